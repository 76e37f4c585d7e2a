"""Number words that are none here: "een paar honderd", "op twee na", "Hij acht het", "one of"."""

from __future__ import annotations

from nukecheck.extract.grammar import Grammar
from nukecheck.extract.mention import MentionKind
from nukecheck.extract.tokens import Tokens
from nukecheck.extract.units import Unit, unit_after
from nukecheck.extract.words import Number


def is_vague(tokens: Tokens, index: int, g: Grammar) -> bool:
    """Tell whether the number multiplies a vague amount: "a few hundred", "a couple of thousand"."""
    vague = g.words.numbers.vague
    before = tokens.lows[index - 1]
    return before in vague or (before == "of" and tokens.lows[index - 2] in vague)


def is_exception(tokens: Tokens, index: int, number: Number, g: Grammar) -> bool:
    """Tell whether the number is what is left out: "op twee na", "bar one"."""
    n = g.own.numbers
    if tokens.lows[index - 1] not in n.but_before:
        return False
    return not n.but_after or tokens.lows[number.end] in n.but_after


def is_verb(tokens: Tokens, index: int, number: Number, g: Grammar) -> bool:
    """Tell whether a word such as Dutch "acht" is a verb or part of a saying, or a lone article."""
    low = tokens.lows[index]
    if number.word and low in g.words.numbers.articles:
        return True
    rule = g.words.verbs_like_numbers.get(low)
    if rule is None or not number.word or unit_after(tokens, number.end, g) is not None:
        return False
    following, before = tokens.lows[number.end], tokens.lows[index - 1]
    if following in rule.not_before:
        return True
    return tokens.is_word(index - 1) and before not in rule.after


def is_pronoun(tokens: Tokens, index: int, number: Number, unit: Unit | None, g: Grammar) -> bool:
    """Tell whether "one" stands for somebody or something and counts nothing."""
    one = g.words.one
    if tokens.lows[index] not in one.words:
        return False
    following = tokens.lows[number.end]
    if following in one.not_before or tokens.lows[index - 1] in one.not_after:
        return True
    if unit is not None:
        return unit.kind is MentionKind.FACTOR
    return not tokens.is_word(number.end)


def is_score(tokens: Tokens, index: int, number: Number) -> bool:
    """Tell whether the figure begins a score or vote: "71-26", "50-50"."""
    at = number.end
    return (
        tokens.is_integer(index, 3)
        and tokens.is_hyphen(at)
        and tokens.glued(at)
        and tokens.is_integer(at + 1, 3)
    )


def is_way(tokens: Tokens, number: Number, g: Grammar) -> bool:
    """Tell whether the number tells of what kind something is: "two-way", "three-pronged"."""
    at = number.end
    joined = tokens.is_hyphen(at) and tokens.glued(at) and tokens.glued(at - 1)
    return joined and tokens.lows[at + 1] in g.words.numbers.ways


def is_dimension(tokens: Tokens, index: int, number: Number, g: Grammar) -> bool:
    """Tell whether the figure begins a size: "50 x 70"."""
    at = number.end
    cross = len(tokens.lows[at]) == 1 and tokens.lows[at] in g.words.multiples.times
    return cross and tokens.is_integer(at + 1, 3) and min(int(number.value), int(tokens.lows[at + 1])) >= 10
