import PartnerGraph

/// The parts of a graph that its rows are made with, which none of them copies.
final class SharedParts: Sendable {
  let parts: GraphParts

  init(_ parts: GraphParts) { self.parts = parts }
}
