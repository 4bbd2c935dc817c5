"""What an article has of others and others of it, in a few words beside its title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord.report.carriers import carrier_name, carrier_names
from onrecord.report.html import joined, tag
from onrecord.report.provenance import Shelf
from onrecord.report.view import ShownArticle
from onrecord.report.view_sources import ShownCopy
from onrecord.report.visible import Html, label
from onrecord.report.words import COPIES, counted

_MOST_ORIGINALS = 3


def copy_lines(article: ShownArticle, shelf: Shelf) -> Html:
    """What it is a copy of, and where it is copied; nothing for an article that stands by itself."""
    lines = [_copied(article.copies[:_MOST_ORIGINALS], article, shelf)] if article.copies else []
    if article.copied:
        others = [one.other for one in article.copied if one.other]
        names = carrier_names(others, article.published, shelf)
        lines.append(joined([f"first known carrier; {_kinds(article.copied)}: ", names]))
    return joined(tag("small", line, class_="copies") for line in lines)


def _copied(copies: Sequence[ShownCopy], article: ShownArticle, shelf: Shelf) -> Html:
    return joined([_one(copy, article, shelf) for copy in copies], "; ")


def _one(copy: ShownCopy, article: ShownArticle, shelf: Shelf) -> Html:
    other = copy.other
    share = f", {copy.share:.0%} of this text" if copy.share is not None else ""
    if other is None:
        return joined([f"{label(copy.kind)} of an article that is not shown here{share}"])
    heading = [] if other.heading in {article.heading, other.outlet} else ["“", tag("bdi", other.heading), "”, "]
    name = carrier_name(other, article.published, shelf)
    return joined([f"{label(copy.kind)} of ", *heading, name, share])


def _kinds(copied: Sequence[ShownCopy]) -> str:
    """How many copies of which kind: "2 reprints and 1 excerpt"."""
    tally = Counter(one.kind for one in copied)
    kinds = [*(kind for kind in COPIES if kind in tally), *sorted(tally.keys() - set(COPIES))]
    counts = [counted(tally[kind], label(kind)) for kind in kinds]
    return " and ".join([", ".join(counts[:-1]), counts[-1]] if len(counts) > 1 else counts)
