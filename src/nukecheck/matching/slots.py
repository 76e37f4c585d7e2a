"""The names that fill the slots of a fact in a sentence."""

from __future__ import annotations

from nukecheck.factbase.model import Kind, Slot
from nukecheck.matching.acting import agent, attributive, leads
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import (
    AGENT_CLASSES,
    coordinated,
    pronoun_before,
    same_clause,
    word_before,
)
from nukecheck.matching.index import FactIndex
from nukecheck.matching.negated import denied_alone, denied_name, instead_before
from nukecheck.matching.offices import of_another_country
from nukecheck.matching.reading import Reading
from nukecheck.matching.telling import cited, next_in_rank, tells_of, tells_of_itself, titles, without_titles
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record, replace

AGENTS = ("actor", "speaker")
_SHORT = 24
_ONLY = 2  # tokens from "only" to a name
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


def read_slots(reading: Reading, index: FactIndex, evoked: Evoked) -> list[SlotReading] | None:
    """Return what fills the slots of the fact, or None where a needed one is empty."""
    fact = evoked.fact
    classes = {s.role: slot_class(index, s) for s in fact.slots}
    told = frozenset(i for f in evoked.filled if not f.hit.cls for i in f.hit.words)
    readings: list[SlotReading] = []
    subject_hits = {
        (h.first, h.last)
        for h in evoked.subjects
        if h.cls and any(s in h.counts_as or s in h.members for s in fact.subject)
    }
    for slot in fact.slots:
        cls = classes[slot.role]
        used = {
            (f.hit.first, f.hit.last)
            for f in evoked.filled
            if f.hit.cls
            and not any(v in f.group.concepts for v in slot.values)
            and (slot.role not in AGENTS or f.hit.counts_as & f.group.concepts)
        }
        others = {v for s in fact.slots if s is not slot and classes[s.role] == cls for v in s.values}
        names = _names(reading, cls, slot)
        if cls == "place" and not names:
            names = _held_in(reading, evoked)
        if cls == "country" and slot.role not in AGENTS:  # "the Belarusian leader Lukashenko"
            own = [h for h in names if any(titles(reading, h, s) for s in evoked.subjects)]
            names = own if own and not {*slot.also} & {c for h in own for c in h.counts_as} else names
        free = [
            h
            for h in names
            if (h.first, h.last) not in used
            and not (_fits(index, h, slot) is False and (h.first, h.last) in subject_hits)
            and not (others & (h.stands_for | h.members) and not _fits(index, h, slot))
            and (
                not (set(slot.also) & (h.counts_as | h.members))
                or (slot.only and cls == "country" and _plainly_acts(reading, index, evoked, slot, h, names))
            )
        ]
        if slot.role not in AGENTS:  # who says so is no part of what is said
            free = [h for h in free if not _attributed(reading, h)] or free
        if (listed := _denied_list(reading, free)) is not None:
            fitting = tuple(h for h in free if _fits(index, h, slot))
            if not fitting:
                return None
            readings.append(SlotReading(slot, fitting, False, (listed,)))
            continue
        negations: list[int] = []
        asserted: list[Hit] = []
        refuted: list[Hit] = []
        for hit in free:
            negation = denied_alone(reading, hit, told)
            if len(free) > 1 and (negation is not None or instead_before(reading, hit.first)):
                if negation is not None:
                    negations.append(negation)
                    refuted += [hit] if _fits(index, hit, slot) else []
                continue
            asserted.append(hit)
        if refuted and (len(slot.values) > 1 or not asserted):  # "on land and in the air, but not at sea"
            readings.append(SlotReading(slot, tuple(refuted), False, tuple(negations)))
            continue
        if len(free) == 1 and (negation := denied_alone(reading, free[0], told)) is not None:
            if not _fits(index, free[0], slot):
                return None  # "it was not X that ..." says nothing of who it was
            readings.append(SlotReading(slot, tuple(free), False, (negation,)))
            continue
        readings.append(
            _near(reading, evoked, _judge(reading, index, evoked, slot, asserted, tuple(negations)))
        )
        if slot.only and readings[-1].agrees and _only_some(reading, slot, readings[-1].hits):
            if _negated_here(reading, readings[-1].hits):
                return None  # "not only A" tells of A, and of another
            readings[-1] = replace(readings[-1], agrees=False)
        if cls == "post" and readings[-1].agrees:
            other = of_another_country(reading, index, evoked.subjects, readings[-1].hits)
            if other is not None:
                whose = replace(slot, role="country", values=other[1])
                readings[-1] = SlotReading(whose, other[:1], False, tuple(negations))
        if slot.role == "speaker" and readings[-1].agrees is False:
            beside = [h for h in names if h not in asserted and {*slot.also} & (h.counts_as | h.members)]
            if set(_acting(reading, evoked, slot, sorted([*asserted, *beside], key=_place))) <= set(beside):
                readings[-1] = SlotReading(slot, (), None, tuple(negations))  # it is another who says so
        if slot.needed and not readings[-1].hits and not evoked.frame.denies:
            return None
        recorded = slot.needed and slot.role == "actor" and readings[-1].agrees
        if recorded and _other_acts(reading, evoked, readings[-1]):
            return None
    return readings


