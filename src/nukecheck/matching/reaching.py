"""Which negations of a sentence can deny what a frame says, and which belong to something else in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from nukecheck.claims import Claim
from nukecheck.extract import MentionKind
from nukecheck.factbase.model import Kind, Mode
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.frames import Evoked, excepted
from nukecheck.matching.grammar import AGENT_CLASSES
from nukecheck.matching.negated import of_several, of_those_who
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

_ASIDE = ",,"
_SUBJECT = 4  # tokens from "neither" to the comma behind whom it counts out
_REMARK = 2  # tokens behind "not"
_AGAIN = 3  # tokens from a negation to what it denies


def reaching_negations(reading: Reading, evoked: Evoked, spare: frozenset[int]) -> list[int]:
    """Return the negations that can deny a predicate of the frame."""
    claim = reading.claim
    required = {*evoked.required}
    titles = {h for h in evoked.predicates for s in evoked.subjects if s.cls == "person" and title_of(h, s)}
    predicates = [h for h in evoked.predicates if h in required] or evoked.predicates
    if all(h.cls for h in predicates):  # who says it; what is said is the subject
        predicates = (*predicates, *(s for s in evoked.subjects if not s.cls))
    places = {at for h in predicates if h not in titles for at in (h.first, h.last)}
    spare = spare | _of_condition(reading, evoked) | _of_others(reading, evoked) | _of_why(reading)
    inside = {i for f in evoked.filled if not f.hit.members for i in _read_whole(f.hit, evoked)}
    inside.update(i for h in evoked.subjects if not h.members for i in h.words)
    inside.update(_said_again(reading, evoked))
    return [
        first
        for first, _ in claim.negations
        if first not in spare
        and first not in inside
        and not _said_apart(claim, first, places)
        and not _across_colon(claim, first, evoked)
        and not _denied_again(reading, evoked, first)
        and not _but_this(reading, first, places)
        and not _remarked(claim, first, places)
        and not _fails_to(claim, first, places)
        and not _behind_relative(reading, first, places)
        and not _of_what_came_of_it(reading, evoked, first)
        and not (evoked.fact.kind is Kind.DATE and _of_once_more(claim, first))
        and (
            claim.words[first] not in claim.discourse.lacking
            or _of_a_clause(reading, first)
            or any(_of_either(reading, first, at) for at in places)
            or (
                any(
                    0 < h.first - first <= 2
                    and not (h.members or _of_other_thing(reading, evoked, h) or _lacked(reading, first, h))
                    for h in evoked.predicates
                )
            )
        )
        and (
            _answers_entry(claim, first, evoked)
            or any(_governs(reading, first, at) and not _picked_out(reading, first, at) for at in places)
        )
    ]


def _lacked(reading: Reading, negation: int, verb: Hit) -> bool:
    """Tell whether "without" and what is lacking are words of one concept, and a predicate stands behind them
    ("WITHOUT A TREATY looms ...").
    """
    small = reading.claim.discourse.determiner
    return any(
        h.first == negation < h.last < verb.first and reading.claim.words[h.last] not in small
        for h in reading.hits
    )


def _read_whole(hit: Hit, evoked: Evoked) -> tuple[int, ...]:
    """Return the tokens that a word of a frame takes up, so that none denies it: not those of a name for
    several ("neither side" denies), nor of a phrase that holds a word of the frame that turns it by itself
    ("not exceed" beside "exceed").
    """
    turning = (f.hit for f in evoked.filled if f.turned and f.hit != hit)
    return () if any({*t.words} < {*hit.words} for t in turning) else hit.words


def _said_again(reading: Reading, evoked: Evoked) -> Iterator[int]:
    """Yield the tokens of phrases that say once more what fills a group, so that no word of theirs denies it
    ("left WITHOUT AN ANSWER, NEVER ANSWERED").
    """
    for filled in evoked.filled:
        group, said = filled.group, {*filled.hit.words}
        for hit in reading.evoking(group.opposites if filled.turned else group.concepts):
            if len(hit.words) > 1 and not hit.members and said.isdisjoint(hit.words):
                yield from hit.words


def _denied_again(reading: Reading, evoked: Evoked, negation: int) -> bool:
    """Tell whether a negation is that of other words for what fills a group, which one before it denies too
    ("does NOT stand alone: it CANNOT be divorced from reality").
    """
    before = [n for n, _ in reading.claim.negations if n < negation]
    return any(
        any(0 < filled.hit.first - n <= _AGAIN for n in before) and filled.hit.last < negation
        for filled in evoked.filled
        if not filled.hit.cls
        for hit in reading.evoking(filled.group.opposites if filled.turned else filled.group.concepts)
        if negation < hit.first <= negation + _AGAIN
    )


def _said_apart(claim: Claim, negation: int, places: Collection[int]) -> bool:
    """Tell whether a negation stands in a quotation that holds nothing of what is told around it ("said 'I am
    not bluffing' of such threats").
    """
    quote = next((q for q in claim.quotes if q[0] <= negation <= q[1]), None)
    return quote is not None and not any(quote[0] <= at <= quote[1] for at in places)


def _fails_to(claim: Claim, negation: int, places: Collection[int]) -> bool:
    """Tell whether what a sentence speaks of, all before it, only fails to convince or the like ("the
    proposal to extend it FAILED TO address all worries").
    """
    if claim.words[negation] not in claim.discourse.unrealised or any(at > negation for at in places):
        return False
    behind = claim.words[negation + 1 : negation + 3]
    return behind[:1] == ["to"] and not claim.discourse.convincing.isdisjoint(behind[1:])


def _remarked(claim: Claim, negation: int, places: Collection[int]) -> bool:
    """Tell whether "is not" leads in what is remarked of that which the sentence takes to be so, told before
    it ("the growth of the arsenal is NOT surprising").
    """
    if claim.words[negation - 1] not in claim.discourse.passive or any(at > negation for at in places):
        return False
    behind = claim.words[negation + 1 : negation + 1 + _REMARK]
    closing = (
        len(behind) == _REMARK and not behind[1].isalpha() and behind[0] in claim.discourse.closing_remark
    )
    return closing or not claim.discourse.remark.isdisjoint(behind)


def _but_this(reading: Reading, negation: int, places: Collection[int]) -> bool:
    """Tell whether "not X but" leads in words of a frame, none of which is X ("is NOT permanent BUT
    temporary", "does NOT ask them to leave BUT TO join").
    """
    claim = reading.claim
    opening = claim.discourse.infinitive | claim.discourse.that
    opens = next((i for i in range(negation + 1, len(claim.words)) if claim.words[i] in opening), 0)
    behind = min((at for at in places if at > negation), default=0)
    if negation < behind < opens:  # of one verb that both go with
        behind = min((at for at in places if at > opens), default=0)
        again = (at for at in range(opens + 2, behind) if claim.words[at] in opening)
        if not any((claim.words[at - 1],) in claim.discourse.contrast for at in again):
            return False
    turns = [at for at in range(negation + 2, behind) if (claim.words[at],) in claim.discourse.contrast]
    if not turns:
        return False
    at_all = claim.places(claim.discourse.at_all)
    return any(not any(first <= at <= last for first, last in at_all) for at in turns)


def _behind_relative(reading: Reading, negation: int, places: Collection[int]) -> bool:
    """Tell whether all that a frame reads stands in a relative clause that only tells which treaty is meant,
    and a negation behind it denies what is said of that ("the treaty THAT Medvedev signed was NOT perfect").
    """
    claim = reading.claim
    finite = claim.discourse.passive | claim.discourse.modal
    if negation == 0 or claim.words[negation - 1] not in finite:
        return False
    named = {h.last for h in reading.by_class.get("treaty", ())}
    named.update(last for _, last in claim.places(claim.discourse.anaphor))
    begins = [
        at + 1
        for at in named
        if claim.words[at + 1 : at + 2] and claim.words[at + 1] in claim.discourse.relative
    ]
    return any(all(begin < at < negation - 1 for at in places) for begin in begins)


def _of_what_came_of_it(reading: Reading, evoked: Evoked, negation: int) -> bool:
    """Tell whether a negation only denies something of a thing, in the clause before the one that tells why
    or when the statement's own deed was done ("has NO WEAPONS ANY MORE, because it gave them up").
    """
    claim, segment = reading.claim, reading.claim.segment
    verb = next(iter(evoked.verbs), None)
    if verb is None or verb.first < negation or segment[verb.first] == segment[negation]:
        return False
    begin = claim.clause_at(verb.first)
    reasons = {at for first, last in claim.places(claim.discourse.reason) for at in (first, last)}
    leads = begin in reasons or begin - 1 in reasons or claim.words[begin] in claim.discourse.other_time
    return begin > negation and leads


def _of_once_more(claim: Claim, negation: int) -> bool:
    """Tell whether a clause without a date denies that something happens once more ("extended in 2021, it
    CANNOT BE RENEWED AGAIN"): when it did happen is another matter.
    """
    here, segment = claim.segment[negation], claim.segment
    dated = any(m.kind is MentionKind.DATE and segment[claim.begin(m)] == here for m in claim.mentions)
    return not dated and any(
        negation < first and segment[first] == here for first, _ in claim.places(claim.discourse.once_more)
    )


def _answers_entry(claim: Claim, negation: int, evoked: Evoked) -> bool:
    """Tell whether a negation stands right behind the colon of an entry, with nothing but other words of the
    frame after it ("Extending it again: NOT POSSIBLE").
    """
    if not negation or claim.words[negation - 1] != ":":
        return False
    words = {i for f in evoked.filled for i in f.hit.words}
    behind = [at for at in range(negation + 1, len(claim.words)) if claim.tokens[at].word]
    return bool(behind) and min(words) < negation and words.issuperset(behind)


def _across_colon(claim: Claim, negation: int, evoked: Evoked) -> bool:
    """Tell whether a colon parts a negation from the verb of a frame behind it ("they did not leave: it
    refused"), or from all that it tells before.
    """
    predicates = evoked.predicates
    if not predicates or ":" not in claim.words:
        return False
    last = max(h.last for h in predicates)
    if _answers_entry(claim, negation, evoked):
        return False
    return ":" in claim.words[negation : predicates[0].first] or ":" in claim.words[last:negation]


def _picked_out(reading: Reading, negation: int, at: int) -> bool:
    """Tell whether a word only picks out those of whom something is denied ("none of the states known to
    have X signed").
    """
    claim = reading.claim
    if negation > at or not of_several(claim, negation):
        return False
    return not claim.discourse.picking.isdisjoint(claim.words[negation + 1 : at])


def _of_condition(reading: Reading, evoked: Evoked) -> frozenset[int]:
    """Return the negations of a condition that follows what would then be ("X looms if Y does not hold"), or
    stands before it and names nothing of it but who is meant ("if they do NOT agree, X looms").
    """
    claim, segment = reading.claim, reading.claim.segment
    if evoked.fact.mode is not Mode.CONDITIONAL or not evoked.predicates:
        return frozenset()
    start = min(h.last for h in evoked.predicates)
    told = {segment[i] for h in evoked.predicates if not (h.cls or h.members) for i in h.words}
    return frozenset(
        at
        for at, _ in claim.negations
        if any(
            claim.words[i] in claim.discourse.condition and segment[i] == segment[at]
            for i in range(0 if segment[at] not in told else start + 1, at)
        )
    )


def _of_why(reading: Reading) -> frozenset[int]:
    """Return the negations of a clause that only asks why what follows is so ("I do NOT see why X left")."""
    claim, segment = reading.claim, reading.claim.segment
    asked = [i for i, word in enumerate(claim.words) if i and word in claim.discourse.asking_why]
    return frozenset(
        at for at, _ in claim.negations if any(at < why and segment[at] == segment[why - 1] for why in asked)
    )


def _of_others(reading: Reading, evoked: Evoked) -> frozenset[int]:
    """Return the negations of which the subject is the exception ("X has none, but Y does", "Y wel")."""
    claim = reading.claim
    return frozenset(
        at
        for name in evoked.subjects
        if excepted(claim, name)
        for at, _ in claim.negations
        if at < name.first and claim.segment[at] != claim.segment[name.first]
    )


def title_of(predicate: Hit, name: Hit) -> bool:
    """Tell whether words are the title before a name ("Secretary of State Blinken"), which no verb denies."""
    return not predicate.gapped and predicate.first < name.last == predicate.last


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
    if parts[negation] == parts[at] or at in of_those_who(reading, negation):
        return True
    several = of_several(claim, negation) or _of_nobody_in(claim, negation)
    if negation < at and several and _listed(claim, negation, at):
        return True
    if _past_an_aside(claim, negation, at):
        return True
    if claim.segment[negation] != claim.segment[at] or parts[negation] > parts[at]:
        return False
    if _of_either(reading, negation, at) or _of_nobody(reading, negation, at):
        return True
    ours, theirs = (
        {word for word, part in zip(claim.words, parts, strict=True) if part == parts[token]}
        for token in (negation, at)
    )
    return not ours.isdisjoint(claim.discourse.modal) and (
        theirs.isdisjoint(claim.discourse.infinitive) or not ours.isdisjoint(claim.discourse.infinitive)
    )


def _past_an_aside(claim: Claim, negation: int, at: int) -> bool:
    """Tell whether a verb behind an aside between commas has a subject before it that denies it ("NOBODY, as
    far as is known, IS working on it").
    """
    words = claim.words
    if negation > at or words[negation] not in claim.discourse.nobody | claim.discourse.paired_negation:
        return False
    marks = [i for i in range(negation + 1, at) if words[i] == ","]
    verbs = claim.discourse.passive | claim.discourse.modal
    if len(marks) != len(_ASIDE) or marks[0] - negation > _SUBJECT:
        return False
    before = words[negation : marks[0]]
    begun = before[-1] in verbs  # "nobody IS, as far as is known, working on it"
    verb = words[marks[1] + 1] in verbs and verbs.isdisjoint(before)
    return (begun or verb) and claim.segment[marks[1] + 1] == claim.segment[at]


def _of_either(reading: Reading, negation: int, at: int) -> bool:
    """Tell whether a token is what a negation denies as well ("no A or B", "without A or B")."""
    claim, parts = reading.claim, reading.part
    return (
        parts[at] == parts[negation] + 1
        and claim.segment[at] == claim.segment[negation]
        and claim.words[parts.index(parts[at])] in claim.discourse.either
        and claim.words[negation] in claim.discourse.determiner | claim.discourse.lacking
    )


def _of_nobody_in(claim: Claim, negation: int) -> bool:
    """Tell whether "nobody" counts out those of a place, or of several ("NOBODY IN A, B or C")."""
    ends = [last for first, last in claim.places(claim.discourse.no_actor) if first == negation]
    return any(not claim.discourse.place_of.isdisjoint(claim.words[last + 1 : last + 2]) for last in ends)


def _of_nobody(reading: Reading, negation: int, at: int) -> bool:
    """Tell whether "nobody" is the subject of what stands behind "and" too ("NOBODY wants to shake the
    economy and politics"): no other subject or finite verb does between.
    """
    claim, parts = reading.claim, reading.part
    if negation > at or negation not in {first for first, _ in claim.places(claim.discourse.no_actor)}:
        return False
    begin = parts.index(parts[negation] + 1)
    finite = claim.discourse.passive | claim.discourse.modal
    named = any(h.cls in AGENT_CLASSES and begin <= h.first < at for h in reading.hits)
    return not named and finite.isdisjoint(claim.words[begin:at])


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
    """Tell whether nothing but commas and "and" part two tokens ("none of the four, A, B and C, does"). A
    lone comma before "and" begins a clause ("it replaced none of the rules, AND Trump left").
    """
    commas = [i for i in range(first, last) if claim.tokens[i].raw == ","]
    if len(commas) == 1 and claim.words[commas[0] + 1] in claim.discourse.joining:
        return False
    return all(
        claim.tokens[i].raw == "," or claim.words[i] not in claim.discourse.boundary
        for i in range(first, last)
        if claim.segment[i] != claim.segment[i - 1]
    )


def _of_a_clause(reading: Reading, negation: int) -> bool:
    """Tell whether "without" denies a whole clause ("zonder dat ...")."""
    words = reading.claim.words
    return negation + 1 < len(words) and words[negation + 1] in reading.claim.discourse.boundary


def _of_other_thing(reading: Reading, evoked: Evoked, word: Hit) -> bool:
    """Tell whether a word of a frame is only the first of what is called by more, and that is nothing of the
    frame ("without NEW agreements a NEW arms race looms").
    """
    small = load_lexicon(reading.claim.sentence.language).function_words
    return any(
        h.first == word.first == word.last < h.last
        and not h.gapped
        and reading.claim.words[h.first + 1] not in small
        and evoked.words.isdisjoint(h.words[1:])
        for h in reading.hits
    )
