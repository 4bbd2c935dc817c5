from __future__ import annotations

import pytest

from onrecord.read.archives.unfolding import FREE_BYTES, MOST_RATIO, Unfolding, UnfoldsTooFarError


def test_small_archive_may_unfold_to_what_is_free_and_no_further() -> None:
    unfolding = Unfolding(100)
    unfolding.gave(FREE_BYTES)
    with pytest.raises(UnfoldsTooFarError):
        unfolding.gave(1)


def test_large_archive_is_held_to_its_size_as_far_as_it_was_read() -> None:
    unfolding = Unfolding()
    unfolding.took(FREE_BYTES)
    unfolding.gave(FREE_BYTES * MOST_RATIO)
    with pytest.raises(UnfoldsTooFarError):
        unfolding.gave(1)
    unfolding.took(1)
    unfolding.gave(MOST_RATIO - 1)
