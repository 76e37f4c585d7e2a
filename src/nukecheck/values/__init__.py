"""What a figure or date means, apart from any text, and how two of them compare."""

from nukecheck.values.dates import (
    compare_dates,
    day_date,
    decade_date,
    impossible_date,
    month_date,
    range_date,
    year_date,
)
from nukecheck.values.display import display
from nukecheck.values.edtf import format_edtf, parse_edtf
from nukecheck.values.quantities import TOLERANCE, compare_quantities
from nukecheck.values.types import Agreement, Bound, PartialDate, Quantity, bounded, exactly

__all__ = [
    "TOLERANCE",
    "Agreement",
    "Bound",
    "PartialDate",
    "Quantity",
    "bounded",
    "compare_dates",
    "compare_quantities",
    "day_date",
    "decade_date",
    "display",
    "exactly",
    "format_edtf",
    "impossible_date",
    "month_date",
    "parse_edtf",
    "range_date",
    "year_date",
]
