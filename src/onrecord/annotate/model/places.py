"""Where the words of a window stand as seen from a cue: what tells the words of one statement from its neighbours'."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# The largest distance of each bucket but the last, which holds all that is further.
_UP_TO = (1, 2, 4, 8, 16, 32, 64)
_SIDE = len(_UP_TO) + 1
# Inside the cue, before it by eight buckets, behind it by eight.
_DISTANCES = 1 + 2 * _SIDE
# In the sentence of the cue's first word, in its paragraph, elsewhere.
_RELATIONS = 3
PLACES = _DISTANCES * _RELATIONS

_FAR = _UP_TO[-1] + 1
_BUCKET: NDArray[np.int64] = np.searchsorted(_UP_TO, np.arange(_FAR + 1), side="left") * _RELATIONS


def places(
    first: int, behind: int, sentence_of: NDArray[np.integer], paragraph_of: NDArray[np.integer]
) -> NDArray[np.int64]:
    """The place of each word of a window, below `PLACES`, for the cue of the words [first, behind).

    A place is 3 * distance + relation. Distance: 0 inside the cue, 1 to 8 before it (1 word, 2, up to 4, 8, 16, 32,
    64, more), 9 to 16 behind it likewise. Relation: 0 in the sentence of the cue's first word, 1 in its paragraph,
    2 in another.

    Args:
        first: the cue's first word in the window.
        behind: the word behind its last.
        sentence_of: the number of each word's sentence.
        paragraph_of: the number of each word's paragraph, of equal length.

    Returns:
        One place a word.
    """
    seen = (sentence_of != sentence_of[first]) * (1 + (paragraph_of != paragraph_of[first]))
    place: NDArray[np.int64] = seen.astype(np.int64, copy=False)
    place[:first] += _BUCKET[np.minimum(np.arange(first, 0, -1), _FAR)] + _RELATIONS
    after = np.arange(1, len(place) - behind + 1)
    place[behind:] += _BUCKET[np.minimum(after, _FAR)] + _RELATIONS * (1 + _SIDE)
    return place
