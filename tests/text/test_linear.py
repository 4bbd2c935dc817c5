from __future__ import annotations

import pytest
from tests.linear import UNITS, assert_linear

from onrecord.lexicon.reporting import abbreviations
from onrecord.text.paragraphs import paragraphs
from onrecord.text.quotations import quotations
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens


@pytest.mark.parametrize("unit", UNITS)
def test_quotations(unit: str) -> None:
    assert_linear(quotations, unit)


@pytest.mark.parametrize("unit", UNITS)
def test_sentences(unit: str) -> None:
    assert_linear(lambda text: sentences(text, abbreviations()), unit)


@pytest.mark.parametrize("unit", UNITS)
def test_tokens(unit: str) -> None:
    assert_linear(tokens, unit)


@pytest.mark.parametrize("unit", UNITS)
def test_paragraphs(unit: str) -> None:
    assert_linear(paragraphs, unit)
