import Foundation
import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Excel workbooks` {
  static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/openpyxl.xlsx")

  /// The file was written by openpyxl 3.1.5: shared texts, dates, truth values, a hidden sheet, a
  /// formula, a title above the header, and `_x0041_`, which stands for A.
  @Test func `a workbook of another program is read as a person sees it`() throws {
    let book = try Workbook(contentsOf: Self.fixture.path)
    #expect(book.sheetNames == ["Notes", "Jumelages", "Liens"])
    #expect(try !book.holdsNetwork())
    let sheet = try book.sheet(named: "jumelages")
    #expect(sheet.headerLine == 3)
    #expect(
      sheet.header == ["Ville", "Pays", "Depuis", "Année", "Signé", "Habitants", "Actif", "Part"])
    #expect(
      sheet.rows.map(\.cells) == [
        [
          "Kiel", "Allemagne", "1964-04-03", "1964", "2009-03-05 14:30:00", "246243", "true", "0.1",
        ],
        ["Saponé", "Burkina Faso", "1989-03", "1989", "", "12", "false", "-1.5"],
        ["Plymouth A", "", "1900-02-28", "1963", "", "", "", "1e-07"],
      ])
    #expect(sheet.rows.map(\.line) == [4, 5, 7])
    // The first sheet is hidden.
    #expect(try book.sheet().header == sheet.header)
  }

  @Test func `words before the tables are no table, and the sheets that are not read are said`()
    throws
  {
    let path = Self.fixture.deletingLastPathComponent().appending(path: "cover.xlsx").path
    let sheet = try Workbook(contentsOf: path).sheet()
    #expect(sheet.header == ["Nom", "Pays"] && sheet.rows.count == 2)
    #expect(sheet.notes == [.sheetRead("Partenaires", others: ["Lisez-moi", "Liens", "Budget"])])
    #expect(
      sheet.notes.map { $0.sentence(in: .french) } == [
        "la feuille «\u{a0}Partenaires\u{a0}» est lue, et non «\u{a0}Lisez-moi\u{a0}», "
          + "«\u{a0}Liens\u{a0}», «\u{a0}Budget\u{a0}» (--sheet NOM)"
      ])
    #expect(try Workbook(contentsOf: path).sheet(named: "Liens").notes.isEmpty)
    // The fourth sheet has two formulas that openpyxl wrote and no program has worked out.
    let formulas = try Workbook(contentsOf: path).sheet(named: "Budget")
    #expect(formulas.notes == [.formulasUnworked(count: 2)])
    #expect(formulas.rows.map(\.cells) == [["Kiel", ""], ["Vigo", ""]])
  }

  @Test func `a sheet that is not there is refused, and the others are named`() throws {
    let book = try Workbook(contentsOf: Self.fixture.path)
    let error = #expect(throws: PartnerFilesError.self) { try book.sheet(named: "Other") }
    #expect(
      error?.description.hasSuffix(
        "is no Excel workbook: it has no sheet 'Other', but 'Notes', 'Jumelages', 'Liens'") == true)
  }

  private func fault(_ bytes: [UInt8]) -> String {
    do throws(PartnerFilesError) {
      _ = try NetworkFormat.xlsx.decode(bytes, file: "f")
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func `what is no workbook is refused by what it is`() throws {
    #expect(fault([]).contains("it is no archive; is it another format?"))
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0]).contains("save it as .xlsx without one"))
    #expect(fault(Array("PK\u{3}\u{4} and no more".utf8)).contains("it is damaged"))
    let other = try NetworkFormat.xlsx.decode(
      try NetworkFormat.xlsx.encode(Network(name: "n", partners: [])).bytes, file: "f")
    #expect(other.network.partners.isEmpty && other.network.name == "n")
    let table = try [UInt8](Data(contentsOf: Self.fixture))
    #expect(fault(table).contains("it has no sheet 'partners' with the columns 'id' and 'kind'"))
  }

  @Test func `a workbook that is cut or damaged is read or refused`() throws {
    let bytes = try NetworkFormat.xlsx.encode(HostileNetwork.make(seed: 3, rows: 3)).bytes
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      var damaged = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      if Bool.random(using: &random) { damaged = bytes }
      for _ in 0..<Int.random(in: 0...3, using: &random) where !damaged.isEmpty {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        damaged[place] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? NetworkFormat.xlsx.decode(damaged, file: "f")
    }
  }

  @Test func `an archive that becomes too large is refused`() throws {
    #expect(
      fault(try Self.bomb(mebibytes: 300))
        == "f: is no Excel workbook: unpacked it has more than 268435456 bytes")
  }

  /// An archive with one part of blanks. `Fixtures/blanks.deflate` is a mebibyte of them, packed by
  /// zlib with a full flush, so that it may stand any number of times behind itself.
  private static func bomb(mebibytes: Int) throws -> [UInt8] {
    let place = fixture.deletingLastPathComponent().appending(path: "blanks.deflate")
    let block = try [UInt8](Data(contentsOf: place))
    let packed = Array(repeatElement(block, count: mebibytes).joined()) + [3, 0]
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let name = Array("xl/workbook.xml".utf8)
    // Version, flags, method, time, date, checksum, sizes, lengths of the name and of the rest.
    let common =
      little(20, 2) + little(0, 2) + little(8, 2) + little(0, 2) + little(33, 2) + little(0, 4)
      + little(packed.count, 4) + little(mebibytes << 20, 4) + little(name.count, 2) + little(0, 2)
    let local = Array("PK\u{3}\u{4}".utf8) + common + name
    let central =
      Array("PK\u{1}\u{2}".utf8) + little(20, 2) + common + little(0, 2 + 2 + 2 + 4 + 4) + name
    let end =
      Array("PK\u{5}\u{6}".utf8) + little(0, 4) + little(1, 2) + little(1, 2)
      + little(central.count, 4) + little(local.count + packed.count, 4) + little(0, 2)
    return local + packed + central + end
  }

  @Test func `a text longer than a cell is cut, and said to be`() throws {
    let long = String(repeating: "é", count: 40_000)
    let network = Network(
      name: "n", partners: [Partner(id: "a", kind: .city, name: "A", note: long)])
    let encoded = try NetworkFormat.xlsx.encode(network)
    #expect(encoded.losses == [FormatLoss(.longTexts, count: 1)])
    let back = try NetworkFormat.xlsx.decode(encoded.bytes, file: "f").network
    #expect(back.partners[0].note == String(repeating: "é", count: 32_767))
  }
}
