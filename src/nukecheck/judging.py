"""Verdicts: what a sentence states against what the sources record.

Values are compared, and nothing else. How well a sentence fits a fact was settled before; no similarity
is known here.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from nukecheck.factbase.model import Evidence, Fact, FactBase, Kind
from nukecheck.findings import EvidenceView, Reason, Verdict
from nukecheck.matching.matches import Match, Part, Relation
from nukecheck.records import Record
from nukecheck.records import replace as changed
from nukecheck.values import (
    TOLERANCE,
    Agreement,
    Bound,
    PartialDate,
    Quantity,
    compare_dates,
    compare_quantities,
    display,
)

_FAR_OFF = Decimal("0.3")  # of a stated ratio, or length of time, from which on it is wrong
_DAYS = {"month": Decimal("30.4"), "day": Decimal(1)}
_LOOSE = 31  # days that the time between two events may differ from a round length
_LOOSE_DAYS = 3  # of a length in days or weeks, between two known days


class Judgement(Record):
    """The fact held against a mention, and the verdict with the rule that gave it, the evidence as held
    against the mention, and what was stated.
    """

    fact: Fact
    verdict: Verdict
    reason: Reason
    evidence: tuple[EvidenceView, ...]
    stated: Mapping[str, object]
    explanation: str


def judge(match: Match, base: FactBase) -> Judgement:
    """Hold one match against the evidence of its fact.

    Where the text does not name what a figure counts and several facts may be meant, the one that agrees
    is: the text is at odds with the sources only if it is so on every reading.
    """
    for fact in match.alternatives:
        other = changed(match, fact=fact, alternatives=())
        if not any(a for a in _value_agreements(match)) and any(a for a in _value_agreements(other)):
            return judge(other, base)
    language = "en"
    if match.part is Part.VALUE:
        agreements = _value_agreements(match)
        if match.denied:
            agreements = [_denied(a, match.outright) for a in agreements]
        stated = _stated_value(match)
        reason = Reason.VALUE_AGREES
    elif match.part is Part.TIME:
        agreements = [e.holds or None for e in match.fact.evidence]
        stated = as_json(match.mention.value if match.mention else None)
        reason = Reason.TIME_AGREES
    elif match.comparison is not None:
        agreements = [_compares(match, e) for e in match.fact.evidence]
        stated = _stated_statement(match)
        reason = Reason.STATED
    elif match.part is Part.SLOT:
        agreements = [_slot_agreement(match, e) for e in match.fact.evidence]
        stated = {"kind": "entity", "entity": match.names[0].concept if match.names else ""}
        reason = Reason.NAME_AGREES
    else:
        agreements = [e.holds != match.denied if not e.slot else None for e in match.fact.evidence]
        if all(a is None for a in agreements):
            agreements = [e.holds != match.denied for e in match.fact.evidence]
        stated = _stated_statement(match)
        reason = Reason.STATED
    verdict, reason = _verdict(match, agreements, reason)
    views = tuple(
        _view(match.fact, e, a, base, language, match.factor)
        for e, a in zip(match.fact.evidence, agreements, strict=True)
    )
    return Judgement(match.fact, verdict, reason, views, stated, _explanation(match, verdict, reason, base))


def _denied(agrees: bool | None, outright: bool) -> bool | None:
    """Return what denying a figure makes of it; one denied outright ("not 2,000") is a falsehood denied."""
    if agrees is None or (not agrees and not outright):
        return None
    return not agrees


def _verdict(match: Match, agreements: list[bool | None], reason: Reason) -> tuple[Verdict, Reason]:
    yes, no = any(a is True for a in agreements), any(a is False for a in agreements)
    if yes and no:
        return Verdict.DISPUTED, Reason.SOURCES_DISAGREE
    if not yes and not no:
        return Verdict.UNVERIFIED, Reason.NOT_COMPARABLE
    if yes:
        if match.denied and match.part is Part.VALUE:
            return Verdict.SUPPORTED, Reason.FALSEHOOD_DENIED
        return Verdict.SUPPORTED, reason
    if match.part is Part.SLOT:
        return Verdict.CONFLICTING, Reason.NAME_DIFFERS
    if match.part is Part.VALUE:
        return Verdict.CONFLICTING, Reason.DENIED if match.denied else Reason.VALUE_DIFFERS
    if match.evoked.frame.denies or match.comparison is not None:
        return Verdict.CONFLICTING, Reason.CONTRADICTED
    if any(f.turned for f in match.evoked.filled):
        return Verdict.CONFLICTING, Reason.OPPOSITE
    return Verdict.CONFLICTING, Reason.DENIED


def _value_agreements(match: Match) -> list[bool | None]:
    assert match.mention is not None
    stated = match.mention.value
    if match.capped and isinstance(stated, Quantity):
        stated = changed(stated, low=None, high=stated.low, bound=Bound.AT_MOST)
    result: list[bool | None] = []
    for evidence in match.fact.evidence:
        recorded = evidence.value
        outcome: bool | None = None
        if isinstance(stated, Quantity) and isinstance(recorded, Quantity):
            whole = _added(recorded, match)
            if whole is not None:
                outcome = _told(compare_quantities(stated, whole, limit=match.fact.limit))
        elif isinstance(stated, PartialDate) and isinstance(recorded, PartialDate):
            recorded = _one_end(recorded, match.end)
            outcome = _told(compare_dates(stated, recorded))
            if outcome and _coarser(recorded, stated) and _finer_exists(match.fact, recorded):
                outcome = None
        if outcome is not None and not evidence.holds:
            outcome = not outcome
        result.append(outcome)
    return result


def _told(agreement: Agreement) -> bool | None:
    if agreement is Agreement.AGREES:
        return True
    if agreement is Agreement.DIFFERS:
        return False
    return None


def _one_end(recorded: PartialDate, end: int) -> PartialDate:
    """Return the days on which what lasted for a time ended (1) or began (-1)."""
    if not (end and recorded.begins_by and recorded.ends_from):
        return recorded
    earliest, latest = (
        (recorded.ends_from, recorded.latest) if end > 0 else (recorded.earliest, recorded.begins_by)
    )
    return changed(recorded, earliest=earliest, latest=latest, begins_by=None, ends_from=None)


def _days(value: PartialDate) -> int:
    return (value.latest - value.earliest).days


def _coarser(recorded: PartialDate, stated: PartialDate) -> bool:
    return stated.year_known and _days(recorded) > _days(stated)


def _finer_exists(fact: Fact, recorded: PartialDate) -> bool:
    return any(isinstance(e.value, PartialDate) and _days(e.value) < _days(recorded) for e in fact.evidence)


def _added(recorded: Quantity, match: Match) -> Quantity | None:
    """Return the recorded value for all that the mention speaks of: both parties, or several countries."""
    whole = recorded
    if match.remainder and whole.unit == "percent":
        rest = Decimal(100)
        whole = changed(
            whole,
            low=None if whole.high is None else rest - whole.high,
            high=None if whole.low is None else rest - whole.low,
        )
    if match.factor != 1:
        whole = changed(
            whole,
            low=None if whole.low is None else whole.low * match.factor,
            high=None if whole.high is None else whole.high * match.factor,
        )
    if match.partners:
        others = _whole(match.partners)
        if others is None or None in (others.low, others.high, whole.low, whole.high):
            return None
        whole = _plus(whole, others)
    return whole


def _sum(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one + other


def _compares(match: Match, evidence: Evidence) -> bool | None:
    """Tell whether two recorded amounts compare as stated; None where what is recorded leaves it open."""
    assert match.comparison is not None
    if match.comparison.relation in (Relation.EARLIER, Relation.LATER):
        return _follows(match)
    ours, theirs = evidence.value, _whole(match.partners)
    if not isinstance(ours, Quantity) and match.comparison.ours is not None:
        ours = _whole((match.comparison.ours,))
    if match.comparison.added and isinstance(ours, Quantity):
        added = _whole(match.comparison.added)
        ours = None if added is None else _plus(ours, added)
    if not isinstance(ours, Quantity) or theirs is None:
        return None
    low, high = _within(ours)
    least, most = _within(theirs)
    if low is None or high is None or least is None or most is None or not evidence.holds:
        return None
    more, fewer = low > most, high < least
    outcome: bool | None = None
    by = match.comparison.by
    if by is not None and (more or fewer):
        larger = match.comparison.relation is Relation.MORE
        outcome = more is larger and _differ_by(by, ours, theirs)
    elif match.comparison.relation is Relation.MORE:
        outcome = True if more else False if fewer else None
    elif match.comparison.relation is Relation.FEWER:
        outcome = True if fewer else False if more else None
    elif match.comparison.relation is Relation.AS_MANY:
        outcome = not (more or fewer)
    elif match.comparison.times is not None:
        outcome = _so_many_times(match.comparison.times, (low + high) / (least + most))
    return outcome if outcome is None else outcome != match.denied


def _differ_by(stated: Quantity, ours: Quantity, theirs: Quantity) -> bool | None:
    """Tell whether one recorded amount is so much larger or smaller than another; None where it is near, or
    what is recorded leaves it open.
    """
    ends = [abs(one - other) for one in _within(ours) for other in _within(theirs) if one and other]
    mine, other = ours.figure, theirs.figure
    if mine is None or other is None or not ends:
        return None
    apart = abs(mine - other)
    if stated.unit == "percent":
        return _so_many_times(stated, 100 * apart / other)
    hedged = ours.approximate or theirs.approximate
    recorded = Quantity(apart, apart, unit=stated.unit, approximate=hedged)
    outcome = _told(compare_quantities(stated, recorded))
    near = (stated.low is None or stated.low <= max(ends)) and (
        stated.high is None or stated.high >= min(ends)
    )
    return None if outcome is False and hedged and near else outcome


def _follows(match: Match) -> bool | None:
    """Tell whether two dated events lie in time as stated; None where the dates leave it open, or a stated
    length of time is near. A fact that tells the order of two events itself stands without another.
    """
    assert match.comparison is not None
    if not match.partners:
        return not match.denied
    ours = match.fact.dates
    theirs = [d for fact in match.partners for d in fact.dates]
    if match.comparison.relation is Relation.LATER:
        ours, theirs = theirs, ours
    least = (min(d.earliest for d in theirs) - max(d.latest for d in ours)).days
    most = (max(d.latest for d in theirs) - min(d.earliest for d in ours)).days
    if most < 0:
        return False
    if least <= 0:
        return None
    length = match.comparison.times
    if length is None:
        return True
    days = _DAYS.get(length.unit)
    if days is None:
        return None
    low = None if length.low is None else length.low * days
    high = None if length.high is None else length.high * days
    loose = _LOOSE_DAYS if length.unit == "day" and least == most else _LOOSE
    near = Decimal(most) * (1 + _FAR_OFF) + loose, Decimal(least) * (1 - _FAR_OFF) - loose
    if (low is not None and low > near[0]) or (high is not None and high < near[1]):
        return False
    within = (low is None or low <= most + loose) and (high is None or high >= least - loose)
    return True if within else None


def _so_many_times(stated: Quantity, ratio: Decimal) -> bool | None:
    """Hold a ratio that is worked out from rounded figures against a stated one; None where it is near."""
    low, high = stated.low, stated.high
    if (low is None or ratio >= low * (1 - TOLERANCE)) and (high is None or ratio <= high * (1 + TOLERANCE)):
        return True
    far = (low is not None and ratio < low * (1 - _FAR_OFF)) or (
        high is not None and ratio > high * (1 + _FAR_OFF)
    )
    return False if far else None


def _whole(facts: tuple[Fact, ...]) -> Quantity | None:
    """Return what several facts record, added up."""
    whole: Quantity | None = None
    for fact in facts:
        one = next(iter(fact.amounts), None)
        if one is None:
            return None
        whole = one if whole is None else _plus(whole, one)
    return whole


def _within(value: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Return the least and the most that a recorded amount may be."""
    if value.low is None or value.high is None or not value.approximate:
        return value.low, value.high
    return value.low * (1 - TOLERANCE), value.high * (1 + TOLERANCE)


