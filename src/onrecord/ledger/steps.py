"""The steps from one version of the ledger's schema to the next; a step never changes once it is released."""

from __future__ import annotations

from collections.abc import Mapping

_SECOND = (
    *(
        f"ALTER TABLE articles ADD COLUMN {name} TEXT"
        for name in "wire wire_url outlet_domain outlet_country outlet_language outlet_owner_source".split()
    ),
    "ALTER TABLE articles ADD COLUMN outlet_agency BOOLEAN",
    "ALTER TABLE articles ADD COLUMN outlet_state_owned BOOLEAN",
    "ALTER TABLE runs ADD COLUMN made_with JSON",
    """
    CREATE TABLE changes (
        rowkey INTEGER NOT NULL, run INTEGER NOT NULL, article TEXT, kind TEXT NOT NULL, "key" TEXT NOT NULL,
        change TEXT NOT NULL, before JSON NOT NULL, why JSON NOT NULL, PRIMARY KEY (rowkey)
    )
    """,
    "CREATE INDEX changes_by_article ON changes (article, run)",
)
"""What is known of an article's outlet and its wire; what rows are made with, and what runs change."""

_THIRD = (
    "ALTER TABLE mentions ADD COLUMN confidence FLOAT",
    """
    CREATE TABLE vectors (
        article TEXT NOT NULL, statement TEXT NOT NULL, vector BLOB NOT NULL, PRIMARY KEY (article, statement),
        FOREIGN KEY (article, statement) REFERENCES statements (article, id) ON DELETE CASCADE
    )
    """,
)
"""How sure a mention is; what statements mean. Both come with the next build, which does all stages again."""

_FOURTH = (
    "ALTER TABLE times ADD COLUMN basis TEXT",
    "ALTER TABLE statements ADD COLUMN side TEXT",
    "ALTER TABLE statements ADD COLUMN speaker_basis TEXT",
)
"""What a time's value and a statement's speaker rest on, and to whom a speaker who is not named belongs."""

_FIFTH = (
    *(f"ALTER TABLE figures ADD COLUMN {name} TEXT" for name in "kind of_actor as_of_basis".split()),
    "ALTER TABLE figures ADD COLUMN rests_on JSON",
    "UPDATE figures SET rests_on = '[]'",
    "ALTER TABLE statements ADD COLUMN place TEXT",
    "ALTER TABLE statements ADD COLUMN place_start INTEGER",
    "ALTER TABLE statements ADD COLUMN place_end INTEGER",
    """
    CREATE TABLE events (
        rowkey INTEGER NOT NULL, article TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, id TEXT,
        text TEXT, kind TEXT, mode TEXT, actor JSON, recipient JSON, actors JSON, recipients JSON, status TEXT,
        "when" TEXT, when_basis TEXT, "where" TEXT, country TEXT, statement TEXT, same_as TEXT, figures JSON,
        confidence FLOAT,
        PRIMARY KEY (rowkey),
        FOREIGN KEY (article, statement) REFERENCES statements (article, id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE
    )
    """,
    'CREATE INDEX events_in_text_order ON events (article, start, "end")',
    "CREATE INDEX events_by_statement ON events (article, statement)",
)
"""What a figure counts, whose it is, and on which words its fields rest: until now on none but its own; where
a statement was made; events."""

_SIXTH = (
    "ALTER TABLE articles DROP COLUMN origin",
    "CREATE TABLE sides (side INTEGER NOT NULL, kind TEXT NOT NULL, seen BLOB NOT NULL, PRIMARY KEY (side))",
    """
    CREATE TABLE carriers (
        article TEXT NOT NULL, part TEXT NOT NULL, side INTEGER NOT NULL, PRIMARY KEY (article, part, side),
        FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    "CREATE INDEX carriers_by_side ON carriers (side)",
    'CREATE TABLE blocks ("key" INTEGER NOT NULL, side INTEGER NOT NULL, PRIMARY KEY ("key", side)) WITHOUT ROWID',
    """
    CREATE TABLE links (
        kind TEXT NOT NULL, one INTEGER NOT NULL, other INTEGER NOT NULL, made BLOB NOT NULL,
        PRIMARY KEY (kind, one, other)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX links_by_one ON links (one)",
    "CREATE INDEX links_by_other ON links (other)",
    "CREATE TABLE linked (mark TEXT NOT NULL, PRIMARY KEY (mark))",
)
"""What links articles; the next build makes the links. An article's origin is a matter of links, and no field of it."""

STEPS: Mapping[int, tuple[str, ...]] = {2: _SECOND, 3: _THIRD, 4: _FOURTH, 5: _FIFTH, 6: _SIXTH}
"""For each version after the first, what takes a ledger there from the one before it."""
