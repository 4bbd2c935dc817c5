"""A damaged article says so."""

from __future__ import annotations

from onrecord.report.view import ShownArticle, ShownRefusal
from onrecord.report.warned import row_warning, warned, warning

ARTICLES = {id_: ShownArticle(id=id_, name=id_) for id_ in ("a", "b", "c")}


def row(article: str, reason: str) -> ShownRefusal:
    return ShownRefusal(id=f"{article}{reason}", name=article, stage="clean", reason=reason, article=article)


def test_articles_carry_what_was_found_in_them() -> None:
    rows = [row("a", "garbled"), row("a", "garbled"), row("a", "machine_translated"), row("b", "no_speaker")]
    known = warned(ARTICLES, rows)
    assert [(one.damaged, one.translated) for one in known.values()] == [(2, True), (0, False), (0, False)]


def test_the_warning_is_in_words() -> None:
    known = warned(ARTICLES, [row("a", "machine_translated"), row("a", "garbled"), row("b", "garbled")])
    assert "reads as a machine’s translation; damaged in 1 place<" in warning(known["a"])
    assert ">damaged in 1 place<" in warning(known["b"])


def test_offices_that_the_tables_give_to_others_are_warned_of() -> None:
    known = warned(ARTICLES, [row("a", "office_clash"), row("b", "office_clash"), row("b", "office_clash")])
    assert ">gives 1 office to others than the tables do<" in warning(known["a"])
    assert ">gives 2 offices to others than the tables do<" in warning(known["b"])
    assert not warning(known["c"])


def test_an_article_in_order_has_none() -> None:
    assert not warning(ARTICLES["a"])


def test_a_date_that_cannot_be_true_is_warned_of_with_the_words_that_show_it_and_beside_each_row() -> None:
    article = ShownArticle(id="d", name="d", redated="dated 2031-03-09 (masthead), but “the <old> mayor”", damaged=2)
    assert "re-dated: dated 2031-03-09 (masthead), but “the &lt;old&gt; mayor”; damaged in 2 places" in warning(article)
    assert "re-dated" in row_warning(article)
    assert not row_warning(ARTICLES["a"])
