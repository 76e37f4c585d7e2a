"""Figures: what they mean, how they compare, and how they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nukecheck.values import (
    Agreement,
    Bound,
    Quantity,
    bounded,
    compare_quantities,
    display,
    exactly,
)

YES, NO, SILENT = Agreement.AGREES, Agreement.DIFFERS, Agreement.INCOMPARABLE
_SIGNS = {
    "<=": Bound.AT_MOST,
    ">=": Bound.AT_LEAST,
    "<": Bound.LESS_THAN,
    ">": Bound.MORE_THAN,
}


def quantity(text: str) -> Quantity:
    """Read "~<=1550 km", "500..5500 km", "56.8e9 USD" (with a step where there are decimals or a power)."""
    figure, _, unit = text.partition(" ")
    hedged = figure.startswith("~")
    figure = figure.removeprefix("~")
    if ".." in figure:
        low, high = figure.split("..")
        return Quantity(Decimal(low), Decimal(high), Bound.RANGE, unit, approximate=hedged)
    sign = next((s for s in _SIGNS if figure.startswith(s)), "")
    number = figure.removeprefix(sign)
    mantissa, _, power = number.partition("e")
    places = len(mantissa.partition(".")[2])
    step = Decimal(1).scaleb(int(power or 0) - places) if power or places else Decimal(0)
    value = Decimal(number)
    found = Quantity(value, value, Bound.EXACT, unit, step, hedged)
    return bounded(value, _SIGNS[sign], found) if sign else found


COMPARED = [
    # exact with exact
    ("1550", "1550", YES),
    ("1550", "1505", NO),
    ("57e9", "56.8e9", YES),
    ("56.8e9", "56.8e9", YES),
    ("60e9", "56.8e9", NO),
    ("56e9", "56.8e9", NO),
    ("56.7e9", "56.8e9", NO),
    ("56.8e9", "57e9", SILENT),
    ("1.6e3", "1550", YES),
    ("1.5e3", "1550", NO),
    ("87 percent", "87 percent", YES),
    ("87 percent", "86.8 percent", NO),
    ("86.8 percent", "86.83 percent", YES),
    # approximate on either side: within a tenth of the recorded value
    ("~600", "600", YES),
    ("~540", "600", YES),
    ("~539", "600", NO),
    ("~660", "600", YES),
    ("170", "~175", YES),
    ("~150", "175", NO),
    ("190", "~175", YES),
    ("200", "~175", NO),
    ("~16.6667 percent", "~16 percent", YES),
    # a stated bound or range holds, or does not hold, for the recorded figure
    (">=1550", "1550", YES),
    (">1550", "1550", NO),
    ("<=1550", "1550", YES),
    ("<1550", "1550", NO),
    (">1500", "1550", YES),
    ("<1600", "1550", YES),
    (">1600", "1550", NO),
    ("500..600", "550", YES),
    ("500..600", "500", YES),
    ("500..600", "601", NO),
    ("~>600", "600", YES),
    (">600", "~600", YES),
    (">700", "~600", NO),
    ("~>600", "590", YES),
    ("<700", "~600", YES),
    # a recorded bound
    ("1700", "<1550", NO),
    ("1550", "<1550", YES),
    ("1550", "<=1550", YES),
    ("1400", "<=1550", SILENT),
    ("100", ">=100", YES),
    ("120", ">=100", SILENT),
    ("90", ">=100", NO),
    ("~95", ">=100", YES),
    ("~1600", "<1550", YES),
    ("~1800", "<1550", NO),
    (">=100", ">=100", YES),
    (">100", ">=100", YES),
    (">=50", ">=100", YES),
    (">=300", ">=100", NO),
    ("<=100", ">=100", NO),
    ("<90", ">=100", NO),
    ("<=300", ">=100", SILENT),
    ("<=1550", "<1550", YES),
    ("<2000", "<1550", YES),
    ("<1000", "<1550", NO),
    ("~>=105", ">=100", YES),
    # a recorded range
    ("500..5500 km", "500..5500 km", YES),
    ("500..3500 km", "500..5500 km", NO),
    ("400..6000 km", "500..5500 km", NO),
    ("<=5500 km", "500..5500 km", YES),
    ("<=5000 km", "500..5500 km", NO),
    (">=500 km", "500..5500 km", YES),
    (">=1000 km", "500..5500 km", NO),
    ("<=7500 km", "500..5500 km", NO),
    (">=300 km", "500..5500 km", NO),
    ("<=200 factor", "50..100 factor", YES),
    ("6000 km", "500..5500 km", NO),
    ("1000 km", "500..5500 km", SILENT),
    ("50..100 factor", "50..100 factor", YES),
    ("~55..105 factor", "50..100 factor", YES),
    # units
    ("50 percent", "0.5 factor", YES),
    ("0.5 factor", "50 percent", YES),
    ("75 percent", "0.5 factor", NO),
    ("2 factor", "200 percent", YES),
    ("3 factor", "200 percent", NO),
    ("100 percent", "2 factor", YES),
    ("200 percent", "2 factor", SILENT),
    ("300 percent", "2 factor", NO),
    ("300 percent", "4 factor", YES),
    (">50 percent", "2 factor", YES),
    ("12 month", "12 month", YES),
    ("90 day", "3 month", YES),
    ("3 month", "92 day", YES),
    ("30 day", "3 month", NO),
    ("365 day", "12 month", YES),
    ("3400 mile", "5500 km", YES),
    ("3300 mile", "5500 km", NO),
    ("310 mile", "500 km", YES),
    ("5500 km", "3400 mile", YES),
    ("8.1e9", "8.1e9 USD", YES),
    ("8.1e9 EUR", "8.1e9 USD", SILENT),
    ("1550", "1550 warhead", YES),
    ("1550 warhead", "1550 launcher", SILENT),
    ("5", "60 month", SILENT),
    ("87", "87 percent", SILENT),
    ("2", "2 per-year", SILENT),
    ("2 factor", "2 per-year", SILENT),
    ("6", "6 article", SILENT),
    ("10", "10 ordinal", SILENT),
]

LIMITS = [
    ("1550", "<=1550", YES),
    ("<=1550", "<=1550", YES),
    ("<1550", "<=1550", YES),
    ("<=1550", "<1550", YES),
    ("1550", "<1550", YES),
    ("1600", "<=1550", NO),
    ("<=1600", "<=1550", NO),
    ("<=1500", "<=1550", NO),
    ("1500", "<=1550", NO),
    ("~1500", "<=1550", YES),
    ("~<=1500", "<=1550", YES),
    ("~1300", "<=1550", NO),
    (">1550", "<=1550", NO),
    (">=1550", "<=1550", NO),
    (">1500", "<=1550", YES),
    (">=1000", "<=1550", YES),
    (">1600", "<=1550", NO),
    ("1550", "1550", YES),
    ("1500..1550", "<=1550", NO),
    ("500..5500 km", "500..5500 km", YES),
    ("500..5000 km", "500..5500 km", NO),
    (">=100", ">=100", YES),
    (">=90", ">=100", NO),
]


@pytest.mark.parametrize(("stated", "recorded", "agreement"), COMPARED)
def test_figures_compare(stated: str, recorded: str, agreement: Agreement) -> None:
    assert compare_quantities(quantity(stated), quantity(recorded)) is agreement


@pytest.mark.parametrize(("stated", "recorded", "agreement"), LIMITS)
def test_a_limit_is_a_figure_of_its_own(stated: str, recorded: str, agreement: Agreement) -> None:
    assert compare_quantities(quantity(stated), quantity(recorded), limit=True) is agreement


@pytest.mark.parametrize(
    ("value", "english", "dutch"),
    [
        ("1550", "1,550", "1.550"),
        ("<=1550", "at most 1,550", "hoogstens 1.550"),
        ("<1550", "fewer than 1,550", "minder dan 1.550"),
        (">=100", "at least 100", "minstens 100"),
        (">100", "more than 100", "meer dan 100"),
        ("~600", "about 600", "ongeveer 600"),
        ("~>=600", "at least about 600", "minstens ongeveer 600"),
        ("500..5500 km", "500 to 5,500 km", "500 tot 5.500 km"),
        ("56.8e9 USD", "56.8 billion dollars", "56,8 miljard dollar"),
        ("1 USD", "1 dollar", "1 dollar"),
        ("8100000000 USD", "8.1 billion dollars", "8,1 miljard dollar"),
        ("8123456 USD", "8,123,456 dollars", "8.123.456 dollar"),
        ("10 EUR", "10 euros", "10 euro"),
        ("5 CHF", "5 CHF", "5 CHF"),
        ("87 percent", "87 percent", "87 procent"),
        ("60 month", "5 years", "5 jaar"),
        ("12 month", "1 year", "1 jaar"),
        ("6 month", "6 months", "6 maanden"),
        ("36..60 month", "3 to 5 years", "3 tot 5 jaar"),
        ("1 day", "1 day", "1 dag"),
        ("2 per-year", "2 times a year", "2 keer per jaar"),
        ("7 factor", "7 times", "7 keer"),
        ("10 ordinal", "10th", "10e"),
        ("1 ordinal", "1st", "1e"),
        ("12 ordinal", "12th", "12e"),
        ("23 ordinal", "23rd", "23e"),
        ("6 article", "article 6", "artikel 6"),
        ("1550 warhead", "1,550", "1.550"),
        ("1.125", "1.1250", "1,1250"),
        ("0", "0", "0"),
    ],
)
def test_figures_are_displayed(value: str, english: str, dutch: str) -> None:
    assert display(quantity(value), "en") == english
    assert display(quantity(value), "nl") == dutch


figures = st.decimals(0, 10**13, allow_nan=False, allow_infinity=False, places=2)


@given(figures, figures, st.sampled_from([*_SIGNS.values(), Bound.EXACT]), st.booleans(), st.booleans())
def test_comparing_never_fails_and_a_figure_agrees_with_itself(
    one: Decimal, other: Decimal, bound: Bound, hedged: bool, limit: bool
) -> None:
    stated = exactly(one, approximate=hedged)
    recorded = bounded(other, bound, exactly(other)) if bound is not Bound.EXACT else exactly(other)
    assert compare_quantities(stated, recorded, limit=limit) in Agreement
    assert compare_quantities(exactly(other), recorded, limit=limit) is YES
    if one != other and not hedged:
        assert compare_quantities(stated, recorded, limit=limit) is not YES
