"""The dictionary form of an English word, given its part of speech.

Forms that fall under no rule stand in `lexicon/lemmas.toml`; the others lose their ending, and what is left is made a
word by how it ends. The way is that of Minnen, Carroll and Pearce, "Applied morphological processing of English"
(Natural Language Engineering 7, 2001); rules and words are our own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.lexicon.inflections import inflections

# No English word of a newspaper is longer; what is, is an address or noise, and would fill the cache.
LONGEST_WORD = 40
CACHED_WORDS = 1 << 15
# Shouted names of this length are names; shorter ones are acronyms as often as not.
SHOUTED_NAME = 6
# "GPS", "CT": the last letter of so few capitals is no plural's.
SHORT_INITIALS = 3
VOWELS = re.compile("[aeiouy]+")
THOUSANDS = re.compile("[0-9]{1,3}(?:,[0-9]{3}){1,9}(?![0-9,])")
ROMAN = frozenset("IVXLCDM")
SIBILANTS = ("s", "x", "z", "ch", "sh", "o")
STRAIGHT = str.maketrans("’‘`", "'''")


def lemma(form: str, upos: str) -> str:
    """The dictionary form of a word, as Universal Dependencies' English treebanks write it.

    Args:
        form: as in text; any text will do.
        upos: universal part of speech; under one that is not known the word is only put in lower case.

    Returns:
        the dictionary form; names, and words made from names, keep their capitals; foreign words (`X`) and what is
        longer than any word stay as they are.
    """
    return _lemma(form, upos) if len(form) <= LONGEST_WORD else form


@lru_cache(maxsize=CACHED_WORDS)
def _lemma(form: str, upos: str) -> str:
    plain = form.lower().translate(STRAIGHT)
    listed = inflections().forms.get(upos, {}).get(plain)
    if listed is not None:
        return listed
    match upos:
        case "PROPN":
            return _name(form, plain)
        case "ADJ" | "NOUN" | "VERB" | "ADV":
            return _compound(form, plain, upos)
        case "NUM":
            return _number(form, plain)
        case "X" | "SYM":
            return form
        case _:
            return plain


def _compound(form: str, plain: str, upos: str) -> str:
    """Only what stands behind the last hyphen is inflected: "ex-wives"."""
    head, hyphen, last = form.rpartition("-")
    if not (hyphen and head and last):
        return _word(form, plain, upos)
    if last[0].isupper() and not head[0].isupper():
        return form
    return f"{head.lower()}-{_lemma(last, upos)}"


def _word(form: str, plain: str, upos: str) -> str:
    if plain in inflections().whole.get(upos, ()):
        return plain
    match upos:
        case "NOUN":
            return _noun(form, plain)
        case "VERB":
            return _verb(plain)
        case "ADJ" if form[:1].isupper() and inflections().capitals.keep(plain):
            return form.capitalize() if form.isalpha() and form.isupper() and len(form) > 2 else form
        case _:
            return _graded(plain)


def _name(form: str, plain: str) -> str:
    known = inflections()
    if plain in known.name_plurals or plain.endswith(known.name_plural_endings):
        return _singular_name(form, plain)
    if len(form) >= SHOUTED_NAME and form.isalpha() and form.isupper() and form not in known.capitals.long_acronyms:
        return form.capitalize()
    return form


def _singular_name(form: str, plain: str) -> str:
    singular = _lemma(plain, "NOUN")
    if singular == plain:
        # "Iraqis": as a noun of its own the word could be a singular.
        singular = plain[:-1]
    if form.isupper() or not plain.startswith(singular):
        return singular.capitalize()
    return form[: len(singular)]


def _number(form: str, plain: str) -> str:
    """Digits lose the commas of their thousands; Roman numerals keep their capitals."""
    if THOUSANDS.match(form):
        return form.replace(",", "")
    return form if ROMAN.issuperset(form) else plain


def _noun(form: str, plain: str) -> str:
    """A singular; what is no word of letters alone ("1970s", "m/s", "AK47s") loses no more than a plural's "s"."""
    if plain.endswith("'s") and len(plain) > 2:
        return plain[:-2]
    stem = form.removesuffix("s")
    if stem != form and len(stem) > 1 and stem.isupper():
        return stem
    if not plain.isalpha():
        return form if form.isupper() else plain
    if plain.endswith("men"):
        return f"{plain[:-2]}an"
    if form.isupper() and len(form) <= SHORT_INITIALS:
        return form if len(form) == 1 else plain
    return _without_s(plain)


def _verb(word: str) -> str:
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word:
            return _without_suffix(word, stem, ending)
    return _without_s(word)


def _without_suffix(word: str, stem: str, ending: str) -> str:
    if not _vowel_groups(stem) or word.endswith("eed"):
        # "bring", "shed", "exceed"
        return word
    if ending == "ing":
        if stem.endswith("y") and stem[:-1] in inflections().ie_stems:
            return f"{stem[:-1]}ie"
        return stem if stem.endswith("e") else _restored(stem)
    return _with_y(stem[:-1]) if stem.endswith("i") and len(stem) > 1 else _restored(stem)


def _without_s(word: str) -> str:
    """A singular noun or the plain form of a verb from that in -s."""
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return _with_y(word[:-3])
    stem = word[:-2]
    if word.endswith("es") and stem.endswith(SIBILANTS):
        return _restored(stem)
    return word[:-1]


def _graded(word: str) -> str:
    """The plain form of an adjective or adverb from its comparative or superlative."""
    for ending in ("er", "est"):
        stem = word.removesuffix(ending)
        groups = _vowel_groups(stem)
        # "popular", "particular", "however": longer comparatives are made with "more".
        if stem == word or not groups or len(stem) < 2:
            continue
        if stem.endswith("i"):
            return _with_y(stem[:-1])
        if groups == 1 or ending == "est":
            return _restored(stem)
    return word


def _with_y(stem: str) -> str:
    return f"{stem}ie" if stem in inflections().ie_stems else f"{stem}y"


def _restored(stem: str) -> str:
    """The word whose stem this is, by how it ends: "mak" → "make", "stopp" → "stop"."""
    match inflections().ending_of(stem):
        case "e":
            return f"{stem}e"
        case "e_if_short":
            return f"{stem}e" if _vowel_groups(stem) == 1 else stem
        case "shorten":
            return stem[:-1]
        case "shorten_if_long":
            return stem[:-1] if _vowel_groups(stem) > 1 else stem
        case _:
            return stem


def _vowel_groups(stem: str) -> int:
    """How many runs of vowels a stem has; the "u" of "qu" is none, nor is a "y" at the beginning."""
    return len(VOWELS.findall(stem.removeprefix("y").replace("qu", "q")))
