"""Whether an article reads as a machine's translation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen

# Rules whose findings tell of translation, in the words that name the sign. Typing errors, such as a doubled word or a
# lost space, happen to authors as well and tell nothing.
SIGNS = {
    "glued_marks": "words glued to closing quotation marks",
    "wrong_marks": "quotations closed by a mark that does not fit",
    "closed_abroad": "quotations closed by guillemets",
    "broken_insertions": "torn editor’s notes",
    "calques": "turns of phrase of another language",
    "wavering_names": "names spelt in two ways",
    "wrong_initials": "a wrong initial",
    "bodies_in_plural": "a body in the plural",
    "doubled_subjects": "a subject that stands twice",
    "doubled_names": "a name on both sides of its noun",
    "doubled_objects": "an object that repeats its subject",
    "torn_names": "a name torn off its sentence",
    "broken_sentences": "full stops in the middle of sentences",
    "stray_marks": "stray marks",
    "other_scripts": "words in other letters",
    "foreign_words": "words left untranslated",
    "wrong_infinitives": "infinitives that English does not have",
    "clashing_tenses": "tenses that clash",
}
MASK = "a translation engine’s mask"
FEWEST = 3


def translated(seen: Seen, by_rule: Mapping[str, Sequence[Finding]]) -> Iterator[Finding]:
    """A finding over the first paragraph of the body where three kinds of signs, independent of one another, are seen.

    A mask that only engines leave counts as two. No article of the 256 of TimeBank and AQUAINT has three.
    """
    signs = [words for rule, words in SIGNS.items() if by_rule.get(rule)]
    masked = bool(by_rule.get("masked_numbers"))
    if len(signs) + 2 * masked < FEWEST:
        return
    first = next((one for one in seen.paragraphs if seen.is_body(one.start)), None)
    if first:
        said = "; ".join([MASK] * masked + signs)
        yield Finding(first.start, first.end, "translated", f"reads as a machine’s translation: {said}")
