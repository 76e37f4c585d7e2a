"""Every number, spelled out in the usual ways, reads back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nukecheck.extract import extract
from nukecheck.values import Quantity

_EN = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
ENGLISH = ["", *_EN.split(), "seventeen", "eighteen", "nineteen"]
ENGLISH_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_NL = (
    "één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien"
)
DUTCH = ["", *_NL.split(), "achttien", "negentien"]
DUTCH_TENS = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


def english(number: int, joiner: str = " and ") -> str:
    """Spell a number below a million."""
    if number < 20:
        return ENGLISH[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return ENGLISH_TENS[tens] + (f"-{ENGLISH[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{ENGLISH[hundreds]} hundred" + (joiner + english(rest) if rest else "")
    thousands, rest = divmod(number, 1000)
    glue = joiner if 0 < rest < 100 else " "
    return f"{english(thousands, joiner)} thousand" + (glue + english(rest, joiner) if rest else "")


def english_hundreds(number: int) -> str:
    """Spell 1,550 as fifteen hundred and fifty."""
    hundreds, rest = divmod(number, 100)
    return f"{english(hundreds)} hundred" + (f" and {english(rest)}" if rest else "")


def dutch(number: int, space: str = " ", joiner: str = "") -> str:
    """Spell a number below a million; ``space`` stands behind "duizend", ``joiner`` before the last part."""
    if number < 20:
        return DUTCH[number].replace("één", "een") if number > 1 else "een"
    if number < 100:
        tens, ones = divmod(number, 10)
        glue = "ën" if ones in (2, 3) else "en"
        return (f"{dutch(ones)}{glue}" if ones else "") + DUTCH_TENS[tens]
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return (dutch(hundreds) if hundreds > 1 else "") + "honderd" + (joiner + dutch(rest) if rest else "")
    thousands, rest = divmod(number, 1000)
    head = (dutch(thousands, "", "") if thousands > 1 else "") + "duizend"
    return head + (space + dutch(rest, space, joiner) if rest else "")


def dutch_hundreds(number: int) -> str:
    """Spell 1550 as vijftienhonderdvijftig."""
    hundreds, rest = divmod(number, 100)
    return f"{dutch(hundreds)}honderd" + (dutch(rest) if rest else "")


def value(words: str, language: str) -> Decimal | None:
    """Return the one exact figure that is read out of the words before a noun."""
    text = f"Er zijn {words} kernkoppen" if language == "nl" else f"There are {words} warheads"
    found = extract(text, language)
    if len(found) != 1 or found[0].text != words or not isinstance(found[0].value, Quantity):
        return None
    return found[0].value.figure


NUMBERS = [*range(2, 1101), *range(1101, 2101, 7), *range(2101, 1_000_000, 7_919), 10_000, 100_000, 999_999]


@pytest.mark.parametrize(
    ("spell", "language"),
    [
        (english, "en"),
        (lambda n: english(n, " "), "en"),
        (lambda n: english(n).replace(" ", "-"), "en"),
        (lambda n: english(n).capitalize(), "en"),
        (dutch, "nl"),
        (lambda n: dutch(n, ""), "nl"),
        (lambda n: dutch(n, " ", "en"), "nl"),
        (lambda n: dutch(n).replace("ë", "e"), "nl"),
        (lambda n: dutch(n).upper(), "nl"),
        (english, "nl"),
        (dutch, "en"),
    ],
)
def test_every_number_reads_back(spell: object, language: str) -> None:
    assert callable(spell)
    foreign = (
        {"one", "ten", "acht", "elf", "een"}
        if language != ("nl" if spell(2).lower() == "twee" else "en")
        else {"een"}
    )
    for number in NUMBERS:
        words = spell(number)
        if not foreign & set(words.lower().replace("-", " ").split()):  # these mean something else there
            assert value(words, language) == number, words


@pytest.mark.parametrize(("spell", "language"), [(english_hundreds, "en"), (dutch_hundreds, "nl")])
def test_every_number_of_hundreds_reads_back(spell: object, language: str) -> None:
    assert callable(spell)
    for number in range(1100, 9999, 7):
        if number % 1000 >= 100:
            assert value(spell(number), language) == number, spell(number)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_figure_reads_back(language: str) -> None:
    own, other = (".", ",") if language == "nl" else (",", ".")
    for number in [*range(0, 1000, 7), *range(1000, 2101, 3), *range(2101, 10_000_000, 104_729)]:
        grouped = f"{number:,}"
        spaced = [grouped.replace(",", space) for space in (" ", "\u00a0", "\u202f", "\u2009", "'")]
        for words in {grouped.replace(",", own), grouped.replace(",", other), *spaced}:
            assert value(words, language) == number, words
        assert value(str(number), language) == number
