from __future__ import annotations

from pathlib import Path

from training.corpora.wikinews import ANNOTATED, wikinews
from training.document import Document
from training.labels import TIMES, bits

SENTENCES = ["Ferry late", "It waits since last May &amp; owes 4 euros", "Nobody knows"]


def article(tmp_path: Path, sentences: list[str], marks: str) -> Document:
    (tmp_path / "topic").mkdir()
    rows, number = [], 0
    for sentence, words in enumerate(sentences):
        for word in words.split():
            number += 1
            rows.append(f'<token number="{number - 1}" sentence="{sentence}" t_id="{number}">{word}</token>')
    source = f'<?xml version="1.0"?><Document doc_id="7">{"".join(rows)}<Markables>{marks}</Markables></Document>'
    (tmp_path / "topic" / "7_ferry.xml").write_text(source)
    (found,) = wikinews(tmp_path)
    return found


def anchored(name: str, kind: str, *places: int) -> str:
    anchors = "".join(f'<token_anchor t_id="{place}"/>' for place in places)
    return f'<{name} m_id="1" type="{kind}">{anchors}</{name}>'


def test_times_and_amounts_by_their_words(tmp_path: Path) -> None:
    marks = anchored("TIMEX3", "DATE", 6, 7) + anchored("VALUE", "MONEY", 11, 10) + anchored("TIMEX3", "DATE")
    found = article(tmp_path, SENTENCES, marks)
    assert found.name == "7_ferry"
    assert found.text == "Ferry late\nIt waits since last May & owes 4 euros\nNobody knows"
    assert found.paragraphs == [0, 2, 11]
    marked = {found.forms[place]: tags for place, tags in enumerate(found.gold.times or ()) if tags != 1}
    assert marked == {
        "last": bits(TIMES, ("DATE",), inside=False),
        "May": bits(TIMES, ("DATE",), inside=True),
        "4": bits(TIMES, ("money",), inside=False),
        "euros": bits(TIMES, ("money",), inside=True),
    }
    assert found.gold.names is None


def test_sentences_that_nobody_annotated_are_left_out(tmp_path: Path) -> None:
    sentences = [f"Sentence {number}" for number in range(ANNOTATED + 3)]
    found = article(tmp_path, sentences, anchored("TIMEX3", "DATE", 2 * (ANNOTATED + 2)))
    assert found.forms[-1] == str(ANNOTATED)
    assert set(found.gold.times or ()) == {1}
