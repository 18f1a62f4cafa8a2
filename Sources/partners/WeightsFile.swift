import Foundation
import PartnerFiles
import PartnerGraph
import PartnerRecommender

/// The weights learned from a network, kept beside it as readable JSON.
struct WeightsFile {
  static let name = "weights.json"
  private static let greatestSize = 1 << 20
  /// The version that is read and written.
  private static let version = 1

  private var content = Content()

  /// What was measured before the weights were fitted, on the time that they were fitted on.
  struct Measured: Codable {
    let ndcg10: Double
    let hit10: Double
    /// The 95 % interval of nDCG@10; older files have none.
    var ndcg10Low: Double?
    var ndcg10High: Double?

    enum CodingKeys: String, CodingKey {
      case ndcg10, hit10
      case ndcg10Low = "ndcg10_low"
      case ndcg10High = "ndcg10_high"
    }
  }

  fileprivate struct Weight: Codable {
    let weight: Double
    let mean: Double
    let deviation: Double
  }

  private struct Fit: Codable {
    let cut: String
    let labelsFrom: String
    let queries: Int
    let steps: Int
    let converged: Bool
    let intercept: Double
    let weights: [String: Weight]
    /// How strongly the weights are drawn to the shipped ones; older files do not say.
    var shrinkage: ShrinkageJSON?
    let heldOut: [String: Measured]

    enum CodingKeys: String, CodingKey {
      case cut, queries, steps, converged, intercept, weights, shrinkage
      case labelsFrom = "labels_from"
      case heldOut = "held_out"
    }
  }

