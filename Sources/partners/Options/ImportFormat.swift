import PartnerFiles

/// What `--from` names: the format of a file of another program, or of spreadsheets, or a public
/// register.
enum ImportFormat: RawRepresentable, CaseIterable {
  case file(NetworkFormat)
  case sheet(SheetFormat)
  case register(PublicRegister)

  /// How spreadsheets are kept.
  enum SheetFormat: String, CaseIterable {
    case csv
  }

  init?(rawValue: String) {
    if let format = NetworkFormat(rawValue: rawValue) {
      self = .file(format)
    } else if let format = SheetFormat(rawValue: rawValue) {
      self = .sheet(format)
    } else if let register = PublicRegister(rawValue: rawValue) {
      self = .register(register)
    } else {
      return nil
    }
  }

  var rawValue: String {
    switch self {
    case .file(let format): format.rawValue
    case .sheet(let format): format.rawValue
    case .register(let register): register.rawValue
    }
  }

  static var allCases: [Self] {
    NetworkFormat.allCases.filter(\.isReadable).map(Self.file)
      + SheetFormat.allCases.map(Self.sheet) + PublicRegister.allCases.map(Self.register)
  }

  /// The names in order, for help and completion.
  static var names: [String] { allCases.map(\.rawValue) }

  /// The format of spreadsheets that the ending of a path tells.
  static func sheet(path: String) -> SheetFormat? {
    let name = path.split(separator: "/").last ?? ""
    return switch name.split(separator: ".").dropFirst().last?.lowercased() {
    case "csv", "tsv", "tab": .csv
    default: nil
    }
  }
}
