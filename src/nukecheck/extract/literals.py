"""Figures written in digits: 1.550, 1,550, 1 550, 56.8, 56,8, 8.100.000.000."""

from __future__ import annotations

from decimal import Decimal

from nukecheck.extract.tokens import Tokens
from nukecheck.patterns import pattern

_GROUPED = pattern(r"([1-9][0-9]{0,2}(?:([.,])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]+))?")
_DECIMAL = pattern(r"(0|[1-9][0-9]*)[.,]([0-9]+)")
_THREE = pattern(r"[0-9]{3}(?:[.,][0-9]+)?")
_SPACES = " \u00a0\u2009\u202f"
_LONGEST = 24


def read_literal(token: str, group: str, *, fine: bool = False) -> tuple[Decimal, int] | None:
    """Return the value of a figure and its number of decimals, or ``None`` for what is no figure.

    ``group`` is the language's own separator of thousands. The other one is read so too where exactly three
    digits follow ("1.550" in English), unless ``fine``: before a scale word or a percent sign ("1.125
    billion") it is a decimal point.
    """
    if len(token) > _LONGEST:
        return None
    if token.isdigit():
        return (Decimal(token), 0) if token[0] != "0" or token == "0" else None
    grouped = _GROUPED.fullmatch(token)
    if grouped is not None:
        digits, separator, decimals = grouped.groups()
        if not fine or separator == group or digits.count(separator) > 1 or decimals:
            whole = digits.replace(separator, "")
            return Decimal(f"{whole}.{decimals or 0}"), len(decimals or "")
    decimal = _DECIMAL.fullmatch(token)
    return (Decimal(f"{decimal[1]}.{decimal[2]}"), len(decimal[2])) if decimal is not None else None


def joined_groups(tokens: Tokens, index: int) -> tuple[str, int]:
    """Return the figure at ``index`` joined with groups behind a space or apostrophe, and its end."""
    token, end = tokens.lows[index], index + 1
    if not tokens.is_integer(index, 3) or token[0] == "0":
        return token, end
    while token.isdigit():
        at = end
        if tokens.lows[at] == "'" and tokens.glued(at - 1) and tokens.glued(at):
            at += 1
        elif tokens.gap(at - 1) not in (*_SPACES,):
            break
        if not _THREE.fullmatch(tokens.lows[at]):
            break
        token, end = token + tokens.lows[at], at + 1
    return token, end