def _plainly_acts(
    reading: Reading, index: FactIndex, evoked: Evoked, slot: Slot, name: Hit, names: list[Hit]
) -> bool:
    """Tell whether one who may be named beside a deed is said to do it, right before its verb, and nobody
    recorded is named.
    """
    verb = next(iter(evoked.predicates), None)
    if verb is None or any(_fits(index, h, slot) is not False for h in names):
        return False
    between = reading.claim.words[name.last + 1 : verb.first]
    return leads(reading, name, verb) and reading.claim.discourse.determiner.isdisjoint(between)


def _only_some(reading: Reading, slot: Slot, hits: tuple[Hit, ...]) -> bool:
    """Tell whether a sentence says that only some of those recorded are meant ("it only binds A")."""
    claim = reading.claim
    named = set[str]().union(*(h.stands_for | h.members for h in hits))
    if named.issuperset(slot.values):
        return False
    first = min(h.first for h in hits)
    return not claim.discourse.alone.isdisjoint(claim.words[max(0, first - _ONLY) : first])


def _negated_here(reading: Reading, hits: tuple[Hit, ...]) -> bool:
    segment = reading.claim.segment
    return any(segment[at] == segment[hits[0].first] for at, _ in reading.claim.negations)


def _place(hit: Hit) -> tuple[int, int]:
    return hit.first, hit.last


def _denied_list(reading: Reading, names: list[Hit]) -> int | None:
    """Return the negation right before names listed together ("not in A and B"), if these are all."""
    if len(names) < 2 or len(coordinated(reading, names)) > 1:
        return None
    return denied_name(reading, names[0].first, names[-1].last)


def _near(reading: Reading, evoked: Evoked, found: SlotReading) -> SlotReading:
    """Take a wrong name only from a clause that the statement stands in, with its subject there or before."""
    if found.agrees is not False:
        return found
    places = [h.first for h in evoked.predicates[:1]]
    hits = tuple(
        h
        for h in found.hits
        if all(same_clause(reading, h.first, at, found.hits) for at in places)
        or (found.slot.role == "actor" and tells_of_itself(reading, h, evoked.predicates[0]))
    )
    if not hits:
        return SlotReading(found.slot, (), None, found.negations)
    found = SlotReading(found.slot, hits, False, found.negations)
    if found.slot.role in AGENTS:
        return found
    claim = reading.claim
    verbs = evoked.predicates
    values = {v for s in evoked.fact.slots if s is not found.slot for v in s.values}
    about = [*evoked.subjects]
    if len(claim.tokens) <= _SHORT:  # "the F-16s, stationed at X, carry out the task"
        about += [h for h in reading.hits if h.cls and not values.isdisjoint(h.stands_for)]
    if (
        verbs
        and evoked.subjects
        and not any(
            claim.segment[s.first] == claim.segment[v.first] or s.first < v.first
            for s in about
            for v in verbs
        )
    ):
        return SlotReading(found.slot, (), None, found.negations, strange=hits)
    segments = {
        claim.segment[at]
        for h in (*(f.hit for f in evoked.filled), *evoked.subjects)
        for at in (h.first, h.last)
    }
    if evoked.fact.kind is Kind.QUOTATION and found.slot.role == "outlet":  # to whom it was said
        segments |= {claim.segment[h.first] for h in reading.evoking(("say", "interview"))}
    if len(claim.tokens) <= _SHORT:
        segments |= {s + d for s in segments for d in (-1, 1)}
    same_class = [h for h in reading.hits if h.cls == found.hits[0].cls or h.members]
    listed = {
        h
        for g in coordinated(reading, same_class)
        if any(claim.segment[m.first] in segments for m in g)
        for h in g
    }
    names = tuple(h for h in found.hits if claim.segment[h.first] in segments or h in listed)
    if not names:
        return SlotReading(found.slot, (), None, found.negations, strange=hits)
    return SlotReading(found.slot, names, False, found.negations)


