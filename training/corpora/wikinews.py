"""Times and quantities in Wikinews articles (MEANTIME; Minard et al., LREC 2016): CAT XML."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from onrecord.records.annotation import Token
from training.corpora.columns import marked
from training.document import Document, Gold, document
from training.labels import TIMES

# Only the title and the first sentences of each article were annotated.
ANNOTATED = 5
TYPES = {
    **{kind: (kind,) for kind in ("DATE", "TIME", "DURATION", "SET")},
    **{kind.upper(): (kind,) for kind in ("quantity", "money", "percent")},
}


def wikinews(folder: Path) -> Iterator[Document]:
    """The annotated sentences of every article, a line each."""
    for path in sorted(folder.glob("*/*.xml")):
        yield _document(path)


def _document(path: Path) -> Document:
    root = ET.fromstring(path.read_bytes())  # noqa: S314 - a corpus on the trainer's own disk
    text, last = "", "0"
    words: list[Token] = []
    place: dict[str | None, int] = {}
    for token in root.iter("token"):
        if int(token.get("sentence", "0")) > ANNOTATED:
            break
        sentence, form = token.get("sentence", "0"), token.text or "-"
        text += "" if not text else "\n" if sentence != last else " "
        last, place[token.get("t_id")] = sentence, len(words)
        words.append(Token(len(text), len(text) + len(form)))
        text += form
    times = marked(TIMES, len(words), TYPES, ())
    for one in (*root.iter("TIMEX3"), *root.iter("VALUE")):
        places = sorted(place[anchor.get("t_id")] for anchor in one.iter("token_anchor") if anchor.get("t_id") in place)
        if places:
            times.put(range(places[0], places[-1] + 1), one.get("type", ""))
    return document(path.stem, text, words, Gold(times=times.allowed))
