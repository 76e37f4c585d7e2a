"""Whether a frame is asserted, or asked, supposed, wished, demanded or foretold."""

from __future__ import annotations

from nukecheck.claims import Mood
from nukecheck.factbase.model import FIGURES, Kind, Mode, Slot
from nukecheck.matching.frames import Evoked
from nukecheck.matching.reading import Reading

_NEXT_TO = 9
_DEMANDS = frozenset(["must-do", "recommend", "press-for", "wanting-it", "necessary"])


def unasserted(reading: Reading, evoked: Evoked, at: int) -> Mood | None:
    """Return the mood that keeps what stands at token ``at`` from being judged, or None."""
    used = [f.hit for f in evoked.filled]
    fact = evoked.fact
    figure = fact.kind in FIGURES
    for mood, first, last, marker, marker_end in reading.claim.moods:
        reported = mood is Mood.QUESTION and marker < marker_end  # "asked whether"
        if not first <= at <= last and not (reported and any(first <= h.first <= last for h in used)):
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
            imagined = reading.claim.words[marker] in reading.claim.discourse.imagining
            if fact.mode in (Mode.CONDITIONAL, Mode.FORECAST) and not imagined:
                continue
            if fact.kind is Kind.QUOTATION and reading.claim.quoted(marker):
                continue
            return mood
        if mood is Mood.WISH and fact.mode is Mode.RECOMMENDATION:
            continue
        if mood is Mood.FORECAST and fact.mode is Mode.FORECAST and not figure:
            continue
        if mood is Mood.FORECAST and fact.kind is Kind.QUOTATION and _foretells(reading, marker):
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
        if mood is Mood.TENTATIVE and fact.kind is Kind.QUOTATION and _doubted(reading, marker, fact.slots):
            return mood
    return None


def _saying_supposed(reading: Reading, marker: int) -> bool:
    """Tell whether it is supposed that somebody says so ("had Putin said that ...")."""
    claim = reading.claim
    return any(
        h.first > marker and claim.segment[h.first] == claim.segment[marker] and not claim.quoted(h.first)
        for h in reading.evoking(("say",))
    )


def _doubted(reading: Reading, marker: int, slots: tuple[Slot, ...]) -> bool:
    """Tell whether those who are recorded to say something doubt it ("X DOUBTS THAT ...")."""
    claim = reading.claim
    if not any(first == marker for first, _ in claim.places(claim.discourse.doubted)):
        return False
    recorded = {v for s in slots if s.role == "speaker" for v in s.values}
    return any(h.last == marker - 1 and h.counts_as & recorded for h in reading.hits)


def _foretells(reading: Reading, marker: int) -> bool:
    """Tell whether it is somebody named who foretells it ("X PREDICTED THAT ..."): that is what they say."""
    return any(h.last == marker - 1 for h in reading.by_class.get("person", ()))


def _demanded(reading: Reading, marker: int, evoked: Evoked, figure: bool) -> bool:
    """Tell whether "must" is what the fact itself tells: a demand, or words quoted or, of no figure, told."""
    demands = {c for g in evoked.frame.groups for c in g.concepts if "demand" in c or c in _DEMANDS}
    told = not figure and any(marker not in h.words for h in reading.evoking(("say",)))
    return reading.claim.quoted(marker) or bool(demands) or told
