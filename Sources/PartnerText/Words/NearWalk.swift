/// Finds the strings of a table within an edit distance of a word, without looking at most of them.
///
/// It walks the ordered table as if it were a tree of beginnings, with one row of the distance
/// matrix for each letter of the beginning it stands on. Neighbours share the rows of their common
/// beginning, and where every cell of a row is past the limit, all strings with that beginning are
/// skipped at once: this is the table as a trie (K. U. Schulz, S. Mihov, *Fast string correction
/// with Levenshtein automata*, IJDAR 5 (2002) 67, doi 10.1007/s10032-002-0082-8) and finds exactly
/// what comparing with every string would find.
package struct NearWalk<Letter: FixedWidthInteger> {
  private let word: [Letter]
  private let limit: Int
  private let width: Int
  /// Row after row of `width` cells.
  private var cells: [Int]
  private var path: [Letter] = []

  /// Prepares a walk for a word of folded text, given as bytes or as scalars.
  package init(_ word: [Letter], limit: Int) {
    self.word = word
    self.limit = limit
    width = word.count + 1
    cells = Array(0...word.count)
  }

  /// What is known of a string that the walk came to.
  private enum Step {
    /// It is so far away.
    case distance(Int)
    /// It is too far away, and so is every string that begins as the walk stands.
    case lost
  }

  /// Goes to the next string in order.
  private mutating func step(to string: some Collection<Letter>) -> Step {
    var depth = commonBeginning(string)
    path.removeLast(path.count - depth)
    for letter in string.dropFirst(depth) {
      path.append(letter)
      depth += 1
      if !fillRow(depth) { return .lost }
    }
    return .distance(abs(depth - word.count) > limit ? limit + 1 : self[depth, word.count])
  }

  private subscript(row: Int, column: Int) -> Int {
    get { cells[row * width + column] }
    set { cells[row * width + column] = newValue }
  }

  private func commonBeginning(_ string: some Collection<Letter>) -> Int {
    var length = 0
    for (a, b) in zip(path, string) {
      if a != b { break }
      length += 1
    }
    return length
  }

  /// Fills the row after `depth` letters; false if nothing in it is within the limit.
  ///
  /// Only cells at most the limit away from the diagonal can be within it.
  private mutating func fillRow(_ depth: Int) -> Bool {
    if cells.count == depth * width {
      cells.append(contentsOf: repeatElement(limit + 1, count: width))
    }
    let letter = path[depth - 1]
    let low = max(0, depth - limit)
    let high = min(word.count, depth + limit)
    guard low <= high else { return false }
    var isNear = false
    if low > 0 { self[depth, low - 1] = limit + 1 }
    for column in low...high {
      let cell = cell(depth, column, letter)
      self[depth, column] = cell
      if cell <= limit { isNear = true }
    }
    if high < word.count { self[depth, high + 1] = limit + 1 }
    return isNear
  }

  private func cell(_ depth: Int, _ column: Int, _ other: Letter) -> Int {
    var best = self[depth - 1, column] + 1
    guard column > 0 else { return min(best, limit + 1) }
    let letter = word[column - 1]
    best = min(best, self[depth, column - 1] + 1)
    best = min(best, self[depth - 1, column - 1] + (letter == other ? 0 : 1))
    if column > 1, EditDistance.soundAlike(word[column - 2], letter, other) {
      best = min(best, self[depth - 1, column - 2] + 1)
    }
    if depth > 1 {
      if EditDistance.soundAlike(path[depth - 2], other, letter) {
        best = min(best, self[depth - 2, column - 1] + 1)
      }
      if column > 1, word[column - 2] == other, letter == path[depth - 2] {
        best = min(best, self[depth - 2, column - 2] + 1)
      }
    }
    return min(best, limit + 1)
  }
}

extension NearWalk where Letter == UInt8 {
  /// The numbers and distances of the strings within the limit, in order of number.
  ///
  /// - Complexity: O(*v* · *d*), where *v* is the number of beginnings visited and *d* the limit.
  package mutating func matches(in table: StringTable) -> [(number: Int, distance: Int)] {
    var found: [(number: Int, distance: Int)] = []
    var place = 0
    path.removeAll(keepingCapacity: true)
    while place < table.count {
      switch step(to: table[place]) {
      case .lost: place = table.endOfPrefix(path, from: place)
      case .distance(let distance):
        if distance <= limit { found.append((place, distance)) }
        place += 1
      }
    }
    return found
  }
}

extension NearWalk where Letter == UInt32 {
  /// Where a walk wants to go on.
  package enum Skip {
    /// At the next string.
    case none
    /// At the next string that does not begin so.
    case beginning(String)
  }

  /// The texts within the limit, counted in scalars, of texts in order of their bytes that are asked
  /// for one after the other.
  ///
  /// - Complexity: O(*v* · *d*), where *v* is the number of beginnings visited and *d* the limit.
  package mutating func matches<Failure>(
    _ next: (Skip) throws(Failure) -> String?
  ) throws(Failure) -> [String] {
    var found: [String] = []
    path.removeAll(keepingCapacity: true)
    var skip = Skip.none
    while let text = try next(skip) {
      switch step(to: text.unicodeScalars.map(\.value)) {
      case .lost:
        let scalars = path.compactMap { Unicode.Scalar($0) }
        skip = .beginning(String(String.UnicodeScalarView(scalars)))
      case .distance(let distance):
        if distance <= limit { found.append(text) }
        skip = .none
      }
    }
    return found
  }
}
