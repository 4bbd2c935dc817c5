"""The article's language, told from its letters (py3langid) or by its carrier."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

READ_CHARACTERS = 2_000
FEWEST_LETTERS = 20
# Normalised probability; below it the carrier's word counts for more. Whole paragraphs of news come out at 1.0.
SURE = 0.9


def language(words: str, given: str | None) -> str | None:
    """ISO 639-1 code of `words`, `None` where they are too few to tell and the carrier is silent.

    Args:
        words: the article's body; the first 2,000 characters are looked at.
        given: the carrier's language, such as `en` or `en-GB`.
    """
    carrier = given.replace("_", "-").partition("-")[0].strip().lower() if given else None
    sample = words[:READ_CHARACTERS]
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return carrier
    code, confidence = _classifier()(sample)
    return code if confidence >= SURE or not carrier else carrier


@cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    """The classifier, loaded at first need: it takes half a second that `onrecord --version` should not pay."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

    def classify(sample: str) -> tuple[str, float]:
        code, confidence = identifier.classify(sample)
        return str(code), float(confidence)

    return classify
