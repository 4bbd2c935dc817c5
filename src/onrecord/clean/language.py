"""The article's language, told from its letters (py3langid) or by its carrier."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

READ_CHARACTERS = 2_000
FEWEST_LETTERS = 20
# Normalised probability; below it the letters tell nothing. Whole paragraphs of news come out at 1.0, a headline of
# names at 0.1 to 0.3 in whatever language its names look like.
SURE = 0.9
CODE = re.compile(r"[a-z]{2}")


def language(words: str, given: str | None) -> str | None:
    """ISO 639-1 code of `words`: what their letters surely tell, else what the carrier says, else `None`.

    Args:
        words: the article's body; the first 2,000 characters are looked at.
        given: the carrier's language, such as `en` or `en-GB`; one that names no ISO 639-1 code is not heard.
    """
    carrier = _code(given) if given else None
    sample = words[:READ_CHARACTERS]
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return carrier
    code, confidence = _classifier()(sample)
    return code if confidence >= SURE else carrier


def _code(given: str) -> str | None:
    code = given.replace("_", "-").partition("-")[0].strip().lower()
    return code if CODE.fullmatch(code) else None


@cache
def _classifier() -> Callable[[str], tuple[str, float]]:
    """The classifier, loaded at first need: it takes half a second that `onrecord --version` should not pay."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

    def classify(sample: str) -> tuple[str, float]:
        code, confidence = identifier.classify(sample)
        return str(code), float(confidence)

    return classify
