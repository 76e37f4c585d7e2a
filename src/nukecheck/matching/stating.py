"""What a sentence says of a statement by one frame: with which names, whether it is denied, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nukecheck.factbase.model import Kind, Mode
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.acting import of_another
from nukecheck.matching.asserting import unasserted
from nukecheck.matching.context import Carried
from nukecheck.matching.counting_out import counted_out_beside, is_not
from nukecheck.matching.denying import negated_figures
from nukecheck.matching.firmness import firm, goes_on, is_name
from nukecheck.matching.frames import Evoked, leaning
from nukecheck.matching.grammar import AGENT_CLASSES, clause_start, mention_tokens, pieces
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.naming import AGENTS, SlotReading
from nukecheck.matching.negated import denied_name
from nukecheck.matching.other_times import gone_by, of_later, other_time
from nukecheck.matching.reaching import title_of
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.matching.sole import nothing_else, said_of_one
from nukecheck.matching.turning import (
    Rivals,
    contested,
    denied_beside,
    denied_of_another,
    denied_twice,
    turned,
)
from nukecheck.matching.vocabulary import Hit

Place = tuple[int, int]
_BESIDE_CLAUSE = 2  # segments from a clause to one that is told of a noun in it, a comma between them
_PICKED = 2  # tokens from "not" to the name that it denies
_WIDE = 12
_SPEAKING = 20
_TOLD = 14  # tokens of a sentence that tells what somebody says
_BY = 3
_KEY = 10  # tokens of what stands before the colon of an entry
_QUOTED = 5  # tokens of a quotation that is more than a name
_HEADLINE = 12  # tokens
_STATEMENT = 6  # tokens of a statement that goes on to tell something of its own
_BESIDE = frozenset(["outlet"])  # roles that what was said does not depend on
_RIGHT_NAME = 1.5  # what a name as recorded adds to the score of a frame


class _Told(NamedTuple):
    """What a sentence says by a frame. ``negative`` tells that something in it denies the words of the frame,
    ``opposed`` that these say the contrary of the fact, ``denied`` what comes of both. ``spare`` are the
    negations that deny something else; ``anchors`` the words and names that tell of the fact.
    """

    evoked: Evoked
    slots: Sequence[SlotReading]
    anchors: Sequence[Hit]
    spare: frozenset[int]
    negative: bool
    opposed: bool
    denied: bool

    @property
    def predicates(self) -> Sequence[Hit]:
        """Its predicates, or what else tells of the fact."""
        return self.evoked.predicates or self.anchors

    @property
    def at(self) -> Place:
        """First and last token of the first predicate."""
        return self.predicates[0].first, self.predicates[0].last

    @property
    def right(self) -> list[SlotReading]:
        """The slots with a name as recorded."""
        return [s for s in self.slots if s.agrees]

    @property
    def wrong(self) -> list[SlotReading]:
        """The slots with another name than those recorded: none in the denial of the contrary."""
        if self.denied and self.evoked.frame.denies:
            return []
        return [s for s in self.slots if s.agrees is False]

    @property
    def score(self) -> float:
        """The score of the frame with what its names add."""
        return self.evoked.score + _RIGHT_NAME * len(self.right)


def statement(
    reading: Reading,
    index: FactIndex,
    evoked: Evoked,
    slots: list[SlotReading],
    rivals: Rivals,
    dated: set[tuple[int, int]],
) -> list[Match] | None:
    """Return what a sentence says of a fact by one frame; ``None`` where that is not safe to say and casts
    doubt on what its other frames say.
    """
    own = {i for f in evoked.filled for i in f.hit.words}
    denies = reading.context.asked and any(n not in own for n, _ in reading.claim.negations)
    if denies and any(c.origin == "label" for c in evoked.carried):
        return []  # which part of the question it denies is not clear
    anchors = [f.hit for f in evoked.filled] or list(evoked.subjects) or [h for s in slots for h in s.hits]
    if not anchors:
        return []
    first = (evoked.predicates or anchors)[0]
    elsewhere = _of_something_else(reading, evoked, (first.first, first.last), dated)
    if elsewhere is not None:
        refuse(reading, evoked.fact.id, elsewhere[0], *elsewhere[1])
        return []
    told = _told(reading, index, evoked, slots, anchors, rivals)
    if told is None:
        return []
    for why, place, doubtful in _rules(reading, index, told, rivals):
        if place is not None:
            refuse(reading, evoked.fact.id, why, *place)
            return None if doubtful else []
    return _matches(reading, index, told)


def misnamed(evoked: Evoked, slot: SlotReading, score: float) -> Match:
    """Return the match of a slot whose place another name takes than those recorded."""
    first, last = slot.hits[0].first, slot.hits[0].last
    return Match(
        evoked.fact, Part.SLOT, evoked, first, last, score, slot=slot.slot, names=slot.hits, agrees=False
    )


def opposed(evoked: Evoked) -> bool:
    """Tell whether the words of a frame say the contrary of what its fact does."""
    return evoked.frame.denies or any(f.turned for f in evoked.filled)


def _of_something_else(
    reading: Reading, evoked: Evoked, at: Place, dated: set[tuple[int, int]]
) -> tuple[Why, Place] | None:
    """Return why a sentence does not assert, of the fact's own time and subject, what a frame reads."""
    if (mood := unasserted(reading, evoked, at[0])) is not None:
        return Why(mood.value), at
    dated = dated | _within(reading, evoked)
    if (other := other_time(reading, evoked.fact, at[0], dated)) is not None:
        return Why.OTHER_TIME, mention_tokens(reading.claim, other)
    if of_later(reading, evoked.fact):
        return Why.OTHER_TIME, at
    if any(of_another(reading, p, evoked.subjects) for p in evoked.predicates):
        return Why.ELSEWHERE, at
    if _told_before(reading, evoked):
        return Why.ELSEWHERE, at
    return (Why.ELSEWHERE, at) if _behind_quotation(reading, evoked) else None


