"""What stands twice: a word, a few words, a subject, a name on both sides of its noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.lexicon.damage import traces
from onrecord.records.annotation import Token
from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen

TWICE = re.compile(r"(?<![\w’'-])([a-z]{1,9})[ ]\1(?![\w’'-])", re.IGNORECASE)
TWO_ARTICLES = re.compile(r"(?<![\w’'-])(?:a|an|the|[AT]he|An) (?:a|an|the)(?![\w’'.-])")
LONGEST_RUN = 6
NOUNS = frozenset({"NOUN", "PROPN"})


def doubled_words(seen: Seen) -> Iterator[Finding]:
    """A little word twice ("the the"), two articles ("a the"), or several words twice in a row."""
    for match in seen.matches(TWICE):
        if match[1].lower() in traces().never_twice and not match[1].isupper():
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
        size = next((n for n in range(2, LONGEST_RUN + 1) if words[place : place + n] == words[place + n : place + 2 * n]), 0)
        last = tokens[min(place + 2 * size, len(tokens)) - 1]
        if size and _is_prose(words[place : place + size]) and not seen.is_quoted(tokens[place].start):
            if seen.is_read(tokens[place].start) and "\n" not in seen.words(tokens[place], last):
                yield Finding(tokens[place].start, last.end, "garbled", f"{size} words stand twice in a row")
        place += 2 * size if size else 1


def _is_prose(words: list[str]) -> bool:
    return all(word.isalpha() for word in words) and len(set(words)) > 1


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
    others = [child for child in seen.children[head] if child < place and tokens[child].deprel == "nsubj"]
    if len(others) != 1 or tokens[others[0]].upos != "PROPN" or _relative(seen, head):
        return None
    return others[0] if _reaches(tokens, place - 1, others[0]) else None


def _relative(seen: Seen, head: int) -> bool:
    return (seen.annotation.tokens[head].deprel or "").startswith("acl")


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
        if token.deprel != "obj" or token.upos != "NOUN" or seen.children[place] or not token.head:
            continue
        verb = tokens[token.head]
        subjects = [tokens[c] for c in seen.children[token.head] if tokens[c].deprel == "nsubj"]
        auxiliary = any(tokens[c].upos == "AUX" for c in seen.children[token.head])
        same = auxiliary and any(one.upos == "NOUN" and one.lemma == token.lemma for one in subjects)
        if same and verb.upos == "VERB" and verb.end < token.start and seen.is_read(token.start):
            yield Finding(verb.start, token.end, "garbled", "subject and object are the same word")


def doubled_names(seen: Seen) -> Iterator[Finding]:
    """A name that owns its noun and follows it again: "Norland's support for Norland"."""
    tokens = seen.annotation.tokens
    for place, token in enumerate(tokens):
        if token.upos != "PROPN" or token.deprel not in ("nmod", "nmod:poss") or token.head is None or token.head < place:
            continue
        owns = any(tokens[c].lemma == "'s" for c in seen.children[place])
        again = [c for c in seen.children[token.head] if c > token.head and _same_name(seen, token, tokens[c])]
        if owns and again and seen.is_read(token.start):
            yield Finding(token.start, tokens[again[0]].end, "garbled", "the same name on both sides of its noun")


def _same_name(seen: Seen, one: Token, other: Token) -> bool:
    return other.upos == "PROPN" and seen.text[one.start : one.end] == seen.text[other.start : other.end]
