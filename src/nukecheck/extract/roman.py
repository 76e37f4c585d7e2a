"""Roman numerals: article VI."""

from __future__ import annotations

from nukecheck.patterns import pattern

_ROMAN = pattern(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def is_roman(token: str) -> bool:
    """Tell whether a token is a Roman numeral in capitals, up to 99."""
    return _ROMAN.fullmatch(token) is not None


def roman_value(token: str) -> int:
    """Return the value of a Roman numeral."""
    total = 0
    for this, following in zip(token, [*token[1:], ""], strict=True):
        value = _VALUES[this]
        total += -value if following and _VALUES[following] > value else value
    return total
