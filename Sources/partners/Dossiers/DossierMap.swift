import PartnerDOT
import PartnerGraph
import PartnerMaps

/// The map of a dossier: who is meant, where they are, and how they are joined.
struct DossierMap {
  let network: OpenNetwork
  /// More partners are not drawn.
  private static let most = 40
  /// In points: a page of A4 is 516 wide, so words are printed nearly in their size.
  private static let width = 600.0

  /// A partner in the middle and those suggested to it, by dotted lines; empty if it cannot be drawn.
  func around(_ centre: Partner.ID, _ suggestions: [MapSuggestion], title: String) -> String {
    guard
      let content = try? MapContent(
        network.graph, around: centre, degrees: 0, language: network.language)
    else { return "" }
    return drawn(
      content.adding(Array(suggestions.prefix(Self.most)), from: network.graph)
        .changed(title: title))
  }

  /// Partners and the links among them; empty if it cannot be drawn.
  func among(_ partners: [Partner.ID], title: String) -> String {
    let indices = partners.prefix(Self.most).compactMap { network.graph.index(of: $0) }
    let shown = Set(indices.map(Int32.init))
    let links = Set(
      indices.flatMap { index in
        network.graph.incidences[index].filter { shown.contains($0.neighbour) }.map { Int($0.link) }
      })
    return drawn(
      MapContent(
        network.graph, partners: indices, links: links.sorted(), title: title,
        language: network.language))
  }

  private func drawn(_ content: MapContent) -> String {
    guard content.partners.contains(where: { $0.coordinate != nil }),
      let bytes = try? GeographicComposer(style: MapStyleName.print.style, width: Self.width)
        .picture(of: content).rendered(as: .svg)
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}
