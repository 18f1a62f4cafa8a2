#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Fits weights so that the answers of each query stand above its other candidates.
///
/// Conditional logistic regression, every query counting alike: with the probabilities
/// *p*_c = e^{s_c} / Σ e^{s}, where s = Σ *w*ᵢ *z*ᵢ, a query says −(1/|A|) Σ_{a ∈ A} ln *p*_a if it is to name
/// all its answers, and −ln Σ_{a ∈ A} *p*_a if it is to name any of them: then answers that nobody could
/// foretell do not pull at the weights. To the sum over queries comes *λ*/2 Σ (*w*ᵢ − *p*ᵢ)², which draws the
/// weights to those given where there is little to learn from. It is brought down by Newton's steps, each a
/// quadratic programme with lower bounds solved by coordinate descent, halved until they help; of "any" the
/// curvature is that of the second, convex part of ln Σ_c e^{s_c} − ln Σ_a e^{s_a}, a bound from above,
/// so that the steps are those of expectation and maximisation (A. P. Dempster, N. M. Laird, D. B. Rubin,
/// J. Royal Statistical Society B 39 (1977) 1, doi:10.1111/j.2517-6161.1977.tb01600.x).
/// D. McFadden, *Conditional logit analysis of qualitative choice behavior* (1974); bounds as in
/// J. Friedman, T. Hastie, R. Tibshirani, *Regularization paths for generalized linear models via
/// coordinate descent*, J. Statistical Software 33 (2010), doi:10.18637/jss.v033.i01.
struct ConditionalLogit {
  let samples: [TrainingSample]
  let means: [Double]
  let deviations: [Double]
  let prior: [Double]
  /// The least value of each weight.
  let bounds: [Double]
  let strength: Double
  /// Whether a query is to name any of its answers rather than all.
  var namesAny = false

  /// What a fit ends with.
  struct Fit {
    let weights: [Double]
    let loss: Double
    let steps: Int
    /// Whether the last step brought the loss down by less than 10⁻⁷ of it.
    let hasConverged: Bool
  }

  /// The loss at some weights, its gradient and its second derivatives, row by row.
  private struct Slope: Sendable {
    var loss = 0.0
    var gradient: [Double]
    var curvature: [Double]
  }

  func fit(from start: [Double]) -> Fit {
    var weights = zip(start, bounds).map { max($0, $1) }
    var slope = self.slope(at: weights)
    for step in 1...40 {
      let direction = self.direction(from: weights, slope)
      var share = 1.0
      while true {
        let trial = zip(weights, direction).map { $0 + share * $1 }
        let next = self.slope(at: trial)
        if next.loss <= slope.loss {
          let gain = slope.loss - next.loss
          weights = trial
          slope = next
          if gain <= 1e-7 * abs(slope.loss) {
            return Fit(weights: weights, loss: slope.loss, steps: step, hasConverged: true)
          }
          break
        }
        share /= 2
        if share < 1e-6 {
          return Fit(weights: weights, loss: slope.loss, steps: step, hasConverged: true)
        }
      }
    }
    return Fit(weights: weights, loss: slope.loss, steps: 40, hasConverged: false)
  }

  /// The step to the least of the quadratic that touches the loss, within the bounds.
  private func direction(from weights: [Double], _ slope: Slope) -> [Double] {
    let count = weights.count
    var step = [Double](repeating: 0, count: count)
    for _ in 0..<200 {
      var change = 0.0
      for i in 0..<count {
        var pull = slope.gradient[i]
        for j in 0..<count { pull += slope.curvature[i * count + j] * step[j] }
        let free = step[i] - pull / max(1e-9, slope.curvature[i * count + i])
        let next = max(free, bounds[i] - weights[i])
        change = max(change, abs(next - step[i]))
        step[i] = next
      }
      if change < 1e-10 { break }
    }
    return step
  }

  private func slope(at weights: [Double]) -> Slope {
    let count = weights.count
    let chunk = 32
    let chunks = (samples.count + chunk - 1) / chunk
    let parts = Parallel.map(chunks, state: [Double]()) { number, buffer in
      var part = Slope(
        gradient: Array(repeating: 0, count: count),
        curvature: Array(repeating: 0, count: count * count))
      for index in (number * chunk)..<min(samples.count, (number + 1) * chunk) {
        add(samples[index], weights, &buffer, &part)
      }
      return part
    }
    var sum = Slope(
      gradient: Array(repeating: 0, count: count),
      curvature: Array(repeating: 0, count: count * count))
    for part in parts {
      sum.loss += part.loss
      for i in 0..<count { sum.gradient[i] += part.gradient[i] }
      for i in 0..<(count * count) { sum.curvature[i] += part.curvature[i] }
    }
    for i in 0..<count {
      let away = weights[i] - prior[i]
      sum.loss += strength / 2 * away * away
      sum.gradient[i] += strength * away
      sum.curvature[i * count + i] += strength
      for j in 0..<i { sum.curvature[j * count + i] = sum.curvature[i * count + j] }
    }
    return sum
  }

  /// Adds what one query says: the mean of *z* over candidates less that over answers, and the
  /// covariance of *z*, both by probability.
  private func add(
    _ sample: TrainingSample, _ weights: [Double], _ scores: inout [Double], _ part: inout Slope
  ) {
    let count = weights.count
    let rows = sample.isAnswer.count
    let answers = sample.isAnswer.count { $0 }
    guard answers > 0, answers < rows else { return }
    scores.removeAll(keepingCapacity: true)
    for row in 0..<rows {
      var score = 0.0
      for i in 0..<count { score += weights[i] * z(sample, row, i, count) }
      scores.append(score)
    }
    let top = scores.max() ?? 0
    let total = scores.indices.reduce(0) { $0 + sample.counts[$1] * exp(scores[$1] - top) }
    let named = self.named(sample, scores)
    part.loss += top + log(total) - named.score
    var mean = [Double](repeating: 0, count: count)
    var vector = mean
    for row in 0..<rows {
      let probability = sample.counts[row] * exp(scores[row] - top) / total
      for i in 0..<count { vector[i] = z(sample, row, i, count) }
      if sample.isAnswer[row] {
        let share = named.share(scores[row])
        for i in 0..<count { part.gradient[i] -= share * vector[i] }
      }
      guard probability > 1e-9 else { continue }
      for i in 0..<count {
        let weighted = probability * vector[i]
        mean[i] += weighted
        for j in 0...i { part.curvature[i * count + j] += weighted * vector[j] }
      }
    }
    for i in 0..<count {
      part.gradient[i] += mean[i]
      for j in 0...i { part.curvature[i * count + j] -= mean[i] * mean[j] }
    }
  }

  /// What the answers of a query stand for: the mean of their scores, each with the same share, or the
  /// logarithm of Σ e^s, each with a share of that sum.
  private func named(
    _ sample: TrainingSample, _ scores: [Double]
  ) -> (score: Double, share: (Double) -> Double) {
    let own = scores.indices.filter { sample.isAnswer[$0] }.map { scores[$0] }
    guard namesAny else {
      let share = 1 / Double(own.count)
      return (own.reduce(0, +) * share, { _ in share })
    }
    let best = own.max() ?? 0
    let sum = own.reduce(0) { $0 + exp($1 - best) }
    return (best + log(sum), { exp($0 - best) / sum })
  }

  private func z(_ sample: TrainingSample, _ row: Int, _ i: Int, _ count: Int) -> Double {
    (Double(sample.values[row * count + i]) - means[i]) / deviations[i]
  }
}
