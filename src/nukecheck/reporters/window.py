"""A sentence on one line with the mention underlined, cut on both sides where it does not fit."""

from __future__ import annotations

from typing import NamedTuple

from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.measure import cells, cut_end, cut_start

_REACH = 2000  # characters looked at on either side; a sentence may be a whole file


class Window(NamedTuple):
    """What is seen of a sentence: the words before the mention, the mention, the words after it."""

    before: str
    mention: str
    after: str

    @property
    def underline(self) -> str:
        """Return the line to print below: tildes under the mention, whatever the width of its characters."""
        return " " * cells(self.before) + "~" * max(1, cells(self.mention))


def window(sentence: str, mark: tuple[int, int], room: int) -> Window:
    """Return what of ``sentence`` is seen in ``room`` columns around the characters that ``mark`` names."""
    start, end = mark
    before = one_line(sentence[max(0, start - _REACH) : start])
    mention = one_line(sentence[start : min(end, start + _REACH)])
    after = one_line(sentence[end : end + _REACH])
    before = before.lstrip() if start <= _REACH else "…" + before
    after = after.rstrip() if end + _REACH >= len(sentence) else after + "…"
    mention = cut_end(mention, max(1, room - 2))
    spare = room - cells(mention)
    left, right = cells(before), cells(after)
    if left + right > spare:
        half = spare // 2
        if left <= half:
            right = spare - left
        elif right <= spare - half:
            left = spare - right
        else:
            left, right = half, spare - half
    return Window(cut_start(before, left), mention, cut_end(after, right))
