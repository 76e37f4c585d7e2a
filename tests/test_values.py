# ruff: noqa: E501 - a row of a table is a line
"""What values mean, how they compare, and how they are written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nukecheck.values import (
    Agreement,
    Bound,
    PartialDate,
    Quantity,
    bounded,
    compare_dates,
    compare_quantities,
    day_date,
    decade_date,
    display,
    exactly,
    format_edtf,
    month_date,
    parse_edtf,
    range_date,
    year_date,
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
    ("6000 km", "500..5500 km", NO),
    ("1000 km", "500..5500 km", SILENT),
    ("50..100 factor", "50..100 factor", YES),
    ("~55..105 factor", "50..100 factor", YES),
    # units
    ("50 percent", "0.5 factor", YES),
    ("0.5 factor", "50 percent", YES),
    ("75 percent", "0.5 factor", NO),
    ("2 factor", "200 percent", YES),
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


DATES = [
    ("2026-02-05", "2026-02-05", YES),
    ("2026-02-05", "2026-02-06", NO),
    ("2026-02", "2026-02-05", YES),
    ("2026-02-05", "2026-02", YES),
    ("2026", "2026-02-05", YES),
    ("2026-03-05", "2026", YES),
    ("2025", "2026-02-05", NO),
    ("2021/2026", "2026-02-05", YES),
    ("2021-06/2022-01", "2022-01/2022-03", NO),
    ("2022-11-19/2022-12-06", "2022-11-29/2022-12-06", NO),
    ("2022-11-29/2022-12-06", "2022-11-29/2022-12-06", YES),
    ("2022-11/2022-12", "2022-11-29/2022-12-06", YES),
    ("2022-10/2022-12", "2022-11-29/2022-12-06", NO),
    ("2021/2022", "2021-12/2022-02", YES),
    ("2020/2022", "2021-12/2022-02", NO),
    ("2020/2022~", "2021-12/2022-02", YES),
    ("2021-12", "2021-12/2022-02", YES),
    ("2022-02-01/2022-02-28", "2022-02", YES),
    ("198X", "1985", YES),
    ("198X", "1990", NO),
    ("2022-08~", "2022-08-08", YES),
    ("2022-08~", "2022-09-15", YES),
    ("2022-08~", "2022-11", NO),
    ("2026-02-05~", "2026-02-06", YES),
    ("2026-02-05", "2026-02-06~", YES),
    ("2023~", "2024", YES),
    ("2023~", "2026", NO),
]


@pytest.mark.parametrize(("stated", "recorded", "agreement"), DATES)
def test_dates_compare(stated: str, recorded: str, agreement: Agreement) -> None:
    assert compare_dates(parse_edtf(stated), parse_edtf(recorded)) is agreement


@pytest.mark.parametrize(
    ("stated", "recorded", "agreement"),
    [
        (day_date(8, 8, None), day_date(8, 8, 2022), YES),
        (day_date(8, 8, None), day_date(9, 8, 2022), NO),
        (month_date(8, None), day_date(8, 8, 2022), YES),
        (day_date(8, 8, None), month_date(8, 2022), YES),
        (month_date(9, None), day_date(8, 8, 2022), NO),
        (day_date(8, 8, None), year_date(2022), SILENT),
        (day_date(29, 2, None), day_date(29, 2, 2024), YES),
        (month_date(2, None), month_date(2, 2023), YES),
        (month_date(2, 2023), month_date(2, None), YES),
        (month_date(1, None, "early"), day_date(5, 1, 2026), YES),
        (range_date(month_date(12, None), month_date(2, None)), day_date(15, 1, 2022), YES),
        (range_date(day_date(29, 11, None), day_date(6, 12, None)), parse_edtf("2022-11-29/2022-12-06"), YES),
        (
            range_date(day_date(29, 11, None), day_date(6, 12, None)),
            parse_edtf("2022-12-01/2022-12-09"),
            NO,
        ),
        (range_date(day_date(19, 11, None), day_date(6, 12, None)), parse_edtf("2022-11-29/2022-12-06"), NO),
        (range_date(month_date(11, None), month_date(12, None)), parse_edtf("2022-11-29/2022-12-06"), YES),
        (range_date(month_date(11, None), month_date(12, None)), parse_edtf("2021/2022"), SILENT),
        (range_date(month_date(2, None), month_date(3, None)), year_date(2022, "early"), YES),
        (month_date(2, 2026, "late"), range_date(day_date(25, 2, 2026), day_date(9, 3, 2026)), SILENT),
        (month_date(2, 2026, "early"), day_date(5, 2, 2026), YES),
        (month_date(2, 2026, "late"), day_date(5, 2, 2026), NO),
        (year_date(2022, "early"), month_date(2, 2022), YES),
        (year_date(2022, "late"), month_date(2, 2022), NO),
        (year_date(2022, "winter"), month_date(1, 2023), YES),
    ],
)
def test_dates_without_a_year_or_with_a_part(
    stated: PartialDate, recorded: PartialDate, agreement: Agreement
) -> None:
    assert compare_dates(stated, recorded) is agreement


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2026-02-05", "2026-02-05", "2026-02-05", "day"),
        ("2021-06", "2021-06-01", "2021-06-30", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2011", "2011-01-01", "2011-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("2011/2026", "2011-01-01", "2026-12-31", "range"),
        ("2022-11-29/2022-12-06", "2022-11-29", "2022-12-06", "range"),
        ("2021-12/2022-02", "2021-12-01", "2022-02-28", "range"),
        ("2023~", "2023-01-01", "2023-12-31", "year"),
        ("2021-06?", "2021-06-01", "2021-06-30", "month"),
        ("2021-06%", "2021-06-01", "2021-06-30", "month"),
    ],
)
def test_edtf_is_read(text: str, earliest: str, latest: str, precision: str) -> None:
    value = parse_edtf(text)
    assert (value.earliest.isoformat(), value.latest.isoformat()) == (earliest, latest)
    assert value.precision == precision
    assert value.approximate is (text[-1] in "~?%")
    assert value.year_known


@pytest.mark.parametrize(
    "text",
    ["", "5 February 2026", "2026-2-5", "2026-13", "2026-02-30", "2026-00", "199X-02", "19XX", "2026/2011", "/2026",
     "2011/", "2011/..", "26", "2026-02-05T10:00", "0000", "2011/2012/2013", "~2023", "XXXX-02-05", "2026\n"],
)  # fmt: skip
def test_what_is_not_edtf_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - every message differs
        parse_edtf(text)


def test_a_date_without_a_year_is_written_with_its_year_unknown() -> None:
    assert format_edtf(day_date(8, 8, None)) == "XXXX-08-08"
    assert format_edtf(month_date(8, None)) == "XXXX-08"


dates = st.builds(
    lambda first, days, hedged: PartialDate(
        first, date.fromordinal(min(first.toordinal() + days, date.max.toordinal())), "range", True, hedged
    ),
    st.dates(date(1000, 1, 1), date(2999, 12, 31)),
    st.integers(1, 5000),
    st.booleans(),
)


@given(dates)
def test_edtf_round_trips(value: PartialDate) -> None:
    read = parse_edtf(format_edtf(value))
    assert (read.earliest, read.latest, read.approximate) == (value.earliest, value.latest, value.approximate)


@given(dates, dates)
def test_comparing_dates_is_symmetric(one: PartialDate, other: PartialDate) -> None:
    assert compare_dates(one, other) is compare_dates(other, one)


@given(dates)
def test_a_date_agrees_with_itself(value: PartialDate) -> None:
    assert compare_dates(value, value) is YES


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


@pytest.mark.parametrize(
    ("value", "english", "dutch"),
    [
        (day_date(5, 2, 2026), "5 February 2026", "5 februari 2026"),
        (day_date(8, 8, None), "8 August", "8 augustus"),
        (month_date(2, 2026), "February 2026", "februari 2026"),
        (month_date(2, 2026, "early"), "early February 2026", "begin februari 2026"),
        (month_date(2, None, "mid"), "mid-February", "medio februari"),
        (month_date(6, 2023, "late"), "late June 2023", "eind juni 2023"),
        (year_date(2026), "2026", "2026"),
        (year_date(2022, "early"), "early 2022", "begin 2022"),
        (year_date(2022, "second-half"), "the second half of 2022", "de tweede helft van 2022"),
        (year_date(2022, "winter"), "winter 2022", "winter 2022"),
        (decade_date(1990), "1990s", "jaren 1990"),
        (parse_edtf("2011/2026"), "2011 to 2026", "2011 tot 2026"),
        (parse_edtf("2021-12/2022-02"), "December 2021 to February 2022", "december 2021 tot februari 2022"),
        (
            parse_edtf("2022-11-29/2022-12-06"),
            "29 November to 6 December 2022",
            "29 november tot 6 december 2022",
        ),
        (parse_edtf("2023-03~"), "around March 2023", "omstreeks maart 2023"),
    ],
)
def test_dates_are_displayed(value: PartialDate, english: str, dutch: str) -> None:
    assert display(value, "en") == english
    assert display(value, "nl") == dutch


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
