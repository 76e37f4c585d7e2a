"""Why a fact that a sentence speaks of gives no verdict: the rule, and the words that it rests on."""

from __future__ import annotations

from enum import StrEnum

from nukecheck.matching.reading import Reading
from nukecheck.records import Record


class Why(StrEnum):
    """The rules that keep a fact from giving a verdict."""

    QUESTION = "question"
    HYPOTHETICAL = "hypothetical"
    WISH = "wish"
    FORECAST = "forecast"
    NORMATIVE = "normative"
    TENTATIVE = "tentative"
    OTHER_TIME = "other-time"
    NOT_NAMED = "not-named"
    TOO_LITTLE = "too-little"
    ELSEWHERE = "elsewhere"
    UNSAFE = "unsafe-objection"
    CONFUSED = "several-wrong"
    STRANGE = "strange-name"
    CONTESTED = "contested-negation"
    OUTDONE = "better-explained"
    DOUBLY_DENIED = "doubly-denied"
    UNKNOWN_PERSON = "unknown-person"
    UNDONE = "undone"
    STRANGER = "stranger"
    RIVAL = "rival"
    OTHER_YEAR = "other-year"
    REASON = "other-reason"
    MANNER = "other-manner"
    TITLE = "title-only"
    DENIED_FIGURE = "denied-figure"
    BY_ANOTHER = "by-another"
    PART_OF_UNKNOWN = "part-of-unknown"
    DATELINE = "dateline"
    TWO_PLACES = "two-places"
    LOOSELY = "loosely-named"
    IN_PASSING = "in-passing"


class Refusal(Record):
    """Why a fact gave no verdict, and the first and last token that it rests on."""

    fact: str
    why: Why
    first: int
    last: int


def refuse(reading: Reading, fact: str, why: Why, first: int, last: int | None = None) -> None:
    """Remember why a fact was left."""
    reading.refusals.append(Refusal(fact, why, first, first if last is None else last))
