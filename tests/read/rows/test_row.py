from __future__ import annotations

from onrecord.read.rows.row import Origin, read_row
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

ORIGIN = Origin("a.jsonl", "a.jsonl#1", "line 1", "00")

PAGE = """<html lang=sv><title>Page's</title><meta property=og:site_name content="Page's">
<meta property=og:url content="https://page.example/"><meta name=author content="Ann Key">
<meta property=article:published_time content=2031-01-01><p>Words.</p></html>"""


def read(**fields: object) -> tuple[Article, list[Reason]]:
    found = list(read_row(fields, ORIGIN))
    [article] = [item for item in found if isinstance(item, Article)]
    return article, [item.reason for item in found if isinstance(item, InputRefusal)]


def test_own_fields_win_over_those_of_the_page() -> None:
    article, _ = read(html=PAGE, outlet="Own", published="2031-02-02", title=" ", language=None)
    assert (article.text, article.outlet, article.title) == ("Words.", "Own", "Page's")
    assert (article.published, article.published_basis) == ("2031-02-02", "given")
    assert (article.url, article.language, article.authors) == ("https://page.example/", "sv", ("Ann Key",))


def test_page_tells_its_day_where_the_row_does_not() -> None:
    article, _ = read(html=PAGE)
    assert (article.published, article.published_basis) == ("2031-01-01", "metadata")


def test_text_wins_over_html() -> None:
    article, _ = read(html=PAGE, text=" as it\r\nstands ")
    assert (article.text, article.title, article.layout) == (" as it\r\nstands ", None, ())


def test_field_that_cannot_be_used_is_refused_and_the_article_kept() -> None:
    article, reasons = read(
        text="a", published="last Tuesday", fetched="2031-05-02", outlet=["x"], url="https://u.example"
    )
    assert reasons == [
        Reason.of("wrong_type", field="outlet", expected="string", found="array"),
        Reason.of("published_not_a_date", value="last Tuesday"),
        Reason.of("fetched_not_an_instant", value="2031-05-02"),
    ]
    assert (article.published, article.published_basis, article.fetched, article.outlet) == (None, None, None, None)
    assert article.url == "https://u.example"


def test_instant_of_fetching_is_kept_as_given() -> None:
    article, reasons = read(text="a", fetched="2031-05-02T10:00:00+02:00")
    assert (article.fetched, reasons) == ("2031-05-02T10:00:00+02:00", [])


def test_segmentation_is_kept() -> None:
    article, _ = read(text="a b.", tokens=[["a", "b", "."], []])
    assert article.tokens == (("a", "b", "."), ())
