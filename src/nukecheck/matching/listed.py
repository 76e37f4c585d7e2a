"""Countries that head the rows of a table or the entries of a list, and what the figures of a table count."""

from __future__ import annotations

from nukecheck.documents.lines import is_entry
from nukecheck.matching.context import Carried, carry, with_origin
from nukecheck.matching.labels import Labels
from nukecheck.matching.questions import asks_on
from nukecheck.matching.reading import Reading
from nukecheck.text import Block, BlockKind, Document

_NAME_OF_ROW = 4  # words
_REACH = 3  # sentences behind a table


class Listed:
    """Keeps what tables and lists name, for the text below them."""

    def __init__(self, document: Document, labels: Labels, units: frozenset[str]) -> None:
        """Begin at the start of ``document``; ``units`` are the concepts that figures of facts count."""
        self._text = document.text
        self._labels = labels
        self._units = units
        self.rows: list[Carried] = []  # the countries
        self.things: list[Carried] = []  # what the figures of the last table count
        self._behind_table = 0  # sentences
        self._in_table = self._in_list = False

    def observe(self, reading: Reading, block: Block) -> None:
        """Keep the countries that head the rows of a table or the entries of a list, or those of a sentence,
        until the next text that names countries, and what the figures of a table count, until the next that
        names things.
        """
        cell = block.kind is BlockKind.CELL
        meant = {(first, last) for first, last, _ in reading.stand_ins}
        countries = [h for h in reading.hits if h.cls == "country" and (h.first, h.last) not in meant]
        heading = block.kind is BlockKind.HEADING and not asks_on(reading.claim)
        if (cell and not self._in_table) or heading:
            self.rows = []
        elif not cell and countries:
            entry = self.holds(block) and self._in_list and countries[0].first == 0
            named = [carry(self._text, reading.claim.tokens, h) for h in countries]
            self.rows = [*(self.rows if entry else ()), *named]
        self._in_list = self.holds(block)
        self._in_table = cell
        labels = self._labels.of(reading.claim.sentence) if cell else ()
        counting = [c for c in labels if c.hit.counts_as & self._units]
        if counting:
            self.things, self._behind_table = with_origin(counting, "thing"), 0
        if cell and len(countries) == 1 and not reading.claim.mentions:
            hit, tokens = countries[0], reading.claim.tokens
            brief = sum(t.word for t in tokens) <= _NAME_OF_ROW
            if brief and all(hit.concept != c.hit.concept for c in self.rows):
                self.rows.append(carry(self._text, tokens, hit))

    def below(self, ends: bool) -> None:
        """Take in a sentence below a table, which ``ends`` what its figures count, as some way off does."""
        if ends or self._behind_table >= _REACH:
            self.things = []
        self._behind_table += 1

    def holds(self, block: Block) -> bool:
        """Tell whether a block is an entry of a list, or a line that looks like one."""
        line = block.kind is BlockKind.PARAGRAPH and is_entry(self._text, block.span.start, block.span.end)
        return block.kind is BlockKind.ITEM or line
