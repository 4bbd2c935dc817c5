"""Quotations: marks paired over paragraphs and inside one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.records.span import Span
from onrecord.text.marks import PARTNERS, SINGLE, closes, closes_later, marks, opens
from onrecord.text.paragraphs import paragraphs

# How far a quotation may run on without a mark at the head of each paragraph, as in badly pasted pages.
LONGEST_GAP = 4000
MOST_PARAGRAPHS = 12
MOST_NESTED = 4


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """A quotation with its marks.

    Attributes:
        stretches: its spans, one a paragraph.
        depth: 1 for an outermost quotation, 2 for one inside it, ...
    """

    stretches: tuple[Span, ...]
    depth: int = 1

    @property
    def start(self) -> int:
        """Where its opening mark stands."""
        return self.stretches[0].start

    @property
    def end(self) -> int:
        """Just behind its closing mark."""
        return self.stretches[-1].end


@dataclass(slots=True)
class _Open:
    """A quotation whose end has not been met yet: its mark, where its stretch began, and its earlier stretches."""

    mark: Span
    start: int
    closed: list[Span]


@dataclass(slots=True)
class _Pairing:
    """Quotations found, open ones outermost first, and the opening marks left behind."""

    text: str
    found: list[Quotation] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    unclosed: list[Span] = field(default_factory=list)

    def begin(self, part: Span) -> None:
        """Begins the next stretch of the outermost quotation at the head of a paragraph."""
        self.unclosed.extend(inner.mark for inner in self.stack[1:])
        del self.stack[1:]
        self.stack[0].start = part.start

    def step(self, part: Span, span: Span, following: Sequence[Span]) -> None:
        """Takes the next mark."""
        top = self.stack[-1] if self.stack else None
        if top and top.closed and span.start == part.start:
            return  # the mark that newspapers repeat at the head of each paragraph
        if top and closes(self.text, following, span, top.mark):
            self._close(span)
        elif len(self.stack) < MOST_NESTED and opens(self.text, following, span, inside=bool(self.stack)):
            self.stack.append(_Open(span, span.start, []))
        elif len(self.stack) > 1 and closes(self.text, following, span, self.stack[-2].mark):
            # An inner quotation was never closed: the outer mark ends both.
            self.unclosed.append(self.stack.pop().mark)
            self._close(span)

    def go_on(self, part: Span) -> None:
        """Ends the stretch of the outermost quotation with its paragraph."""
        self.stack[0].closed.append(Span(self.stack[0].start, part.end))

    def give_up(self) -> None:
        """Leaves what is open unclosed."""
        self.unclosed.extend(opened.mark for opened in self.stack)
        self.stack.clear()

    def _close(self, span: Span) -> None:
        opened = self.stack.pop()
        if opened.closed or self.text[opened.mark.end : span.start].strip():
            self.found.append(Quotation((*opened.closed, Span(opened.start, span.end)), len(self.stack) + 1))


def quotations(text: str) -> tuple[list[Quotation], list[Span]]:
    """All quotations in order of their start, and the opening marks that nothing closes."""
    pairing = _Pairing(text)
    parts = paragraphs(text)
    of_parts = [list(marks(text, part)) for part in parts]
    for number, (part, spans) in enumerate(zip(parts, of_parts, strict=True)):
        if pairing.stack:
            pairing.begin(part)
        for place, span in enumerate(spans):
            pairing.step(part, span, spans[place + 1 : place + 1 + PARTNERS])
        if not pairing.stack:
            continue
        ahead = slice(number + 1, number + 1 + MOST_PARAGRAPHS)
        if _goes_on(text, pairing.stack[0].mark, part, parts[ahead], of_parts[ahead]):
            pairing.go_on(part)
        else:
            pairing.give_up()
    return sorted(pairing.found), sorted(pairing.unclosed)


def _goes_on(text: str, opened: Span, part: Span, parts: Sequence[Span], of_parts: Sequence[Sequence[Span]]) -> bool:
    """Whether the outermost open quotation runs on into the next paragraph.

    It does if that paragraph repeats the opening mark, or if the next mark of its kind closes it.
    """
    mark = text[opened.start : opened.end]
    if not parts or mark == "'":
        return False
    if text.startswith(mark, parts[0].start):
        return any(closes_later(text, span, mark) for spans in of_parts for span in spans)
    for paragraph, spans in zip(parts, of_parts, strict=True):
        if paragraph.start - part.end > LONGEST_GAP:
            return False
        for span in spans:
            if text[span.start : span.end] in SINGLE and mark not in SINGLE:
                continue
            return closes_later(text, span, mark)
    return False
