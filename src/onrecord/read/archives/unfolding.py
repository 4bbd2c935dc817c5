"""What archives unfold to: how far it may go, and how what is damaged in them breaks a reading off."""

from __future__ import annotations

from dataclasses import replace

from onrecord.records.reason import Reason

FREE_BYTES = 16 * 1024 * 1024
"""So much an archive may unfold to whatever its size: a small one with a few repetitive files is no bomb."""

MOST_RATIO = 200
"""How many times its size an archive may unfold to past `FREE_BYTES`.

Deflate reaches 1032:1 (zlib's technical notes, "Maximum Compression Factor"); pages and prose stay under 10:1, rows
that differ in a number under 50:1.
"""


_AFTER_ARTICLES = {
    "truncated": Reason.of("rest_truncated"),
    "damaged": Reason.of("rest_damaged"),
    "checksum_wrong": Reason.of("maybe_altered"),
}


class DamagedError(OSError):
    """A stream that cannot be read on; its refusal has the reason.

    Attributes:
        unsound: how many of the bytes given last no checksum vouches for; `None` is all of them.
        goes_on: whether who reads on all the same gets what stands behind the damage.
    """

    def __init__(self, reason: Reason, *, unsound: int | None = None, goes_on: bool = False) -> None:
        super().__init__(reason.code)
        self.reason = reason
        self.unsound = unsound
        self.goes_on = goes_on

    @property
    def sound(self) -> bool:
        """Whether a checksum vouches for all that was given before."""
        return self.unsound == 0

    @property
    def is_of_checksum(self) -> bool:
        """Whether all was given, and a checksum at the end says that it is not what was written."""
        return self.reason.code == "checksum_wrong"

    def after_articles(self) -> Reason:
        """The reason where articles were read before the stream broke off."""
        if self.is_of_checksum and self.sound:  # nothing that it stands for was given
            return self.reason
        return replace(_AFTER_ARTICLES.get(self.reason.code, self.reason), params=self.reason.params)


class UnfoldsTooFarError(DamagedError):
    """An archive that unfolds to more than any honest one; nothing more is read of it."""

    def __init__(self) -> None:
        super().__init__(Reason.of("unfolds_too_far", limit=f"{MOST_RATIO}:1"))


class Unfolding:
    """What the archive that a user named has unfolded to, with all that is nested in it.

    Args:
        folded: the archive's bytes, where their number is known before.
    """

    def __init__(self, folded: int = 0) -> None:
        self._folded = folded
        self._unfolded = 0

    def took(self, size: int) -> None:
        """Count bytes of the archive that were read."""
        self._folded += size

    def gave(self, size: int) -> None:
        """Count bytes that came out.

        Raises:
            UnfoldsTooFarError: they are more than the archive's size allows.
        """
        self._unfolded += size
        if self._unfolded > max(FREE_BYTES, MOST_RATIO * self._folded):
            raise UnfoldsTooFarError
