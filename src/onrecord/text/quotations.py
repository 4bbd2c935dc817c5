"""Quotation marks of every style that news uses, paired over paragraphs and inside one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.records.span import Span
from onrecord.text.paragraphs import paragraphs

MARK = re.compile(r"''|[“”„‟«»\"‘’‚‹›']")
SINGLE = frozenset("‘’‚‹›'")
# Which marks may close what an opening mark began, by convention of some language or by common damage:
# German „…“, Polish „…”, Swedish ”…”, Danish »…«, French «…», and translated pages that mix them.
CLOSERS = {
    "“": '”"»“',
    "„": '“”"',
    "‟": '”"',
    "”": '”"',
    "«": "»",
    "»": "«",
    '"': '"”“',
    "''": "''",
    "‘": "’'",
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
    "'": "'’",
}
# "'90s", "'em": the mark stands for letters left out.
ELISION = re.compile(r"['’](?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b)", re.IGNORECASE)
OPENING_CONTEXT = "([{–—-/\"“„«»‘‚'’"
# How far a quotation may run on without a mark at the head of each paragraph, as in badly pasted pages.
LONGEST_GAP = 4000
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
    """A quotation whose end has not been met yet."""

    mark: str
    start: int
    closed: list[Span]


def quotations(text: str) -> tuple[list[Quotation], list[Span]]:
    """All quotations in order of their start, and the opening marks that nothing closes."""
    found: list[Quotation] = []
    unclosed: list[Span] = []
    stack: list[_Open] = []
    parts = paragraphs(text)
    marks = [list(_marks(text, part)) for part in parts]
    for number, part in enumerate(parts):
        if stack:
            _continue(part, stack)
        for place in range(len(marks[number])):
            _step(text, part, marks[number], place, stack, found)
        if not stack:
            continue
        if _goes_on(text, stack[0], part, parts[number + 1 : number + 13], marks[number + 1 : number + 13]):
            for opened in stack:
                opened.closed.append(Span(opened.start, part.end))
        else:
            unclosed.extend(Span(opened.start, opened.start + len(opened.mark)) for opened in stack)
            stack.clear()
    return sorted(found), sorted(unclosed)


def _marks(text: str, part: Span) -> Iterator[Span]:
    """Marks of the paragraph, without apostrophes inside words and elisions."""
    for match in MARK.finditer(text, part.start, part.end):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if match.group() in "'’" and before.isalnum() and after.isalnum():
            continue
        if match.group() in "'’" and not before.isalnum() and ELISION.match(text, start):
            continue
        yield Span(start, end)


def _continue(part: Span, stack: list[_Open]) -> None:
    """Begin the next stretch of every open quotation behind the paragraph's first white space."""
    del stack[1:]
    stack[0].start = part.start


def _step(text: str, part: Span, marks: list[Span], place: int, stack: list[_Open], found: list[Quotation]) -> None:
    span = marks[place]
    mark = text[span.start : span.end]
    top = stack[-1] if stack else None
    if top and top.closed and span.start == part.start:
        return  # the mark that newspapers repeat at the head of each paragraph
    if top and _closes(text, span, top, marks, place):
        stack.pop()
        found.append(Quotation((*top.closed, Span(top.start, span.end)), len(stack) + 1))
    elif _opens(text, span, mark, stack, marks, place):
        stack.append(_Open(mark, span.start, []))
    elif len(stack) > 1 and _closes(text, span, stack[-2], marks, place):
        # An inner quotation was never closed: the outer mark ends both.
        stack.pop()
        outer = stack.pop()
        found.append(Quotation((*outer.closed, Span(outer.start, span.end)), len(stack) + 1))


def _closes(text: str, span: Span, top: _Open, marks: list[Span], place: int) -> bool:
    mark = text[span.start : span.end]
    if mark not in CLOSERS[top.mark] or (mark == "''") != (top.mark == "''"):
        return False
    if span.start <= top.start:
        return False
    before, after = text[span.start - 1], text[span.end : span.end + 1]
    could_open = (before.isspace() or before in OPENING_CONTEXT) and bool(after.strip())
    if mark in SINGLE:
        return not after.isalnum() and not before.isspace() and not _is_possessive(text, span, marks, place)
    if mark == "“" or (mark == top.mark and mark in "\"''"):
        return not (could_open and before.isspace() and after.isalnum())
    return True


def _is_possessive(text: str, span: Span, marks: list[Span], place: int) -> bool:
    """Whether a mark behind an s is rather the genitive of a plural: a better closing mark still follows."""
    if text[span.start - 1] != "s" or not text[span.end : span.end + 2].strip():
        return False
    if not (text[span.end] == " " and text[span.end + 1].islower()):
        return False
    for later in marks[place + 1 : place + 4]:
        before = text[later.start - 1]
        if text[later.start : later.end] in "‘‚":
            return False
        if not before.isspace() and not text[later.end : later.end + 1].isalnum():
            return True
    return False


def _opens(text: str, span: Span, mark: str, stack: list[_Open], marks: list[Span], place: int) -> bool:
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if len(stack) >= MOST_NESTED or not (after.strip() or (mark == "«" and text[span.end + 1 : span.end + 2].strip())):
        return False
    at_word_start = not before.strip() or before in OPENING_CONTEXT
    if mark in "“„‟«‘‚‹":
        return at_word_start or (mark in "“„«" and not before.isalnum()) or mark == "„"
    if not at_word_start or not (after.isalnum() or after in "\"“‘'«„[(…$€£."):
        return False
    if mark in SINGLE:
        return _has_closer(text, marks, place)
    return True


def _has_closer(text: str, marks: list[Span], place: int) -> bool:
    """Whether a closing apostrophe follows before the next opening one; else it is only an apostrophe."""
    for later in marks[place + 1 : place + 8]:
        if text[later.start : later.end] not in "'’":
            continue
        before, after = text[later.start - 1], text[later.end : later.end + 1]
        if not before.isspace() and not after.isalnum():
            return True
    return False


def _goes_on(text: str, opened: _Open, part: Span, parts: list[Span], marks: list[list[Span]]) -> bool:
    """Whether the outermost open quotation runs on into the next paragraph.

    It does if that paragraph repeats the opening mark, or if the next mark of its kind closes it.
    """
    if not parts or opened.mark == "'":
        return False
    if text.startswith(opened.mark, parts[0].start):
        return any(_is_closer(text, span, opened) for spans in marks for span in spans)
    for paragraph, spans in zip(parts, marks, strict=True):
        if paragraph.start - part.end > LONGEST_GAP:
            return False
        for span in spans:
            if text[span.start : span.end] in SINGLE and opened.mark not in SINGLE:
                continue
            return _is_closer(text, span, opened)
    return False


def _is_closer(text: str, span: Span, opened: _Open) -> bool:
    mark = text[span.start : span.end]
    if mark not in CLOSERS[opened.mark]:
        return False
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    could_open = not before.strip() and bool(after.strip())
    return mark not in "\"“'‘''" or not could_open
