"""Of whom an article spoke last, so that looking for somebody takes no longer the more it has named."""

from __future__ import annotations

from collections import OrderedDict
from itertools import islice

# No reader remembers more.
MOST = 60


class Recent:
    """Ids of actors in the order in which they were last spoken of."""

    def __init__(self) -> None:
        """Nobody yet."""
        self._order: OrderedDict[str, None] = OrderedDict()

    def spoken_of(self, actor: str) -> None:
        """Puts an actor last."""
        self._order[actor] = None
        self._order.move_to_end(actor)

    def last(self) -> list[str]:
        """The actors spoken of last, the last of them first."""
        return list(islice(reversed(self._order), MOST))
