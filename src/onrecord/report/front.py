"""The top of the page: what the ledger holds at a glance, and what this page leaves out."""

from __future__ import annotations

from onrecord.report.days import bulk, day_words, period
from onrecord.report.fit import Fitted
from onrecord.report.html import joined, tag
from onrecord.report.sources import sources_of
from onrecord.report.statements import NOBODY, speaker_key
from onrecord.report.view import Selection, View
from onrecord.report.visible import Html
from onrecord.report.words import counted


def title(view: View) -> str:
    """The document's title."""
    return f"On record: {counted(len(view.statements), 'statement')}, {span_of_days(view)}"


def span_of_days(view: View) -> str:
    """First to last day of publication, in words; the few that stand far off are left to `_beyond`."""
    days = bulk(_days(view))
    return period(days[0], days[-1]) if days else day_words(None)


def glance(fitted: Fitted) -> Html:
    """The counts, each leading to its part of the page."""
    view = fitted.view
    totals = view.totals
    speakers = {speaker_key(row) for row in view.statements} - NOBODY
    outlets = {article.outlet for article in fitted.whole.articles} - {None}
    return tag(
        "dl",
        _fact("Statements", _of(len(view.statements), totals.statements), "said"),
        _fact("Speakers", f"{len(speakers):,}", "said"),
        _fact("Utterances", _of(len(view.utterances), totals.utterances), "words"),
        _fact("Figures", _of(len(view.figures), totals.figures), "figures"),
        _fact("Events", _of(len(view.events), totals.events), "events"),
        _fact("Stories", _of(len(view.stories), totals.stories), "stories"),
        _fact("Articles", _articles(fitted), "read"),
        _fact("Outlets", f"{len(outlets):,}", "read"),
        _fact("Refusals", _of(len(view.refusals), totals.refusals), "unread"),
        _fact("Published", joined([span_of_days(view), _beyond(view)]), "read", class_="days"),
        class_="glance",
    )


def notices(fitted: Fitted) -> Html:
    """What was asked for, and what did not fit; nothing where the page shows the whole ledger."""
    said = [*_asked(fitted.whole.selection, fitted.whole.undated), *_cut(fitted)]
    if not said:
        return Html()
    return tag(
        "aside",
        tag("h2", "This page is not the whole ledger"),
        tag("ul", joined(tag("li", line) for line in said)),
        class_="notices",
        aria_label="What this page leaves out",
    )


def _days(view: View) -> list[str]:
    return sorted(article.published for article in view.articles if article.published)


def _beyond(view: View) -> Html:
    """How many articles were published outside of the span of days, or nobody knows when."""
    days = _days(view)
    if not days:
        return Html()
    shown = bulk(days)
    counts = (
        (sum(day < shown[0] for day in days), "earlier"),
        (sum(day > shown[-1] for day in days), "later"),
        (len(view.articles) - len(days), "undated"),
    )
    said = ", ".join(f"{number:,} {word}" for number, word in counts if number)
    return tag("small", f" and {said}") if said else Html()


def _fact(name: str, value: str | Html, anchor: str, class_: str | None = None) -> Html:
    return tag("div", tag("dt", name), tag("dd", tag("a", value, href=f"#{anchor}")), class_=class_)


def _articles(fitted: Fitted) -> Html:
    """How many there are, and of how many origins."""
    articles = fitted.view.articles
    origins = sources_of((one.id, one.origin) for one in articles).origins
    behind = tag("small", counted(origins, "origin"), class_="behind") if origins else Html()
    return joined([_of(len(articles), fitted.view.totals.articles), behind])


def _of(number: int, total: int) -> Html:
    rest = tag("small", f" of {total:,}") if total > number else Html()
    return joined([f"{number:,}", rest])


def _asked(selection: Selection, undated: int) -> list[str]:
    asked = []
    if selection.story:
        asked.append(f"Only the articles of the story “{selection.story}”.")
    if selection.since:
        asked.append(f"Only what was said or published since {day_words(selection.since)}.")
    if undated:
        asked.append(f"{counted(undated, 'row')} without a date left out, since nobody can say whether they fit.")
    if selection.speaker:
        asked.append(f"Only speakers whose name holds “{selection.speaker[:160]}”.")
    if selection.limit is not None:
        asked.append(f"At most {counted(selection.limit, 'statement')}, and as many of each other kind: the newest.")
    return asked


def _cut(fitted: Fitted) -> list[str]:
    """A sentence for each kind of row that found no room, and one for texts."""
    shown, whole = fitted.view, fitted.whole
    kinds = (
        ("statement", len(shown.statements), len(whole.statements)),
        ("utterance", len(shown.utterances), len(whole.utterances)),
        ("figure", len(shown.figures), len(whole.figures)),
        ("event", len(shown.events), len(whole.events)),
        ("story", len(shown.stories), len(whole.stories)),
        ("article", len(shown.articles), len(whole.articles)),
        ("refusal", len(shown.refusals), len(whole.refusals)),
    )
    cap = f"to keep this file under {whole.size_cap / 1e6:.3g} MB"
    cut = [
        f"{counted(total - number, 'more ' + kind)} left out {cap}; a selection by day or speaker shows others."
        for kind, number, total in kinds
        if number < total
    ]
    texts = len(whole.articles) - len(fitted.sheets)
    if texts:
        cut.append(f"The text of {counted(texts, 'article')} left out {cap}; their rows keep the words around them.")
    return cut
