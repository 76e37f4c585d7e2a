"""Reading a recorded value: data in the database share one grammar with the text that is checked."""

from __future__ import annotations

import re

from nukecheck.factbase.model import Kind
from nukecheck.records import Record
from nukecheck.values import Agreement, PartialDate, Quantity, compare_dates, compare_quantities, parse_edtf

_EDTF_LIKE = re.compile(r"[0-9]{3}[0-9X]\s*[-/~]")
_LONG_NUMBER = re.compile(r"(?<![\d.,])\d{4,18}(?![\d]|[.,]\d)")


def read_recorded(written: str, kind: Kind) -> Quantity | PartialDate | None:
    """Return what a ``value:`` means, or None where it cannot be read as that kind."""
    if kind is Kind.DATE:
        date = read_edtf(written)
        if date is not None or _EDTF_LIKE.match(written):
            return date
    from nukecheck.extract import read_value

    value = read_value(written if kind is Kind.DATE else _grouped(written), "en")
    wanted = PartialDate if kind is Kind.DATE else Quantity
    return value if isinstance(value, wanted) else None


def _grouped(written: str) -> str:
    """Put separators into long numbers, for a bare 2000 reads as a year."""
    return _LONG_NUMBER.sub(lambda match: f"{int(match[0]):,}", written)


def read_edtf(written: str) -> PartialDate | None:
    """Return what an EDTF date means, or None where it is none."""
    try:
        return parse_edtf(written)
    except ValueError:
        return None


class Figure(Record):
    """A figure or date that the extractor found in a text."""

    start: int
    end: int
    value: Quantity | PartialDate


def figures(text: str, language: str) -> list[Figure]:
    """Return the figures and dates in a text, in order, as the extractor of users' text reads them."""
    from nukecheck.extract import extract

    return [
        Figure(found.span.start, found.span.end, found.value)
        for found in extract(text, language)
        if isinstance(found.value, Quantity | PartialDate)
    ]


def agree(stated: Quantity | PartialDate, recorded: Quantity | PartialDate, limit: bool = False) -> bool:
    """Tell whether two values of one kind agree."""
    if isinstance(stated, Quantity) and isinstance(recorded, Quantity):
        return compare_quantities(stated, recorded, limit=limit) is Agreement.AGREES
    if isinstance(stated, PartialDate) and isinstance(recorded, PartialDate):
        return compare_dates(stated, recorded) is Agreement.AGREES
    return False


def differ(one: Quantity | PartialDate, other: Quantity | PartialDate, limit: bool = False) -> bool:
    """Tell whether two values of one kind exclude each other, whichever is held against the other."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        found = {compare_quantities(one, other, limit=limit), compare_quantities(other, one, limit=limit)}
    elif isinstance(one, PartialDate) and isinstance(other, PartialDate):
        found = {compare_dates(one, other), compare_dates(other, one)}
    else:
        return False
    return Agreement.AGREES not in found and Agreement.DIFFERS in found
