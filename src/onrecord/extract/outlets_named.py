"""Where an article names an outlet, an agency or a platform, and under which name it is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from onrecord.extract.grammar import Grammar
from onrecord.lexicon.actors import actors
from onrecord.lexicon.outlets import outlets
from onrecord.lexicon.tables import table
from onrecord.records.mention import Mention
from onrecord.records.span import Span

KINDS = frozenset({"agency", "outlet"})
NAMING = frozenset({"organisation", "product", "facility", "place"})


@dataclass(frozen=True, slots=True)
class Outlet:
    """A place that names who may relay.

    Attributes:
        start, end: where.
        name: canonical; as written where no table knows it.
        sort: `known` to the tables; `likely` by the words of its name or in front; a `platform`; `unnamed` ("state
            television").
    """

    start: int
    end: int
    name: str
    sort: Literal["known", "likely", "platform", "unnamed"]

    @property
    def span(self) -> Span:
        """The place alone."""
        return Span(self.start, self.end)


def outlets_named(grammar: Grammar, mentions: Iterable[Mention]) -> list[Outlet]:
    """The outlets, agencies and platforms that an article names, in order of the text; none overlaps another."""
    found = [*filter(None, (_outlet(grammar, one) for one in mentions)), *_platforms(grammar.text)]
    kept: list[Outlet] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
    return _by_full_names(grammar.text, kept)


def _by_full_names(text: str, found: Sequence[Outlet]) -> list[Outlet]:
    """The outlets, "the Times" that of the article whose name ends so, where it names one such alone."""
    by_last: dict[str, set[str]] = {}
    for one in found:
        if " " in (name := _bare(one.name)):
            by_last.setdefault(name.rpartition(" ")[2], set()).add(one.name)
    return [
        replace(one, name=next(iter(full)))
        if len(full := by_last.get(_bare(text[one.start : one.end]), set())) == 1
        else one
        for one in found
    ]


def _bare(name: str) -> str:
    """A name without its article."""
    return name[4:] if name[:4].lower() == "the " else name


def _outlet(grammar: Grammar, mention: Mention) -> Outlet | None:
    if mention.kind not in NAMING:
        return None
    if name := _known(mention):
        return Outlet(mention.start, mention.end, name, "known")
    words = table("relays")["outlets"]
    at = next(iter(grammar.inside(mention.span)), 0)
    named = mention.text.lower().split()[-1:] + mention.text.lower().split()[:1]
    if mention.kind == "organisation" and (
        not set(words["of_a_name"]).isdisjoint(named) or grammar.low(at - 1) in words["in_front"]
    ):
        return Outlet(mention.start, mention.end, _bare(mention.name or mention.text), "likely")
    return None


def _known(mention: Mention) -> str | None:
    """The name under which the tables know a mention as an outlet."""
    known = actors().by_id.get(mention.actor or "")
    if known:
        return known.name if known.kind in KINDS else None
    outlet = outlets().find(None, mention.text)
    return outlet.name if outlet and mention.kind != "place" else None


def _platforms(text: str) -> Iterator[Outlet]:
    for match in _platform().finditer(text):
        place = 1 if match[1] else 2
        yield Outlet(match.start(place), match.end(place), match[place], "platform")
    for match in _unnamed().finditer(text):
        yield Outlet(match.start(), match.end(), match[0], "unnamed")


@cache
def _platform() -> re.Pattern[str]:
    """“on Telegram”, “on his official Telegram channel”, “in a post on X”, “in a Facebook post”."""
    words = table("relays")["platforms"]
    names, posts = ("|".join(map(re.escape, words[key])) for key in ("names", "posts"))
    between = r"(?:(?:a|an|his|her|its|their|the|official|own|verified|social|network|platform|messenger) ){0,4}"
    return re.compile(rf"\b[Oo]n {between}({names})\b(?![-’'])|\b[Ii]n {between}({names}) (?:{posts})\b")


@cache
def _unnamed() -> re.Pattern[str]:
    words = table("relays")["unnamed"]
    owners, media = ("|".join(map(re.escape, words[key])) for key in ("owners", "media"))
    return re.compile(rf"\b(?:{owners}) (?:{media})\b", re.IGNORECASE)
