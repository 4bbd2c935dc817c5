"""Sentences whose grammar translation has broken."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from onrecord.lexicon.damage import traces
from onrecord.records.finding import Finding
from onrecord.records.span import Span
from onrecord.resolve.damage.seen import Seen

VERBS = frozenset({"VERB", "AUX"})
LONG = 10


def wrong_infinitives(seen: Seen) -> Iterator[Finding]:
    """An infinitive behind a verb that takes none: "hints to leave"."""
    tokens = seen.annotation.tokens
    for place, token in enumerate(tokens[:-2]):
        marker, verb = tokens[place + 1], tokens[place + 2]
        if token.upos != "VERB" or token.lemma not in traces().no_infinitive or marker.lemma != "to":
            continue
        passive = any(tokens[c].deprel in ("aux:pass", "nsubj:pass") for c in seen.children(place))
        if (
            verb.upos == "VERB"
            and verb.deprel == "xcomp"
            and verb.head == place
            and not passive
            and seen.is_read(token.start)
        ):
            words = seen.words(token, verb)
            yield Finding(token.start, verb.end, "garbled", f"“{words}”: “{token.lemma}” takes no infinitive")


def clashing_tenses(seen: Seen) -> Iterator[Finding]:
    """A future with a period that began in the past: "will receive aid since the spring"."""
    tokens = seen.annotation.tokens
    for place, token in enumerate(tokens):
        if token.lemma != "since" or token.deprel != "case" or token.head is None:
            continue
        verb = tokens[token.head].head
        if verb is None or not 0 <= verb < place or tokens[verb].upos != "VERB":
            continue
        will = [c for c in seen.children(verb) if tokens[c].lemma == "will"]
        between = {tokens[c].lemma for c in range(will[0], place)} if will else set()
        if will and not between & traces().excuse_since and seen.is_read(place):
            yield Finding(
                tokens[will[0]].start,
                tokens[token.head].end,
                "garbled",
                "a future with a period that began in the past",
            )


def verbless_sentences(seen: Seen) -> Iterator[Finding]:
    """Long sentences of the running text without a verb, but for one in brackets of commas: ", analysts say,"."""
    for sentence in seen.annotation.sentences:
        inside = _tokens(seen, sentence)
        if len(inside) < LONG or not seen.is_body(sentence.start) or not _is_sentence(seen, sentence):
            continue
        verbs = [place for place in inside if seen.annotation.tokens[place].upos in VERBS]
        if len(verbs) == 1 and _bracketed(seen, verbs[0]):
            yield Finding(sentence.start, sentence.end, "garbled", "a sentence without a verb of its own")


def _tokens(seen: Seen, sentence: Span) -> range:
    tokens, start = seen.annotation.tokens, attrgetter("start")
    return range(bisect_left(tokens, sentence.start, key=start), bisect_left(tokens, sentence.end, key=start))


def _is_sentence(seen: Seen, sentence: Span) -> bool:
    return seen.text[sentence.end - 1] == "." and seen.text[sentence.start].isupper()


def _bracketed(seen: Seen, verb: int) -> bool:
    """Whether a verb with its subject stands between two commas, four words at most."""

    def word(place: int) -> str:
        return seen.words(seen.annotation.tokens[place], seen.annotation.tokens[place])

    if word(verb + 1) != ",":
        return False
    return any(word(place) == "," for place in range(max(0, verb - 4), verb - 1))
