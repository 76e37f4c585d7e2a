"""Four digits that are a year: "in 2026", "the 2010 treaty" - and not "2026 warheads"."""

from __future__ import annotations

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.nouns import counts_noun
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.units import unit_after
from nukecheck.extract.words import read_words


def year_at(tokens: Tokens, index: int) -> int | None:
    """Return the year that token ``index`` may be: four bare digits from 1900 to 2100."""
    token = tokens.lows[index]
    usual = len(token) == 4 and "1900" <= token <= "2100" and tokens.is_integer(index)
    return int(token) if usual and not letter_behind(tokens, index) else None


def short_year_at(tokens: Tokens, index: int, g: Grammar) -> tuple[int, int] | None:
    """Read the year that begins with an apostrophe at ``index`` ("'72", "'26") and return it and its end."""
    at, low = index + 1, tokens.lows[index + 1]
    if tokens.lows[index] not in ("'", "‘") or not (tokens.glued(index) and tokens.is_integer(at, 2)):
        return None
    if len(low) < 2 or letter_behind(tokens, at) or counts_noun(tokens, at + 1, g):
        return None
    return (1900 if low >= "40" else 2000) + int(low), at + 1


def year_in_words(tokens: Tokens, index: int, g: Grammar) -> tuple[int, int] | None:
    """Read "nineteen ninety-one", "twenty twenty-six", "tweeduizendelf" and return the year and its end."""
    n, low = g.words.numbers, tokens.lows[index]
    century = n.teens.get(low) or n.tens.get(low)
    found = None
    if century in (19, 20):
        at = index + 1 + tokens.is_hyphen(index + 1)
        rest = read_words(tokens, at, g) if tokens.lows[at] in n.teens or tokens.lows[at] in n.tens else None
        if rest is not None and 10 <= rest.value < 100:
            found = int(century) * 100 + int(rest.value), rest.end
    elif tokens.is_word(index):
        whole = read_words(tokens, index, g)
        if whole is not None and 1900 <= whole.value <= 2100:
            found = int(whole.value), whole.end
    if found is None or tokens.is_hyphen(found[1]) or counts_noun(tokens, found[1], g):
        return None
    return found if unit_after(tokens, found[1], g) is None else None


def letter_behind(tokens: Tokens, index: int) -> bool:
    """Tell whether a letter is glued to the token."""
    return tokens.glued(index) and tokens.lows[index + 1][0].isalpha()


def bare_year(tokens: Tokens, index: int, g: Grammar, *, second: bool = False) -> int | None:
    """Return the year that stands alone at ``index``, where its surroundings allow it to be one.

    ``second`` is for the other end of a range, where only a round number before a noun is a count.
    """
    d, token = g.words.dates, tokens.lows[index]
    if len(token) != 4 or not tokens.is_integer(index) or letter_behind(tokens, index):
        return None
    year, usual = int(token), "1900" <= token <= "2100"
    before = tokens.lows[index - 1]
    if before in g.words.currencies.signs or before in g.words.currencies.words:
        return None
    if unit_after(tokens, index + 1, g) is not None:
        return year if before in d.year_strong and usual and not tokens.is_hyphen(index + 1) else None
    counted = counts_noun(tokens, index + 1, g)
    if before in d.year_strong:
        return year if usual or ("1000" <= token <= "2199" and not counted) else None
    if not usual:
        return None
    if second:
        return None if counted and year % 50 == 0 else year
    if before in d.count_before:
        return None
    if counted:
        named = before in g.words.determiners or tokens.is_hyphen(index + 1)
        return year if named and "1945" <= token <= "2060" and year != 2000 else None
    if before not in d.year_before:
        bound = g.bounds_before.before(tokens, index)
        if bound is not None and tokens.lows[bound[1] - 1] not in d.year_strong:  # "since at least 1992"
            return None
    return year
