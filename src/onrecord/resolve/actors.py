"""Names → mentions: which actor each name means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.lexicon.actors import Actors, Alias, KnownActor
from onrecord.lexicon.reporting import people
from onrecord.records.annotation import Name
from onrecord.records.article import Article
from onrecord.records.identity import digest
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal

LONGEST_OFFICE = 60
# ", the defence minister of Kesland," behind a name; bounded, so that a text without commas costs nothing.
APPOSITIVE = re.compile(r",\s(?:the\s|a\s|an\s)?([^,.;:!?\"“”\n()]{3,60})[,.]")
WORD = re.compile(r"[^\s,.;:()\"“”]{1,40}")


@dataclass(frozen=True, slots=True)
class _Meant:
    actor: str
    name: str
    basis: str
    known: KnownActor | None = None


def mentions(
    article: Article, names: Sequence[Name], actors: Actors, day: str | None
) -> tuple[tuple[Mention, ...], tuple[Refusal, ...]]:
    """Mentions in order of the text, and refusals for names that may mean several actors.

    Args:
        article: whose text the names stand in.
        names: in order of the text.
        actors: those the tables know.
        day: day of publication, by which an office of the tables is chosen; `None` where unknown.
    """
    article_id = article.id  # hashes the whole text, so once
    full = _full_names(article.text, names, actors)
    found: list[Mention] = []
    refused: list[Refusal] = []
    for name in names:
        text = article.text[name.start : name.end]
        meant = _meaning(text, name.kind, actors, full)
        if isinstance(meant, Reason):
            refused.append(Refusal("resolve", name.start, name.end, meant))
            meant = None
        found.append(_mention(article_id, text, name, meant, _office(article.text, name, meant, actors, day)))
    return tuple(found), tuple(refused)


def _mention(article_id: str, text: str, name: Name, meant: _Meant | None, office: str | None) -> Mention:
    return Mention(
        start=name.start,
        end=name.end,
        text=text,
        id=digest("mention", article_id, name.start, name.end),
        kind=name.kind,
        actor=meant.actor if meant else None,
        name=meant.name if meant else None,
        office=office,
        basis=meant.basis if meant else None,
    )


def _meaning(text: str, kind: str, actors: Actors, full: Mapping[str, set[str]]) -> _Meant | Reason | None:
    known = _known(actors.aliases.get(text, ()), kind)
    surnames = full.get(text, set()) if kind == "person" else set()
    if len(surnames) > 1:
        return Reason.of("ambiguous_name", candidates="; ".join(sorted(surnames)), words=text)
    if surnames:
        name = next(iter(surnames))
        by_full = _known(actors.aliases.get(name, ()), kind)
        one = by_full[0] if len(by_full) == 1 else None
        return _Meant(one.id, one.name, "surname", one) if one else _Meant(_own_id(kind, name), name, "surname")
    if len(known) > 1:
        candidates = "; ".join(sorted(actor.name for actor in known))
        return Reason.of("ambiguous_name", candidates=candidates, words=text)
    if known:
        return _Meant(known[0].id, known[0].name, "lexicon", known[0])
    if kind == "nationality":
        return None
    return _Meant(_own_id(kind, text), " ".join(text.split()), "own")


def _own_id(kind: str, name: str) -> str:
    return digest("actor", kind, " ".join(name.split()))


def _known(aliases: Sequence[Alias], kind: str) -> list[KnownActor]:
    """The actors an alias may name, each once; a person's name never names a place."""
    people_only = [alias.actor for alias in aliases if (alias.actor.kind == "person") == (kind == "person")]
    return list(dict.fromkeys(people_only))


def _full_names(text: str, names: Sequence[Name], actors: Actors) -> dict[str, set[str]]:
    """For each surname the full names of persons in this article that end in it."""
    found: dict[str, set[str]] = {}
    for name in names:
        parts = text[name.start : name.end].split()
        if name.kind != "person" or len(parts) < 2:
            continue
        words = " ".join(parts)
        known = _known(actors.aliases.get(words, ()), "person")
        found.setdefault(parts[-1], set()).add(known[0].name if len(known) == 1 else words)
    return found


def _office(text: str, name: Name, meant: _Meant | None, actors: Actors, day: str | None) -> str | None:
    """The office the words give, else the one the tables know for the day."""
    if name.kind != "person":
        return None
    given = _before(text, name) or _behind(text, name)
    if given:
        return given
    if meant and meant.known and day and len(day) == 10:
        return meant.known.office_at(date.fromisoformat(day), actors.names())
    return None


def _before(text: str, name: Name) -> str | None:
    """The title in front of a name, with the capitalised words and demonyms before it."""
    words = list(_words_back(text, name.start))
    titles = people().titles
    for length in range(min(4, len(words)), 0, -1):
        phrase = " ".join(reversed(words[:length]))
        if titles.get(phrase.lower()):
            more = [word for word in words[length : length + 2] if word[0].isupper()]
            return " ".join([*reversed(more), phrase])
    return None


def _words_back(text: str, end: int) -> Iterator[str]:
    """Words in front of an offset, nearest first, as long as only single spaces part them."""
    chunk = text[max(0, end - LONGEST_OFFICE) : end]
    if not chunk.endswith(" ") or "\n" in chunk[-2:]:
        return
    for word in reversed(chunk.rsplit("\n", 1)[-1].split(" ")[:-1] if chunk.count(" ") else []):
        if not WORD.fullmatch(word):
            return
        yield word


def _behind(text: str, name: Name) -> str | None:
    """The office in an appositive right behind a name, if one of its words is a title or a role."""
    match = APPOSITIVE.match(text, name.end)
    if not match:
        return None
    words = match.group(1)
    lows = words.lower()
    knowledge = people()
    single = set(re.findall(r"[a-z-]{2,30}", lows))
    has_title = bool(single & knowledge.roles) or any(lows.startswith(title) for title in _first_titles(lows))
    return " ".join(words.split()) if has_title else None


def _first_titles(lows: str) -> Iterator[str]:
    """Titles of the tables that the first one to four words of a phrase make."""
    words = lows.split()
    for length in range(1, min(4, len(words)) + 1):
        phrase = " ".join(words[:length])
        if phrase in people().titles:
            yield phrase
