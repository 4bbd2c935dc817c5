"""Attributions → statements: ids, quote types, speakers, nesting; and what is refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.attribution.attributions import attributions, unattributed
from onrecord.extract.attribution.dangling import Dangling
from onrecord.extract.attribution.joined import joined
from onrecord.extract.attribution.trained import trained
from onrecord.extract.attribution.trims import Trims
from onrecord.extract.citing import cited
from onrecord.extract.grammar import Grammar
from onrecord.extract.places import places
from onrecord.extract.read_zones import READ_ZONES, outside_zones, read_part
from onrecord.extract.said import said
from onrecord.extract.speakers import speaker_of
from onrecord.extract.via import via
from onrecord.extract.who import Named, Who
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.identity import digest
from onrecord.records.page import Page
from onrecord.records.place import Place
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span, Stretch
from onrecord.records.statement import QuoteType, Statement
from onrecord.records.when import When
from onrecord.records.zone import Zone
from onrecord.text.intervals import Intervals
from onrecord.text.quotations import Quotation, quotations

# Shorter quotations without a speaker are names, titles and words held at arm's length.
SHORTEST_SAYING = 5


@dataclass(frozen=True, slots=True)
class _Context:
    """What an article's statements are made with."""

    text: str
    article_id: str
    page: Page
    who: Who
    quoted: Intervals[Span]
    quoted_inside: Intervals[Span]


def statements(
    article: Article, page: Page, annotation: Annotation, resolution: Resolution
) -> tuple[tuple[Statement, ...], tuple[Refusal, ...]]:
    """Statements in order of the text, and refusals for quotations that nobody could be found to say."""
    text = article.text
    zones = Intervals(zone for zone in page.zones if zone.kind not in READ_ZONES)
    sentences = [span for whole in annotation.sentences if (span := read_part(text, whole, zones))]
    marks, unclosed = quotations(text)
    quoted = [mark for mark in marks if not any(zones.touching(mark.start, mark.start + 1))]
    ruled, _ = attributions(text, sentences, annotation.tokens, quoted)
    trims = Trims(text, annotation.times)
    dangling = Dangling(annotation.tokens)
    inside = (dangling.completed(dangling.removed(outside_zones(one, zones))) for one in annotation.attributions)
    edged = filter(None, (trims.trimmed(one) for one in inside if one.content))
    read = trained(text, sentences, annotation.tokens, edged)
    found, refused_readings = joined(text, read, ruled)
    who = Who.of(text, annotation.tokens, resolution)
    found = cited(Grammar(text, annotation), who, found)
    unused = unattributed([mark for mark in quoted if mark.depth == 1], found)
    context = _Context(
        text,
        article.id,
        page,
        who,
        Intervals(stretch for mark in quoted if mark.depth == 1 for stretch in mark.stretches),
        Intervals(stretch for mark in quoted if mark.depth == 2 for stretch in mark.stretches),
    )
    heard = _heard(context, found)
    spoken = [(one, named.speaker if named else None) for one, named in zip(found, heard, strict=True)]
    times = said(text, page, annotation, resolution, spoken)
    chains = via(text, annotation, resolution, spoken, times)
    at = places(text, page, annotation, resolution, found)
    made = list(_made(context, spoken, list(zip(times, chains, at, strict=True))))
    refused = [
        *_unattributed(text, unused),
        *_unclosed(zones, unclosed),
        *_without_speaker(made),
        *(_no_statement(*one) for one in refused_readings),
    ]
    return tuple(sorted(made, key=lambda one: (one.start, one.end, one.id))), tuple(sorted(refused))


def _no_statement(reading: Attribution, reason: Reason) -> Refusal:
    return Refusal("extract", reading.content[0].start, reading.content[-1].end, reason)


