"""The grammar of a number in words, over one letter a word.

o is 1 to 9, D 10 to 19 or a compound below 100, T a ten, N a compound of hundreds, B one of thousands,
a an article, H hundred, K thousand, M million and up, J "and", - a hyphen: "a hundred and twenty-one" is
aHJT-o. What follows "and" must not be a number of its own, as in "one hundred and two hundred"; behind
"between" even "one hundred and two thousand" are two numbers (``apart``). Written by hand, for a pattern
of this size takes longer to compile than all else takes to start.
"""

from __future__ import annotations

_PADDING = "...."


def longest_number(letters: str, *, apart: bool) -> int:
    """Return how many letters from the start are one number; 0 for none."""
    s = letters + _PADDING
    stops = "HKM" if apart else "H"
    end = start = 0
    while True:
        until = _below_million(s, start, stops)
        led = 1 if until == start == 0 and s[0] == "a" else until  # "a million"
        scale = led + (s[led] == "-")
        if s[scale] != "M" or led == start:
            return until if until > start else end
        end = scale + 1
        start = end if _below_million(s, end, stops) > end else _joint(s, end)
        if start > end and _next(s, _below_million(s, start, stops)) == "M":
            return end  # "two million and three million"


def _below_100(s: str, at: int) -> int:
    """Return the end of a number below 100 that starts at ``at``, or ``at``."""
    if s[at] == "T":
        ones = at + 1 + (s[at + 1] == "-")
        return ones + 1 if s[ones] == "o" else at + 1
    return at + (s[at] in "oD")


def _below_1000(s: str, at: int, stops: str) -> int:
    end = _below_100(s, at) if s[at] != "a" else at + 1
    hundred = end + (s[end] == "-" and end > at)
    if s[hundred] == "H":
        end = hundred + 1
    elif s[at] == "N":
        end = at + 1
    else:
        return end if s[at] != "a" else at
    start = _joint(s, end)
    until = _below_100(s, start)
    return until if until > start and _next(s, until) not in stops else end


def _below_million(s: str, at: int, stops: str) -> int:
    end = _below_1000(s, at, stops)
    begun = end if s[at] != "a" or end > at else at + 1
    thousand = begun + (s[begun] == "-" and begun > at)
    if s[thousand] == "K":
        return _behind_thousand(s, thousand + 1, stops)
    return _behind_thousand(s, at + 1, stops) if s[at] == "B" else end


def _behind_thousand(s: str, end: int, stops: str) -> int:
    start = _joint(s, end)
    until = _below_1000(s, start, stops)
    return until if until > start and _next(s, until) not in "KM" else end


def _joint(s: str, at: int) -> int:
    """Return what comes behind "and" and the hyphens around it."""
    at += s[at] == "-"
    at += s[at] == "J"
    return at + (s[at] == "-")


def _next(s: str, at: int) -> str:
    return s[at + (s[at] == "-")]
