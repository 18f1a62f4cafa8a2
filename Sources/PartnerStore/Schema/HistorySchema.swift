/// Version 2: who changed what, when and why.
enum HistorySchema {
  static let sql = """
    CREATE TABLE change (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      madeBy TEXT NOT NULL CHECK (madeBy <> ''),
      madeAt TEXT NOT NULL CHECK (madeAt GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
      what TEXT NOT NULL CHECK (what <> ''),
      why TEXT NOT NULL DEFAULT '',
      undoes INTEGER REFERENCES change,
      -- Whether it put another network in the place of the whole one.
      isWhole INTEGER NOT NULL DEFAULT 0 CHECK (isWhole IN (0, 1))
    );
    -- The rows of a change, as JSON; before is NULL where it was added, after where it was removed.
    -- Of a change of the whole network only what was there before.
    CREATE TABLE changeRow (
      change INTEGER NOT NULL REFERENCES change,
      position INTEGER NOT NULL,
      tableName TEXT NOT NULL CHECK (tableName IN ('network', 'partner', 'link', 'theme', 'source',
        'statement')),
      key INTEGER NOT NULL,
      id TEXT NOT NULL,
      before TEXT,
      after TEXT,
      PRIMARY KEY (change, position)
    ) WITHOUT ROWID;
    CREATE INDEX changeRowKey ON changeRow (tableName, key);
    CREATE INDEX changeRowID ON changeRow (id);
    CREATE INDEX changeUndoes ON change (undoes) WHERE undoes IS NOT NULL;

    """
}
