import ArgumentParser
import Foundation
import PartnerGraph

/// The options that every verb has.
struct NetworkOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A network folder or database. Without it, PARTNERS_NETWORK, else Graphs/three-cities.",
      valueName: "path"), completion: .file())
  var network: String?

  @Option(
    help: "en or fr; without it, that of the environment.", completion: .list(["en", "fr"]),
    transform: Choice.language)
  var language: Language?

  /// The language of results: the one asked for, else that of the environment, else English.
  var resultLanguage: Language { language ?? .ofEnvironment }

  /// Reads the network.
  func open() throws(CommandFailure) -> OpenNetwork {
    try OpenNetwork(path: checkedPath(), language: resultLanguage)
  }

  /// The database, if the network is kept in one; the caller closes it.
  func database() throws(CommandFailure) -> DatabaseNetwork? {
    let path = try checkedPath()
    guard let store = try NetworkReader(path: path).store() else { return nil }
    return DatabaseNetwork(store: store, path: path, language: resultLanguage)
  }

  /// The partner that a name means, and at least the part of the network that it stands in.
  func open(around name: String) throws(CommandFailure) -> (OpenNetwork, Partner) {
    guard let database = try database() else {
      let network = try open()
      return (network, try network.partner(name))
    }
    defer { database.close() }
    return try database.partner(name)
  }

  /// The path, if it is not that of a sample network that is not here.
  func checkedPath() throws(CommandFailure) -> String {
    if path == Self.sample, network == nil, !FileManager.default.fileExists(atPath: path) {
      throw .badData("\(path) is not here; name a network by --network or PARTNERS_NETWORK")
    }
    return path
  }

  /// The path asked for, else that of the environment, else the sample network here.
  var path: String {
    if let network { return network }
    if let path = ProcessInfo.processInfo.environment["PARTNERS_NETWORK"], !path.isEmpty {
      return path
    }
    return Self.sample
  }

  /// The network of those who name none.
  private static let sample = "Graphs/three-cities"
}

/// The options of verbs that print a table.
struct FormatOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "text, json or csv.")
  var format: OutputFormat = .text
}

extension Language {
  /// The language that the arguments ask for, else that of the environment: for what is said where
  /// no verb passes its options on.
  static let ofCommand: Self = {
    let arguments = CommandLine.arguments
    let following = arguments.firstIndex(of: "--language").map { arguments.dropFirst($0 + 1).first }
    let joined = arguments.first { $0.hasPrefix("--language=") }?.dropFirst("--language=".count)
    let asked = (following ?? nil) ?? joined.map(String.init)
    return asked.flatMap(Self.init(tag:)) ?? .ofEnvironment
  }()

  /// The language of the environment, English if it is neither of ours.
  static var ofEnvironment: Self {
    let environment = ProcessInfo.processInfo.environment
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return Self(tag: locale) ?? .english
  }

  /// The language of a tag or the name of a locale, whatever country and encoding follow.
  init?(tag: String) {
    let name = tag.prefix { !"-_.@".contains($0) }
    self.init(rawValue: name.lowercased())
  }

  /// An error as it is said in this language; one that is said in it already stays as it is.
  func said(_ error: String) -> String {
    self == .french ? FrenchSentences.all.french(error) : error
  }
}