def _within(reading: Reading, evoked: Evoked) -> set[tuple[int, int]]:
    """Return the dates that are part of what denies a fact ("POSTPONED UNTIL MARCH"): they date nothing."""
    if not evoked.frame.denies:
        return set()
    spans = [(m.span, mention_tokens(reading.claim, m)) for m in reading.claim.mentions]
    return {
        (span.start, span.end)
        for span, (first, last) in spans
        if any(not f.hit.gapped and f.hit.first < first and last <= f.hit.last for f in evoked.filled)
    }


def _told(
    reading: Reading,
    index: FactIndex,
    evoked: Evoked,
    slots: Sequence[SlotReading],
    anchors: Sequence[Hit],
    rivals: Rivals,
) -> _Told | None:
    """Return what a sentence says by a frame; ``None`` where what it denies tells nothing of the fact."""
    fact = evoked.fact
    words = {i for f in evoked.filled for i in f.hit.words}
    spare = frozenset(n for s in slots for n in s.negations) | negated_figures(reading, words)
    negative = turned(reading, evoked, rivals, spare) != _all_but(reading, evoked, slots)
    if negative and any(first <= at <= last for _, first, last in reading.claim.denials for at in spare):
        return None  # the denial of a denied figure or name ("that it did not expire in 2023, is false")
    if negative and not fact.deniable and not opposed(evoked):
        return None
    if not (negative or fact.deniable) and evoked.frame.denies and not any(f.turned for f in evoked.filled):
        return None  # of the contrary a negation makes nothing either
    denied = negative == fact.positive
    if not denied and (alone := said_of_one(reading, index, evoked)):
        if not nothing_else(reading, evoked, alone):
            refuse(reading, fact.id, Why.STRANGER, alone[0].first, alone[-1].last)
            return None
        denied = True
    if not denied and evoked.frame.denies and any(s.slot.needed and not s.hits for s in slots):
        return None  # that something has not been stopped tells of nobody who does it
    if not denied and _only_titles(reading, evoked):
        return None  # "Secretary of State Blinken did not go" tells nothing of his office
    return _Told(evoked, slots, anchors, spare, negative, opposed(evoked), denied)


