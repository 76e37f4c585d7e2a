"""Figures and dates as they stand in a sentence: finding them, and writing others in their place."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

from benchmarks.attack_words import words
from nukecheck.values import PartialDate

_DIGITS = re.compile(r"\d+(?:[.,]\d{3})*(?:[.,]\d+)?")
_WORD_RUN = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_SEPARATORS = {"en": (",", "."), "nl": (".", ",")}

_ENGLISH_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_DUTCH_ONES = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
_DUTCH_TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: where it stands, what it says, and whether in words."""

    start: int
    end: int
    value: Decimal
    text: str
    spelled: bool


def spelled(number: int, language: str) -> tuple[str, ...]:
    """Return the ways to write a whole number below ten thousand in words, the usual one first."""
    if language == "nl":
        return tuple(_dutch(number))
    return tuple(_english(number))


def _english_below_100(number: int) -> str:
    if number < 20:
        return _ENGLISH_ONES[number]
    tens, ones = divmod(number, 10)
    return _ENGLISH_TENS[tens - 2] + (f"-{_ENGLISH_ONES[ones]}" if ones else "")


def _english_below_1000(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _english_below_100(rest)
    return f"{_ENGLISH_ONES[hundreds]} hundred" + (f" and {_english_below_100(rest)}" if rest else "")


def _english(number: int) -> Iterator[str]:
    hundreds, rest = divmod(number, 100)
    if number >= 1000 and hundreds % 10 and hundreds < 20:
        yield f"{_english_below_100(hundreds)} hundred" + (f" and {_english_below_100(rest)}" if rest else "")
    thousands, below = divmod(number, 1000)
    if thousands:
        joined = " " if below >= 100 else " and "
        yield f"{_ENGLISH_ONES[thousands]} thousand" + (
            f"{joined}{_english_below_1000(below)}" if below else ""
        )
    else:
        yield _english_below_1000(number)


def _dutch_below_100(number: int) -> str:
    if number < 20:
        return _DUTCH_ONES[number]
    tens, ones = divmod(number, 10)
    if not ones:
        return _DUTCH_TENS[tens - 2]
    return _DUTCH_ONES[ones] + ("ën" if _DUTCH_ONES[ones].endswith("e") else "en") + _DUTCH_TENS[tens - 2]


def _dutch_below_1000(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    head = "" if not hundreds else "honderd" if hundreds == 1 else f"{_DUTCH_ONES[hundreds]}honderd"
    return head + (_dutch_below_100(rest) if rest or not hundreds else "")


def _dutch(number: int) -> Iterator[str]:
    hundreds, rest = divmod(number, 100)
    if number >= 1000 and hundreds % 10 and hundreds < 20:
        yield f"{_dutch_below_100(hundreds)}honderd" + (_dutch_below_100(rest) if rest else "")
    thousands, below = divmod(number, 1000)
    if thousands:
        head = "duizend" if thousands == 1 else f"{_DUTCH_ONES[thousands]}duizend"
        yield head + (f" {_dutch_below_1000(below)}" if below else "")
    else:
        yield _dutch_below_1000(number)


@cache
def _read_words(language: str) -> dict[str, int]:
    table = (
        {"een": 1, "één": 1, "a hundred": 100, "a thousand": 1000, "hundred": 100}
        if language == "nl"
        else {"a hundred": 100, "a thousand": 1000, "hundred": 100, "thousand": 1000}
    )
    for number in (*range(2, 1000), *range(1000, 10_000, 50)):
        for text in spelled(number, language):
            table.setdefault(text, number)
    return table


def numerals(text: str, language: str) -> tuple[Numeral, ...]:
    """Return the numbers in a text, in digits and in words, in order; ordinals and months are none."""
    found = []
    for match in _DIGITS.finditer(text):
        group, decimal = _SEPARATORS[language]
        plain = match.group().replace(group, "").replace(decimal, ".")
        if plain.count(".") <= 1:
            found.append(Numeral(match.start(), match.end(), Decimal(plain), match.group(), spelled=False))
    table = _read_words(language)
    for run in _WORD_RUN.finditer(text):
        pieces = [
            (m.start() + run.start(), m.end() + run.start()) for m in re.finditer(r"[^\W\d_]+", run.group())
        ]
        first = 0
        while first < len(pieces):
            for last in range(min(len(pieces), first + 9) - 1, first - 1, -1):
                start, end = pieces[first][0], pieces[last][1]
                number = table.get(text[start:end].lower())
                if number is not None:
                    found.append(Numeral(start, end, Decimal(number), text[start:end], spelled=True))
                    first = last
                    break
            first += 1
    return tuple(sorted(found, key=lambda n: n.start))


def written(value: Decimal, like: Numeral, language: str) -> str | None:
    """Write a number the way another one was: in words or digits, grouped or not; None if it cannot be."""
    if like.spelled:
        if value != int(value) or not 2 <= value < 10_000:
            return None
        text = spelled(int(value), language)[0]
        return text[0].upper() + text[1:] if like.text[0].isupper() else text
    group, decimal = _SEPARATORS[language]
    grouped = like.value < 1000 or group in like.text
    plain = f"{value.normalize():,f}" if grouped else f"{value.normalize():f}"
    return plain.translate({ord(","): group, ord("."): decimal})


def swapped(value: Decimal) -> Iterator[Decimal]:
    """Yield the numbers that come of swapping two neighbouring digits, the widest off first."""
    digits = f"{value.normalize():f}"
    found = set()
    for at in range(len(digits) - 1):
        one, two = digits[at], digits[at + 1]
        if one == two or "." in (one, two) or (at == 0 and two == "0"):
            continue
        found.add(Decimal(digits[:at] + two + one + digits[at + 2 :]))
    yield from sorted(found - {value}, key=lambda v: (-abs(v - value), v))


def other_formats(numeral: Numeral, language: str) -> Iterator[str]:
    """Yield other ways to write the digits of a number, the other language's separators first."""
    if numeral.spelled:
        return
    group, decimal = _SEPARATORS[language]
    if numeral.value >= 1000 and numeral.value == int(numeral.value):
        plain = f"{int(numeral.value):,d}"
        yield plain.replace(",", decimal)
        yield plain.replace(",", "")
        yield plain.replace(",", " ")
        yield plain.replace(",", "\u202f")
    elif decimal in numeral.text:
        yield numeral.text.replace(decimal, group)


def other_days(value: PartialDate, text: str, language: str) -> Iterator[tuple[str, PartialDate, str]]:
    """Yield (text, value, what was altered) for dates beside the one written in ``text``."""
    year = re.compile(r"\b(?:1[89]|20)\d\d\b")
    if year.search(text) and value.year_known:
        for by in (1, -1, 4, -11):
            moved = [_day(d.year + by, d.month, d.day) for d in (value.earliest, value.latest)]
            shown = year.sub(lambda m, by=by: str(int(m.group()) + by), text)  # type: ignore[misc]
            yield shown, replace(value, earliest=moved[0], latest=moved[1]), "year"
    months = words()["months"][language]
    month = next((i for i, m in enumerate(months) if re.search(rf"\b{m}\b", text, re.IGNORECASE)), None)
    if month is not None and value.precision in ("day", "month"):
        for by in (1, -2, 5):
            other = (month + by) % 12
            start = _day(
                value.earliest.year, other + 1, value.earliest.day if value.precision == "day" else 1
            )
            end = start if value.precision == "day" else _day(start.year, start.month, 31)
            shown = re.sub(rf"\b{months[month]}\b", months[other], text, flags=re.IGNORECASE)
            yield shown, replace(value, earliest=start, latest=end), "month"
    day = re.search(r"\b([1-9]|[12]\d|3[01])\b", text)
    if day and value.precision == "day":
        number = int(day.group())
        options = [number + 1, number - 1, number + 10, int(str(number)[::-1])]
        for other in dict.fromkeys(options):
            if other != number and 1 <= other <= 28:
                on = value.earliest.replace(day=other)
                yield (
                    text[: day.start()] + str(other) + text[day.end() :],
                    replace(value, earliest=on, latest=on),
                    "day",
                )


def other_date_formats(value: PartialDate, text: str, language: str) -> Iterator[str]:
    """Yield other ways to write a full date."""
    if value.precision != "day" or not value.year_known or value.approximate:
        return
    on, month = value.earliest, words()["months"][language][value.earliest.month - 1]
    forms = [f"{on.day} {month} {on.year}", on.isoformat()]
    if language == "en":
        forms += [
            f"{month} {on.day}, {on.year}",
            f"{on.day} {month[:3]} {on.year}",
            f"{month[:3]}. {on.day}, {on.year}",
        ]
    else:
        forms += [
            f"{on.day:02}-{on.month:02}-{on.year}",
            f"{on.day}/{on.month}/{on.year}",
            f"{on.day} {month[:3]}. {on.year}",
        ]
    yield from (f for f in forms if f != text)


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))
