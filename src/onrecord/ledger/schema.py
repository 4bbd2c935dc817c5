"""The tables: what is kept while working, and what readers see.

Reader tables have plain columns, named as in the exports, with JSON in list columns, so that `sqlite3` can read them.
Their `rowkey` serves full-text search and the database alone; it depends on the order of builds and is never exported.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Integer, MetaData, Table, UniqueConstraint

from onrecord.ledger.columns import column

metadata = MetaData()

_STATEMENT = ["statements.article", "statements.id"]
"""What tells a statement from all others."""


def _text(*names: str) -> list[Column[Any]]:
    return [column(name, str) for name in names]


def _shown(name: str, *more: Any) -> Table:
    """A reader table of rows that rest on a stretch of one article and go when it goes."""
    return Table(
        name,
        metadata,
        Column("rowkey", Integer, primary_key=True),
        column("article", str, ForeignKey("articles.article", ondelete="CASCADE"), nullable=False),
        column("start", int, nullable=False),
        column("end", int, nullable=False),
        *more,
        Index(f"{name}_in_text_order", "article", "start", "end"),
    )


def _of_statement(field: str) -> ForeignKeyConstraint:
    """A reference to a statement of the same article, checked at commit: rows are written in order of the text."""
    return ForeignKeyConstraint(["article", field], _STATEMENT, deferrable=True, initially="DEFERRED")


runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    column("started", str, nullable=False),
    column("finished", str),
    column("counts", dict),
    column("made_with", dict),
    sqlite_autoincrement=True,
)

# What a run changed for readers: that an article or a refused input came, and, where an article's rows were made anew,
# what was there `before`: all fields of a row that went, the old values of one that changed. `article` is null for
# refused inputs; `key` tells the rows of one kind apart. It outlives the rows it speaks of, hence no foreign key.
changes = Table(
    "changes",
    metadata,
    Column("rowkey", Integer, primary_key=True),
    column("run", int, nullable=False),
    column("article", str),
    *(column(name, str, nullable=False) for name in ("kind", "key", "change")),
    column("before", dict, nullable=False),
    column("why", list, nullable=False),
    Index("changes_by_article", "article", "run"),
)

# Articles read but not shown yet. `run` tells those of the present run from what a killed run has left behind.
incoming = Table(
    "incoming",
    metadata,
    column("article", str, nullable=False, primary_key=True),
    column("run", int, nullable=False),
    column("name", str, nullable=False),
    column("record_hash", str, nullable=False),
    column("text", str, nullable=False),
    column("record", bytes, nullable=False),
)

# The carrier's record of each shown article, without its text, so that a stage can be done again without the input.
originals = Table(
    "originals",
    metadata,
    column("article", str, ForeignKey("articles.article", ondelete="CASCADE"), nullable=False, primary_key=True),
    column("record_hash", str, nullable=False),
    column("record", bytes, nullable=False),
)

# One stage's result for one record of an article; `shown` once readers see rows made from it.
results = Table(
    "results",
    metadata,
    column("article", str, nullable=False, primary_key=True),
    column("stage", str, nullable=False, primary_key=True),
    column("fingerprint", str, nullable=False),
    column("record_hash", str, nullable=False),
    column("shown", bool, nullable=False),
    column("payload", bytes, nullable=False),
)
Index("results_not_shown", results.c.article, sqlite_where=results.c.shown.is_(False))

input_refusals = Table(
    "input_refusals",
    metadata,
    column("id", str, nullable=False, primary_key=True),
    column("run", int, nullable=False),
    *_text("name", "place", "reason"),
    column("params", dict),
    column("source_hash", str, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("rowkey", Integer, primary_key=True),
    column("article", str, nullable=False, unique=True),
    *_text("text_id", "name", "outlet", "url", "title", "language", "published", "happened", "fetched"),
    *_text("published_basis", "happened_basis", "wire", "wire_url"),
    *_text("outlet_domain", "outlet_country", "outlet_language", "outlet_owner_source"),
    column("outlet_agency", bool),
    column("outlet_state_owned", bool),
    column("published_confidence", float),
    column("length", int, nullable=False),
    column("authors", list),
    *_text("source_hash"),
    column("text", str, nullable=False),
    Index("articles_by_name", "name"),
)

statements = _shown(
    "statements",
    column("id", str, nullable=False),
    *_text("text", "content_text"),
    column("spans", list),
    column("source", list),
    column("cue", list),
    *_text("source_text", "cue_text", "quote_type", "speaker", "actor", "office", "side", "speaker_basis"),
    column("via", list),
    *_text("parent", "act"),
    column("negated", bool),
    *_text("said", "said_basis", "addressee", "place"),
    column("place_start", int),
    column("place_end", int),
    *_text("zone"),
    column("confidence", float),
    UniqueConstraint("article", "id"),
    _of_statement("parent"),
    Index("statements_by_parent", "article", "parent"),
)

figures = _shown(
    "figures",
    *_text("id", "text"),
    column("value", float),
    column("value_max", float),
    column("out_of", float),
    *_text("unit", "counted"),
    column("modifiers", list),
    *_text("comparator", "change", "status", "measure", "of", "where", "as_of", "statement", "same_as"),
    *_text("kind", "of_actor", "as_of_basis"),
    column("rests_on", list),
    column("confidence", float),
    _of_statement("statement"),
    Index("figures_by_statement", "article", "statement"),
)

events = _shown(
    "events",
    *_text("id", "text", "kind", "mode"),
    column("actor", dict),
    column("recipient", dict),
    column("actors", list),
    column("recipients", list),
    *_text("status", "when", "when_basis", "where", "country", "statement", "same_as"),
    column("figures", list),
    column("confidence", float),
    _of_statement("statement"),
    Index("events_by_statement", "article", "statement"),
)

# What the content of a statement means, for those who look across articles: neither exported nor among the changes.
vectors = Table(
    "vectors",
    metadata,
    column("article", str, nullable=False, primary_key=True),
    column("statement", str, nullable=False, primary_key=True),
    column("vector", bytes, nullable=False),
    ForeignKeyConstraint(["article", "statement"], _STATEMENT, ondelete="CASCADE"),
)

# What is held against others across articles. A side is all that decisions of its kind look at (`seen`), and its id the
# hash of that: equal sides of many articles are one. `part` is where in the article it is: a statement's id, or "".
sides = Table(
    "sides",
    metadata,
    Column("side", Integer, primary_key=True),
    column("kind", str, nullable=False),
    column("seen", bytes, nullable=False),
)
carriers = Table(
    "carriers",
    metadata,
    column("article", str, ForeignKey("articles.article", ondelete="CASCADE"), nullable=False, primary_key=True),
    column("part", str, nullable=False, primary_key=True),
    column("side", int, nullable=False, primary_key=True),
    Index("carriers_by_side", "side"),
    sqlite_with_rowid=False,
)
# Which sides stand in which block (`link/kind.py`): those of one block are looked at together.
blocks = Table(
    "blocks",
    metadata,
    column("key", int, nullable=False, primary_key=True),
    column("side", int, nullable=False, primary_key=True),
    sqlite_with_rowid=False,
)
# Pairs that were decided to belong together, the smaller id first, and what the decision gave.
links = Table(
    "links",
    metadata,
    column("kind", str, nullable=False, primary_key=True),
    column("one", int, nullable=False, primary_key=True),
    column("other", int, nullable=False, primary_key=True),
    column("made", bytes, nullable=False),
    Index("links_by_other", "other"),
    Index("links_by_one", "one"),
    sqlite_with_rowid=False,
)
# What the links were made with; where that differs from what this code makes them with, they are made anew.
linked = Table("linked", metadata, column("mark", str, nullable=False, primary_key=True))

mentions = _shown(
    "mentions",
    *_text("id", "text", "kind", "actor", "name", "office", "basis"),
    column("confidence", float),
)
times = _shown("times", *_text("text", "type", "value", "earliest", "latest", "basis"))
findings = _shown("findings", *_text("text", "kind", "detail"))
zones = _shown("zones", *_text("kind"))

# `article`, `start` and `end` are null where an input gave no article.
refusals = Table(
    "refusals",
    metadata,
    Column("rowkey", Integer, primary_key=True),
    column("id", str, nullable=False, unique=True),
    column("article", str, ForeignKey("articles.article", ondelete="CASCADE"), index=True),
    *_text("name", "stage"),
    column("start", int),
    column("end", int),
    *_text("reason"),
    column("params", dict),
    *_text("place"),
    column("source_hash", str, nullable=False),
    Index("refusals_by_name", "name"),
)

RESTING = (statements, figures, events, mentions, times, findings, zones, refusals)
"""The reader tables whose rows rest on an article, those referred to first."""
