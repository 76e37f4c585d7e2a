"""Markdown inside a block: what is mark and what is text, found in one pass."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from html import unescape

from nukecheck.documents.building import Builder
from nukecheck.documents.elements import INLINE

_SPECIAL = re.compile(r"[\\`*_~\[\]!<&]|(?:https?|ftp)://|www\.")
_BACKTICKS = re.compile(r"`+")
_NOTE = re.compile(r"\[\^[^\]\s]{1,100}\]")
_URL = re.compile(r"[^\s<>\"`]+")
_AUTOLINK = re.compile(r"<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,200}@[^\s<>@]{1,200})>")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*+)(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+>")
_SIMPLE_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*+)[^<>]*+>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_SUP = re.compile(r"<sup[^<>]*>[\s\d\[\](){}*†‡,;–-]{1,40}</sup\s*>", re.IGNORECASE)
_TARGET = re.compile(r"(?:[^\s()\\]++|\\.)*+")
_BRACED_TARGET = re.compile(r"<[^<>\n]*+>")
_TITLE = re.compile(r"\s*(?:\"[^\"]*+\"|'[^']*+'|\([^()]*+\))?\s*\)")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_PARENTHESES = 32  # nesting in a link target that is followed
_LABEL = 999

MARK, OPAQUE, DECODED = range(3)  # a sign to leave out, a thing to blank out, characters written otherwise


@dataclass(slots=True)
class _Edit:
    start: int
    end: int
    kind: int
    text: str = ""


@dataclass(slots=True)
class _Delimiter:
    """A row of asterisks, underscores or tildes that may open or close emphasis."""

    sign: str
    start: int
    end: int
    opens: bool
    closes: bool


def put_inlines(
    builder: Builder, start: int, end: int, prefixes: list[tuple[int, int]], references: Container[str]
) -> None:
    """Add ``source[start:end]`` to a document without its Markdown; ``prefixes`` are the quote marks in it.

    Marks inside a word or figure are left out, so that it stays whole; all others become blanks.
    """
    text = builder.source[start:end]
    if prefixes:
        text = _blank_prefixes(text, [(at - start, to - start) for at, to in prefixes])
    if _SPECIAL.search(text) is None and not prefixes:
        builder.keep(start, end)
        return
    edits = _Scanner(text, references).scan()
    edits += [_Edit(at - start, to - start, OPAQUE) for at, to in prefixes]
    edits.sort(key=_edit_start)
    _apply(builder, start, text, edits)


def normal_label(label: str) -> str:
    """Return a link label as references are compared: one blank between words, no capitals."""
    return " ".join(label.split()).casefold()


def _edit_start(edit: _Edit) -> int:
    return edit.start


def _blank_prefixes(text: str, prefixes: list[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    for at, to in prefixes:
        parts += (text[done:at], " " * (to - at))
        done = to
    return "".join((*parts, text[done:]))


def _apply(builder: Builder, base: int, text: str, edits: list[_Edit]) -> None:
    """Put the text with its edits: neighbouring ones are hidden together."""
    done = index = 0
    while index < len(edits):
        edit = edits[index]
        index += 1
        if edit.end <= done:
            continue
        begin, to, kind = max(edit.start, done), edit.end, edit.kind
        builder.keep(base + done, base + begin)
        done = to
        if kind == DECODED:
            builder.put(edit.text, base + begin, base + to)
            continue
        while index < len(edits) and edits[index].start <= done and edits[index].kind != DECODED:
            done = max(done, edits[index].end)
            kind = max(kind, edits[index].kind)
            index += 1
        inside = begin > 0 and not text[begin - 1].isspace() and done < len(text) and not text[done].isspace()
        if kind == OPAQUE or not inside:
            builder.blank(base + begin, base + done)
    builder.keep(base + done, base + len(text))


class _Scanner:
    def __init__(self, text: str, references: Container[str]) -> None:
        self.text = text
        self.references = references
        self.edits: list[_Edit] = []
        self.brackets: list[tuple[int, int]] = []  # start and end of "[" or "!["
        self.delimiters: list[_Delimiter] = []
        self.ticks: dict[int, list[int]] | None = None
        self.tag = _TAG
        self.last_close = text.rfind(">")
        self.comment_ends = True

    def scan(self) -> list[_Edit]:
        """Walk through the text once and return the edits, not in order."""
        text, at = self.text, 0
        while (match := _SPECIAL.search(text, at)) is not None:
            sign, start = match[0][0], match.start()
            if sign == "\\":
                at = self._escape(start)
            elif sign == "`":
                at = self._code(start)
            elif sign in "*_~":
                at = self._delimiter(sign, start)
            elif sign in "[!":
                at = self._bracket(start)
            elif sign == "]":
                at = self._close_bracket(start)
            elif sign == "<":
                at = self._angle(start)
            elif sign == "&":
                at = self._entity(start)
            else:
                at = self._url(start)
        self._emphasis()
        return self.edits

    def _escape(self, at: int) -> int:
        following = self.text[at + 1 : at + 2]
        if following in _PUNCTUATION or following == "\n":
            self.edits.append(_Edit(at, at + 1, MARK))
            return at + 2
        return at + 1

    def _code(self, at: int) -> int:
        if self.ticks is None:
            self.ticks = {}
            for match in _BACKTICKS.finditer(self.text):
                self.ticks.setdefault(len(match[0]), []).append(match.start())
            for places in self.ticks.values():
                places.reverse()
        run = _BACKTICKS.match(self.text, at)
        length = len(run[0]) if run else 1
        places = self.ticks.get(length, [])
        while places and places[-1] <= at:
            places.pop()
        if not places:
            return at + length
        end = places.pop() + length
        self.edits.append(_Edit(at, end, OPAQUE))
        return end

    def _delimiter(self, sign: str, at: int) -> int:
        text, end = self.text, at + 1
        while text.startswith(sign, end):
            end += 1
        if sign == "~" and end - at != 2:
            return end
        before = text[at - 1] if at else " "
        after = text[end] if end < len(text) else " "
        if end - at == 1 and before.isdigit() and after.isdigit():
            return end  # a product, whatever CommonMark makes of it: figures are never glued together
        mark_before, mark_after = not before.isalnum(), not after.isalnum()
        left = not after.isspace() and (not mark_after or mark_before)
        right = not before.isspace() and (not mark_before or mark_after)
        if sign == "_":
            left, right = left and (not right or mark_before), right and (not left or mark_after)
        if left or right:
            self.delimiters.append(_Delimiter(sign, at, end, left, right))
        return end

    def _bracket(self, at: int) -> int:
        if self.text[at] == "!":
            if not self.text.startswith("[", at + 1):
                return at + 1
            self.brackets.append((at, at + 2))
            return at + 2
        if note := _NOTE.match(self.text, at):
            self.edits.append(_Edit(at, note.end(), MARK))
            return note.end()
        self.brackets.append((at, at + 1))
        return at + 1

    def _close_bracket(self, at: int) -> int:
        if not self.brackets:
            return at + 1
        start, inside = self.brackets.pop()
        end = self._target(at + 1) if self.text.startswith("(", at + 1) else self._reference(inside, at)
        if not end:
            return at + 1
        self.edits += (_Edit(start, inside, MARK), _Edit(at, end, MARK))
        return end

    def _target(self, at: int) -> int:
        """Return where the link target that opens at ``at`` ends, 0 if it is none."""
        text, depth, place = self.text, 0, at + 1
        while text[place : place + 1].isspace():
            place += 1
        if text.startswith("<", place):
            close = _BRACED_TARGET.match(text, place)
            if close is None:
                return 0
            place = close.end()
        else:
            while (step := _TARGET.match(text, place)) is not None:
                place = step.end()
                sign = text[place : place + 1]
                if sign == "(" and depth < _PARENTHESES:
                    depth += 1
                elif sign == ")" and depth:
                    depth -= 1
                else:
                    break
                place += 1
        rest = _TITLE.match(text, place)
        return rest.end() if rest else 0

    def _reference(self, inside: int, at: int) -> int:
        """Return where the reference behind a bracket ends, 0 if nothing of that name is defined."""
        text = self.text
        if at - inside <= _LABEL and text.startswith("[]", at + 1):
            return at + 3 if normal_label(text[inside:at]) in self.references else 0
        if text.startswith("[", at + 1):
            close = text.find("]", at + 2, at + 2 + _LABEL)
            if close != -1 and normal_label(text[at + 2 : close]) in self.references:
                return close + 1
        if at - inside <= _LABEL and normal_label(text[inside:at]) in self.references:
            return at + 1
        return 0

    def _angle(self, at: int) -> int:
        text = self.text
        if at > self.last_close:
            return len(text) if _SPECIAL.search(text, at + 1) is None else at + 1
        if text.startswith("<!--", at):
            close = text.find("-->", at + 4) if self.comment_ends else -1
            self.comment_ends = close != -1
            if close != -1:
                self.edits.append(_Edit(at, close + 3, MARK))
                return close + 3
            return at + 1
        if note := _SUP.match(text, at):
            self.edits.append(_Edit(at, note.end(), MARK))
            return note.end()
        if link := _AUTOLINK.match(text, at):
            self.edits.append(_Edit(at, link.end(), OPAQUE))
            return link.end()
        match = self.tag.match(text, at)
        if match is None:
            if self.tag is _TAG and text[at + 1 : at + 2].isalpha():
                self.tag = _SIMPLE_TAG
                return at
            return at + 1
        kind = MARK if match[1].lower() in INLINE else OPAQUE
        self.edits.append(_Edit(at, match.end(), kind))
        return match.end()

    def _entity(self, at: int) -> int:
        match = _ENTITY.match(self.text, at)
        if match is None:
            return at + 1
        meaning = unescape(match[0])
        if meaning != match[0]:
            self.edits.append(_Edit(at, match.end(), DECODED, meaning.strip("\u00ad\u200b")))
        return match.end()

    def _url(self, at: int) -> int:
        match = _URL.match(self.text, at)
        if match is None:
            return at + 1
        url = match[0]
        if (close := url.find("](")) != -1:
            url = url[:close]
        url = url.rstrip(".,;:!?*_~'\"]")
        if url.endswith(")") and "(" not in url:
            url = url.rstrip(").,;:!?")
        self.edits.append(_Edit(at, at + len(url), OPAQUE))
        return at + max(len(url), 1)

    def _emphasis(self) -> None:
        """Pair the delimiters: each closes the nearest of its kind before it."""
        waiting: list[_Delimiter] = []
        counts = dict.fromkeys("*_~", 0)
        for closer in self.delimiters:
            sign = closer.sign
            while closer.closes and closer.start < closer.end and counts[sign]:
                while waiting[-1].sign != sign:
                    counts[waiting.pop().sign] -= 1
                opener = waiting[-1]
                if sign == "~":
                    self.edits.append(_Edit(opener.start, closer.end, OPAQUE))
                    opener.start, closer.start = opener.end, closer.end
                else:
                    length = min(opener.end - opener.start, closer.end - closer.start)
                    self.edits.append(_Edit(opener.end - length, opener.end, MARK))
                    self.edits.append(_Edit(closer.start, closer.start + length, MARK))
                    opener.end -= length
                    closer.start += length
                if opener.start == opener.end:
                    waiting.pop()
                    counts[sign] -= 1
            if closer.opens and closer.start < closer.end:
                waiting.append(closer)
                counts[sign] += 1
