"""Bounds and hedges around a figure: at most, fewer than, about, naar schatting, or more."""

from __future__ import annotations

from dataclasses import dataclass

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.tokens import Tokens
from nukecheck.values import Bound

_CHAIN = 4


@dataclass(frozen=True, slots=True)
class Hedging:
    """What limits or loosens a figure, and the tokens that say so (``start`` == ``end``: none)."""

    bound: Bound = Bound.EXACT
    approximate: bool = False
    start: int = 0
    end: int = 0


def hedging(tokens: Tokens, start: int, end: int, g: Grammar, *, duration: bool) -> Hedging:
    """Return the bound and hedges of the figure in tokens ``start`` to ``end``."""
    before = _before(tokens, start, g, duration=duration)
    after = _after(tokens, end, g)
    if before.start == before.end:
        return after
    bound = before.bound if before.bound is not Bound.EXACT else after.bound
    return Hedging(bound, before.approximate or after.approximate, before.start, before.end)


def _before(tokens: Tokens, start: int, g: Grammar, *, duration: bool) -> Hedging:
    bound, approximate, at, until = Bound.EXACT, False, start, start
    for step in range(_CHAIN):
        edge = at
        if tokens.low(edge - 1) in g.fillers and step == 0:
            edge -= 1
        if tokens.low(edge - 1) in (".", ",") and g.bounds_before.before(tokens, edge - 1) == ("hedge", edge - 2):
            edge -= 1  # "ca. 600", "approx. 600"
        elif tokens.low(edge - 1) == "." and tokens.low(edge - 2) in ("max", "min"):
            edge -= 1
        found = g.bounds_before.before(tokens, at) or g.bounds_before.before(tokens, edge)
        if found is None:
            break
        meaning, at_phrase = found
        if duration and tokens.low(at_phrase) in g.not_with_duration:
            break
        if meaning == "hedge":
            approximate = True
        elif bound is Bound.EXACT:
            bound = Bound(meaning)
        at = at_phrase
    return Hedging(bound, approximate, at, until) if at < until else Hedging()


def _after(tokens: Tokens, end: int, g: Grammar) -> Hedging:
    found = g.bounds_after.after(tokens, end)
    if found is None:
        return Hedging()
    meaning, until = found
    if meaning == "hedge":
        return Hedging(Bound.EXACT, True, end, until)
    return Hedging(Bound(meaning), False, end, until)
