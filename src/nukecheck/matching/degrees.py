"""How much larger or smaller one amount is said to be than another: so many times, a part, so many more."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from nukecheck.claims import Claim
from nukecheck.extract import Mention, MentionKind
from nukecheck.matching.matches import Relation
from nukecheck.records import replace
from nukecheck.values import Bound, Quantity

_BESIDE = 3  # tokens from "twice" to "as many"
_PERCENT = Decimal(100)
_KINDS = (MentionKind.NUMBER, MentionKind.MONEY, MentionKind.PERCENT)
HALF = Quantity(Decimal("0.5"), Decimal("0.5"), Bound.EXACT, "factor", Decimal(0), approximate=False)


def times(claim: Claim, before: int, relation: Relation) -> tuple[Quantity, int] | None:
    """Return how many times as much is told right before a token, and where that begins; "five times fewer"
    is a fifth.
    """
    for mention in claim.mentions:
        if not 0 <= before - claim.place(mention)[1] <= _BESIDE:
            continue
        factor, share = as_factor(mention), mention.kind is MentionKind.PERCENT
        if factor is None or (share and relation in (Relation.MORE, Relation.FEWER)):
            continue
        if share and factor.bound is not Bound.EXACT:
            continue
        if relation is Relation.FEWER:
            low, high = (1 / end if end else None for end in (factor.high, factor.low))
            factor = replace(factor, low=low, high=high)
        return factor, claim.begin(mention)
    return None


def times_behind(claim: Claim, name: int, relation: Relation) -> Quantity | None:
    """Return how many times as much is told right behind the name, which ends at a token, of whom a verb
    compares with ("outnumbers B BY TWO TO ONE").
    """
    for mention in claim.mentions:
        begin = claim.begin(mention)
        factor = as_factor(mention) if mention.kind is MentionKind.FACTOR else None
        if (
            factor is None
            or not 0 < begin - name <= _BESIDE
            or claim.words[name + 1] not in claim.discourse.by
        ):
            continue
        if relation is Relation.FEWER:
            low, high = (1 / end if end else None for end in (factor.high, factor.low))
            factor = replace(factor, low=low, high=high)
        return factor
    return None


def as_factor(mention: Mention) -> Quantity | None:
    """Return how many times as much a factor, or a share, makes of an amount."""
    value = mention.value
    if not isinstance(value, Quantity):
        return None
    if mention.kind is MentionKind.FACTOR:
        return value
    if mention.kind is not MentionKind.PERCENT:
        return None
    low, high = (end and end / _PERCENT for end in (value.low, value.high))
    return Quantity(low, high, value.bound, "factor", Decimal(0), value.approximate)


def difference(claim: Claim, before: int, told: Collection[int]) -> tuple[Quantity, int] | None:
    """Return by how much, or what part of the other, an amount is said to be larger or smaller right before
    the word that tells so ("65 warheads MORE", "30 percent FEWER"), and where that begins. Between them stand
    no words but those ``told``.
    """
    for mention in claim.mentions:
        last = claim.place(mention)[1]
        if (
            mention.kind in _KINDS
            and isinstance(mention.value, Quantity)
            and last < before
            and all(i in told for i in range(last + 1, before))
        ):
            return mention.value, claim.begin(mention)
    return None
