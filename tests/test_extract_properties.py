# ruff: noqa: E501 - a list of words is no prose
"""What holds for every text."""

from __future__ import annotations

import time
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nukecheck.extract import Mention, extract, read_value
from nukecheck.extract.grammar import grammar
from nukecheck.lexicon import LANGUAGES
from nukecheck.values import (
    Bound,
    PartialDate,
    Quantity,
    bounded,
    day_date,
    decade_date,
    display,
    exactly,
    month_date,
    range_date,
    year_date,
)

languages = st.sampled_from(LANGUAGES)
WORDS = """
New START 1.550 1,550 1550 1 550 56,8 56.8 vijf five vijfhonderd twee- à zesduizend and en of or to tot between tussen
de the een a half helft keer times maal miljoen million miljard billion bn k % percent procent km dollar $ € jaar year
per februari February 5 feb. 2026 2026-02-05 5/2/2026 '80s jaren tachtig begin early mid- artikel article VI art. p. 700
F-16 B61-12 acht één one ongeveer about at most hoogstens - – . , ; : ( ) [ ] / @ # www. 14:30 th e x4 2x twice tweemaal
elk halfjaar every six months third derde third of quarter driekwart doubled ½ dozen een paar honderd 0 00 3 12 31 29/11
point komma and a half tens of the end t/m nr. 46 36 200 V uur kernkoppen warheads \u00a0 \u202f \n ' ’ é ë
"""
texts = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(WORDS.split(" ")), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS.split(" ")), max_size=14).map("".join),
)


def check(text: str, found: tuple[Mention, ...]) -> None:
    end = 0
    for mention in found:
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.of(text) == mention.text
        assert not mention.text[0].isspace()
        assert not mention.text[-1].isspace()
        end = mention.span.end
        if mention.unit_span is not None:
            assert mention.span.contains(mention.unit_span)
            assert len(mention.unit_span) > 0
        if mention.hedge is not None:
            assert 0 <= mention.hedge.start < mention.hedge.end <= len(text)
            assert not mention.hedge.overlaps(mention.span)
        value = mention.value
        if isinstance(value, PartialDate):
            assert value.earliest <= value.latest
        else:
            assert value.low is not None or value.high is not None
            assert value.low is None or value.low.is_finite()
            assert value.low is None or value.high is None or value.low <= value.high
            assert (value.bound is Bound.RANGE) == (
                None not in (value.low, value.high) and value.low != value.high
            )


@settings(max_examples=250)
@given(texts, languages)
def test_extraction_stays_in_the_text_and_never_fails(text: str, language: str) -> None:
    check(text, extract(text, language))


figures = st.one_of(st.integers(0, 10**13), st.decimals(0, 10**6, places=3)).map(Decimal)
bounds = st.sampled_from([Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.MORE_THAN, Bound.LESS_THAN])
units = st.sampled_from(["", "percent", "km", "mile", "USD", "EUR", "GBP", "RUB", "CNY", "factor"])


@settings(max_examples=250)
@given(figures, bounds, units, st.booleans(), languages)
def test_a_displayed_figure_reads_back(
    figure: Decimal, bound: Bound, unit: str, hedged: bool, language: str
) -> None:
    value = exactly(figure, unit, approximate=hedged)
    if bound is not Bound.EXACT:
        value = bounded(figure, bound, value)
    read = read_value(display(value, language), language)
    assert isinstance(read, Quantity)
    assert (read.low, read.high, read.bound, read.unit) == (value.low, value.high, value.bound, value.unit)
    assert read.approximate is hedged


@given(st.integers(1, 2000), st.sampled_from(["month", "day", "minute"]), languages)
def test_a_displayed_length_of_time_reads_back(number: int, unit: str, language: str) -> None:
    read = read_value(display(exactly(number, unit), language), language)
    assert read == exactly(number, unit)


@given(st.integers(1, 999), st.sampled_from(["per-year", "ordinal", "article"]), languages)
def test_a_displayed_rate_or_place_reads_back(number: int, unit: str, language: str) -> None:
    read = read_value(display(exactly(number, unit), language), language)
    assert read == exactly(number, unit)


