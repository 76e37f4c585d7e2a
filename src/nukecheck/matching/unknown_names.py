"""Names that no vocabulary knows, where the name that a fact asks for would stand."""

from __future__ import annotations

from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.correct import SHORTEST, is_correct
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import AGENT_CLASSES
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

_NAMED = frozenset([*AGENT_CLASSES, "place", "outlet", "treaty", "base", "region"])
_HEADLINE = 0.5  # the share of capitals from which they tell nothing
_SHORT = 3  # letters of the shortest name
_TITLES = 3  # words that may stand between "by" and a name
_BEHIND = 2  # tokens from a word of the fact to "by"
_WHEN = 8  # tokens from a verb to "in", where only times and small words stand between
_OTHER = 1  # other word there ("held their TALKS in X")


def capitals(reading: Reading) -> set[int]:
    """Return the capitalised words of a sentence that nothing explains; none in a headline."""
    claim = reading.claim
    small = load_lexicon(claim.sentence.language).function_words
    words = [i for i, t in enumerate(claim.tokens) if t.word and t.raw.isalpha()]
    upper = [i for i in words if claim.tokens[i].raw[:1].isupper()]
    if not words or len(upper) > _HEADLINE * len(words):
        return set()
    known = {i for h in reading.hits if not h.fuzzy for i in h.words}
    return {
        i
        for i in upper
        if i not in known
        and len(claim.tokens[i].raw) >= _SHORT
        and not claim.tokens[i].raw.isupper()
        and claim.tokens[i].folded not in small
    }


def others_named(reading: Reading) -> bool:
    """Tell whether a sentence names somebody whom nothing explains, or has the office of somebody: "he" in
    the next one may be that person.
    """
    claim = reading.claim
    first = next((i for i, token in enumerate(claim.tokens) if token.word), -1)
    names = capitals(reading)
    if first in names and not any(h.first == first + 1 for h in reading.evoking(("say",))):
        word = claim.words[first]
        names -= {first} if len(word) < SHORTEST or is_correct(word) else set()
    return bool(names) or "post" in reading.by_class


def unknown_persons(reading: Reading, evoked: Evoked, speaking: bool) -> list[Hit]:
    """Return the unknown names that stand where a fact names somebody: listed with a known person, behind
    "by" or "of" right behind what is told ("a motion by MP DOE") or, of somebody ``speaking``, beside the
    verb.
    """
    claim, discourse = reading.claim, reading.claim.discourse
    people = [h for h in reading.hits if h.cls == "person"]
    told = {i for h in (*(f.hit for f in evoked.filled), *evoked.subjects) for i in h.words}
    named = {i for h in reading.hits if h.cls in _NAMED for i in h.words}
    said = [h for h in reading.evoking(("say",)) if claim.tokens[h.first].raw[:1].islower()]
    if speaking and any(not claim.quoted(h.first) for h in people):
        return []
    found: list[Hit] = []
    for first, last in _names(reading):
        before, behind = claim.words[max(0, first - 1) : first], claim.words[last + 1 : last + 2]
        listed = any(
            (h.last == first - 2 and discourse.joining.issuperset(before))
            or (h.first == last + 2 and discourse.joining.issuperset(behind))
            for h in (*people, *found)
        )
        marks = range(max(1, first - 1 - _TITLES), first)
        by = any(
            claim.words[at] in discourse.by | discourse.source_of
            and not told.isdisjoint(range(at - _BEHIND, at))
            and all(claim.tokens[i].word and i not in named for i in range(at, first))
            for at in marks
        )
        says = last > first and any(
            h.first == last + 1 or h.last == first - 1 for h in said if not claim.quoted(h.first)
        )
        if (speaking and says) or (not speaking and (listed or by)):
            found.append(_hit(reading, "person", first, last))
    return found


def unknown_place(reading: Reading, evoked: Evoked) -> list[Hit]:
    """Return the unknown name behind "in" that a verb of the fact has for its place: right before the verb,
    or behind it with little but times and small words between ("met in March 2022 in X").
    """
    claim = reading.claim
    small = load_lexicon(claim.sentence.language).function_words
    times = claim.mentioned
    told = {i for h in (*(f.hit for f in evoked.filled), *evoked.subjects) for i in h.words} | times
    verbs = [f.hit for f in evoked.filled if not f.hit.cls]
    return [
        _hit(reading, "place", first, last)
        for first, last in _names(reading)
        if first
        and claim.words[first - 1] in claim.discourse.place_of
        and any(
            v.first == last + 1
            or (
                0 <= first - 2 - v.last <= _WHEN
                and sum(i not in told and claim.words[i] not in small for i in range(v.last + 1, first - 1))
                <= _OTHER
            )
            for v in verbs
        )
    ]


def _names(reading: Reading) -> list[tuple[int, int]]:
    """Return where one or more unknown capitalised words follow each other, and are no part of a name that is
    known ("JANE Blinken").
    """
    named = {i for h in reading.hits if h.cls in _NAMED or h.fuzzy for i in h.words}
    claim = reading.claim
    times = claim.mentioned
    found: list[tuple[int, int]] = []
    for at in sorted(capitals(reading) - times):
        if found and found[-1][1] == at - 1:
            found[-1] = found[-1][0], at
        else:
            found.append((at, at))
    return [
        (a, b) for a, b in found if named.isdisjoint((a - 1, b + 1)) and named.isdisjoint(range(a, b + 1))
    ]


def _hit(reading: Reading, cls: str, first: int, last: int) -> Hit:
    concept = "-".join(reading.claim.words[first : last + 1])
    own = frozenset([concept])
    return Hit(concept, cls, first, last, own, own, frozenset(), words=tuple(range(first, last + 1)))
