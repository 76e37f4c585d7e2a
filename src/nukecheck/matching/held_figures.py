"""When a figure is what there is, or what is wanted, and not what a treaty allows."""

from __future__ import annotations

from nukecheck.extract import Mention
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import word_before
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit
from nukecheck.values import Bound, Quantity

_ALONE = 3  # words beside a figure that stands by itself
_HELD = 5  # tokens from "below" to the limit that it tells of


def is_no_limit(reading: Reading, evoked: Evoked, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a figure is what there is, or what somebody would have a treaty allow."""
    return (
        _owned(reading, evoked, mention, first)
        or _tallied(reading, mention, first, last)
        or _wanted(reading, first)
    )


def _wanted(reading: Reading, first: int) -> bool:
    """Tell whether a figure is what somebody wants a limit to be ("they wanted the treaty to allow 1,000",
    "that it should allow 1,000"), and not that of a limit there is ("to keep to the limit of 1,550").
    """
    claim = reading.claim
    if word_before(claim, first) in claim.discourse.source_of:
        return False
    opening = claim.discourse.infinitive | claim.discourse.that
    opened = [i for i in range(first) if claim.words[i] in opening and reading.part[i] == reading.part[first]]
    return any(not claim.discourse.wanting.isdisjoint(claim.words[:at]) for at in opened)


def _owned(reading: Reading, evoked: Evoked, mention: Mention, first: int) -> bool:
    """Tell whether a figure is what somebody has, not what may be had: under a treaty that only the text
    around it names, where little but what is counted is in the sentence ("they hold over 10,000 warheads"),
    or where one country is said to have it, and nothing of a limit; or in a clause before that of the treaty.
    """
    if _limit_heads(reading):
        return False
    if evoked.subjects:
        words, segment = reading.by_concept, reading.claim.segment
        held = any(
            segment[h.first] == segment[first] and h.last < first for h in reading.evoking(("holds-now",))
        )
        if held and all(segment[s.first] > segment[first] for s in evoked.subjects):
            return not _limited_here(reading, first)
        return "holds-now" in words and "limit" not in words and _of_one_country(reading)
    if len(evoked.filled) <= 1 and _of_one_country(reading):
        return True
    value = mention.value
    if isinstance(value, Quantity) and value.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return False
    owned = "holds-now" in reading.by_concept or _of_one_country(reading)
    return owned and not reading.context.labels and not _limited_here(reading, first)


def _limit_heads(reading: Reading) -> bool:
    """Tell whether a figure has little beside it, and stands under a heading of what is limited ("maximum per
    country": "Russia", "1,550").
    """
    labels = reading.context.labels
    brief = sum(t.word for t in reading.claim.tokens) <= _ALONE
    return brief and not reading.context.asked and any("limit" in c.hit.stands_for for c in labels)


def _of_one_country(reading: Reading) -> bool:
    """Tell whether a sentence, with what labels it, names one country and nothing that stands for several."""
    labels = [c.hit for c in reading.context.labels]
    countries = {h.concept for h in (*reading.hits, *labels) if h.cls == "country"}
    return len(countries) == 1 and not any(h.members for h in reading.hits)


def _limited_here(reading: Reading, first: int) -> bool:
    """Tell whether the clause of a figure says that something is limited, or what a treaty limits; a limit
    goes on over "and".
    """
    return any(
        reading.claim.segment[h.first] == reading.claim.segment[first]
        and (reading.part[h.first] == reading.part[first] or ("limit" in h.stands_for and h.last < first))
        for h in reading.evoking(("limit", "deployed"))
    )


def _tallied(reading: Reading, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a figure is counted, reported or estimated, or only a lower bound, in words without a
    limit, or is held against one ("1,419 warheads, well below the limit"): it is no limit.
    """
    limits, claim = reading.by_concept.get("limit", ()), reading.claim
    segment = claim.segment
    here = [h for h in limits if segment[h.first] == segment[first] and not _held_against(reading, h, last)]
    if here:
        return False
    if any(_held_against(reading, h, last) for h in limits):
        return not (
            isinstance(mention.value, Quantity) and mention.value.bound in (Bound.AT_MOST, Bound.LESS_THAN)
        )
    if isinstance(mention.value, Quantity) and mention.value.bound in (Bound.MORE_THAN, Bound.AT_LEAST):
        told = limits or reading.by_concept.get("obliges") or claim.negations
        return not (told or claim.places(claim.discourse.forbidding))
    return any(abs(segment[h.first] - segment[first]) <= 1 for h in reading.by_concept.get("tally", ()))


def _held_against(reading: Reading, limit: Hit, last: int) -> bool:
    """Tell whether a limit that a word behind a figure tells of is what that figure is below or above; where
    no country is named, above ("whoever has 1,700 is OVER the limit").
    """
    claim = reading.claim
    words = claim.discourse.held_against
    if not (reading.by_class.get("country") or reading.context.names.get("country")):
        words = claim.discourse.over_limit  # "with 750 a country is within the limit" says what that is
    names = {h.first for h in reading.by_class.get("treaty", ())}
    before = range(max(last + 1, limit.first - _HELD), limit.first)
    return any(claim.words[at] in words and at + 1 not in names for at in before)
