-- A ledger of schema version 5, as onrecord made it before articles were linked. It never changes.

CREATE TABLE runs (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, finished TEXT, counts JSON,
    made_with JSON);
CREATE TABLE changes (rowkey INTEGER NOT NULL, run INTEGER NOT NULL, article TEXT, kind TEXT NOT NULL, "key" TEXT NOT
    NULL, change TEXT NOT NULL, "before" JSON NOT NULL, why JSON NOT NULL, PRIMARY KEY (rowkey));
CREATE INDEX changes_by_article ON changes (article, run);
CREATE TABLE incoming (article TEXT NOT NULL, run INTEGER NOT NULL, name TEXT NOT NULL, record_hash TEXT NOT NULL,
    text TEXT NOT NULL, record BLOB NOT NULL, PRIMARY KEY (article));
CREATE TABLE results (article TEXT NOT NULL, stage TEXT NOT NULL, fingerprint TEXT NOT NULL, record_hash TEXT NOT
    NULL, shown BOOLEAN NOT NULL, payload BLOB NOT NULL, PRIMARY KEY (article, stage));
CREATE INDEX results_not_shown ON results (article) WHERE shown IS 0;
CREATE TABLE input_refusals (id TEXT NOT NULL, run INTEGER NOT NULL, name TEXT, place TEXT, reason TEXT, params JSON,
    source_hash TEXT NOT NULL, PRIMARY KEY (id));
CREATE TABLE articles (rowkey INTEGER NOT NULL, article TEXT NOT NULL, text_id TEXT, name TEXT, outlet TEXT, url TEXT,
    title TEXT, language TEXT, published TEXT, happened TEXT, fetched TEXT, origin TEXT, published_basis TEXT,
    happened_basis TEXT, wire TEXT, wire_url TEXT, outlet_domain TEXT, outlet_country TEXT, outlet_language TEXT,
    outlet_owner_source TEXT, outlet_agency BOOLEAN, outlet_state_owned BOOLEAN, published_confidence FLOAT, length
    INTEGER NOT NULL, authors JSON, source_hash TEXT, text TEXT NOT NULL, PRIMARY KEY (rowkey), UNIQUE (article));
CREATE INDEX articles_by_name ON articles (name);
CREATE TABLE originals (article TEXT NOT NULL, record_hash TEXT NOT NULL, record BLOB NOT NULL, PRIMARY KEY (article),
    FOREIGN KEY(article) REFERENCES articles (article) ON DELETE CASCADE);
