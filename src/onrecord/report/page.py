"""The whole page: one HTML file that needs nothing else."""

from __future__ import annotations

from collections import Counter

from onrecord.report.articles import articles_part
from onrecord.report.assets import asset
from onrecord.report.events import by_time, events_part
from onrecord.report.figures import by_noun, figures_part
from onrecord.report.filters import filters
from onrecord.report.fit import Fitted, fit
from onrecord.report.front import glance, notices, title
from onrecord.report.html import joined, tag
from onrecord.report.policy import policy
from onrecord.report.refusals import refusals_part
from onrecord.report.series import series_part
from onrecord.report.statements import by_speaker, speakers_part
from onrecord.report.stories import stories_part
from onrecord.report.utterances import by_whom, utterances_part
from onrecord.report.view import View
from onrecord.report.visible import Html, label

_SECTIONS = (
    ("said", "Who said what", "Grouped by speaker, newest first. A row tells who is quoted, not whether it is so."),
    (
        "words",
        "In other words",
        "One speaker, one occasion, several wordings. What differs from the fullest version is marked.",
    ),
    (
        "figures",
        "Which figures",
        "First what is told more than once, through time; then all by what is counted, beside the exact words.",
    ),
    (
        "events",
        "What is reported to have happened",
        "The latest first; each row says who reports it, and how real it is.",
    ),
    (
        "stories",
        "Stories",
        "Articles about one happening, the latest first. A copy stands with its origin, since it confirms nothing.",
    ),
    ("read", "What was read", "Every article that the rows above rest on, newest first."),
    ("unread", "What was not read, and why", "Nothing is passed over in silence: each refusal has its reason."),
)


def render(view: View) -> str:
    """The report as one HTML document of at most `view.size_cap` bytes in UTF-8.

    It loads nothing, works without JavaScript, and shows text from articles as text only. The same view gives the same
    bytes.
    """
    fitted = fit(view)
    style, script = asset("report.css") + fitted.rules, asset("report.js")
    head = _head(title(fitted.view), style, script)
    body = tag("body", _body(fitted), tag("script", Html(script)))
    return f'<!doctype html>\n<html lang="en">\n{head}\n{body}\n</html>\n'


def _head(heading: str, style: str, script: str) -> Html:
    metas = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
    )
    return tag("head", *metas, tag("title", label(heading)), tag("style", Html(style)))


def _body(fitted: Fitted) -> Html:
    return joined(
        [
            tag("a", "Skip to the statements", class_="skip", href="#said"),
            tag("header", _masthead(fitted), class_="masthead"),
            tag("main", filters(), *_sections(fitted)),
            tag("aside", joined(fitted.sheets), class_="sheets", aria_label="The articles in full"),
            tag("footer", tag("p", "Made by onrecord. Offsets, hashes and all other fields: onrecord export.")),
        ],
        Html("\n"),
    )


def _masthead(fitted: Fitted) -> Html:
    return joined(
        [
            tag("p", "On record", class_="kicker"),
            tag("h1", "Who is reported to have said what"),
            tag(
                "p",
                "These are reports. Each row shows who is quoted as saying what, by which outlet, in the exact words "
                "of the article. That something stands here means that it was reported, not that it happened.",
                class_="lede",
            ),
            glance(fitted),
            notices(fitted),
        ]
    )


def _sections(fitted: Fitted) -> list[Html]:
    view, shelf = fitted.view, fitted.shelf
    rows = Counter(
        [
            *(row.article for row in view.statements),
            *(row.article for row in view.figures),
            *(row.article for row in view.events),
        ]
    )
    parts = (
        speakers_part(by_speaker(view.statements), shelf),
        utterances_part(by_whom(view.utterances), shelf),
        joined([series_part(view.series, shelf), figures_part(by_noun(view.figures), shelf)]),
        events_part(by_time(view.events), shelf),
        stories_part(view.stories, shelf),
        articles_part(view.articles, rows, shelf),
        refusals_part(view.refusals, shelf),
    )
    return [_section(*words, part) for words, part in zip(_SECTIONS, parts, strict=True)]


def _section(anchor: str, heading: str, note: str, part: Html) -> Html:
    header = tag("header", tag("h2", heading, id=f"h-{anchor}"), tag("p", note, class_="note"))
    return tag("section", header, part, id=anchor, class_="part", aria_labelledby=f"h-{anchor}")
