"""Damage that decoding has done to a text: mojibake, and characters that were lost. It is told of, never mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from onrecord.records.article import Article
from onrecord.records.finding import Finding
from onrecord.text.mojibake import Misreading, misreadings
from onrecord.text.simplified_article import text_as_read

# U+FFFD, and control characters that no text has: 0x85 alone may be a line break (NEL).
LOST = re.compile(r"\ufffd{1,1000}|[\x80-\x84\x86-\x9f]")
# Characters between two damaged places that make them one: a text garbled throughout has one finding, not one a letter.
NEAR = 200
# Of different misread signs, as many are spelt out as show what has happened.
SHOWN = 5
# Of signs misread together, as many are shown as make a word.
LONGEST_SHOWN = 30
# "Ã " may be an à whose second byte became a plain space, and as well the half of any other letter.
SHORTEST_WITH_SPACE = 4
# Charsets of one byte in which UTF-8 is read by mistake; of these ftfy knows how to read a stretch back.
CODECS = ("latin-1", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257")
NAMES = {"sloppy-windows-": "windows-", "utf-8-variants": "UTF-8", "utf-8": "UTF-8", "macroman": "Mac Roman"}


def garbled(article: Article) -> tuple[Finding, ...]:
    """A finding for each damaged stretch, in order; its `detail` says what most likely stood there and how it was lost.

    Found are the signs of `text/mojibake.py`, other runs that ftfy can read back (whole words in Cyrillic or Greek
    letters), and what stands for bytes that a program could not decode, U+FFFD and control characters. What a question
    mark may have replaced is not guessed. Places are those of the text as it was read, as is nothing else that stages
    make: of a misread mark that cannot be seen the copy they read has nothing left.
    """
    text = text_as_read(article)
    return tuple(
        Finding(same[0].start, same[-1].end, "garbled", _detail(text, same)) for same in _together(_damage(text))
    )


def _damage(text: str) -> list[Misreading]:
    """All damage in order, without overlap; the longer of two that begin together counts."""
    if text.isascii():
        return []
    lost = (Misreading(*match.span(), "", "lost") for match in LOST.finditer(text))
    found: list[Misreading] = []
    for one in sorted(chain(misreadings(text), _runs(text), lost), key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _runs(text: str) -> Iterator[Misreading]:
    """Runs of signs that are the bytes of UTF-8 in another charset, as ftfy's heuristic finds them."""
    if not (_clue().search(text) or "Ã " in text or "Â " in text):
        return
    from ftfy import fix_encoding_and_explain  # noqa: PLC0415  # takes a tenth of a second that clean text should not
    from ftfy.badness import is_bad  # noqa: PLC0415
    from ftfy.chardata import UTF8_DETECTOR_RE  # noqa: PLC0415

    for match in UTF8_DETECTOR_RE.finditer(text):
        start, end = match.span()
        if " " in match[0] and end - start < SHORTEST_WITH_SPACE:
            if is_bad(text[max(0, start - 1) : end]):
                yield Misreading(start, start + len(match[0].rstrip(" ")), "", "lost")
        elif is_bad(match[0]):
            meant, steps = fix_encoding_and_explain(match[0])
            if meant != match[0]:
                yield Misreading(start, end, meant, _mistake(match[0], steps or ()))


@cache
def _clue() -> re.Pattern[str]:
    """Two signs that may be the first bytes of a UTF-8 character in some charset; it is quick where there are none."""
    first = {_sign(byte, codec) for codec in CODECS for byte in range(0xC2, 0xF5)}
    second = {_sign(byte, codec) for codec in CODECS for byte in range(0x80, 0xC0)}
    return re.compile(f"[{''.join(sorted(first))}][{re.escape(''.join(sorted(second)))}]")


def _sign(byte: int, codec: str) -> str:
    return bytes([byte]).decode(codec, "ignore") or chr(byte)


def _mistake(signs: str, steps: Sequence[tuple[str, str]]) -> str:
    """How the damage came about, from the steps that undo it; on the web latin-1 means windows-1252."""
    latin = "latin-1" if LOST.search(signs) else "windows-1252"
    codecs = [(step, latin if codec == "latin-1" else codec) for step, codec in steps if step in ("encode", "decode")]
    ways = [
        f"{_named(right)} read as {_named(wrong)}"
        for (action, wrong), (_, right) in pairwise(codecs)
        if action == "encode"
    ]
    if len(ways) > 1 and len(set(ways)) == 1:
        return f"{ways[0]}, {'twice' if len(ways) == 2 else f'{len(ways)} times'}"
    return ", then ".join(reversed(ways)) or "UTF-8 read as another charset"


def _named(codec: str) -> str:
    for prefix, name in NAMES.items():
        if codec.startswith(prefix):
            return name + codec.removeprefix(prefix)
    return codec


def _together(damage: Sequence[Misreading]) -> Iterator[list[Misreading]]:
    same: list[Misreading] = []
    for one in damage:
        if same and one.start - same[-1].end > NEAR:
            yield same
            same = []
        same.append(one)
    if same:
        yield same


def _detail(text: str, same: Sequence[Misreading]) -> str:
    """What the signs most likely were, by mistake and each kind once, and how many characters were lost."""
    lost = sum(one.end - one.start for one in same if one.mistake == "lost")
    kinds = list(dict.fromkeys((text[one.start : one.end], one.meant, one.mistake) for one in same if one.meant))
    by_mistake: dict[str, list[str]] = {}
    for signs, meant, mistake in kinds[:SHOWN]:
        by_mistake.setdefault(mistake, []).append(f"{_shown(signs)} most likely {_shown(meant)}")
    said = [f"{mistake}: {', '.join(signs)}" for mistake, signs in by_mistake.items()]
    if len(kinds) > SHOWN:
        said.append(f"{len(kinds) - SHOWN} more misread signs")
    if lost:
        said.append(f"{lost} {'character' if lost == 1 else 'characters'} lost in decoding")
    return "; ".join(said)


def _shown(signs: str) -> str:
    """Signs with those that cannot be seen spelt out."""
    cut = signs[:LONGEST_SHOWN] + "…" * (len(signs) > LONGEST_SHOWN)
    return "".join(sign if sign.isprintable() else f"<U+{ord(sign):04X}>" for sign in cut)
