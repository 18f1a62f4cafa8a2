internal import PartnerDOT

/// How much is drawn where: sums over squares of a grid, so that any rectangle is told at once.
///
/// F. C. Crow, *Summed-area tables for texture mapping*, SIGGRAPH 1984, doi:10.1145/800031.808600.
struct InkMap {
  private static let cell = 2.0
  private let frame: MapBox
  private let columns: Int
  private let rows: Int
  private let sums: [Int32]

  init(_ lines: [[MapPoint]], in frame: MapBox) {
    self.frame = frame
    columns = Int(frame.width / Self.cell) + 1
    rows = Int(frame.height / Self.cell) + 1
    var marked = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
    for line in lines {
      for (a, b) in zip(line, line.dropFirst()) {
        let steps = max(1, Int((b - a).length / Self.cell))
        for step in 0...steps {
          let point = a + (b - a) * (Double(step) / Double(steps))
          let column = Int((point.x - frame.left) / Self.cell)
          let row = Int((point.y - frame.bottom) / Self.cell)
          guard (0..<columns).contains(column), (0..<rows).contains(row) else { continue }
          marked[(row + 1) * (columns + 1) + column + 1] = 1
        }
      }
    }
    for row in 1..<(rows + 1) {
      for column in 1..<(columns + 1) {
        let here = row * (columns + 1) + column
        marked[here] +=
          marked[here - 1] + marked[here - columns - 1] - marked[here - columns - 2]
      }
    }
    sums = marked
  }

  /// How many squares of a box are drawn on.
  func amount(in box: MapBox) -> Int {
    func column(_ x: Double) -> Int {
      max(0, min(columns, Int(((x - frame.left) / Self.cell).rounded())))
    }
    func row(_ y: Double) -> Int {
      max(0, min(rows, Int(((y - frame.bottom) / Self.cell).rounded())))
    }
    let (left, right) = (column(box.left), column(box.right))
    let (low, high) = (row(box.bottom) * (columns + 1), row(box.top) * (columns + 1))
    return Int(sums[high + right] - sums[high + left] - sums[low + right] + sums[low + left])
  }
}
