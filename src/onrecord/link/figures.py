"""Whether two figures can be set against each other, and what comes of it: a pure decision with its reason."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.link import scope
from onrecord.link.grounds import have_grounds
from onrecord.link.periods import AWHILE, order, published_later
from onrecord.link.places import other_sides
from onrecord.link.scope import is_some
from onrecord.link.telling import both, day_words, words
from onrecord.link.things import thing
from onrecord.link.values import by_value, cannot_both_hold, is_coarser, meeting
from onrecord.link.wording import is_revised
from onrecord.records.comparison import Claim, Comparison, Verdict
from onrecord.records.reason import Reason

Rule = Callable[[Claim, Claim], Reason | None]


def compare(earlier: Claim, later: Claim) -> Comparison:
    """What two claims come to, held against each other.

    The first reason that applies decides, in the order in which a reader would ask: is it the same thing, the same
    side, place and time, and can both values hold? The verdict does not depend on which claim is given first.
    """
    for verdict, rules in RULES:
        for rule in rules:
            reason = rule(earlier, later)
            if reason is not None:
                return Comparison(verdict, reason)
    return Comparison("conflict", Reason.of("figures_disjoint", **both(earlier, later)))


def _damaged(a: Claim, b: Claim) -> Reason | None:
    for claim in (a, b):
        confidence = claim.figure.confidence
        if claim.figure.value is None or (confidence is not None and confidence < 1):
            return Reason.of("figures_damaged", damaged=words(claim))
    return None


def _no_owner(a: Claim, b: Claim) -> Reason | None:
    """One does not say whose it is, where another side than the other's may be meant."""
    for unsaid, other in ((a, b), (b, a)):
        owner, sides = other.figure.of, other_sides(unsaid, other.figure.of)
        open_ = len(sides) > 1 and cannot_both_hold(a, b) and order(a, b) == "same"
        in_play = bool(sides) if owner else open_
        if in_play and thing(unsaid):
            named = sorted({*sides, *([owner] if owner else [])})
            return Reason.of("figures_no_owner", unsaid=words(unsaid), sides=", ".join(named))
    return None


def _no_time(a: Claim, b: Claim) -> Reason | None:
    """Values that cannot both hold, and nothing tells whether of one time."""
    if not cannot_both_hold(a, b) or is_some(a, b) or order(a, b) != "open" or _revised(a, b):
        return None
    return Reason.of("figures_no_time", **both(a, b))


def _agreeing(a: Claim, b: Claim) -> Reason | None:
    match meeting(a, b):
        case "converted":
            return Reason.of("figures_converted", **both(a, b))
        case "equal":
            return Reason.of("figures_equal", **both(a, b))
        case "rounded":
            coarse, fine = (a, b) if is_coarser(a, b) else (b, a)
            return Reason.of("figures_rounded", round=words(coarse), fine=words(fine))
        case "bounds":
            return Reason.of("figures_bounds", **both(a, b))
        case "range":
            return Reason.of("figures_range", **both(a, b))
    return None


def _part(a: Claim, b: Claim) -> Reason | None:
    part, whole = by_value(a, b)
    return Reason.of("figures_part", part=words(part), whole=words(whole)) if is_some(a, b) else None


def _revised(a: Claim, b: Claim) -> Reason | None:
    """Counted anew: the words say so, or who told one number has another later."""
    newer, times = published_later(a, b), order(a, b)
    if newer is None or times not in {"same", "open"}:
        return None
    if not is_revised(newer) and (times == "open" or not _one_voice(a, b)):
        return None
    return Reason.of("figures_revised", newer=words(newer), older=words(a if newer is b else b))


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether one author gives both; what no speaker gives the press knows, and that is one voice after a while."""
    if a.author is not None and (a.author, a.speaks) == (b.author, b.speaks):
        return True
    return not (a.speaks or b.speaks) and published_later(a, b, AWHILE) is not None


def _later(a: Claim, b: Claim) -> Reason | None:
    found = order(a, b)
    if found not in {"first_later", "second_later"}:
        return None
    older, newer = (a, b) if found == "second_later" else (b, a)
    days = {"day_older": day_words(older), "day_newer": day_words(newer)}
    return Reason.of("figures_later", newer=words(newer), older=words(older), **days)


def _no_grounds(a: Claim, b: Claim) -> Reason | None:
    """Too little is known to say that they speak of the same."""
    return None if have_grounds(a, b) else Reason.of("figures_no_grounds", **both(a, b))


RULES: tuple[tuple[Verdict, tuple[Rule, ...]], ...] = (
    ("unknown", (_damaged,)),
    (
        "scope",
        (
            scope.unit,
            scope.share,
            scope.counted,
            scope.modifiers,
            scope.status,
            scope.included,
            scope.owner,
            scope.place,
            scope.measure,
            scope.period,
            scope.side_by_side,
        ),
    ),
    ("unknown", (_no_owner, _no_time)),
    ("compatible", (_agreeing, _part)),
    ("superseded", (_revised, _later)),
    ("unknown", (_no_grounds,)),
)
"""What is asked, in order; what none of it explains is a conflict."""
