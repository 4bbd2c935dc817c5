"""Whether tokens lie inside names already found."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records.annotation import Name
from onrecord.text.intervals import Placed


class Inside:
    """Whether tokens, asked for in order of the text, lie inside one of some names in order of the text."""

    def __init__(self, found: Sequence[Name]) -> None:
        self.found = found
        self.place = 0

    def holds(self, word: Placed) -> bool:
        """Whether one of the names shares a character with the word."""
        while self.place < len(self.found) and self.found[self.place].end <= word.start:
            self.place += 1
        return self.place < len(self.found) and self.found[self.place].start < word.end
