/// What each finding adds to the score of a pair: logarithms of odds, for a unit of its value.
///
/// Those of names and places are fitted by `Tools/measure-merge --fit`: logistic regression over the
/// candidate pairs of half of the organisations of the Research Organization Registry (CC0; records of 2022
/// to June 2026), 3 494 of them the same, then scaled so that the probabilities are right on that half
/// with nothing but second records altered. A finding that would have spoken the wrong way is left out.
/// What that test withholds is set by hand: identifiers, kinds, links; and `mainApart`, which it cannot
/// tell from `coverage`.
struct MatchWeights: Sendable {
  var base: Float = -5.19
  // Names: see ``NameComparison``.
  var shared: Float = 2.04
  var coverage: Float = 1.39
  var whole: Float = 2.18
  var clash: Float = -5.19
  var surplus: Float = -1.61
  var kindClash: Float = -4.14
  var kindSurplus: Float = -1.08
  var contradiction: Float = -0.66
  var oneNumber: Float = -1.79
  var slips: Float = -1.50
  var lookalikes: Float = -0.82
  var shortened: Float = -1.36
  var acronym: Float = 0
  var acronymRarity: Float = 4.40
  var sameAcronym: Float = -6.01
  /// For the share of the main names that no name of the other has.
  var mainApart: Float = -3.48
  // Places.
  var sameCity: Float = 0
  var cityRarity: Float = 2.88
  var nearCity: Float = -3.63
  var otherCity: Float = -6.21
  var sameCountry: Float = 1.02
  var otherCountry: Float = -5.93
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