def _rules(
    reading: Reading, index: FactIndex, told: _Told, rivals: Rivals
) -> Iterator[tuple[Why, Place | None, bool]]:
    """Yield every rule that keeps a statement from counting, with the tokens that break it, if any do, and
    whether it casts doubt on what other frames of the fact say.
    """
    evoked, denied, wrong = told.evoked, told.denied, told.wrong
    objects = bool(wrong or denied)

    def here(broken: bool) -> Place | None:
        return told.at if broken else None

    yield Why.STRANGER, _done_by_another(reading, told), True
    if not objects:
        yield Why.CONTESTED, _contrasted(reading, evoked), True
    yield Why.STRANGER, _of_others_before(reading, evoked), False
    yield Why.TOO_LITTLE, here(_too_little(reading, told)), False
    if not objects:
        yield Why.ELSEWHERE, here(_borrowed(reading, evoked, bool(told.right))), False
        yield Why.ELSEWHERE, here(_by_opposites(evoked)), not evoked.frame.denies
    if denied and not evoked.frame.denies:
        yield Why.CONTESTED, here(denied_beside(reading, evoked, told.spare)), True
        named = tuple(h for s in told.right for h in s.hits)
        yield Why.CONTESTED, here(denied_of_another(reading, evoked, told.spare, named)), True
    yield Why.TENTATIVE, here(_only_possible(reading, evoked)), True
    if denied:
        yield Why.QUESTION, here(_not_told(reading, told.at[0])), True
        yield Why.CONTESTED, here(not told.negative and _denied_before(reading, evoked)), True
        yield Why.CONTESTED, here(denied_twice(reading, evoked)), True
    if objects:
        unheard = any(s.slot.role == "speaker" and s.slot.needed and not s.hits for s in told.slots)
        yield Why.UNSAFE, here(unheard and not evoked.frame.denies), True
        yield Why.OTHER_TIME, here(gone_by(reading, evoked.fact)), True
        yield Why.UNSAFE, here(not _firm(reading, told)), True
    if wrong:
        yield Why.CONFUSED, _confused(told), False
        return
    if evoked.fact.kind is Kind.QUOTATION:
        yield Why.NOT_NAMED, here(_said_by_nobody(reading, index, told.slots, denied)), False
    if not denied:
        yield Why.STRANGE, next(((h.first, h.last) for s in told.slots for h in s.strange), None), True
    if not denied or evoked.frame.denies:
        yield Why.CONTESTED, here(contested(reading, evoked, rivals, told.spare)), False


def _matches(reading: Reading, index: FactIndex, told: _Told) -> list[Match]:
    """Return the matches of what a sentence says, once every rule lets it count."""
    evoked, wrong, score = told.evoked, told.wrong, told.score
    named = tuple(h for s in told.right for h in s.hits)
    if _of_no_other(told):
        others = tuple(h for s in wrong for h in s.hits)
        place = _place(told.predicates, others)
        return [Match(evoked.fact, Part.STATEMENT, evoked, *place, score, names=others)]
    if wrong:
        names = [misnamed(evoked, s, score) for s in wrong]
        if any(s.slot.needed or s.slot.role not in _BESIDE for s in wrong):
            return names
        place = _place(told.predicates, evoked.subjects)
        return [*names, Match(evoked.fact, Part.STATEMENT, evoked, *place, score, told=named)]
    beside = (*told.anchors, *evoked.subjects, *named)
    if told.denied:  # of an entry what stands behind its colon ("Treaty to leave: X")
        colons = [at for at, word in enumerate(reading.claim.words[:_KEY]) if word == ":"]
        beside = tuple(h for h in evoked.subjects if colons and told.at[1] < colons[0] < h.first)
    place = _place(_instead(index, told) or told.predicates, beside)
    return [Match(evoked.fact, Part.STATEMENT, evoked, *place, score, denied=told.denied, names=named)]


def _instead(index: FactIndex, told: _Told) -> list[Hit]:
    """Return the names by which a frame says the contrary: those that it has in the place of others."""
    if not (told.denied and told.evoked.frame.denies):
        return []
    concepts = index.base.concepts
    values = {v for s in told.evoked.fact.slots for v in s.values if v in concepts}
    classes = {concepts[v].cls for v in values} - {""}
    named = [h for h in told.evoked.required if h.cls in classes and values.isdisjoint(h.stands_for)]
    return named if len({h.cls for h in named}) == len(named) else []


def _of_no_other(told: _Told) -> bool:
    """Tell whether a sentence says of others than those recorded that they are not, and so agrees."""
    return (
        bool(told.wrong)
        and told.denied
        and told.negative
        and not told.opposed
        and all(s.slot.only for s in told.wrong)
    )


