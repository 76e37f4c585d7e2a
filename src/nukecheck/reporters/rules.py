"""The rules that give verdicts, a line each, and what would turn a verdict round."""

from __future__ import annotations

from nukecheck.findings import Finding, Reason, Verdict
from nukecheck.reporters.escaping import one_line
from nukecheck.reporters.wording import mention

RULES: dict[Reason, str] = {
    Reason.VALUE_AGREES: "every source that states a comparable value agrees with the one in the text",
    Reason.VALUE_DIFFERS: "no source that states a comparable value agrees with the one in the text",
    Reason.SOURCES_DISAGREE: "at least one source agrees with the text and at least one does not",
    Reason.STATED: "the sources state what the text states",
    Reason.DENIED: "the text denies what the sources state",
    Reason.FALSEHOOD_DENIED: "the text denies a value that the sources do not state",
    Reason.OPPOSITE: "the text states the opposite of what the sources state",
    Reason.NAME_AGREES: "the name in the text is the one that the sources record",
    Reason.NAME_DIFFERS: "the sources record another name in this place",
    Reason.CONTRADICTED: "the text puts it in words that are known to contradict the sources",
    Reason.NOT_COMPARABLE: "no source states a value that could be compared",
}
"""What each rule says; a test holds that none is missing."""


def remedy(finding: Finding) -> str:
    """Return in words what the text would have to say for another verdict."""
    displays: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for evidence in finding.evidence:
        shown = f"{one_line(evidence.display)} ({one_line(evidence.source)})"
        if shown not in displays[evidence.agrees]:
            displays[evidence.agrees].append(shown)
    value = finding.stated.get("kind") in ("quantity", "date")
    if finding.verdict is Verdict.UNVERIFIED:
        return "a source with a comparable value would have to be added to the fact"
    if finding.verdict is Verdict.CONFLICTING:
        return (
            f"supported with {' or '.join(displays[False])}"
            if value
            else "supported when it is put the other way round"
        )
    if finding.verdict is Verdict.DISPUTED:
        sides = " against ".join(" or ".join(displays[agrees]) for agrees in (True, False))
        return f"the sources would have to agree: {sides}"
    if value:
        return f"conflicting with a value other than {' or '.join(displays[True])}"
    return f'conflicting when "{mention(finding)}" is denied or turned round'
