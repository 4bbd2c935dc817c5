"""What dates an occasion of speaking: a time that hangs on a cue, or "made a statement in Kesk on November 28"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.extract.grammar import Grammar
from onrecord.extract.own_day import Days
from onrecord.lexicon.tables import table
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.records.when import TimeExpression
from onrecord.text.intervals import Intervals

RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})


def governs(grammar: Grammar, cue: frozenset[int], closed: frozenset[int], time: TimeExpression) -> bool:
    """Whether a time hangs on a cue, by no way through a source, or through a clause with its own verb.

    Args:
        grammar: of the article.
        cue: indices of the cue's tokens, and of the verbs that it is joined to by "and".
        closed: indices of the source's tokens.
        time: outside of the content.
    """
    at = next(iter(grammar.inside(Span(time.start, time.end))), None)
    if at is None:
        return False
    for place in (at, *grammar.heads(at)):
        if place in cue:
            return True
        token = grammar.tokens[place]
        if place in closed or token.deprel in ("ccomp", "parataxis") or _is_clause(grammar, place):
            return False
    return False


def _is_clause(grammar: Grammar, at: int) -> bool:
    """Whether a token is the verb of a clause of its own; "speaking on Monday", "an interview aired then" are none."""
    if grammar.tokens[at].deprel == "advcl":
        return not grammar.low(at).endswith("ing")
    return grammar.tokens[at].deprel == "acl" and not RELATIVE.isdisjoint(grammar.beside(at))


def occasions(
    grammar: Grammar, days: Iterable[tuple[TimeExpression, Days]], persons: Intervals[Mention]
) -> Iterator[tuple[int, str, Days]]:
    """Where sentences date an occasion on which a person speaks: offset, the person's id, the day.

    Args:
        grammar: of the article.
        days: times that are one day, outside of what statements report.
        persons: mentions of persons.
    """
    speaking = frozenset(table("occasions")["speaking"]["words"])
    for time, day in days:
        sentence = grammar.around(Span(time.start, time.end))
        at = next(iter(grammar.inside(Span(time.start, time.end))), None)
        verb = None if at is None else grammar.verb_of(at)
        words = {grammar.low(place) for place in grammar.inside(sentence)}
        if verb is None or speaking.isdisjoint(words):
            continue
        for person in persons.inside(sentence.start, sentence.end):
            if person.actor and _is_subject(grammar, person, verb):
                yield time.start, person.actor, day
                break


def _is_subject(grammar: Grammar, person: Mention, verb: int) -> bool:
    """Whether a person's name is the subject of a verb, or an appositive or part of it."""
    for at in grammar.inside(person.span):
        for place in (at, *grammar.heads(at)):
            if place == verb:
                break
            if grammar.tokens[place].deprel == "nsubj" and grammar.tokens[place].head == verb:
                return True
    return False
