"""How present each being is in a reader's mind at a place of an article.

After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", Computational Linguistics 20 (4), 1994: the
role of a phrase gives a weight, of several in one sentence the highest counts, and weights fade from sentence to
sentence.
The numbers were tuned on the training part of GUM (news, interviews, biographies, court hearings and speeches).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.records.span import Span
from onrecord.resolve.pronouns.beings import Being

# What is left of a weight one sentence later.
FADING = 0.6
# So many beings, those spoken of last, a reader keeps in mind; it also bounds the work for each pronoun.
MOST_BEINGS = 20
BY_ROLE = {"nsubj": 1.0, "obj": 0.6, "iobj": 0.6, "root": 0.6, "obl": 0.5}
OTHER_ROLE = 0.4
OWNER = 0.5
# "as the detective Stanley Mitchell": a part that somebody plays.
AS = 0.1
# What is said in a quotation counts less outside it.
QUOTED = 0.4
UNNAMED = 0.8


@dataclass(slots=True)
class Standing:
    """How present a being is.

    Attributes:
        being: who.
        past: what is left from earlier sentences, as of `sentence`.
        now: the highest weight in `sentence`.
        sentence: the last one that spoke of it.
        quotation: in which it was last spoken of, `None` for outside any.
        subject: whether it was a subject in `sentence`.
        start, role: where it was last spoken of, and in which part of the sentence (`owner` for a possessor).
    """

    being: Being
    past: float = 0.0
    now: float = 0.0
    sentence: int = 0
    quotation: Span | None = None
    subject: bool = False
    start: int = -1
    role: str = ""

    def strength(self, sentence: int, quotation: Span | None) -> float:
        """The weight in a sentence, for words inside a quotation or outside any."""
        weight = (self.past + self.now) * FADING ** (sentence - self.sentence)
        return weight / QUOTED if quotation is not None and quotation is self.quotation else weight


class Salience:
    """The beings spoken of so far, read in order of the text."""

    def __init__(self) -> None:
        self._standings: OrderedDict[str, Standing] = OrderedDict()

    def speak(self, being: Being, start: int, role: str, weight: float, sentence: int, quotation: Span | None) -> None:
        """Takes a phrase that speaks of a being."""
        standing = self._standings.setdefault(being.key, Standing(being, sentence=sentence))
        if standing.sentence != sentence:
            standing.past = standing.strength(sentence, None)
            standing.now, standing.sentence, standing.subject = 0.0, sentence, False
        standing.now = max(standing.now, weight if quotation is None else weight * QUOTED)
        standing.quotation, standing.start, standing.role = quotation, start, role
        standing.subject = standing.subject or role == "nsubj"
        self._standings.move_to_end(being.key)

    def last(self) -> Iterator[Standing]:
        """Those spoken of last, the latest first."""
        return islice(reversed(self._standings.values()), MOST_BEINGS)
