#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Stretches and shifts scores so that the logistic function makes probabilities of them.
///
/// J. Platt, *Probabilistic outputs for support vector machines* (1999): *p* = 1 / (1 + e^{−(a s + b)})
/// by Newton's method, with one case of either outcome added at the mean score.
struct Calibration {
  let stretch: Double
  let shift: Double

  init(_ pairs: [(score: Double, isAnswer: Bool)]) {
    let mean = pairs.reduce(0) { $0 + $1.score } / Double(max(1, pairs.count))
    let cases = pairs + [(mean, true), (mean, false)]
    let base = Double(cases.count { $0.isAnswer }) / Double(cases.count)
    var (a, b) = (0.5, log(base / (1 - base)) - 0.5 * mean)
    for _ in 0..<100 {
      var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-6, 0.0, 1e-6)
      for item in cases {
        let p = ScoringModel.probability(of: a * item.score + b)
        let error = p - (item.isAnswer ? 1 : 0)
        ga += error * item.score
        gb += error
        haa += p * (1 - p) * item.score * item.score
        hab += p * (1 - p) * item.score
        hbb += p * (1 - p)
      }
      let determinant = haa * hbb - hab * hab
      guard determinant > 1e-12 else { break }
      let (da, db) = ((hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant)
      let share = min(1, 2 / max(abs(da), abs(db), 1e-9))
      a = max(0.05, a - share * da)
      b -= share * db
      if abs(da) + abs(db) < 1e-8 { break }
    }
    stretch = a
    shift = b
  }
}
