"""Questions to the grammar that the annotator read: whose subject, in which role, in which sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from onrecord.records.annotation import Annotation
from onrecord.text.tree import Tree

# So many steps towards the root find a word's clause; longer chains are read wrongly more often than not.
MOST_STEPS = 6
JOINING = frozenset({"and", "or", "with"})
RELATIVE = frozenset({"who", "which", "that"})
FRONTED = frozenset({"advcl", "obl"})
# A word in one of these has the role of its head.
SHARED = frozenset({"conj", "appos", "flat", "compound"})


class Grammar(Tree):
    """An article's tokens with what is asked of them."""

    def __init__(self, text: str, annotation: Annotation) -> None:
        super().__init__(text, annotation.tokens)
        self.lows = [text[token.start : token.end].lower() for token in self.tokens]
        self.sentence_starts = [sentence.start for sentence in annotation.sentences]
        self.subjects: dict[int, int] = {}
        self.objects: dict[int, int] = {}
        self.predicates: set[int] = set()
        self.cases: dict[int, str] = {}
        for place, token in enumerate(self.tokens):
            if token.head is None or token.head < 0:
                continue
            if token.deprel == "nsubj":
                self.subjects.setdefault(token.head, place)
            elif token.deprel == "obj":
                self.objects.setdefault(token.head, place)
            elif token.deprel == "cop":
                self.predicates.add(token.head)
            elif token.deprel == "case":
                self.cases.setdefault(token.head, self.lows[place])

    def sentence(self, start: int) -> int:
        """The number of the sentence that an offset lies in."""
        return bisect_right(self.sentence_starts, start)

    def head(self, span: range) -> int:
        """The token of a phrase that the others hang on."""
        for place in span:
            head = self.tokens[place].head
            if head is None or head not in span:
                return place
        return span.start

    def role(self, place: int) -> str:
        """The relation of a phrase's head to its clause; parts of names and of lists have that of the whole."""
        for _ in range(MOST_STEPS):
            token, head = self.tokens[place], self.above(place)
            if head is None or token.deprel not in SHARED or (token.deprel == "compound" and head > place):
                return token.deprel or ""
            place = head
        return ""

    def is_owner(self, behind: int) -> bool:
        """Whether the token behind a phrase makes it a possessor."""
        return behind < len(self.lows) and self.lows[behind] in {"'s", "’s", "'", "’"}

    def subjects_above(self, place: int) -> Iterator[int]:
        """The subjects of the clauses that a word stands in, from the inmost outwards; of a participle its noun."""
        at = place
        for _ in range(MOST_STEPS):
            token = self.tokens[at]
            head = self.above(at)
            if head is None:
                return
            subject = self.subjects.get(head, head if token.deprel == "acl" else None)
            if subject is not None and subject != at:
                yield self._behind_relative(subject, head)
            at = head

    def _behind_relative(self, subject: int, verb: int) -> int:
        """The noun that "who" or "which" takes up as the subject of a verb; any other subject as it is."""
        noun = self.above(verb) if self.lows[subject] in RELATIVE and self.tokens[verb].deprel == "acl" else None
        return subject if noun is None else noun

    def object_before(self, place: int) -> int | None:
        """The object of the verb that a word belongs to, where it stands before the word."""
        at = place
        for _ in range(MOST_STEPS):
            head = self.above(at)
            if head is None:
                return None
            if head in self.objects:
                return self.objects[head] if self.objects[head] < place else None
            at = head
        return None

    def joined(self, place: int) -> int | None:
        """The word before "and his", "with its" and the like."""
        return place - 2 if place > 1 and self.lows[place - 1] in JOINING else None

    def subject_ahead(self, place: int) -> int | None:
        """The subject behind a fronted clause that a word stands in: "Asked if he would go, Keller shrugged"."""
        at = place
        for _ in range(MOST_STEPS):
            head = self.above(at)
            if head is None:
                return None
            if head > at and self.tokens[at].deprel in FRONTED and self.subjects.get(head, -1) > place:
                return self.subjects[head]
            at = head
        return None
