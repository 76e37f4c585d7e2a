"""The other end of a range: between 500 and 5,500 - vijf- à zesduizend - 1.700–2.200."""

from __future__ import annotations

from nukecheck.extract.codes import code_end
from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.numbers import read_number
from nukecheck.extract.reading import TokenRange
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.units import unit_after
from nukecheck.extract.words import Number

_ALTERNATIVES_UP_TO = 20
_CHANGE_WITHIN = 9
_UNITS_INSIDE = (MentionKind.PERCENT, MentionKind.MONEY, MentionKind.LENGTH)


def second_end(tokens: Tokens, index: int, first: Number, currency: str, g: Grammar) -> Number | None:
    """Return the number that with ``first``, which starts at ``index``, makes a range."""
    behind, alternative = _behind_connector(tokens, index, first, g)
    if behind is None:
        return None
    behind += tokens.lows[behind] in g.words.bounds.fillers
    behind += bool(currency) and tokens.lows[behind] in g.words.currencies.signs
    dashed = tokens.is_dash(behind - 1)
    if tokens.is_figure(behind) and not dashed and code_end(tokens, behind, g) is not None:
        return None
    second = read_number(tokens, behind, g)
    if second is None or second.vague or with_shared_scale(first, second).value >= second.value:
        return None
    if alternative and not (second.value - first.value <= 2 and second.value <= _ALTERNATIVES_UP_TO):
        return None
    return second


def with_shared_scale(first: Number, second: Number) -> Number:
    """Give the first number the scale of the second: "5 to 6 thousand", "vijf tot zesduizend"."""
    if second.scale > 1 and first.scale == 1 and first.value < second.value / second.scale:
        return first._replace(value=first.value * second.scale, step=second.step)
    return first


def range_words(tokens: Tokens, start: int, g: Grammar) -> TokenRange | None:
    """Return the tokens of "between", "tussen de", "from" before a range."""
    at = start - 1 if tokens.lows[start - 1] in g.words.bounds.fillers else start
    before = tokens.lows[at - 1]
    return (at - 1, start) if before in g.words.ranges.between or before in g.words.ranges.starting else None


def _behind_connector(tokens: Tokens, index: int, first: Number, g: Grammar) -> tuple[int | None, bool]:
    """Return the token behind "to", "-", "and" or "or", and whether it was "or"."""
    r, at = g.words.ranges, first.end
    before = tokens.lows[index - 1 - (tokens.lows[index - 1] in g.words.bounds.fillers)]
    if tokens.is_dash(at) and tokens.glued(at - 1) and g.until.after(tokens, at + 1) is not None:
        at += 1  # "vijf- à zesduizend"
    unit = unit_after(tokens, at, g)
    if unit is not None and unit.kind in _UNITS_INSIDE:
        at = unit.end  # "between 15% and 20%"
    if before in r.between and tokens.lows[at] in r.joined:
        return at + 1, False
    until = g.until.after(tokens, at)
    if until is not None:
        change = before in r.starting and _is_change(tokens, index, g)
        return (None if change else until[1]), False
    if tokens.is_dash(at) and tokens.glued(at - 1) == tokens.glued(at):
        return at + 1, False
    return (at + 1 if tokens.lows[at] in r.either else None), True


def _is_change(tokens: Tokens, index: int, g: Grammar) -> bool:
    """Tell whether a verb of change stands shortly before: "rose from 350 to 500".

    "ging over" is none, nor is there a change where the figure tells how far something reaches: "a range
    from 350 to 500".
    """
    behind = index - 1 - (tokens.lows[index - 1] in g.words.bounds.fillers)
    r = g.words.ranges
    if tokens.lows[behind - 1] in r.extent and tokens.lows[behind - 2] in r.extent_after:
        return False
    return any(
        tokens.lows[at].startswith(r.change) and tokens.lows[at + 1] not in r.about
        for at in range(max(0, index - _CHANGE_WITHIN), index)
    )
