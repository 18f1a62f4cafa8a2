import Foundation
import PartnerGraph
import PartnerSearch
import PartnerStore

/// Changes requests in a database, one change each.
struct RequestDesk {
  let network: OpenNetwork
  let store: NetworkStore
  let note: NoteOptions

  /// Opens the database that requests are kept in.
  init(_ options: NetworkOptions, _ note: NoteOptions) throws {
    let path = options.path
    if NetworkReader(path: path).isFolder {
      throw CommandFailure.wrongUse(
        options.resultLanguage.choose(
          english: "\(path): is a folder; requests are received in a database, which keeps who "
            + "changed what: partners import \(path) --into network.sqlite",
          french: "\(path) : est un dossier ; les demandes se reçoivent dans une base, qui garde "
            + "qui a changé quoi : partners import \(path) --into reseau.sqlite"))
    }
    store = try EditOptions.open(path)
    network = try OpenNetwork(path: path, language: options.resultLanguage)
    self.note = note
  }

  /// Makes one change and says its number.
  func make(_ what: String, _ edits: [Edit]) throws {
    do {
      let number = try store.make(edits, note.note(what))
      try store.close()
      try Printing.lines([ChangeLine(change: number, what: what).text(in: network.language)])
    } catch let error as PartnerStoreError {
      try? store.close()
      throw CommandFailure(error)
    }
  }

  /// Today as the change has it.
  var today: PartialDate? { PartialDate(note.note("today").at.prefix(10)) }

  /// A request as it stands in the database now, and its version.
  func found(_ id: String) throws -> (request: ReceivedRequest, version: Int) {
    guard let row = try store.row(.source, id), case .source(let source) = row.row,
      let request = ReceivedRequest(source)
    else {
      throw CommandFailure.noAnswer(
        network.say(
          "no request has the identifier '\(id)'; 'partners request list' lists them",
          "aucune demande n'a l'identifiant « \(id) » ; « partners request list » les énumère"))
    }
    return (request, row.version)
  }

  /// An identifier that nothing has: `request-2026-11-21-kiel`, numbered if need be.
  func freeID(_ asker: Partner.ID, _ received: PartialDate?) throws -> String {
    let name = "request-" + (received.map { "\($0)-" } ?? "") + asker.rawValue
    var (id, number) = (name, 2)
    while try store.has(id) { (id, number) = ("\(name)-\(number)", number + 1) }
    return id
  }

  /// An identifier that no link has.
  func freeLink(_ from: Partner.ID, _ to: Partner.ID, _ kind: Link.Kind) throws -> Link.ID {
    let name = "\(from)--\(to)--\(kind.rawValue)"
    var (id, number) = (name, 2)
    while try store.row(.link, id) != nil { (id, number) = ("\(name)-\(number)", number + 1) }
    return Identifier(id)
  }

  /// The organisation that asks.
  func asker(_ name: String) throws(CommandFailure) -> Partner {
    let asker = try network.partner(name)
    guard asker.kind != .event, asker.kind != .project else {
      throw .wrongUse(
        network.say(
          "'\(asker.id)' is of kind \(asker.kind.rawValue); name the organisation that asks",
          "« \(asker.id) » est de nature \(asker.kind.label(in: .french)) ; nommez l'organisation "
            + "qui demande"))
    }
    return asker
  }

  /// Refuses a text that is empty or tells how to reach a person: none is stored.
  func check(_ text: String) throws(CommandFailure) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw .wrongUse(network.say("give the text of the request", "donnez le texte de la demande"))
    }
    let address = text.split(whereSeparator: \.isWhitespace).map(String.init).first {
      guard let at = $0.firstIndex(of: "@") else { return false }
      return at != $0.startIndex && $0[at...].contains(".")
    }
    if let address {
      throw .wrongUse(
        network.say(
          "'\(address)' is an address of somebody; no natural person is stored, so leave it out",
          "« \(address) » est l'adresse de quelqu'un ; aucune personne physique n'est conservée : "
            + "retirez-la"))
    }
  }
}
