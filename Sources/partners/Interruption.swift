import Foundation
import PartnerGraph
import Synchronization

/// Ctrl-C, or the wish of another program that this one ends, while long work is done.
///
/// As long as nothing is written the program says so and ends at once. Later it finishes what must not
/// be left half done, which its observer tells it to. A second signal ends it in any case.
enum Interruption {
  private static let signalNumber = Atomic<Int32>(0)
  private static let isWriting = Atomic<Bool>(false)
  private static let isFrench = Atomic<Bool>(false)
  private static let isTerminal = Atomic<Bool>(false)
  /// Removes the line of progress that may stand on a terminal.
  private static let lineStart: StaticString = "\r\u{1b}[K"
  private static let english: StaticString = "error: interrupted; nothing was written\n"
  private static let french: StaticString = "erreur : interrompu ; rien n'a été écrit\n"

  /// Begins to watch; everything that a signal asks for is made here, and not when it comes.
  static func watch(_ language: Language) {
    signalNumber.store(0, ordering: .relaxed)
    isWriting.store(false, ordering: .relaxed)
    isFrench.store(language == .french, ordering: .relaxed)
    isTerminal.store(isatty(STDERR_FILENO) == 1 && !Terminal.isDumb, ordering: .relaxed)
    _ = [english, french, lineStart].map(\.utf8CodeUnitCount)
    // Whoever started the program may have blocked them, as worker threads of servers do.
    var numbers = sigset_t()
    sigemptyset(&numbers)
    for number in [SIGINT, SIGTERM] { sigaddset(&numbers, number) }
    sigprocmask(SIG_UNBLOCK, &numbers, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        signal(number, SIG_DFL)
        Interruption.signalNumber.store(number, ordering: .relaxed)
        if Interruption.isWriting.load(ordering: .relaxed) { return }
        Interruption.tell()
        _exit(128 + number)
      }
    }
  }

  /// Says that nothing was written.
  private static func tell() {
    if isTerminal.load(ordering: .relaxed) { say(lineStart) }
    say(isFrench.load(ordering: .relaxed) ? french : english)
  }

  /// Writes without asking for memory, as a signal may come at any moment.
  private static func say(_ text: StaticString) {
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }

  /// From now on the program may not end at any moment.
  static func beginWriting() { isWriting.store(true, ordering: .relaxed) }

  /// Ends the watch: a signal ends the program again.
  static func end() {
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }

  /// Whether a signal came.
  static var isAskedFor: Bool { signalNumber.load(ordering: .relaxed) != 0 }

  /// How the command ends.
  static var failure: CommandFailure {
    let text =
      isFrench.load(ordering: .relaxed)
      ? "interrompu ; rien n'a été écrit" : "interrupted; nothing was written"
    let number = signalNumber.load(ordering: .relaxed)
    return .stopped(text, signal: number == 0 ? SIGINT : number)
  }
}
