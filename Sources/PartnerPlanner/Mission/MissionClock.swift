/// The hours of a mission: when visits begin and end, and what can be reached in between.
///
/// Minutes count from midnight before the first day, in the time of the place one is at. A day has a morning,
/// 9:00 to 12:30, and an afternoon, 14:00 to 17:30; half-days are numbered 0, 1, 2 ... One leaves at 7:00 of the
/// first day and is back by 22:00 of the last. A night on the way there or in between leaves eight hours of rest.
enum MissionClock {
  static let dayLength = 1440
  static let leave = 420
  static let rest = 480
  /// The pause at noon, in which a near place is reached.
  static let noon = 90

  static func start(_ half: Int) -> Int { half / 2 * dayLength + (half % 2 == 0 ? 540 : 840) }

  static func end(_ half: Int) -> Int { half / 2 * dayLength + (half % 2 == 0 ? 750 : 1050) }

  /// When one has to be back.
  static func back(_ days: Int) -> Int { days * dayLength - 120 }

  /// The first half-day for which one is there, having left at a time of some day; nothing if none of the
  /// days is left.
  static func firstHalf(leaving time: Int, minutes: Int, days: Int) -> Int? {
    let day = time / dayLength
    for half in 2 * day..<max(2 * day, 2 * days) {
      let night = half / 2 > day ? rest : 0
      if start(half) >= time + minutes + night { return half }
    }
    return nil
  }

  /// How long a visit takes where so many are the most of a day.
  static func visitLength(perDay: Int) -> Int { perDay > 4 ? 60 : 90 }

  /// When the visits of a half-day begin; between two there is a pause to change houses.
  static func visitStart(_ half: Int, _ number: Int, perDay: Int) -> Int {
    start(half) + number * (perDay > 4 ? 75 : 120)
  }
}
