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
    /// An Excel workbook that holds no network of ours.
    case xlsx
  }

  init?(rawValue: String) {
    if rawValue == SheetFormat.xlsx.rawValue {
      self = .sheet(.xlsx)
    } else if let format = NetworkFormat(rawValue: rawValue) {
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
    // A workbook is both: which, is seen when it is read.
    NetworkFormat.allCases.filter { $0.isReadable && $0 != .xlsx }.map(Self.file)
      + SheetFormat.allCases.map(Self.sheet) + PublicRegister.allCases.map(Self.register)
  }

  /// The names in order, for help and completion.
  static var names: [String] { allCases.map(\.rawValue) }

  /// The format of spreadsheets that the ending of a path tells.
  static func sheet(path: String) -> SheetFormat? {
    let name = path.split(separator: "/").last ?? ""
    return switch name.split(separator: ".").dropFirst().last?.lowercased() {
    case "csv", "tsv", "tab": .csv
    case "xlsx", "xlsm": .xlsx
    default: nil
    }
  }
}
