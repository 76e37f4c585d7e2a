"""Whether a sentence says only of one what the facts record of several ("ONLY Norway joined")."""

from __future__ import annotations

from collections.abc import Iterable

from nukecheck.lexicon import load_lexicon
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import AGENT_CLASSES, coordinated
from nukecheck.matching.index import FactIndex
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit


def said_of_one(reading: Reading, index: FactIndex, evoked: Evoked) -> tuple[Hit, ...]:
    """Return the names, listed together behind "only", of which alone a sentence says what the facts record
    of others as well; none where it does not.
    """
    claim = reading.claim
    hits = [h for h in reading.hits if h.cls in AGENT_CLASSES]
    listed = next((g for g in coordinated(reading, hits) if not set(g).isdisjoint(evoked.subjects)), ())
    first = listed[0].first if listed else 0
    if not first or claim.words[first - 1] not in claim.discourse.alone:
        return ()
    if claim.words[max(0, first - 2)] in claim.discourse.negation:
        return ()
    told = frozenset(c for h in listed for c in h.stands_for | h.members)
    others = [{*one.subject} - {*evoked.fact.subject} for one in index.alike(evoked.fact)]
    return tuple(listed) if any(told.isdisjoint(other) for other in others) else ()


def nothing_else(reading: Reading, evoked: Evoked, names: Iterable[Hit]) -> bool:
    """Tell whether a sentence holds nothing beside the words of a fact, names, small words and dates, so that
    "only" is said of just that.
    """
    claim = reading.claim
    known = {*evoked.words, *(i for h in names for i in h.words)}
    for mention in claim.mentions:
        first, last = claim.place(mention)
        known.update(range(first, last + 1))
    known.update(i for h in reading.evoking(_frame_concepts(evoked)) for i in h.words)
    discourse = claim.discourse
    small = load_lexicon(claim.sentence.language).function_words | discourse.alone | discourse.joining
    small |= discourse.passive | discourse.modal | discourse.doing | discourse.existing
    return all(i in known or not t.word or t.folded in small for i, t in enumerate(claim.tokens))


def _frame_concepts(evoked: Evoked) -> frozenset[str]:
    """Return the concepts that could fill a group of the frame."""
    return frozenset(c for f in evoked.filled for c in f.group.concepts | f.group.opposites)
