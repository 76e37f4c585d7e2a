"""Which frames of which facts a sentence fills."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from nukecheck.claims import Claim, Mood
from nukecheck.extract import MentionKind
from nukecheck.factbase.model import FIGURES, STATEMENTS, Fact, Kind
from nukecheck.matching.context import CARRIED_CLASSES, Carried
from nukecheck.matching.governing import is_example
from nukecheck.matching.grammar import AGENT_CLASSES, consequence, relative
from nukecheck.matching.index import CompiledFrame, CompiledGroup, FactIndex
from nukecheck.matching.reading import Reading
from nukecheck.matching.telling import foretells, measured_against
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record, lazy
from nukecheck.tokens import first_word

_BRIEF = 16  # tokens
_LABELLED = 24  # tokens
_BARE = 6  # tokens of an entry that only names or counts
_SPEAKING = 24  # tokens
_OF_A_CELL = 4  # tokens
_OPENING = 3  # tokens
_PAIR = 2  # countries that the text before may be about
_WINDOW = 28


class Filled(Record):
    """A group of a frame and the hit that fills it; ``turned`` where an opposite does."""

    group: CompiledGroup
    hit: Hit
    turned: bool


class Evoked(Record):
    """A fact that a sentence speaks of, by one of its frames.

    ``subjects`` are the hits that name its subject; ``carried`` what the context gave instead. ``score``
    adds the weights of all that was found.
    """

    fact: Fact
    frame: CompiledFrame
    filled: tuple[Filled, ...]
    subjects: tuple[Hit, ...]
    carried: tuple[Carried, ...]
    score: float

    @lazy
    def predicates(self) -> tuple[Hit, ...]:
        """The hits of the frame that are no names, or all of them where all are names."""
        verbs = tuple(f.hit for f in self.filled if not f.hit.cls)
        return verbs or tuple(f.hit for f in self.filled)

    @lazy
    def required(self) -> tuple[Hit, ...]:
        """The hits of the frame that it cannot do without."""
        return tuple(f.hit for f in self.filled if not f.group.optional)

    @lazy
    def verbs(self) -> tuple[Hit, ...]:
        """Those of them that are no names."""
        return tuple(h for h in self.required if not h.cls)

    @lazy
    def topics(self) -> tuple[Carried, ...]:
        """What the text before lent as the subject, and the sentence so goes on about."""
        subject = {*self.fact.subject}
        return tuple(
            c
            for c in self.carried
            if c.origin in ("last", "recent") and not subject.isdisjoint(c.hit.stands_for | c.hit.members)
        )

    @lazy
    def words(self) -> frozenset[int]:
        """The tokens of the frame and of its subject."""
        return frozenset(i for h in (*(f.hit for f in self.filled), *self.subjects) for i in h.words)


def evoke(reading: Reading, index: FactIndex) -> list[Evoked]:
    """Return the facts whose subject and required groups are in the sentence, best frame of each first."""
    concepts = reading.by_concept.keys() | reading.context.concepts
    table: dict[str, list[Evoked]] = {}
    for frame in index.frames(concepts):
        evoked = None if _elsewhere(frame.fact, concepts) else _fill(reading, frame, index)
        if evoked is not None:
            table.setdefault(frame.fact.id, []).append(evoked)
    result = []
    for candidates in table.values():
        candidates.sort(key=lambda e: (-e.score, e.frame.denies))
        best = candidates[0]
        covering = [] if _objects(best) else [e for e in candidates if e.frame.denies and _covers(e, best)]
        result.extend(covering)
        result.extend(e for e in candidates if e not in covering)
    return result


def _objects(evoked: Evoked) -> bool:
    """Tell whether a frame denies the statement, or an opposite in it does."""
    return evoked.frame.denies or any(f.turned for f in evoked.filled)


def _covers(denying: Evoked, saying: Evoked) -> bool:
    """Tell whether a denying frame reads more words than the frame of the statement does ("reduces the risk
    of" against "risk of").
    """
    return not any(f.turned for f in denying.filled) and any(
        s.hit.within(d.hit)
        for d in denying.filled
        for s in saying.filled
        if not (s.group.optional or d.hit.gapped)
    )


def _fill(reading: Reading, frame: CompiledFrame, index: FactIndex) -> Evoked | None:
    fact = frame.fact
    if _lacks(reading, frame):
        return None
    barring = reading.evoking(fact.unless) if fact.unless and fact.kind in STATEMENTS else ()
    asides = {a for hit in barring if not _within_words(reading, frame, hit) for a in _asides(reading, hit)}
    if None in asides:
        return None
    if fact.unless and fact.kind in STATEMENTS and _headed(reading, fact):
        return None
    about = _subjects(reading, fact.subject, index) or _beside_others(reading, fact, index)
    if about is None or _something_else(fact, about[1]):
        return None
    subjects, carried, score = [*about[0]], [*about[1]], about[2]
    filled: list[Filled] = []
    missing_required = borrowed = False
    for number, group in enumerate(frame.groups):
        required = number < frame.required
        best = _best(reading, group, filled, subjects, frame.groups[number + 1 : frame.required])
        if best is None:
            if required:
                label = _label_of(reading, group)
                lent = label or _thing(reading, fact, group, index)
                if lent is None and number and not frame.denies:
                    said = None if borrowed else _said(reading, group, fact)
                    borrowed = borrowed or said is not None
                    lent = said or _named(reading, group, fact, index)
                if lent is None:
                    missing_required = True
                    break
                carried.append(lent)
                score += 0.5 if label is not None else 0.3
            continue
        if required and _only_counted(reading, fact, best, index):
            missing_required = True
            break
        filled.append(best)
        doubt = 0.8 if best.hit.fuzzy and not frame.denies else 1.0  # misspelt, a denial still is one
        score += group.weight * (0.5 if group.optional else 1.0) * doubt
    if missing_required or (len(filled) == 1 and filled[0].hit.fuzzy):
        return None
    needed = [f.hit for f in filled if not f.group.optional]
    if asides and any(reading.claim.segment[h.first] in asides for h in (*needed, *subjects)):
        return None
    if len(reading.claim.tokens) > _SPEAKING and any(h.fuzzy for h in (*needed, *subjects)):
        return None  # the more words, the more of them are like others
    if needed and max(h.last for h in needed) - min(h.first for h in needed) > _WINDOW:
        return None
    if any(
        excepted(reading.claim, s) and f.turned and f.hit.last < s.first for s in subjects for f in filled
    ):
        return None
    return Evoked(fact, frame, tuple(filled), tuple(subjects), tuple(carried), score)


def _within_words(reading: Reading, frame: CompiledFrame, hit: Hit) -> bool:
    """Tell whether words are a part of longer ones of a frame ("cannot be EXTENDED AGAIN")."""
    longer = (h for group in frame.groups for h in reading.evoking(group.concepts) if not h.gapped)
    return any(map(hit.within, longer))


def came_of_else(reading: Reading, evoked: Evoked, at: int) -> bool:
    """Tell whether what a fact tells only came of what stands at a token ("A LEFT, ending exchanges")."""
    things = [h for h in evoked.subjects if not h.cls] or [h for h in evoked.predicates if not h.cls]
    clauses = [consequence(reading.claim, h.first) for h in things]
    return bool(clauses) and {None, reading.claim.segment[at]}.isdisjoint(clauses)


def _asides(reading: Reading, hit: Hit) -> set[int | None]:
    """Return the clauses that tell something apart in which words stand; None for one that does not."""
    last = consequence(reading.claim, hit.last)
    return {last} if last is not None else {_aside(reading, at) for at in (hit.first, hit.last)}


def _aside(reading: Reading, at: int) -> int | None:
    """Return the clause of a token where that tells something apart, between two commas, of what opens the
    sentence ("New START, WHICH X HAD LEFT DANGLING, was extended"), or at its end, of a treaty ("X is no
    party to New START, WHICH WAS EXTENDED IN 2021").
    """
    claim = reading.claim
    clause = claim.segment[at]
    begin = claim.segment.index(clause)
    end = next((i for i in range(at, len(claim.words)) if claim.segment[i] != clause), 0)
    last = not any(token.word for token in claim.tokens[end:]) if end else True
    if begin <= 1 or claim.words[begin - 1] != "," or not (last or claim.words[end] == ","):
        return None
    if last and not any(h.last == begin - 2 for h in reading.by_class.get("treaty", ())):
        return None
    return clause if {*claim.segment[: begin - 1]} == {claim.segment[0]} and relative(claim, clause) else None


def _headed(reading: Reading, fact: Fact) -> bool:
    """Tell whether what heads a cell or entry that hardly says more shows that another fact is meant."""
    context = reading.context
    return len(reading.claim.tokens) <= _BARE and any(
        concept in c.hit.stands_for for c in context.labels for concept in fact.unless
    )


def _something_else(fact: Fact, carried: Sequence[Carried]) -> bool:
    """Tell whether what the text before lends as the subject of a statement shows that another fact is meant
    (of talks of one kind, where "talks" are).
    """
    if fact.kind not in STATEMENTS:
        return False
    return any(concept in c.hit.stands_for for c in carried for concept in fact.unless)


def _elsewhere(fact: Fact, concepts: AbstractSet[str]) -> bool:
    """Tell whether neither the sentence nor the text before it names any concept that a fact stands among,
    whose words serve many matters ("the commission put it off").
    """
    return bool(fact.among) and concepts.isdisjoint(fact.among)


def _lacks(reading: Reading, frame: CompiledFrame) -> bool:
    """Tell whether a group is required that neither the sentence nor the text around it can fill."""
    if reading.context.labels or frame.fact.kind is Kind.QUANTITY:
        return False
    lacking = [fills for fills in frame.fills if fills.isdisjoint(reading.concepts)]
    return bool(lacking) and (len(lacking) > 1 or frame.denies or lacking[0] is frame.fills[0])


def _subjects(
    reading: Reading, subject: tuple[str, ...], index: FactIndex
) -> tuple[list[Hit], list[Carried], float] | None:
    """Return what names a subject in the sentence and around it, and what that weighs; None where a part of
    it is missing. Facts with the same subject share the answer.
    """
    if subject not in reading.subjects:
        reading.subjects[subject] = _found_subjects(reading, subject, index)
    return reading.subjects[subject]


def _found_subjects(
    reading: Reading, subject: tuple[str, ...], index: FactIndex
) -> tuple[list[Hit], list[Carried], float] | None:
    subjects: list[Hit] = []
    carried: list[Carried] = []
    score = 0.0
    for concept in subject:
        hits = reading.by_concept.get(concept)
        if hits:
            subjects.extend(h for h in hits if h not in subjects)
            score += index.weight(concept)
            continue
        elsewhere = _carry(reading, concept, index, subject)
        if elsewhere is None:
            return None
        carried.append(elsewhere)
        score += 0.3
    return subjects, carried, score


def _beside_others(
    reading: Reading, fact: Fact, index: FactIndex
) -> tuple[list[Hit], list[Carried], float] | None:
    """Take a country that a sentence leaning on the text before goes on about, where the only others that it
    names are those of the slots of the fact ("IT can propose a mechanism between A and B").
    """
    if fact.kind not in STATEMENTS or len(fact.subject) != 1 or not leaning(reading):
        return None
    subject, concepts = fact.subject[0], index.base.concepts
    if subject not in concepts or concepts[subject].cls != "country":
        return None
    accounted = {name for slot in fact.slots for name in (*slot.values, *slot.also)} - {subject}
    named = [h for h in reading.hits if h.cls == "country" or len(h.members) > 1]
    context = reading.context
    last = context.names.get("country", ())
    if not accounted or any(accounted.isdisjoint(h.stands_for | h.members) for h in named):
        return None
    listed = len({c.hit.concept for c in last}) > _PAIR
    if listed and any((accounted | {subject}).isdisjoint(c.hit.stands_for | c.hit.members) for c in last):
        return None
    told = {subject, *(name for slot in fact.slots for name in slot.values)}
    if any(h.cls == "country" and h.first < _OPENING and told.isdisjoint(h.stands_for) for h in named):
        return None  # "RUSSIA, meanwhile, ..."
    if not (named or any(not accounted.isdisjoint(c.hit.stands_for) for c in last)):
        return None
    going_on = (*last, *context.pair)
    found = next((c for c in going_on if subject in c.hit.stands_for and c.origin != "heading"), None)
    return ([], [found], 0.3) if found is not None else None


def _thing(reading: Reading, fact: Fact, group: CompiledGroup, index: FactIndex) -> Carried | None:
    """Take what a figure counts from the text before, where the sentence has a figure and does not say."""
    if fact.kind is not Kind.QUANTITY or not group.concepts & index.units & set(fact.unit):
        return None
    if not any(m.kind is MentionKind.NUMBER for m in reading.claim.mentions):
        return None
    return next((c for c in reading.context.things if group.concepts & c.hit.counts_as), None)


def _said(reading: Reading, group: CompiledGroup, fact: Fact) -> Carried | None:
    """Take a word of a frame, other than its predicate, from the sentences before that this one leans on,
    unless these show that it measures from something else.
    """
    if sum(t.word or t.raw[:1].isdigit() for t in reading.claim.tokens) > _BRIEF and not leaning(reading):
        return None
    before = (*reading.context.said, *reading.context.things, *reading.context.topics)
    if fact.kind is Kind.QUANTITY and any(c.hit.concept in fact.unless for c in reading.context.said):
        return None
    return next((c for c in before if group.concepts & c.hit.counts_as), None) or _name_before(reading, group)


def _name_before(reading: Reading, group: CompiledGroup) -> Carried | None:
    """Take a name that a frame holds beside its predicate from the text before, where the sentence names
    nobody of its class.
    """
    for cls in CARRIED_CLASSES:
        rivals = (cls, "person") if cls == "country" else (cls,)
        if not any(reading.by_class.get(other) for other in rivals):
            for carried in reading.context.names.get(cls, ()):
                if carried.origin in ("last", "recent") and group.concepts & carried.hit.counts_as:
                    return carried
    return None


def _named(reading: Reading, group: CompiledGroup, fact: Fact, index: FactIndex) -> Carried | None:
    """Take a name that a frame of a statement asks for beside its predicate from the sentence before, where
    this one names nobody and nothing of its class.
    """
    if fact.kind not in STATEMENTS:
        return None
    for concept in sorted(group.concepts):
        if concept in index.base.concepts and index.base.concepts[concept].cls in CARRIED_CLASSES:
            found = _carry(reading, concept, index, (concept,))
            if found is not None and found.origin == "last":
                return found
    return None


def _only_counted(reading: Reading, fact: Fact, filled: Filled, index: FactIndex) -> bool:
    """Tell whether a thing is named only as what a figure counts, so that the sentence is about the
    figure.
    """
    if fact.kind in FIGURES or not filled.hit.counts_as & index.units:
        return False
    return (filled.hit.first, filled.hit.last) in reading.counted


def _label_of(reading: Reading, group: CompiledGroup) -> Carried | None:
    """Take a word that fills a group from the labels of a table cell or list item."""
    concepts = sorted(group.concepts) if reading.context.labels else ()
    return next((label for c in concepts if (label := _label(reading, c)) is not None), None)


def _label(reading: Reading, concept: str) -> Carried | None:
    """Take a word from the labels of a table cell or list item; a long sentence speaks for itself."""
    if len(reading.claim.tokens) > _LABELLED:
        return None
    for carried in reading.context.labels:
        if concept in carried.hit.stands_for or concept in carried.hit.members:
            return carried
    return None


def _best(
    reading: Reading,
    group: CompiledGroup,
    filled: list[Filled],
    subjects: list[Hit],
    later: Sequence[CompiledGroup] = (),
) -> Filled | None:
    """Choose the hit for a group: one of its own concepts before an opposite, near what is filled, not twice
    the same words, and not the only words that one of the required groups ``later`` could have.
    """
    own = reading.evoking(group.concepts)
    opposites = reading.evoking(group.opposites) if group.opposites else []
    if not own and not opposites:
        return None
    if filled:
        taken = {(f.hit.first, f.hit.last) for f in filled}
        own = [h for h in own if len(h.members) > 1 or (h.first, h.last) not in taken]  # of both
    if opposites:  # what has been said is not denied with the same words
        spent = {i for f in filled for i in f.hit.words}
        opposites = [h for h in opposites if spent.isdisjoint(h.words)]
        said = {f.hit.concept for f in filled if not f.turned}  # by another word
        opposites = [h for h in opposites if h.concept not in said]
    if opposites:  # "hardly impressed" holds "impressed" and is what is meant
        own = [h for h in own if not any(h.within(o) for o in opposites if not o.gapped)]
    if later and len(own) > 1:
        sole = _sole(reading, later)
        own = [h for h in own if (h.first, h.last) not in sole] or own
    for hits, turned in ((own, False), (opposites, True)):
        if hits:
            chosen = _nearest(reading, hits, [f.hit for f in filled] or subjects)
            return Filled(group, chosen, turned)
    return None


def _nearest(reading: Reading, hits: list[Hit], anchors: list[Hit]) -> Hit:
    """Return the hit nearest to any of the anchors, longer ones and those spelt right before others."""
    if len(hits) == 1:
        return hits[0]
    segment = reading.claim.segment

    def cost(hit: Hit) -> tuple[float, int, int]:
        near = min((reading.distance(hit, a.first) for a in anchors), default=0)
        apart = min((abs(segment[hit.first] - segment[a.first]) for a in anchors), default=0)
        return near + 4 * apart + (3 if hit.fuzzy else 0) - (hit.last - hit.first), hit.first, hit.last

    return min(hits, key=cost)


def _sole(reading: Reading, groups: Sequence[CompiledGroup]) -> set[tuple[int, int]]:
    """Return the places of words that are all that a group could be filled with."""
    found: set[tuple[int, int]] = set()
    for group in groups:
        places = {(h.first, h.last) for h in reading.evoking(group.concepts | group.opposites)}
        if len(places) == 1:
            found |= places
    return found


def _carry(
    reading: Reading, concept: str, index: FactIndex, frame_subject: tuple[str, ...]
) -> Carried | None:
    """Take a subject from the context, unless the sentence names another of its class."""
    cls = index.base.concepts[concept].cls if concept in index.base.concepts else ""
    if cls and any(
        h.cls == cls
        and not foretells(reading, h)
        and not measured_against(reading, h)
        and not is_example(reading.claim, h)
        for h in reading.by_class.get(cls, ())
    ):
        return None
    if cls == "treaty" and _of_treaties(reading.claim):
        return None
    if cls == "country" and _somebody_opens(reading):
        return None
    labels = reading.context.labels
    if cls and any(c.hit.cls == cls for c in labels) and len(reading.claim.tokens) <= _LABELLED:
        return next((c for c in labels if concept in c.hit.stands_for or concept in c.hit.members), None)
    carried = reading.context.names.get(cls, ())
    if cls == "country" and len(reading.claim.tokens) <= _OF_A_CELL and any(c.hit.cls for c in labels):
        carried = tuple(c for c in carried if c.origin == "heading")  # its headings say what a cell is about
        if not any(concept in c.hit.stands_for | c.hit.members for c in (*labels, *carried)):
            return None
    several = len({c.hit.concept for c in carried}) > 1 and not reading.claim.respectively
    if several and cls in ("country", "person") and len(frame_subject) == 1:
        heading = {c.hit.concept for c in reading.context.headings if c.hit.cls == cls}
        if heading != {concept}:  # several were named last: which one is meant only a heading tells
            return None
    found = reading.context.find(concept)
    if found is not None and found.origin == "label" and len(reading.claim.tokens) > _LABELLED:
        return found._replace(origin="recent")  # a long sentence speaks for itself
    if found is not None and not cls and found.hit.cls in AGENT_CLASSES and _another_acts(reading, found.hit):
        return None
    if found is not None and cls == "person" and found.origin in ("last", "recent"):
        spoken = not reading.claim.discourse.he.isdisjoint(reading.claim.words)
        if not spoken and _another_opens(reading, found.hit):
            return None
    return found


def _another_acts(reading: Reading, named: Hit) -> bool:
    """Tell whether a sentence has people of its own, or opens with another country that does something: it is
    not about those who were named before ("Russia wants ...").
    """
    if reading.by_class.get("person"):
        return True
    if any(mood is Mood.NORMATIVE for mood, *_ in reading.claim.moods):
        return False  # "China should be brought in"
    return _another_opens(reading, named)


def _another_opens(reading: Reading, named: Hit) -> bool:
    """Tell whether a sentence opens with a country that somebody named before does not speak for."""
    return any(
        h.cls == "country" and h.first < _OPENING and h.stands_for.isdisjoint(named.stands_for)
        for h in reading.hits
    )


def _somebody_opens(reading: Reading) -> bool:
    """Tell whether a sentence opens with "he" or "his country", and who that is is not known."""
    claim = reading.claim
    first = first_word(claim.tokens)
    opens, then = claim.words[first : first + 1], claim.words[first + 1 : first + 2]
    owned = not (claim.discourse.his.isdisjoint(opens) or claim.discourse.own_country.isdisjoint(then))
    return (owned or not claim.discourse.he.isdisjoint(opens)) and not any(
        h.first == first and h.cls for h in reading.hits
    )


def _of_treaties(claim: Claim) -> bool:
    """Tell whether a sentence speaks of treaties in general ("these treaties were ..."), and of no one of
    them ("the last of the treaties").
    """
    return any(
        word in claim.discourse.treaties
        and claim.discourse.source_of.isdisjoint(claim.words[max(0, at - 3) : at])
        for at, word in enumerate(claim.words)
    )


def excepted(claim: Claim, name: Hit) -> bool:
    """Tell whether a name ends its clause with the contrary of what was said before ("..., but Y does")."""
    after = claim.tokens[name.last + 1 : name.last + 3]
    return bool(after) and after[0].folded in claim.discourse.affirming and not any(t.word for t in after[1:])


def leaning(reading: Reading) -> bool:
    """Tell whether a sentence leans on the text before it: "the treaty", "it", "both", a pronoun at its
    beginning.
    """
    return reading.leans