def _confused(told: _Told) -> Place | None:
    """Return the first of the wrong names, where several or a denial leave open what they are said of."""
    wrong = told.wrong
    if _of_no_other(told):
        return None
    several = len(wrong) > 1 and not (told.right or told.evoked.subjects)
    if told.denied or told.evoked.frame.denies or several:
        return wrong[0].hits[0].first, wrong[0].hits[0].last
    return None


def _firm(reading: Reading, told: _Told) -> bool:
    """Tell whether an objection is safe to raise."""
    if not told.wrong and counted_out_beside(reading, told.evoked):
        return True
    return firm(reading, told.evoked, [h for s in told.wrong for h in s.hits], told.score)


def _done_by_another(reading: Reading, told: _Told) -> Place | None:
    """Return who acts in the clause of what a fact tells of its subject, which stands in a later one."""
    evoked, segment = told.evoked, reading.claim.segment
    if not any(s.slot.role == "actor" and set(s.slot.values) == set(evoked.fact.subject) for s in told.wrong):
        return None
    first, last = told.at
    if any(h.first <= last or segment[h.first] == segment[first] for h in evoked.subjects):
        return None
    return told.wrong[0].hits[0].first, told.wrong[0].hits[0].last


def _of_others_before(reading: Reading, evoked: Evoked) -> Place | None:
    """Return who is told of in the statement that all words of a frame stand in, where its subject is only
    named in a later one that has words of its own ("A and B have them; C called it a cornerstone of ...").
    """
    stretch, required = reading.stretch, evoked.required
    told = {stretch[h.first] for h in required}
    if not told or not all(h.cls == "country" for h in evoked.subjects) or evoked.carried:
        return None
    apart = [stretch[h.first] for h in evoked.subjects]
    if not apart or min(apart) <= max(told) or any(stretch.count(one) < _STATEMENT for one in apart):
        return None
    others = (h for h in reading.hits if h.cls in AGENT_CLASSES and h.first < required[0].first)
    return next(((h.first, h.last) for h in others if stretch[h.first] in told), None)


def _too_little(reading: Reading, told: _Told) -> bool:
    """Tell whether so little of a fact is told that it may be another matter."""
    evoked, right, wrong = told.evoked, told.right, told.wrong
    found = len(evoked.required) + len(set(evoked.subjects)) + len(right)
    found += sum(c.origin in ("heading", "label") for c in evoked.carried)
    found += bool(evoked.carried) and bool(leaning(reading) or (wrong and goes_on(reading, evoked)))
    required = [] if right and not wrong else evoked.required
    return found < 2 or (len(required) == 1 and _inside(required[0], evoked.subjects))


def _by_opposites(evoked: Evoked) -> bool:
    """Tell whether a frame agrees by words for the contrary, of something that only the text before names."""
    return bool(evoked.carried) and any(f.turned for f in evoked.filled if not f.group.optional)


def _all_but(reading: Reading, evoked: Evoked, slots: Sequence[SlotReading]) -> bool:
    """Tell whether those whom a statement is to name are named only as the ones who did not do what is told
    of others before ("190 supported it; only RUSSIA DID NOT").
    """
    segment = reading.claim.segment
    told = {segment[h.first] for h in evoked.required}
    needed = [s for s in slots if s.slot.needed and s.slot.role not in AGENTS and s.agrees]
    return bool(needed and told) and all(
        segment[h.first] not in told and segment[h.first] > min(told) and is_not(reading, h)
        for s in needed
        for h in s.hits
    )


