import PartnerFiles
import PartnerGraph
import PartnerTestSupport
import Testing

@Suite struct `Including other folders` {
  private func faults(_ path: String, in folder: TemporaryFolder) -> String {
    do throws(PartnerFilesError) {
      _ = try NetworkFolder(at: path)
      return ""
    } catch {
      return "\(error)".split(separator: folder.path + "/").joined()
    }
  }

  private func package(_ includes: String...) -> String {
    "{\n\"includes\": [\(includes.map { "\n\"\($0)\"" }.joined(separator: ","))]}"
  }

  @Test func `a folder met twice is read once`() throws {
    let folder = try TemporaryFolder()
    try folder.write(package("../left", "../right/"), to: "top/datapackage.json")
    try folder.write(package("../base"), to: "left/datapackage.json")
    try folder.write(package("./../left/../base"), to: "right/datapackage.json")
    try folder.write("id,kind,name\nb,city,Brest\n", to: "base/partners.csv")
    try folder.write("id,kind,name\nk,city,Kiel\n", to: "right/partners.csv")
    try folder.write("id,from,to,kind\nl,b,k,twinning\n", to: "top/links.csv")
    let read = try NetworkFolder(at: folder.path("top"))
    #expect(read.network.name == "top")
    #expect(read.network.partners.map(\.id) == ["b", "k"])
    #expect(read.network.links.map(\.id) == ["l"])
    #expect(read.network.statements == [])
    #expect(read.own.partners == [])
    #expect(read.includes == ["../left", "../right/"])
  }

  @Test func `rows of one partner become one, and what differs becomes statements`() throws {
    let folder = try TemporaryFolder()
    try folder.write(package("../a", "../b"), to: "top/datapackage.json")
    try folder.write("id,label\nsea,Sea\nport,Port\n", to: "top/themes.csv")
    try folder.write(
      "id,title,date\ns1,One,2020\ns2,Two,2021\ns3,Three,2022\n", to: "top/sources.csv")
    try folder.write(
      "id,kind,name,themes,since,sources,colour\nbrest,city,Brest,sea,,s1,\n",
      to: "top/partners.csv")
    try folder.write(
      "id,kind,name,name:fr,themes,since,population,sources,colour\n"
        + "brest,city,Brest,Brest,port;sea,1593,142000,s2;s1,red\nquimper,city,Quimper,,,,,,\n",
      to: "a/partners.csv")
    try folder.write(
      "id,kind,name,since,population,sources,colour,lat,lon\n"
        + "brest,region,Brest,1593,140000,s3,blue,48.4,-4.5\nquimper,city,Quimper,,,,,,\n",
      to: "b/partners.csv")
    try folder.write("id,title,date\ns1,One,2020\ns2,Deux,2021\n", to: "a/sources.csv")
    let network = try NetworkFolder(at: folder.path("top")).network
    #expect(network.partners.map(\.id) == ["brest", "quimper"])
    #expect(
      network.partners[0]
        == Partner(
          id: "brest", kind: .city,
          name: LocalizedText("Brest", translations: [.init(language: "fr", text: "Brest")]),
          coordinate: Coordinate(latitude: 48.4, longitude: -4.5), themes: ["sea", "port"],
          population: 142_000, period: Period(since: PartialDate(year: 1593)),
          sources: ["s1", "s2", "s3"], extra: [ExtraCell(column: "colour", value: "red")]))
    func said(_ property: String) -> [[String]] {
      network.statements.filter { $0.property == property && $0.subject == "brest" }
        .map { [$0.value, $0.source.rawValue] }
    }
    #expect(said("population") == [["142000", "s2"], ["142000", "s1"], ["140000", "s3"]])
    #expect(said("kind") == [["city", "s1"], ["city", "s2"], ["region", "s3"]])
    #expect(said("colour") == [["red", "s2"], ["red", "s1"], ["blue", "s3"]])
    #expect(network.statements.count == 9)
    #expect(network.sources.map(\.note) == ["", "Elsewhere title: Deux.", ""])
    #expect(network.problems() == [])
  }

  @Test func `a link that is ended in one folder is ended where the other says nothing`() throws {
    let folder = try TemporaryFolder()
    let rows = "id,from,to,kind,state,sources\n"
    try folder.write("id,kind,name\nb,city,B\nk,city,K\n", to: "top/partners.csv")
    try folder.write("id,title\ns1,One\ns2,Two\n", to: "top/sources.csv")
    try folder.write(package("../low"), to: "top/datapackage.json")
    try folder.write(
      rows + "l1,b,k,twinning,,s1\nl2,b,k,twinning,active,s1\nl3,b,k,twinning,,s1\n",
      to: "top/links.csv")
    try folder.write(
      rows + "l1,b,k,twinning,ended,s2\nl2,b,k,twinning,ended,s2\nl3,b,k,twinning,,s1\n",
      to: "low/links.csv")
    let network = try NetworkFolder(at: folder.path("top")).network
    #expect(network.links.map(\.state) == [.ended, .active, .active])
    #expect(network.statements.map(\.subject) == ["l2", "l2"])
    #expect(network.statements.map(\.value) == ["active", "ended"])
    #expect(network.statements.map(\.source) == ["s1", "s2"])
  }

  @Test func `statements are united, each once`() throws {
    let folder = try TemporaryFolder()
    let rows = "subject,property,value,source\nb,members,12,\n"
    try folder.write("id,kind,name\nb,city,B\n", to: "top/partners.csv")
    try folder.write(rows + "b,members,13,\n", to: "top/statements.csv")
    try folder.write(package("../low"), to: "top/datapackage.json")
    try folder.write(rows, to: "low/statements.csv")
    let network = try NetworkFolder(at: folder.path("top")).network
    #expect(network.statements.map(\.value) == ["12", "13"])
  }

  @Test func `a circle of folders is shown from the first to the one met again`() throws {
    let folder = try TemporaryFolder()
    try folder.write(package("../b"), to: "a/datapackage.json")
    try folder.write(package("../c"), to: "b/datapackage.json")
    try folder.write(package("../c/../b"), to: "c/datapackage.json")
    #expect(
      faults(folder.path("a"), in: folder)
        == "c/datapackage.json:3: '../c/../b' includes itself: a -> b -> c -> b; remove one of them"
    )
    try folder.write(package("."), to: "d/datapackage.json")
    #expect(
      faults(folder.path("d"), in: folder)
        == "d/datapackage.json:3: '.' includes itself: d -> d; remove one of them")
  }

  @Test func `a missing folder is shown with the way to it`() throws {
    let folder = try TemporaryFolder()
    try folder.write(package("../b"), to: "a/datapackage.json")
    try folder.write(package("../c", "../b/datapackage.json", "/etc"), to: "b/datapackage.json")
    #expect(
      faults(folder.path("a"), in: folder) == """
        b/datapackage.json:3: '../c' is no folder: a -> b -> c; correct "includes"
        b/datapackage.json:4: '../b/datapackage.json' is no folder: a -> b -> b/datapackage.json; \
        correct "includes"
        b/datapackage.json:5: '/etc' is an absolute path; write it relative to the folder, such as \
        ../themes
        """)
  }

  @Test func `folders are not followed without end`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<70 {
      try folder.write(package("../f\(number + 1)"), to: "f\(number)/datapackage.json")
    }
    #expect(
      faults(folder.path("f0"), in: folder)
        == "f63/datapackage.json:3: '../f64' is included more than 64 folders deep; include it "
        + "further up")
  }

  @Test func `faults of every folder are told in order`() throws {
    let folder = try TemporaryFolder()
    try folder.write(package("../b"), to: "a/datapackage.json")
    try folder.write("id,from,to,kind\nl,brest,atlantis,twinning\n", to: "a/links.csv")
    try folder.write(
      "id,kind,name\nbrest,town,Brest\natlantic,city,Atlantic\n", to: "b/partners.csv")
    #expect(
      faults(folder.path("a"), in: folder) == """
        a/links.csv:2: column 'to' (3): 'atlantis' is not the identifier of a partner; add it to \
        partners.csv or correct it; did you mean 'atlantic'?
        b/partners.csv:2: column 'kind' (2): 'town' is not one of city, region, company, \
        institution, club, network, event, project
        """)
  }
}
