public import PartnerGraph

extension NetworkFolder {
  /// Writes a network whose links come in parts to a folder.
  ///
  /// - Parameters:
  ///   - network: Everything but the links; links of it are not looked at.
  ///   - links: The links.
  ///   - layout: How the files are written; see ``init(_:layout:)``.
  ///   - path: The folder; made if it is not there, in a folder that is.
  ///   - observer: Is told how far the work is, and may stop it.
  /// - Throws: As ``init(_:layout:)`` and ``write(to:observer:)``, what `links` throws, and
  ///   ``PartnerFilesError/stopped`` if the observer stops the work. The folder is then as it was.
  /// - Complexity: O(*b*) time, where *b* is the number of bytes written; memory for the rows that are no
  ///   links, and for the layout.
  public static func write(
    _ network: Network, links: LinkParts, layout: FolderLayout, to path: String,
    observer: @escaping WorkProgress.Observer = WorkProgress.unobserved
  ) throws(PartnerFilesError) {
    try NetworkFolder(network, layout: layout).write(to: path, links: links, observer)
  }
}
