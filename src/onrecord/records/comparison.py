"""Two things of several articles held against each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.records.figure import Figure
from onrecord.records.reason import Reason

Verdict = Literal["conflict", "scope", "superseded", "compatible", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure, who claims it, and the words it stands in.

    Attributes:
        figure: the figure.
        article: id of the article that carries it.
        text_id: hash of that article's text, equal for one report in several outlets.
        origin: id of where its words come from, equal for the copies of one passage.
        outlet: that article's outlet, `None` where it is not known.
        published: the article's day of publication, ISO 8601; `None` where it is not known.
        author: the speaker who gives the figure, else the outlet; `None` for a speaker who is not known.
        speaks: whether the author is a speaker.
        before, behind: the words of its sentence on either side of it.
        following: the next sentence of its paragraph.
        sides: canonical names of the states named in its sentence, by alphabet.
        again: the figures of the article that repeat or convert it.
    """

    figure: Figure
    article: str
    text_id: str = ""
    origin: str = ""
    outlet: str | None = None
    published: str | None = None
    author: str | None = None
    speaks: bool = False
    before: str = ""
    behind: str = ""
    following: str = ""
    sides: tuple[str, ...] = ()
    again: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What holding two claims against each other comes to.

    Attributes:
        verdict: `scope`, they do not speak of the same; `compatible`, both can be true; `superseded`, the later one
            stands in place of the earlier; `conflict`, both cannot be true; `unknown`, what would decide is missing.
        why: what it rests on.
    """

    verdict: Verdict
    why: Reason
