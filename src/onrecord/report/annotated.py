"""A reading as the contract's `annotate` row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from onrecord.records.actor import Speaker
from onrecord.records.annotation import Annotation
from onrecord.records.event import Event, Participant
from onrecord.records.figure import Figure
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.reference import Reference
from onrecord.records.refusal import Refusal
from onrecord.records.span import Stretch
from onrecord.records.statement import Statement
from onrecord.records.when import TimeExpression, When
from onrecord.report.bases import in_full
from onrecord.report.reasons import sentence

# As the export of articles has them, each named "outlet_" and this.
_OUTLET = ("domain", "country", "language", "agency", "state_owned", "owner_source")


def annotated(reading: Reading, *, tokens: bool = False, explain: bool = False) -> dict[str, Any]:
    """The row of one article.

    Args:
        reading: what was made of it.
        tokens: whether its tokens and sentences are in it.
        explain: whether all that was resolved says in words what that rests on.
    """
    row: dict[str, Any] = {
        "article": _article(reading, explain=explain),
        "zones": [{"kind": zone.kind, "start": zone.start, "end": zone.end} for zone in reading.page.zones],
        "findings": [
            {"kind": one.kind, "start": one.start, "end": one.end, "detail": one.detail} for one in reading.findings
        ],
        "mentions": [_mention(mention) | _why(mention.why, explain=explain) for mention in reading.resolution.mentions],
        "references": [_reference(one) | _why(one.why, explain=explain) for one in reading.resolution.references],
        "times": [_time(time, explain=explain) for time in reading.resolution.times],
        "statements": [_statement(statement, explain=explain) for statement in reading.extraction.statements],
        "figures": [_figure(figure) for figure in reading.extraction.figures],
        "events": [_event(event) for event in reading.extraction.events],
        "refusals": [_refusal(refusal) for refusal in reading.refusals],
    }
    return row | _tokens(reading.annotation) if tokens else row


def _article(reading: Reading, *, explain: bool) -> dict[str, Any]:
    article, page = reading.article, reading.page
    published = _when("published", page.published, explain=explain)
    return {
        "id": article.id,
        "text_id": article.text_id,
        "name": article.name,
        "url": article.url,
        "outlet": article.outlet or (page.outlet and page.outlet.name),
        "title": page.title,
        "language": page.language,
        "length": len(article.text),
        "published": published and published | {"confidence": page.published and page.published.confidence},
        "happened": _when("happened", reading.resolution.happened, explain=explain),
        "wire": article.wire,
        "wire_url": article.wire_url,
    } | {f"outlet_{name}": page.outlet and getattr(page.outlet, name) for name in _OUTLET}


def _when(kind: str, when: When | None, *, explain: bool) -> dict[str, Any] | None:
    if when is None:
        return None
    return {"value": when.value, "basis": when.basis} | _grounds(kind, when.basis, explain=explain)


def _time(time: TimeExpression, *, explain: bool) -> dict[str, Any]:
    return {name: getattr(time, name) for name in time.__slots__} | _grounds("times", time.basis, explain=explain)


def _grounds(kind: str, basis: str | None, *, explain: bool) -> dict[str, Any]:
    return {"why": in_full(kind, basis)} if explain else {}


def _mention(mention: Mention) -> dict[str, Any]:
    names = ("id", "start", "end", "text", "kind", "actor", "name", "office", "basis", "confidence")
    return {name: getattr(mention, name) for name in names}


def _reference(one: Reference) -> dict[str, Any]:
    return {name: getattr(one, name) for name in ("start", "end", "text", "form", "kind", "actor", "name")}


def _why(why: Reason | None, *, explain: bool) -> dict[str, Any]:
    return {"why": sentence(why.code, dict(why.params)) if why else None} if explain else {}


def _speaker(speaker: Speaker, *, explain: bool) -> dict[str, Any]:
    row = {name: getattr(speaker, name) for name in ("actor", "name", "office", "side")}
    return row | _why(speaker.why, explain=explain)


def _statement(one: Statement, *, explain: bool) -> dict[str, Any]:
    speaker = one.speaker
    return {
        "id": one.id,
        "source": _places(one.source),
        "cue": _places(one.cue),
        "content": _places(one.content),
        "quote_type": one.quote_type,
        "speaker": _speaker(speaker, explain=explain) if speaker else None,
        "via": list(one.via),
        "parent": one.parent,
        "act": one.act,
        "negated": one.negated,
        "said": _when("said", one.said, explain=explain),
        "addressee": one.addressee,
        "place": {"name": one.place.name, "start": one.place.start, "end": one.place.end} if one.place else None,
        "zone": one.zone,
        "confidence": one.confidence,
    }


def _places(stretches: Sequence[Stretch]) -> list[list[int]]:
    return [[stretch.start, stretch.end] for stretch in stretches]


def _figure(figure: Figure) -> dict[str, Any]:
    row = {name: getattr(figure, name) for name in figure.__slots__}
    return row | {
        "modifiers": list(figure.modifiers),
        "rests_on": [rest._asdict() for rest in figure.rests_on],
        "value": _plain(figure.value),
        "value_max": _plain(figure.value_max),
        "out_of": _plain(figure.out_of),
    }


def _event(event: Event) -> dict[str, Any]:
    """The first actor and recipient stand for those who want one; all of them are beside."""
    row = {name: getattr(event, name) for name in event.__slots__} | {"figures": list(event.figures)}
    actors, recipients = map(_participants, (event.actors, event.recipients))
    first = {"actor": actors[0] if actors else None, "recipient": recipients[0] if recipients else None}
    return row | first | {"actors": actors, "recipients": recipients}


def _participants(given: Sequence[Participant]) -> list[dict[str, Any]]:
    return [{name: getattr(one, name) for name in ("name", "start", "end", "actor")} for one in given]


def _plain(number: float | None) -> float | int | None:
    """A whole number without a fraction, where a float can hold every whole number of that size."""
    return int(number) if number is not None and number.is_integer() and abs(number) < 2**53 else number


def _refusal(refusal: Refusal) -> dict[str, Any]:
    params = dict(refusal.reason.params)
    return {
        "stage": refusal.stage,
        "start": refusal.start,
        "end": refusal.end,
        "reason": refusal.reason.code,
        "params": params,
        "says": sentence(refusal.reason.code, params),
    }


def _tokens(annotation: Annotation) -> dict[str, Any]:
    return {
        "tokens": [
            {name: getattr(token, name) for name in ("start", "end", "upos", "lemma", "head", "deprel")}
            for token in annotation.tokens
        ],
        "sentences": [[span.start, span.end] for span in annotation.sentences],
    }
