/// What each finding adds to the score of a pair: logarithms of odds, for a unit of its value.
///
/// Those of names and places are what `Tools/measure-merge --fit` prints: logistic regression over the
/// candidate pairs of half of the organisations of the Research Organization Registry (CC0; records of 2022
/// to June 2026), 3 519 of them the same, then scaled so that the probabilities are right on that half
/// with nothing but second records altered. Each weight has its sign, so that what contradicts never speaks
/// for a pair; one that would speak the wrong way is 0. What that test withholds is set by hand:
/// identifiers, kinds, links; and `mainApart` before the scaling, which it cannot tell from `coverage`.
struct MatchWeights: Sendable {
  var base: Float = -5.72
  // Names: see ``NameComparison``.
  var shared: Float = 1.47
  var coverage: Float = 3.22
  var whole: Float = 1.74
  var clash: Float = -5.24
  var surplus: Float = -1.30
  var kindClash: Float = -3.59
  var kindSurplus: Float = -1.15
  var contradiction: Float = -0.25
  var oneNumber: Float = -1.52
  var slips: Float = 0
  var lightSlips: Float = -8.62
  var lookalikes: Float = -1.22
  var shortened: Float = -1.57
  var acronym: Float = 0
  var acronymRarity: Float = 4.96
  var sameAcronym: Float = -6.08
  /// For the share of the main names that no name of the other has.
  var mainApart: Float = -2.96
  // Places.
  var sameCity: Float = 0
  var cityRarity: Float = 2.55
  var nearCity: Float = -3.12
  var otherCity: Float = -4.84
  var sameCountry: Float = 1.01
  var otherCountry: Float = -4.14
  // What is set by hand; one identifier outweighs all else.
  var sameIdentifier: Float = 40
  var otherIdentifier: Float = -10
  var otherPIC: Float = -2
  var otherKind: Float = -6
  var linked: Float = -3
  var rival: Float = 1

  /// The most that names can add.
  var mostOfNames: Float {
    max(shared * NameMatcher.mostShared + coverage + whole, acronym + acronymRarity)
  }
}
