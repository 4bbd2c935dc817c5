"""The warning that an article carries: a wrong date, offices that others held, damage, a machine's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.report.html import joined, tag
from onrecord.report.view import ShownArticle, ShownRefusal
from onrecord.report.visible import Html
from onrecord.report.words import counted


def warned(articles: Mapping[str, ShownArticle], refusals: Sequence[ShownRefusal]) -> dict[str, ShownArticle]:
    """The articles by id, each with what the rows of damage and of clashing offices say of it."""
    told = Counter((row.article, row.reason) for row in refusals)
    return {
        id_: replace(
            article,
            damaged=told[id_, "garbled"],
            translated=(id_, "machine_translated") in told,
            clashing=told[id_, "office_clash"],
        )
        for id_, article in articles.items()
    }


def warning(article: ShownArticle) -> Html:
    """The warning in words; nothing for an article in order."""
    said = [f"re-dated: {article.redated}"] if article.redated else []
    clashes = counted(article.clashing, "office")
    said += [f"gives {clashes} to others than the tables do"] if article.clashing else []
    said += ["reads as a machine’s translation"] if article.translated else []
    said += [f"damaged in {counted(article.damaged, 'place')}"] if article.damaged else []
    return tag("small", joined(said, "; "), class_="warning") if said else Html()


def row_warning(article: ShownArticle) -> Html:
    """What a row must say itself of its article: that the day beside it is not the words' own."""
    return tag("small", "re-dated article", class_="warning") if article.redated else Html()