def _judge(
    reading: Reading,
    index: FactIndex,
    evoked: Evoked,
    slot: Slot,
    names: list[Hit],
    negations: tuple[int, ...],
) -> SlotReading:
    if not names:
        return SlotReading(slot, (), None, negations)
    if slot.role in AGENTS:
        beside = [h for h in names if _fits(index, h, slot) is False and _no_agent(reading, evoked, slot, h)]
        if len(beside) == len(names):
            return SlotReading(slot, (), None, negations, strange=tuple(beside))
        names = [h for h in names if h not in beside]
        verbs = [f.hit for f in evoked.filled]
        acting = _acting(reading, evoked, slot, without_titles(reading, names, verbs))
        if not acting and slot.role == "speaker":
            return SlotReading(slot, (), None, negations)
        if not acting:
            right = [
                h
                for h in names
                if _fits(index, h, slot)
                and not _told_beside(reading, h, verbs)
                and not _acted_upon(reading, evoked, h)
            ]
            return SlotReading(slot, tuple(right), True if right else None, negations)
        fits = [_fits(index, h, slot) for h in acting]
        if any(f for f in fits):
            if slot.only and any(f is False for f in fits):
                wrong = tuple(h for h, f in zip(acting, fits, strict=True) if f is False)
                return SlotReading(slot, wrong, False, negations)
            return SlotReading(slot, acting, True, negations)
        if any(f is None for f in fits):
            exact = tuple(h for h in names if _fits(index, h, slot))
            return SlotReading(slot, exact, True if exact else None, negations)
        if slot.role == "actor" and _only_says(reading, acting, evoked):
            return SlotReading(slot, (), None, negations)
        if any(_enumerated(reading, h, acting[0]) for h in names if _fits(index, h, slot)):
            return SlotReading(slot, (), None, negations)
        if _taken_up_between(reading, index, evoked, slot, acting, names):
            return SlotReading(slot, (), None, negations, strange=acting)
        return SlotReading(
            slot, tuple(h for h, f in zip(acting, fits, strict=True) if f is False), False, negations
        )
    right = [h for h in names if _fits(index, h, slot)]
    wrong_names = [h for h in names if _fits(index, h, slot) is False]
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
        if slot.only:
            beside = beside or [h for h in wrong_names if not _set_against(reading, h, right)]
        if beside:
            return SlotReading(slot, tuple(beside), False, negations)
        return SlotReading(slot, tuple(right), True, negations)
    if wrong_names:
        return SlotReading(slot, tuple(wrong_names), False, negations)
    return SlotReading(slot, (), None, negations)


def _set_against(reading: Reading, name: Hit, others: list[Hit]) -> bool:
    """Tell whether "but" or "while" parts a name from others, so that another thing is told of it, or its
    clause denies what is told of them ("while it limits A, it does not cover B").
    """
    discourse, segment = reading.claim.discourse, reading.claim.segment
    if all(segment[h.first] != segment[name.first] for h in others) and _negated_here(reading, (name,)):
        return True
    parting = discourse.clausal - discourse.joining
    return all(
        not parting.isdisjoint(reading.claim.words[min(name.last, h.last) : max(name.first, h.first)])
        for h in others
    )


