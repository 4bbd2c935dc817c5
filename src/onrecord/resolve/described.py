"""A phrase that describes somebody by office, role or kind, and names that only describe."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.lexicon.offices import offices
from onrecord.records.mention import Mention
from onrecord.records.span import Span

# "A NATO chief must be patient" speaks of nobody.
ANYBODY = frozenset({"a", "an", "another"})
# A state, a body or its people say whose office it is; a person does not ("Putin's spokesman" is no office of Putin).
OF = frozenset({"organisation", "place", "nationality", "facility"})


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase around a noun for one person or body.

    Attributes:
        start, end: from the determiner to the end of what says whose it is.
        noun: the office, role or kind, in lower case; with the nouns before it where these make another office of it
            ("agriculture minister").
        place: index of the token in which the noun begins.
        determiner: in lower case, "" for none.
        modifiers: other words before the noun, in lower case, the nearest first.
        of: the state or body whose it is said to be, `None` where that is not said by a name.
        of_phrase: where a phrase stands that says whose ("of the alliance", "the country's"), `None` where none does.
        said_of: whether any other words say whose it is, which are not read ("of the drivers' union").
    """

    start: int
    end: int
    noun: str
    place: int
    determiner: str = ""
    modifiers: tuple[str, ...] = ()
    of: Mention | None = None
    of_phrase: Span | None = None
    said_of: bool = False


def is_described(mention: Mention) -> bool:
    """Whether what was taken for a body's own name only describes one: "transatlantic alliance", "UN watchdog"."""
    last = mention.text.rsplit(maxsplit=1)[-1:]
    own = mention.kind == "organisation" and mention.basis == "own"
    return own and (mention.text.islower() or last[0] in offices().bodies)


def is_one_word(mention: Mention) -> bool:
    """Whether nobody knows a name of one word, which may as well be a state's, whatever it was taken for."""
    return mention.basis == "own" and " " not in mention.text and mention.kind in OF | {"person"}


def unnamed(text: str, start: int, end: int) -> Mention:
    """Words that say whose an office is, though nothing has read a name in them ("Kesland" of "Kesland president")."""
    return Mention(start, end, text[start:end], "", "place")
