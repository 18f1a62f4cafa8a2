import ArgumentParser
import PartnerGraph

/// `partners completions`: what a shell needs to complete verbs, options and names.
struct CompletionsVerb: ParsableCommand {
  /// The shells served.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "A script by which a shell completes verbs, options and names of partners.",
    discussion: """
      bash:  partners completions bash > ~/.local/share/bash-completion/completions/partners
      zsh:   partners completions zsh > ~/.zfunc/_partners
      fish:  partners completions fish > ~/.config/fish/completions/partners.fish
      """)

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    let script =
      switch shell {
      case .bash: PartnersCommand.completionScript(for: .bash)
      case .zsh: PartnersCommand.completionScript(for: .zsh)
      case .fish: PartnersCommand.completionScript(for: .fish)
      }
    try Printing.lines([script])
  }
}
