/// Version 1: the tables of a network.
///
/// `key` is the number of a row and says where it stands in its table; it is never given twice.
/// `version` is the number of the change that wrote the row last.
enum FirstSchema {
  static let sql = network + rows + indexes

  /// The tables of the rows, without the indexes.
  static let rows = themes + sources + partners + links + statements

  private static func date(_ column: String) -> String {
    let (year, two) = ("[0-9][0-9][0-9][0-9]", "[0-9][0-9]")
    return """
      \(column) TEXT CHECK (\(column) GLOB '\(year)' OR \(column) GLOB '\(year)-\(two)'
          OR \(column) GLOB '\(year)-\(two)-\(two)')
      """
  }

  /// A list of other columns than known ones: header and text.
  private static func extra(_ table: String) -> String {
    """
    CREATE TABLE \(table)Extra (
      \(table) INTEGER NOT NULL REFERENCES \(table) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      header TEXT NOT NULL CHECK (header <> ''),
      text TEXT NOT NULL,
      PRIMARY KEY (\(table), position)
    ) WITHOUT ROWID;

    """
  }

  /// A list of references: the documents of a row, its themes.
  private static func list(
    _ name: String, of table: String, _ column: String, to target: String
  ) -> String {
    """
    CREATE TABLE \(name) (
      \(table) INTEGER NOT NULL REFERENCES \(table) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      \(column) INTEGER NOT NULL REFERENCES \(target) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (\(table), position)
    ) WITHOUT ROWID;

    """
  }

  private static let network = """
    CREATE TABLE network (
      key INTEGER PRIMARY KEY CHECK (key = 1),
      name TEXT NOT NULL,
      title TEXT NOT NULL DEFAULT '',
      licence TEXT NOT NULL DEFAULT ''
    );
    CREATE TABLE networkTitle (
      language TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL
    ) WITHOUT ROWID;
    -- How the files of the folder are written from which the network was imported.
    CREATE TABLE layoutFile (
      name TEXT NOT NULL PRIMARY KEY,
      content TEXT NOT NULL
    );
    -- The greatest key that was ever given in each table.
    CREATE TABLE lastKey (
      tableName TEXT NOT NULL PRIMARY KEY,
      key INTEGER NOT NULL
    ) WITHOUT ROWID;
    INSERT INTO network (key, name) VALUES (1, 'network');

    """

  private static let themes =
    """
    CREATE TABLE theme (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL CHECK (id <> ''),
      label TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE themeLabel (
      theme INTEGER NOT NULL REFERENCES theme ON DELETE CASCADE,
      language TEXT NOT NULL CHECK (language <> ''),
      text TEXT NOT NULL,
      PRIMARY KEY (theme, language)
    ) WITHOUT ROWID;
    CREATE TABLE themeAlias (
      theme INTEGER NOT NULL REFERENCES theme ON DELETE CASCADE,
      position INTEGER NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (theme, position)
    ) WITHOUT ROWID;
    CREATE TABLE themeMatch (
      theme INTEGER NOT NULL REFERENCES theme ON DELETE CASCADE,
      position INTEGER NOT NULL,
      address TEXT NOT NULL,
      PRIMARY KEY (theme, position)
    ) WITHOUT ROWID;

    """ + list("themeBroader", of: "theme", "broader", to: "theme") + extra("theme")

  private static let sources =
    """
    CREATE TABLE source (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL CHECK (id <> ''),
      title TEXT NOT NULL CHECK (title <> ''),
      publisher TEXT NOT NULL DEFAULT '',
      \(date("date")),
      url TEXT NOT NULL DEFAULT '',
      language TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 0
    );

    """ + extra("source")

