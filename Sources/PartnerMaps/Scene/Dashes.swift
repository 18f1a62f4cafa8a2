internal import PartnerDOT

/// Cuts lines into dashes.
enum Dashes {
  /// The dashes of a line; the line itself if there are no lengths.
  static func pieces(of line: [MapPoint], lengths: [Double]) -> [[MapPoint]] {
    guard !lengths.isEmpty, lengths.allSatisfy({ $0 > 0 }), line.count > 1 else { return [line] }
    var pieces: [[MapPoint]] = [[line[0]]]
    var (turn, left) = (0, lengths[0])
    for (a, b) in zip(line, line.dropFirst()) {
      let length = (b - a).length
      var done = 0.0
      while length - done > left {
        done += left
        let point = a + (b - a) * (done / length)
        if turn.isMultiple(of: 2) { pieces[pieces.count - 1].append(point) }
        turn += 1
        if turn.isMultiple(of: 2) { pieces.append([point]) }
        left = lengths[turn % lengths.count]
      }
      left -= length - done
      if turn.isMultiple(of: 2) { pieces[pieces.count - 1].append(b) }
    }
    return pieces.filter { $0.count > 1 }
  }
}
