/// A file format of pictures.
public enum MapFormat: String, CaseIterable, Hashable, Sendable {
  /// Scalable Vector Graphics, with tooltips.
  case svg
  /// Portable Network Graphics, at 144 dots per inch unless that is too large.
  case png
  /// Portable Document Format, one page as large as the picture.
  case pdf
  /// A page with the picture in it; with a slider of years if the picture grows.
  case html
  /// The DOT text itself.
  case dot
}
