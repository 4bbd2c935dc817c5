"""A measure: one number, its unit, and the command that gives it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MEGABYTE = 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One thing that was measured.

    Attributes:
        name: dotted, from the data to the number: `polnear.statement_relaxed.f1`.
        value: the number; `None` where there was nothing to measure, or nothing to divide by.
        unit: of the value: s, MB, articles/s, percent, count, ...
        command: what was run, for a reader to run again.
        attempted: whether this version tries to do what is measured; its score says nothing where it does not.
    """

    name: str
    value: float | None
    unit: str
    command: str
    attempted: bool = True

    def row(self) -> dict[str, object]:
        """The measure as `results.json` keeps it, under its name."""
        value = None if self.value is None else round(self.value, 4)
        row: dict[str, object] = {"value": value, "unit": self.unit, "command": self.command}
        return row if self.attempted else {**row, "attempted": False}


def table(measures: Iterable[Measure]) -> str:
    """The measures as lines to read, a blank line between one kind of data and the next."""
    lines: list[str] = []
    before = ""
    for measure in measures:
        family = measure.name.partition(".")[0]
        if before not in {"", family}:
            lines.append("")
        before = family
        note = "" if measure.attempted else "   not attempted yet"
        lines.append(f"{measure.name:44} {written(measure.value):>10} {measure.unit}{note}")
    return "\n".join(lines)


def written(value: float | None) -> str:
    """A number as the table shows it: whole ones whole, others with one to three digits behind the point."""
    if value is None:
        return "-"
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.3f}" if abs(value) < 10 else f"{value:,.1f}"
