import Foundation
import Testing

@Suite struct `Faults of files in French` {
  private static let head = "id,kind,name,country,city,lat,lon,population,since,themes\n"

  /// Files of a network folder `n`, or one file, each with one sort of fault.
  private static let files: [(name: String, text: String)] = [
    ("n/partners.csv", ""), ("n/partners.csv", "id,name\na,A\n"),
    ("n/partners.csv", "id,knd,name\n"),
    ("n/partners.csv", "id,kind,name,id\n"), ("n/partners.csv", "id,kind,name,\na,city,A,x\n"),
    ("n/partners.csv", "id,kind,name,name:x_y\n"), ("n/partners.csv", "id,kind,name\na,city\n"),
    ("n/partners.csv", "id,kind,name\na,city,A,x\n"),
    ("n/partners.csv", "id,kind,name\na,city,\"A\n"),
    ("n/partners.csv", "id,kind,name\na,city,\"A\"x\n"),
    ("n/partners.csv", "id,kind,name\na,city,A\"x\n"),
    ("n/partners.csv", String(repeating: "a,", count: 5_000) + "\n"),
    ("n/partners.csv", head + "a;b,cty,A,fr,b,91,,1 000,5/3/2009,x\n"),
    ("n/partners.csv", head + ",,,,,48°,4,,1984-13,\n"),
    ("n/partners.csv", "id,kind,name\na,city,A\na,city,B\n"),
    ("n/partners.csv", "id,kind,name\na,city,A\0\n"),
    ("n/links.csv", "id,from,to,kind,amount\nl,a,a,twinning,1 €\n"),
    ("n/themes.csv", "id,label:en,broader\nx,X,y\ny,Y,x\n"),
    ("n/statements.csv", "subject,property,value,source\nx,p,v,s\n"),
    ("n/datapackage.json", "{"), ("n/datapackage.json", "[]"),
    ("n/datapackage.json", "{\"name\": 1}"), ("n/datapackage.json", "{\"includes\": 1}"),
    ("n/datapackage.json", "{\"includes\": [\"/tmp\"]}"),
    ("n/datapackage.json", "{\"includes\": [\"../m\"]}"),
    ("n/datapackage.json", "{\"includes\": [\".\"]}"),
    ("n/datapackage.json", "{\"licenses\": 1}"),
    ("n/readme.txt", "x"),
    ("f.graphml", "<graphml><node/></graphml>"), ("f.graphml", "<svg/>"), ("f.graphml", ""),
    ("f.graphml", "<graphml>&a;</graphml>"), ("f.graphml", "<!DOCTYPE a [<!ENTITY % a 'b'>]><a/>"),
    ("f.graphml", "<graphml a='1' a='2'/>"), ("f.graphml", "<graphml><a:b/></graphml>"),
    ("f.graphml", "<?xml version='1.0' encoding='KOI8-R'?><graphml>é</graphml>"),
    ("f.gexf", "<gexf><graph><nodes><node id='a'/><node id='a'/></nodes></graph></gexf>"),
    ("f.json", "{\"nodes\": [1,}"), ("f.json", "{}"), ("f.json", "{\"nodes\": [{}]}"),
    ("f.json", "{\"nodes\": [], \"edges\": [{}]}"),
    ("f.json", "{\"nodes\": [{\"id\": \"\\u0000\"}]}"),
    ("f.jgf", "{}"), ("f.jgf", "{\"graphs\": [{},{}]}"), ("f.jgf", "{\"graph\": {\"nodes\": 1}}"),
    ("f.dot", "digraph { a -- b }"), ("f.dot", "graph { a [b=\"c }"),
    ("f.dot", "graph {} graph {}"), ("f.dot", "digraph"),
    ("f.ttl", "<a> <b> \"c\" ."), ("f.ttl", "a:b a:c a:d ."), ("f.ttl", "<a> <b> \"c"),
    ("f.skos", "<a> <b> <c> ."), ("f.rdf", "<rdf:RDF/>"), ("f.xlsx", "x"),
    ("f.xlsx", "PK\u{3}\u{4}"),
    ("f.geojson", "{}"), ("f.csv", "\"a"), ("f.csv", "a,b\n1,\"x\"y\n"), ("f.csv", ""),
  ]

  /// Words of English that no sentence in French has.
  private static let english: Set<String> = [
    "the", "is", "are", "it", "and", "of", "not", "no", "with", "an", "to", "or", "file",
    "expected",
    "here", "remove", "correct", "there", "row", "partner", "project", "theme", "holds",
    "text",
  ]

  @Test(arguments: files.indices)
  func `are told without an English word`(_ number: Int) throws {
    let (name, text) = Self.files[number]
    try Command.withFolder { folder in
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      let source = name.hasPrefix("n/") ? "n" : name
      let run = try Command.run(
        ["import", source, "--into", "out.sqlite", "--language", "fr"], in: folder)
      #expect(run.endedByItself && run.code == 3, "\(run.errors)")
      #expect(run.errors.hasPrefix("erreur\u{a0}: "), "\(run.errors)")
      let plain = run.errors.replacing(/«[^»]*»|l'un de [^;\n]*|telle que [^ ]*/, with: "")
      let words = plain.split { !$0.isLetter && $0 != "_" }.map(String.init)
      #expect(words.filter(Self.english.contains) == [], "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out.sqlite").path))
    }
  }

  @Test func `candidates are told with name and kind in French`() throws {
    let run = try Command.run(["show", "brest métropole ville", "--language", "fr"])
    #expect(run.code == 1 && run.errors.contains("brest (Brest, ville)"), "\(run.errors)")
    let english = try Command.run(["show", "brest métropole ville", "--language", "en"])
    #expect(english.errors.contains("brest (Brest, city)"), "\(english.errors)")
  }
}
