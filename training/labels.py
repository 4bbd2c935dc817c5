"""What the model tells apart, in the order of its outputs."""

from __future__ import annotations

from collections.abc import Iterable

UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
DEPREL = tuple(
    "acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse dislocated expl fixed "
    "flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative "
    "xcomp".split()
)
NAMES = tuple("person organisation place facility nationality weapon event law product".split())
TIMES = tuple("DATE TIME DURATION SET quantity money percent".split())
ROLES = ("source", "content")
CUES = ("cue",)


def tags(kinds: tuple[str, ...]) -> int:
    """How many tags say where stretches of these kinds begin and go on: O, and B and I for each."""
    return 1 + 2 * len(kinds)


def bits(kinds: tuple[str, ...], allowed: Iterable[str], *, inside: bool, outside: bool = False) -> int:
    """The tags that a word may have, as a set of bits: B (or, `inside`, I) of each allowed kind, and O if `outside`."""
    found = int(outside)
    for kind in allowed:
        found |= 1 << (1 + 2 * kinds.index(kind) + inside)
    return found


def anywhere(kinds: tuple[str, ...], allowed: Iterable[str]) -> int:
    """O, and B and I of each allowed kind: what a word may be that a corpus without these kinds leaves unmarked."""
    allowed = tuple(allowed)
    return 1 | bits(kinds, allowed, inside=False) | bits(kinds, allowed, inside=True)