def _behind_quotation(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a word of a frame only tells where a quotation that opens the sentence is from ("'A was
    left out of B', is in the report").
    """
    quotes = reading.claim.quotes
    spoken = evoked.fact.speaker or any(s.role in ("speaker", "outlet") for s in evoked.fact.slots)
    if spoken or not quotes or quotes[0][0] > 1 or quotes[0][1] < _QUOTED:
        return False
    last = quotes[-1][1]
    told = evoked.verbs
    behind = [h for h in told if h.first > last]
    if behind and not reading.claim.discourse.about.isdisjoint(
        reading.claim.words[last + 1 : behind[0].first]
    ):
        return False  # "'only A was against', they write about B"
    return bool(behind) and any(h.last <= last for h in (*told, *evoked.subjects) if h not in behind)


def _said_by_nobody(reading: Reading, index: FactIndex, slots: Sequence[SlotReading], denied: bool) -> bool:
    """Tell whether neither the sentence nor the text around it names who is recorded to have said something,
    or, where it is not denied, the sentence anybody of the same country. A headline names nobody.
    """
    if len(reading.claim.tokens) <= _HEADLINE:
        return False
    before = {c for names in reading.context.names.values() for one in names for c in one.hit.stands_for}
    for slot in (s.slot for s in slots if s.slot.role == "speaker" and not s.agrees):
        concepts = [index.base.concepts[v] for v in slot.values if v in index.base.concepts]
        known = {*slot.values, *(c for one in concepts for c in one.part_of)}
        if not denied:
            known.update(slot.also)
        if not reading.context.labels and before.isdisjoint(slot.values):
            return all(h.counts_as.isdisjoint(known) for h in reading.hits)
    return False


def _inside(word: Hit, subjects: Sequence[Hit]) -> bool:
    """Tell whether a word is a part of what the subject is called, and says nothing of it."""
    return not word.gapped and any(word.within(s) for s in subjects if not s.gapped)


def _only_possible(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a verb of the frame only may be so ("they may withdraw"), where the fact tells what is."""
    claim = reading.claim
    statement = evoked.fact.statement.get(claim.sentence.language, "").lower().split()
    if evoked.fact.mode is not Mode.FACT or not claim.discourse.able.isdisjoint(statement):
        return False
    inside = {i for f in evoked.filled for i in f.hit.words}
    return any(
        h.first > 0 and h.first - 1 not in inside and claim.words[h.first - 1] in claim.discourse.possible
        for h in evoked.predicates[:1]
    ) or any(_means_of_it(reading, h) for h in evoked.predicates[:1])


def _means_of_it(reading: Reading, verb: Hit) -> bool:
    """Tell whether something is only told as that by which somebody may do another thing ("they could answer
    BY EXPANDING it", "zouden kunnen reageren DOOR het UIT TE BREIDEN").
    """
    claim, discourse = reading.claim, reading.claim.discourse
    if claim.sentence.language == "en":
        by = verb.first - 1
        means = claim.words[verb.first].endswith(tuple(discourse.going_on_ending))
    else:
        by = next((i for i in range(verb.first - 1, -1, -1) if claim.words[i] in discourse.by), -1)
        means = not discourse.infinitive.isdisjoint(claim.words[verb.first - 1 : verb.last + 1])
    may = not (discourse.possible | discourse.able).isdisjoint(claim.words[: max(by, 0)])
    return by > 0 and means and may and claim.words[by] in discourse.by


def _denied_before(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether what a relative clause says is said of something that there is not ("no changes that give
    cause to"), and no word of the frame itself ("has NO OBJECTION TO a shield that does").
    """
    claim = reading.claim
    own = {i for h in evoked.predicates for i in h.words}
    begins = {clause_start(claim.segment, h.first) for h in evoked.predicates}
    return any(
        n < start and n not in own and claim.segment[start] - claim.segment[n] <= _BESIDE_CLAUSE
        for n, _ in claim.negations
        for start in begins
        if claim.words[start] in claim.discourse.relative
    )


def _not_told(reading: Reading, at: int) -> bool:
    """Tell whether what stands at a token is only left open ("did not say which would be placed where")."""
    claim = reading.claim
    return any(
        h.last + 1 < len(claim.words)
        and claim.words[h.last + 1] in claim.discourse.asking
        and h.first <= at
        and any(0 < h.first - n <= _PICKED for n, _ in claim.negations)
        for h in reading.evoking(("say",))
    )


def _only_titles(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether all that a frame finds is the title before a name, in a clause that denies something."""
    claim = reading.claim
    required = evoked.required
    people = [h for h in evoked.subjects if h.cls == "person"]
    return (
        bool(required)
        and all(any(title_of(h, p) for p in people) for h in required)
        and any(claim.segment[at] == claim.segment[required[0].first] for at, _ in claim.negations)
    )


def _borrowed(reading: Reading, evoked: Evoked, named: bool) -> bool:
    """Tell whether so little of a fact is in the sentence that its subject, or more, was only said before.

    ``named`` tells whether a name of its own is.
    """
    lent = [c for c in evoked.carried if c.origin not in ("heading", "label")]
    required = evoked.required
    if _only_says(reading, required, lent):
        return True
    far = any(c.origin == "recent" and not is_name(c.hit) for c in lent)
    if far and evoked.fact.mode is Mode.CONDITIONAL:
        return True  # what comes of something is told with it
    if len(required) <= 1 and any(c.origin == "heading" and not is_name(c.hit) for c in evoked.carried):
        return True  # under a heading of what happens not all is an instance of it
    if any(not is_name(c.hit) for c in lent) and _length(reading, required) > _SPEAKING:
        return True  # a long statement speaks for itself
    before = [c for c in evoked.carried if c.origin != "label"]
    alone = not (named or evoked.subjects or leaning(reading))
    headed = all(c.origin == "heading" for c in before) and len(reading.claim.tokens) > _HEADLINE
    if alone and (len(before) > 1 or (before and headed)) and len(required) <= 1:
        return True  # "SIGNATORIES", under a heading with the treaty
    if named and len(lent) > 1 and len(required) <= 1 and all(c.origin == "recent" for c in lent):
        return True  # who it is, and one word of what was told before
    if not lent or named:
        return False
    return all(h.cls for h in required) or (len(lent) > 1 and len(required) + bool(evoked.subjects) <= 1)


def _only_says(reading: Reading, required: Sequence[Hit], lent: Sequence[Carried]) -> bool:
    """Tell whether of a fact little more than that somebody says something is in a sentence that itself tells
    what ("She ALSO SAID that the others must go first"), and what the fact is about stands before it.
    """
    said = any(h.concept == "say" for h in required)
    return said and len(reading.claim.tokens) > _TOLD and any(not is_name(c.hit) for c in lent)


def _length(reading: Reading, words: Sequence[Hit]) -> int:
    """Return how many tokens the statements have that words stand in, of those side by side in a sentence."""
    told = {reading.stretch[at] for h in words for at in h.words}
    return sum(reading.stretch.count(one) for one in told) or len(reading.claim.tokens)


def _place(predicates: Sequence[Hit], beside: Sequence[Hit] = ()) -> tuple[int, int]:
    """Return first and last token of the predicates close to the first of them that tells more than that
    something was said, and of the names next to these.
    """
    start = next((h for h in predicates if h.concept != "say"), predicates[0])
    first, last = start.first, start.last
    for hits, reach in ((predicates, _WIDE), (beside, _BY)):
        for hit in sorted(hits, key=lambda h: max(first - h.last, h.first - last)):
            gap = max(first - hit.last, hit.first - last)
            if gap <= reach and max(last, hit.last) - min(first, hit.first) <= _WIDE:
                first, last = min(first, hit.first), max(last, hit.last)
    return first, last


def _told_before(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether what a frame reads stands before the semicolon behind which a clause that tells something
    of its own, in more than small words, names who the fact is about ("China is a member; FRANCE ARMS").
    """
    claim = reading.claim
    if ";" not in claim.words or not evoked.predicates or evoked.frame.denies:
        return False
    piece = pieces(claim)
    told = max(piece[p.first] for p in evoked.predicates)
    small = load_lexicon(claim.sentence.language).function_words | claim.discourse.verbs
    named = {i for h in (*evoked.subjects, *reading.hits) if h.cls or h.members for i in h.words}
    named.update(at for at, _ in claim.negations)
    telling = {
        piece[at] for at, t in enumerate(claim.tokens) if t.word and at not in named and t.folded not in small
    }
    return any(
        s.cls in AGENT_CLASSES and told < piece[s.first] and piece[s.first] in telling
        for s in evoked.subjects
    )


def _contrasted(reading: Reading, evoked: Evoked) -> Place | None:
    """Return the subject that a sentence names only to say that another is meant ("not A but B belongs")."""
    claim = reading.claim
    for name in evoked.subjects:
        negation = denied_name(reading, name.first, name.last) if name.cls else None
        if negation is None or claim.words[negation] not in claim.discourse.plain_not:
            continue
        following = claim.words[name.last + 1 : name.last + 3]
        behind = following[1:] if following[:1] == [","] else following
        if name.first - negation <= _PICKED and tuple(behind[:1]) in claim.discourse.contrast:
            return name.first, name.last
    return None
