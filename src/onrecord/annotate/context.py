"""What stands beside a run of capitalised words, where its own words give nothing away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from onrecord.annotate.bodies import is_initialism, is_marked
from onrecord.annotate.runs import Run
from onrecord.annotate.shapes import is_plain
from onrecord.annotate.words import Words
from onrecord.lexicon.reporting import bare_titles, people, reporting
from onrecord.text.light import LIGHT

# Behind these a capitalised word is a place far more often than a person or a body.
PLACE_LEADS = frozenset("in near outside around across throughout".split())
PLACE_NOUNS = frozenset("city town village port province region district county island capital state suburb".split())
# Of the occurrences of a name one in so many has to show its kind.
FEWEST_SHARE = 8
LONGEST_PERSON = 4
LONGEST_PLACE = 3
# "in Rs 40" counts money; towns with two letters are fewer than units.
SHORTEST_PLACE = 3
# "Mira Solt, a long-serving member of the council, ...": how far behind the comma the role may stand.
APPOSITIVE_REACH = 5
SAYING = frozenset("said says told added".split())
OFFICE_REACH = 12
OFFICE_LINKS = frozenset("of for in at to".split())
TRADES = ("man", "woman", "master", "ist")
NEVER_PLACES = frozenset(
    "God Allah Islam Christianity Judaism Hinduism Buddhism English Arabic Hebrew Persian Farsi Mandarin Cantonese "
    "Spanish Latin Hindi Urdu Swahili Facebook Twitter Instagram YouTube Telegram TikTok April May June August "
    "Summer Winter Spring Autumn Article Section Chapter Part Grade Class Phase Group Volume Figure Table".split()
)


def by_context(words: Words, unnamed: Iterable[Run]) -> Iterator[tuple[Run, str]]:
    """The runs that what stands beside them makes a person or a place, with their kind.

    What one occurrence shows holds for every occurrence of the same words in the article; where occurrences speak
    against one another, none is named.
    """
    by_phrase: dict[str, list[Run]] = {}
    for run in unnamed:
        by_phrase.setdefault(words.phrase(*run), []).append(run)
    for same in by_phrase.values():
        kinds = _kinds(words.strings[same[0].first : same[0].behind])
        if kinds and _is_proper(words, same):
            votes = [kind for run in same if (kind := _kind(words, run, kinds))]
            if len(set(votes)) == 1 and len(votes) * FEWEST_SHARE >= len(same):
                yield from ((run, votes[0]) for run in same)


def _is_proper(words: Words, same: Sequence[Run]) -> bool:
    """Whether a capital shows a name: a single word is capitalised at the head of a sentence whatever it is."""
    return any(
        run.behind - run.first > 1 or not words.opens_sentence(run.first) or _has_age(words, run) for run in same
    )


def _kinds(pieces: Sequence[str]) -> tuple[str, ...]:
    """What a run's own words let it be, whatever stands beside it."""
    if len(pieces) > LONGEST_PERSON or not is_plain(pieces):
        return ()
    if is_marked(pieces) or any(is_initialism(piece) for piece in pieces):
        return ()
    return ("person", "place") if len(pieces) <= LONGEST_PLACE else ("person",)


def _kind(words: Words, run: Run, kinds: Sequence[str]) -> str | None:
    """The kind, one of some, that the words beside a run show."""
    if _is_person(words, run):
        return "person"
    return "place" if "place" in kinds and _is_place(words, run) else None


def _is_person(words: Words, run: Run) -> bool:
    several = run.behind - run.first > 1
    if words.at(run.first - 1).lower() == "the" or words.at(run.behind - 1).lower() in people().roles:
        return False
    if _has_age(words, run) or (words.at(run.behind) == "," and words.at(run.behind + 1) == "who"):
        return True
    if not several:
        return words.at(run.behind) in SAYING
    return _speaks(words, run) or _has_role(words, run)


def _has_age(words: Words, run: Run) -> bool:
    """Whether an age stands in commas behind the run: "Mira Solt, 41, said"."""
    age = words.at(run.behind + 1)
    return (
        words.at(run.behind) == "," and age.isdecimal() and 1 < len(age) < 3 and words.at(run.behind + 2) in (",", ".")
    )


def _speaks(words: Words, run: Run) -> bool:
    """Whether a verb of speaking stands right beside the run: "Okonjo Bale said"."""
    return words.at(run.behind) in _speaking() or (words.at(run.first - 1) in _speaking())


@cache
def _speaking() -> frozenset[str]:
    return frozenset(form for form, cue in reporting().verbs.items() if not cue.weak and " " not in form)


def _has_role(words: Words, run: Run) -> bool:
    """Whether a role stands before the run ("spokesman Peter Halm") or in an appositive beside it."""
    if words.tied(run.first) and words.at(run.first - 1) in people().roles:
        return True
    in_commas = words.at(run.first - 1) == words.at(run.behind) == ","
    if in_commas and words.at(run.behind + 1) != "and" and _ends_in_office(words, run.first - 1):
        return True
    if words.at(run.behind) != ",":
        return False
    for place in range(run.behind + 1, run.behind + 1 + APPOSITIVE_REACH):
        word = words.at(place)
        if word in people().roles or word.lower() in people().titles or _is_office(word):
            return True
        if not (word.isalpha() or "-" in word):
            return False
    return False


def _ends_in_office(words: Words, comma: int) -> bool:
    """Whether an office with what it is of stands before a comma: “The head of the museum in Lindavar, Oto Solt, ...”.

    Behind the office's noun only "of" and the like may follow; behind a verb ("The minister met ...") it is no office.
    """
    if _is_office(words.at(comma - 1)):
        return True
    for place in range(comma - 2, max(0, comma - OFFICE_REACH), -1):
        word = words.at(place)
        if not word[:1].isalnum():
            return False
        if words.at(place + 1) in OFFICE_LINKS and (word in people().one_person or word.lower() in bare_titles()):
            return True
    return False


def _is_office(word: str) -> bool:
    """Whether a word in small letters is an office or trade of one person: “the harbour master, Mira Solt, ...”."""
    named = word in people().one_person or word in bare_titles() or word.endswith(TRADES)
    return word.islower() and named


def _is_place(words: Words, run: Run) -> bool:
    if words.at(run.first) in NEVER_PLACES or len(words.phrase(*run)) < SHORTEST_PLACE:
        return False
    before, behind = words.at(run.first - 1), words.at(run.behind)
    if behind.isalpha() and behind.capitalize() not in LIGHT:
        return False  # "in Halvik harbour": the name may be another's
    if before.lower() in PLACE_LEADS:
        return True
    return before == "of" and words.at(run.first - 2) in PLACE_NOUNS
