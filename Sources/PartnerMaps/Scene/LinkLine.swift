internal import PartnerDOT

/// A line, in one piece or several, that stands for links of one pair, one colour and one state.
struct LinkLine {
  /// The links, as indices of the content.
  let links: [Int]
  let lines: [[MapPoint]]
}
