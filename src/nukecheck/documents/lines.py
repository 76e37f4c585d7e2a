"""The lines of a text, one at a time: CRLF, CR and LF each end one."""

from __future__ import annotations

from collections.abc import Iterator

from nukecheck.patterns import pattern

_LINE_BREAK = pattern(r"\r\n?|\n")
# "Launchers: 800", "**Where?** In Geneva"
_ENTRY = pattern(
    r"[ \t]*[*_]*[^\W\d_a-zà-ÿ][^:.!?\n]{1,39}[*_]*:[*_]*[ \t]+\S|[ \t]*\*\*[^*:.!?\n]{2,60}[?:]\*\*[ \t]+\S"
)
_ENTRY_LENGTH = 70


def lines(source: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield start and end of each line between two offsets, line breaks not included."""
    end = len(source) if end is None else end
    if source.find("\r", start, end) == -1:
        find = source.find
        at = find("\n", start, end)
        while at != -1:
            yield start, at
            start = at + 1
            at = find("\n", start, end)
    else:
        for match in _LINE_BREAK.finditer(source, start, end):
            yield start, match.start()
            start = match.end()
    yield start, end


def is_entry(source: str, start: int, end: int) -> bool:
    """Tell whether a line is a short one that begins with a label ("Launchers: 800"): beside another such
    line it is an entry of a list, and no part of a paragraph.
    """
    return end - start <= _ENTRY_LENGTH and _ENTRY.match(source, start, end) is not None
