"""Which frames of which facts a sentence fills, and how its denials turn them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from nukecheck.claims import Claim, Mood
from nukecheck.extract import MentionKind
from nukecheck.factbase.model import Fact, Kind, Mode
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.context import Carried
from nukecheck.matching.grammar import foretells, of_several
from nukecheck.matching.index import CompiledFrame, CompiledGroup, FactIndex
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record, replace

_BRIEF = 16  # tokens
_LABELLED = 24  # tokens
_SPEAKING = 24  # tokens
_OF_A_CELL = 4  # tokens
_WINDOW = 28
_NEXT_TO = 9
_INSTEAD = 6  # tokens from the first of "instead of" to the word it replaces
_DEMANDS = frozenset(["must-do", "recommend", "press-for", "wanting-it", "necessary"])


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

    @property
    def predicates(self) -> tuple[Hit, ...]:
        """The hits of the frame that are no names, or all of them where all are names."""
        verbs = tuple(f.hit for f in self.filled if not f.hit.cls)
        return verbs or tuple(f.hit for f in self.filled)

    @property
    def words(self) -> frozenset[int]:
        """The tokens of the frame and of its subject."""
        return frozenset(i for h in (*(f.hit for f in self.filled), *self.subjects) for i in h.words)


def evoke(reading: Reading, index: FactIndex) -> list[Evoked]:
    """Return the facts whose subject and required groups are in the sentence, best frame of each first."""
    concepts = _known(reading)
    table: dict[str, list[Evoked]] = {}
    for frame in index.frames(concepts):
        evoked = _fill(reading, frame, index)
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
        _within(s.hit, d.hit) for d in denying.filled for s in saying.filled if not s.group.optional
    )


def _known(reading: Reading) -> set[str]:
    """Return the concepts of the sentence, its labels and its context."""
    context = reading.context
    hits = [
        carried.hit
        for named in (context.labels, context.topics, context.things, context.said, *context.names.values())
        for carried in named
    ]
    return {*reading.by_concept}.union(
        *[hit.stands_for for hit in hits], *[hit.members for hit in hits if hit.members]
    )


def _fill(reading: Reading, frame: CompiledFrame, index: FactIndex) -> Evoked | None:
    fact = frame.fact
    if _lacks(reading, frame):
        return None
    if fact.unless and fact.kind in (Kind.PROPOSITION, Kind.QUOTATION) and reading.evoking(fact.unless):
        return None
    about = _subjects(reading, fact.subject, index)
    if about is None or _something_else(fact, about[1]):
        return None
    subjects, carried, score = [*about[0]], [*about[1]], about[2]
    filled: list[Filled] = []
    missing_required = borrowed = False
    for number, group in enumerate(frame.groups):
        required = number < frame.required
        best = _best(reading, group, filled, subjects)
        if best is None:
            if required:
                label = next(
                    (c for c in sorted(group.concepts) if reading.context.labels and _label(reading, c)), None
                )
                if label is not None:
                    carried_label = _label(reading, label)
                    if carried_label is not None:
                        carried.append(carried_label)
                        score += 0.5
                        continue
                thing = _thing(reading, fact, group, index)
                if thing is not None:
                    carried.append(thing)
                    score += 0.3
                    continue
                said = _said(reading, group) if number and not borrowed and not frame.denies else None
                if said is not None:
                    borrowed = True
                    carried.append(said)
                    score += 0.3
                    continue
                missing_required = True
                break
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
    if len(reading.claim.tokens) > _SPEAKING and any(h.fuzzy for h in (*needed, *subjects)):
        return None  # the more words, the more of them are like others
    if needed and max(h.last for h in needed) - min(h.first for h in needed) > _WINDOW:
        return None
    if any(
        _excepted(reading.claim, s) and f.turned and f.hit.last < s.first for s in subjects for f in filled
    ):
        return None
    return Evoked(fact, frame, tuple(filled), tuple(subjects), tuple(carried), score)


def _something_else(fact: Fact, carried: Sequence[Carried]) -> bool:
    """Tell whether what the text before lends as the subject of a statement shows that another fact is meant
    (of talks of one kind, where "talks" are).
    """
    if fact.kind not in (Kind.PROPOSITION, Kind.QUOTATION):
        return False
    return any(concept in c.hit.stands_for for c in carried for concept in fact.unless)


def _lacks(reading: Reading, frame: CompiledFrame) -> bool:
    """Tell whether a group is required that neither the sentence nor the text around it can fill."""
    if reading.context.labels or frame.fact.kind is Kind.QUANTITY:
        return False
    named = reading.by_concept.keys()
    borrowed = frame.denies
    for number in range(frame.required):
        group = frame.groups[number]
        if named.isdisjoint(group.concepts) and named.isdisjoint(group.opposites):
            if borrowed or not number:
                return True
            borrowed = True
    return False


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


def _thing(reading: Reading, fact: Fact, group: CompiledGroup, index: FactIndex) -> Carried | None:
    """Take what a figure counts from the text before, where the sentence has a figure and does not say."""
    if fact.kind is not Kind.QUANTITY or not group.concepts & index.units & set(fact.unit):
        return None
    if not any(m.kind is MentionKind.NUMBER for m in reading.claim.mentions):
        return None
    return next((c for c in reading.context.things if group.concepts & c.hit.counts_as), None)


def _said(reading: Reading, group: CompiledGroup) -> Carried | None:
    """Take a word of a frame, other than its predicate, from the sentences before that this one leans on."""
    if len(reading.claim.tokens) > _BRIEF and not leaning(reading):
        return None
    before = (*reading.context.said, *reading.context.things)
    return next((c for c in before if group.concepts & c.hit.counts_as), None)


def _only_counted(reading: Reading, fact: Fact, filled: Filled, index: FactIndex) -> bool:
    """Tell whether a thing is named only as what a figure counts, so that the sentence is about the
    figure.
    """
    if fact.kind in (Kind.QUANTITY, Kind.DATE) or not filled.hit.counts_as & index.units:
        return False
    return (filled.hit.first, filled.hit.last) in reading.counted


def _label(reading: Reading, concept: str) -> Carried | None:
    """Take a word from the labels of a table cell or list item; a long sentence speaks for itself."""
    if len(reading.claim.tokens) > _LABELLED:
        return None
    for carried in reading.context.labels:
        if concept in carried.hit.stands_for or concept in carried.hit.members:
            return carried
    return None


def _best(reading: Reading, group: CompiledGroup, filled: list[Filled], subjects: list[Hit]) -> Filled | None:
    """Choose the hit for a group: one of its own concepts before an opposite, near what is filled, not twice
    the same words.
    """
    own, opposites = reading.evoking(group.concepts), reading.evoking(group.opposites)
    if not own and not opposites:
        return None
    anchors = [f.hit for f in filled] or subjects
    taken = {(f.hit.first, f.hit.last) for f in filled}

    def cost(hit: Hit) -> tuple[float, int, int]:
        near = min((reading.distance(hit, a.first) for a in anchors), default=0)
        apart = min(
            (abs(reading.claim.segment[hit.first] - reading.claim.segment[a.first]) for a in anchors),
            default=0,
        )
        return near + 4 * apart + (3 if hit.fuzzy else 0) - (hit.last - hit.first), hit.first, hit.last

    own = [h for h in own if (h.first, h.last) not in taken]
    opposites = [h for h in opposites if (h.first, h.last) not in taken]
    if opposites:  # "hardly impressed" holds "impressed" and is what is meant
        own = [h for h in own if not any(_within(h, o) for o in opposites)]
    for hits, turned in ((own, False), (opposites, True)):
        if hits:
            return Filled(group, min(hits, key=cost) if len(hits) > 1 else hits[0], turned)
    return None


def _within(inner: Hit, outer: Hit) -> bool:
    """Tell whether a longer form, without a gap, holds a shorter one."""
    return (
        not outer.gapped
        and outer.first <= inner.first
        and inner.last <= outer.last
        and outer.last - outer.first > inner.last - inner.first
    )


def _carry(
    reading: Reading, concept: str, index: FactIndex, frame_subject: tuple[str, ...]
) -> Carried | None:
    """Take a subject from the context, unless the sentence names another of its class."""
    cls = index.base.concepts[concept].cls if concept in index.base.concepts else ""
    if cls and any(h.cls == cls and not foretells(reading, h) for h in reading.by_class.get(cls, ())):
        return None
    if cls == "treaty" and _of_treaties(reading.claim):
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
    if several and cls == "country" and len(frame_subject) == 1:
        heading = {c.hit.concept for c in reading.context.headings if c.hit.cls == cls}
        if heading != {concept}:  # several were named last: which one is meant only a heading tells
            return None
    found = reading.context.find(concept)
    if found is not None and found.origin == "label" and len(reading.claim.tokens) > _LABELLED:
        return replace(found, origin="recent")  # a long sentence speaks for itself
    return found


def _of_treaties(claim: Claim) -> bool:
    """Tell whether a sentence speaks of treaties in general ("these treaties were ..."), and of no one of
    them ("the last of the treaties").
    """
    return any(
        word in claim.discourse.treaties
        and claim.discourse.source_of.isdisjoint(claim.words[max(0, at - 3) : at])
        for at, word in enumerate(claim.words)
    )


def turned(
    reading: Reading, evoked: Evoked, rivals: Rivals = (), spare: frozenset[int] = frozenset()
) -> bool:
    """Tell whether the sentence denies what the frame says: an odd number of opposites, negations and
    denials.

    ``rivals`` are the predicates of all facts that the sentence evokes: a negation belongs to the nearest
    of them. ``spare`` are negations that belong to a single name or figure.
    """
    claim = reading.claim
    count = sum(f.turned for f in evoked.filled if not f.group.optional) + evoked.frame.denies
    inside = {i for f in evoked.filled for i in f.hit.words}
    reaching = _reaching(reading, evoked, spare)
    seen = {n for n in reaching if _nearest_is_ours(reading, n, evoked, rivals)}
    pairs = {n for n in seen if claim.tokens[n].folded in claim.discourse.paired_negation}
    count += len(seen) - max(0, len(pairs) - 1)
    count += any(
        _replaced(claim, f.hit, inside) for f in evoked.filled if not (f.group.optional or f.hit.cls)
    )
    count += any(
        any(first <= h.first <= last for h in (evoked.predicates or evoked.subjects)[:1])
        for marker, first, last in claim.denials
        if not any(marker in h.words for h in evoked.predicates)
    )
    return count % 2 == 1


def _replaced(claim: Claim, hit: Hit, inside: Collection[int]) -> bool:
    """Tell whether another thing is said to be so instead of a predicate ("attack rather than leave").

    ``inside`` are the words of the frame, which may say so themselves.
    """
    small = claim.discourse.transparent | claim.discourse.infinitive
    start = max(0, hit.first - _INSTEAD)
    return any(
        small.issuperset(claim.words[start + last + 1 : hit.first])
        for first, last in claim.discourse.instead.places(claim.words[start : hit.first])
        if start + first not in inside
    )


def denied_beside(reading: Reading, evoked: Evoked, spare: frozenset[int]) -> bool:
    """Tell whether all that a sentence denies of a frame is another of its words than the first, in another
    piece of the clause ("never took part and refused").
    """
    verbs = [f.hit for f in evoked.filled if not f.group.optional and not f.hit.cls]
    reaching = _reaching(reading, evoked, spare)
    if len(verbs) < 2 or not reaching:
        return False
    parts, segment = reading.part, reading.claim.segment
    return all(
        segment[n] == segment[verbs[0].first]
        and parts[n] != parts[verbs[0].first]
        and any(parts[n] == parts[v.first] for v in verbs[1:])
        for n in reaching
    )


def _of_a_clause(reading: Reading, negation: int) -> bool:
    """Tell whether "without" denies a whole clause ("zonder dat ...")."""
    words = reading.claim.words
    return negation + 1 < len(words) and words[negation + 1] in reading.claim.discourse.boundary


def _of_a_name(reading: Reading, negation: int, places: Collection[int]) -> bool:
    """Tell whether "without" belongs to what it stands in the middle of ("a world without nuclear weapons"),
    which is none of the words at ``places``.
    """
    return any(
        h.first < negation < h.last and not h.gapped and not any(h.first <= at <= h.last for at in places)
        for h in reading.hits
    )


def contested(reading: Reading, evoked: Evoked, rivals: Rivals, spare: frozenset[int]) -> bool:
    """Tell whether a negation reaches what the frame says, and stands nearer to what another fact says."""
    return any(not _nearest_is_ours(reading, n, evoked, rivals) for n in _reaching(reading, evoked, spare))


def _reaching(reading: Reading, evoked: Evoked, spare: frozenset[int]) -> list[int]:
    """Return the negations that can deny a predicate of the frame."""
    claim = reading.claim
    required = {f.hit for f in evoked.filled if not f.group.optional}
    titles = {h for h in evoked.predicates for s in evoked.subjects if s.cls == "person" and title_of(h, s)}
    predicates = [h for h in evoked.predicates if h in required] or evoked.predicates
    places = {at for h in predicates if h not in titles for at in (h.first, h.last)}
    spare = spare | _of_condition(reading, evoked) | _of_others(reading, evoked)
    inside = {i for f in evoked.filled if not f.hit.members for i in f.hit.words}  # "neither side" denies
    return [
        first
        for first, _ in claim.negations
        if first not in spare
        and first not in inside
        and not _said_apart(claim, first, places)
        and (
            claim.words[first] not in claim.discourse.lacking
            or _of_a_clause(reading, first)
            or any(_of_either(reading, first, at) for at in places)
            or (
                any(0 < h.first - first <= 2 and not h.members for h in evoked.predicates)
                and not _of_a_name(reading, first, places)
            )
        )
        and any(_governs(reading, first, at) and not _picked_out(reading, first, at) for at in places)
    ]


def _said_apart(claim: Claim, negation: int, places: Collection[int]) -> bool:
    """Tell whether a negation stands in a quotation that holds nothing of what is told around it ("said 'I am
    not bluffing' of such threats").
    """
    quote = next((q for q in claim.quotes if q[0] <= negation <= q[1]), None)
    return quote is not None and not any(quote[0] <= at <= quote[1] for at in places)


def _picked_out(reading: Reading, negation: int, at: int) -> bool:
    """Tell whether a word only picks out those of whom something is denied ("none of the states known to
    have X signed").
    """
    claim = reading.claim
    if negation > at or not of_several(claim, negation):
        return False
    return not claim.discourse.picking.isdisjoint(claim.words[negation + 1 : at])


def _of_condition(reading: Reading, evoked: Evoked) -> frozenset[int]:
    """Return the negations of a condition that follows what would then be ("X looms if Y does not hold")."""
    claim = reading.claim
    if evoked.fact.mode is not Mode.CONDITIONAL or not evoked.predicates:
        return frozenset()
    start = min(h.last for h in evoked.predicates)
    return frozenset(
        at
        for at, _ in claim.negations
        if any(
            claim.words[i] in claim.discourse.condition and claim.segment[i] == claim.segment[at]
            for i in range(start + 1, at)
        )
    )


def _of_others(reading: Reading, evoked: Evoked) -> frozenset[int]:
    """Return the negations of which the subject is the exception ("X has none, but Y does", "Y wel")."""
    claim = reading.claim
    return frozenset(
        at
        for name in evoked.subjects
        if _excepted(claim, name)
        for at, _ in claim.negations
        if at < name.first and claim.segment[at] != claim.segment[name.first]
    )


def _excepted(claim: Claim, name: Hit) -> bool:
    """Tell whether a name ends its clause with the contrary of what was said before ("..., but Y does")."""
    after = claim.tokens[name.last + 1 : name.last + 3]
    return bool(after) and after[0].folded in claim.discourse.affirming and not any(t.word for t in after[1:])


def title_of(predicate: Hit, name: Hit) -> bool:
    """Tell whether words are the title before a name ("Secretary of State Blinken"), which no verb denies."""
    return not predicate.gapped and predicate.first < name.last == predicate.last


def leaning(reading: Reading) -> bool:
    """Tell whether a sentence leans on the text before it: "the treaty", "it", "both", a pronoun at its
    beginning.
    """
    return reading.leans


Rivals = Sequence[tuple[str, Hit]]


def predicates_of(evoked: Sequence[Evoked]) -> tuple[tuple[str, Hit], ...]:
    """Return the predicates of all facts evoked, each place once for each fact."""
    places: dict[tuple[str, int, int], tuple[str, Hit]] = {}
    for one in evoked:
        for filled in one.filled:
            hit = filled.hit
            if not filled.group.optional and not hit.cls and not hit.members:
                places.setdefault((one.fact.id, hit.first, hit.last), (one.fact.id, hit))
    return tuple(places.values())


def _nearest_is_ours(reading: Reading, negation: int, evoked: Evoked, rivals: Rivals) -> bool:
    """Tell whether a negation stands nearest to a predicate of this fact; what follows it is nearer than
    what precedes. What another fact reads from the same words is no nearer.
    """

    def cost(hit: Hit) -> int:
        if hit.first <= negation <= hit.last:
            return 0
        return hit.first - negation if hit.first > negation else negation - hit.last + 2

    if _of_what_follows(reading, negation, evoked):
        return False
    own = (*evoked.predicates, *(s for s in evoked.subjects if not s.cls))
    ours = min((cost(h) for h in own), default=99)
    words = {at for h in own for at in h.words}
    theirs = min(
        (
            cost(h)
            for fact, h in rivals
            if fact != evoked.fact.id
            and reading.claim.segment[h.first] == reading.claim.segment[negation]
            and words.isdisjoint(h.words)
        ),
        default=99,
    )
    return ours <= theirs + 1


def _of_what_follows(reading: Reading, negation: int, evoked: Evoked) -> bool:
    """Tell whether all that a statement is read from stands before a negation and other words follow it: then
    it denies these ("weapons in Belarus will not win the war").
    """
    if evoked.fact.kind in (Kind.QUANTITY, Kind.DATE) or not evoked.fact.positive:
        return False
    claim, values = reading.claim, {v for s in evoked.fact.slots for v in s.values}
    own = [*(f.hit for f in evoked.filled), *evoked.subjects]
    own += [h for h in reading.hits if not values.isdisjoint(h.stands_for | h.members)]
    ends = max((i for h in own for i in h.words), default=negation)
    if ends >= negation or claim.discourse.modal.isdisjoint(claim.words[ends + 1 : negation]):
        return False
    small = load_lexicon(claim.sentence.language).function_words | claim.discourse.existing
    return any(
        claim.tokens[i].word and claim.segment[i] == claim.segment[negation] and claim.words[i] not in small
        for i in range(negation + 1, len(claim.tokens))
    )


def _governs(reading: Reading, negation: int, at: int) -> bool:
    """Tell whether a negation reaches a token: within its part of the clause, and past "and" only after a
    modal verb; what follows with "to" of its own hangs on another verb than the modal one. "No A or B"
    denies both.
    """
    claim, parts = reading.claim, reading.part
    if apart_by_purpose(claim, negation, at) or (at < negation and _nobody_does(claim, negation)):
        return False
    if at > negation and _says_nothing(claim, negation):
        return False
    if parts[negation] == parts[at]:
        return True
    if negation < at and of_several(claim, negation) and _listed(claim, negation, at):
        return True
    if claim.segment[negation] != claim.segment[at] or parts[negation] > parts[at]:
        return False
    if _of_either(reading, negation, at):
        return True
    ours, theirs = (
        {word for word, part in zip(claim.words, parts, strict=True) if part == parts[token]}
        for token in (negation, at)
    )
    return not ours.isdisjoint(claim.discourse.modal) and (
        theirs.isdisjoint(claim.discourse.infinitive) or not ours.isdisjoint(claim.discourse.infinitive)
    )


def _of_either(reading: Reading, negation: int, at: int) -> bool:
    """Tell whether a token is what a negation denies as well ("no A or B", "without A or B")."""
    claim, parts = reading.claim, reading.part
    return (
        parts[at] == parts[negation] + 1
        and claim.segment[at] == claim.segment[negation]
        and claim.words[parts.index(parts[at])] in claim.discourse.either
        and claim.words[negation] in claim.discourse.determiner | claim.discourse.lacking
    )


def apart_by_purpose(claim: Claim, negation: int, at: int) -> bool:
    """Tell whether a Dutch clause that ends in an infinitive with "te" holds one of two tokens and not the
    other ("on the request OM the treaty TE VERLENGEN never came an answer").
    """
    low, high = min(negation, at), max(negation, at)
    for begin in range(low, -1, -1):
        if claim.segment[begin] != claim.segment[low]:
            return False
        if claim.words[begin] in claim.discourse.purpose:
            end = next(
                (i + 1 for i in range(begin, high) if claim.words[i] in claim.discourse.infinitive), high
            )
            return low <= end < high
    return False


def _says_nothing(claim: Claim, negation: int) -> bool:
    """Tell whether nothing is told of what follows ("says NOTHING ABOUT how many there are")."""
    words, discourse = claim.words, claim.discourse
    return words[negation] in discourse.nobody and any(
        w in discourse.about for w in words[negation + 1 : negation + 2]
    )


def _nobody_does(claim: Claim, negation: int) -> bool:
    """Tell whether a negation is the subject of a verb behind it ("when it ends NOBODY will be watching")."""
    words, discourse = claim.words, claim.discourse
    end = negation + 2 if words[negation : negation + 2] == ["no", "one"] else negation + 1
    named = words[negation] in discourse.nobody or end == negation + 2
    return (
        named and end < len(words) and words[end] in discourse.modal | discourse.passive | discourse.affirming
    )


def _listed(claim: Claim, first: int, last: int) -> bool:
    """Tell whether nothing but commas and "and" part two tokens ("none of the four, A, B and C, does")."""
    return all(
        claim.tokens[i].raw == "," or claim.words[i] not in claim.discourse.boundary
        for i in range(first, last)
        if claim.segment[i] != claim.segment[i - 1]
    )


def unasserted(reading: Reading, evoked: Evoked, at: int) -> Mood | None:
    """Return the mood that keeps what stands at token ``at`` from being judged, or None."""
    used = [f.hit for f in evoked.filled]
    fact = evoked.fact
    figure = fact.kind in (Kind.QUANTITY, Kind.DATE)
    for mood, first, last, marker, marker_end in reading.claim.moods:
        if not first <= at <= last:
            continue
        if any(
            {marker, marker_end} <= set(h.words) if h.gapped else h.first <= marker and marker_end <= h.last
            for h in used
        ):
            continue
        if mood is Mood.QUESTION:
            if reading.claim.quoted(marker) and not reading.claim.quoted(at):
                continue
            return mood
        if mood is Mood.HYPOTHETICAL:
            if fact.kind is Kind.QUOTATION and _saying_supposed(reading, marker):
                return mood
            if fact.mode in (Mode.CONDITIONAL, Mode.FORECAST):
                continue
            if fact.kind is Kind.QUOTATION and reading.claim.quoted(marker):
                continue
            return mood
        if mood is Mood.WISH and fact.mode is Mode.RECOMMENDATION:
            continue
        if mood is Mood.FORECAST and fact.mode is Mode.FORECAST and not figure:
            continue
        if mood in (Mood.WISH, Mood.FORECAST):
            return mood
        behind = min((h.first for h in (*used, *evoked.subjects) if h.first > marker), default=at)
        touches = figure or (fact.kind is Kind.PROPOSITION and marker < at and behind - marker <= _NEXT_TO)
        wanted = mood is Mood.NORMATIVE and fact.mode is Mode.FACT
        if wanted and touches and not _demanded(reading, marker, evoked, figure):
            return mood
        if mood is Mood.TENTATIVE and fact.mode is Mode.FACT and fact.kind is not Kind.QUOTATION:
            return mood
    return None


def _saying_supposed(reading: Reading, marker: int) -> bool:
    """Tell whether it is supposed that somebody says so ("had Putin said that ...")."""
    claim = reading.claim
    return any(
        h.first > marker and claim.segment[h.first] == claim.segment[marker] and not claim.quoted(h.first)
        for h in reading.evoking(("say",))
    )


def _demanded(reading: Reading, marker: int, evoked: Evoked, figure: bool) -> bool:
    """Tell whether "must" is what the fact itself tells: a demand, or words quoted or, of no figure, told."""
    demands = {c for g in evoked.frame.groups for c in g.concepts if "demand" in c or c in _DEMANDS}
    return reading.claim.quoted(marker) or bool(demands) or (not figure and bool(reading.evoking(("say",))))