def _plus(one: Quantity, other: Quantity) -> Quantity:
    return changed(
        one,
        low=_sum(one.low, other.low),
        high=_sum(one.high, other.high),
        approximate=one.approximate or other.approximate,
    )


def _slot_agreement(match: Match, evidence: Evidence) -> bool | None:
    if not evidence.holds or (evidence.slot and match.slot is not None and evidence.slot != match.slot.role):
        return None
    return match.agrees


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def as_json(value: Quantity | PartialDate | None, unit: str = "") -> dict[str, object]:
    """Return a value as the JSON report gives it."""
    if isinstance(value, Quantity):
        return {
            "kind": "quantity",
            "low": _number(value.low),
            "high": _number(value.high),
            "bound": "approximate" if value.approximate and value.bound == "exact" else str(value.bound),
            "unit": value.unit or unit,
        }
    if isinstance(value, PartialDate):
        return {"kind": "date", "earliest": value.earliest.isoformat(), "latest": value.latest.isoformat()}
    return {"kind": "proposition", "asserted": True}


def _stated_value(match: Match) -> dict[str, object]:
    assert match.mention is not None
    stated = as_json(match.mention.value, match.fact.unit[0] if match.fact.unit else "")
    if match.denied:
        stated["denied"] = True
    return stated


def _stated_statement(match: Match) -> dict[str, object]:
    asserted = match.fact.positive != match.denied
    if match.fact.kind is Kind.QUOTATION:
        speaker = next((s.values[0] for s in match.fact.slots if s.role == "speaker"), match.fact.speaker)
        return {"kind": "quotation", "speaker": speaker, "asserted": asserted}
    return {"kind": "proposition", "asserted": asserted}


