import PartnerFiles
import PartnerGraph
import PartnerPlanner

/// The table of costs as a CSV file that people edit.
enum CostFile {
  private static let greatestSize = 1 << 20
  static let header = [
    "kind", "start", "per_year", "trips", "per_trip", "per_km", "cofunding", "wake",
  ]

  static func rows(of table: CostTable) -> [[String]] {
    Partner.Kind.allCases.compactMap { kind in
      table.rows[kind].map { row in
        [kind.rawValue]
          + [
            row.start, row.perYear, row.trips, row.perTrip, row.perKilometre, row.cofunding,
            row.wake,
          ].map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
      }
    }
  }

  static func read(_ path: String) throws(CommandFailure) -> CostTable {
    let csv: CSVTable
    do {
      csv = try CSVTable(try InputFile.needed(at: path, limit: greatestSize), file: path)
    } catch {
      throw CommandFailure(error)
    }
    guard csv.header == header else {
      let names = header.joined(separator: ",")
      throw .badData("\(path):1: the columns must be \(names)")
    }
    var rows: [Partner.Kind: CostTable.Row] = [:]
    for number in 0..<csv.count {
      let place = "\(path):\(csv.line(ofRow: number))"
      let cells = csv[number]
      guard let kind = Partner.Kind(rawValue: cells[0]), rows[kind] == nil else {
        throw .badData("\(place): '\(cells[0])' is no kind of partner, or stands twice")
      }
      let numbers = cells.dropFirst().compactMap { Double($0) }
      guard numbers.count == 7,
        let row = CostTable.Row(
          start: numbers[0], perYear: numbers[1], trips: numbers[2], perTrip: numbers[3],
          perKilometre: numbers[4], cofunding: numbers[5], wake: numbers[6])
      else {
        throw .badData("\(place): give seven numbers, 0 or more; cofunding and wake at most 1")
      }
      rows[kind] = row
    }
    return CostTable(rows)
  }
}
