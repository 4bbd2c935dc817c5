"""Whether the verb over a word speaks of the past or of what is to come."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from onrecord.lexicon.tables import table
from onrecord.records.annotation import Annotation, Token
from onrecord.resolve.times.words import Words

PAST, FUTURE = -1, 1
# From a word up to its verb: longer ways are none that a reader would go.
_MOST_STEPS = 12
_FAR = 15


@cache
def _verbs() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in table("calendar")["tense"].items()}


@cache
def _leads() -> dict[str, int]:
    leads = table("calendar")["tense_lead"]
    return dict.fromkeys(leads["future"], FUTURE) | dict.fromkeys(leads["past"], PAST)


@cache
def _weak_leads() -> frozenset[str]:
    return frozenset(table("calendar")["tense_lead"]["weak"])


class Tenses:
    """The tenses of one text's verbs."""

    def __init__(self, text: str, annotation: Annotation) -> None:
        self.tokens: Sequence[Token] = annotation.tokens
        self.starts = [token.start for token in self.tokens]
        self.forms = [text[token.start : token.end].lower() for token in self.tokens]
        self.helpers: dict[int, list[int]] = {}
        for number, token in enumerate(self.tokens):
            relation = (token.deprel or "").partition(":")[0]
            if token.head is not None and token.head >= 0 and relation in ("aux", "cop", "mark"):
                self.helpers.setdefault(token.head, []).append(number)

    def at(self, words: Words, first: int, last: int) -> int | None:
        """-1 where the verb over a time is in the past, 1 where it looks ahead, 0 in the present; else `None`.

        Some words before a time tell, whatever the verb. What will be done about "Friday's ruling"
        does not make that one come.

        Args:
            words: of the text.
            first: number of the time's first word.
            last: number of the word behind its last.
        """
        lead = _leads().get(words.low(first - 1))
        if lead and not words.capital(first - 1):  # "Until Friday nobody knew"
            return lead
        told = self._by_verb(self._near(self._head(words.starts[first], words.all[last - 1].end)))
        if told == FUTURE and words.possessive(last) > last:
            return None
        return FUTURE if told is None and words.low(first - 1) in _weak_leads() else told

    def _by_verb(self, number: int | None) -> int | None:
        """What the first verb says that a word hangs on, for as long as infinitives and participles leave it open."""
        planned = False
        for _ in range(_MOST_STEPS):
            if number is None or not 0 <= number < len(self.tokens):
                return None
            told = self._of(number, planned=planned)
            if told is not None:
                return told
            planned = self._infinitive(number)
            number = self.tokens[number].head
        return None

    def _head(self, start: int, end: int) -> int:
        """The word of a time that hangs on a word outside it; the last of several."""
        first, behind = bisect_right(self.starts, start) - 1, bisect_left(self.starts, end)
        heads = [one for one in range(max(first, 0), behind) if not first <= (self.tokens[one].head or 0) < behind]
        return heads[-1] if heads else first

    def _near(self, number: int) -> int:
        """The word, or the verb before it where its head stands so far off that the tree is not to be trusted."""
        if number < 0 or abs((self.tokens[number].head or 0) - number) <= _FAR:
            return number
        before = range(number - 1, max(number - _FAR, -1), -1)
        return next((one for one in before if self.tokens[one].upos == "VERB"), number)

    def _of(self, number: int, *, planned: bool) -> int | None:
        """What a word with its helpers says of time; `None` where it says nothing and its head may."""
        token, form, verbs = self.tokens[number], self.forms[number], _verbs()
        helping = [self.forms[one] for one in self.helpers.get(number, ()) if self.tokens[one].deprel != "mark"]
        if token.upos not in ("VERB", "AUX") and not helping:
            return None
        if planned and (token.lemma or form) in verbs["planning"]:
            return FUTURE
        if any(one in verbs["future"] for one in helping) or token.lemma in verbs["scheduling"]:
            return FUTURE
        if any(one in verbs["past"] for one in helping):
            return PAST
        if any(one in verbs["present"] for one in helping):
            return self._present(number)
        return None if self._infinitive(number) else self._plain(number)

    def _present(self, number: int) -> int:
        """What is expected or going on looks ahead: "is expected Tuesday", "are meeting Tuesday"."""
        ahead = self.tokens[number].lemma in _verbs()["planning"] or self.forms[number].endswith("ing")
        return FUTURE if ahead else 0

    def _plain(self, number: int) -> int | None:
        """By the verb's own form: participles in -ing say nothing, what is not the lemma and has no -s is past."""
        token, form = self.tokens[number], self.forms[number]
        if token.upos not in ("VERB", "AUX"):
            return None
        if form.endswith("ing"):
            return None
        if form in _verbs()["past"]:
            return PAST
        if form == token.lemma or form.endswith("s"):
            return FUTURE if token.lemma in _verbs()["planning"] and not form.endswith("ed") else 0
        return PAST

    def _infinitive(self, number: int) -> bool:
        return any(
            self.tokens[one].deprel == "mark" and self.forms[one] == "to" for one in self.helpers.get(number, ())
        )
