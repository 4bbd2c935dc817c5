"""Grammar in CoNLL-U (Universal Dependencies): part of speech, heads, relations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord.records.annotation import Token
from training.document import Document, Gold, document
from training.labels import DEPREL, UPOS

# So many sentences are one text, so that its quotation marks can be paired.
TOGETHER = 12


class Word(NamedTuple):
    """A row: form, part of speech, head (from 1, 0 for the root), relation without its subtype."""

    form: str
    upos: str
    head: int
    deprel: str


def conllu(path: Path) -> Iterator[Document]:
    """The treebank's sentences in its order, a line each; every second text has them in one paragraph."""
    sentences = list(_sentences(path))
    for number, first in enumerate(range(0, len(sentences), TOGETHER)):
        yield _document(f"{path.stem}-{number}", sentences[first : first + TOGETHER], number % 2 == 1)


def _sentences(path: Path) -> Iterator[list[Word]]:
    rows: list[Word] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            rows.append(Word(cells[1].replace(" ", ""), cells[3], int(cells[6]), cells[7].partition(":")[0]))
        elif not line.strip() and rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _document(name: str, sentences: list[list[Word]], joined: bool) -> Document:  # noqa: FBT001
    words: list[Token] = []
    starts: list[int] = []
    head: list[int] = []
    text = ""
    for sentence in sentences:
        starts.append(len(words))
        head += [starts[-1] + (row.head - 1 if row.head else at) for at, row in enumerate(sentence)]
        for row in sentence:
            words.append(Token(len(text), len(text) + len(row.form)))
            text += row.form + " "
        text = text[:-1] + (" " if joined else "\n")
    rows = [row for sentence in sentences for row in sentence]
    gold = Gold(
        upos=[UPOS.index(row.upos) for row in rows], head=head, deprel=[DEPREL.index(row.deprel) for row in rows]
    )
    made = document(name, text, words, gold)
    return Document(**{**vars(made), "sentences": starts, "paragraphs": [0] if joined else starts})
