internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One thread that lives as long as the process and does one piece of work at a time.
///
/// libgvc walks along paths by recursion, so its stack must be deeper than the usual 8 MiB; and it
/// and the libraries below it keep state by thread, so it is always the same one.
final class BigStackThread: Sendable {
  private struct Job: Sendable {
    let work: @Sendable () -> Void
  }

  private let turn = Mutex(())
  private let job = Mutex<Job?>(nil)
  private let isReady = DispatchSemaphore(value: 0)
  private let isDone = DispatchSemaphore(value: 0)

  /// Starts the thread, or gives nothing if the system refuses one.
  init?(stackSize: Int) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let unmanaged = Unmanaged.passRetained(self)
    let status = pthread_create(
      &thread, &attributes,
      { context in
        #if canImport(Darwin)
          let context: UnsafeMutableRawPointer? = context
        #endif
        if let context {
          Unmanaged<BigStackThread>.fromOpaque(context).takeUnretainedValue().serve()
        }
        return nil
      }, unmanaged.toOpaque())
    guard status == 0 else {
      unmanaged.release()
      return nil
    }
  }

  /// Does a piece of work on the thread and waits for it; those who ask meanwhile wait their turn.
  func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result? {
    turn.withLock { _ in
      let result = Slot<Result>()
      job.withLock { $0 = Job { result.value.withLock { $0 = work() } } }
      isReady.signal()
      isDone.wait()
      return result.value.withLock { $0 }
    }
  }

  private func serve() -> Never {
    while true {
      isReady.wait()
      let next = job.withLock { job in
        defer { job = nil }
        return job
      }
      next?.work()
      isDone.signal()
    }
  }

  private final class Slot<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
