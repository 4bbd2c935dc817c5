"""The copies of a ledger: which passages articles have in common, and from whom each of its words comes."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import msgspec

from onrecord.ledger.readable import Readable
from onrecord.link.copies import COPIES
from onrecord.link.copying.carriers import About, Carried, Linked
from onrecord.link.copying.credits import agency_named
from onrecord.link.copying.passages import origin_id, passages
from onrecord.records.copy import Copied, Passage

HALF = 0.5
"""Of an article's body: an origin with as much is the article's."""


@dataclass(frozen=True, slots=True)
class Origins:
    """From whom the words of a ledger's articles come.

    Attributes:
        own: by article the origin that it is itself.
        passages: of each article that has some in common with others, in order of the text.
        rolled_up: by article the origin of most of its body, where that is not itself.
    """

    own: Mapping[str, str]
    passages: Mapping[str, Sequence[Passage]]
    rolled_up: Mapping[str, str]

    def origin_of(self, article: str) -> str:
        """The origin of an article: that of at least half of its body, else itself.

        Raises:
            KeyError: there is no such article, or it was not published by then.
        """
        return self.rolled_up.get(article) or self.own[article]

    def origin_at(self, article: str, start: int, end: int) -> str:
        """The origin of a stretch of an article: that of the passage that most of it is, else the article itself.

        Raises:
            KeyError: there is no such article, or it was not published by then.
        """
        found = self.passages.get(article, ())
        at = bisect_left(found, start, key=lambda one: one.end)
        covered: dict[str, int] = defaultdict(int)
        while at < len(found) and found[at].start < end:
            covered[found[at].origin] += min(end, found[at].end) - max(start, found[at].start)
            at += 1
        most = min(covered, key=lambda origin: (-covered[origin], origin), default=None)
        return most if most is not None and covered[most] >= HALF * (end - start) else self.own[article]


def copy_rows(ledger: Readable, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """Rows of the `copies` export: a row a passage, in order of articles and places.

    Args:
        ledger: open.
        as_of: a day, ISO 8601: only articles known to have been published by then.

    Raises:
        ValueError: `as_of` is no day.
    """
    return map(asdict, _passages(ledger, _articles(ledger, as_of), as_of))


def article_rows(ledger: Readable, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """Rows of the `articles` export, each with its origin.

    Args:
        ledger: open.
        as_of: a day, ISO 8601: only articles known to have been published by then.

    Raises:
        ValueError: `as_of` is no day.
    """
    found = origins(ledger, as_of)
    return (row | {"origin": found.origin_of(row["article"])} for row in ledger.rows("articles", as_of))


def origins(ledger: Readable, as_of: str | None = None) -> Origins:
    """From whom the words of all articles come.

    Args:
        ledger: open.
        as_of: a day, ISO 8601: only articles known to have been published by then.

    Raises:
        ValueError: `as_of` is no day.
    """
    articles = _articles(ledger, as_of)
    found: dict[str, list[Passage]] = defaultdict(list)
    for one in _passages(ledger, articles, as_of):
        found[one.article].append(one)
    rolled_up = {article: origin for article, some in found.items() if (origin := _rolled_up(some)) is not None}
    return Origins({article: origin_id(about.text_id) for article, about in articles.items()}, found, rolled_up)


def _rolled_up(some: Iterable[Passage]) -> str | None:
    shares: dict[str, float] = defaultdict(float)
    for one in some:
        shares[one.origin] += one.share
    most = min(shares, key=lambda origin: (-shares[origin], origin))
    return most if shares[most] >= HALF else None


def _passages(ledger: Readable, articles: Mapping[str, About], as_of: str | None) -> list[Passage]:
    read = msgspec.msgpack.Decoder(Copied).decode
    links = (Linked(link.one, link.other, read(link.made)) for link in ledger.links(COPIES.name))
    carried = []
    for carrier in ledger.carriers(COPIES.name, as_of):
        start, _, end = carrier.part.partition("-")
        carried.append(Carried(articles[carrier.article], carrier.side, int(start), int(end)))
    return passages(carried, links)


def _articles(ledger: Readable, as_of: str | None) -> Mapping[str, About]:
    return {row["article"]: _about(row) for row in ledger.rows("articles", as_of)}


def _about(row: Mapping[str, Any]) -> About:
    return About(
        article=row["article"],
        text_id=row["text_id"],
        published=row["published"] or "",
        outlet=row["outlet"] or "",
        agency=row["outlet_domain"] if row["outlet_agency"] else "",
        wire=agency_named(row["wire"]) if row["wire"] else "",
    )
