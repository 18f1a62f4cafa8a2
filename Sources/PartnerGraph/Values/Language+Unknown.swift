extension Language {
  /// The sentence that an identifier is that of no partner, and how to find the right one.
  ///
  /// - Complexity: O(1).
  public func unknownPartner(_ id: Partner.ID) -> String {
    choose(
      english: "no partner has the identifier '\(id)'; 'partners search' finds it",
      french: "aucun partenaire n'a l'identifiant « \(id) » ; « partners search » le trouve")
  }

  /// The sentence that an identifier is that of no theme, and how to find the right one.
  ///
  /// - Complexity: O(1).
  public func unknownTheme(_ id: Theme.ID) -> String {
    choose(
      english: "no theme has the identifier '\(id)'; 'partners themes' lists them",
      french: "aucun thème n'a l'identifiant « \(id) » ; « partners themes » les énumère")
  }
}
