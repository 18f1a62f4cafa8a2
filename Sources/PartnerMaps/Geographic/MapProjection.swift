/// How a geographic map lays the globe flat.
public enum MapProjection: String, CaseIterable, Hashable, Sendable {
  /// Equal-area around the partners if they are near each other, else Equal Earth.
  case auto
  /// The world, areas true (B. Šavrič and others 2018, doi:10.1080/13658816.2018.1504949).
  case equalEarth = "equal-earth"
  /// Distances and directions from the partner in the middle true: its great circles are straight.
  case equidistant
  /// Areas true, around the middle of the partners.
  case equalArea = "equal-area"
}
