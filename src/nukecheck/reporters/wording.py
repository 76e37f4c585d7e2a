"""The words of a report: one sentence for a finding, and the small parts that formats for people share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nukecheck.findings import EvidenceView, Finding, Verdict
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.measure import cut_end

_LONGEST_MENTION = 80
LEFT_OUT = {
    "baseline": "in the baseline",
    "comment": "by comments in the text",
    "configuration": "by the configuration",
    "diff": "on lines that do not differ",
    "quotes": "in quotation marks",
}
"""What leaves findings out, as ``Suppressed.by`` names it, in words."""


def message(finding: Finding) -> str:
    """Return in one line what the sources say of the mention; safe to print anywhere."""
    said = mention(finding)
    agreeing = [e for e in finding.evidence if e.agrees]
    differing = [e for e in finding.evidence if e.agrees is False]
    if finding.verdict is Verdict.UNVERIFIED:
        return f"{said}: no source states a comparable value for {one_line(finding.title)}"
    if finding.stated.get("kind") in ("quantity", "date"):
        if finding.verdict is Verdict.DISPUTED:
            return f"{said}: {_says(agreeing)}, but {_says(differing)}"
        says = _values(differing if finding.verdict is Verdict.CONFLICTING else agreeing)
        recorded = f"{said}: sources say {says}"
        return f"{recorded}; the text denies it" if finding.stated.get("denied") else recorded
    what = one_line(finding.explanation).rstrip(". ")
    if finding.verdict is Verdict.DISPUTED:
        return f"{said}: {what}; {_names(agreeing)} in favour, {_names(differing)} against"
    if finding.verdict is Verdict.CONFLICTING:
        return f"{said}: sources contradict this: {what} ({_names(differing)})"
    return f"{said}: sources say so: {what} ({_names(agreeing)})"


def mention(finding: Finding) -> str:
    """Return the words that are judged, on one line and of bounded length."""
    return cut_end(one_line(finding.text[:1000]), _LONGEST_MENTION)


def stated(finding: Finding) -> str:
    """Return what the text states, as it was understood; empty where its words say it as well."""
    said = finding.stated
    kind = said.get("kind")
    if kind == "entity":
        return one_line(str(said.get("entity", "")))
    if kind in ("proposition", "quotation"):
        return "states it" if said.get("asserted", True) else "denies it"
    return one_line(str(said.get("display", ""))) or mention(finding)


def sign(evidence: EvidenceView) -> str:
    """Return + where a source agrees, - where it does not, and a space where it says nothing comparable."""
    return " " if evidence.agrees is None else "+" if evidence.agrees else "-"


def lines(evidence: EvidenceView) -> str:
    """Return the place in the source in words."""
    return f"{'lines' if '-' in evidence.lines else 'line'} {one_line(evidence.lines)}"


def quote(evidence: EvidenceView) -> str:
    """Return the words of the source in quotation marks."""
    return f'"{one_line(evidence.quote)}"'


def described(evidence: EvidenceView) -> str:
    """Return what kind of source speaks, of what time, and who says it where the source only reports it."""
    parts = [one_line(evidence.label)]
    if evidence.as_of:
        parts.append(f"as of {one_line(evidence.as_of)}")
    if evidence.attributed_to:
        parts.append(f"according to {one_line(evidence.attributed_to)}")
    return "; ".join(part for part in parts if part)


def context(finding: Finding) -> list[str]:
    """Return where else in the text the verdict takes its subject from, one entry a concept."""
    found = []
    for use in finding.context:
        where = f" in line {use.line}" if use.line else ""
        found.append(f'{one_line(use.concept)}, from "{cut_end(one_line(use.text), 60)}"{where}')
    return found


def tally(counted: Mapping[Verdict, int], within: str = "") -> str:
    """Return counts in words: ``3 checked in 2 texts: 1 conflicting, 2 supported``."""
    total = sum(counted.values())
    parts = ", ".join(f"{number} {verdict}" for verdict, number in counted.items())
    head = f"{total} checked" + (f" in {within}" if within else "")
    return f"{head}: {parts}" if total else head


def left_out(counted: Mapping[str, int]) -> str:
    """Return in words how many findings are not reported, and why; empty where there are none."""
    parts = (f"{number} {LEFT_OUT.get(by, by)}" for by, number in counted.items())
    return f"left out: {', '.join(parts)}" if counted else ""


def plural(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def _names(evidence: Iterable[EvidenceView]) -> str:
    return ", ".join(dict.fromkeys(one_line(e.source) for e in evidence))


def _values(evidence: Iterable[EvidenceView]) -> str:
    return ", ".join(
        f"{one_line(display)} ({_names(found)})" for display, found in _grouped(evidence).items()
    )


def _says(evidence: Iterable[EvidenceView]) -> str:
    return " and ".join(
        f"{_names(found)} {'say' if len({e.source for e in found}) > 1 else 'says'} {one_line(display)}"
        for display, found in _grouped(evidence).items()
    )


def _grouped(evidence: Iterable[EvidenceView]) -> dict[str, list[EvidenceView]]:
    groups: dict[str, list[EvidenceView]] = {}
    for one in evidence:
        groups.setdefault(one.display, []).append(one)
    return groups