CREATE TABLE statements (rowkey INTEGER NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT
    NULL, id TEXT NOT NULL, text TEXT, content_text TEXT, spans JSON, source JSON, cue JSON, source_text TEXT, cue_text
    TEXT, quote_type TEXT, speaker TEXT, actor TEXT, office TEXT, side TEXT, speaker_basis TEXT, via JSON, parent TEXT,
    act TEXT, negated BOOLEAN, said TEXT, said_basis TEXT, addressee TEXT, place TEXT, place_start INTEGER, place_end
    INTEGER, zone TEXT, confidence FLOAT, PRIMARY KEY (rowkey), UNIQUE (article, id), FOREIGN KEY(article, parent)
    REFERENCES statements (article, id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(article) REFERENCES articles (article)
    ON DELETE CASCADE);
CREATE INDEX statements_by_parent ON statements (article, parent);
CREATE INDEX statements_in_text_order ON statements (article, start, "end");
CREATE TABLE mentions (rowkey INTEGER NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    id TEXT, text TEXT, kind TEXT, actor TEXT, name TEXT, office TEXT, basis TEXT, confidence FLOAT, PRIMARY KEY (rowkey),
    FOREIGN KEY(article) REFERENCES articles (article) ON DELETE CASCADE);
CREATE INDEX mentions_in_text_order ON mentions (article, start, "end");
CREATE TABLE times (rowkey INTEGER NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    text TEXT, type TEXT, value TEXT, earliest TEXT, latest TEXT, basis TEXT, PRIMARY KEY (rowkey), FOREIGN KEY(article)
    REFERENCES articles (article) ON DELETE CASCADE);
CREATE INDEX times_in_text_order ON times (article, start, "end");
CREATE TABLE findings (rowkey INTEGER NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    text TEXT, kind TEXT, detail TEXT, PRIMARY KEY (rowkey), FOREIGN KEY(article) REFERENCES articles (article) ON DELETE
    CASCADE);
CREATE INDEX findings_in_text_order ON findings (article, start, "end");
CREATE TABLE zones (rowkey INTEGER NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    kind TEXT, PRIMARY KEY (rowkey), FOREIGN KEY(article) REFERENCES articles (article) ON DELETE CASCADE);
CREATE INDEX zones_in_text_order ON zones (article, start, "end");
CREATE TABLE refusals (rowkey INTEGER NOT NULL, id TEXT NOT NULL, article TEXT, name TEXT, stage TEXT, start INTEGER,
    "end" INTEGER, reason TEXT, params JSON, place TEXT, source_hash TEXT NOT NULL, PRIMARY KEY (rowkey), UNIQUE (id),
    FOREIGN KEY(article) REFERENCES articles (article) ON DELETE CASCADE);
CREATE INDEX refusals_by_name ON refusals (name);
CREATE INDEX ix_refusals_article ON refusals (article);
CREATE TABLE figures (rowkey INTEGER NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    id TEXT, text TEXT, value FLOAT, value_max FLOAT, out_of FLOAT, unit TEXT, counted TEXT, modifiers JSON, comparator
    TEXT, change TEXT, status TEXT, measure TEXT, "of" TEXT, "where" TEXT, as_of TEXT, statement TEXT, same_as TEXT, kind
    TEXT, of_actor TEXT, as_of_basis TEXT, rests_on JSON, confidence FLOAT, PRIMARY KEY (rowkey), FOREIGN KEY(article,
    statement) REFERENCES statements (article, id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(article) REFERENCES articles
    (article) ON DELETE CASCADE);
CREATE INDEX figures_by_statement ON figures (article, statement);
CREATE INDEX figures_in_text_order ON figures (article, start, "end");
CREATE TABLE events (rowkey INTEGER NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    id TEXT, text TEXT, kind TEXT, mode TEXT, actor JSON, recipient JSON, actors JSON, recipients JSON, status TEXT,
    "when" TEXT, when_basis TEXT, "where" TEXT, country TEXT, statement TEXT, same_as TEXT, figures JSON, confidence
    FLOAT, PRIMARY KEY (rowkey), FOREIGN KEY(article, statement) REFERENCES statements (article, id) DEFERRABLE INITIALLY
    DEFERRED, FOREIGN KEY(article) REFERENCES articles (article) ON DELETE CASCADE);
CREATE INDEX events_by_statement ON events (article, statement);
CREATE INDEX events_in_text_order ON events (article, start, "end");
CREATE TABLE vectors (article TEXT NOT NULL, statement TEXT NOT NULL, vector BLOB NOT NULL, PRIMARY KEY (article,
    statement), FOREIGN KEY(article, statement) REFERENCES statements (article, id) ON DELETE CASCADE);
CREATE VIRTUAL TABLE articles_fts USING fts5(title, text, content='articles', content_rowid='rowkey',
    tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER articles_fts_out AFTER DELETE ON articles BEGIN INSERT INTO articles_fts(articles_fts, rowid, title,
    text) VALUES ('delete', old.rowkey, old.title, old.text); END;
CREATE TRIGGER articles_fts_change AFTER UPDATE OF title, text ON articles BEGIN INSERT INTO
    articles_fts(articles_fts, rowid, title, text) VALUES ('delete', old.rowkey, old.title, old.text); INSERT INTO
    articles_fts(rowid, title, text) VALUES (new.rowkey, new.title, new.text); END;
CREATE VIRTUAL TABLE statements_fts USING fts5(content_text, speaker, content='statements', content_rowid='rowkey',
    tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER statements_fts_out AFTER DELETE ON statements BEGIN INSERT INTO statements_fts(statements_fts, rowid,
    content_text, speaker) VALUES ('delete', old.rowkey, old.content_text, old.speaker); END;
CREATE TRIGGER statements_fts_change AFTER UPDATE OF content_text, speaker ON statements BEGIN INSERT INTO
    statements_fts(statements_fts, rowid, content_text, speaker) VALUES ('delete', old.rowkey, old.content_text,
    old.speaker); INSERT INTO statements_fts(rowid, content_text, speaker) VALUES (new.rowkey, new.content_text,
    new.speaker); END;
PRAGMA application_id=0x6F6E7263;
PRAGMA user_version=5;
