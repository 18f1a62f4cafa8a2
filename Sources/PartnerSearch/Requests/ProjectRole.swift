/// What a partner is in a project of several.
public enum ProjectRole: String, Hashable, Sendable, CaseIterable {
  /// The one who leads it: coordinator, `chef de file`.
  case lead
  /// One who takes part in full and in the funds.
  case beneficiary
  /// One who takes part without the funds.
  case associated

  /// The phrases for it, folded.
  static let table: [(ProjectRole, String)] = [
    (
      .lead,
      """
      lead partner,lead partners,project leader,lead beneficiary,coordinator,coordinators,
      project coordinator,coordinating partner,coordinateur,coordinatrice,coordinateurs,
      coordonnateur,coordonnatrice,chef de file,chefs de file,porteur de projet,
      porteurs de projet,porteuse de projet,to coordinate the project,pilote du projet
      """
    ),
    (
      .beneficiary,
      """
      beneficiary,beneficiaries,full partner,full partners,project beneficiary,
      partenaire beneficiaire,partenaires beneficiaires,beneficiaire,beneficiaires
      """
    ),
    (
      .associated,
      """
      associated partner,associated partners,associate partner,associate partners,
      partenaire associe,partenaires associes,partenaire associee,associated organisation
      """
    ),
  ]
}
