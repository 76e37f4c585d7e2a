"""Whether a sentence tells of something else than what only the text before it names."""

from __future__ import annotations

from nukecheck.claims import Claim
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.context import Carried
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import AGENT_CLASSES
from nukecheck.matching.naming import AGENTS
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

_SHORT = 2  # letters
_NAMES = (*AGENT_CLASSES, "place", "outlet", "treaty", "weekday")


def of_another_thing(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether an event of a treaty that only the text before names is told of another thing ("The WAR
    ended in 1953", "In 2022 liep HET MANDAAT af").
    """
    if evoked.subjects or not evoked.predicates:
        return False
    if [c.hit.cls for c in evoked.carried] != ["treaty"] or evoked.carried[0].origin == "label":
        return False
    claim, predicate = reading.claim, evoked.predicates[0]
    if _points_back(claim, predicate) and not _told_of(reading, evoked.carried[0]):
        return True
    if any(last > first for first, last in claim.places(claim.discourse.anaphor)):
        return False
    acted = any(slot.role in AGENTS for slot in evoked.fact.slots)  # "suspended the inspections under it"
    return _thing_before(reading, evoked, predicate) or (
        not acted and _thing_behind(reading, evoked, predicate)
    )


def _points_back(claim: Claim, predicate: Hit) -> bool:
    """Tell whether the clause of a verb opens with what takes up all that was told ("THAT ended in May")."""
    opening = {0, claim.clause_at(predicate.first)} - {*range(predicate.first, len(claim.words))}
    opening -= {
        first for first, last in claim.places(claim.discourse.anaphor) if last > first
    }  # "that treaty"
    return any(claim.words[at] in claim.discourse.all_that for at in opening) or any(
        first == 0 for first, _ in claim.latter
    )


def _told_of(reading: Reading, treaty: Carried) -> bool:
    """Tell whether the sentence before was about a treaty, and did not only name it by the way ("UNDER the
    treaty both exchanged data").
    """
    if treaty.origin != "last":
        return treaty.origin == "heading"
    claim = reading.claim
    words = claim.before(treaty.start)
    return not words or words[-1] not in claim.discourse.not_agent | claim.discourse.source_of


def _thing_before(reading: Reading, evoked: Evoked, predicate: Hit) -> bool:
    """Tell whether the subject right before a verb is a noun that the fact is not told with."""
    claim, discourse = reading.claim, reading.claim.discourse
    if _noun(claim, predicate):
        return False
    small = discourse.verbs | discourse.existing | discourse.already
    dated = {i for m in claim.mentions for i in range(claim.begin(m), claim.place(m)[1] + 1)}
    at = predicate.first - 1
    while at >= 0 and (
        at in dated
        or claim.words[at] in small
        or (at + 1 in dated and claim.words[at] in discourse.not_agent)
    ):
        at -= 1
    return at >= 0 and _other_noun(reading, evoked, at)


def _thing_behind(reading: Reading, evoked: Evoked, predicate: Hit) -> bool:
    """Tell whether a noun with its article stands right behind a verb, or within its parts."""
    claim = reading.claim
    if _noun(claim, predicate):
        return False
    at = predicate.words[0] + 1 if predicate.words else predicate.last + 1
    if at + 1 >= len(claim.words) or claim.words[at] not in claim.discourse.determiner:
        return False
    return _other_noun(reading, evoked, at + 1)


def _other_noun(reading: Reading, evoked: Evoked, at: int) -> bool:
    """Tell whether a word is a noun that neither the fact nor a name accounts for."""
    claim = reading.claim
    word, token = claim.words[at], claim.tokens[at]
    small = load_lexicon(claim.sentence.language).function_words | claim.discourse.pronoun
    if not token.word or not word.isalpha() or len(word) <= _SHORT or word in small:
        return False
    if at in evoked.words or any((h.cls in _NAMES or h.members) and at in h.words for h in reading.hits):
        return False
    before = claim.words[at - 1] if at > claim.clause_at(at) else ""
    if before in claim.discourse.source_of:
        return at > 1 and _other_noun(reading, evoked, at - 2)  # "the exchange of data"
    if before in claim.discourse.possessive and any(slot.role in AGENTS for slot in evoked.fact.slots):
        return False  # "had suspended its part in it"
    return not before or before in claim.discourse.determiner


def _noun(claim: Claim, predicate: Hit) -> bool:
    """Tell whether a predicate is a noun ("the five-year EXTENSION")."""
    at = predicate.words[0] if predicate.words else predicate.first
    return claim.words[at].endswith(tuple(claim.discourse.noun_ending)) or (
        at > 0 and claim.words[at - 1] in claim.discourse.determiner | claim.discourse.possessive
    )
