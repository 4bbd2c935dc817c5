from __future__ import annotations

from pathlib import Path

import pytest

from training.corpora.conllu import TOGETHER, conllu
from training.labels import DEPREL, UPOS

# Ferries wait here. / Solt's (two words, written as one) ferry.
ROWS = """\
# sent_id = 1
# text = Ferries wait here.
1 Ferries ferry NOUN NNS _ 2 nsubj _ _
2 wait wait VERB VBP _ 0 root _ _
2.1 do do AUX VBP _ _ _ 2:aux _
3 here here ADV RB _ 2 advmod:loc _ _
4 . . PUNCT . _ 2 punct _ _

1-2 Solt's _ _ _ _ _ _ _ _
1 Solt Solt PROPN NNP _ 3 nmod:poss _ _
2 's 's PART POS _ 1 case _ _
3 ferry ferry NOUN NN _ 0 root _ _
"""


def treebank(tmp_path: Path, rows: str) -> Path:
    path = tmp_path / "bay-train.conllu"
    path.write_text("\n".join("\t".join(line.split()) if line[:1].isdigit() else line for line in rows.split("\n")))
    return path


def test_words_heads_and_relations(tmp_path: Path) -> None:
    (found,) = conllu(treebank(tmp_path, ROWS))
    assert found.text == "Ferries wait here .\nSolt 's ferry\n"
    assert found.forms == "Ferries wait here . Solt 's ferry".split()
    gold = found.gold
    assert [UPOS[tag] for tag in gold.upos or ()] == "NOUN VERB ADV PUNCT PROPN PART NOUN".split()
    assert [DEPREL[tag] for tag in gold.deprel or ()] == "nsubj root advmod punct nmod case root".split()
    # A root is its own head; others are counted through the whole text.
    assert gold.head == [1, 1, 1, 1, 6, 4, 6]
    assert (gold.names, gold.times, gold.attributions) == (None, None, None)


def test_sentences_are_the_treebanks_own_and_every_second_text_is_one_paragraph(tmp_path: Path) -> None:
    lined, joined, rest = conllu(treebank(tmp_path, f"{ROWS}\n" * TOGETHER + ROWS.partition("\n\n")[0]))
    assert [lined.name, joined.name, rest.name] == ["bay-train-0", "bay-train-1", "bay-train-2"]
    starts = [place for first in range(0, 7 * TOGETHER // 2, 7) for place in (first, first + 4)]
    assert lined.sentences == lined.paragraphs == joined.sentences == starts
    assert joined.paragraphs == [0]
    assert joined.text.startswith("Ferries wait here . Solt 's ferry Ferries")
    assert rest.forms == "Ferries wait here .".split()


def test_a_form_with_a_space_is_one_word(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text("1\t1 000\t1000\tNUM\tCD\t_\t0\troot\t_\t_\n")
    (found,) = conllu(path)
    assert found.forms == ["1000"]


def test_an_empty_treebank(tmp_path: Path) -> None:
    assert list(conllu(treebank(tmp_path, "\n# nothing\n"))) == []


def test_a_part_of_speech_that_is_none_stops_the_training(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        list(conllu(treebank(tmp_path, ROWS.replace("NOUN", "NOUM"))))
