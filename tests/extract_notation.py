"""A short notation for what is read out of a text, so that a test is one line.

``{at most} 1,550=<=1550; 5 years=60 month; 5 February 2026=2026-02-05``: hedge in braces, the words of the
mention, its value. Before the figure stand ``~`` (approximate) and the bound (``<=``, ``>=``, ``<``,
``>``); ``500..5500`` is a range; the unit follows. Dates are
EDTF. The kind of a mention follows from its unit.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from nukecheck.extract import Mention, MentionKind, extract
from nukecheck.values import Bound, PartialDate, Quantity, format_edtf

_SIGNS = {
    Bound.EXACT: "",
    Bound.AT_LEAST: ">=",
    Bound.AT_MOST: "<=",
    Bound.MORE_THAN: ">",
    Bound.LESS_THAN: "<",
    Bound.RANGE: "",
}
KINDS = {
    "": MentionKind.NUMBER,
    "percent": MentionKind.PERCENT,
    "km": MentionKind.LENGTH,
    "mile": MentionKind.LENGTH,
    "month": MentionKind.DURATION,
    "day": MentionKind.DURATION,
    "minute": MentionKind.DURATION,
    "per-year": MentionKind.FREQUENCY,
    "factor": MentionKind.FACTOR,
    "ordinal": MentionKind.ORDINAL,
    "article": MentionKind.LABEL,
}


def rows(table: str) -> list[object]:
    """Return the parameters of a table with a row a line: language | text | what is read."""
    lines = [line.strip() for line in table.strip().splitlines()]
    cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    return [pytest.param(*row, id=" ".join(row[:2])) for row in cells]


def read(text: str, language: str) -> str:
    """Return the mentions of a text in the notation."""
    return "; ".join(_written(text, mention) for mention in extract(text, language))


def notation(value: Quantity | PartialDate) -> str:
    """Return a value in the notation."""
    if isinstance(value, PartialDate):
        return format_edtf(value)
    if value.bound is Bound.RANGE:
        figure = f"{_plain(value.low)}..{_plain(value.high)}"
    else:
        figure = _SIGNS[value.bound] + _plain(value.figure)
    return ("~" if value.approximate else "") + figure + (f" {value.unit}" if value.unit else "")


def _written(text: str, mention: Mention) -> str:
    assert mention.span.of(text) == mention.text
    unit = mention.value.unit if isinstance(mention.value, Quantity) else "date"
    assert mention.kind is (MentionKind.DATE if unit == "date" else KINDS.get(unit, MentionKind.MONEY))
    hedge = f"{{{mention.hedge.of(text)}}} " if mention.hedge is not None else ""
    return f"{hedge}{mention.text}={notation(mention.value)}"


def _plain(value: Decimal | None) -> str:
    return "" if value is None else format(value.normalize(), "f")
