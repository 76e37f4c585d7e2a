"""Figures written in digits: 1.550, 1,550, 1 550, 56.8, 56,8, 8.100.000.000."""

from __future__ import annotations

import re
from decimal import Decimal

_GROUPED = re.compile(r"([1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]+))?")
_DECIMAL = re.compile(r"([0-9]+)[.,]([0-9]+)")
_SPACES = " \u00a0\u2009\u202f'’"


def read_literal(token: str, group: str, *, fine: bool = False) -> tuple[Decimal, int] | None:
    """Return the value of a figure and its number of decimals, or ``None`` for what is no figure.

    ``group`` is the language's own separator of thousands. The other one is read so too where exactly three
    digits follow ("1.550" in English), unless ``fine``: before a scale word or percent sign ("1.125 billion")
    it is a decimal point.
    """
    if token.isdigit():
        return (Decimal(token), 0) if token[0] != "0" or token == "0" else None
    grouped = _GROUPED.fullmatch(token)
    if grouped:
        digits, separator, decimals = grouped.groups()
        if not (fine and separator != group and digits.count(separator) == 1 and decimals is None):
            whole = digits.replace(separator, "")
            return Decimal(f"{whole}.{decimals or 0}"), len(decimals or "")
    decimal = _DECIMAL.fullmatch(token)
    if decimal is None or (decimal[1][0] == "0" and decimal[1] != "0"):
        return None
    return Decimal(f"{decimal[1]}.{decimal[2]}"), len(decimal[2])


def joins_group(text: str, end: int, start: int) -> bool:
    """Tell whether what stands between two figures is the single space (or apostrophe) of "1 550"."""
    return start - end == 1 and text[end] in _SPACES