  /// A key as it is written today: `labels_from`; older files have `labelsFrom`.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue.reduce(into: "") { text, letter in
        text += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
      }
    }

    init?(intValue: Int) { nil }
  }

  private struct Content: Codable {
    /// What the file is, for those who open it; older files do not say.
    var about: String?
    var version = 1
    var questions: [String: Fit] = [:]
  }

  init() {}

  /// Reads the weights of a network; there may be none.
  init?(networkAt path: String) throws(CommandFailure) {
    let file = Self.path(besideNetworkAt: path)
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    do {
      let bytes = try InputFile.needed(at: file, limit: Self.greatestSize)
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .custom { path in
        path.last.map { Key(stringValue: $0.stringValue) } ?? Key(stringValue: "")
      }
      content = try decoder.decode(Content.self, from: Data(bytes))
    } catch let error as PartnerFilesError {
      throw .badData(error.description)
    } catch {
      throw .badData(
        "\(file) cannot be read (\(Self.reason(error))); mend it, or remove it and train again")
    }
    try check(file)
  }

  /// Why JSON is not what is expected.
  private static func reason(_ error: any Error) -> String {
    let keys: [any CodingKey]
    switch error as? DecodingError {
    case .keyNotFound(let key, let context):
      return "'\(Self.path(context.codingPath + [key]))' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      keys = context.codingPath
    case nil: keys = []
    @unknown default: keys = []
    }
    return keys.isEmpty ? "it is not such JSON" : "'\(Self.path(keys))' is of another type"
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map(\.stringValue).joined(separator: ".")
  }

  /// In the folder of the network, or beside its database.
  static func path(besideNetworkAt path: String) -> String {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if isThere, !isFolder.boolValue { return path + "." + name }
    return path.hasSuffix("/") ? path + name : path + "/" + name
  }

  subscript(question: EvaluationQuestion) -> TrainedModel? {
    guard let fit = content.questions[question.rawValue], let cut = PartialDate(fit.cut),
      let labelsFrom = PartialDate(fit.labelsFrom)
    else { return nil }
    var weights: [FeatureName: ScoringModel.Weight] = [:]
    for (name, weight) in fit.weights {
      guard let feature = FeatureName(rawValue: name) else { continue }
      weights[feature] = .init(
        weight: weight.weight, mean: weight.mean, deviation: weight.deviation)
    }
    return TrainedModel(
      question: question, model: ScoringModel(intercept: fit.intercept, weights: weights),
      cut: cut, labelsFrom: labelsFrom, queryCount: fit.queries, steps: fit.steps,
      hasConverged: fit.converged)
  }

  /// Whether it holds no weights.
  var isEmpty: Bool { content.questions.isEmpty }

  private static let about = """
    Weights of the score of this network, learned by 'partners train' from its links up to 'cut'; remove \
    the file to return to the shipped ones. Question a: who next; b: a request. A score is the intercept and, for \
    each feature, weight x (ln(1 + value) - mean) / deviation; a weight of 0 is of no use here. held_out: how each did on the \
    questions since 'since' under 'shrinkage', before the weights were fitted on them too.
    """

  /// Takes a model in, with what was measured.
  mutating func set(_ trained: TrainedModel) {
    content.about = Self.about
    var weights: [String: Weight] = [:]
    for (feature, weight) in trained.model.weights {
      weights[feature.rawValue] = Weight(
        weight: weight.weight, mean: weight.mean, deviation: weight.deviation)
    }
    var heldOut: [String: Measured] = [:]
    for row in trained.choice?.report.rows ?? [] {
      heldOut[row.name] = Measured(
        ndcg10: row.ndcg10.value, hit10: row.hit10.value, ndcg10Low: row.ndcg10.low,
        ndcg10High: row.ndcg10.high)
    }
    content.questions[trained.question.rawValue] = Fit(
      cut: trained.cut.description, labelsFrom: trained.labelsFrom.description,
      queries: trained.queryCount, steps: trained.steps, converged: trained.hasConverged,
      intercept: trained.model.intercept, weights: weights,
      shrinkage: trained.choice.map { ShrinkageJSON($0) }, heldOut: heldOut)
  }

  /// Makes sure that weights could be written, before they are learned.
  static func check(besideNetworkAt path: String) throws(CommandFailure) {
    do { try OutputFile.check(Self.path(besideNetworkAt: path)) } catch {
      throw CommandFailure(error)
    }
  }

  func write(besideNetworkAt path: String) throws(CommandFailure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try OutputFile.write(
        Array(encoder.encode(content)) + [UInt8(ascii: "\n")],
        to: Self.path(besideNetworkAt: path))
    } catch {
      throw .wrongUse("\(error)")
    }
  }

  private func check(_ file: String) throws(CommandFailure) {
    guard content.version == Self.version else {
      throw .badData(
        "\(file) is of version \(content.version), and this program reads version \(Self.version); "
          + "train again")
    }
    for (question, fit) in content.questions.sorted(by: { $0.key < $1.key }) {
      guard EvaluationQuestion(rawValue: question) != nil else {
        throw .badData("\(file): no question is called '\(question)'; train again")
      }
      let place = "\(file), question \(question)"
      guard PartialDate(fit.cut) != nil, PartialDate(fit.labelsFrom) != nil else {
        throw .badData("\(place): a date is none; train again")
      }
      guard abs(fit.intercept) <= Weight.greatest else { throw Weight.beyond("intercept", place) }
      for (name, weight) in fit.weights.sorted(by: { $0.key < $1.key }) {
        try weight.check(name, place)
      }
    }
  }
}

extension WeightsFile.Weight {
  /// The greatest number; far beyond what is ever learned, and scores made of such are still numbers.
  fileprivate static let greatest = 1e6
  /// The least deviation, below which training leaves a feature out.
  private static let leastDeviation = 1e-6

  fileprivate static func beyond(_ name: String, _ place: String) -> CommandFailure {
    .badData("\(place): a number of '\(name)' is beyond what can be learned; train again")
  }

  /// Whether it is a weight of a feature that training could have given.
  fileprivate func check(_ name: String, _ place: String) throws(CommandFailure) {
    guard let feature = FeatureName(rawValue: name) else {
      throw .badData("\(place): no feature is '\(name)'; train again")
    }
    guard deviation > 0 else {
      throw .badData("\(place): the deviation of '\(name)' is not above 0; train again")
    }
    guard weight >= 0 || !feature.isMonotone else {
      throw .badData(
        "\(place): the weight of '\(name)' is below 0, but more of it never lowers a score; "
          + "train again")
    }
    guard max(abs(weight), abs(mean), deviation) <= Self.greatest,
      deviation >= Self.leastDeviation
    else { throw Self.beyond(name, place) }
  }
}
