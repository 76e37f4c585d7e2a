"""What a reader hands back: figures in tokens, not yet in characters, and where to read on."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from nukecheck.extract.mention import MentionKind
from nukecheck.values import Bound, PartialDate, Quantity

TokenRange = tuple[int, int]

_FINEST = 10**15


class Found(NamedTuple):
    """A figure or date in tokens ``start`` to ``end``, with the tokens of its unit and of its hedge."""

    kind: MentionKind
    value: Quantity | PartialDate
    start: int
    end: int
    unit: TokenRange | None = None
    hedge: TokenRange | None = None


class Reading(NamedTuple):
    """The figures read from one place (none where it only looks like one), and the token behind."""

    end: int
    found: tuple[Found, ...] = ()


def exact(value: Decimal, unit: str = "", step: Decimal = Decimal(0)) -> Quantity:
    """Return the quantity of one figure, without superfluous zeros."""
    tidy = plain(value)
    return Quantity(tidy, tidy, Bound.EXACT, unit, step)


def plain(value: Decimal) -> Decimal:
    """Return a value as an integer where it is one, else with at most four decimals (a third of 100)."""
    whole = value.to_integral_value()
    if value == whole or value >= _FINEST:
        return whole
    return value.quantize(Decimal("0.0001")).normalize()
