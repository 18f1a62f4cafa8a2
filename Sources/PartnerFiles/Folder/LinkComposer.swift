import PartnerGraph

/// Writes the table of links while they come.
struct LinkComposer {
  /// How many parts may wait to be composed.
  private static let greatestWaiting = 4

  private let file: TableFile?
  private let links: LinkParts

  init(_ links: LinkParts, changing file: TableFile?) {
    self.links = links
    self.file = file
  }

  /// Writes the table and returns its columns.
  ///
  /// These are the columns of the file, or, without one, the usual ones: most often the links need no
  /// others. If they turn out to, the links are asked for twice more, to find the columns and to be
  /// written with them.
  func write(to output: inout ByteOutput) throws(PartnerFilesError) -> [ColumnKey] {
    let former = file?.columns.keys
    let usual = ColumnChoice<Link>(former: former).keys
    if try write(usual, to: &output) { return usual }
    try output.startAgain()
    var choice = ColumnChoice<Link>(former: former)
    try links.give { part throws(PartnerFilesError) in
      for link in part { choice.look(at: link) }
    }
    _ = try write(choice.keys, to: &output)
    return choice.keys
  }

  /// Writes the table; false as soon as a link needs a column more.
  private func write(
    _ keys: [ColumnKey], to output: inout ByteOutput
  ) throws(PartnerFilesError) -> Bool {
    let composer = try TableComposer<Link>(columns: keys, changing: file)
    let cells = LinkCells(composer)
    composer.begin(&output.bytes)
    var waiting = 0
    var isFitting = true
    var isEmpty = true
    func take(_ output: inout ByteOutput) throws(PartnerFilesError) {
      waiting -= 1
      guard let part = try cells.next() else {
        isFitting = false
        // Ends the giving of links.
        throw .stopped
      }
      output.bytes += part.bytes
      try output.endRows(part.count)
    }
    do throws(PartnerFilesError) {
      try links.give { part throws(PartnerFilesError) in
        isEmpty = isEmpty && part.isEmpty
        cells.compose(part)
        waiting += 1
        if waiting > Self.greatestWaiting { try take(&output) }
      }
      while waiting > 0 { try take(&output) }
    } catch {
      if !isFitting { return false }
      throw error
    }
    if !isEmpty { composer.end(&output.bytes) }
    return true
  }
}
