"""Whether the names that a sentence puts in a slot are the recorded ones."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.claims import Claim
from nukecheck.factbase.model import Slot
from nukecheck.matching.acting import addressed, agent, attributive, by_account
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import (
    AGENT_CLASSES,
    coordinated,
    it_before_noun,
    pieces,
    possessor,
    pronoun_before,
    same_clause,
    word_before,
)
from nukecheck.matching.index import FactIndex
from nukecheck.matching.reading import Reading
from nukecheck.matching.telling import cited, next_in_rank, tells_of, viewed, without_titles
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record

AGENTS = ("actor", "speaker")
_TELLS = 5  # tokens from a name to the verb of saying


class SlotReading(Record):
    """What a sentence puts in a slot: the names, and whether they are the recorded ones (None: no telling).

    ``negations`` are the tokens that deny a single name here and so do not deny the statement. ``strange``
    are wrong names in the same main clause, too far for an objection to be safe.
    """

    slot: Slot
    hits: tuple[Hit, ...]
    agrees: bool | None
    negations: tuple[int, ...] = ()
    strange: tuple[Hit, ...] = ()


def negated_here(reading: Reading, hits: tuple[Hit, ...]) -> bool:
    """Tell whether something is denied in the clause of the first of some names."""
    segment = reading.claim.segment
    return any(segment[at] == segment[hits[0].first] for at, _ in reading.claim.negations)


def judge_names(
    reading: Reading,
    index: FactIndex,
    evoked: Evoked,
    slot: Slot,
    names: list[Hit],
    negations: tuple[int, ...],
) -> SlotReading:
    """Return what ``names`` tell of a slot: the recorded ones, others in their place, or nothing."""
    if not names:
        return SlotReading(slot, (), None, negations)
    if slot.role in AGENTS:
        beside = [
            h for h in names if name_fits(index, h, slot) is False and _no_agent(reading, evoked, slot, h)
        ]
        if len(beside) == len(names):
            return SlotReading(slot, (), None, negations, strange=tuple(beside))
        names = [h for h in names if h not in beside]
        verbs = [f.hit for f in evoked.filled]
        acting = who_acts(reading, evoked, slot, without_titles(reading, names, verbs))
        if not acting and slot.role == "actor":
            acting = _listed_with_others(reading, evoked, slot, names)
        if not acting and slot.role == "speaker":
            return SlotReading(slot, (), None, negations)
        if not acting:
            right = [
                h
                for h in names
                if name_fits(index, h, slot)
                and not _told_beside(reading, h, verbs)
                and not _acted_upon(reading, evoked, h)
            ]
            return SlotReading(slot, tuple(right), True if right else None, negations)
        fits = [name_fits(index, h, slot) for h in acting]
        if any(f for f in fits):
            if slot.only and any(f is False for f in fits):
                wrong = tuple(h for h, f in zip(acting, fits, strict=True) if f is False)
                return SlotReading(slot, wrong, False, negations)
            return SlotReading(slot, acting, True, negations)
        if any(f is None for f in fits):
            exact = tuple(h for h in names if name_fits(index, h, slot))
            return SlotReading(slot, exact, True if exact else None, negations)
        if slot.role == "actor" and _only_says(reading, acting, evoked):
            return SlotReading(slot, (), None, negations)
        if any(_enumerated(reading, h, acting[0]) for h in names if name_fits(index, h, slot)):
            return SlotReading(slot, (), None, negations)
        if _taken_up_between(reading, index, evoked, slot, acting, names):
            return SlotReading(slot, (), None, negations, strange=acting)
        return SlotReading(
            slot, tuple(h for h, f in zip(acting, fits, strict=True) if f is False), False, negations
        )
    right = [h for h in names if name_fits(index, h, slot)]
    wrong_names = [h for h in names if name_fits(index, h, slot) is False]
    if right and (nearer := _in_its_clause(reading, evoked, wrong_names, right)):
        return SlotReading(slot, (), None, negations, strange=nearer)
    if right:
        beside = [
            h
            for g in coordinated(reading, names)
            if any(r in g for r in right)
            for h in g
            if h in wrong_names
        ]
        if beside and slot.open and {*slot.values} <= {c for h in right for c in h.stands_for | h.members}:
            return SlotReading(slot, (), None, negations)  # "the largest are A, B and C"
        if slot.only:
            beside = beside or [h for h in wrong_names if not _set_against(reading, h, right)]
        if beside:
            return SlotReading(slot, tuple(beside), False, negations)
        return SlotReading(slot, tuple(right), True, negations)
    if wrong_names:
        return SlotReading(slot, tuple(wrong_names), False, negations)
    return SlotReading(slot, (), None, negations)


def _listed_with_others(
    reading: Reading, evoked: Evoked, slot: Slot, names: Sequence[Hit]
) -> tuple[Hit, ...]:
    """Return the names that act in a list with others of whom the fact does not tell it ("signed by Obama and
    PUTIN").
    """
    beside = [h for h in reading.hits if h.cls and {*slot.also} & (h.counts_as | h.members)]
    every = sorted({*names, *beside}, key=lambda h: h.first)
    groups = [g for g in coordinated(reading, every) if len(g) > 1 and {*g} & {*names}]
    acting = who_acts(reading, evoked, slot, [h for g in groups for h in g]) if groups else ()
    return tuple(h for h in acting if h in names)


def _set_against(reading: Reading, name: Hit, others: list[Hit]) -> bool:
    """Tell whether "but" or "while" parts a name from others, so that another thing is told of it, or its
    clause denies what is told of them ("while it limits A, it does not cover B").
    """
    discourse, segment = reading.claim.discourse, reading.claim.segment
    if all(segment[h.first] != segment[name.first] for h in others) and negated_here(reading, (name,)):
        return True
    parting = discourse.clausal - discourse.joining
    return all(not parting.isdisjoint(_between(reading, name, h)) for h in others)


def _between(reading: Reading, one: Hit, other: Hit) -> list[str]:
    """Return the words between two names, behind the last semicolon there."""
    words = reading.claim.words[min(one.last, other.last) : max(one.first, other.first)]
    return words[max((i for i, word in enumerate(words) if word == ";"), default=0) :]


def _in_its_clause(reading: Reading, evoked: Evoked, wrong: list[Hit], right: list[Hit]) -> tuple[Hit, ...]:
    """Return the wrong names in a clause of the statement, where the right ones all stand behind it, or stand
    before it for several ("BOTH COUNTRIES build no more, and A set up B"); names of one list stand together.
    """
    segment = reading.claim.segment
    listed = [
        g for g in coordinated(reading, sorted({*wrong, *right}, key=lambda h: h.first)) if {*wrong} & {*g}
    ]
    if any({*right} & {*g} for g in listed):
        return ()
    told = {segment[h.first] for h in evoked.predicates}
    right = [h for h in right if told and not (h.members and segment[h.first] < min(told))]
    right = [h for h in right if not _parted(reading.claim, h, evoked)]
    if not told or any(segment[h.first] <= max(told) for h in right):
        return ()
    return tuple(h for h in wrong if segment[h.first] in told)


def _parted(claim: Claim, name: Hit, evoked: Evoked) -> bool:
    """Tell whether a semicolon parts a name from what is told, and no pronoun takes it up behind that ("A is
    large; X WANTED B IN A TREATY").
    """
    if ";" not in claim.words:
        return False
    piece, told = pieces(claim), min(h.first for h in evoked.predicates)
    behind = claim.words[piece.index(piece[told]) :]
    return piece[name.first] < piece[told] and claim.discourse.pronoun.isdisjoint(behind)


def _only_says(reading: Reading, names: tuple[Hit, ...], evoked: Evoked) -> bool:
    """Tell whether names are those of who tells the rest of a sentence ("X said that the end of Y ...")."""
    claim = reading.claim
    if not evoked.predicates:
        return False
    verb = evoked.predicates[0]
    return all(
        any(
            name.last < said.first <= name.last + _TELLS
            and said.last < verb.first
            and said.last + 1 < len(claim.words)
            and claim.words[said.last + 1] in claim.discourse.relative
            and claim.discourse.subject_pronoun.isdisjoint(claim.words[said.last + 1 : said.last + 3])
            and not it_before_noun(claim, said.last + 2)
            for said in reading.evoking(("say",))
        )
        for name in names
    )


def _enumerated(reading: Reading, name: Hit, other: Hit) -> bool:
    """Tell whether two names are of one long list with brackets in it ("A, B, the C (D) and E"): between them
    stand names, small words and marks alone.
    """
    claim = reading.claim
    named = {i for h in reading.hits if h.cls or h.members for i in h.words}
    small = claim.discourse.transparent | claim.discourse.joining | claim.discourse.of_what
    between = range(name.last + 1, other.first)
    if named.isdisjoint(between) and not any(claim.tokens[i].raw in "()" for i in between):
        return False  # "A, and B" goes on with B
    return any(claim.tokens[i].raw in "(),;" for i in between) and all(
        i in named or not claim.tokens[i].word or claim.words[i] in small or claim.tokens[i].raw[:1].isupper()
        for i in between
    )


def _told_beside(reading: Reading, name: Hit, verbs: list[Hit]) -> bool:
    """Tell whether a name only stands in a relative clause behind what is told ("the end of a treaty that was
    to disarm both").
    """
    claim = reading.claim
    segment = claim.segment[name.first]
    if any(claim.segment[v.first] == segment or name.first < v.first for v in verbs):
        return False
    opening = next(at for at, s in enumerate(claim.segment) if s == segment)
    return claim.words[opening] in claim.discourse.relative


def _acted_upon(reading: Reading, evoked: Evoked, name: Hit) -> bool:
    """Tell whether a name only stands behind the verb, in English, and somebody else before it, who is not
    compared with it ("spent less THAN A").
    """
    claim = reading.claim
    if claim.sentence.language != "en" or not evoked.predicates:
        return False
    if word_before(claim, name.first) in claim.discourse.than:
        return False
    verb = evoked.predicates[0]
    return name.first > verb.last and any(
        h.last < verb.first and h.cls in AGENT_CLASSES and claim.segment[h.first] == claim.segment[verb.first]
        for h in reading.hits
    )


def _taken_up_between(
    reading: Reading,
    index: FactIndex,
    evoked: Evoked,
    slot: Slot,
    acting: tuple[Hit, ...],
    names: list[Hit],
) -> bool:
    """Tell whether a pronoun acts, and the recorded name stands nearer before it than the one that was taken
    ("Washington said that Moscow had told it that it was postponing").
    """
    verbs = evoked.predicates
    if not verbs or not pronoun_before(reading.claim, verbs[0]):
        return False
    said = reading.evoking(("say",))
    segment = reading.claim.segment
    names = [h for h in names if segment[h.first] != segment[acting[-1].last]]
    return any(
        h.last < verbs[0].first
        and name_fits(index, h, slot)
        and not addressed(reading.claim, h, (*acting, *names))
        and any(acting[-1].last < s.first < h.first for s in said)
        for h in names
    )


def who_acts(reading: Reading, evoked: Evoked, slot: Slot, names: list[Hit]) -> tuple[Hit, ...]:
    """Return who acts or, for a speaker, who says it: the verb of saying decides before the content does."""
    verbs = evoked.predicates or evoked.subjects
    if slot.role == "speaker":
        outside = [h for h in names if not reading.claim.quoted(h.first)]
        if not outside:
            return ()
        said = [h for h in reading.evoking(("say",)) if not reading.claim.quoted(h.first)]
        ours = [s for s in said if verbs and same_clause(reading, s.first, verbs[0].first, outside)]
        said = [s for s in ours if s in verbs] or ours or said
        verb = said[0] if said else verbs[0] if verbs else None
        people = [h for h in outside if h.cls == "person"]
        found = agent(reading, verb, people, speaking=True) if verb and people else ()
        if verb and not found:
            found = agent(reading, verb, outside, speaking=True)
        if found and all(h.cls == "organisation" for h in found):  # whom the speaker works for
            found = tuple(h for h in outside if set(slot.values) & h.stands_for) or found
        return tuple(
            h
            for h in found or [h for h in outside if not possessor(reading.claim, h)][:1]
            if said
            or h.cls == "person"
            or (found and h.last < verbs[0].first)
            or set(slot.values) & (h.stands_for | h.members)
        )
    closing = _closing(reading, verbs, names)
    return closing or (agent(reading, verbs[0], names) if verbs else tuple(names[:1]))


def _closing(reading: Reading, verbs: Sequence[Hit], names: Sequence[Hit]) -> tuple[Hit, ...]:
    """Return who is told behind a comma to have said the rest (", MOSCOW complained")."""
    words = reading.claim.words
    said = {(h.first, h.last) for h in reading.evoking(("say",))}
    return tuple(
        h
        for v in verbs
        if (v.first, v.last) in said
        for h in names
        if (v.last + 1 == h.first and words[v.first - 1] == ",")
        or (h.last + 1 == v.first and words[h.first - 1] == ",")
    )


def _no_agent(reading: Reading, evoked: Evoked, slot: Slot, name: Hit) -> bool:
    """Tell whether a name only says whose a thing is ("AMERICAN inspections"), or who tells what is done."""
    verbs = evoked.predicates or evoked.subjects
    if attributive(reading, name, verbs):
        return True
    if next_in_rank(reading, name):
        return True
    if slot.role == "actor" and (cited(reading, name) or by_account(reading.claim, name)):
        return True
    if slot.role != "actor" or not verbs:
        return False
    view = viewed(reading, (*verbs, *evoked.subjects))
    return (view is not None and not view < name.last <= verbs[0].last + 1) or tells_of(
        reading, name, verbs[0]
    )


def name_fits(index: FactIndex, hit: Hit, slot: Slot) -> bool | None:
    """Tell whether a name fills a slot rightly; None where it is only less exact (a country for one of its
    people).
    """
    evokes = hit.stands_for | hit.members
    if any(v in evokes for v in slot.values):
        return True
    for value in slot.values:
        concept = index.base.concepts.get(value)
        if concept and hit.concept in concept.part_of:
            return None
    return False
