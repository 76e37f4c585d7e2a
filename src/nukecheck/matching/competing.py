"""Which of several facts a sentence speaks of that explain the same words."""

from __future__ import annotations

from nukecheck.matching.counting_out import counted_out
from nukecheck.matching.grammar import AGENT_CLASSES, coordinated, word_before
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.negated import denied_name
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why, refuse
from nukecheck.records import replace


def compete(reading: Reading, matches: list[Match]) -> list[Match]:
    """Drop an objection where another fact explains the same words, and weaker readings of one predicate."""
    good = [m for m in matches if m.agrees and not m.denied]
    kept = []
    for match_ in matches:
        bad = not match_.agrees or match_.denied
        alike = [m for m in good if bad and (_listed(reading, m, match_) or _other_side(reading, m, match_))]
        if bad and any(_explains(reading, other, match_) for other in good if other not in alike):
            refuse(reading, match_.fact.id, Why.OUTDONE, match_.first, match_.last)
            continue
        kept.append(_at_subject(reading, match_) if alike else match_)
    return kept


def _at_subject(reading: Reading, objection: Match) -> Match:
    """Put an objection to one of a list where that one is named."""
    names = [h for h in objection.evoked.subjects if h.cls in AGENT_CLASSES]
    name = next((h for h in names if denied_name(reading, h.first, h.last) is not None), names[0])
    return replace(objection, first=name.first, last=name.last)


def _listed(reading: Reading, other: Match, objection: Match) -> bool:
    """Tell whether the subjects of two facts, or those named in one, are listed together, so that the same is
    said of both ("no members are A, B and C").
    """
    names = [h for h in reading.hits if h.cls == "country"]
    ours = {h for h in objection.evoked.subjects if h in names}
    theirs = {h for h in (*other.evoked.subjects, *other.names) if h in names}
    return any(
        not ours.isdisjoint(group) and not theirs.isdisjoint(group) and ours.isdisjoint(theirs)
        for group in coordinated(reading, names)
    )


def _alike(one: Match, other: Match) -> bool:
    """Tell whether two facts find a word of what they say in the same place."""
    return any(
        a.first <= b.last and b.first <= a.last
        for a in one.evoked.predicates
        for b in other.evoked.predicates
    )


def _other_side(reading: Reading, other: Match, objection: Match) -> bool:
    """Tell whether two facts with subjects of their own stand against one another ("A is, B is not"), or with
    one of the two in which they differ ("X supports A but not B").
    """
    own = [h for h in objection.evoked.subjects if h.cls in AGENT_CLASSES and h not in other.evoked.subjects]
    if objection.denied and any(denied_name(reading, h.first, h.last) is not None for h in own):
        return any(
            h.cls in AGENT_CLASSES and h not in objection.evoked.subjects for h in other.evoked.subjects
        )
    ours, theirs = ({h for h in m.evoked.subjects if h.cls == "country"} for m in (objection, other))
    apart = bool(ours) and bool(theirs) and ours.isdisjoint(theirs)
    return apart and any(counted_out(reading, m.evoked) for m in (objection, other))


def _explains(reading: Reading, other: Match, objection: Match) -> bool:
    if other.fact.id == objection.fact.id or (
        objection.part is Part.SLOT and (_placed(reading, objection) or _done_by(reading, other, objection))
    ):
        return False
    if objection.part is Part.SLOT and _of_another_in_list(reading, other, objection):
        return False
    if objection.part is Part.SLOT and _of_its_own(other, objection):
        return False
    words = {at for one in other.evoked.predicates for at in one.words}
    theirs = {(h.first, h.last) for h in other.evoked.predicates}
    shared = {
        (h.first, h.last)
        for h in objection.evoked.predicates
        if (h.first, h.last) in theirs or (objection.part is Part.STATEMENT and words.issuperset(h.words))
    }
    told = {*other.names, *(other.evoked.subjects if _alike(other, objection) else ())}
    if not objection.agrees and other.score > objection.score and told.issuperset(objection.names):
        return True  # the name has its place in what the sentence says with more of its words
    explained = other.evoked.words.union(*(name.words for name in other.names))
    denied = reading.claim.discourse.negation
    said = {
        i for one in objection.evoked.predicates for i in one.words if reading.claim.words[i] not in denied
    }
    if objection.evoked.frame.denies and not said <= explained:
        return False  # what turns it round is nothing that the other tells
    if 2 * len(shared) < len({(h.first, h.last) for h in objection.evoked.predicates}):
        return False
    return other.score >= objection.score


def _of_its_own(other: Match, objection: Match) -> bool:
    """Tell whether what stands in the place of a recorded reference is nothing of what another fact tells
    ("motion no. 31 WAS ADOPTED").
    """
    told = other.evoked.words
    return all(h.cls == "reference" and told.isdisjoint(h.words) for h in objection.names)


def _of_another_in_list(reading: Reading, other: Match, objection: Match) -> bool:
    """Tell whether a fact is about another one of the list in which the name stands that an objection is to
    ("outside are A, B and C" is not explained by what is so of A).
    """
    wrong = {*objection.names}
    right = {
        h for h in other.evoked.subjects if h.cls in AGENT_CLASSES and h not in objection.evoked.subjects
    }
    classes = {h.cls for h in (*wrong, *right)}
    if wrong & right or len(classes) != 1:
        return False
    names = [h for h in reading.hits if h.cls in classes]
    return any(wrong.issubset(g) and not right.isdisjoint(g) for g in coordinated(reading, names))


def _done_by(reading: Reading, other: Match, objection: Match) -> bool:
    """Tell whether "by" leads in a name behind the word for what was done, of which another fact tells nobody
    who did it ("was EXTENDED once, for five years, BY A").
    """
    claim = reading.claim
    told = {*other.names, *other.evoked.subjects}
    return any(
        name not in told
        and name.cls in AGENT_CLASSES
        and word_before(claim, name.first) in claim.discourse.by
        and any(
            one.last < name.first
            and claim.discourse.boundary.isdisjoint(claim.words[one.last + 1 : name.first])
            for one in objection.evoked.predicates
        )
        for name in objection.names
    )


def _placed(reading: Reading, objection: Match) -> bool:
    """Tell whether a place stands right behind the word for what it is the place of, or behind whose that is
    and when ("the CONFERENCE of 2022 in Geneva"): whatever else is told of it, that is where it was.
    """
    claim, discourse = reading.claim, reading.claim.discourse
    beside = {i for h in reading.hits if h.cls == "treaty" for i in h.words}
    beside |= claim.mentioned
    small = discourse.of_what | discourse.determiner
    return any(
        name.cls == "place"
        and claim.words[name.first - 1] in discourse.place_of
        and one.last < name.first - 1
        and all(i in beside or claim.words[i] in small for i in range(one.last + 1, name.first - 1))
        for name in objection.names
        for one in objection.evoked.predicates
    )
