import Foundation
import GRDB
public import PartnerGraph

extension NetworkStore {
  /// The network as a graph.
  ///
  /// Of a large network the graph is kept in a file beside the database, with `-index` at the end of its
  /// name, and opened from there as long as nobody changed the network; its rows then stay in the file
  /// until one is asked for. The file holds nothing of its own: it is made anew when it is missing,
  /// outdated or damaged, and where it cannot be written the graph is made of the tables each time.
  ///
  /// - Parameters:
  ///   - fewest: Of how many partners and links on the graph is kept; with fewer it is made as fast.
  ///   - observer: Is told how far the work is, and may stop it.
  /// - Throws: ``PartnerStoreError/faultyNetwork(_:)`` if the rows are no graph; otherwise an error of
  ///   the file.
  /// - Complexity: O(*b*), where *b* is the number of bytes of the index; without it
  ///   O(*r* log *r*), where *r* is the number of rows and list elements.
  public func graph(
    keptFrom fewest: Int = 20_000,
    observer: @escaping WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerStoreError) -> PartnerGraph {
    try graph(keptFrom: fewest, keeping: { _, _ in }, observer: observer)
  }

  /// The same, with what is to be kept beside the graph for those who ask it.
  package func graph(
    keptFrom fewest: Int = 20_000, keeping: (PartnerGraph, ColumnKeeper) -> Void,
    observer: @escaping WorkProgress.Observer
  ) throws(PartnerStoreError) -> PartnerGraph {
    let place = URL(filePath: file).resolvingSymlinksInPath().path
    let path = IndexFormat.path(of: place)
    if let state = try reading({ try StateSchema.number($0) }),
      let graph = GraphIndex.graph(at: path, state: state)
    {
      return graph
    }
    let (graph, state) = try graphOfTables(observer)
    if let state, graph.partners.count + graph.links.count >= fewest {
      try keep(graph, of: state, at: path, like: place, keeping, observer)
    }
    return graph
  }

  private func graphOfTables(
    _ observer: @escaping WorkProgress.Observer
  ) throws(PartnerStoreError) -> (PartnerGraph, state: Int64?) {
    var state: Int64?
    let network = try read(observer: observer) { state = try StateSchema.number($0) }
    do throws(PartnerGraphError) {
      return (try PartnerGraph(network), state)
    } catch {
      if case .faultyNetwork(let problems) = error { throw .faultyNetwork(problems) }
      throw .refusedValue(reason: error.description)
    }
  }

  /// Writes the index beside its place, which it takes when it is whole; without room or permission
  /// there is none.
  private func keep(
    _ graph: PartnerGraph, of state: Int64, at path: String, like database: String,
    _ keeping: (PartnerGraph, ColumnKeeper) -> Void,
    _ observer: @escaping WorkProgress.Observer
  ) throws(PartnerStoreError) {
    let place = URL(filePath: path)
    let start = ".\(place.lastPathComponent)."
    let folder = place.deletingLastPathComponent()
    Self.removeAbandoned(in: folder, like: start)
    let number = UInt32.random(in: 0...(.max))
    let process = ProcessInfo.processInfo.processIdentifier
    let temporary = folder.appending(path: "\(start)\(process).\(number).tmp").path
    let total = graph.partners.count + graph.links.count
    do {
      try GraphIndex.write(graph, state: state, to: temporary, keeping: keeping) { done in
        guard observer(WorkProgress(.indexing, done: done, of: total)) else {
          throw PartnerStoreError.stopped
        }
      }
      // Who may not read the database may not read its index either.
      var status = stat()
      if stat(database, &status) == 0 { chmod(temporary, status.st_mode & 0o666) }
      if rename(temporary, path) != 0 { unlink(temporary) }
    } catch {
      unlink(temporary)
      if case PartnerStoreError.stopped = error { throw .stopped }
    }
  }
}
