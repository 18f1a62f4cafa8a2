import ArgumentParser

/// Whether long work shows how far it is.
struct ProgressOptions: ParsableArguments {
  @Flag(
    name: .customLong("progress"), inversion: .prefixedNo,
    help: "Show on standard error how far the work is; without it, on a terminal only.")
  var isShown: Bool?
}
