"""Groups of sides, and who carries them → stories."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.stories.gather import Liking, Worded, gather
from onrecord.records.identity import digest
from onrecord.records.story import Story


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article that may be of a story.

    Attributes:
        article: its id.
        side: id of what it tells.
        published: day, ISO 8601, `None` where it is not known.
        title: as the articles' export has it.
    """

    article: str
    side: int
    published: str | None
    title: str | None


def stories(known: Iterable[Known], sides: Mapping[int, Worded], likings: Iterable[Liking]) -> list[Story]:
    """The stories of some articles, by their first day; an article that is alone has none."""
    telling: defaultdict[int, list[Known]] = defaultdict(list)
    for one in known:
        telling[one.side].append(one)
    found = []
    for group in gather({side: sides[side] for side in telling}, likings):
        members = sorted((one for side in group for one in telling[side]), key=_order)
        if len(members) > 1:
            found.append((members[0].published or _LAST, _story(members, sides)))
    return [story for _, story in sorted(found, key=lambda one: (one[0], one[1].id))]


_LAST = "9999"


def _order(one: Known) -> tuple[str, str]:
    return one.published or _LAST, one.article


def _story(members: Sequence[Known], sides: Mapping[int, Worded]) -> Story:
    ids = [one.article for one in members]
    return Story(digest("story", *sorted(ids)), _title(members, sides), tuple(ids))


def _title(members: Sequence[Known], sides: Mapping[int, Worded]) -> str | None:
    """The title of the article whose words are most often those of the others; of equals the earliest's."""
    standing = Counter(word for one in members for word in sides[one.side].words)
    titled = [one for one in members if one.title]
    shared = {one.article: sum(_shared(sides[one.side], standing)) for one in titled}
    return max(titled, key=lambda one: shared[one.article]).title if titled else None


def _shared(side: Worded, standing: Mapping[int, int]) -> Iterator[int]:
    return (standing[word] - 1 for word in side.words)
