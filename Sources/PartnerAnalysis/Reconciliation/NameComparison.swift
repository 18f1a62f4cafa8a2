/// What two names have in common, and what not: the parts of their score.
struct NameComparison: Sendable {
  /// The weights of the words of both, added.
  var shared: Float = 0
  /// The share of the weights of all words that both have.
  var coverage: Float = 0
  /// 1 if no word is left over.
  var whole: Float = 0
  /// How much each has that the other has not, 1 from ``much`` on.
  var clash: Float = 0
  /// How much one has beyond what the other has.
  var surplus: Float = 0
  /// How many words for what sort of thing it is each has that the other has not.
  var kindClash: Float = 0
  /// How many such words one has beyond what the other has.
  var kindSurplus: Float = 0
  /// 1 if each has a number or a direction that the other has not.
  var contradiction: Float = 0
  /// 1 if only one of them has.
  var oneNumber: Float = 0
  /// How many words differ by a slip or an ending, one of them being known of one partner alone.
  var slips: Float = 0
  /// The same times the share of ``enough`` that the words of both lack: where little else is the same, what looks
  /// like a slip is rather another name.
  var lightSlips: Float = 0
  /// How many words differ so little although other partners have them.
  var lookalikes: Float = 0
  /// How many words are short for others.
  var shortened: Float = 0
  /// 1 if one is an acronym that has the first letters of the other.
  var acronym: Float = 0
  /// How rare that acronym is, or the one that both are, 0 to 1.
  var acronymRarity: Float = 0
  /// 1 if both are the same acronym.
  var sameAcronym: Float = 0

  /// The weight from which what each has alone says all it can.
  static let much: Float = 0.4

  /// The weight of the words of both from which a slip is a slip.
  static let enough: Float = 1.25

  /// What the names add to the score.
  func value(_ weights: MatchWeights) -> Float {
    weights.shared * shared + weights.coverage * coverage + weights.whole * whole
      + weights.clash * clash + weights.surplus * surplus
      + weights.kindClash * kindClash + weights.kindSurplus * kindSurplus
      + weights.contradiction * contradiction + weights.oneNumber * oneNumber
      + weights.slips * slips + weights.lightSlips * lightSlips
      + weights.lookalikes * lookalikes
      + weights.shortened * shortened + weights.acronym * acronym
      + weights.acronymRarity * acronymRarity + weights.sameAcronym * sameAcronym
  }

  /// The parts that are not 0, by the names of their weights.
  var parts: [(String, Float)] {
    let all: [(String, Float)] = [
      ("shared", shared), ("coverage", coverage), ("whole", whole), ("clash", clash),
      ("surplus", surplus), ("kindClash", kindClash), ("kindSurplus", kindSurplus),
      ("contradiction", contradiction), ("oneNumber", oneNumber), ("slips", slips),
      ("lightSlips", lightSlips),
      ("lookalikes", lookalikes), ("shortened", shortened), ("acronym", acronym),
      ("acronymRarity", acronymRarity), ("sameAcronym", sameAcronym),
    ]
    return all.filter { $0.1 != 0 }
  }
}
