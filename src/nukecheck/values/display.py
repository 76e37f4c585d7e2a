"""Values as a reader of either language expects to see them."""

from __future__ import annotations

from calendar import monthrange
from decimal import Decimal
from typing import NamedTuple

from nukecheck.values.dates import MONTH_PARTS, YEAR_PARTS
from nukecheck.values.types import Bound, PartialDate, Quantity


class _Words(NamedTuple):
    group: str
    decimal: str
    bounds: dict[Bound, str]
    about: str
    about_date: str
    to: str
    scales: tuple[tuple[int, str], ...]
    units: dict[str, tuple[str, str]]
    months: tuple[str, ...]
    parts: dict[str, str]
    decade: str
    ordinal: str
    article: str


_ENGLISH = _Words(
    group=",",
    decimal=".",
    bounds={
        Bound.AT_LEAST: "at least ",
        Bound.AT_MOST: "at most ",
        Bound.MORE_THAN: "more than ",
        Bound.LESS_THAN: "fewer than ",
    },
    about="about ",
    about_date="around ",
    to="to",
    scales=((10**12, "trillion"), (10**9, "billion"), (10**6, "million")),
    units={
        "percent": ("percent", "percent"),
        "km": ("km", "km"),
        "mile": ("mile", "miles"),
        "year": ("year", "years"),
        "month": ("month", "months"),
        "day": ("day", "days"),
        "minute": ("minute", "minutes"),
        "per-year": ("time a year", "times a year"),
        "factor": ("times", "times"),
        "USD": ("dollar", "dollars"),
        "EUR": ("euro", "euros"),
        "GBP": ("pound", "pounds"),
        "RUB": ("rouble", "roubles"),
        "CNY": ("yuan", "yuan"),
        "JPY": ("yen", "yen"),
    },
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    parts={
        "early": "early ",
        "mid": "mid-",
        "late": "late ",
        "first-quarter": "the first quarter of ",
        "second-quarter": "the second quarter of ",
        "third-quarter": "the third quarter of ",
        "fourth-quarter": "the fourth quarter of ",
        "first-half": "the first half of ",
        "second-half": "the second half of ",
        "spring": "spring ",
        "summer": "summer ",
        "autumn": "autumn ",
        "winter": "winter ",
    },
    decade="{}s",
    ordinal="{}{}",
    article="article {}",
)
_DUTCH = _Words(
    group=".",
    decimal=",",
    bounds={
        Bound.AT_LEAST: "minstens ",
        Bound.AT_MOST: "hoogstens ",
        Bound.MORE_THAN: "meer dan ",
        Bound.LESS_THAN: "minder dan ",
    },
    about="ongeveer ",
    about_date="omstreeks ",
    to="tot",
    scales=((10**12, "biljoen"), (10**9, "miljard"), (10**6, "miljoen")),
    units={
        "percent": ("procent", "procent"),
        "km": ("km", "km"),
        "mile": ("mijl", "mijl"),
        "year": ("jaar", "jaar"),
        "month": ("maand", "maanden"),
        "day": ("dag", "dagen"),
        "minute": ("minuut", "minuten"),
        "per-year": ("keer per jaar", "keer per jaar"),
        "factor": ("keer", "keer"),
        "USD": ("dollar", "dollar"),
        "EUR": ("euro", "euro"),
        "GBP": ("pond", "pond"),
        "RUB": ("roebel", "roebel"),
        "CNY": ("yuan", "yuan"),
        "JPY": ("yen", "yen"),
    },
    months=(
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    parts={
        "early": "begin ",
        "mid": "medio ",
        "late": "eind ",
        "first-quarter": "het eerste kwartaal van ",
        "second-quarter": "het tweede kwartaal van ",
        "third-quarter": "het derde kwartaal van ",
        "fourth-quarter": "het vierde kwartaal van ",
        "first-half": "de eerste helft van ",
        "second-half": "de tweede helft van ",
        "spring": "voorjaar ",
        "summer": "zomer ",
        "autumn": "najaar ",
        "winter": "winter ",
    },
    decade="jaren {}",
    ordinal="{}e",
    article="artikel {}",
)


def display(value: Quantity | PartialDate, language: str) -> str:
    """Return a value in words and figures of ``language`` ("nl" or anything else for English).

    What ``read_value`` reads out of it is the same value. The unit of a thing counted (warhead) is not
    shown, for the reader sees it in the text.
    """
    words = _DUTCH if language == "nl" else _ENGLISH
    return _date(value, words) if isinstance(value, PartialDate) else _quantity(value, words)


def _quantity(value: Quantity, words: _Words) -> str:
    hedge = words.about if value.approximate else ""
    if value.unit in ("ordinal", "article") and value.low is not None:
        form = words.ordinal if value.unit == "ordinal" else words.article
        return form.format(_digits(value.low, words), _english_ordinal(int(value.low)))
    unit, ends = value.unit, [end for end in (value.low, value.high) if end is not None]
    if unit == "month" and ends and all(end and end % 12 == 0 for end in ends):
        unit, ends = "year", [end / 12 for end in ends]
    scale, name = _scale(ends, words)
    step = value.step / scale
    shown = [_digits(end / scale, words, step) for end in ends]
    if value.bound is not Bound.RANGE:
        shown = shown[:1]
    figures = f" {words.to} ".join(shown) + (f" {name}" if name else "")
    one, many = words.units.get(unit, (unit, unit) if unit.isupper() and len(unit) == 3 else ("", ""))
    noun = one if len(shown) == 1 and ends[:1] == [1] else many
    return words.bounds.get(value.bound, "") + hedge + figures + (f" {noun}" if noun else "")


def _scale(ends: list[Decimal], words: _Words) -> tuple[int, str]:
    for scale, name in words.scales:
        if ends and all(end >= scale and end / scale == round(end / scale, 3) for end in ends):
            return scale, name
    return 1, ""


def _digits(figure: Decimal, words: _Words, step: Decimal = Decimal(0)) -> str:
    """Write a figure; three decimals become four, for 1.125 would be read as 1125."""
    plain = figure.normalize()
    exponent = plain.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if 0 < step < 1:
        wanted = step.normalize().as_tuple().exponent
        places = max(places, -wanted if isinstance(wanted, int) else 0)
    if places == 3:
        places = 4
    text = f"{plain:,.{places}f}"
    return text.translate({ord(","): words.group, ord("."): words.decimal})


def _english_ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _date(value: PartialDate, words: _Words) -> str:
    return (words.about_date if value.approximate else "") + _days(value, words)


def _days(value: PartialDate, words: _Words) -> str:
    first, last = value.earliest, value.latest
    year, to_year = (f" {day.year}" if value.year_known else "" for day in (first, last))
    month, to_month = words.months[first.month - 1], words.months[last.month - 1]
    if value.precision == "decade":
        return words.decade.format(first.year)
    if first == last:
        return f"{first.day} {month}{year}"
    if value.precision in ("season", "winter"):
        return _part(value, words)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if value.year_known and (first.month, last.month) == (1, 12):
            return _joined(str(first.year), str(last.year), words)
        return _joined(month + year, to_month + to_year, words)
    begin = f"{first.day} {month}" + (year if year != to_year else "")
    return _joined(begin, f"{last.day} {to_month}{to_year}", words)


def _part(value: PartialDate, words: _Words) -> str:
    first, last = value.earliest, value.latest
    for part, (start, until) in MONTH_PARTS.items():
        if (first.month, first.day) == (last.month, start) and last.day >= min(until, 28):
            year = f" {first.year}" if value.year_known else ""
            return words.parts[part] + words.months[first.month - 1] + year
    for part, ends in YEAR_PARTS.items():
        if ends == ((first.month, first.day), (last.month, last.day)):
            return words.parts[part] + str(first.year)
    return words.parts["winter"] + str(first.year)


def _joined(start: str, end: str, words: _Words) -> str:
    return start if start == end else f"{start} {words.to} {end}"
