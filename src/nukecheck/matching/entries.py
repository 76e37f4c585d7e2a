"""What an entry of a list says with what leads it in: the end of its sentence, a name, a time or place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nukecheck.documents.lines import is_entry
from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import Kind, Mode
from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.discourse import Discourse, load_discourse
from nukecheck.matching.answers import Answers, Asserted, denied, tells_all, yes_or_no
from nukecheck.matching.context import Carried, Context
from nukecheck.matching.grammar import AGENT_CLASSES, nothing_but
from nukecheck.matching.index import FactIndex
from nukecheck.matching.match import match
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.reading import Reading, read
from nukecheck.matching.vocabulary import Vocabulary
from nukecheck.records import replace
from nukecheck.text import Block, BlockKind, Document, Span

_LEAD = 160  # characters of what leads in a list
_ENTRY = 200  # of an entry that goes on with it
_FEW = 12  # words of an entry that leaves to its heading what it tells of
_TITLE = 8  # words of a heading, or of a lead that is as short
_OFFICE = 14  # tokens of an office in brackets
_BEFORE = 4  # entries before one that only tells when or where
_TOLD_OF = ("person", "treaty")
_PARTING = frozenset(",:;-–—(")
_KEY = 40  # of what stands before the colon of an entry


class Joiner:
    """Reads words from two places of a document as one sentence."""

    def __init__(self, document: Document, vocabulary: Vocabulary, index: FactIndex) -> None:
        """Take the places from ``document``."""
        self._document = document
        self._vocabulary = vocabulary
        self._index = index

    def joined(
        self, lead: str, span: Span, reading: Reading, plainly: bool = False, named: bool = False
    ) -> Iterator[Asserted]:
        """Yield a lead with a part of what was read, if that tells something by words or names of this, or
        by those of the lead where it is one that is ``named``; ``plainly`` without the capital and the colon
        of an entry.
        """
        sentence = reading.claim.sentence
        words = span.of(self._document.text)
        if plainly:
            words = words[:1].lower() + words[1:]
            colon = words.find(":")
            counts = [m.span.start for m in reading.claim.mentions if m.kind is MentionKind.NUMBER]
            if span.start + _after(words, colon) not in counts:
                words = words.replace(":", " ", 1)
        claim = reading.claim.reworded(f"{lead} {words}")
        hits = tuple(self._vocabulary.find(claim.tokens, sentence.language))
        moved = span.start - len(lead) - 1
        date, dated = (_moved(m, -moved) for m in (reading.context.date, reading.context.dated))
        context = replace(reading.context, labels=(), asked=False, date=date, dated=dated)
        block = self._document.blocks[sentence.block]
        if block.kind is BlockKind.ITEM and block.labels:  # what leads in all entries means none of them
            context = context.before(block.labels[0].end)
        statement = read(claim, hits, context)
        begins = claim.token_at(len(lead) + 1)
        statement = replace(statement, begins=begins, moved=moved)
        told = [m if named else _behind(m, begins) for m in match(statement, self._index)]
        if any(told):
            yield statement, tuple(m for m in told if m is not None)


class Entries:
    """Follows a document, and reads the entries of its lists together with what leads these in."""

    def __init__(self, document: Document, joiner: Joiner, answers: Answers, index: FactIndex) -> None:
        """Follow ``document``."""
        self._document = document
        self._index = index
        self._joiner = joiner
        self._answers = answers
        self._headings = _headings(document)
        self._outer = _outer(document)
        self._heads = frozenset(s for b in document.blocks if b.kind is BlockKind.CELL for s in b.labels[:1])

    def undenied(self, entry: Reading, found: tuple[Match, ...]) -> tuple[Match, ...]:
        """Return what was found in an entry, without what it only states where the denial in what leads it in
        is left out ("Not limited are:").
        """
        block = self._document.blocks[entry.claim.sentence.block]
        lead = block.labels[0] if block.labels else self._headings.get(entry.claim.sentence.block)
        if block.kind is not BlockKind.ITEM or lead is None or not self._denies(lead, entry):
            return found
        return tuple(m for m in found if m.part is not Part.STATEMENT)

    def _denies(self, lead: Span, entry: Reading) -> bool:
        """Tell whether what leads in an entry holds a negation."""
        words = lead.of(self._document.text).lower().split()
        return not entry.claim.discourse.negation.isdisjoint(words)

    def told(self, entry: Reading, found: Sequence[Match]) -> Iterator[Asserted]:
        """Yield what an entry or cell says with its lead, beyond what was found in itself."""
        if yes_or_no(entry.claim) is not None and self._parted(entry, ())[1] is not None:
            return  # nothing is said but by that
        if entry.claim.called_false:
            return
        yield from self._bracketed(entry)
        known = {one.fact.id for one in found}
        placed = {one.mention.span for one in found if one.mention is not None}
        for statement, matches in self._told(entry, not found):
            by = statement.moved or 0
            new = tuple(
                m
                for m in matches
                if m.fact.id not in known
                and (m.mention is None or m.mention.span.shift(by) not in placed)
                and not _counts_other_things(statement, m)
            )
            if new:  # the name in an entry may be what kept its date from counting
                again = (
                    m for m in matches if m.mention is not None and m.fact.kind is Kind.DATE and m not in new
                )
                yield statement, (*new, *(m for m in again if m.fact.id in known))

    def decided(self, entry: Reading, found: Sequence[Match]) -> tuple[tuple[Match, ...], list[Asserted]]:
        """Return what an entry says that only asserts or denies what stands before its colon ("Party to the
        NPT: yes"), without what was found there, and what it says of the one whom its heading names.
        """
        block = self._document.blocks[entry.claim.sentence.block]
        heading = self._headings.get(entry.claim.sentence.block)
        yes = yes_or_no(entry.claim)
        if yes is None or block.kind is BlockKind.CELL or entry.claim.asks:
            return tuple(found), []
        key, value = self._parted(entry, ())
        if key is None or value is None:
            return tuple(found), []
        words = value.of(self._document.text)
        place = Span(value.start, value.start + len(words.split()[0].rstrip(".,;:")))
        kept = tuple(m for m in found if m.mention is not None or m.first > entry.claim.token_at(value.start))
        own = self._answers.read(key, entry)
        for statement, told in self._under(entry, key, read(*own, entry.context), block, heading):
            if statement.claim.negations:
                continue
            about = tuple(m for m in told if m.mention is None and tells_all(statement, m))
            about = about if yes else denied(about)
            if about:
                return kept, [(replace(statement, begins=0, moved=None, answered=place), about)]
        return kept, []

    def _under(
        self, entry: Reading, key: Span, alone: Reading, block: Block, heading: Span | None
    ) -> Iterator[Asserted]:
        """Yield what stands before the colon of an entry as it is, and behind what heads the entry."""
        yield alone, match(alone, self._index)
        lead = block.labels[0] if block.labels else heading
        if entry.claim.sentence.span.start > block.span.start:  # "Warheads: 600; party to the NPT: yes"
            before = {c.hit.concept: c.text for c in entry.context.names.get("country", ())}
            for name in before.values() if len(before) == 1 else ():
                yield from self._joiner.joined(name, key, entry, plainly=True, named=True)
        elif lead is not None:
            above = [self._named(entry, one) for one in (lead, *self._outer.get(lead, ()))]
            names = {c.hit.concept: c.text for c in next((one for one in above if one), [])}
            one = [*names.values()] if len(names) == 1 else []
            for words in (*self._titles(lead), *one):
                yield from self._joiner.joined(words, key, entry, plainly=True, named=True)

    def _told(self, entry: Reading, silent: bool) -> Iterator[Asserted]:
        """Yield the statements that an entry makes with its lead, which may say nothing by itself."""
        sentence = entry.claim.sentence
        block = self._document.blocks[sentence.block]
        heading = self._headings.get(sentence.block)
        if block.kind is BlockKind.CELL and silent and block.span not in self._heads:
            yield from self._in_row(entry, block.labels)
            yield from self._headed_who(entry, block.labels)
        if (block.kind is not BlockKind.ITEM and heading is None) or len(sentence.span) > _ENTRY:
            return
        if sentence.span.start != block.span.start or entry.claim.asks:
            return
        if not silent:
            yield from self._spelt_out(entry, block.labels, heading)
            return
        led = [*self._led(entry, block.labels, heading)] or [
            *self._who(entry),
            *self._headed_who(entry, block.labels),
        ]
        yield from led
        if not led:
            spelt = [*self._spelt_out(entry, block.labels, heading), *self._of_country(entry, heading)]
            yield from spelt
            if not spelt and heading is not None and not block.labels:
                yield from self._headed(entry, heading)

    def _in_row(self, cell: Reading, labels: tuple[Span, ...]) -> Iterator[Asserted]:
        """Yield what heads the row of a cell with the name in it ("Signed New START", "Putin")."""
        if not labels or not self._only_names(cell):
            return
        text = self._document.text
        captions = [span for span in labels if span in cell.context.captions]
        topics = [labels[1:2], [*captions, *labels[1:2]]]
        if (sheet := cell.context.sheet) is not None:
            topics += [[sheet], [*captions, sheet]]
        small = load_lexicon(cell.claim.sentence.language).function_words
        for above in ([], captions, *topics):
            lead = " ".join(s.of(text) for s in (*above, labels[0])).rstrip(" :")
            if lead.split()[-1].lower() not in small:  # "suspended by"
                lead += ":"
            found = [*self._joiner.joined(lead, _whole(cell), cell)]
            yield from found
            if found:
                return

    def _who(self, entry: Reading) -> Iterator[Asserted]:
        """Yield an entry of a person's name and an office, or those worked for ("Jansen: mayor of X"), or of
        an abbreviation and what it is short for.
        """
        claim = entry.claim
        named = next((h for h in entry.hits if h.cls in _TOLD_OF and h.first == 0), None)
        if named is None or len(claim.tokens) <= named.last + 2 or claim.mentions or claim.quotes:
            return
        if claim.words[named.last + 1] not in _PARTING:
            return
        whole, rest = _whole(entry), claim.tokens[named.last + 2].start
        name = self._document.text[whole.start : claim.tokens[named.last].end]
        yield from self._holding(name, Span(rest, whole.end), entry)

    def _bracketed(self, entry: Reading) -> Iterator[Asserted]:
        """Yield the office, or those worked for, in brackets behind the name that an entry or a sentence
        opens with ("Jansen (mayor of X): ...").
        """
        claim = entry.claim
        person = next((h for h in entry.hits if h.cls == "person" and h.first == 0), None)
        if person is None or claim.words[person.last + 1 : person.last + 2] != ["("]:
            return
        begin = person.last + 2
        end = next((i for i in range(begin, len(claim.words)) if claim.words[i] == ")"), begin)
        if not begin < end <= begin + _OFFICE or any(begin <= claim.begin(m) < end for m in claim.mentions):
            return
        name = self._document.text[claim.tokens[0].start : claim.tokens[person.last].end]
        inside = [h for h in entry.hits if begin <= h.first and h.last < end]
        rest = Span(claim.tokens[begin].start, claim.tokens[end - 1].end)
        yield from self._holding(name, rest, replace(entry, hits=tuple(inside)))

    def _headed_who(self, cell: Reading, labels: tuple[Span, ...]) -> Iterator[Asserted]:
        """Yield the office in a cell, or under a term, with the person whose name heads its row, or what an
        abbreviation there is short for.
        """
        if not labels or cell.claim.mentions or cell.claim.quotes:
            return
        named = [c for c in cell.context.labels if c.hit.cls in _TOLD_OF]
        if len(named) == 1 and Span(named[0].start, named[0].end) == labels[0]:
            yield from self._holding(named[0].text, _whole(cell), cell)

    def _holding(self, name: str, rest: Span, entry: Reading) -> Iterator[Asserted]:
        """Yield that somebody is, or works for, what is said of them without a verb."""
        discourse = entry.claim.discourse
        if any(h.cls == "expansion" for h in entry.hits):
            yield from self._joiner.joined(f"{name} {min(discourse.what_stands_for)}", rest, entry)
        elif any(h.cls == "post" for h in entry.hits):
            yield from self._joiner.joined(f"{name} {min(discourse.who_is)}", rest, entry)
        elif any(h.cls == "organisation" for h in entry.hits):
            yield from self._joiner.joined(f"{name} {min(discourse.who_works_for)}", rest, entry)

    def _spelt_out(
        self, entry: Reading, labels: tuple[Span, ...], heading: Span | None
    ) -> Iterator[Asserted]:
        """Yield an entry of what it is about, a colon and more, without the colon and with its heading."""
        lead = labels[0] if labels else heading
        colon = entry.claim.text.find(":", 0, _KEY)
        key = Span(_whole(entry).start, _whole(entry).start + max(colon, 0))
        if lead is None or colon == -1 or any(m.span.overlaps(key) for m in entry.claim.mentions):
            return
        denies = any(entry.claim.span(first, last).overlaps(key) for first, last in entry.claim.negations)
        for words in self._titles(lead):
            found = [*self._joiner.joined(words, _whole(entry), entry, plainly=True)]
            for statement, told in found:
                kept = tuple(m for m in told if not denies or _said_in_entry(statement, m))
                if kept:
                    yield statement, kept
            if found:
                return

    def _headed(self, entry: Reading, heading: Span) -> Iterator[Asserted]:
        """Yield an entry of a few words as one of what its heading tells of ("Three consequences")."""
        dated = any(m.kind is MentionKind.DATE and entry.claim.begin(m) < 2 for m in entry.claim.mentions)
        if sum(t.word for t in entry.claim.tokens) > _FEW or dated:
            return
        for words in self._titles(heading):
            found = [*self._joiner.joined(f"{words}:", _whole(entry), entry)]
            yield from found
            if found:
                return

    def _titles(self, heading: Span) -> Iterator[str]:
        """Yield a short heading, and it with those above it, the nearest first."""
        words = heading.of(self._document.text).rstrip(" :")
        for outer in (None, *self._outer.get(heading, ())):
            words = f"{outer.of(self._document.text).rstrip(' :')} {words}" if outer is not None else words
            if len(words.split()) > _TITLE:
                return
            yield words

    def _of_country(self, entry: Reading, heading: Span | None) -> Iterator[Asserted]:
        """Yield an entry under a heading with one country in it as what this does, or ought to."""
        if heading is None or any(h.cls in AGENT_CLASSES and h.first == 0 for h in entry.hits):
            return
        named = [self._named(entry, one) for one in (heading, *self._outer.get(heading, ()))]
        names = next((one for one in named if one), [])
        if len({c.hit.concept for c in names}) != 1 or names[0].hit.cls != "country":
            return
        lead = f"{names[0].text} {min(entry.claim.discourse.advising)}"
        for statement, found in self._joiner.joined(lead, _whole(entry), entry, plainly=True):
            advised = tuple(m for m in found if m.fact.mode is Mode.RECOMMENDATION)
            if advised:
                yield statement, advised
                return
        if entry.claim.text[:1].islower():
            yield from self._joiner.joined(names[0].text, _whole(entry), entry, plainly=True)

    def _named(self, entry: Reading, heading: Span) -> list[Carried]:
        """Return who is named in a heading above an entry."""
        names = [c for c in entry.context.headings if heading.start <= c.start < heading.end]
        return [c for c in names if c.hit.cls in AGENT_CLASSES]

    def _led(self, entry: Reading, labels: tuple[Span, ...], heading: Span | None) -> Iterator[Asserted]:
        """Yield an entry that says nothing by itself, as the end of what leads it in."""
        sentence = entry.claim.sentence
        block = self._document.blocks[sentence.block]
        key, value = self._parted(entry, block.labels)
        if key is None or value is None or not self._asks(key, sentence.language):
            value = None
        else:
            found = [*self._answered(entry, key, value)]
            yield from found
            if found:
                return
            if not self._of_time_or_place(key, sentence.language):
                yield from self._ended(entry, key, value)
                return
        lead = self._lead(entry, block.labels, heading, value)
        if lead is None:
            return
        found = [*self._joiner.joined(lead, value or sentence.span, entry)]
        yield from found
        if value is None or heading is None:
            return
        for words in (*self._titles(heading),)[1:]:
            if not found:
                found = [*self._joiner.joined(f"{words}:", value, entry)]
                yield from found
        title = min(self._titles(heading), key=len, default="")
        for before in self._before(sentence.block, heading):
            if not found and title:
                lead = f"{title}: {before.of(self._document.text).replace(':', ' ')}"
                found = [*self._joiner.joined(lead, value, entry)]
                yield from found

    def _ended(self, entry: Reading, key: Span, value: Span) -> Iterator[Asserted]:
        """Yield an entry as the end of what asks for it ("What it limits"), unless that asks for a name."""
        discourse, words = entry.claim.discourse, key.of(self._document.text)
        lead = _as_statement(words, discourse)
        if lead and words.lower().split()[0] not in discourse.asking_who | discourse.asking_where:
            yield from self._joiner.joined(lead, value, entry)

    def _before(self, number: int, heading: Span) -> Iterator[Span]:
        """Yield the short entries under the same heading before one that only tells when or where, the
        nearest first: what that was.
        """
        for at in range(number - 1, max(-1, number - 1 - _BEFORE), -1):
            block = self._document.blocks[at]
            if self._headings.get(at) == heading and len(block.span) <= _LEAD:
                yield block.span

    def _parted(self, entry: Reading, labels: tuple[Span, ...]) -> tuple[Span | None, Span | None]:
        """Return what an entry is about ("Where: Geneva", or a list of terms), and what it says of that."""
        text, span = self._document.text, entry.claim.sentence.span
        colon = text.find(":", span.start, min(span.end, span.start + _KEY))
        if colon != -1:
            rest = text[colon + 1 : span.end]
            begin = colon + 1 + len(rest) - len(rest.lstrip())
            return (Span(span.start, colon), Span(begin, span.end)) if begin < span.end else (None, None)
        if labels and len(labels[0]) <= _KEY:
            return labels[0], span
        return None, None

    def _asks(self, key: Span, language: str) -> bool:
        """Tell whether what an entry is about is asked ("Who walked out"), or is but a time or a place."""
        words = key.of(self._document.text).lower().split()
        discourse = load_discourse(language)
        return bool(words) and (words[0] in discourse.asking or self._of_time_or_place(key, language))

    def _of_time_or_place(self, key: Span, language: str) -> bool:
        words = key.of(self._document.text).lower().rstrip("?").split()
        return " ".join(words) in load_discourse(language).time_or_place

    def _answered(self, entry: Reading, key: Span, value: Span) -> Iterator[Asserted]:
        """Yield what an entry asks with the name that answers it."""
        asked = self._answers.read(key, entry)
        answer = self._answers.read(value, entry)
        context = replace(entry.context, labels=tuple(c for c in entry.context.labels if c.end <= key.start))
        yield from self._answers.named(read(*asked, context), read(*answer, Context()))

    def _lead(
        self, entry: Reading, labels: tuple[Span, ...], heading: Span | None, value: Span | None
    ) -> str | None:
        """Return the words that an entry goes on with; ``None`` where it speaks for itself."""
        text, language = self._document.text, entry.claim.sentence.language
        discourse = load_discourse(language)
        if value is not None and heading is not None:
            return heading.of(text).rstrip(" :") + ":"
        leads = [span for span in reversed(labels) if len(span) <= _LEAD]
        only_names = self._only_names(entry)
        if not leads and heading is not None and len(heading) <= _LEAD:
            if (asked := _as_statement(heading.of(text), discourse)) is not None:
                return asked
            leads = [heading] if only_names or self._denies(heading, entry) else []
        lead = " ".join(span.of(text).rstrip(" :") for span in leads)
        denied = bool(leads) and self._denies(leads[0], entry) and len(entry.claim.words) <= _FEW
        if not leads or not (only_names or denied or entry.claim.text[:1].islower()):
            return None
        return f"{lead}:" if only_names else _as_statement(lead, discourse) or lead

    def _only_names(self, entry: Reading) -> bool:
        """Tell whether an entry is a name and nothing else, small words and brackets apart."""
        claim = entry.claim
        named = {i for h in entry.hits if h.cls for i in h.words}
        small = load_lexicon(claim.sentence.language).function_words
        return bool(named) and nothing_but(named, small, claim.tokens)


def _as_statement(lead: str, discourse: Discourse) -> str | None:
    """Return what asks what the entries are as what they end ("WHAT it limits"), if it does."""
    words = lead.partition("?")[0].split()
    if not words or words[0].lower() not in discourse.asking:
        return None
    words = words[1 : -1 if words[-1].lower() in discourse.doing else None]
    verb = [w for w in words[:1] if w.lower() in discourse.modal]
    return " ".join((*words[len(verb) :], *verb))


def _said_in_entry(statement: Reading, one: Match) -> bool:
    """Tell whether not all that tells of a fact stands in the heading, which an entry may deny ("Members of
    the NPT", "NO members: ...").
    """
    return any(h.first >= statement.begins for h in one.evoked.predicates)


def _counts_other_things(statement: Reading, one: Match) -> bool:
    """Tell whether the figure of an entry counts what stands before its colon, and that is nothing of the
    fact ("HOST COUNTRIES: six", under a heading on weapons).
    """
    claim = statement.claim
    if one.mention is None or ":" not in claim.words[statement.begins :]:
        return False
    last = claim.words.index(":", statement.begins) - 1
    return last >= statement.begins and claim.plural_noun(last) and last not in one.evoked.words


def _moved(date: Mention | None, by: int) -> Mention | None:
    """Return a date of the text around as seen from a sentence that stands elsewhere."""
    return None if date is None else replace(date, span=date.span.shift(by))


def _after(words: str, colon: int) -> int:
    """Return where behind a colon the next word begins."""
    return len(words) - len(words[colon + 1 :].lstrip())


def _whole(entry: Reading) -> Span:
    return entry.claim.sentence.span


def _behind(one: Match, begin: int) -> Match | None:
    """Return what is told by words behind a token, or of somebody named there, at these."""
    if one.mention is not None or one.first >= begin:
        return one if one.first >= begin else None
    if one.last >= begin:
        return replace(one, first=begin)
    names = [h for h in (*one.names, *one.told, *one.evoked.subjects) if h.cls and h.first >= begin]
    return replace(one, first=names[0].first, last=names[-1].last) if names else None


def _ends(text: str, span: Span) -> bool:
    """Tell whether a few words are a sentence that leads nothing in."""
    return len(span) <= _LEAD and text[span.end - 1] == "."


def _outer(document: Document) -> dict[Span, tuple[Span, ...]]:
    """Return for every heading those of the sections that its own stands in, the nearest first."""
    found: dict[Span, tuple[Span, ...]] = {}
    open_: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            while open_ and open_[-1].level >= block.level:
                open_.pop()
            found[block.span] = tuple(one.span for one in reversed(open_))
            open_.append(block)
    return found


def _headings(document: Document) -> dict[int, Span]:
    """Return the heading right above the list that an entry without a lead stands in, or above the one
    sentence before it that ends before the list, by its block.
    """
    found: dict[int, Span] = {}
    above: Span | None = None
    between: Span | None = None
    for number, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADING:
            above, between = block.span, None
        elif above is not None and (
            (block.kind is BlockKind.ITEM and block.labels in ((), (between,)))
            or (
                block.kind is BlockKind.PARAGRAPH
                and is_entry(document.text, block.span.start, block.span.end)
            )
        ):
            found[number] = above
        elif block.kind is BlockKind.PARAGRAPH and between is None and _ends(document.text, block.span):
            between = block.span
        elif block.kind is not BlockKind.ITEM:
            above = None
    return found
