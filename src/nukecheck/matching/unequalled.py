"""Of whom a sentence says that nobody has more, or fewer, but some ("no country but A has more than B")."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from nukecheck.factbase.model import Fact
from nukecheck.matching.asserting import unasserted
from nukecheck.matching.frames import Evoked
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Comparison, Match, Part, Relation
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.vocabulary import Hit
from nukecheck.values import Quantity

_LARGEST = "largest-powers"  # what those are called who have more than all others
_HAVING = ("possess", "counts-members")
_KIND = 5  # tokens from "no" to what there is none of


def unequalled(
    reading: Reading,
    index: FactIndex,
    ours: Evoked,
    relation: Relation,
    place: tuple[int, int],
    told: Collection[int],
) -> Match | None:
    """Return what a sentence says by "nobody but some has more than B", where it says no more than that:
    ``place`` are the tokens of what compares, ``told`` those that tell what is compared.
    """
    claim, discourse = reading.claim, reading.claim.discourse
    own = next((h for h in ours.subjects if h.first > place[1]), None)
    if own is None or relation not in (Relation.MORE, Relation.FEWER) or ours.carried:
        return None
    named = [h for h in reading.hits if h.cls == "country" or h.members]
    others = [h for h in named if own.counts_as.isdisjoint(h.counts_as)]
    if not _says_no_more(reading, [own, *others], place, told):
        return None
    included = not discourse.even.isdisjoint(claim.bag)
    excepted = not discourse.leaving_out.isdisjoint(claim.bag) or not discourse.alone.isdisjoint(claim.bag)
    if bool(others) != (included or excepted) or (included and excepted):
        return None
    spared = set[str]().union(*(h.stands_for | h.members for h in others)) if excepted else set[str]()
    if (mood := unasserted(reading, ours, place[0])) is not None:
        refuse(reading, ours.fact.id, Why(mood.value), *place)
        return None
    first, last = min(place[0], own.first), max(place[1], own.last)
    found = _strongest(index, ours.fact, relation, spared)
    if found is None:
        return None
    known, compared = found
    return Match(
        known if compared is None else ours.fact,
        Part.STATEMENT,
        ours,
        first,
        last,
        ours.score,
        denied=compared is None,
        partners=() if compared is None else (known,),
        names=(own, *others),
        comparison=compared,
    )


def _says_no_more(
    reading: Reading, names: Sequence[Hit], place: tuple[int, int], told: Collection[int]
) -> bool:
    """Tell whether a sentence has nothing but "nobody", or "only" some, who have more than another."""
    claim, discourse = reading.claim, reading.claim.discourse
    known = {*told, *range(place[0], place[1] + 1)}
    known |= {i for h in (*names, *reading.evoking(_HAVING)) for i in h.words}
    whom = set[int]()
    for at, word in enumerate(claim.words):
        kind = range(at + 1, min(at + _KIND, len(claim.words)))
        if word in discourse.nobody:
            whom.add(at)
        elif word in discourse.negation:
            end = next((i for i in kind if claim.words[i] in discourse.any_country), None)
            if end is not None and all(
                claim.words[i] in discourse.any_country | discourse.determiner or i in told
                for i in range(at + 1, end)
            ):
                whom.update(range(at, end + 1))
    denying = {at for at, _ in claim.negations if at not in whom}
    only = not discourse.alone.isdisjoint(claim.bag)
    if bool(whom) == only or any(
        discourse.even.isdisjoint(claim.words[max(0, at - 1) : at + 2]) for at in denying
    ):
        return False
    small = discourse.transparent | discourse.determiner | discourse.joining | discourse.source_of
    small |= (
        discourse.leaving_out | discourse.even | discourse.alone | discourse.of_all | discourse.any_country
    )
    return all(
        i in known or i in whom or not token.word or claim.words[i] in small
        for i, token in enumerate(claim.tokens)
    )


def _strongest(
    index: FactIndex, fact: Fact, relation: Relation, spared: Collection[str]
) -> tuple[Fact, Comparison | None] | None:
    """Return the one of all others, those spared apart, who comes nearest to having more (or fewer) than the
    subject of a fact, and how the two are compared: not at all where a fact says that they have more than
    any; ``None`` where one who is spared is not known to have more.
    """
    amounts = {one.subject[0]: (one, _amount(one)) for one in index.alike(fact) if len(one.subject) == 1}
    mine = _amount(fact)
    largest = next(
        (f for f in index.base.facts.values() if f.subject == (_LARGEST,) and not f.withdrawn), None
    )
    above = {v for s in largest.slots for v in s.values} if largest else set[str]()
    if mine is None or not amounts or any(amount is None for _, amount in amounts.values()):
        return None
    more = relation is Relation.MORE
    for name in spared:
        known = amounts.get(name)
        if known is not None and known[1] is not None and (known[1] > mine) is not more:
            return None
    if more and largest is not None and not above.issubset(spared):
        return largest, None
    rest = [(amount, one.id, one) for name, (one, amount) in amounts.items() if name not in spared and amount]
    if not rest:
        return None
    nearest = max(rest) if more else min(rest)
    return nearest[2], Comparison(relation, ours=fact)


def _amount(fact: Fact) -> Decimal | None:
    """Return the amount that a fact records."""
    values = [e.value.figure for e in fact.evidence if isinstance(e.value, Quantity)]
    return values[0] if values else None
