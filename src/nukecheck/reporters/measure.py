"""Text fitted to columns: how wide it is on a terminal, cut or broken to a width."""

from __future__ import annotations

import unicodedata

from nukecheck.patterns import pattern

ELLIPSIS = "…"
_WORD = pattern(r"\S+\s*")


def cells(text: str) -> int:
    """Return how many columns ``text`` takes; a wide character takes two, a combining one none."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def padded(text: str, width: int) -> str:
    """Return ``text`` filled up with spaces to ``width`` columns."""
    return text + " " * max(0, width - cells(text))


def cut_end(text: str, room: int) -> str:
    """Return ``text`` cut to ``room`` columns at its end, between words where it can be, with an ellipsis."""
    if cells(text) <= room:
        return text
    if room < 1:
        return ""
    kept = _fitting(text, room - 1)
    space = kept.rfind(" ")
    if text[len(kept) : len(kept) + 1] != " " and space > len(kept) // 2:
        kept = kept[:space]
    return kept.rstrip() + ELLIPSIS


def cut_start(text: str, room: int) -> str:
    """Return ``text`` cut to ``room`` columns at its start, between words if it can be, with an ellipsis."""
    if cells(text) <= room:
        return text
    if room < 1:
        return ""
    at = len(text)
    left = room - 1
    while at > 0 and (width := cells(text[at - 1])) <= left:
        at -= 1
        left -= width
    while at < len(text) and unicodedata.combining(text[at]):
        at += 1
    space = text.find(" ", at)
    if text[at - 1 : at] != " " and 0 <= space < at + (len(text) - at) // 2:
        at = space
    return ELLIPSIS + text[at:].lstrip()


def wrapped(text: str, width: int, hanging: int = 0) -> list[str]:
    """Break ``text`` into lines of at most ``width`` columns, all but the first indented by ``hanging``."""
    lines: list[str] = []
    start = " " * min(hanging, max(0, width - 10))
    current = ""
    for match in _WORD.finditer(text):
        word = match[0]
        while current.strip() and cells(current + word.rstrip()) > width:
            lines.append(current.rstrip())
            current = start
        while cells(current + word.rstrip()) > width and cells(word.rstrip()) > 1:
            kept = _fitting(word, max(1, width - cells(current))) or word[0]
            lines.append(current + kept)
            word, current = word[len(kept) :], start
        current += word
    if current.strip() or not lines:
        lines.append(current.rstrip())
    return lines


def _fitting(text: str, room: int) -> str:
    """Return as much of the start of ``text`` as fits into ``room`` columns."""
    if text.isascii():
        return text[:room]
    used = 0
    for at, character in enumerate(text):
        used += cells(character)
        if used > room:
            return text[:at]
    return text
