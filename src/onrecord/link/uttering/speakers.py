"""Whose a statement is, by name: in every spelling, and with all who may be meant where that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.lexicon.actors import actors
from onrecord.lexicon.wordings import may_be_somebody
from onrecord.link.uttering.uttered import Uttered, Voice
from onrecord.records.actor import Speaker
from onrecord.records.mention import Mention
from onrecord.records.statement import Statement
from onrecord.text.spelling import spelling_key, unmarked
from onrecord.text.surnames import family_name_first, surname_of

_SILENT = str.maketrans("z", "s", "aeiough'’-. ")
"""What spellings of one name differ by besides: Syniehubov and Sinegubov, Oleksandr and Aleksandr."""
_SHORTEST = 2
"""Consonants that tell a name from others; beside a surname one is enough for the given name: Oleh and Oleg."""

_NEAREST = 4
"""Whom a pronoun may mean: so many are looked at, the last named first."""

_SPEAKING = frozenset({"person", "organisation"})


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is named in an article and may speak, in order of the text."""

    named: tuple[Mention, ...]

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> Cast:
        """The persons and bodies that are known."""
        return cls(tuple(one for one in mentions if one.actor is not None and one.kind in _SPEAKING))

    def voices(self, statement: Statement) -> tuple[Voice, ...]:
        """Whose a statement may be; one where that is known, none where nobody can tell."""
        if statement.speaker is None:
            return tuple(islice(self._meant(statement), _NEAREST))
        return (self._voice(statement.speaker),)

    def _voice(self, speaker: Speaker) -> Voice:
        if speaker.actor is None:
            words = f"{_spelt(speaker.name)}, {speaker.side or ''}"
            return Voice(words, words)
        own = speaker.actor not in actors().by_id  # whatever it is read as, it may be a person's name
        is_person = own or any(one.actor == speaker.actor and one.kind == "person" for one in self.named)
        return _person(speaker.name) if is_person else _body(speaker.name)

    def _meant(self, statement: Statement) -> Iterator[Voice]:
        """The name in its source that could not be resolved; else those named before it, if it can mean any of them."""
        source = " ".join(stretch.text for stretch in statement.source)
        name = _name_in(source)
        if name is not None:
            yield _person(name)
        elif may_be_somebody(source):
            start = min(stretch.start for stretch in (*statement.source, *statement.content))
            before = (one for one in reversed(self.named) if one.start < start)
            yield from dict.fromkeys(
                (_person if one.kind == "person" else _body)(one.name or one.text) for one in before
            )


def same_speaker(a: Uttered, b: Uttered) -> bool:
    """Whether the speakers agree: in the whole name, or in the surname where that is all one article has.

    Where one article does not tell who speaks it is enough that the other's speaker may be meant.
    """
    if a.named != b.named or not (a.known or b.known):
        return False
    return any(_agree(one, other) for one in a.voices for other in b.voices)


def _agree(one: Voice, other: Voice) -> bool:
    if one.surname != other.surname:
        return False
    return one == other or one.surname in {one.name, other.name}


def _name_in(source: str) -> str | None:
    """The last words with capitals that stand together, two or more: "Keller" alone may begin the sentence."""
    run: list[str] = []
    for word in reversed(source.split()):
        if word[0].isupper():
            run.insert(0, word.strip(",.:;"))
        elif len(run) > 1:
            break
        else:
            run = []
    return " ".join(run) if len(run) > 1 else None


def _person(name: str) -> Voice:
    surname = surname_of(name)
    if surname is None:
        return _body(name)
    given = name.split()[-1 if family_name_first(name) else 0]
    return Voice(f"{_sound(given, 1)} {_sound(surname)}", _sound(surname))


def _body(name: str) -> Voice:
    return Voice(_spelt(name), _spelt(name))


def _spelt(name: str) -> str:
    return " ".join(_sound(word) for word in name.split())


def _sound(word: str, shortest: int = _SHORTEST) -> str:
    """What is left of a word in every romanisation: its consonants."""
    spelt = spelling_key(word) or unmarked(word)
    bare = spelt.translate(_SILENT)
    return bare if len(bare) >= shortest else spelt