@given(figures, figures, st.sampled_from(["", "km", "percent", "USD", "factor"]), languages)
def test_a_displayed_range_reads_back(one: Decimal, other: Decimal, unit: str, language: str) -> None:
    low, high = sorted((one, other))
    if low == high or low == 0:
        return
    read = read_value(display(Quantity(low, high, Bound.RANGE, unit), language), language)
    assert isinstance(read, Quantity)
    assert (read.low, read.high, read.bound, read.unit) == (low, high, Bound.RANGE, unit)


days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
partial_dates = st.one_of(
    days.map(lambda d: day_date(d.day, d.month, d.year)),
    days.map(lambda d: day_date(d.day, d.month, None)),
    days.map(lambda d: month_date(d.month, d.year)),
    days.map(lambda d: month_date(d.month, None)),
    st.tuples(days, st.sampled_from(["early", "mid", "late"])).map(
        lambda x: month_date(x[0].month, x[0].year, x[1])
    ),
    days.map(lambda d: year_date(d.year)),
    st.tuples(
        days,
        st.sampled_from(["early", "mid", "late", "first-half", "second-half", "spring", "summer", "winter"]),
    ).map(lambda x: year_date(x[0].year, x[1])),
    st.integers(190, 208).map(lambda d: decade_date(d * 10)),
    st.tuples(st.integers(1900, 2050), st.integers(1, 50)).map(
        lambda x: range_date(year_date(x[0]), year_date(x[0] + x[1]))
    ),
    st.tuples(st.dates(date(1900, 1, 1), date(2099, 1, 1)), st.integers(1, 600)).map(
        lambda x: range_date(
            day_date(x[0].day, x[0].month, x[0].year),
            (lambda d: day_date(d.day, d.month, d.year))(x[0] + timedelta(days=x[1])),
        )
    ),
)


@settings(max_examples=250)
@given(partial_dates, languages)
def test_a_displayed_date_reads_back(value: PartialDate, language: str) -> None:
    read = read_value(display(value, language), language)
    assert isinstance(read, PartialDate)
    assert (read.earliest, read.latest, read.year_known) == (value.earliest, value.latest, value.year_known)


EVIDENCE = [
    ("at most 1,550 warheads", "en"),
    ("fewer than 1,550 warheads", "en"),
    ("about 600", "en"),
    ("87 percent", "en"),
    ("5 February 2026", "en"),
    ("500 to 5,500 km", "en"),
    ("8.1 billion dollars", "en"),
    ("twice a year", "en"),
    ("5 years", "en"),
    ("half", "en"),
    ("article 6", "en"),
    ("50 to 100 times", "en"),
    ("minder dan 1.550 kernkoppen", "nl"),
    ("ongeveer de helft", "nl"),
    ("verviervoudigd", "nl"),
]


@pytest.mark.parametrize(("text", "language"), EVIDENCE)
def test_evidence_is_read(text: str, language: str) -> None:
    assert read_value(text, language) is not None


@pytest.mark.parametrize("text", ["", "no figure", "1,550 and 700", "F-16"])
def test_evidence_that_is_not_one_value_is_refused(text: str) -> None:
    assert read_value(text, "en") is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "unit",
    ["een en twintig ", "honderd", "zes tien ", "one hundred and ", "1.550,", "1 550 ", "a@b", "0123 ", "at most ", "2026-",
     "tussen 5 en ", "x", "’", "-", "vijf- à ", "half a ", "art. VI, ", "5 feb ", "www.", "((((", "1:", "+3", "e\u0301"],
)  # fmt: skip
def test_time_is_linear_in_the_text(unit: str, language: str) -> None:
    grammar(language)
    extract("één 1.550", language)
    small, large = unit * 100, unit * 1600

    def best(text: str) -> float:
        times = []
        for _ in range(3):
            start = time.process_time()
            extract(text, language)
            times.append(time.process_time() - start)
        return min(times)

    assert best(large) < 16 * 4 * max(best(small), 0.003)


@pytest.mark.parametrize("filler", ["word ", "w", "\n", "a@", "1.550 "])
def test_an_immense_line_is_read_to_its_end(filler: str) -> None:
    text = filler * (250_000 // len(filler)) + " at most 1,650 warheads"
    found = extract(text, "en")
    check(text, found)
    assert found[-1].text == "1,650"
    assert found[-1].hedge is not None
