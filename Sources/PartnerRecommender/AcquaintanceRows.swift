import PartnerGraph
import Synchronization

/// For each partner whom it knows, in order: rows that are there, or are made when they are asked for.
struct AcquaintanceRows: Sendable {
  fileprivate enum Rows {
    case all(CompressedRows<Acquaintance>)
    case single(AcquaintanceSource, AcquaintanceMaker, counts: [Int32])
  }

  fileprivate let rows: Rows

  /// How many partners there are.
  var count: Int {
    switch rows {
    case .all(let rows): rows.count
    case .single(_, _, let counts): counts.count
    }
  }

  /// How many partners one knows.
  func count(of partner: Int) -> Int {
    switch rows {
    case .all(let rows): rows.count(of: partner)
    case .single(_, _, let counts): Int(counts[partner])
    }
  }

  /// How well one partner knows another; nothing if it does not.
  func strength(from first: Int, to second: Int) -> Double? {
    switch rows {
    case .all(let rows): Self.strength(in: rows[first], of: second)
    case .single(let source, _, _): source.strength(from: first, to: second)
    }
  }

  fileprivate static func strength(
    in row: ArraySlice<Acquaintance>, of partner: Int
  ) -> Double? {
    var (low, high) = (row.startIndex, row.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if row[middle].partner < Int32(partner) { low = middle + 1 } else { high = middle }
    }
    return low < row.endIndex && row[low].partner == Int32(partner) ? row[low].strength : nil
  }

  /// Whom a partner knows.
  subscript(partner: Int) -> ArraySlice<Acquaintance> {
    switch rows {
    case .all(let rows): rows[partner]
    case .single(let source, let maker, let counts):
      source.made(maker.row(of: partner, count: Int(counts[partner])))
    }
  }
}

/// Where rows of acquaintances come from.
///
/// A single question looks at few of them, which are made for it; when as many were made as there are, all
/// are made at once and kept.
final class AcquaintanceSource: Sendable {
  private let maker: AcquaintanceMaker?
  private let counts: [Int32]
  private let all: Mutex<CompressedRows<Acquaintance>?>
  /// How many acquaintances are still made one by one.
  private let rest: Atomic<Int>

  init(all rows: CompressedRows<Acquaintance>) {
    maker = nil
    counts = []
    all = Mutex(rows)
    rest = Atomic(0)
  }

  init(_ maker: AcquaintanceMaker, counts: [Int32]) {
    self.maker = maker
    self.counts = counts
    all = Mutex(nil)
    rest = Atomic(counts.reduce(0) { $0 + Int($1) })
  }

  /// The rows as they are now.
  var rows: AcquaintanceRows {
    all.withLock { all in
      if all == nil, let maker, rest.load(ordering: .relaxed) > 0 {
        return AcquaintanceRows(rows: .single(self, maker, counts: counts))
      }
      let rows = all ?? maker?.rows() ?? CompressedRows([])
      all = rows
      return AcquaintanceRows(rows: .all(rows))
    }
  }

  /// Counts a row that was made.
  fileprivate func made(_ row: [Acquaintance]) -> ArraySlice<Acquaintance> {
    rest.wrappingSubtract(row.count, ordering: .relaxed)
    return row[...]
  }

  /// How well one partner knows another; nothing if it does not.
  func strength(from first: Int, to second: Int) -> Double? {
    if let maker { return maker.strength(from: first, to: second) }
    return AcquaintanceRows.strength(in: rows[first], of: second)
  }
}
