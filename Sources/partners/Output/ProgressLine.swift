import Foundation
import PartnerGraph
import Synchronization

/// Shows how far long work is on standard error: in one line that changes, if that is a terminal, and
/// elsewhere, only if asked, in a line for each phase and every other second.
final class ProgressLine: Sendable {
  private struct State {
    var phase: WorkProgress.Phase?
    var begin = ContinuousClock.now
    var shown: ContinuousClock.Instant?
    /// How much was done when the phase began.
    var first = 0
  }

  private let language: Language
  private let isTerminal = isatty(STDERR_FILENO) == 1 && !Terminal.isDumb
  private let isShown: Bool
  private let start: ContinuousClock.Instant
  private let state = Mutex(State())

  /// Begins long work, which a signal may now interrupt.
  ///
  /// - Parameters:
  ///   - language: What the line is written in.
  ///   - isAsked: Whether it is shown; without it, on a terminal only.
  ///   - delay: How long nothing is shown, for work that is mostly short.
  init(_ language: Language, isAsked: Bool? = nil, after delay: Duration = .zero) {
    self.language = language
    isShown = isAsked ?? isTerminal
    start = .now + delay
    Interruption.watch(language)
  }

  /// What the work tells its progress to.
  var observer: WorkProgress.Observer {
    { progress in
      self.show(progress)
      return !Interruption.isAskedFor
    }
  }

  /// Removes the line.
  func clear() {
    guard isShown, isTerminal else { return }
    state.withLock { state in
      if state.shown != nil { Self.print("\r\u{1b}[K") }
      state.shown = nil
    }
  }

  private func show(_ progress: WorkProgress) {
    guard isShown else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now >= start else { return }
      if state.phase != progress.phase {
        (state.phase, state.begin, state.first) = (progress.phase, now, progress.done)
      } else if let shown = state.shown,
        now - shown < .milliseconds(isTerminal ? 200 : 2_000)
      {
        return
      }
      state.shown = now
      let elapsed = (now - state.begin) / .seconds(1)
      let text = ProgressText(language).line(progress, from: state.first, after: elapsed)
      Self.print(isTerminal ? "\r\u{1b}[K" + text : text + "\n")
    }
  }

  private static func print(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

/// The words of a line of progress.
struct ProgressText {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// `writing rows: 1 200 000 of 5 140 801 (23%), 300 000 a second, 13 s left`, without the total if
  /// it is not known.
  ///
  /// - Parameters:
  ///   - progress: How far the work is.
  ///   - first: How much of the phase was done when the time began.
  ///   - elapsed: The seconds since then.
  func line(_ progress: WorkProgress, from first: Int, after elapsed: Double) -> String {
    var text = name(progress.phase)
    guard progress.total != nil || progress.done > 0 else { return text }
    let done = min(progress.done, progress.total ?? .max)
    text += say(": \(spaced(done))", " : \(spaced(done))")
    if let total = progress.total { text += say(" of ", " sur ") + spaced(total) }
    guard progress.phase != .indexing, progress.total != 0 else { return text }
    let share = progress.share
    if let share {
      let percent = Int(share * 100)
      text += say(" (\(percent)%)", " (\(percent) %)")
    }
    guard elapsed >= 1, done > first else { return text }
    let rate = Double(done - first) / elapsed
    text += say(", \(spaced(Int(rate))) a second", ", \(spaced(Int(rate))) par seconde")
    guard let share, share > 0 else { return text }
    // As many rows come on as came so far for the share that is done.
    let rest = Double(done) / share * (1 - share)
    let left = Int((rest / rate).rounded(.up))
    let time = left < 100 ? "\(left) s" : "\((left + 59) / 60) min"
    return text + say(", \(time) left", ", encore \(time)")
  }

  private func name(_ phase: WorkProgress.Phase) -> String {
    switch phase {
    case .reading: say("reading", "lecture")
    case .comparing: say("comparing partners", "comparaison des partenaires")
    case .writing: say("writing rows", "écriture des lignes")
    case .indexing: say("making indexes", "création des index")
    case .finishing: say("bringing it to the disk", "enregistrement sur le disque")
    }
  }

  private func say(_ english: String, _ french: String) -> String {
    language.choose(english: english, french: french)
  }

  /// A number with its thousands apart.
  private func spaced(_ number: Int) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return text
  }
}
