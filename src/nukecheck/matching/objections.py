"""Whether a figure that the sources do not state stands close enough to a fact to be held against it."""

from __future__ import annotations

from nukecheck.matching.matches import Match, Part
from nukecheck.matching.reading import Reading

_ROOM = 20  # tokens from which on a sentence about what was named before has room for other figures
_NEAR = 0.0  # the least score of a figure, where its fact is about something named before
_ROOM_IF_NAMED = 30  # the same two, where the sentence names what the fact is about
_NEAR_IF_NAMED = -15.0


def far_fetched(reading: Reading, one: Match) -> bool:
    """Tell whether a figure or date stands so far from the words of a fact, in a sentence so long, that it
    may be that of something else.
    """
    if one.part is not Part.VALUE:
        return False
    length = len(reading.claim.tokens)
    if any(c.origin in ("recent", "last") for c in one.evoked.carried):
        return length >= _ROOM and one.score < _NEAR
    return length >= _ROOM_IF_NAMED and one.score < _NEAR_IF_NAMED