def _view(
    fact: Fact, evidence: Evidence, agrees: bool | None, base: FactBase, language: str, factor: int
) -> EvidenceView:
    source = base.sources.get(evidence.source)
    unit = fact.unit[0] if fact.unit else ""
    value = as_json(evidence.value, unit)
    if evidence.value is None:
        value = {"kind": "proposition", "asserted": evidence.holds}
    first, last = evidence.lines
    return EvidenceView(
        source=evidence.source,
        agrees=agrees,
        value=value,
        display=display(evidence.value, language)
        if evidence.value is not None
        else ("states it" if evidence.holds else "denies it"),
        lines=str(first) if first == last else f"{first}-{last}",
        quote=evidence.quote,
        label=source.label.get(language, "") if source else "",
        as_of=evidence.as_of or fact.as_of or None,
        attributed_to=evidence.speaker or fact.speaker or None,
    )


def _explanation(match: Match, verdict: Verdict, reason: Reason, base: FactBase) -> str:
    statement = match.fact.statement.get("en", match.fact.id)
    if reason is Reason.NAME_DIFFERS and match.slot is not None:
        said = ", ".join(h.concept for h in match.names)
        return f"{match.slot.role}: {said} stated, {', '.join(match.slot.values)} recorded. {statement}"
    if match.factor != 1:
        return f"{statement} (times {match.factor} for both together)"
    if match.comparison is not None:
        ours = (match.comparison.ours,) if match.comparison.ours is not None else ()
        amounts = (*ours, *match.comparison.added, *match.partners)
        return " ".join(f.statement.get("en", f.id) for f in amounts)
    if match.partners:
        names = ", ".join(p.id for p in match.partners)
        return f"{statement} (added up with {names})"
    if match.denied and match.part is Part.VALUE:
        return f"The text denies a figure. {statement}"
    return statement
