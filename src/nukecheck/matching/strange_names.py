"""Names in what a sentence says that neither a fact nor another one in the sentence speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.extract import MentionKind
from nukecheck.factbase.model import Kind
from nukecheck.matching.accounts import Accounts
from nukecheck.matching.grammar import AGENT_CLASSES, coordinated, same_clause
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.naming import AGENTS
from nukecheck.matching.negated import denied_name, instead_before
from nukecheck.matching.offices import title_of_another
from nukecheck.matching.reading import Reading
from nukecheck.matching.slots import slot_class
from nukecheck.matching.vocabulary import Hit
from nukecheck.tokens import first_word
from nukecheck.values import Quantity

_LONG = 30  # tokens of a sentence in which not all belongs to what was said
_OFFICE = frozenset(["office", "organisation"])


def strangers(reading: Reading, accounts: Accounts, one: Match, matches: Sequence[Match]) -> list[Hit]:
    """Return the names in the clauses of what is said, or listed with one there, that neither the fact nor
    another one that the sentence tells knows.
    """
    strange = accounts.strangers(reading, one.fact)
    named = [h for h in strange if _in_its_clause(reading, accounts, one, h)]
    named += [h for h in _listed(reading, one) if h not in named and not accounts.knows(one.fact, h)]
    named += [h for h in _spelt_out(reading, accounts, one) if h not in named]
    return _untold(reading, accounts, one, matches, named)


def strangers_around(reading: Reading, accounts: Accounts, one: Match, matches: Sequence[Match]) -> list[Hit]:
    """Return the names in the conditions and circumstances of what is said that neither the fact nor another
    one that the sentence tells knows, where none is in its own clauses.
    """
    strange = accounts.strangers(reading, one.fact)
    if any(_in_its_clause(reading, accounts, one, h) for h in strange):
        return []
    return _untold(
        reading, accounts, one, matches, [h for h in strange if _around(reading, accounts, one, h)]
    )


def rivals(
    reading: Reading, index: FactIndex, accounts: Accounts, one: Match, matches: Sequence[Match]
) -> list[Hit]:
    """Return the names in the main clause of the kind that the fact tells that are not the one it tells.

    Where a name stands too far for an objection it still stands against support.
    """
    classes = {slot_class(index, s) for s in one.fact.slots if s.role not in AGENTS} - {"", "country"}
    judged = _judged(one, matches)
    named = [h for h in reading.hits if h.cls]
    others = [m.fact for m in matches if m.fact.id != one.fact.id]
    told = {i for h in named if h.cls in classes and accounts.knows(one.fact, h) for i in h.words}
    return [
        h
        for h in named
        if h.cls in classes
        and h not in judged
        and told.isdisjoint(h.words)
        and not _set_aside(reading, h)
        and same_clause(reading, h.first, one.first, named)
        and not any(accounts.knows(fact, h) for fact in others)
        and not (h.cls == "post" and title_of_another(reading, one.evoked, h))
    ]


def _untold(
    reading: Reading, accounts: Accounts, one: Match, matches: Sequence[Match], named: Sequence[Hit]
) -> list[Hit]:
    """Return those of some names that the fact does not object to and that no other match is told of."""
    if not named:
        return []
    others = [m for m in matches if m.fact.id != one.fact.id]
    partners = one.partners if one.comparison is not None or one.part is Part.VALUE else ()
    if one.comparison is not None:
        partners = (*partners, *one.comparison.added)
    judged = _judged(one, matches)
    if one.comparison is not None or not any(accounts.knows(one.fact, h) for h in one.names):
        judged |= {*one.names}  # of whom it is denied, or with whom others are compared
    kinds = {h.cls for h in one.names}
    objected = {h for m in others if not m.agrees and m.part is Part.SLOT for h in m.names}
    here = reading.stretch[one.first]
    return [
        h
        for h in named
        if h not in judged
        and not (h in objected and reading.stretch[h.first] != here)  # "it was to be in A; B put it off"
        and not any(accounts.knows(fact, h) for fact in partners)
        and not any(
            accounts.knows(m.fact, h) and reading.stretch[h.first] in _statements(reading, m) for m in others
        )
        and not (h.cls in kinds and _set_aside(reading, h))  # "told A, not B", "A rather than B"
    ]


def _in_its_clause(reading: Reading, accounts: Accounts, one: Match, name: Hit) -> bool:
    """Tell whether a name stands in a clause of the match; beside a date, in its own piece of one, and of a
    class that the fact speaks of.
    """
    if one.part is Part.VALUE:
        here = one.fact.kind is Kind.DATE and name.cls in accounts.classes(one.fact)
        return here and reading.part[name.first] == reading.part[one.first]
    return reading.claim.segment[name.first] in clauses_of(reading, one)


def _around(reading: Reading, accounts: Accounts, one: Match, name: Hit) -> bool:
    """Tell whether a name that the fact does not expect stands elsewhere in the statement that the match is
    of ("a year after it invaded A, ..."), beside a figure in its own piece of a clause. What office somebody
    holds is told in passing.
    """
    if accounts.expects(one.fact, name) or _OFFICE.intersection(s.role for s in one.fact.slots):
        return False
    if _set_aside(reading, name):
        return False
    start = reading.claim.tokens[name.first].start - reading.claim.sentence.span.start
    if reading.claim.text[max(0, start - 1) : start] == "#":
        return False
    part, stretch = reading.part, reading.stretch
    lasting = one.mention is not None and one.mention.kind is MentionKind.DURATION
    lasting |= _led_by_means(reading, name)
    if one.fact.kind is Kind.QUANTITY and not lasting:
        meant = name.cls in AGENT_CLASSES or name.cls in accounts.classes(one.fact)
        return meant and (part[name.first], stretch[name.first]) == (part[one.first], stretch[one.first])
    apart = one.part is Part.VALUE and part[name.first] != part[one.first]
    if apart and any(part[reading.claim.place(m)[0]] == part[name.first] for m in reading.claim.mentions):
        return False  # it has a date of its own
    return stretch[name.first] in _statements(reading, one)


def _led_by_means(reading: Reading, name: Hit) -> bool:
    """Tell whether a name stands in the clause that opens a sentence with by what something came about ("BY
    wanting to rope in A, ...").
    """
    claim = reading.claim
    opening = first_word(claim.tokens)
    return claim.words[opening] in claim.discourse.by and claim.segment[name.first] == claim.segment[opening]


def _statements(reading: Reading, one: Match) -> set[int]:
    """Return the statements of the sentence that a match is told in."""
    told = (*one.evoked.predicates, *one.evoked.subjects, *one.names)
    return {reading.stretch[at] for at in (one.first, *(h.first for h in told))}


def _set_aside(reading: Reading, name: Hit) -> bool:
    """Tell whether a name is said not to be the one ("not A", "instead of A")."""
    last = name.last if name.cls in AGENT_CLASSES else None  # "no AMERICAN weapons", "no TACTICAL weapons"
    return denied_name(reading, name.first, last) is not None or instead_before(reading, name.first)


def _listed(reading: Reading, one: Match) -> list[Hit]:
    """Return the names that are listed with one that the fact is told of ("in Belgium, Italy and A")."""
    own = {*one.names, *one.evoked.subjects, *(f.hit for f in one.evoked.filled)}
    named = [h for h in reading.hits if h.cls]
    return [
        h
        for group in coordinated(reading, named)
        if any(m in own for m in group)
        for h in group
        if any(m in own and m.cls == h.cls for m in group)
    ]


def _spelt_out(reading: Reading, accounts: Accounts, one: Match) -> list[Hit]:
    """Return those that a fact does not know among as many names, listed, as a figure counts ("four states
    are outside it: A, B, C and D").
    """
    value = one.mention.value if one.mention is not None else None
    if one.fact.kind is not Kind.QUANTITY or not isinstance(value, Quantity) or value.low != value.high:
        return []
    named = [h for h in reading.hits if h.cls in AGENT_CLASSES]
    groups = (g for g in coordinated(reading, named) if len(g) > 1 and len(g) == value.low)
    return [
        h
        for group in groups
        if any(accounts.expects(one.fact, m) for m in group)
        for h in group
        if not accounts.expects(one.fact, h)
    ]


def _judged(one: Match, matches: Sequence[Match]) -> set[Hit]:
    """Return the names that the same fact objects to already; beside a date, those that any does."""
    dated = one.fact.kind is Kind.DATE
    return {h for m in matches if dated or m.fact.id == one.fact.id for h in objected(m)}


def objected(one: Match) -> tuple[Hit, ...]:
    """Return the names that a match objects to: other ones than those recorded, or those by which a frame
    says the contrary.
    """
    if one.denied and one.evoked.frame.denies:
        told = (f.hit for f in one.evoked.filled if f.hit.cls)
        return tuple(h for h in told if one.first <= h.first <= h.last <= one.last)
    return () if one.agrees else one.names


def clauses_of(reading: Reading, one: Match) -> set[int]:
    """Return the numbers of the clauses that a match stands in."""
    claim = reading.claim
    segments = {claim.segment[h.first] for h in (*one.evoked.predicates, *one.names)}
    if one.part is Part.VALUE:
        segments.add(claim.segment[one.first])
    elif one.fact.kind is Kind.QUOTATION and len(claim.tokens) <= _LONG:
        segments.update(claim.segment)  # who said it, and to whom, stands before what was said
    return segments
