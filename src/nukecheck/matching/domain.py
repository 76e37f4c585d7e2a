"""Where a long text is about what the facts are about: near the words that show it."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator

from nukecheck.matching.glance import Glance
from nukecheck.text import BlockKind, Document, Span

_BEHIND = 1000  # characters behind a word of the domain, within which a sentence is about it
_AHEAD = 500  # characters ahead of one
_CLAIM = 800  # characters up to which a text is a claim that is put to us, whatever it speaks of


class Domain:
    """Tells which sentences of a document stand near a word that shows what the facts are about.

    Words such as "a fragile situation" say something about a fact in a text on nuclear arms, and nothing in
    one on farming. A sentence is within the domain where such a word stands in it, shortly before or behind
    it, in a heading above it, or in what labels its block; in a short text, and where the database names no
    domain, every sentence is.
    """

    def __init__(self, concepts: Iterable[str], document: Document) -> None:
        """Take the concepts that show what the facts are about, and the document."""
        self._concepts = frozenset(concepts)
        self._document = document
        self._always = not self._concepts or len(document.text) <= _CLAIM
        self._named: list[int] = []  # where sentences start that have a word of the domain
        self._headings: list[tuple[int, bool]] = []  # level, and whether the heading has one

    def parted(self, glances: Iterable[Glance]) -> Iterator[tuple[Glance, bool]]:
        """Yield the sentences in their order, each with whether it is within the domain."""
        if self._always:
            yield from ((glance, True) for glance in glances)
            return
        waiting: deque[Glance] = deque()
        reach = -1
        for glance in glances:
            span = glance.sentence.span
            shows = not self._concepts.isdisjoint(glance.concepts)
            if shows:
                reach = span.end + _BEHIND
                self._named.append(span.start)
            named = self._led_in(glance, shows) or shows
            while waiting:
                near = span.start - waiting[0].sentence.span.end <= _AHEAD
                if near and not named:
                    break
                yield waiting.popleft(), near
            if named or span.start <= reach:
                yield glance, True
            else:
                waiting.append(glance)
        yield from ((glance, False) for glance in waiting)

    def _led_in(self, glance: Glance, shows: bool) -> bool:
        """Tell whether a heading over a sentence, or what labels its block, has a word of the domain; take a
        heading in.
        """
        block = self._document.blocks[glance.sentence.block]
        if block.kind is BlockKind.HEADING:
            while self._headings and self._headings[-1][0] >= block.level:
                self._headings.pop()
            self._headings.append((block.level, shows))
        return any(shown for _, shown in self._headings) or any(self._shows(label) for label in block.labels)

    def _shows(self, label: Span) -> bool:
        at = bisect_left(self._named, label.start)
        return at < len(self._named) and self._named[at] < label.end
