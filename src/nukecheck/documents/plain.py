"""Plain text: paragraphs, and what looks like headings and lists to a reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from nukecheck.documents.building import Leaf, blocks_of
from nukecheck.documents.lines import is_entry, lines
from nukecheck.documents.tables import WORDS, Cell, Table
from nukecheck.lexicon import LANGUAGES, load_lexicon
from nukecheck.patterns import pattern
from nukecheck.text import BlockKind, Document

_BULLETS = "•◦▪‣●○■□➢\uf0b7\uf0a7"  # signs that are nothing else; the last two are bullets of Word fonts
# "3.", "3)", "b)" or a bullet; in a thread of messages "3/" and "3/7" as well
_MARKER = pattern(rf"([ \t]*)(?:([{_BULLETS}])|[-*+·–—]|(\d{{1,2}})[.)]|[a-z]\))[ \t]+(?=\S)")
_OF_THREAD = pattern(
    rf"([ \t]*)(?:([{_BULLETS}])|[-*+·–—]|(\d{{1,2}})(?:[.)]|/(?:\d{{1,2}}[.:)]?)?)|[a-z]\))[ \t]+(?=\S)"
)
_MESSAGE = pattern(r"(?m)^[ \t]*(\d{1,2})/(?:\d{1,2}[.:)]?)?[ \t]+(?=\S)")
# A line of a chronicle: a year, perhaps with month and day, or these alone, and what happened ("1991: START I
# signed", "26 January - the answer").
_DATED = pattern(
    r"[ \t]*(?:(?:\d{1,2} )?(?:[^\W\d_]{3,9}\.? )?(?:\d{1,2}, )?[12]\d{3}|"
    r"\d{1,2} [^\W\d_]{3,9}\.?|[^\W\d_]{3,9}\.? \d{1,2})"
    r"[ \t]*(?::|[-–—](?=\s))[ \t]*(?=[^\W\d_])"
)
# What counts things, each in a line of its own under a line that ends in a colon ("1,550 deployed warheads").
_COUNTED = pattern(r"[ \t]*\d[\d.,]*[ \t]+(?=[^\W\d_])")
_COUNTED_LENGTH = 150
# A line of a live report: a time of day, and what was told then ("09.25 - Moscow answers").
_TIMED = pattern(
    r"[ \t]*\d{1,2}[:.]\d{2}(?:[ \t]*(?:uur|u|h|hrs|am|pm)\b\.?)?[ \t]*[-–—|:]?[ \t]+(?=[^\W\d_\s])"
)
# Dots that lead the eye from what a line is about to what stands at its end ("Russia ..... 8.1").
_LEADERS = pattern(r"(?m)(?<=[\w)])[ \t]*(?:\.{4,})[ \t]*(?=[^\s.][^\r\n]{0,39}$)")
# What parts the columns of a table without lines; those of blanks stand below each other.
_GAP = pattern(r"[ \t]*\t[ \t]*| {2,}|[ \t]+\|[ \t]+")
_RULE = pattern(r"[-=+|: \t]*[-=]{3}[-=+|: \t]*")
_ROWS = 3  # of a table, at least
_CELL_LENGTH = 70
_COLUMNS = 7
_STAMP = pattern(r"(?:[^\W\d_]+:? )?\d{4}-\d{2}(?:-\d{2})?")  # "date 2021-01", a line of its own at the head
_WRAPPED_LENGTH = 35  # a paragraph that breaks off has lines of at least so many characters
_SPEECH = pattern(r"[ \t]*[^\W\d_]{1,12}:[ \t]")  # "Q: And bombers?", "Editor: And bombers?"
_HEADING_LENGTH = 100
_HEADING_WORDS = 14
_RUN_IN_LENGTH = 45
_NO_HEADING_END = frozenset(".:;,!…")

Line = tuple[int, int]


def read_plain(source: str, name: str) -> Document:
    """Return plain text as a document; its text is the source itself, with a colon for dots that lead."""
    text = _LEADERS.sub(lambda dots: ":".ljust(len(dots[0])), source) if "...." in source else source
    reader = _Reader(text)
    for group in _groups(text):
        reader.read(group)
    reader.settle()
    return Document(name, source, text, blocks_of(text, reader.leaves), None, "txt")


def _groups(source: str) -> Iterator[list[Line]]:
    """Yield the lines between blank lines."""
    group: list[Line] = []
    for start, end in lines(source):
        content = source[start:end].rstrip()
        if content:
            group.append((start, start + len(content)))
        elif group:
            yield group
            group = []
    if group:
        yield group


class _Reader:
    """Turns groups of lines into leaves; remembers the list that a group may continue."""

    def __init__(self, source: str) -> None:
        self.source = source
        messages = [int(number) for number in _MESSAGE.findall(source)] if "/" in source else []
        threaded = len(messages) > 1 and messages == [*range(messages[0], messages[0] + len(messages))]
        self._marker = _OF_THREAD if threaded else _MARKER
        self.leaves: list[Leaf] = []
        self.lead: tuple[int, ...] = ()
        self.open_items: list[tuple[int, int]] = []  # indent and leaf of the items around the next one
        self.guesses: set[int] = set()  # headings that nothing but their looks make one
        self.lonely: set[int] = set()  # numbered lines that are headings if no list is around

    def read(self, group: list[Line]) -> None:
        """Add the blocks of one group."""
        source = self.source
        if not self.leaves and len(group) > 1 and _STAMP.fullmatch(source[slice(*group[0])]):
            self._add(Leaf(*group[0]))
            group = group[1:]
        if len(group) > 1 and self._is_underline(group[1]):
            self._heading(group[0][0], group[0][1])
            group = group[2:]
        elif self._goes_on(group[0]):
            above, count = self.leaves[-1], self._unmarked(group)
            above.end = group[count - 1][1]
            if len(self.leaves) - 1 in self.guesses:
                self.guesses.remove(len(self.leaves) - 1)
                above.kind = BlockKind.PARAGRAPH
            group = group[count:]
        elif (
            len(group) <= 2
            and not any(self._marker.match(source, *line) for line in group)
            and not (len(group) > 1 and all(is_entry(source, *line) for line in group))
            and self._looks_like_heading(group[0][0], group[-1][1])
        ):
            self.guesses.add(len(self.leaves))
            self._heading(group[0][0], group[-1][1])
            return
        elif self._table(group):
            return
        elif self._heads_entries(group):
            self._heading(*group[0])
            self._body(group[1:])
            return
        for part in self._under_headings(group):
            self._body(part)

    def _heads_entries(self, group: list[Line]) -> bool:
        """Tell whether a line looks like a heading above lines of a label and more, one of which has a
        figure ("Tactical weapons", "Russia: 2,000", "United States: 100"), or above those of a chronicle.
        """
        source, (first, *rest) = self.source, group
        return (
            len(rest) > 1
            and all(is_entry(source, *line) or _DATED.match(source, *line) for line in rest)
            and _DATED.match(source, *first) is None
            and any(sign.isdigit() for line in rest for sign in source[slice(*line)])
            and (not is_entry(source, *first) or _box().match(source, *first) is not None)
            and self._looks_like_heading(*first, led_in=source[first[1] - 1] == ":")
        )

    def _table(self, group: list[Line]) -> bool:
        """Add the lines of a group as a table if all, a line above them aside, are parted into as many
        columns ("Country    Warheads", "China      600"), and tell whether they were.
        """
        if len(group) < _ROWS:
            return False
        source = self.source
        rows = [self._columns(line) for line in group if not _RULE.fullmatch(source, *line)]
        title = rows[:1] if rows and len(rows[0]) < 2 else []
        rows = rows[len(title) :]
        width = max(map(len, rows), default=0)
        corner = bool(rows) and len(rows[0]) == width - 1
        if (
            len(rows) < _ROWS
            or not 2 <= width <= _COLUMNS
            or any(len(row) != width for row in rows[corner:])
            or (corner and width < 3)
            or any(end - start > _CELL_LENGTH for row in rows for start, end in row)
            or not self._in_line(rows[corner:])
        ):
            return False
        above = self.leaves[-1:]
        heads = bool(above) and above[0].kind is BlockKind.HEADING
        if title:
            self._heading(*title[0][0])
            heads = True
        table = Table(caption=len(self.leaves) - 1 if heads else None)
        for number, row in enumerate(rows):
            for column, (start, end) in enumerate(row, start=corner and not number):
                words = source[start:end]
                cell = Cell(number, column, figures=any(map(str.isdigit, words)), words=words[:WORDS])
                cell.leaves.append(len(self.leaves))
                table.cells.append(cell)
                self._add(Leaf(start, end, BlockKind.CELL))
        if width > 2 or all(cell.figures for cell in table.cells if cell.row and cell.column):
            table.guess_head()
        table.label(self.leaves)
        return True

    def _columns(self, line: Line) -> list[Line]:
        """Return where the parts of a line stand that wide gaps, tabs or bars part."""
        source, (start, end) = self.source, line
        end = start + len(source[start:end].rstrip("| \t"))
        start += len(source[start:end]) - len(source[start:end].lstrip("| \t"))
        found = []
        for gap in _GAP.finditer(source, start, end):
            found.append((start, gap.start()))
            start = gap.end()
        return [*found, (start, end)]

    def _in_line(self, rows: list[list[Line]]) -> bool:
        """Tell whether what blanks part in rows begins, or ends, at the same place in all of them."""
        source = self.source
        if not all("  " in source[row[0][0] : row[-1][1]] for row in rows):
            return True
        for column in zip(*rows, strict=True):
            begins = {start - source.rfind("\n", 0, start) for start, _ in column}
            ends = {end - source.rfind("\n", 0, end) for _, end in column}
            if len(begins) > 1 and len(ends) > 1:
                return False
        return True

    def _under_headings(self, group: list[Line]) -> Iterator[list[Line]]:
        """Yield the lines between headings that have no blank line around them, and add these headings."""
        begin = 0
        for at in range(len(group) - 1):
            if len(group) > 2 and self._is_run_in_heading(group, at):
                if begin < at:
                    yield group[begin:at]
                self._heading(*group[at])
                begin = at + 1
        yield group[begin:]

    def settle(self) -> None:
        """Decide what only the whole text can tell: a heading heads something, a list has two items."""
        leaves = self.leaves
        for at in self.lonely:
            around = leaves[max(at - 1, 0) : at] + leaves[at + 1 : at + 2]
            if at + 1 < len(leaves) and all(leaf.kind is not BlockKind.ITEM for leaf in around):
                leaves[at].kind, leaves[at].labels = BlockKind.HEADING, ()
        for at in range(len(leaves) - 1, -1, -1):
            if at not in self.guesses:
                break
            leaves[at].kind = BlockKind.PARAGRAPH
        level = 1
        for leaf in leaves:
            if leaf.kind is BlockKind.HEADING:
                leaf.level = level
                level = 2
            elif leaf.kind is BlockKind.PARAGRAPH:
                leaf.level = 0

    def _body(self, group: list[Line]) -> None:
        source = self.source
        paragraph: Leaf | None = None
        item: Leaf | None = None
        entries = self._entries(group) if len(group) > 1 else set()
        markers = [m for line in group if (m := self._marker.match(source, *line))]
        signs = Counter(m[0].strip() for m in markers)
        numbers = [int(m[3]) for m in markers if m[3]]
        counted = self._counted(group)
        ends = {last for _, last in counted}
        counting = len(numbers) > 1 and numbers == [*range(numbers[0], numbers[0] + len(numbers))]
        for start, end in group:
            marker = self._marker.match(source, start, end)
            listed = marker is not None and (signs[marker[0].strip()] > 1 or (counting and bool(marker[3])))
            if (start, end) in counted:
                paragraph, item = None, self._item(start, end, 0)
                continue
            if item is not None and item.end in ends:
                item = None
            if len(entries) > 1 and (start, end) in entries:
                paragraph = None
            if marker and (paragraph is None or listed or self._may_interrupt(paragraph, marker)):
                paragraph = None
                item = self._item(marker.end(), end, len(marker[1]))
                if len(group) == 1 and marker[3] and self._looks_like_heading(item.start, end):
                    self.lonely.add(len(self.leaves) - 1)
            elif item is not None and (source[start] in " \t" or self._wraps(item, start)):
                item.end = end
            elif paragraph is None:
                item = None
                paragraph = self._add(Leaf(start, end))
            else:
                paragraph.end = end

    def _entries(self, group: list[Line]) -> set[Line]:
        """Return the lines that each tell of a date, a time or a label in front."""
        source = self.source
        entries = {line for line in group if any(p.match(source, *line) for p in (_DATED, _TIMED))}
        return entries.union(line for line in group if is_entry(source, *line))

    def _wraps(self, item: Leaf, start: int) -> bool:
        """Tell whether the line that begins at ``start`` carries on a list item that broke off above it."""
        source = self.source
        if source[item.end - 1] in ".!?":
            return False
        line = max(item.start, source.rfind("\n", 0, item.end) + 1)
        return item.end - line >= _WRAPPED_LENGTH or not source[start].isupper()

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a group carries on the sentence before it, as where a page or column ends."""
        source = self.source
        if not self.leaves:
            return False
        above = self.leaves[-1]
        guessed = len(self.leaves) - 1 in self.guesses
        if above.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) and not guessed:
            return False
        sign, last = source[line[0]], source[above.end - 1]
        if not (last.isalnum() or last in ",-") or above.end - above.start < _WRAPPED_LENGTH:
            return False
        if guessed and line[1] - line[0] <= _RUN_IN_LENGTH and source[line[1] - 1] not in ".!?":
            return False  # a line of its own under a heading ("vrijdag 6 februari, 11.32 uur")
        goes_on_with_figure = sign.isdigit() and not guessed and self._marker.match(source, *line) is None
        return sign.islower() or goes_on_with_figure

    def _unmarked(self, group: list[Line]) -> int:
        """Return how many lines of a group stand before its first list marker."""
        for number, line in enumerate(group):
            if number and self._marker.match(self.source, *line):
                return number
        return len(group)

    def _may_interrupt(self, paragraph: Leaf, marker: re.Match[str]) -> bool:
        """Tell whether a marker inside a paragraph begins a list, not a line that happens to look so."""
        return (
            bool(marker[2]) or self.source[paragraph.end - 1] == ":" or (marker[3] == "1" and bool(marker[1]))
        )

    def _counted(self, group: list[Line]) -> set[Line]:
        """Return the lines that count things, at least two in a row under a line that ends in a colon."""
        found: set[Line] = set()
        if len(group) < _ROWS:
            return found
        under: list[Line] | None = None
        for start, end in group:
            counts = end - start <= _COUNTED_LENGTH and _COUNTED.match(self.source, start, end)
            if under is not None and counts:
                under.append((start, end))
                continue
            found.update(under if under and len(under) > 1 else ())
            under = [] if self.source[end - 1] == ":" else None
        found.update(under if under and len(under) > 1 else ())
        return found

    def _item(self, start: int, end: int, indent: int) -> Leaf:
        if not self.leaves or self.leaves[-1].kind is not BlockKind.ITEM:
            above = bool(self.leaves) and self.leaves[-1].kind is BlockKind.PARAGRAPH
            self.lead = (len(self.leaves) - 1,) if above else ()
            self.open_items = []
        while self.open_items and self.open_items[-1][0] >= indent:
            self.open_items.pop()
        parent = (self.open_items[-1][1],) if self.open_items else ()
        self.open_items.append((indent, len(self.leaves)))
        item = Leaf(start, end, BlockKind.ITEM, len(self.open_items), parent + self.lead)
        self.leaves.append(item)
        return item

    def _add(self, leaf: Leaf) -> Leaf:
        self.leaves.append(leaf)
        return leaf

    def _heading(self, start: int, end: int) -> None:
        self._add(Leaf(start, end, BlockKind.HEADING, 2))

    def _is_underline(self, line: Line) -> bool:
        marks = self.source[slice(*line)].strip()
        return len(marks) > 2 and marks[0] in "=-~" and not marks.strip(marks[0])

    def _looks_like_heading(self, start: int, end: int, led_in: bool = False) -> bool:
        if end - start > _HEADING_LENGTH * 2:
            return False
        text = self.source[start:end].strip()
        return (
            len(text) <= _HEADING_LENGTH
            and (led_in or text[-1] not in _NO_HEADING_END)
            and not text[0].islower()
            and any(map(str.isalpha, text))
            and len(text.split()) <= _HEADING_WORDS
        )

    def _is_run_in_heading(self, group: list[Line], at: int) -> bool:
        """Tell whether a line, the first or one behind the end of a sentence, is much shorter than the next
        and begins a sentence of its own.
        """
        (start, end), (next_start, next_end) = group[at : at + 2]
        return (
            end - start <= _RUN_IN_LENGTH
            and (end - start) * 5 <= (next_end - next_start) * 3
            and (at == 0 or self.source[group[at - 1][1] - 1] in ".!?\"'”’")
            and self._looks_like_heading(start, end)
            and self.source[next_start].isupper()
            and self._marker.match(self.source, start, end) is None
            and not all(_SPEECH.match(self.source, *line) for line in group[at : at + 2])
        )


@cache
def _box() -> re.Pattern[str]:
    """Return what the heading of a box with facts may begin with ("Fact box: tactical weapons")."""
    headings = sorted(h for language in LANGUAGES for h in load_lexicon(language).box_headings)
    return re.compile(rf"(?i)[ \t]*(?:{'|'.join(map(re.escape, headings))})[ \t]*:")
