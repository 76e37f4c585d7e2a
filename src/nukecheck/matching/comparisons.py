"""Amounts of two countries that a sentence compares ("A has more warheads than B", "twice as many as B")."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from nukecheck.claims import Claim
from nukecheck.factbase.model import Fact, Kind
from nukecheck.lexicon.phrases import Phrases
from nukecheck.matching.asserting import unasserted
from nukecheck.matching.degrees import HALF, as_factor, difference, times, times_behind
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import coordinated, word_before
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Comparison, Match, Part, Relation
from nukecheck.matching.negated import denied_name
from nukecheck.matching.other_times import other_time
from nukecheck.matching.parts import parts_of_others
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.unequalled import unequalled
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record, replace

_BEHIND = 5  # tokens from "than" to the name behind it
_BEFORE = 9  # tokens from the word that compares to "than"
_ADDED = 2  # tokens between names that are added up and the word that tells so
_APART = 2  # clauses from what is compared to the words that compare, an aside or a comma between them
_TO_VERB = 3  # tokens between a verb that compares and the names
_OWNED = 3  # tokens from a person to what they have
_HAVING = ("possess",)


class Compared(Record):
    """Where a sentence compares a country, or several ``added`` up, with others: the words from ``first`` to
    ``at`` do.
    """

    comparison: Comparison
    first: int
    at: int
    own: Hit
    added: tuple[Hit, ...]
    others: tuple[Hit, ...]
    ours: Evoked
    partners: tuple[Fact, ...]


def comparisons(reading: Reading, index: FactIndex, evoked: Sequence[Evoked]) -> list[Compared]:
    """Return where a sentence compares countries for which the same measure is recorded."""
    discourse, bag = reading.claim.discourse, reading.claim.bag
    than = discourse.than | discourse.alike | discourse.above | discourse.below
    compares = not (than.isdisjoint(bag) and discourse.placing.isdisjoint(bag))
    parts = any(as_factor(m) is not None for m in reading.claim.mentions)
    if not (compares or parts or reading.claim.places(discourse.as_many) or _verbs(reading.claim)):
        return []
    figures = [e for e in evoked if len(e.fact.subject) == 1 and _amount_of(e.fact)]
    if len({e.fact.id for e in figures}) < 2:
        return []
    told = _telling(reading, index, figures)
    found = []
    for comparison, first, at, (own, *added), others in _places(reading, index, told):
        measures = _same_measure(figures, own, (*added, *others))
        if measures is None:
            continue
        ours, alike = measures
        compared = replace(comparison, ours=ours.fact, added=alike[: len(added)])
        partners = alike[len(added) :]
        found.append(Compared(compared, first, at, own, tuple(added), others, ours, partners))
    return found


def outdone(reading: Reading, index: FactIndex, evoked: Sequence[Evoked]) -> list[Match]:
    """Return what a sentence says by nobody, or by only some, having more or fewer than a country."""
    claim, discourse = reading.claim, reading.claim.discourse
    if discourse.than.isdisjoint(claim.bag) or (discourse.negation | discourse.alone).isdisjoint(claim.bag):
        return []
    figures = [e for e in evoked if len(e.fact.subject) == 1 and _amount_of(e.fact)]
    told = _telling(reading, index, figures)
    countries = [h for h in reading.hits if h.cls == "country"]
    found: list[Match] = []
    for at in range(1, len(claim.words) - 1):
        others = _behind(reading, countries, at) if claim.words[at] in discourse.than else ()
        place = _relation(reading, index, at, told) if others else None
        if place is not None and place[0].by is None:
            ours = (e for e in _of(figures, others[0]) if e.fact.unit)
            span = (place[1], at)
            matches = (unequalled(reading, index, e, place[0].relation, span, told) for e in ours)
            found.extend(m for m in matches if m is not None)
    return found[:1]


def _telling(reading: Reading, index: FactIndex, figures: Sequence[Evoked]) -> set[int]:
    """Return the tokens that tell what is compared."""
    told = {i for h in (*_amounts(reading, index), *reading.evoking(_HAVING)) for i in h.words}
    concepts = (c for e in figures for f in e.filled for c in f.group.concepts)
    return told.union(i for h in reading.evoking(concepts) for i in h.words)


def _amount_of(fact: Fact) -> bool:
    """Tell whether a fact records how many things, or how much money, somebody has or spends."""
    if fact.kind is not Kind.QUANTITY:
        return False
    return bool(fact.unit) or any(one.money for one in fact.amounts)


def _places(
    reading: Reading, index: FactIndex, told: Collection[int]
) -> Iterator[tuple[Comparison, int, int, tuple[Hit, ...], tuple[Hit, ...]]]:
    """Yield what compares a country with others, its first and last token, the country (or those added up),
    and the others. ``told`` are the tokens that tell what is compared.
    """
    claim = reading.claim
    countries = [h for h in reading.hits if h.cls == "country"]
    leaders = [h for h in reading.hits if h.cls == "person" and not h.fuzzy]
    named = sorted((*countries, *leaders), key=lambda h: h.first)
    holders = [h for h in leaders if _holds(reading, h, told)]
    for at in range(1, len(claim.words) - 1):
        others = _behind(reading, named, at)
        place = _relation(reading, index, at, told) if others else None
        if place is None:
            continue
        owners = _owners(reading, countries, others, place[1]) or _owners(reading, holders, others, place[1])
        for own in owners:
            yield *place, at, own, others
    for first, last, relation in _verbs(claim):
        before = [h for h in countries if 0 < first - h.last <= _TO_VERB]
        behind = [h for h in countries if 0 < h.first - last <= _TO_VERB]
        amounts = [h for h in _amounts(reading, index) if denied_name(reading, h.first) is None]
        now = claim.words[first - 1] not in claim.discourse.modal
        if len(before) == len(behind) == 1 and amounts and now:
            factor = times_behind(claim, behind[0].last, relation)
            verb = Comparison(Relation.TIMES, factor) if factor else Comparison(relation)
            yield verb, first, last, (before[0],), (behind[0],)  # "A outnumbers B"
    if len(countries) == 2 and len(coordinated(reading, countries)) == 1:
        one, other = countries
        for first, last in claim.places(claim.discourse.as_many):
            if other.last < first and _only_amount(claim, told, last + 1, last + 2):
                yield Comparison(Relation.AS_MANY), first, last, (one,), (other,)  # "A and B have as many"
    yield from parts_of_others(reading, countries, told)


def _owners(
    reading: Reading, countries: Sequence[Hit], others: Sequence[Hit], first: int
) -> tuple[tuple[Hit, ...], ...]:
    """Return whose amounts are compared with those of others: the one country besides them or, in a sentence
    that compares more than once ("A has more than B but fewer than C, which has more than D"), the one that
    a relative clause is about, or else those listed before that stand behind no "than" ("and D more than E"),
    each by itself or, where that is said, all added up.
    """
    claim = reading.claim
    known = {c for h in others for c in h.stands_for}
    own = [h for h in countries if h not in others and known.isdisjoint(h.stands_for)]
    if len({h.concept for h in own}) <= 1:
        return (tuple(own[:1]),) if own else ()
    nearest = max((h for h in countries if h.last < first), key=lambda h: h.last, default=None)
    if nearest is not None and _relative_behind(claim, nearest):
        return ((nearest,),) if nearest in own else ()
    thans = [at for at in range(1, len(claim.words) - 1) if claim.words[at] in claim.discourse.than]
    since = max((at for at in thans if at < first), default=-1)
    groups = [
        g
        for g in coordinated(reading, [h for h in countries if h.last < first])
        if known.isdisjoint(g[0].stands_for) and word_before(claim, g[0].first) not in claim.discourse.than
    ]
    groups = [g for g in groups if g[0].first > since] or groups
    if len(groups) != 1:
        return ()
    markers = [h for h in reading.evoking(("together",)) if not _beside(h, others)]
    if any(claim.segment[h.first] - claim.segment[groups[0][0].first] <= _APART for h in markers):
        return tuple(groups)
    return () if markers else tuple((one,) for one in groups[0])


def _holds(reading: Reading, person: Hit, told: Collection[int]) -> bool:
    """Tell whether what is compared is told of a person as theirs ("KIM'S stockpile", "the warheads OF KIM",
    "KIM has more"), and not only told by them.
    """
    claim = reading.claim
    behind = range(person.last + 1, min(person.last + 1 + _OWNED, len(claim.words)))
    return claim.words[person.first - 1] in claim.discourse.source_of or any(
        i in told and claim.segment[i] == claim.segment[person.last] for i in behind
    )


def _beside(marker: Hit, names: Sequence[Hit]) -> bool:
    """Tell whether a word such as "together" stands right beside names."""
    return 0 < marker.first - names[-1].last <= _ADDED or 0 < names[0].first - marker.last <= _ADDED


def _relative_behind(claim: Claim, name: Hit) -> bool:
    """Tell whether a relative clause about a name begins right behind it, a comma between them or not."""
    behind = [w for w in claim.words[name.last + 1 : name.last + 3] if w != ","]
    return bool(behind) and behind[0] in claim.discourse.relative


def _verbs(claim: Claim) -> list[tuple[int, int, Relation]]:
    """Return the places of verbs that tell of one who has more, or less, than another."""
    kinds = ((claim.discourse.surpassing, Relation.MORE), (claim.discourse.trailing, Relation.FEWER))
    return [(*place, relation) for phrases, relation in kinds for place in claim.places(phrases)]


def _told(
    reading: Reading, found: Compared, tells: Match | None, comparing: Sequence[Compared]
) -> Match | None:
    """Return a comparison of what countries have now, or None where it is of something else; ``tells`` is a
    statement of a fact that is about comparing, ``comparing`` all that the sentence compares.
    """
    claim, at, own, ours = reading.claim, found.at, found.own, found.ours
    if at not in [last for _, last, _ in _verbs(claim)] and not _of_having(reading, found):
        return None
    something_else = reading.evoking({c for fact in (ours.fact, *found.partners) for c in fact.unless})
    if not all(any(h.last >= c.first and h.first <= c.at for c in comparing) for h in something_else):
        return None
    if claim.segment[at] - claim.segment[own.first] > _APART:
        return None
    if ours.fact.unit and not claim.discourse.past.isdisjoint(claim.words):
        return None  # what was spent in a year is told in the past, what somebody had is of another time
    behind = claim.words[found.others[-1].last + 1 : found.others[-1].last + 2]
    if not (claim.discourse.modal - claim.discourse.doing).isdisjoint(behind) or not _in_kind(found):
        return None  # what somebody will have is of another time
    if (mood := unasserted(reading, ours, at)) is not None:
        refuse(reading, ours.fact.id, Why(mood.value), found.first, at)
        return None
    if other_time(reading, ours.fact, at, ()) is not None:
        return None
    denials = sum(claim.segment[n] == claim.segment[at] and n < found.first for n, _ in claim.negations)
    denials += any(begin <= at <= end for _, begin, end in claim.denials)
    return Match(
        tells.fact if tells else ours.fact,
        Part.STATEMENT,
        tells.evoked if tells else ours,
        min(found.first, own.first),
        max(at, found.others[-1].last),
        ours.score,
        denied=denials % 2 == 1,
        partners=found.partners,
        names=(own, *found.added, *found.others),
        comparison=found.comparison,
    )


def _in_kind(found: Compared) -> bool:
    """Tell whether the difference between two amounts is told in what they are counted in."""
    by = found.comparison.by
    return by is None or by.unit == "percent" or any(by.unit == one.unit for one in found.ours.fact.amounts)


def _of_having(reading: Reading, found: Compared) -> bool:
    """Tell whether the clause that compares tells what somebody has ("with fewer warheads than B"), or how
    large it is, or adds to one that does ("has 600 warheads, more than B"): to build more is not to have so.
    """
    claim = reading.claim
    having = {i for h in reading.evoking(_HAVING) for i in h.words}
    if not found.ours.fact.unit:
        having |= {i for f in found.ours.filled for i in f.hit.words}
    clauses = {claim.segment[found.at]}
    begin = claim.clause_at(found.at)
    aside = claim.discourse.transparent | claim.discourse.joining | {","}
    if begin and all(
        word in aside or (word,) in claim.discourse.contrast for word in claim.words[begin : found.first]
    ):
        clauses.add(claim.segment[begin - 1])
    return any(
        claim.segment[i] in clauses
        and (
            i in having or word in claim.discourse.passive | claim.discourse.having | claim.discourse.placing
        )
        for i, word in enumerate(claim.words)
    )


def _behind(reading: Reading, countries: Sequence[Hit], at: int) -> tuple[Hit, ...]:
    """Return the country right behind "than", "as" or "above", with nothing but small words before it;
    several where they are added up ("B and C together").
    """
    claim = reading.claim
    discourse = claim.discourse
    if claim.words[at] not in discourse.than | discourse.alike and _rank(claim, at) is None:
        return ()
    small = discourse.transparent | discourse.source_of | discourse.relative | discourse.pointing
    behind = [h for h in countries if 0 < h.first - at <= _BEHIND]
    if not behind or not small.issuperset(claim.words[at + 1 : behind[0].first]):
        return ()
    group = next((g for g in coordinated(reading, countries) if behind[0] in g), (behind[0],))
    group = tuple(h for h in group if h.first > at)
    if len(group) > 1 and not any(_beside(h, group) for h in reading.evoking(("together",))):
        return ()  # of each of them, or of all together
    return group


def _rank(claim: Claim, at: int) -> Relation | None:
    """Return what a word before a country tells of its place in an order: "above" by itself, "before" behind
    a verb of such places ("COMES BEFORE B in warheads").
    """
    word, discourse = claim.words[at], claim.discourse
    if word in discourse.above | discourse.below:
        return Relation.MORE if word in discourse.above else Relation.FEWER
    if word in discourse.placed_before | discourse.placed_after and _placed(claim, at):
        return Relation.MORE if word in discourse.placed_before else Relation.FEWER
    return None


def _placed(claim: Claim, at: int) -> bool:
    """Tell whether a verb of places in an order stands in the clause before a token."""
    return any(
        word in claim.discourse.placing and claim.segment[i] == claim.segment[at - 1]
        for i, word in enumerate(claim.words[:at])
    )


def _relation(
    reading: Reading, index: FactIndex, at: int, told: Collection[int]
) -> tuple[Comparison, int] | None:
    """Return how amounts are compared before "than" or "as" at a token, and the first token of the words that
    do ("is ABOVE B with its warheads"). What is compared is one of the units that facts count, or an arsenal.
    """
    claim = reading.claim
    rank = _rank(claim, at)
    if rank is not None:
        named = any(
            claim.segment[h.first] <= claim.segment[at]
            and claim.segment[at] - claim.segment[h.first] <= _APART
            for h in _amounts(reading, index)
        )
        return (Comparison(rank), at) if named else None
    discourse = claim.discourse
    start = max(0, at - _BEFORE)
    while claim.segment[start] != claim.segment[at]:
        start += 1
    for begin, end, relation in _words(claim, start, at):
        if not _only_amount(claim, told, end + 1, at):
            continue
        if end + 1 == at and not _amount_before(claim, told, begin):
            continue
        if (begin, end) in claim.places(claim.discourse.half_as_many):
            return Comparison(Relation.TIMES, HALF), begin
        if (factor := times(claim, begin, relation)) is not None:
            return Comparison(Relation.TIMES, factor[0]), factor[1]
        if relation is Relation.TIMES:
            return None  # "as many as ten" compares nothing
        than = relation in (Relation.MORE, Relation.FEWER)
        if claim.words[at] not in (discourse.than if than else discourse.alike):
            continue
        apart = difference(claim, begin, told) if than else None
        return (Comparison(relation, by=apart[0]), apart[1]) if apart else (Comparison(relation), begin)
    return None


def _words(claim: Claim, start: int, stop: int) -> Iterator[tuple[int, int, Relation]]:
    """Yield the words that compare amounts in a stretch of tokens, the longest first."""
    kinds: tuple[tuple[Phrases, Relation], ...] = (
        (claim.discourse.half_as_many, Relation.TIMES),
        (claim.discourse.as_many, Relation.AS_MANY),
        (claim.discourse.many_times, Relation.TIMES),
        (claim.discourse.greater, Relation.MORE),
        (claim.discourse.lesser, Relation.FEWER),
    )
    for phrases, relation in kinds:
        for first, last in phrases.places(claim.words[start:stop]):
            yield start + first, start + last, relation


def _only_amount(claim: Claim, told: Collection[int], first: int, stop: int) -> bool:
    """Tell whether tokens name nothing but what facts count."""
    return all(i in told or claim.words[i] in claim.discourse.transparent for i in range(first, stop))


def _amount_before(claim: Claim, told: Collection[int], stop: int) -> bool:
    """Tell whether what facts count is named before a token, in the same clause or right before."""
    return any(i < stop and claim.segment[stop] - claim.segment[i] <= _APART for i in told)


def _amounts(reading: Reading, index: FactIndex) -> list[Hit]:
    return [h for h in reading.hits if h.counts_as & (index.units | {"arsenal", "nuclear"})]


def _same_measure(
    figures: Sequence[Evoked], country: Hit, others: Sequence[Hit]
) -> tuple[Evoked, tuple[Fact, ...]] | None:
    """Return the fact that counts something of a country, and those that count the same of others."""
    for ours in _of(figures, country):
        alike = [
            [
                e.fact
                for e in _of(figures, h)
                if (e.fact.unit, e.fact.says) == (ours.fact.unit, ours.fact.says)
            ]
            for h in others
        ]
        if all(alike):
            return ours, tuple(facts[0] for facts in alike)
    return None


def _of(figures: Sequence[Evoked], country: Hit) -> list[Evoked]:
    return [e for e in figures if e.fact.subject[0] in country.stands_for and not e.fact.limit]


def with_comparisons(reading: Reading, found: Sequence[Compared], statements: Sequence[Match]) -> list[Match]:
    """Return statements and comparisons, without the statements that are read from words that compare one
    country with another ("fewer warheads than B") or are denied by their negation ("does not have more").

    A fact about two countries speaks for itself, unless it is told how many times as much, or by how much
    more, one has.
    """
    kept, beside = [*statements], []
    for one in found:
        tell = [m for m in statements if _tells(m, one)]
        measured = one.comparison.relation is Relation.TIMES or one.comparison.by is not None
        if not measured and _of_having(reading, one) and any(_pair(one) <= set(m.fact.subject) for m in tell):
            kept = [m for m in kept if m in tell or not _lent(reading, m, one)]
            continue
        kept = [m for m in kept if m not in tell and not _lent(reading, m, one)]
        beside.append(_told(reading, one, tell[0] if tell else None, found))
    return [*kept, *(m for m in beside if m is not None)]


def _pair(found: Compared) -> set[str]:
    facts = (found.ours.fact, *found.comparison.added, *found.partners)
    return {s for fact in facts for s in fact.subject}


def _tells(match: Match, found: Compared) -> bool:
    """Tell whether a fact of its own says how two countries compare: it is about both, or reads "than B"."""
    if _pair(found) <= set(match.fact.subject):
        return True
    return any(h.first <= found.at <= h.last for h in match.evoked.predicates)


def _lent(reading: Reading, match: Match, found: Compared) -> bool:
    """Tell whether a statement takes words that compare, or their negation."""
    segment = reading.claim.segment
    return len(match.fact.subject) == 1 and any(
        found.first <= h.first < found.at or (match.denied and segment[h.first] == segment[found.at])
        for h in match.evoked.predicates
    )
