"""Figures that belong together: a unit written once for several, the two bounds of one range."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from decimal import Decimal
from functools import cache

from nukecheck.extract import Mention, MentionKind
from nukecheck.lexicon import LANGUAGES, load_lexicon
from nukecheck.patterns import pattern
from nukecheck.records import replace
from nukecheck.text import Span
from nukecheck.values import Bound, Quantity


def scaled(value: Quantity, factor: Decimal, unit: str) -> Quantity:
    """Return a figure times ``factor`` in another unit, with the place value of its last digit."""
    step = Decimal(1)
    for end in (value.low, value.high):
        if end is not None:
            exponent = end.normalize().as_tuple().exponent
            if isinstance(exponent, int) and exponent < 0:
                step = min(step, Decimal(1).scaleb(exponent))
    return replace(
        value,
        low=None if value.low is None else value.low * factor,
        high=None if value.high is None else value.high * factor,
        unit=unit,
        step=step * factor if factor != 1 or step != 1 else value.step,
    )


_ROUND = (10, 100, 1000)  # of which a part is told like a share
_SCALED = 1000  # the step of a figure from which on it has a scale word of its own ("57 billion")
_DIGITS = pattern(r"\d+(?:[.,]\d+)?")
_MARKS = (",", "/")
_LOWER = frozenset([Bound.AT_LEAST, Bound.MORE_THAN])
_UPPER = frozenset([Bound.AT_MOST, Bound.LESS_THAN])


@cache
def _between_figures() -> re.Pattern[str]:
    words = (*_MARKS, *(word for language in LANGUAGES for word in load_lexicon(language).ranges.linking))
    return re.compile(rf"\s*(?:(?:{_any_of(words)})\s*)+", re.IGNORECASE)


@cache
def _between_bounds() -> re.Pattern[str]:
    words = [word for language in LANGUAGES for word in load_lexicon(language).ranges.bounding]
    return re.compile(rf"\s*,?\s*(?:{_any_of(words)})\s*", re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def join_bounds(mentions: tuple[Mention, ...], text: str) -> tuple[Mention, ...]:
    """Make one range of a lower and an upper bound side by side ("at least 500 and at most 5,500 km")."""
    result: list[Mention] = []
    for mention in mentions:
        joined = _range(result[-1], mention, text) if result else None
        if joined is None:
            result.append(mention)
        else:
            result[-1] = joined
    return tuple(result)


def _range(lower: Mention, upper: Mention, text: str) -> Mention | None:
    """Return the range that two figures bound, with its unit behind both or behind the last alone."""
    low, high = lower.value, upper.value
    if not (isinstance(low, Quantity) and isinstance(high, Quantity)) or upper.hedge is None:
        return None
    bare = lower.kind is MentionKind.NUMBER and upper.kind in (MentionKind.LENGTH, MentionKind.PERCENT)
    if (
        not (bare or lower.kind is upper.kind)
        or low.step != high.step
        or low.bound not in _LOWER
        or high.bound not in _UPPER
    ):
        return None
    if low.low is None or high.high is None or low.low >= high.high:
        return None
    behind = max(lower.span.end, lower.hedge.end if lower.hedge else 0)
    if upper.hedge.start < behind or not _between_bounds().fullmatch(text, behind, upper.hedge.start):
        return None
    span = Span(lower.span.start, upper.span.end)
    hedged = low.approximate or high.approximate
    value = replace(high, low=low.low, bound=Bound.RANGE, approximate=hedged)
    return replace(upper, span=span, value=value, text=span.of(text), hedge=lower.hedge)


def share_units(mentions: tuple[Mention, ...], text: str) -> tuple[Mention, ...]:
    """Give a bare figure the unit that is written once for several ("8.1 and 56.8 billion dollars", "$57bn
    against 8bn").
    """
    money = next((m for m in mentions if m.kind is MentionKind.MONEY), None)
    result = list(mentions)
    for at, mention in enumerate(mentions):
        value = mention.value
        if mention.kind is not MentionKind.NUMBER or not isinstance(value, Quantity):
            continue
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if (
            following is not None
            and following.kind in (MentionKind.MONEY, MentionKind.PERCENT)
            and isinstance(following.value, Quantity)
            and following.value.low
            and _between_figures().fullmatch(
                text, mention.span.end, following.hedge.start if following.hedge else following.span.start
            )
        ):
            digits = _DIGITS.search(following.text)
            if digits:
                written = Decimal(digits.group().replace(",", "."))
                factor = Decimal(1) if value.step >= _SCALED else following.value.low / written
                result[at] = replace(
                    mention, kind=following.kind, value=scaled(value, factor, following.value.unit)
                )
        elif money is not None and isinstance(money.value, Quantity):
            result[at] = as_money(mention, money.value.unit)
    return tuple(result)


def as_money(mention: Mention, currency: str) -> Mention:
    """Return a bare figure with a scale word as a sum of money ("57 billion"); others as they are."""
    value = mention.value
    if mention.kind is not MentionKind.NUMBER or not isinstance(value, Quantity) or value.step < _SCALED:
        return mention
    return replace(mention, kind=MentionKind.MONEY, value=replace(value, unit=currency))


def parts_of_every(
    mentions: tuple[Mention, ...], starts: Collection[int], ends: Collection[int]
) -> tuple[Mention, ...]:
    """Make a share of a count behind a round whole that it is of ("of every HUNDRED there are 87"): the whole
    begins where one of ``starts`` is, and the part stands before the next of ``ends`` (characters).
    """
    result: list[Mention] = []
    whole: Mention | None = None
    for mention in mentions:
        value = mention.value
        counts = mention.kind is MentionKind.NUMBER and isinstance(value, Quantity)
        if counts and mention.span.start in starts and isinstance(value, Quantity) and value.low in _ROUND:
            whole = mention
            continue
        if whole is not None and counts and isinstance(value, Quantity) and isinstance(whole.value, Quantity):
            parted = any(whole.span.end <= end < mention.span.start for end in ends)
            if not parted and value.high is not None and whole.value.low and value.high < whole.value.low:
                share = scaled(value, 100 / whole.value.low, "percent")
                mention = replace(mention, kind=MentionKind.PERCENT, value=share)
            else:
                result.append(whole)
            whole = None
        result.append(mention)
    return tuple(result if whole is None else [*result, whole])


def as_ratio(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Make the only sum of money of a text, of a few coins, the number of times that another one is spent
    ("SEVEN DOLLARS for every Russian dollar").
    """
    result = []
    for mention in mentions:
        value = mention.value
        if mention.kind in (MentionKind.NUMBER, MentionKind.MONEY) and isinstance(value, Quantity):
            if value.high is None or value.high >= _SCALED:
                return mentions
            mention = replace(mention, kind=MentionKind.FACTOR, value=replace(value, unit="factor"))
        result.append(mention)
    return tuple(result)


def shift(mention: Mention, by: int) -> Mention:
    """Return a mention whose offsets count from ``by`` characters earlier."""
    if not by:
        return mention
    return Mention(
        mention.span.shift(by),
        mention.kind,
        mention.value,
        mention.text,
        mention.unit_span.shift(by) if mention.unit_span else None,
        mention.hedge.shift(by) if mention.hedge else None,
    )
