"""What the page shows: values only, in the order in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.report.view_events import ShownEvent
from onrecord.report.view_figures import ShownFigure, ShownSeries
from onrecord.report.view_linked import ShownStory, ShownUtterance
from onrecord.report.view_sources import ShownCopy
from onrecord.report.view_statements import ShownStatement


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which rows were asked for.

    Attributes:
        story: heading of the only story that was asked for.
        since: ISO 8601 day; rows said (or, where that is unknown, published) before it are left out.
        speaker: part of a speaker's name, upper and lower case alike.
        limit: at most so many statements, and so many of each of utterances, figures and events: the newest.
    """

    story: str | None = None
    since: str | None = None
    speaker: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How many rows the ledger holds, before any selection."""

    articles: int = 0
    statements: int = 0
    figures: int = 0
    events: int = 0
    refusals: int = 0
    utterances: int = 0
    stories: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletFacts:
    """What is known of an outlet: `country` in words, `owner_source` the address that `state_owned` was read from."""

    country: str | None = None
    agency: bool = False
    state_owned: bool = False
    owner_source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownArticle:
    """An article with its text; `zones` are (kind, start, end), `wire` is the outlet that its feed took it from.

    `happened` is when what it reports took place, where that is known and not its day of publication. `damaged` counts
    the places where its text is damaged, `translated` tells whether it reads as a machine's translation, and `redated`
    is what contradicts its date, "" where nothing does. `clashing` counts the offices that it gives to others than the
    tables do.

    `origin` is where its words come from, `None` where that is not known: articles of one origin are one source.
    `copies` are what it has of others, the largest first, `copied` what others have of it, in order of time. `story` is
    the id of the story it is of, `story_heading` what that is about.
    """

    id: str
    name: str
    outlet: str | None = None
    facts: OutletFacts = field(default_factory=OutletFacts)
    wire: str | None = None
    wire_url: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None
    published_basis: str | None = None
    happened: str | None = None
    happened_basis: str | None = None
    text: str = ""
    zones: tuple[tuple[str, int, int], ...] = ()
    damaged: int = 0
    translated: bool = False
    redated: str = ""
    clashing: int = 0
    origin: str | None = None
    copies: tuple[ShownCopy, ...] = ()
    copied: tuple[ShownCopy, ...] = ()
    story: str | None = None
    story_heading: str = ""

    @property
    def heading(self) -> str:
        """The title, else what the user calls it."""
        return self.title or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRefusal:
    """What was not read; `article` is `None` for an input that gave none, `start` and `end` for all of it."""

    id: str
    name: str
    stage: str
    reason: str
    params: tuple[tuple[str, str], ...] = ()
    article: str | None = None
    start: int | None = None
    end: int | None = None
    text: str = ""
    place: str = ""

    @property
    def whole(self) -> bool:
        """Whether nothing of the input or the article was read, rather than a passage."""
        return self.start is None or not self.text or self.reason == "language_not_read"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All that one page shows.

    Attributes:
        articles, statements, figures, events: newest first, rows of unknown date last.
        series: the longest first.
        utterances, stories: the latest first, those without a day last.
        refusals: whole inputs and articles first, then passages.
        totals: what the ledger holds.
        undated: rows left out because `selection.since` cannot be held against them.
        size_cap: the most bytes the page may have.
    """

    articles: tuple[ShownArticle, ...] = ()
    statements: tuple[ShownStatement, ...] = ()
    figures: tuple[ShownFigure, ...] = ()
    events: tuple[ShownEvent, ...] = ()
    series: tuple[ShownSeries, ...] = ()
    utterances: tuple[ShownUtterance, ...] = ()
    stories: tuple[ShownStory, ...] = ()
    refusals: tuple[ShownRefusal, ...] = ()
    selection: Selection = field(default_factory=Selection)
    totals: Totals = field(default_factory=Totals)
    undated: int = 0
    size_cap: int = 8_000_000
