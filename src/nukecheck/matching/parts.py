"""One country's amount told as a part, or a multiple, of another's ("a third of what B spends")."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from nukecheck.claims import Claim
from nukecheck.extract import MentionKind
from nukecheck.matching.degrees import as_factor
from nukecheck.matching.grammar import possessor
from nukecheck.matching.matches import Comparison, Relation
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit
from nukecheck.values import Quantity

_WHOLE = 3  # tokens from a part to "of"
_OTHERS = 6  # tokens from "of" to whose it is

Part = tuple[Comparison, int, int, tuple[Hit, ...], tuple[Hit, ...]]


def parts_of_others(reading: Reading, countries: Sequence[Hit], told: Collection[int]) -> Iterator[Part]:
    """Yield where an amount of one country is said to be a part or multiple of another's: what is said, its
    first and last token, the two countries. ``told`` are the tokens that tell what is compared.
    """
    claim = reading.claim
    dated = {i for m in claim.mentions if m.kind is MentionKind.DATE for i in claim.covered(m)}
    for mention in claim.mentions:
        factor = as_factor(mention)
        if factor is None:
            continue
        first, last = claim.begin(mention), claim.place(mention)[1]
        other = _whose(reading, countries, told, last)
        own = max((h for h in countries if h.last < first), key=lambda h: h.last, default=None)
        if other is None or own is None or not own.stands_for.isdisjoint(other.stands_for):
            continue
        if any(claim.segment[at] == claim.segment[first] for at, _ in claim.negations):
            continue  # "not even half" is less than half
        if _is_as_much(claim, {*told, *dated}, own.last + 1, first) and _ends(claim, told, other):
            yield _compared(factor, first, other, own)


def _compared(factor: Quantity, first: int, other: Hit, own: Hit) -> Part:
    return Comparison(Relation.TIMES, factor), first, other.first - 1, (own,), (other,)


def _whose(reading: Reading, countries: Sequence[Hit], told: Collection[int], last: int) -> Hit | None:
    """Return whose amount something ending at a token is a part of ("half the size of B's", "half B's")."""
    claim, discourse = reading.claim, reading.claim.discourse
    of, size = discourse.source_of & discourse.of_what, discourse.number_of | discourse.sized
    behind = next((h for h in countries if h.first > last), None)
    if behind is None:
        return None
    words = claim.words
    at = next((i for i in range(last + 1, min(last + 1 + _WHOLE, behind.first)) if words[i] in of), None)
    if at is None:
        return behind if behind.first == last + 1 and possessor(claim, behind) else None
    small = of | discourse.transparent | size | discourse.relative | discourse.pointing | discourse.what_one
    between = [i for i in range(last + 1, behind.first) if i != at]
    near = behind.first - at <= _OTHERS
    plain = all(i in told or words[i] in (small if i > at else discourse.transparent | size) for i in between)
    return behind if near and plain else None


def _is_as_much(claim: Claim, told: Collection[int], first: int, stop: int) -> bool:
    """Tell whether nothing but how much somebody has stands between their name and the part."""
    discourse = claim.discourse
    small = discourse.transparent | discourse.not_agent | discourse.number_of | discourse.equalling
    return all(i in told or claim.words[i] in small for i in range(first, stop))


def _ends(claim: Claim, told: Collection[int], other: Hit) -> bool:
    """Tell whether no other thing of that country is meant than what is compared ("a third of the French
    VOTERS").
    """
    at = other.last + 1
    if at >= len(claim.words) or not claim.tokens[at].word or at in told:
        return True
    discourse = claim.discourse
    small = discourse.number_of | discourse.sized | discourse.affirming | discourse.not_agent
    return claim.words[at] in small | discourse.boundary | discourse.weak_boundary
