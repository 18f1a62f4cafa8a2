/// Pairs rows with columns one to one so that the sum of their weights is greatest.
///
/// Some may stay alone: a weight of 0 or less is worth no pair. The Hungarian method with shortest
/// augmenting ways: H. W. Kuhn, *The Hungarian method for the assignment problem*, Naval Research Logistics
/// 2 (1955) 83, doi:10.1002/nav.3800020109; R. Jonker, A. Volgenant, *A shortest augmenting path algorithm
/// for dense and sparse linear assignment problems*, Computing 38 (1987) 325, doi:10.1007/BF02278710.
public struct Assignment: Hashable, Sendable {
  /// For each row its column, or nothing if it stays alone.
  public let columns: [Int?]
  /// The sum of the weights of the pairs.
  public let value: Double
  /// The sum of the prices of rows and columns, which no assignment can exceed; equal to the value but
  /// for rounding.
  public let bound: Double

  /// Finds the best assignment; of equal ones always the same.
  ///
  /// - Parameter weights: The weight of each pair, a row of each for all columns; those that are not finite
  ///   count as 0.
  /// - Complexity: O(*r*² × (*r* + *c*)), where *r* is the number of rows and *c* that of columns.
  public init(_ weights: [[Double]]) {
    let (rows, width) = (weights.count, weights.map(\.count).max() ?? 0)
    // A column of its own for each row, worth nothing, lets it stay alone.
    let costs = weights.enumerated().map { row, weights in
      (0..<width).map { $0 < weights.count && weights[$0].isFinite ? -max(0, weights[$0]) : 0 }
        + (0..<rows).map { _ in 0.0 }
    }
    var solver = Solver(costs: costs, rows: rows, columns: width + rows)
    solver.solve()
    var columns = [Int?](repeating: nil, count: rows)
    for column in 0..<width {
      let row = solver.rowOfColumn[column]
      if row >= 0, costs[row][column] < 0 { columns[row] = column }
    }
    self.columns = columns
    value = columns.enumerated().reduce(0) { sum, pair in
      pair.element.map { sum - costs[pair.offset][$0] } ?? sum
    }
    bound = -(solver.rowPrices.reduce(0, +) + solver.columnPrices.reduce(0, +))
  }

  private struct Solver {
    let costs: [[Double]]
    let rows: Int
    let columns: Int
    var rowPrices: [Double]
    var columnPrices: [Double]
    var rowOfColumn: [Int]

    init(costs: [[Double]], rows: Int, columns: Int) {
      self.costs = costs
      self.rows = rows
      self.columns = columns
      rowPrices = Array(repeating: 0, count: rows)
      columnPrices = Array(repeating: 0, count: columns)
      rowOfColumn = Array(repeating: -1, count: columns)
    }

    mutating func solve() {
      for row in 0..<rows { place(row) }
    }

    /// Places a row by the cheapest way of moving those placed before.
    private mutating func place(_ row: Int) {
      var distance = [Double](repeating: .infinity, count: columns)
      var cameFrom = [Int](repeating: -1, count: columns)
      var isDone = [Bool](repeating: false, count: columns)
      var (current, last, reached) = (row, -1, 0.0)
      while true {
        var next = -1
        for column in 0..<columns where !isDone[column] {
          let length =
            reached + costs[current][column] - rowPrices[current] - columnPrices[column]
          if length < distance[column] {
            distance[column] = length
            cameFrom[column] = last
          }
          if next < 0 || distance[column] < distance[next] { next = column }
        }
        guard next >= 0 else { return }
        reached = distance[next]
        isDone[next] = true
        last = next
        if rowOfColumn[next] < 0 { break }
        current = rowOfColumn[next]
      }
      rowPrices[row] += reached
      for column in 0..<columns where isDone[column] && column != last {
        rowPrices[rowOfColumn[column]] += reached - distance[column]
        columnPrices[column] -= reached - distance[column]
      }
      while last >= 0 {
        let before = cameFrom[last]
        rowOfColumn[last] = before < 0 ? row : rowOfColumn[before]
        last = before
      }
    }
  }
}
