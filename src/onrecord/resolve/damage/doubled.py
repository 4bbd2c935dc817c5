"""What stands twice: a word, a few words, a subject, a name on both sides of its noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.lexicon.damage import traces
from onrecord.records.annotation import Token
from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen

TWICE = re.compile(r"(?<![\w’'-])([a-z]{1,9}) (\1)(?![\w’'-])", re.IGNORECASE)
TWO_ARTICLES = re.compile(
    r"(?<![\w’'-])(?:a|an|the|[AT]he|An) (?:a|an|the)(?![\w’'.-]| (?:cappella|priori|posteriori|fortiori|la)\b)"
)
LONGEST_RUN = 6
# "again and again and again" is said on purpose.
JOINING = frozenset({"and", "or", "by", "to"})
# Between an owned noun and the name that comes again: "Norland's support for Norland".
LINKS = frozenset({"for", "of", "to", "with", "from", "against"})


def doubled_words(seen: Seen) -> Iterator[Finding]:
    """A little word twice ("the the"), two articles ("a the"), or several words twice in a row."""
    for match in seen.matches(TWICE):
        if match[1].lower() in traces().never_twice and match[2].islower():
            yield Finding(*match.span(), "garbled", f"“{match[1]}” stands twice")
    for match in seen.matches(TWO_ARTICLES):
        if len(set(match[0].lower().split())) > 1:
            yield Finding(*match.span(), "garbled", "two articles before one noun")
    yield from _runs(seen)


def _runs(seen: Seen) -> Iterator[Finding]:
    """Two to six words that stand twice in a row, outside quotations, where it may be emphasis."""
    tokens = seen.annotation.tokens
    words = [seen.text[token.start : token.end].lower() for token in tokens]
    place = 0
    while place < len(words):
        size = _run(words, place) if words[place] in words[place + 2 : place + LONGEST_RUN + 1] else 0
        if size:
            first, last = tokens[place], tokens[place + 2 * size - 1]
            plain = "\n" not in seen.words(first, last) and not seen.is_quoted(first.start)
            if plain and _is_prose(words[place : place + size]) and seen.is_read(first.start):
                yield Finding(first.start, last.end, "garbled", f"{size} words stand twice in a row")
        place += max(1, 2 * size)


def _run(words: list[str], place: int) -> int:
    """How many words from a place on stand again directly behind; 0 for none."""
    sizes = range(2, LONGEST_RUN + 1)
    return next((n for n in sizes if words[place : place + n] == words[place + n : place + 2 * n]), 0)


def _is_prose(words: list[str]) -> bool:
    return all(word.isalpha() for word in words) and len(set(words)) > 1 and not JOINING.intersection(words)


def doubled_subjects(seen: Seen) -> Iterator[Finding]:
    """A pronoun behind the subject that it stands for: "as Keller and Ormond they have not agreed"."""
    tokens = seen.annotation.tokens
    for place, token in enumerate(tokens):
        if token.upos != "PRON" or token.deprel != "nsubj" or place == 0 or token.head is None:
            continue
        first = _subject_before(seen, place, token.head)
        if first is not None:
            yield Finding(tokens[first].start, _verb_end(seen, place), "garbled", "the subject stands twice")


def _subject_before(seen: Seen, place: int, head: int) -> int | None:
    """The first word of a subject of the same verb that ends just before the pronoun; `None` where there is none."""
    tokens = seen.annotation.tokens
    if tokens[place - 1].upos != "PROPN" or seen.text[tokens[place - 1].end : tokens[place].start] != " ":
        return None
    others = [child for child in seen.children(head) if child < place and tokens[child].deprel == "nsubj"]
    name = len(others) == 1 and tokens[others[0]].upos == "PROPN" and seen.text[tokens[others[0]].start].isupper()
    if not name or (tokens[head].deprel or "").startswith("acl"):
        return None
    return others[0] if _reaches(tokens, place - 1, others[0]) else None


def _reaches(tokens: tuple[Token, ...], place: int, target: int) -> bool:
    """Whether a token hangs on another, directly or through a few."""
    for _ in range(LONGEST_RUN):
        if place == target:
            return True
        head = tokens[place].head
        if head is None or head < 0:
            return False
        place = head
    return False


def _verb_end(seen: Seen, place: int) -> int:
    tokens = seen.annotation.tokens
    return tokens[min(place + 1, len(tokens) - 1)].end


def doubled_objects(seen: Seen) -> Iterator[Finding]:
    """A bare noun as the object of a verb whose subject it is: "the troops were moving troops"."""
    tokens = seen.annotation.tokens
    for place, token in enumerate(tokens):
        behind_verb = token.deprel == "obj" and token.upos == "NOUN" and token.head == place - 1
        if not behind_verb or tokens[place - 1].upos != "VERB" or seen.children(place):
            continue
        siblings = [tokens[child] for child in seen.children(place - 1)]
        subject = any(one.deprel == "nsubj" and one.lemma == token.lemma for one in siblings)
        if subject and any(one.upos == "AUX" for one in siblings) and seen.is_read(token.start):
            yield Finding(tokens[place - 1].start, token.end, "garbled", "subject and object are the same word")


def doubled_names(seen: Seen) -> Iterator[Finding]:
    """A name that owns its noun and follows it again: "Norland's support for Norland"."""
    tokens = seen.annotation.tokens
    for place, (owner, mark) in enumerate(pairwise(tokens)):
        noun = owner.head
        if mark.lemma != "'s" or owner.upos != "PROPN" or noun is None or noun <= place:
            continue
        again = [c for c in seen.children(noun) if c > noun and _same_words(seen, owner, tokens[c])]
        if again and _is_linked(seen, again[0]) and seen.is_read(owner.start):
            yield Finding(owner.start, tokens[again[0]].end, "garbled", "the same name on both sides of its noun")


def _same_words(seen: Seen, one: Token, other: Token) -> bool:
    return seen.words(one, one) == seen.words(other, other)


def _is_linked(seen: Seen, place: int) -> bool:
    tokens = seen.annotation.tokens
    return any(tokens[c].deprel == "case" and tokens[c].lemma in LINKS for c in seen.children(place))
