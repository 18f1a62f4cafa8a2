/// What a column of a sheet stands for.
///
/// Written as a text: a column of the network folder such as `name`, `name:fr` or `since`, which is
/// one of the partner in a table of partners and one of the link in a table of links;
/// `link.since` for the link of a partner's row; `from.country` and `to.country` for the two partners
/// of a link's row; `coordinates` for a latitude and a longitude in one cell; `links` for a list of
/// names that the partner is linked to; `keep` for a column that is kept as it is; `leave out`.
public struct SheetMeaning: RawRepresentable, Hashable, Sendable {
  /// Whose property it is.
  enum Subject: String, Hashable, Sendable {
    /// The partner of a partner's row, the link of a link's row.
    case row = ""
    case link, from, to
  }

  /// What it is.
  enum Content: Hashable, Sendable {
    case key(ColumnKey)
    case coordinates, links, keep, leaveOut
  }

  /// Whose property it is.
  let subject: Subject
  /// What it is.
  let content: Content

  init(_ subject: Subject = .row, _ column: TableColumn) {
    self.subject = subject
    content = .key(.known(column))
  }

  init(_ subject: Subject = .row, _ content: Content) {
    self.subject = subject
    self.content = content
  }

  /// A column that is kept as it is.
  public static let keep = SheetMeaning(.row, .keep)
  /// A column that is not read.
  public static let leaveOut = SheetMeaning(.row, .leaveOut)

  /// Reads a meaning; nothing if the text is none.
  public init?(rawValue: String) {
    switch rawValue {
    case "keep": self = .keep
    case "leave out": self = .leaveOut
    case "links": self.init(.row, .links)
    case "from", "to":
      self.init(rawValue == "from" ? .from : .to, .name)
    default:
      let dot = rawValue.firstIndex(of: ".")
      guard let subject = Subject(rawValue: dot.map { String(rawValue[..<$0]) } ?? "") else {
        return nil
      }
      let name = dot.map { String(rawValue[rawValue.index(after: $0)...]) } ?? rawValue
      if name == "coordinates", subject != .link {
        self.init(subject, .coordinates)
        return
      }
      guard let key = Self.key(name, subject) else { return nil }
      self.init(subject, .key(key))
    }
  }

  private static func key(_ name: String, _ subject: Subject) -> ColumnKey? {
    let schemas: [TableSchema] =
      switch subject {
      case .row: [.partners, .links]
      case .link: [.links]
      case .from, .to: [.partners]
      }
    for schema in schemas {
      let key = ColumnMap.key(name, schema)
      if case .extra = key { continue }
      if case .localized(_, let tag) = key, !ColumnMap.isLanguageTag(tag) { return nil }
      if key == .known(.from) || key == .known(.to) { return nil }
      return key
    }
    return nil
  }

  /// The text.
  public var rawValue: String {
    let prefix = subject == .row ? "" : subject.rawValue + "."
    switch content {
    case .keep: return "keep"
    case .leaveOut: return "leave out"
    case .links: return "links"
    case .coordinates: return prefix + "coordinates"
    case .key(.known(.name)) where subject == .from || subject == .to: return subject.rawValue
    case .key(let key): return prefix + key.header
    }
  }

  /// Every meaning of a table, without languages, for messages.
  static func all(in layout: SheetMapping.Layout) -> [String] {
    func names(_ schema: TableSchema, _ prefix: String) -> [String] {
      schema.columns.map(\.column.name).filter { $0 != "from" && $0 != "to" }.map { prefix + $0 }
    }
    let others = ["keep", "leave out"]
    switch layout {
    case .partners:
      return names(.partners, "") + ["coordinates", "links"] + names(.links, "link.") + others
    case .links:
      return ["from", "to"] + names(.links, "") + ["from.country", "to.country"] + others
    case .matrix: return others
    }
  }

  /// Whether a table of a layout has such a column.
  func fits(_ layout: SheetMapping.Layout) -> Bool {
    switch (content, subject) {
    case (.keep, _), (.leaveOut, _): true
    case (.links, _), (.coordinates, .row): layout == .partners
    case (.coordinates, _): layout == .links
    case (.key(let key), .row): Self.isKnown(key, layout == .links ? .links : .partners)
    case (.key, .link): layout == .partners
    case (.key, .from), (.key, .to): layout == .links
    }
  }

  private static func isKnown(_ key: ColumnKey, _ schema: TableSchema) -> Bool {
    switch key {
    case .known(let column): schema.column(column) != nil
    case .localized(let column, _): schema.column(column)?.isLocalized == true
    case .extra: false
    }
  }
}
