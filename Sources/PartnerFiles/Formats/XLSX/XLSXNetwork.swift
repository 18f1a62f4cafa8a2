import PartnerGraph

/// Reads a workbook whose sheets are the tables of a network.
enum XLSXNetwork {
  /// Whether there is a sheet `partners` with the columns that every table of partners has.
  static func isNetwork(_ reader: XLSXReader) throws(PartnerFilesError) -> Bool {
    guard let page = reader.pages.first(where: { $0.name == TableName.partners.rawValue }),
      let header = try reader.header(of: page)
    else { return false }
    return header.contains("id") && header.contains("kind")
  }

  static func read(
    _ bytes: [UInt8], into network: inout ForeignNetwork
  ) throws(PartnerFilesError) {
    let reader = try XLSXReader(bytes, file: network.file)
    guard try isNetwork(reader) else {
      throw XLSXReader.refusal(
        network.file,
        "it has no sheet 'partners' with the columns 'id' and 'kind', as this format has; "
          + "'partners import' reads any other table")
    }
    for page in reader.pages {
      guard let path = table(of: page.name) else {
        if page.name == XLSXWriter.properties {
          for row in try reader.rows(of: page).dropFirst() where row.cells.count > 1 {
            if !network.set(property: row.cells[0], row.cells[1]) {
              network.leaveOut(.property(row.cells[0]))
            }
          }
        } else {
          network.leaveOut(.sheet(page.name))
        }
        continue
      }
      let rows = try reader.rows(of: page)
      guard let header = rows.first else { continue }
      for row in rows.dropFirst() {
        network[keyPath: path].begin(line: row.line)
        for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
          guard column < header.cells.count, !header.cells[column].isEmpty else {
            throw FormatFault.error(
              "\(network.file)/\(page.name)", line: row.line, value: cell,
              .tooManyCells(row.cells.count, header: header.cells.count))
          }
          network[keyPath: path].set(header.cells[column], cell)
        }
      }
    }
  }

  /// The table of a sheet: `links`, or `links 2`, where a long table goes on.
  private static func table(of name: String) -> WritableKeyPath<ForeignNetwork, ForeignTable>? {
    let parts = name.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 1 || CellValue.count(String(parts[1])) != nil else { return nil }
    return switch TableName(rawValue: String(parts[0])) {
    case .partners: \.partners
    case .links: \.links
    case .themes: \.themes
    case .sources: \.sources
    case .statements: \.statements
    case nil: nil
    }
  }
}
