"""Who said what stands before: the name under a quotation, or behind the last of its sentences."""

from __future__ import annotations

from collections.abc import Iterator

from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.matching.answers import Asserted
from nukecheck.matching.context import Carried
from nukecheck.matching.entries import Joiner
from nukecheck.matching.grammar import AGENT_CLASSES
from nukecheck.matching.index import FactIndex
from nukecheck.matching.matches import Part
from nukecheck.matching.reading import Reading
from nukecheck.matching.refusals import Why
from nukecheck.patterns import pattern
from nukecheck.records import replace
from nukecheck.text import Block, BlockKind, Document, Span

_SHORT = 90  # characters of a line that names the speaker
_QUOTE = 1200  # characters of a quotation
_SENTENCES = 4  # of it
_LONGEST = 300  # characters of each
_CLOSED = pattern(r"[^“\"‘«]{3,}?([”\"»]|’(?![\w]))[,.]?\s+(?=\S)")
_OPENINGS = '“"‘«'
_ENDS = pattern(r"[.!?…]+[\"”’»]?\s+")
_NAMED_BEHIND = pattern(r"[.!?…\"”’»]\s+[-–—]{1,2}\s*(?=[^\W\d_][^.!?\n]{1,80}$)")
_DASHED = pattern(r"[-–—]{1,2}\s*")
_BEHIND_NAME = frozenset(",(:")


class Attributions:
    """Follows a document, and reads quotations of several sentences with the name that stands behind them."""

    def __init__(self, document: Document, joiner: Joiner, index: FactIndex) -> None:
        """Follow ``document``."""
        self._document = document
        self._joiner = joiner
        self._index = index

    def told(self, reading: Reading) -> Iterator[Asserted]:
        """Yield every sentence of the quotation that a line or the end of a sentence gives the speaker of,
        with that.
        """
        found = self._said(reading)
        if found is None:
            return
        quote, name = found
        for sentence in self._sentences(quote):
            words = sentence.rstrip(' .,;"”’»')
            yield from self._joiner.joined(f"“{words}” –" if name[1] else f"“{words},”", name[0], reading)

    def goes_on(self, reading: Reading, speaker: Carried | None) -> Iterator[Asserted]:
        """Yield a quotation with who said what stands right before it, or a sentence that names nobody and
        tells what the sources have as their words ("Missile tests are not reported EITHER").
        """
        claim = reading.claim
        if speaker is None or claim.asks:
            return
        facts = frozenset[str]() if claim.all_quoted else self._as_said_by(speaker, reading)
        if not claim.all_quoted and not facts:
            return
        said = f"{speaker.text} {min(claim.discourse.he_said)}:"
        for statement, found in self._joiner.joined(said, claim.sentence.span, reading):
            if not facts:
                yield statement, found
            elif kept := tuple(m for m in found if m.fact.id in facts and m.part is not Part.SLOT):
                yield replace(statement, only=facts), kept

    def _as_said_by(self, speaker: Carried, reading: Reading) -> frozenset[str]:
        """Return the facts that a sentence lacks but who says it of, where that may be the speaker."""
        named = [h for cls in (*AGENT_CLASSES, "outlet") for h in reading.by_class.get(cls, ())]
        if any(h.concept not in speaker.hit.stands_for for h in named):
            return frozenset()
        lacking = (self._index.base.facts[r.fact] for r in reading.refusals if r.why is Why.NOT_NAMED)
        return frozenset(
            fact.id
            for fact in lacking
            if any(
                s.role == "speaker" and not speaker.hit.stands_for.isdisjoint(s.values) for s in fact.slots
            )
        )

    def _said(self, reading: Reading) -> tuple[Span, tuple[Span, bool]] | None:
        """Return a quotation, who said it, and whether just the name stands there."""
        sentence, text = reading.claim.sentence, self._document.text
        block = self._document.blocks[sentence.block]
        if block.kind is BlockKind.QUOTE:
            begin = max(block.span.start, sentence.span.start - 8)  # the stop before, where it is a sentence
            behind = _NAMED_BEHIND.search(text, begin, sentence.span.end)
            if behind is not None and sentence.span.end == block.span.end:
                return Span(block.span.start, behind.start() + 1), (
                    Span(behind.end(), sentence.span.end),
                    True,
                )
        above = self._quoted_above(sentence.block, block)
        if above is not None:
            if len(sentence.span) > _SHORT or sentence.span != block.span or not _only_names(reading):
                return None
            dash = _DASHED.match(text, sentence.span.start)
            start = dash.end() if dash else sentence.span.start
            return above, (Span(start, sentence.span.end), True)
        return self._closed(sentence.span, block)

    def _quoted_above(self, number: int, block: Block) -> Span | None:
        """Return the quotation right above a block."""
        if not number or block.kind not in (BlockKind.QUOTE, BlockKind.PARAGRAPH, BlockKind.CAPTION):
            return None
        above = self._document.blocks[number - 1]
        return above.span if above.kind is BlockKind.QUOTE else None

    def _closed(self, sentence: Span, block: Block) -> tuple[Span, tuple[Span, bool]] | None:
        """Return the sentences of a quotation that ends in this one, before it, and what stands behind."""
        text = self._document.text
        closing = _CLOSED.match(text, sentence.start, sentence.end)
        if closing is None or block.span.start == sentence.start:
            return None
        begin = max(block.span.start, sentence.start - _QUOTE)
        opening = max(text.rfind(mark, begin, sentence.start) for mark in _OPENINGS)
        if opening == -1 or (text[opening] == '"' and text.count('"', begin, sentence.start) % 2 == 0):
            return None
        return Span(opening + 1, sentence.start), (Span(closing.end(), sentence.end), False)

    def _sentences(self, quote: Span) -> list[str]:
        if len(quote) > _QUOTE:
            return []
        words = " ".join(quote.of(self._document.text).split()).strip('“"‘« ')
        return [one for one in _ENDS.split(words) if one.strip() and len(one) <= _LONGEST][:_SENTENCES]


def _only_names(reading: Reading) -> bool:
    """Tell whether a line begins with somebody's name, and no verb stands behind that."""
    claim = reading.claim
    words = [i for i, token in enumerate(claim.tokens) if token.word]
    name = next((h for h in reading.hits if h.cls in AGENT_CLASSES and words and h.first == words[0]), None)
    if name is None:
        return False
    discourse = load_discourse(claim.sentence.language)
    small = load_lexicon(claim.sentence.language).function_words - discourse.verbs - discourse.existing
    behind = claim.tokens[name.last + 1 : name.last + 2]
    return not behind or behind[0].raw in _BEHIND_NAME or behind[0].folded in small
