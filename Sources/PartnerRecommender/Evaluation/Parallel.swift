import Dispatch
import Synchronization

/// Work spread over the processor's cores, with the results in order.
enum Parallel {
  /// What `body` gives for each number below `count`; each worker has a state of its own, which
  /// must not change what `body` gives.
  static func map<State, Result: Sendable>(
    _ count: Int, state: @autoclosure @Sendable () -> State,
    _ body: @Sendable (_ index: Int, _ state: inout State) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    let next = Atomic(0)
    let workers = 4
    DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
      var mine = state()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index, &mine)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0 }.compactMap(\.self)
  }

  /// What `body`, which costs little, gives for each number below `count`.
  static func column<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    Array(runs(count, state: ()) { run, _ in run.map(body) }.joined())
  }

  /// What `body` gives for each run of neighbouring numbers below `count`, in order; each worker has a
  /// state of its own, which must not change what `body` gives.
  static func runs<State, Result: Sendable>(
    _ count: Int, state: @autoclosure @Sendable () -> State,
    _ body: @Sendable (_ run: Range<Int>, _ state: inout State) -> Result
  ) -> [Result] {
    let size = 1 << 14
    return map((count + size - 1) / size, state: state()) { run, state in
      body(run * size..<min(count, (run + 1) * size), &state)
    }
  }
}
