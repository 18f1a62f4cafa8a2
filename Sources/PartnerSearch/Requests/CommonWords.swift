/// Words of French and English that mean nothing to a reader of requests and look like slips of words
/// that do: `sorting` is no slip of `sporting`.
enum CommonWords {
  /// The words, folded.
  static let all: Set<String> = PlainWords.set(list)

  private static let list = """
    sorting
    """
}
