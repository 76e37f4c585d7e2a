"""Figures that state nothing: times of day, list markers, note signs, document numbers, parts of names."""

from __future__ import annotations

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.roman import is_roman
from nukecheck.extract.tokens import Tokens
from nukecheck.patterns import pattern

_CLOCK = pattern(r"(?:[01]?[0-9]|2[0-4])[:.][0-5][0-9](?:[:.][0-5][0-9])?")


def clutter_end(tokens: Tokens, index: int, g: Grammar) -> int | None:
    """Return the token behind the figure at ``index`` if it states nothing, else ``None``."""
    return (
        _reference_end(tokens, index, g)
        or _clock_end(tokens, index, g)
        or (index + 1 if _is_part_of_name(tokens, index) else None)
    )


def marker_end(tokens: Tokens, index: int) -> int | None:
    """Return the token behind a list marker at the start of a line ("1.", "2)") or a note sign ("[12]")."""
    if not tokens.is_integer(index, 3):
        return None
    following = tokens.lows[index + 1]
    if following == "]" and tokens.lows[index - 1] in ("[", "^"):
        return index + 2
    opened = tokens.lows[index - 1] == "("
    if not tokens.is_integer(index, 2) or not tokens.starts_line(index - opened) or not tokens.glued(index):
        return None
    if following != ")" and (opened or following != "."):
        return None
    last = index + 2 >= tokens.size
    return index + 2 if (opened or not last) and not tokens.glued(index + 1) else None


def _clock_end(tokens: Tokens, index: int, g: Grammar) -> int | None:
    """Read 14:30, 20.15 uur, 8 pm, om 20 uur."""
    t, token, following = g.words.times, tokens.lows[index], tokens.lows[index + 1]
    if _CLOCK.fullmatch(token):
        if following in t.after:
            return _behind_sign(tokens, index + 1)
        return index + 1 if ":" in token or _heads_entry(tokens, index) else None
    if not tokens.is_integer(index, 2) or int(token) > 24:
        return None
    if following in t.hours:
        return index + 2 if tokens.lows[index - 1] in t.before else None
    return _behind_sign(tokens, index + 1) if following in t.after and _is_sign(tokens, index + 1) else None


def _heads_entry(tokens: Tokens, index: int) -> bool:
    """Tell whether a time begins a line, and a sentence or a dash follows ("14.45 The debate begins")."""
    begins = tokens.is_capitalised(index + 1) or tokens.is_dash(index + 1) or tokens.lows[index + 1] == "|"
    return tokens.starts_line(index) and begins


def _is_sign(tokens: Tokens, index: int) -> bool:
    """Tell whether a lone "a" or "p" begins "a.m."; other signs are whole."""
    return tokens.lows[index] not in ("a", "p") or tokens.lows[index + 2] == "m"


def _behind_sign(tokens: Tokens, index: int) -> int:
    dotted = (
        tokens.lows[index] in ("a", "p") and tokens.lows[index + 1] == "." and tokens.lows[index + 2] == "m"
    )
    return index + 3 if dotted else index + 1


def _reference_end(tokens: Tokens, index: int, g: Grammar) -> int | None:
    """Read a document number such as "36 200 V, nr 30" or "33 783 nr. 46"."""
    at = index + 1
    while at - index < 4 and tokens.is_figure(at):
        at += 1
    at += tokens.is_dash(at)
    at += is_roman(tokens.raw(at))
    at += tokens.lows[at] == ","
    if tokens.lows[at] not in g.words.references:
        return None
    at += 1
    at += tokens.lows[at] == "."
    return at + 1 if tokens.is_figure(at) else None


def _is_part_of_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a small figure numbers a name: "Arrow 3-systeem", "SALT 2"."""
    if not tokens.is_integer(index, 1) or tokens.starts_line(index) or not tokens.is_capitalised(index - 1):
        return False
    before = tokens.raw(index - 1)
    if tokens.is_hyphen(index + 1):
        return True
    counted = tokens.is_word(index + 1) and tokens.lows[index + 1].endswith(("s", "en"))
    return len(before) > 2 and before.isupper() and not counted
