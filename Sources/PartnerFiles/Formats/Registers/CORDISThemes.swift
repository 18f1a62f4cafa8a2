import PartnerGraph

/// The classes of EuroSciVoc that the projects of CORDIS have, and the wider ones that they name.
struct CORDISThemes {
  /// A class: `/23/43` is called `natural sciences/physical sciences`.
  private struct Class {
    let title: String
    let broader: String
  }

  private var classes: [String: Class] = [:]
  /// The codes of each project, by its position, in order of the file.
  private(set) var codes: [[String]] = []

  /// Reads the table and gives it back as it was left.
  mutating func read(
    _ table: RegisterTable, _ projects: CORDISProjects, _ faults: inout FaultCollector
  ) -> RegisterTable {
    var table = table
    let (project, code) = (table.column("projectID"), table.column("euroSciVocCode"))
    let (path, title) = (table.column("euroSciVocPath"), table.column("euroSciVocTitle"))
    codes = Array(repeating: [], count: projects.count)
    for row in 0..<table.count {
      table.move(to: row)
      let name = table.filled(code, &faults)
      guard let position = projects.position(in: table, project, &faults), !name.isEmpty else {
        continue
      }
      if !codes[position].contains(name) { codes[position].append(name) }
      if classes[name] == nil { add(name, path: table.text(path), title: table.text(title)) }
    }
    return table
  }

  /// Adds a class and, where the numbers of its code are as many as the words of its path, the
  /// wider ones.
  private mutating func add(_ code: String, path: String, title: String) {
    let numbers = code.split(separator: "/")
    let words = path.split(separator: "/").map { OneLine.of(String($0)) }
    guard numbers.count == words.count, code.hasPrefix("/") else {
      let name = title.isEmpty ? words.last ?? "" : title
      classes[code] = Class(title: name.isEmpty ? code : name, broader: "")
      return
    }
    var broader = ""
    for (number, word) in zip(numbers, words) {
      let current = broader + "/" + number
      let isLast = current == code
      if isLast || classes[current] == nil {
        let name = isLast && !title.isEmpty ? title : word
        classes[current] = Class(title: name.isEmpty ? current : name, broader: broader)
      }
      broader = current
    }
  }

  /// The identifier of each code: its title, and of equal ones all but the first with the number.
  func identifiers() -> [String: Theme.ID] {
    var ids: [String: Theme.ID] = [:]
    var taken: Set<String> = []
    var unique = UniqueIdentifiers()
    for (code, found) in classes.sorted(by: { $0.key < $1.key }) {
      var name = Slug.of(found.title)
      if name.isEmpty { name = "theme" }
      let number = Slug.of(String(code.split(separator: "/").last ?? ""))
      let isFirst = taken.insert(name).inserted
      ids[code] = Theme.ID(unique.next(isFirst || number.isEmpty ? name : "\(name)-\(number)"))
    }
    return ids
  }

  /// The themes in order of identifier.
  func rows(_ ids: [String: Theme.ID]) -> [Theme] {
    classes.compactMap { code, found in
      ids[code].map { id in
        Theme(
          id: id,
          label: LocalizedText("", translations: [.init(language: "en", text: found.title)]),
          broader: ids[found.broader].map { [$0] } ?? [],
          extra: [ExtraCell(column: "euroscivoc", value: code)])
      }
    }.sorted { $0.id < $1.id }
  }
}
