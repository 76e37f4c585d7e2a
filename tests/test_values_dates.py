# ruff: noqa: E501 - a row of a table is a line
"""Dates as far as they are known: how they compare, and how they are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nukecheck.values import (
    Agreement,
    PartialDate,
    compare_dates,
    day_date,
    decade_date,
    display,
    format_edtf,
    impossible_date,
    month_date,
    parse_edtf,
    range_date,
    year_date,
)

YES, NO, SILENT = Agreement.AGREES, Agreement.DIFFERS, Agreement.INCOMPARABLE


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
    ("2022-05~", "2022-08~", NO),  # a month by its neighbours
    ("2022-06~", "2022-08~", NO),
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
        (
            range_date(month_date(11, None, "late"), day_date(6, 12, None)),
            parse_edtf("2022-11-29/2022-12-06"),
            YES,
        ),
        (
            range_date(day_date(29, 11, 2022), month_date(12, 2022, "early")),
            parse_edtf("2022-11-29/2022-12-06"),
            YES,
        ),
        (
            range_date(month_date(11, None, "mid"), day_date(6, 12, None)),
            parse_edtf("2022-11-29/2022-12-06"),
            NO,
        ),
        (range_date(month_date(11, None), month_date(12, None)), parse_edtf("2021/2022"), SILENT),
        (range_date(month_date(2, None), month_date(3, None)), year_date(2022, "early"), YES),
        (month_date(2, 2026, "late"), range_date(day_date(25, 2, 2026), day_date(9, 3, 2026)), SILENT),
        (month_date(2, 2026, "early"), day_date(5, 2, 2026), YES),
        (month_date(2, 2026, "late"), day_date(5, 2, 2026), NO),
        (year_date(2022, "early"), month_date(2, 2022), YES),
        (year_date(2022, "late"), month_date(2, 2022), NO),
        (year_date(2022, "winter"), month_date(1, 2023), YES),
        (year_date(2022, "winter"), month_date(2, 2022), YES),
        (year_date(2022, "winter"), month_date(7, 2022), NO),
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


@pytest.mark.parametrize("recorded", ["2026-02-05", "2026-02", "2026", "2025/2027"])
def test_a_day_that_no_month_has_agrees_with_nothing(recorded: str) -> None:
    assert compare_dates(impossible_date(2, 2026), parse_edtf(recorded)) is Agreement.DIFFERS
    assert format_edtf(impossible_date(2, 2026)) == "2026-02"


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
