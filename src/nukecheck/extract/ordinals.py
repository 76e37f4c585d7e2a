"""Places in an order: tenth, tiende, 10th, 10e."""

from __future__ import annotations

from decimal import Decimal

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.reading import Found, Reading, exact
from nukecheck.extract.tokens import Tokens


def read_ordinal(tokens: Tokens, index: int, g: Grammar) -> Reading | None:
    """Read the ordinal that starts at ``index``; "third country" and "first of all" are none."""
    if tokens.is_figure(index):
        signed = tokens.glued(index) and tokens.lows[index + 1] in g.words.ordinals.signs
        if not (signed and tokens.is_integer(index)):
            return None
        value, end = Decimal(tokens.lows[index]), index + 2
    else:
        found = g.ordinals.after(tokens, index)
        if found is None:
            return None
        value, end = found
    if tokens.lows[end] in g.words.labels.article:  # "the fourteenth article"
        return Reading(end + 1, (Found(MentionKind.LABEL, exact(value, "article"), index, end),))
    if g.no_ordinal_before.after(tokens, end) or tokens.lows[index - 1] in g.words.ordinals.not_after:
        return Reading(end)
    leads = value == 1 and tokens.is_word(index) and tokens.starts_line(index)
    if leads and (tokens.is_capitalised(end) or not tokens.is_word(end)):
        return Reading(end)
    return Reading(end, (Found(MentionKind.ORDINAL, exact(value, "ordinal"), index, end),))
