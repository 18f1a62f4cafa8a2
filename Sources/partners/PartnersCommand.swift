import ArgumentParser
import Foundation
import PartnerGraph

/// The command `partners`: arguments and wiring only.
@main
struct PartnersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partners",
    abstract: "Who should we connect with? Partners of a territory, and the reasons.",
    discussion: """
      Every verb reads a network: a folder of tables (partners.csv, links.csv, themes.csv, \
      sources.csv, statements.csv), or a database made of one. Names are taken as identifiers, in any language, without \
      accents and with typing errors.

      Examples:
        partners recommend brest --theme aquaculture --kind institution
        partners ask "Une PME chilienne cherche un partenaire en énergies marines près de Brest"
        partners path sabella tierra-del-fuego --count 3
        partners map brest --output brest.svg

      Exit codes: 0 done, 1 the question has no answer, 2 wrong use, 3 bad data.
      """,
    version: "partners 0.1.0",
    subcommands: [
      RecommendVerb.self, WhyVerb.self, AskVerb.self, ShowVerb.self, ListVerb.self, SearchVerb.self,
      ThemesVerb.self, PathVerb.self, WaysVerb.self, PlanVerb.self, MissionVerb.self,
      RequestVerb.self, CompareVerb.self,
      BetweenVerb.self, ConsortiumVerb.self,
      TripartiteVerb.self,
      ResilienceVerb.self, WhatIfVerb.self, TimelineVerb.self, MapVerb.self, DrawVerb.self,
      DrawHereVerb.self, CheckVerb.self,
      EvaluateVerb.self,
      TrainVerb.self, ImportVerb.self, ExportVerb.self,
      AddVerb.self, EditVerb.self, LinkVerb.self, UnlinkVerb.self, ConfirmVerb.self,
      RemoveVerb.self, MergeVerb.self, UndoVerb.self, HistoryVerb.self,
      CompletionsVerb.self,
    ])

  /// Parses and runs, and turns every error into one message and an exit code.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Terminal.complain(Language.ofCommand.said(failure.description))
      Foundation.exit(failure.code)
    } catch {
      let message = fullMessage(for: error)
      if exitCode(for: error).isSuccess {
        print(message)
        Foundation.exit(0)
      }
      Terminal.complain(Language.ofCommand.said(message), prefix: "")
      Foundation.exit(CommandFailure.wrongUse("").code)
    }
  }
}
