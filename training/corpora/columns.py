"""Names in columns: token<TAB>BIO, a blank line between sentences, a file an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from training.document import Document, Gold, covered, document, words_of
from training.labels import NAMES, TIMES, anywhere, bits

Span = tuple[int, int, str]


@dataclass(frozen=True)
class Kinds:
    """What a corpus's kinds are among ours.

    Attributes:
        names: the kinds of name each may be.
        names_unmarked: kinds of name that the corpus leaves unmarked.
        or_no_name: those of its kinds that may be none of ours.
        times, times_unmarked: likewise for times and quantities; `None` where the corpus says nothing of them.
    """

    names: Mapping[str, tuple[str, ...]]
    names_unmarked: tuple[str, ...]
    or_no_name: frozenset[str] = frozenset()
    times: Mapping[str, tuple[str, ...]] | None = None
    times_unmarked: tuple[str, ...] = ()


# https://github.com/stanfordnlp/en-worldwide-newswire (Shan et al. 2023): Misc holds events, laws, works, programmes.
WORLDWIDE = Kinds(
    names={
        "Person": ("person",),
        "Organization": ("organisation",),
        "Location": ("place",),
        "Facility": ("facility",),
        "NORP": ("nationality",),
        "Product": ("product", "weapon"),
        "Misc": ("event", "law", "product", "weapon"),
    },
    names_unmarked=(),
    or_no_name=frozenset({"Misc"}),
    times={"Date": ("DATE", "TIME", "DURATION", "SET"), "Money": ("money",)},
    times_unmarked=("TIME", "DURATION", "SET", "quantity", "percent"),
)
# Universal NER (Mayhew et al., NAACL 2024) marks persons, organisations and places alone.
UNIVERSAL = Kinds(
    names={"PER": ("person",), "ORG": ("organisation",), "LOC": ("place", "facility")},
    names_unmarked=("nationality", "weapon", "event", "law", "product"),
)


def columns(folder: Path, kinds: Kinds) -> Iterator[Document]:
    """Every file as a document, its tokens joined by single spaces and its sentences by blank lines."""
    for path in sorted(folder.glob("*.tsv")):
        text, spans = _read(path.read_text(encoding="utf-8"))
        words = words_of(text)
        names = marked(NAMES, len(words), kinds.names, kinds.names_unmarked, kinds.or_no_name)
        times = marked(TIMES, len(words), kinds.times or {}, kinds.times_unmarked)
        for start, end, kind in spans:
            names.put(covered(words, start, end), kind)
            times.put(covered(words, start, end), kind)
        gold = Gold(names=names.allowed, times=times.allowed if kinds.times else None)
        yield document(path.stem, text, words, gold)


@dataclass
class Marked:
    """The tags that each word may have, while a corpus's spans are put in one by one."""

    kinds: tuple[str, ...]
    ours: Mapping[str, tuple[str, ...]]
    allowed: list[int]
    or_none: frozenset[str] = frozenset()

    def put(self, places: range, kind: str) -> None:
        """Marks a stretch of words with a corpus's kind; kinds that are none of ours change nothing."""
        ours = self.ours.get(kind, ())
        for place in places if ours else ():
            inside = place != places.start
            self.allowed[place] = bits(self.kinds, ours, inside=inside, outside=kind in self.or_none)


def marked(
    kinds: tuple[str, ...],
    count: int,
    ours: Mapping[str, tuple[str, ...]],
    unmarked: tuple[str, ...],
    or_none: frozenset[str] = frozenset(),
) -> Marked:
    """Words none of which is marked yet: outside, or of a kind that the corpus leaves unmarked."""
    return Marked(kinds, ours, [anywhere(kinds, unmarked)] * count, or_none)


def _read(source: str) -> tuple[str, list[Span]]:
    spans: list[Span] = []
    text, begun = "", False
    for line in source.splitlines():
        token, _, label = line.partition("\t")
        prefix, _, kind = label.strip().partition("-")
        if not token.strip():
            text = text.rstrip(" ") + "\n\n" if text.strip() else text
            begun = False
            continue
        start, text = len(text), text + token + " "
        if begun and prefix == "I" and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], start + len(token), kind)
        elif prefix in ("B", "I", "S"):
            spans.append((start, start + len(token), kind))
        begun = prefix in ("B", "I", "S")
    return text, spans
