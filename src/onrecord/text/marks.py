"""Quotation marks of every style that news uses: which of them may open, and which may close what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.records.span import Span

MARK = re.compile(r"''|[“”„‟«»\"‘’‚‹›']")
SINGLE = frozenset("‘’‚‹›'")
APOSTROPHES = frozenset("'’")
# Marks that open wherever they stand at the head of a word; the others also close.
OPENING = frozenset("“„‟«‘‚‹")
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
    "’": "’'",
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
    "'": "'’",
}
# "'90s", "'em", also with the mark that word processors turn the wrong way: letters are left out.
ELISION = re.compile(r"['’‘](?:\d\ds?\b|(?:em|til|tis|twas|cause|n)\b)", re.IGNORECASE)
# The second mark of "rock 'n' roll".
BEHIND_N = re.compile(r"['’‘][nN]\Z")
BEFORE_OPENING = "([{–—-/\"“„«»‘‚'’"
AFTER_OPENING = "\"“‘'«„[(…$€£."
# Beyond so many marks a closing one is hardly the partner of a single mark.
PARTNERS = 8


def marks(text: str, part: Span) -> Iterator[Span]:
    """Marks of a paragraph, without apostrophes inside words and those that stand for letters left out."""
    for match in MARK.finditer(text, part.start, part.end):
        start, end = match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        if match.group() in APOSTROPHES and before.isalnum() and after.isalnum():
            continue
        if match.group() in "'’‘" and not before.isalnum() and ELISION.match(text, start):
            continue
        if match.group() in APOSTROPHES and BEHIND_N.search(text[max(0, start - 2) : start]) and after == " ":
            continue
        yield Span(start, end)


def opens(text: str, following: Sequence[Span], span: Span, *, inside: bool) -> bool:
    """Whether a mark opens a quotation.

    Args:
        text: the text.
        following: the next few marks of the paragraph.
        span: the mark.
        inside: whether it stands inside a quotation already.
    """
    mark = text[span.start : span.end]
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    at_word_start = not before.strip() or before in BEFORE_OPENING
    if not after.strip():
        # "« Nous attendons »", "“ We wait ”": tokens taken apart, or the French habit.
        spaced = at_word_start and bool(text[span.end + 1 : span.end + 2].strip())
        return spaced and (mark == "«" or (mark in '“„"' and not inside and _has_closer(text, following, mark)))
    if mark in OPENING:
        if mark in "“„«" and before.isalnum() and not inside:
            return mark == "„" or (after.isalnum() and _has_closer(text, following, mark))
        return at_word_start or mark == "„" or (mark in "“«" and not before.isalnum())
    if not at_word_start or not (after.isalnum() or after in AFTER_OPENING):
        return False
    return mark not in SINGLE or _has_closer(text, following, mark)


def closes(text: str, following: Sequence[Span], span: Span, opened: Span) -> bool:
    """Whether a mark closes the quotation that the mark at `opened` began."""
    mark, opening = text[span.start : span.end], text[opened.start : opened.end]
    if mark not in CLOSERS[opening] or (mark == "''") != (opening == "''") or span.start <= opened.start:
        return False
    before, after = text[span.start - 1], text[span.end : span.end + 1]
    if mark in SINGLE:
        return not after.isalnum() and not before.isspace() and not _is_sign(text, following, span)
    if mark == '"' and before.isdecimal() and _is_sign(text, following, span):
        return False
    if mark == "“" or (mark == opening and mark in "\"''"):
        return not (before.isspace() and after.isalnum())
    return True


def closes_later(text: str, span: Span, opening: str) -> bool:
    """Whether a mark in a later paragraph closes a quotation, and does not rather open one."""
    mark = text[span.start : span.end]
    if mark not in CLOSERS[opening]:
        return False
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    could_open = not before.strip() and bool(after.strip())
    return mark not in "\"“'‘''" or not could_open


def _is_sign(text: str, following: Sequence[Span], span: Span) -> bool:
    """Whether a mark behind an s or a digit is a genitive's, or one of feet and inches: a closing one still follows."""
    before = text[span.start - 1]
    if not (before == "s" or before.isdecimal()):
        return False
    if text[span.end : span.end + 1] != " " or not text[span.end + 1 : span.end + 2].islower():
        return False
    mark = text[span.start : span.end]
    for later in following:
        other = text[later.start : later.end]
        if mark in SINGLE and other in "‘‚":
            return False
        if other == mark or mark in SINGLE:
            before = text[later.start - 1]
            closing = not before.isspace() and not text[later.end : later.end + 1].isalnum()
            if closing or mark not in SINGLE:
                return closing
    return False


def _has_closer(text: str, following: Sequence[Span], mark: str) -> bool:
    """Whether a mark that closes follows; else an apostrophe is only an apostrophe."""
    for later in following:
        if text[later.start : later.end] not in CLOSERS[mark]:
            continue
        before, after = text[later.start - 1], text[later.end : later.end + 1]
        if mark not in SINGLE or (not before.isspace() and not after.isalnum()):
            return True
    return False
