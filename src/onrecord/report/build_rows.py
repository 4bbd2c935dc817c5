"""From the rows of the exports to the articles, statements and refusals that the page shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.lexicon.outlets import country_name
from onrecord.records.identity import digest
from onrecord.records.span import Span, Stretch
from onrecord.report.excerpts import short
from onrecord.report.view import OutletFacts, ShownArticle, ShownRefusal
from onrecord.report.view_statements import ShownStatement

Row = Mapping[str, Any]


def shown_article(row: Row) -> ShownArticle:
    """A row of the export of articles as the page shows it."""
    return ShownArticle(
        id=row["article"],
        name=short(row.get("name")) or row["article"],
        outlet=short(row.get("outlet")),
        facts=_facts(row),
        wire=short(row.get("wire")),
        wire_url=row.get("wire_url"),
        url=row.get("url"),
        title=short(row.get("title")),
        language=row.get("language"),
        published=row.get("published"),
        published_basis=row.get("published_basis"),
        happened=None if row.get("happened") == row.get("published") else row.get("happened"),
        happened_basis=row.get("happened_basis"),
        origin=row.get("origin"),
        redated=row.get("redated") or "",
        text=row.get("text") or "",
        zones=tuple((kind, start, end) for kind, start, end in row.get("zones") or ()),
    )


def _facts(row: Row) -> OutletFacts:
    country = row.get("outlet_country")
    return OutletFacts(
        country=country and (country_name(country) or short(country)),
        agency=bool(row.get("outlet_agency")),
        state_owned=bool(row.get("outlet_state_owned")),
        owner_source=row.get("outlet_owner_source"),
    )


def shown_statement(row: Row, known: Mapping[str, ShownArticle]) -> ShownStatement:
    """A row of the export of statements as the page shows it; `known` has the articles by id."""
    article = known.get(row["article"])
    first = Stretch(row["start"], row["start"] + len(row["text"]), row["text"])
    stretches = tuple(Stretch.of(article.text, start, end) for start, end in row["spans"]) if article else ()
    return ShownStatement(
        id=row["id"],
        article=row["article"],
        content=stretches or (first,),
        source=tuple(Span(*pair) for pair in row.get("source") or ()),
        cue=tuple(Span(*pair) for pair in row.get("cue") or ()),
        source_text=short(row.get("source_text")) or "",
        cue_text=short(row.get("cue_text")) or "",
        quote_type=row.get("quote_type") or "direct",
        speaker=short(row.get("speaker")),
        actor=row.get("actor"),
        office=short(row.get("office")),
        side=short(row.get("side")),
        speaker_basis=row.get("speaker_basis"),
        via=tuple(short(name) or "" for name in row.get("via") or ()),
        act=row.get("act") or "other",
        negated=bool(row.get("negated")),
        said=row.get("said"),
        said_basis=row.get("said_basis"),
        place=short(row.get("place")),
        outlet=short(row.get("outlet")),
        published=row.get("published"),
    )


def shown_refusal(row: Row, known: Mapping[str, ShownArticle]) -> ShownRefusal:
    """A row of the export of refusals as the page shows it; `known` has the articles by id."""
    article = known.get(row.get("article") or "")
    start, end = row.get("start"), row.get("end")
    params = tuple(sorted((name, short(str(value)) or "") for name, value in (row.get("params") or {}).items()))
    return ShownRefusal(
        id=digest(
            row.get("article"), row.get("name"), row.get("stage"), start, end, row["reason"], params, row.get("place")
        ),
        name=short(row.get("name")) or "-",
        stage=row.get("stage") or "",
        reason=row["reason"],
        params=params,
        article=article.id if article else None,
        start=start,
        end=end,
        text=article.text[start:end] if article else "",
        place=short(row.get("place")) or "",
    )
