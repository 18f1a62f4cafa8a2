internal import PartnerDOT

/// The sign of a partner where it stands on a page.
struct PartnerSign {
  /// The partner, as an index of the content.
  let partner: Int
  let middle: MapPoint
  let radius: Double
  /// Its shape, if it is not that of the partner's kind.
  var shape: MapMarkShape?
}
