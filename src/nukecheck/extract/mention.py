"""What extraction finds: one figure or date, where it stands and what it means."""

from __future__ import annotations

from enum import StrEnum

from nukecheck.records import Record
from nukecheck.text import Span
from nukecheck.values import PartialDate, Quantity


class MentionKind(StrEnum):
    """What sort of figure a mention is."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    LENGTH = "length"
    DURATION = "duration"
    FREQUENCY = "frequency"
    FACTOR = "factor"
    ORDINAL = "ordinal"
    LABEL = "label"
    DATE = "date"


AMOUNTS = (MentionKind.NUMBER, MentionKind.PERCENT, MentionKind.MONEY)  # how many, what share, how much


class Mention(Record):
    """One figure or date in a text.

    ``span`` counts code points of the text that was given to ``extract`` and covers the number, its scale
    and the unit that extraction understands ("56.8 billion dollars"), neither the words of a bound or hedge
    nor the noun that is counted. ``hedge`` covers those words, before the number or, failing that, behind it
    ("or more"). ``unit_span`` lies inside ``span``.
    """

    span: Span
    kind: MentionKind
    value: Quantity | PartialDate
    text: str
    unit_span: Span | None = None
    hedge: Span | None = None
