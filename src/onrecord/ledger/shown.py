"""What readers see of one article: a reading as rows of the reader tables."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from typing import Any

from onrecord.records.event import Event, Participant
from onrecord.records.figure import Figure
from onrecord.records.identity import digest
from onrecord.records.reading import Reading
from onrecord.records.refusal import Refusal
from onrecord.records.span import Stretch
from onrecord.records.statement import Statement

Rows = dict[str, list[dict[str, Any]]]

JOINT = " … "
"""Between the stretches of discontinuous words."""

_MENTION = "start end text id kind actor name office basis confidence"


def rows(reading: Reading, article_id: str, held_back: Iterable[Refusal]) -> Rows:
    """The rows by table, for a reading that has passed the gate and the refusals of what has not."""
    text, page = reading.article.text, reading.page
    resolution, extraction = reading.resolution, reading.extraction
    made: Rows = {
        "articles": [_article(reading)],
        "statements": [_statement(row) for row in extraction.statements],
        "figures": [_figure(row) for row in extraction.figures],
        "events": [_event(row) for row in extraction.events],
        "mentions": [_plain(row, _MENTION) for row in resolution.mentions],
        "times": [_plain(row, "start end text type value earliest latest basis") for row in resolution.times],
        "findings": [_plain(r, "start end kind detail") | {"text": text[r.start : r.end]} for r in reading.findings],
        "zones": [_plain(row, "start end kind") for row in page.zones],
        "vectors": [{"statement": row.statement, "vector": row.values} for row in reading.vectors.vectors],
        "refusals": _refusals(reading, article_id, held_back),
    }
    for row in (row for table in made.values() for row in table):
        row["article"] = article_id
    return made


def _plain(record: object, fields: str) -> dict[str, Any]:
    return {field: getattr(record, field) for field in fields.split()}


def _article(reading: Reading) -> dict[str, Any]:
    article, page = reading.article, reading.page
    published, happened, outlet = page.published, reading.resolution.happened, page.outlet
    return _plain(article, "text_id name url wire wire_url fetched source_hash text") | {
        "outlet": article.outlet or (outlet and outlet.name),
        "outlet_domain": outlet and outlet.domain,
        "outlet_country": outlet and outlet.country,
        "outlet_language": outlet and outlet.language,
        "outlet_agency": outlet and outlet.agency,
        "outlet_state_owned": outlet and outlet.state_owned,
        "outlet_owner_source": outlet and outlet.owner_source,
        "title": page.title,
        "language": page.language,
        "published": published and published.value,
        "published_basis": published and published.basis,
        "published_confidence": published and published.confidence,
        "happened": happened and happened.value,
        "happened_basis": happened and happened.basis,
        "length": len(article.text),
        "authors": list(article.authors),
    }


def _statement(row: Statement) -> dict[str, Any]:
    first, speaker, said = row.content[0], row.speaker, row.said
    return _plain(row, "id quote_type parent act negated addressee zone confidence") | {
        "start": first.start,
        "end": first.end,
        "text": first.text,
        "content_text": _words(row.content),
        "spans": _spans(row.content),
        "source": _spans(row.source),
        "source_text": _words(row.source),
        "cue": _spans(row.cue),
        "cue_text": _words(row.cue),
        "speaker": speaker and speaker.name,
        "actor": speaker and speaker.actor,
        "office": speaker and speaker.office,
        "side": speaker and speaker.side,
        "speaker_basis": speaker and speaker.basis,
        "via": list(row.via),
        "said": said and said.value,
        "said_basis": said and said.basis,
        "place": row.place and row.place.name,
        "place_start": row.place and row.place.start,
        "place_end": row.place and row.place.end,
    }


def _figure(row: Figure) -> dict[str, Any]:
    plain = (
        "id start end text unit counted kind comparator change status measure of of_actor where as_of as_of_basis "
        "statement same_as confidence"
    )
    numbers = {field: _finite(getattr(row, field)) for field in ("value", "value_max", "out_of")}
    lists = {"modifiers": list(row.modifiers), "rests_on": [rest._asdict() for rest in row.rests_on]}
    return _plain(row, plain) | numbers | lists


def _event(row: Event) -> dict[str, Any]:
    plain = "id start end text kind mode status when when_basis where country statement same_as confidence"
    actors, recipients = _participants(row.actors), _participants(row.recipients)
    return _plain(row, plain) | {
        "actor": actors[0] if actors else None,
        "recipient": recipients[0] if recipients else None,
        "actors": actors,
        "recipients": recipients,
        "figures": list(row.figures),
    }


def _participants(given: Iterable[Participant]) -> list[dict[str, Any]]:
    return [_plain(one, "name start end actor") for one in given]


def _finite(value: float | None) -> float | None:
    """The number, or `None` for one beyond what a float holds: it has no JSON form."""
    return value if value is not None and isfinite(value) else None


def _refusals(reading: Reading, article_id: str, held_back: Iterable[Refusal]) -> list[dict[str, Any]]:
    length, made = len(reading.article.text), []
    for refusal in sorted({*reading.refusals, *held_back}):
        inside = 0 <= refusal.start < refusal.end <= length
        start, end = (refusal.start, refusal.end) if inside else (0, 0)
        reason = refusal.reason
        made.append(
            {
                "id": digest("refusal", article_id, refusal.stage, refusal.start, refusal.end, *_flat(refusal)),
                "name": reading.article.name,
                "stage": refusal.stage,
                "start": start,
                "end": end,
                "reason": reason.code,
                "params": dict(reason.params),
                "place": "",
                "source_hash": reading.article.source_hash,
            }
        )
    return made


def _flat(refusal: Refusal) -> Iterable[str]:
    return (refusal.reason.code, *(part for pair in refusal.reason.params for part in pair))


def _spans(stretches: Iterable[Stretch]) -> list[list[int]]:
    return [[stretch.start, stretch.end] for stretch in stretches]


def _words(stretches: Iterable[Stretch]) -> str:
    return JOINT.join(stretch.text for stretch in stretches)