  private static let partners =
    """
    CREATE TABLE partner (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL CHECK (id <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('city', 'region', 'company', 'institution', 'club',
        'network', 'event', 'project')),
      subkind TEXT NOT NULL DEFAULT '',
      name TEXT NOT NULL DEFAULT '',
      country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
      city INTEGER REFERENCES partner DEFERRABLE INITIALLY DEFERRED,
      latitude REAL CHECK (latitude BETWEEN -90 AND 90),
      longitude REAL CHECK (longitude BETWEEN -180 AND 180),
      geonames TEXT NOT NULL DEFAULT '',
      wikidata TEXT NOT NULL DEFAULT '',
      ror TEXT NOT NULL DEFAULT '',
      population INTEGER CHECK (population >= 0),
      \(date("since")),
      \(date("until")),
      website TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 0,
      CHECK ((latitude IS NULL) = (longitude IS NULL))
    );
    CREATE TABLE partnerName (
      partner INTEGER NOT NULL REFERENCES partner ON DELETE CASCADE,
      language TEXT NOT NULL CHECK (language <> ''),
      text TEXT NOT NULL,
      PRIMARY KEY (partner, language)
    ) WITHOUT ROWID;
    CREATE TABLE partnerAlias (
      partner INTEGER NOT NULL REFERENCES partner ON DELETE CASCADE,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (partner, position)
    ) WITHOUT ROWID;
    CREATE TABLE partnerTheme (
      partner INTEGER NOT NULL REFERENCES partner ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('own', 'offer', 'seek')),
      position INTEGER NOT NULL,
      theme INTEGER NOT NULL REFERENCES theme DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (partner, role, position)
    ) WITHOUT ROWID;

    """ + list("partnerSource", of: "partner", "source", to: "source") + extra("partner")

  private static let links =
    """
    CREATE TABLE link (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL CHECK (id <> ''),
      fromPartner INTEGER NOT NULL REFERENCES partner DEFERRABLE INITIALLY DEFERRED,
      toPartner INTEGER NOT NULL REFERENCES partner DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('twinning', 'friendship', 'cooperation', 'project',
        'contact', 'membership', 'location', 'participation', 'hosting', 'funding', 'exchange',
        'mission', 'meeting')),
      \(date("since")),
      \(date("until")),
      state TEXT NOT NULL CHECK (state IN ('active', 'proposed', 'dormant', 'ended')),
      \(date("confirmed")),
      amountInCents INTEGER,
      note TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 0,
      CHECK (fromPartner <> toPartner)
    );

    """ + list("linkTheme", of: "link", "theme", to: "theme")
    + list("linkSource", of: "link", "source", to: "source") + extra("link")

  private static let statements =
    """
    CREATE TABLE statement (
      key INTEGER PRIMARY KEY,
      subject TEXT NOT NULL CHECK (subject <> ''),
      property TEXT NOT NULL CHECK (property <> ''),
      value TEXT NOT NULL CHECK (value <> ''),
      \(date("date")),
      source INTEGER REFERENCES source DEFERRABLE INITIALLY DEFERRED,
      note TEXT NOT NULL DEFAULT '',
      version INTEGER NOT NULL DEFAULT 0
    );

    """ + extra("statement")

  /// The indexes, which a large import makes after the rows.
  static let indexes = """
    CREATE UNIQUE INDEX partnerID ON partner (id);
    CREATE UNIQUE INDEX linkID ON link (id);
    CREATE UNIQUE INDEX themeID ON theme (id);
    CREATE UNIQUE INDEX sourceID ON source (id);
    CREATE INDEX partnerCity ON partner (city) WHERE city IS NOT NULL;
    CREATE INDEX linkFrom ON link (fromPartner);
    CREATE INDEX linkTo ON link (toPartner);
    CREATE INDEX statementSubject ON statement (subject);

    """

  /// Removes what ``indexes`` makes.
  static let dropIndexes = """
    DROP INDEX partnerID; DROP INDEX linkID; DROP INDEX themeID; DROP INDEX sourceID;
    DROP INDEX partnerCity; DROP INDEX linkFrom; DROP INDEX linkTo; DROP INDEX statementSubject;
    """

  /// The tables of the network, each after those that refer to it.
  static let tables = [
    "partnerName", "partnerAlias", "partnerTheme", "partnerSource", "partnerExtra", "linkTheme",
    "linkSource", "linkExtra", "statementExtra", "themeLabel", "themeAlias", "themeMatch",
    "themeBroader", "themeExtra", "sourceExtra", "statement", "link", "partner", "theme", "source",
  ]
}