def _in_its_clause(reading: Reading, evoked: Evoked, wrong: list[Hit], right: list[Hit]) -> tuple[Hit, ...]:
    """Return the wrong names in a clause of the statement, where the right ones all stand behind it, or stand
    before it for several ("BOTH COUNTRIES build no more, and A set up B").
    """
    segment = reading.claim.segment
    told = {segment[h.first] for h in evoked.predicates}
    right = [h for h in right if told and not (h.members and segment[h.first] < min(told))]
    if not told or any(segment[h.first] <= max(told) for h in right):
        return ()
    return tuple(h for h in wrong if segment[h.first] in told)


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
            for said in reading.evoking(("say",))
        )
        and not tells_of_itself(reading, name, verb)
        for name in names
    )


def _other_acts(reading: Reading, evoked: Evoked, found: SlotReading) -> bool:
    """Tell whether it is somebody else who does what the fact tells, of those that may be named beside it,
    and the recorded name only says so ("China is expanding its arsenal, the Pentagon has said").
    """
    if not evoked.predicates or any(h.cls == "person" for h in found.hits):
        return False
    names = [h for c in AGENT_CLASSES for h in reading.by_class.get(c, ())]
    names.sort(key=lambda h: (h.first, h.last))
    said = reading.evoking(("say",))
    acting = agent(reading, evoked.predicates[0], names)
    if not said or not acting:
        return False
    values, also = {*found.slot.values}, {*found.slot.also}
    return all(also & h.stands_for and not values & (h.stands_for | h.members) for h in acting)


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
    """Tell whether a name only stands behind the verb, in English, and somebody else before it."""
    claim = reading.claim
    if claim.sentence.language != "en" or not evoked.predicates:
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
        and _fits(index, h, slot)
        and any(acting[-1].last < s.first < h.first for s in said)
        for h in names
    )


def _acting(reading: Reading, evoked: Evoked, slot: Slot, names: list[Hit]) -> tuple[Hit, ...]:
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
            for h in found or outside[:1]
            if said
            or h.cls == "person"
            or (found and h.last < verbs[0].first)
            or set(slot.values) & (h.stands_for | h.members)
        )
    return agent(reading, verbs[0], names) if verbs else tuple(names[:1])


def _no_agent(reading: Reading, evoked: Evoked, slot: Slot, name: Hit) -> bool:
    """Tell whether a name only says whose a thing is ("AMERICAN inspections"), or who tells what is done."""
    verbs = evoked.predicates or evoked.subjects
    if attributive(reading, name, verbs):
        return True
    if next_in_rank(reading, name) or (slot.role == "actor" and cited(reading, name)):
        return True
    return slot.role == "actor" and bool(verbs) and tells_of(reading, name, verbs[0])


def _attributed(reading: Reading, hit: Hit) -> bool:
    return word_before(reading.claim, hit.first) in reading.claim.discourse.according


def slot_class(index: FactIndex, slot: Slot) -> str:
    """Return the closed class whose names fill a slot; "" where it takes any of its concepts."""
    concept = index.base.concepts.get(slot.values[0])
    return concept.cls if concept else ""


def _names(reading: Reading, cls: str, slot: Slot) -> list[Hit]:
    """Return the hits that can stand in a slot of a class; people stand for their country or organisation
    there.
    """
    if not cls:
        return reading.evoking(slot.values)
    names = list(reading.by_class.get(cls, ()))
    if slot.role in AGENTS:
        for other in AGENT_CLASSES:
            if other != cls:
                names.extend(h for h in reading.by_class.get(other, ()) if h not in names)
    names.sort(key=lambda h: (h.first, h.last))
    return names


def _held_in(reading: Reading, evoked: Evoked) -> list[Hit]:
    """Return the capital, which stands for its country elsewhere, that a verb of the frame has for its place:
    "in" and it right behind or right before the verb ("were to MEET IN MOSCOW").
    """
    words, inside = reading.claim.words, reading.claim.discourse.place_of
    verbs = [f.hit for f in evoked.filled if not f.hit.cls]
    return [
        capital
        for capital in reading.evoking(("capital",))
        if capital.first
        and words[capital.first - 1] in inside
        and any(v.last == capital.first - 2 or v.first == capital.last + 1 for v in verbs)
    ]


def _fits(index: FactIndex, hit: Hit, slot: Slot) -> bool | None:
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
