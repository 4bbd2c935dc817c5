"""What keeps two figures from speaking of the same: each rule gives its reason, or nothing."""

from __future__ import annotations

from onrecord.link.periods import order
from onrecord.link.places import same_owner, same_place
from onrecord.link.telling import both, day_words, kind_words, said, words
from onrecord.link.things import alike, narrower_noun, narrowing, same_thing, speaks_of
from onrecord.link.values import by_value, cannot_both_hold, is_share, meeting
from onrecord.link.wording import closing, is_part, left_out, taken_in
from onrecord.records.comparison import Claim
from onrecord.records.reason import Reason

# Not yet so: what is planned, promised or wanted is told apart from what is, not one from another.
AHEAD = frozenset({"planned", "pledged", "goal"})
_NO_PLACE = "no place"


def unit(a: Claim, b: Claim) -> Reason | None:
    """Units or currencies, neither of which follows from the other."""
    if is_share(a.figure) != is_share(b.figure) or meeting(a, b):
        return None
    return Reason.of("figures_unit", **both(a, b))


def share(a: Claim, b: Claim) -> Reason | None:
    """A part of a whole against a number, or parts of different wholes."""
    wholes = {a.figure.out_of, b.figure.out_of} - {None}
    shares = is_share(a.figure), is_share(b.figure)
    told = not all(shares) or (same_thing(a, b) and alike(a, b)) or not cannot_both_hold(a, b)
    if meeting(a, b) and len(wholes) < 2 and told:
        return None
    part, other = (a, b) if shares[0] or not shares[1] else (b, a)
    return Reason.of("figures_share", share=words(part), other=words(other))


def counted(a: Claim, b: Claim) -> Reason | None:
    """Different things, or a narrower noun beside a wider one: of the dead some are soldiers."""
    if is_some(a, b) or (same_thing(a, b) and not (narrower_noun(a, b) and cannot_both_hold(a, b))):
        return None
    return Reason.of("figures_counted", **both(a, b), counted_a=kind_words(a), counted_b=kind_words(b))


def modifiers(a: Claim, b: Claim) -> Reason | None:
    """One thing, but only one is narrowed, or both otherwise."""
    ours, theirs = narrowing(a), narrowing(b)
    if ours == theirs and _one_is_closer(a, b) and cannot_both_hold(a, b):
        ours, theirs = frozenset(filter(None, [closing(a)])), frozenset(filter(None, [closing(b)]))
    if ours == theirs or is_some(a, b):
        return None
    only = [f"“{', '.join(sorted(extra))}”" for extra in (ours - theirs, theirs - ours) if extra]
    return Reason.of("figures_modifiers", **both(a, b), narrowed=" against ".join(only))


def status(a: Claim, b: Claim) -> Reason | None:
    """What is so against what is planned, promised, wanted or denied; two denials do not contradict each other."""
    ours, theirs = a.figure.status or "in_place", b.figure.status or "in_place"
    denials = ours == theirs == "denied" and cannot_both_hold(a, b)
    if (ours == theirs or {ours, theirs} <= AHEAD) and not denials:
        return None
    tells = said("status")
    return Reason.of("figures_status", **both(a, b), status_a=tells[ours], status_b=tells[theirs])


def included(a: Claim, b: Claim) -> Reason | None:
    """One takes in what the other leaves out; where both can hold, the words do not part them."""
    less, more = by_value(a, b)
    what = None if taken_in(less) else taken_in(more)
    what = what or (None if left_out(more) else left_out(less))
    if what is None or not cannot_both_hold(a, b):
        return None
    return Reason.of("figures_included", more=words(more), less=words(less), included=what)


def owner(a: Claim, b: Claim) -> Reason | None:
    """Different sides."""
    if same_owner(a, b):
        return None
    return Reason.of("figures_owner", **both(a, b), of_a=a.figure.of, of_b=b.figure.of)


def place(a: Claim, b: Claim) -> Reason | None:
    """Different places, or a place and the whole of which it is a part."""
    if same_place(a, b) or is_some(a, b):
        return None
    where_a, where_b = a.figure.where or _NO_PLACE, b.figure.where or _NO_PLACE
    return Reason.of("figures_place", **both(a, b), where_a=where_a, where_b=where_b)


def measure(a: Claim, b: Claim) -> Reason | None:
    """What there is against what came, went or was lost; one number told both ways is one: those sent are there."""
    ours, theirs = _measured(a), _measured(b)
    if ours is None or theirs is None or ours == theirs or meeting(a, b) == "equal" or is_some(a, b):
        return None
    tells = said("measure")
    return Reason.of("figures_measure", **both(a, b), measure_a=tells[ours], measure_b=tells[theirs])


def period(a: Claim, b: Claim) -> Reason | None:
    """What happened over different periods, neither the other's continuation."""
    if order(a, b) != "apart" or is_some(a, b):
        return None
    return Reason.of("figures_period", **both(a, b), day_a=day_words(a), day_b=day_words(b))


def side_by_side(a: Claim, b: Claim) -> Reason | None:
    """Two numbers of one author in one article: nobody contradicts themselves there, so they are of two things."""
    alone = a.article != b.article or a.author != b.author or a.speaks != b.speaks
    if alone or is_some(a, b) or not cannot_both_hold(a, b) or order(a, b) not in {"same", "open"}:
        return None
    return Reason.of("figures_side_by_side", **both(a, b))


def _one_is_closer(a: Claim, b: Claim) -> bool:
    """Whether words right behind the smaller number say which of the counted are meant: "who speak French"."""
    less, more = by_value(a, b)
    return bool(closing(less)) and closing(less) != closing(more)


def is_some(a: Claim, b: Claim) -> bool:
    """Whether the smaller one says of itself that it is some of those whom the other counts."""
    part, whole = by_value(a, b)
    return is_part(part) and not is_part(whole) and (same_thing(a, b) or speaks_of(part.before, whole))


def _measured(claim: Claim) -> str | None:
    """Stock or flow; of a share nothing tells which."""
    if claim.figure.change:
        return "flow"
    return None if claim.figure.measure == "share" else claim.figure.measure
