"""The warning that an article carries whose date cannot be true, or whose text is damaged or a machine's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.report.html import joined, tag
from onrecord.report.view import ShownArticle, ShownRefusal
from onrecord.report.visible import Html
from onrecord.report.words import counted


def warned(articles: Mapping[str, ShownArticle], refusals: Sequence[ShownRefusal]) -> dict[str, ShownArticle]:
    """The articles by id, each with what the rows of damage say of it."""
    damage = Counter(row.article for row in refusals if row.reason == "garbled")
    translated = {row.article for row in refusals if row.reason == "machine_translated"}
    return {
        id_: replace(article, damaged=damage[id_], translated=id_ in translated) for id_, article in articles.items()
    }


def warning(article: ShownArticle) -> Html:
    """The warning in words; nothing for an article in order."""
    said = [f"re-dated: {article.redated}"] if article.redated else []
    said += ["reads as a machine’s translation"] if article.translated else []
    said += [f"damaged in {counted(article.damaged, 'place')}"] if article.damaged else []
    return tag("small", joined(said, "; "), class_="warning") if said else Html()


def row_warning(article: ShownArticle) -> Html:
    """What a row must say itself of its article: that the day beside it is not the words' own."""
    return tag("small", "re-dated article", class_="warning") if article.redated else Html()
