"""Who is named only as one of whom it is not so, beside others of whom it is."""

from __future__ import annotations

from collections.abc import Set

from nukecheck.claims import Claim
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import AGENT_CLASSES
from nukecheck.matching.negated import denied_name
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

_BESIDE = 2  # clauses from a comma to what "but" begins
_INSTEAD = 6  # tokens from the first of "instead of" to the word it replaces


def counted_out(reading: Reading, evoked: Evoked, denied: bool = False) -> bool:
    """Tell whether a sentence names the subject of a frame only as one of whom it is not so, beside another
    of its class of whom it is ("A and B, not C, are", "A, unlike C, is", "A is; C is not").

    Of what is ``denied`` itself only "unlike" makes the contrary ("A, unlike C, is not").
    """
    names = [s for s in evoked.subjects if s.cls in AGENT_CLASSES]
    return any(_counted_out(reading, evoked, name, denied) for name in names)


def _counted_out(reading: Reading, evoked: Evoked, name: Hit, denied: bool) -> bool:
    """Tell whether one of the names that a frame is about is counted out."""
    claim, segment = reading.claim, reading.claim.segment
    others = [h for h in reading.hits if h.cls == name.cls and h.counts_as.isdisjoint(name.counts_as)]
    if any(replaced(claim, listed, frozenset()) for listed in _listed_before(reading, name)):
        return bool(others) or not claim.discourse.subject_pronoun.isdisjoint(claim.words[: name.first])
    if denied:
        return False
    here = segment[name.first]
    if any(";" in claim.words[name.last : h.first] for h in evoked.predicates):
        return False
    if _set_apart(reading, name):
        return True
    if any(segment[h.first] == here for h in evoked.predicates) or all(
        segment[h.first] == here for h in others
    ):
        return False
    if is_not(reading, name):
        return True
    contrasted = any(
        (word,) in claim.discourse.contrast for word in claim.words[name.last + 1 : name.last + 3]
    )
    return not contrasted and denied_name(reading, name.first, name.last) is not None


def _listed_before(reading: Reading, name: Hit) -> list[Hit]:
    """Return a name and those that it is listed with before it ("unlike A, B AND C, D is")."""
    claim, found = reading.claim, [name]
    beside = {h.last + 1: h for h in reading.hits if h.cls == name.cls}
    behind = {h.first - 1: h for h in reading.hits if h.cls == name.cls}
    end = name  # the last of the list, which stands behind "and" and is followed by no verb
    joining = {at for at, word in enumerate(claim.words) if word in claim.discourse.joining}
    while (
        end.first - 1 not in joining
        and end.last + 1 in behind
        and (end.last + 1 in joining or claim.words[end.last + 1] == ",")
    ):
        end = behind[end.last + 1]
    closed = end.first - 1 in joining and not claim.tokens[min(end.last + 1, len(claim.tokens) - 1)].word
    while found[-1].first > 0 and found[-1].first - 1 in beside:
        mark = found[-1].first - 1
        if mark not in joining and not (claim.words[mark] == "," and closed):
            break
        found.append(beside[found[-1].first - 1])
    return found


def _set_apart(reading: Reading, name: Hit) -> bool:
    """Tell whether a name stands between commas only as one of whom it is not so, right behind another
    ("A, NOT B, wanted it").
    """
    claim = reading.claim
    negation = denied_name(reading, name.first, name.last)
    if negation is None or claim.words[negation] not in claim.discourse.plain_not or not negation:
        return False
    behind = claim.words[name.last + 1 : name.last + 2] == [","]
    before = any(
        h.last == negation - 2 and h.cls == name.cls and h.concept != name.concept for h in reading.hits
    )
    return behind and claim.words[negation - 1] == "," and before


def counted_out_beside(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether the subject of a frame is counted out right beside what is said of another."""
    segment = reading.claim.segment
    own = [segment[s.first] for s in evoked.subjects if s.cls in AGENT_CLASSES]
    return counted_out(reading, evoked) and all(
        abs(segment[h.first] - own[0]) <= _BESIDE for h in evoked.predicates
    )


def is_not(reading: Reading, name: Hit) -> bool:
    """Tell whether a clause says of a name that it is or does not, and leaves out what ("C does not",
    "C and D do not").
    """
    claim, segment = reading.claim, reading.claim.segment
    discourse = claim.discourse
    if not claim.negations:
        return False
    begin = segment.index(segment[name.first])
    listed = {i for h in reading.hits if h.cls == name.cls for i in h.words}
    small = (
        discourse.boundary | discourse.clausal | discourse.determiner | discourse.alone | discourse.joining
    )
    here = [
        at
        for at in range(begin, len(claim.tokens))
        if segment[at] == segment[name.first] and claim.tokens[at].word and at not in listed
    ]
    if not small.issuperset(claim.words[at] for at in here if at < name.first):
        return False
    rest = [at for at in here if at > name.last and claim.words[at] not in discourse.joining]
    while rest and claim.words[rest[0]] in discourse.determiner and rest[0] + 1 in listed:
        rest = rest[1:]  # "A and THE B are not"
    denying = {first for first, _ in claim.negations}
    verbs = discourse.modal | discourse.passive | discourse.affirming | discourse.doing | discourse.proform
    return not denying.isdisjoint(rest) and all(at in denying or claim.words[at] in verbs for at in rest)


def replaced(claim: Claim, hit: Hit, inside: Set[int]) -> bool:
    """Tell whether another thing is said to be so instead of a predicate ("attack rather than leave").

    ``inside`` are the words of the frame, which may say so themselves, and negations that have been counted.
    """
    start = max(0, hit.first - _INSTEAD)
    found = [(a, b) for a, b in claim.places(claim.discourse.instead) if start <= a and b < hit.first]
    small = claim.discourse.transparent | claim.discourse.infinitive if found else frozenset[str]()
    return any(
        small.issuperset(claim.words[last + 1 : hit.first])
        for first, last in found
        if inside.isdisjoint(range(first, last + 1))
    )
