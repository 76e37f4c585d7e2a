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
    Reason.TIME_AGREES: "the text gives a figure or statement the time that the sources give it",
    Reason.NAME_DIFFERS: "the sources record another name in this place",
    Reason.CONTRADICTED: "the text puts it in words that are known to contradict the sources",
    Reason.NOT_COMPARABLE: "no source states a value that could be compared",
}
"""What each rule says; a test holds that none is missing."""

LEFT: dict[str, str] = {
    "question": "it is asked, not stated",
    "hypothetical": "it is supposed, not stated",
    "wish": "it is wished for, not stated",
    "forecast": "it is foretold, not stated",
    "normative": "it tells what ought to be, and the fact what is",
    "tentative": "it is put forward as possible or alleged, and the fact as certain",
    "other-time": "the sentence, or the text by its own date, is of another time than the fact",
    "not-named": "a name that the fact asks for is not in the sentence, or is denied there",
    "too-little": "only one word of the fact is in the sentence",
    "elsewhere": "too much of the fact stands only in the text before",
    "unsafe-objection": "too little of the fact stands close together for an objection",
    "several-wrong": "too much differs for the sentence to be about the fact",
    "strange-name": "a name that is wrong there stands too far away for an objection",
    "contested-negation": "a negation may belong to it, or to something else in the sentence",
    "better-explained": "another fact explains the same words better",
    "doubly-denied": "a denial holds a negation of its own, and which part it denies is not clear",
    "unknown-person": "the sentence names somebody whom nobody knows",
    "undone": "a verb undoes what the fact tells",
    "stranger": "the sentence names somebody or something that the fact does not speak of",
    "rival": "the sentence has another name of the kind that the fact tells",
    "other-year": "the sentence gives a date, and the fact none",
    "other-reason": "the sentence gives a reason that no fact in it tells",
    "other-manner": "the sentence tells how, without whom, to whom or of what, and the fact does not",
    "title-only": "an office is only somebody's title, in a sentence that tells what no fact does",
    "denied-figure": "the sentence denies a figure or date that no fact was found for",
    "by-another": "somebody else of the same country is said to have done it",
    "part-of-unknown": "the figure is the whole of a part that nothing is known of",
    "dateline": "it stands in a dateline, which tells where and when a text was written",
    "two-places": "the sentence is at odds with the fact in two places, or states it in another",
    "loosely-named": "the sentence leaves open what is counted, and the figure fits a fact that may be meant",
    "in-passing": "the words of the fact are few in the sentence, which tells something else",
    "no-figure": "the fact records a figure or date, and none that could be it is in the sentence",
    "weaker": "other words of the sentence, or another reading of it, were taken instead",
}
"""Why a fact that a sentence speaks of gives no verdict; a test holds that none is missing."""


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
