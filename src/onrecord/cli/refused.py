"""Refused inputs as lines on standard error: one for each file and reason, however often the reason strikes in it."""

from __future__ import annotations

from dataclasses import dataclass, field

import click

from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal
from onrecord.report.reasons import sentence

# Stretches of places that are spelt out; of those that follow only the number is told.
SPELT_OUT = 3
# Reasons of one code that differ in their parameters (the column of each broken line) and get a line each.
DIFFERENT = 5


@dataclass(slots=True)
class Places:
    """Places of one unit in one file, as stretches of consecutive numbers; it stays small however many there are."""

    unit: str
    stretches: list[tuple[int, int]] = field(default_factory=list)
    more: int = 0

    def add(self, number: int) -> None:
        """Take in a place; numbers come in order."""
        if self.stretches and not self.more and number == self.stretches[-1][1] + 1:
            self.stretches[-1] = (self.stretches[-1][0], number)
        elif len(self.stretches) < SPELT_OUT:
            self.stretches.append((number, number))
        else:
            self.more += 1

    def __str__(self) -> str:
        spelt = [f"{first} to {last}" if first < last else str(first) for first, last in self.stretches]
        one = len(spelt) == 1 and not self.more and spelt[0].isdigit()
        listed = ", ".join(spelt) + (f" and {self.more:,} more" if self.more else "")
        return f"{self.unit}{'' if one else 's'} {listed}"


class Refused:
    """Refusals on their way to standard error; those of one file are gathered until another file has one."""

    def __init__(self) -> None:
        self.number = 0
        self._name = ""
        self._reasons: dict[tuple[Reason, str], Places] = {}

    def add(self, refusal: InputRefusal) -> None:
        """Take in the next refusal, in order of the inputs."""
        self.number += 1
        unit, _, number = refusal.place.rpartition(" ")
        if refusal.name != self._name or not number.isdecimal():
            self.say()
        self._name = refusal.name
        if number.isdecimal():
            reason = self._told_apart(refusal.reason)
            self._reasons.setdefault((reason, unit), Places(unit)).add(int(number))
        else:
            _say(refusal.name, refusal.place, refusal.reason)

    def say(self) -> None:
        """Write what has been gathered."""
        for (reason, _), places in self._reasons.items():
            _say(self._name, str(places), reason)
        self._reasons.clear()

    def _told_apart(self, reason: Reason) -> Reason:
        """The reason, without its parameters where too many of its kind differ in them already."""
        if any(reason == known for known, _ in self._reasons):
            return reason
        alike = sum(reason.code == known.code for known, _ in self._reasons)
        return reason if alike < DIFFERENT else Reason.of(reason.code)


def _say(name: str, place: str, reason: Reason) -> None:
    where = f"{name}, {place}" if place else name
    click.echo(f"onrecord: {_printable(f'{where}: {sentence(reason.code, dict(reason.params))}')}", err=True)


def _printable(text: str) -> str:
    """Text on one line that steers no terminal: a file's name may hold line ends, escapes and marks of direction."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
