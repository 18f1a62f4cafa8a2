import ArgumentParser
import PartnerGraph

/// The option of verbs that answer nothing of a network, and speak all the same.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: "en or fr; without it, that of the environment.", completion: .list(["en", "fr"]),
    transform: Choice.language)
  var language: Language?

  /// The language asked for, else that of the environment, else English.
  var resultLanguage: Language { language ?? .ofEnvironment }
}
