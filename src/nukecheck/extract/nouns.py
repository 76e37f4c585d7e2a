"""Whether a noun that can be counted follows a figure."""

from __future__ import annotations

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.tokens import Tokens

_WITHIN = 3
_VERB = 3  # letters of the longest verb that ends as a plural does


def counts_noun(tokens: Tokens, index: int, g: Grammar) -> bool:
    """Tell whether a plural follows, perhaps behind adjectives, that a number before it would count."""
    at = index + 1 if tokens.is_hyphen(index) else index
    for word in range(at, at + _WITHIN):
        low = tokens.lows[word]
        if not tokens.is_word(word) or not tokens.raw(word).islower():
            return False
        if low in g.own.function_words or low in g.words.dates.year_after or low in g.own.negation:
            return False
        if low.endswith(g.words.dates.plural_endings) and not low.endswith("ss"):
            return len(low) > _VERB  # "the budget for 2023 is", "the deal of 2010 was"
    return False
