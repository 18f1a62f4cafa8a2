import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Faulty files of CORDIS` {
  /// What is said of the sample with something changed in it.
  private func fault(_ change: (inout CORDISSample) -> Void) -> String {
    var sample = CORDISSample()
    change(&sample)
    do {
      _ = try sample.decode()
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    (
      "projectID;organisationID;name;role\n101;1;A;partner;x",
      "organization.csv:2: column 5: 'x' is one cell too many: the row has 5 cells and the "
        + "header 4; quote a cell that holds the delimiter, or remove what is too much"
    ),
    (
      "projectID;organisationID;name;role\n101;1;A",
      "organization.csv:2: column 'role' (4): is missing: the row has 3 cells and the header 4; add "
        + "the missing delimiters"
    ),
    (
      "projectID;organisationID;name;role\n101;1;\"A",
      "organization.csv:2: column 'name' (3): 'A' begins with a quote that is never closed; close "
        + "it, and double every quote inside"
    ),
    (
      "projectID:organisationID:name:role",
      "organization.csv:1: is no table of a register: its first line names one column; are its "
        + "columns separated by ';'?"
    ),
    (
      "projectID;organisationID;nom;role",
      "organization.csv:1: the column 'name' is missing; add it to the header"
    ),
    (
      "projectID;organisationID;name;role\n\n101;1;;partner",
      "organization.csv:3: column 'name' (3): the cell is empty; fill it in"
    ),
    (
      "projectID;organisationID;name;role\n999;1;A;partner",
      "organization.csv:2: column 'projectID' (1): '999' is not the identifier of a project; add it "
        + "to project.csv or correct it"
    ),
    (
      "projectID;organisationID;name;role;ecContribution\n101;1;A;partner;1.234,5 €",
      "organization.csv:2: column 'ecContribution' (5): '1.234,5 €' is no amount in euro; write "
        + "digits only, with a point before cents"
    ),
  ])
  func `are refused with file, line, column and culprit`(_ text: String, _ message: String) {
    #expect(fault { $0.organisations = text } == message)
  }

  @Test func `with a wrong date or a project twice are refused`() {
    #expect(
      fault { $0.projects = "id;acronym;endDate\n101;A;31/12/2024\n102;B;" }
        == "project.csv:2: column 'endDate' (3): '31/12/2024' is no date; write YYYY, YYYY-MM or "
        + "YYYY-MM-DD; perhaps '2024-12-31'?")
    #expect(
      fault { $0.projects = "id;acronym\n101;A\n102;B\n101;C" }
        == "project.csv:4: column 'id' (1): '101' is also the identifier of line 2; rename or "
        + "remove one")
    #expect(
      fault { $0.themes = "projectID;euroSciVocCode\n101;" }
        == "euroSciVoc.csv:2: column 'euroSciVocCode' (2): the cell is empty; fill it in")
  }

  @Test func `that are missing or packed are named`() {
    #expect(
      fault { $0.projects = nil }.hasPrefix("project.csv: there is no such file; check the path"))
    #expect(fault { $0.organisations = "" }.hasPrefix("organization.csv: is empty"))
    for (bytes, program) in [([0x1F, 0x8B, 8, 0], "gunzip"), ([0x50, 0x4B, 3, 4], "unzip")] {
      let file = PublicRegister.File(path: "d/organization.csv", bytes: bytes.map(UInt8.init))
      #expect(throws: PartnerFilesError.self) { try PublicRegister.cordis.decode([file]) }
      do {
        _ = try PublicRegister.cordis.decode([file])
      } catch {
        let fault = FileFault(file: "d/organization.csv", reason: .packed(by: program))
        #expect("\(error)".contains(fault.description))
      }
    }
  }

  @Test func `in another encoding are refused by name`() {
    let bytes = Array("id;acronym\n1;Universit".utf8) + [0xE9, 10]
    let file = PublicRegister.File(path: "project.csv", bytes: bytes)
    do {
      _ = try PublicRegister.cordis.decode([file])
      Issue.record("Latin-1 was read")
    } catch {
      #expect("\(error)".contains("project.csv:2: column 'acronym' (2): 'Université' is not UTF-8"))
    }
  }

  @Test func `are looked for in the folder that is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write([0x50, 0x4B, 3, 4], to: "cordis.zip")
    for (name, message) in [
      ("nowhere", "nowhere/project.csv: there is no such file"),
      ("cordis.zip", "cordis.zip: is packed; unpack it first, as by 'unzip'"),
    ] {
      do {
        _ = try PublicRegister.cordis.decode(contentsOf: folder.path(name))
        Issue.record("\(name) was read")
      } catch {
        #expect("\(error)".contains(message))
      }
    }
    let sample = CORDISSample()
    try folder.write(sample.projects ?? "", to: "project.csv")
    try folder.write(sample.organisations ?? "", to: "organization.csv")
    #expect(try PublicRegister.cordis.decode(contentsOf: folder.path).network.links.count == 4)
  }

  /// Files that are cut or changed anywhere are read or refused; what is read is a network that can
  /// be written and comes back.
  @Test(arguments: 0..<200) func `that are damaged are read or refused`(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let sample = CORDISSample()
    let texts = [
      ("project.csv", sample.projects), ("organization.csv", sample.organisations),
      ("euroSciVoc.csv", sample.themes), ("legalBasis.csv", sample.programmes),
    ]
    let files = texts.map { name, text in
      var bytes = Array((text ?? "").utf8)
      if Bool.random(using: &random) {
        for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          let signs = Array("\";\n\\,0A".utf8)
          bytes[place] = signs.randomElement(using: &random) ?? 0
        }
        if Bool.random(using: &random) {
          bytes.removeLast(Int.random(in: 0...min(40, bytes.count), using: &random))
        }
      }
      return PublicRegister.File(path: name, bytes: bytes)
    }
    guard let network = try? PublicRegister.cordis.decode(files).network else { return }
    #expect(network.problems().isEmpty)
    let written = try NetworkFormat.nodeLink.encode(network).bytes
    let again = try NetworkFormat.nodeLink.decode(written, file: "f").network
    #expect(again == network)
  }
}
