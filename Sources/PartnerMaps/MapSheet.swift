public import PartnerDOT

/// A picture composed as marks on a page, ready to be drawn in any format.
public struct MapSheet: Sendable {
  /// The picture as marks on a page: the same for every format.
  package private(set) var scene: MapScene
  /// The rectangle of the page that the drawing takes, without title, legend and small print.
  package let frame: MapBox
  /// The boxes of the labels in the drawing.
  package let labelBoxes: [MapBox]
  /// The places of the partners on the page, in the order of the content; nothing without a place.
  package let partnerPlaces: [MapPoint?]
  /// The colour of the years through which it grows.
  private let yearInk: MapColour

  /// Sets groups on a page that goes around the frame and what stands beside it.
  ///
  /// - Parameters:
  ///   - groups: The marks, those of title, legend and small print of a class that starts with `legend`.
  ///   - frame: The rectangle of the drawing.
  ///   - words: The title of the file, and the sentences that a reader without eyes is told.
  init(
    _ groups: [MapScene.Group], frame: MapBox, style: MapStyle,
    words: (title: String, sentences: [String]), labels: [MapBox] = [],
    partnerPlaces: [MapPoint?] = []
  ) {
    var extent = frame
    for mark in groups.filter({ $0.classes.hasPrefix("legend") }).flatMap(\.marks) {
      if case .text(let text) = mark { extent = extent.united(with: text.box) }
    }
    let page = extent.grown(by: 24)
    let way = MapPoint(x: -page.left, y: -page.bottom)
    func moved(_ box: MapBox) -> MapBox {
      MapBox(middle: box.middle + way, width: box.width, height: box.height)
    }
    scene = MapScene(
      width: page.width.rounded(.up), height: page.height.rounded(.up),
      background: style.background, title: LabelText.visible(words.title, limit: 200),
      summary: words.sentences.map { LabelText.visible($0, limit: 1000) }
        .filter { !$0.isEmpty }.joined(separator: " "),
      groups: groups.map { $0.shifted(by: way) })
    self.frame = moved(frame)
    yearInk = style.paleInk
    labelBoxes = labels.map(moved)
    self.partnerPlaces = partnerPlaces.map { place in place.map { $0 + way } }
  }

  /// The same picture, growing from year to year: an SVG that moves, a page with a slider.
  ///
  /// Links come in the year in which they start, partners with the first of their links; who has no
  /// link with a date is always there. PNG and PDF show everything.
  ///
  /// - Parameter content: What the picture shows.
  /// - Returns: The picture as it is if fewer than two years are known.
  public func growing(_ content: MapContent) -> Self {
    guard let growth = Growth(content) else { return self }
    var sheet = self
    sheet.scene.growth = growth
    sheet.scene.language = content.language
    let font = TextFont(30, isBold: true)
    // Bold digits of DejaVu Sans are 0.696 of the size wide.
    let width = 4 * 0.696 * font.size
    for year in growth.years {
      let text = MapScene.Text(
        words: String(year), start: MapPoint(x: frame.right - width, y: frame.top + 12),
        width: width, font: font, colour: yearInk)
      sheet.scene.groups.append(
        MapScene.Group(
          classes: "year", marks: [.text(text)],
          since: year))
    }
    return sheet
  }

  /// Draws the picture.
  ///
  /// SVG is written here; Graphviz draws the same marks as PNG and PDF. DOT is a graph
  /// with positions, for people who work with Graphviz.
  ///
  /// - Returns: A whole file.
  /// - Throws: ``MapError``.
  public func rendered(as format: MapFormat) throws(MapError) -> [UInt8] {
    switch format {
    case .svg: SceneSVG.bytes(of: scene)
    case .html:
      PictureFinish.page(
        SceneSVG.bytes(of: scene, isStill: true), title: scene.title, language: scene.language,
        background: scene.background, years: scene.growth?.years)
    case .dot: Array(SceneGraphDOT.text(of: scene).text.utf8)
    case .png, .pdf:
      try MapRenderer.shared.render(SceneDOT.text(of: scene), layout: .positions, as: format)
    }
  }
}

extension MapContent {
  /// What a reader without eyes is told of a picture of the content.
  var spoken: (title: String, sentences: [String]) {
    (title, [summary + ".", omission, sourceLine])
  }

  /// How many partners and links there are.
  var summary: String {
    MapWords(language).summary(partners: partners.count, links: links.count)
  }
}
