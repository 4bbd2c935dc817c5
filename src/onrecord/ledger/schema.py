"""The tables: what is kept while working, and what readers see.

Reader tables have plain columns, named as in the exports, with JSON in list columns, so that `sqlite3` can read them.
Their `rowkey` serves full-text search and the database alone; it depends on the order of builds and is never exported.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()


def _text(*names: str) -> list[Column[Any]]:
    return [Column(name, Text) for name in names]


def _shown(name: str, *more: Any) -> Table:
    """A reader table of rows that rest on a stretch of one article and go when it goes."""
    return Table(
        name,
        metadata,
        Column("rowkey", Integer, primary_key=True),
        Column("article", Text, ForeignKey("articles.article", ondelete="CASCADE"), nullable=False),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        *more,
        Index(f"{name}_in_text_order", "article", "start", "end"),
    )


def _of_statement(column: str) -> ForeignKeyConstraint:
    """A reference to a statement of the same article, checked at commit: rows are written in order of the text."""
    target = ["statements.article", "statements.id"]
    return ForeignKeyConstraint(["article", column], target, deferrable=True, initially="DEFERRED")


runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("started", Text, nullable=False),
    Column("finished", Text),
    Column("counts", JSON),
    sqlite_autoincrement=True,
)

# Articles read but not shown yet. `run` tells those of the present run from what a killed run has left behind.
incoming = Table(
    "incoming",
    metadata,
    Column("article", Text, primary_key=True),
    Column("run", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("record_hash", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),
)

# The carrier's record of each shown article, without its text, so that a stage can be done again without the input.
originals = Table(
    "originals",
    metadata,
    Column("article", Text, ForeignKey("articles.article", ondelete="CASCADE"), primary_key=True),
    Column("record_hash", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),
)

# One stage's result for one record of an article; `shown` once readers see rows made from it.
results = Table(
    "results",
    metadata,
    Column("article", Text, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("fingerprint", Text, nullable=False),
    Column("record_hash", Text, nullable=False),
    Column("shown", Boolean, nullable=False),
    Column("payload", LargeBinary, nullable=False),
)
Index("results_not_shown", results.c.article, sqlite_where=results.c.shown.is_(False))

input_refusals = Table(
    "input_refusals",
    metadata,
    Column("id", Text, primary_key=True),
    Column("run", Integer, nullable=False),
    *_text("name", "place", "reason"),
    Column("params", JSON),
    *_text("source_hash"),
)

articles = Table(
    "articles",
    metadata,
    Column("rowkey", Integer, primary_key=True),
    Column("article", Text, nullable=False, unique=True),
    *_text("text_id", "name", "outlet", "url", "title", "language", "published", "happened", "fetched", "origin"),
    *_text("published_basis", "happened_basis"),
    Column("published_confidence", Float),
    Column("length", Integer, nullable=False),
    Column("authors", JSON),
    *_text("source_hash"),
    Column("text", Text, nullable=False),
    Index("articles_by_name", "name"),
)

statements = _shown(
    "statements",
    Column("id", Text, nullable=False),
    *_text("text", "content_text"),
    Column("spans", JSON),
    Column("source", JSON),
    Column("cue", JSON),
    *_text("source_text", "cue_text", "quote_type", "speaker", "actor", "office"),
    Column("via", JSON),
    *_text("parent", "act"),
    Column("negated", Boolean),
    *_text("said", "said_basis", "addressee", "zone"),
    Column("confidence", Float),
    UniqueConstraint("article", "id"),
    _of_statement("parent"),
    Index("statements_by_parent", "article", "parent"),
)

figures = _shown(
    "figures",
    *_text("id", "text"),
    Column("value", Float),
    Column("value_max", Float),
    Column("out_of", Float),
    *_text("unit", "counted"),
    Column("modifiers", JSON),
    *_text("comparator", "change", "status", "measure", "of", "where", "as_of", "statement", "same_as"),
    Column("confidence", Float),
    _of_statement("statement"),
    Index("figures_by_statement", "article", "statement"),
)

mentions = _shown("mentions", *_text("id", "text", "kind", "actor", "name", "office", "basis"))
times = _shown("times", *_text("text", "type", "value", "earliest", "latest"))
findings = _shown("findings", *_text("text", "kind", "detail"))
zones = _shown("zones", *_text("kind"))

# `article`, `start` and `end` are null where an input gave no article.
refusals = Table(
    "refusals",
    metadata,
    Column("rowkey", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("article", Text, ForeignKey("articles.article", ondelete="CASCADE"), index=True),
    *_text("name", "stage"),
    Column("start", Integer),
    Column("end", Integer),
    *_text("reason"),
    Column("params", JSON),
    *_text("place", "source_hash"),
    Index("refusals_by_name", "name"),
)

RESTING = (statements, figures, mentions, times, findings, zones, refusals)
"""The reader tables whose rows rest on an article, those referred to first."""
