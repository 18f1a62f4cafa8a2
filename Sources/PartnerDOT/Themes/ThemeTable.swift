public import PartnerGraph

/// Which partners do, offer and seek which themes, for a picture.
public struct ThemeTable: Sendable {
  /// What a partner has to do with a theme.
  public struct Cell: Hashable, Sendable {
    /// Whether it works on it, or a link of it is about it.
    public var does = false
    /// Whether it offers it.
    public var offers = false
    /// Whether it seeks it.
    public var seeks = false

    /// Makes an empty cell.
    public init() {}

    /// Whether it has nothing to do with it.
    public var isEmpty: Bool { !does && !offers && !seeks }
  }

  /// A theme.
  public struct Column: Hashable, Sendable {
    /// Its label.
    public let label: String
    /// The theme with a colour above it, as an index into the themes of the content.
    public let theme: Int?
  }

  /// The content whose partners are the rows.
  public let content: MapContent
  /// The partners of the rows, as indices of the content: those of one main theme together.
  public let rows: [Int]
  /// The themes, those of one wider theme together, those held most first.
  public let columns: [Column]
  /// For each row its cells, in order of the columns.
  public let cells: [[Cell]]
  /// How many partners that hold a theme are not shown, and how many themes that are held.
  public let leftOut: (partners: Int, themes: Int)

  /// Makes the table of the partners of a content.
  ///
  /// - Parameters:
  ///   - content: The partners, and whose links count for what they do.
  ///   - graph: The network that they are of.
  ///   - maximumRows: Beyond it those with most themes are shown.
  ///   - maximumColumns: Beyond it the themes held by most are shown.
  /// - Complexity: O(*p* × *t* + *l*), where *p* is the number of partners, *t* that of themes held
  ///   and *l* that of links.
  public init(
    of content: MapContent, in graph: PartnerGraph, maximumRows: Int = 60,
    maximumColumns: Int = 28
  ) {
    self.content = content
    let tops = TopThemes(graph, language: content.language)
    let held = Self.held(content, graph)
    var holders: [Int: Int] = [:]
    for row in held { for theme in row.keys { holders[theme, default: 0] += 1 } }
    let best = holders.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .prefix(maximumColumns).map(\.key)
    func top(_ theme: Int) -> Int? { tops.dominant(in: [Int32(theme)]) }
    let themes = best.sorted {
      (top($0) ?? .max, -(holders[$0] ?? 0), $0) < (top($1) ?? .max, -(holders[$1] ?? 0), $1)
    }
    let columns = themes.map { theme in
      Column(label: graph.themes[theme].label.text(in: content.language), theme: top(theme))
    }
    self.columns = columns
    let counts = held.map { row in themes.count { row[$0] != nil } }
    let all = content.partners.indices.filter { counts[$0] > 0 }
    let chosen = all.sorted { (-counts[$0], $0) < (-counts[$1], $1) }.prefix(maximumRows)
    func place(_ row: Int) -> (Int, Int, Int, Int) {
      let tops = columns.indices.filter { held[row][themes[$0]] != nil }
        .map { columns[$0].theme ?? .max }
      let sizes = Dictionary(grouping: tops) { $0 }.mapValues(\.count)
      let main = sizes.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? .max
      return (content.partners[row].emphasis == .centre ? 0 : 1, main, -counts[row], row)
    }
    let rows = chosen.map { (place: place($0), row: $0) }.sorted { $0.place < $1.place }.map(\.row)
    self.rows = rows
    cells = rows.map { row in themes.map { held[row][$0] ?? Cell() } }
    leftOut = (all.count - rows.count, holders.count - themes.count)
  }

  /// What each partner holds: by itself and by its links.
  private static func held(_ content: MapContent, _ graph: PartnerGraph) -> [[Int: Cell]] {
    var held = content.partners.map { partner -> [Int: Cell] in
      guard let index = graph.index(of: partner.id) else { return [:] }
      return Self.held(by: graph.partners[index], graph)
    }
    for link in content.links {
      guard let index = graph.linkIndex(of: link.id) else { continue }
      for theme in graph.themesOfLink[index] {
        for end in [link.from, link.to] { held[end][Int(theme), default: Cell()].does = true }
      }
    }
    return held
  }

  private static func held(by partner: Partner, _ graph: PartnerGraph) -> [Int: Cell] {
    var cells: [Int: Cell] = [:]
    for (ids, path) in [
      (partner.themes, \Cell.does), (partner.offers, \Cell.offers), (partner.seeks, \Cell.seeks),
    ] as [([Theme.ID], WritableKeyPath<Cell, Bool>)] {
      for theme in ids.compactMap({ graph.themeIndex(of: $0) }) {
        cells[theme, default: Cell()][keyPath: path] = true
      }
    }
    return cells
  }
}
