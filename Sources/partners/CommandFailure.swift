import Foundation
import PartnerAnalysis
import PartnerFiles
import PartnerGraph
import PartnerPlanner
import PartnerSearch
import PartnerStore

/// Why a verb ends without a result, with the exit code that tells programs.
enum CommandFailure: Error, CustomStringConvertible {
  /// The question has no answer: an unknown partner, no path.
  case noAnswer(String)
  /// The arguments make no sense, or the output cannot be written.
  case wrongUse(String)
  /// The network cannot be read.
  case badData(String)
  /// A signal, which is named by its number, stopped the work.
  case stopped(String, signal: Int32)

  var code: Int32 {
    switch self {
    case .noAnswer: 1
    case .wrongUse: 2
    case .badData: 3
    case .stopped(_, let signal): 128 + signal
    }
  }

  var description: String {
    switch self {
    case .noAnswer(let text), .wrongUse(let text), .badData(let text),
      .stopped(let text, _):
      text
    }
  }

  init(_ error: PartnerGraphError) {
    switch error {
    case .unknownPartner, .unknownTheme: self = .noAnswer(error.description)
    case .faultyNetwork, .tooManyRows: self = .badData(error.description)
    }
  }

  init(_ error: PartnerFilesError) {
    switch error {
    case .faultyFiles: self = .badData(error.description)
    case .unwritableFile, .unwritableValue: self = .wrongUse(error.description)
    case .stopped: self = Interruption.failure
    }
  }

  init(_ error: PartnerStoreError) {
    switch error {
    case .stopped: self = Interruption.failure
    case .noDatabase, .notADatabase, .foreignDatabase, .newerDatabase, .damaged, .unreadable,
      .faultyNetwork, .unreadableValue:
      self = .badData(error.description)
    default: self = .wrongUse(error.description)
    }
  }

  init(_ error: PartnerSearchError, _ language: Language) {
    let sentence = error.sentence(in: language)
    if case .textTooLong = error { self = .wrongUse(sentence) } else { self = .noAnswer(sentence) }
  }

  init(_ error: PartnerAnalysisError, _ language: Language) {
    switch error {
    case .unknownPartner, .samePartner: self = .noAnswer(error.sentence(in: language))
    case .nothingToMerge, .inTwoGroups, .identifierTaken, .differentKinds, .differentIdentifiers:
      self = .wrongUse(error.sentence(in: language))
    }
  }

  init(_ error: PartnerPlannerError, _ language: Language) {
    let locale = Locale(identifier: language.rawValue)
    let text = error.sentence(in: language) { locale.localizedString(forRegionCode: $0.rawValue) }
    switch error {
    case .unusableSize, .unusableTerritories, .noBudget, .unusableYears, .unusableWeight,
      .mustAndNever, .unusableDays, .unusableVisits, .notADay:
      self = .wrongUse(text)
    default: self = .noAnswer(text)
    }
  }

  /// What an error of a library means, whichever it is of.
  init(_ error: any Error) {
    switch error {
    case let error as CommandFailure: self = error
    case let error as PartnerFilesError: self.init(error)
    case let error as PartnerStoreError: self.init(error)
    case let error as PartnerGraphError: self.init(error)
    default: self = .badData("\(error)")
    }
  }
}