def _made(
    context: _Context,
    found: Sequence[tuple[Attribution, Speaker | None]],
    circumstances: Sequence[tuple[When | None, tuple[str, ...], Place | None]],
) -> Iterator[Statement]:
    text = context.text
    ids = [_id(context.article_id, one) for one, _ in found]
    for (one, speaker), own, (time, relays, place) in zip(found, ids, circumstances, strict=True):
        yield Statement(
            id=own,
            source=_stretches(text, one.source),
            cue=_stretches(text, one.cue),
            content=_stretches(text, one.content),
            quote_type=_quote_type(context, one),
            speaker=speaker,
            via=relays,
            parent=ids[one.parent] if one.parent is not None else None,
            act=one.act,
            negated=one.negated,
            said=time,
            addressee=text[one.addressee.start : one.addressee.end] if one.addressee else None,
            place=place,
            zone=context.page.kind_at(one.content[0].start),
            confidence=one.confidence,
        )


def _heard(context: _Context, found: Sequence[Attribution]) -> list[Named | None]:
    """Whom each source names; `found` has nested attributions behind all others.

    A pronoun goes back to the source before it, a nested one to the source that it is nested in.
    """
    heard: list[Named | None] = []
    last: Named | None = None
    unknown = 0
    for one in found:
        if one.parent is not None:
            last = None if _in_quotation(context, one) else heard[one.parent]
        named = speaker_of(context.who, one.antecedent or one.source, last, unknown)
        if not one.cue and named and not named.is_person:
            named = None  # a label in capitals is a surname as often as initials
        heard.append(named)
        last = named if one.source else last
        if one.source and one.parent is None and (named is None or named.speaker.actor is None):
            unknown = one.source[-1].end
    return heard


def _in_quotation(context: _Context, one: Attribution) -> bool:
    """Whether an attribution, not only what it reports, stands inside quotation marks."""
    cue = one.cue[0] if one.cue else one.content[0]
    return any(piece.holds(cue) for piece in context.quoted.touching(cue.start, cue.end))


def _quote_type(context: _Context, one: Attribution) -> QuoteType:
    """Of a statement inside a quotation only the marks inside that quotation tell."""
    if one.verbatim:
        return "direct"
    inside = one.parent is not None and _in_quotation(context, one)
    return quote_type(context.text, one.content, context.quoted_inside if inside else context.quoted)


def quote_type(text: str, content: Sequence[Span], quoted: Intervals[Span]) -> QuoteType:
    """`direct` where every word of the content stands inside quotation marks, `indirect` where none does."""
    inside = outside = False
    for span in content:
        rest = span.start
        for piece in quoted.touching(span.start, span.end):
            inside = True
            outside = outside or _has_words(text[rest : max(rest, piece.start)])
            rest = max(rest, piece.end)
        outside = outside or _has_words(text[rest : span.end])
    return "indirect" if not inside else "mixed" if outside else "direct"


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)


def _id(article_id: str, one: Attribution) -> str:
    return digest("statement", article_id, *((span.start, span.end) for span in (*one.source, *one.cue, *one.content)))


def _stretches(text: str, spans: Sequence[Span]) -> tuple[Stretch, ...]:
    return tuple(Stretch.of(text, span.start, span.end) for span in spans)


def _unattributed(text: str, unused: Sequence[Quotation]) -> Iterator[Refusal]:
    for quotation in unused:
        if len(text[quotation.start : quotation.end].split()) >= SHORTEST_SAYING:
            yield Refusal("extract", quotation.start, quotation.end, Reason.of("quotation_without_speaker"))


def _unclosed(zones: Intervals[Zone], unclosed: Sequence[Span]) -> Iterator[Refusal]:
    for span in unclosed:
        if not any(zones.touching(span.start, span.end)):
            yield Refusal("extract", span.start, span.end, Reason.of("quotation_unclosed"))


def _without_speaker(made: Sequence[Statement]) -> Iterator[Refusal]:
    for statement in made:
        if statement.speaker is None and statement.source:
            source = statement.source
            words = " ".join(stretch.text for stretch in source)
            yield Refusal("extract", source[0].start, source[-1].end, Reason.of("no_speaker", source=words))
