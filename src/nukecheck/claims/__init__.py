"""What a sentence asserts, before anything is known of its subject: clauses, denials, mood, quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from nukecheck.claims.clauses import read_clauses
from nukecheck.claims.denials import read_denials, read_negations
from nukecheck.claims.moods import Mood, Stretch, read_future, read_moods
from nukecheck.claims.quotations import OPENING, read_quotes
from nukecheck.claims.units import as_ratio, join_bounds, parts_of_every, share_units, shift
from nukecheck.claims.wordforms import looks_plural
from nukecheck.extract import Mention, MentionKind, extract
from nukecheck.lexicon.discourse import Discourse, load_discourse, turning_slips
from nukecheck.lexicon.phrases import Phrases
from nukecheck.patterns import pattern
from nukecheck.records import lazy
from nukecheck.text import Sentence, Span
from nukecheck.tokens import Token, folded, placed, split

__all__ = ["Claim", "Mood", "called", "read_claim"]

_NAME = r"[^\W\d_][\w'’./-]*"
_DATELINE = pattern(
    rf"(?P<place>{_NAME}(?: {_NAME}){{0,3}})(?:, ?[^-–—()]{{1,40}})?(?: ?\((?P<agency>[^()]{{2,40}})\))?"
    r"\s+(?:--?|–|—)\s+"
)

_STAMP = pattern(r"(?i:date|datum):? \d{4}-\d{2}(?:-\d{2})?(?=\s+\S)")  # at the head of a text
_DASHES = frozenset("-–—")
_BEFORE_SPEAKER = _DASHES | {"("}
_ATTRIBUTION_LENGTH = 12
_COIN = 2  # tokens behind "for every" to a coin
_VERDICT = 40  # characters behind a sentence, in which the next may call it true or false
_NO = pattern(r"[ \t]{1,3}[\"'“‘]?([^\W\d_]{2,4}),")
_CALLED = pattern(r"[ \t\"'”’»*_)(–—>-]*((?i:not|niet) )?([^\W\d_]+)[*_\"')]*(?:[.!:;,]|[ \t]*$|[ \t]*\n)")
_ENDING = pattern(r"[.,;:!?\n]")
_NEAR = 24  # characters
_WHATEVER_FIGURES = ("text", "bag", "_phrases", "quotes", "attributed", "_ends")  # parts that need none
_STOPS = frozenset(";.!?")


class Claim:
    """A sentence cut into what can be judged; each part is worked out when it is first asked for.

    All token positions index ``tokens``. ``segment`` numbers the clause of each token, ``part`` the
    smaller piece between "and" / "or". ``former`` and ``latter`` are (first, last) of words that stand
    for one of a pair named before. ``negations`` are tokens that deny within their part; ``denials`` are
    (marker, first, last): what a phrase like "a myth that" denies. ``moods`` gives for every token how it
    is meant. ``quotes`` are token ranges within quotation marks.
    """

    def __init__(self, source: str, sentence: Sentence) -> None:
        """Take a sentence of the text ``source``."""
        self._source: str
        self.sentence: Sentence
        self.discourse: Discourse
        # all at once: Python 3.11 reads parts faster that are not told apart from those worked out later
        self.__dict__ = {
            "_source": source,
            "sentence": sentence,
            "discourse": load_discourse(sentence.language),
        }

    def in_language(self, language: str) -> Claim:
        """Return the same sentence read in another language."""
        claim = Claim(self._source, Sentence(self.sentence.span, language, self.sentence.block))
        claim.__dict__.update(raws=self.raws, words=self.words)
        return claim

    def reworded(self, text: str) -> Claim:
        """Return other words in the place of the sentence, put together from the text around it; offsets are
        those in ``text``.
        """
        return Claim(text, Sentence(Span(0, len(text)), self.sentence.language, self.sentence.block))

    def with_mentions(self, mentions: tuple[Mention, ...]) -> Claim:
        """Return the same claim with other figures and dates."""
        if mentions == self.mentions:
            return self
        claim = Claim(self._source, self.sentence)
        claim.__dict__.update(raws=self.raws, words=self.words, tokens=self.tokens, mentions=mentions)
        known = self.__dict__
        claim.__dict__.update((part, known[part]) for part in _WHATEVER_FIGURES if part in known)
        return claim

    @lazy
    def text(self) -> str:
        """The sentence as written."""
        return self.sentence.span.of(self._source)

    @property
    def source(self) -> str:
        """The text that it is from."""
        return self._source

    def before(self, offset: int) -> list[str]:
        """Return the last words of its text before a place in it, folded."""
        return folded(split(self._source, max(0, offset - _NEAR), offset))

    @lazy
    def raws(self) -> list[str]:
        """Its words and marks as written."""
        return split(self._source, self.sentence.span.start, self.sentence.span.end)

    @lazy
    def words(self) -> list[str]:
        """Its words and marks, folded; a word that denies is known with two letters swapped."""
        words, slips = folded(self.raws), turning_slips(self.sentence.language)
        return words if slips.keys().isdisjoint(words) else [slips.get(word, word) for word in words]

    @lazy
    def bag(self) -> frozenset[str]:
        """Its words and marks, folded, each once: asking for several of them takes less than in ``words``."""
        return frozenset(self.words)

    @lazy
    def _phrases(self) -> dict[int, list[tuple[int, int]]]:
        return self.discourse.phrases_in(self.words)

    def places(self, phrases: Phrases) -> Sequence[tuple[int, int]]:
        """Return the first and last token of every phrase found, in order."""
        found = self._phrases.get(id(phrases))
        return phrases.places(self.words) if found is None else found

    @lazy
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks, with their places."""
        return placed(self._source, self.sentence.span.start, self.raws)

    @lazy
    def mentions(self) -> tuple[Mention, ...]:
        """Its figures and dates."""
        found = extract(self.text, self.sentence.language)
        by = self.sentence.span.start
        mentions = share_units(join_bounds(tuple(shift(m, by) for m in found), self._source), self._source)
        if any(
            not self.discourse.coin.isdisjoint(self.words[last + 1 : last + 1 + _COIN])
            for _, last in self.places(self.discourse.for_every)
        ):
            mentions = as_ratio(mentions)
        every = {
            self.tokens[last + 1].start
            for _, last in self.places(self.discourse.of_every)
            if last + 1 < len(self.tokens)
        }
        if not every:
            return mentions
        return parts_of_every(mentions, every, [t.start for t in self.tokens if t.raw in _STOPS])

    @lazy
    def _clauses(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        return read_clauses(self.tokens, self.words, self.places, self.mentions, self.discourse)

    @lazy
    def segment(self) -> tuple[int, ...]:
        """The number of the clause of each token."""
        return self._clauses[0]

    @lazy
    def part(self) -> tuple[int, ...]:
        """The number of the piece of a clause of each token."""
        return self._clauses[1]

    @lazy
    def negations(self) -> tuple[tuple[int, int], ...]:
        """The tokens that deny."""
        return read_negations(self.words, self.places, self.discourse, self.tokens, self.mentions)

    @lazy
    def denials(self) -> tuple[tuple[int, int, int], ...]:
        """What phrases of denial deny."""
        return tuple(read_denials(self.words, self.places, self.tokens, self.discourse))

    @lazy
    def called_false(self) -> bool:
        """Whether what stands right behind it calls it so ("X. WRONG.", "X. THAT IS NOT TRUE.")."""
        end = self.sentence.span.end
        behind = self._source[end : end + _VERDICT]
        return called(behind, self.discourse, self.text[-1:]) is False or self._gainsaid(behind)

    def _gainsaid(self, behind: str) -> bool:
        """Tell whether the next sentence begins with a no to what somebody is said to say, that denies
        nothing ("X, HE SAYS. No, I say, ...").
        """
        found = _NO.match(behind)
        return (
            found is not None
            and bool(self.places(self.discourse.aside))
            and not self.asks
            and self.discourse.yes_and_no - self.discourse.assenting >= {found[1].lower()}
            and self.discourse.plain_denial.isdisjoint(self.bag)
        )

    @lazy
    def moods(self) -> tuple[Stretch, ...]:
        """How its stretches are meant."""
        moods = read_moods(
            self.words, self.places, self.tokens, self.segment, self.quotes, self.mentions, self.discourse
        )
        last = len(self.words) - 1
        future = read_future(self.mentions, self.tokens, self.words, self.discourse)
        without = bool(self.mentions) and self.words[0] in self.discourse.lacking
        if without and not self.discourse.supposing.isdisjoint(self.bag):
            # "without it Russia could have 2,000"
            moods.append((Mood.HYPOTHETICAL, 0, last, 0, 0))
        if self.called_false:
            moods.append((Mood.TENTATIVE, 0, last, 0, 0))
        return (*moods, *((Mood.FORECAST, 0, last, at, at) for at in future))

    @lazy
    def quotes(self) -> tuple[tuple[int, int], ...]:
        """The tokens within quotation marks."""
        return () if OPENING.keys().isdisjoint(self.bag) else read_quotes(self.tokens)

    @property
    def all_quoted(self) -> bool:
        """Whether it has words within quotation marks only."""
        return bool(self.quotes) and all(self.quoted(i) for i, token in enumerate(self.tokens) if token.word)

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark."""
        return self.raws[-1:] == ["?"]

    @property
    def marked(self) -> bool:
        """Whether the sentence is marked as a question or an answer ("Q: ...", "A. ...")."""
        marks = self.discourse.marks_answer | self.discourse.marks_question
        return self.words[1:2] in ([":"], ["."]) and self.words[0] in marks

    @lazy
    def dateline(self) -> int:
        """How many tokens at its beginning tell where and when it was written ("MINSK, 3 March 2023 -", "date
        2023-03").
        """
        text = self.text
        stamp = _STAMP.match(text) if "-" in text else None
        if stamp is not None:
            return self.token_at(self.sentence.span.start + stamp.end() - 1) + 1
        found = None if _DASHES.isdisjoint(self.raws) else _DATELINE.match(text)
        if found is None:
            return 0
        place, after = found["place"], text[found.end() : found.end() + 1]
        dated = any(
            m.kind is MentionKind.DATE and m.span.end <= self.sentence.span.start + found.end()
            for m in self.mentions
        )
        if not (dated or found["agency"]) and not (place.isupper() and len(place) > 3 and after.isupper()):
            return 0
        return self.token_at(self.sentence.span.start + found.end() - 1) if after else 0

    @lazy
    def attributed(self) -> int | None:
        """The mark behind a quotation after which nothing but the name of its speaker follows, if any; it may
        begin a line of its own.
        """
        if _BEFORE_SPEAKER.isdisjoint(self.raws[-_ATTRIBUTION_LENGTH:]):
            return None
        at = self.quotes[-1][1] + 2 if self.quotes else 0
        if at + 1 >= len(self.raws) or self.raws[at] not in _BEFORE_SPEAKER:
            return None
        names = [t.raw for t in self.tokens[at + 1 :] if t.word]
        short = len(self.tokens) - at <= _ATTRIBUTION_LENGTH
        return at if short and names and names[0][0].isupper() else None

    @lazy
    def respectively(self) -> bool:
        """Whether figures and names are given in the same order."""
        return bool(self.places(self.discourse.respectively))

    @lazy
    def former(self) -> tuple[tuple[int, int], ...]:
        """The words for the first of two."""
        return tuple(self.places(self.discourse.former))

    @lazy
    def latter(self) -> tuple[tuple[int, int], ...]:
        """The words for the second of two."""
        return tuple(self.places(self.discourse.latter))

    def plural_noun(self, at: int) -> bool:
        """Tell whether a word looks like a noun for several things; none stands behind the last token."""
        return at < len(self.words) and looks_plural(self.words[at], self.sentence.language)

    def span(self, first: int, last: int) -> Span:
        """Return the characters from token ``first`` to token ``last``, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def clause_at(self, at: int) -> int:
        """Return the first token of a token's clause, which may go on behind what interrupts it."""
        return self.segment.index(self.segment[at])

    def opening(self, at: int) -> str:
        """Return the first word of a token's clause, folded."""
        begin = self.clause_at(at)
        return self.words[begin + 1 if self.words[begin] == "," else begin]

    def token_at(self, offset: int) -> int:
        """Return the index of the token that covers or follows a character offset."""
        return min(bisect_right(self._ends, offset), len(self.tokens) - 1)

    @lazy
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    def place(self, mention: Mention) -> tuple[int, int]:
        """Return the first and last token of a mention."""
        place = self._places.get((mention.span.start, mention.span.end))
        return self._tokens_of(mention) if place is None else place

    def begin(self, mention: Mention) -> int:
        """Return the first token of a mention, with the hedge that stands before it ("about 600")."""
        return self.token_at(mention.hedge.start) if mention.hedge else self.place(mention)[0]

    @lazy
    def mentioned(self) -> frozenset[int]:
        """The tokens of its figures and dates."""
        return frozenset(i for m in self.mentions for i in self.covered(m))

    def covered(self, mention: Mention) -> range:
        """Return the tokens of a mention."""
        first, last = self.place(mention)
        return range(first, last + 1)

    @lazy
    def _places(self) -> dict[tuple[int, int], tuple[int, int]]:
        return {(m.span.start, m.span.end): self._tokens_of(m) for m in self.mentions}

    def _tokens_of(self, mention: Mention) -> tuple[int, int]:
        first = last = self.token_at(mention.span.start)
        while last + 1 < len(self.tokens) and self.tokens[last + 1].start < mention.span.end:
            last += 1
        return first, last

    def quoted(self, token: int) -> bool:
        """Tell whether a token stands within quotation marks."""
        return bool(self.quotes) and any(first <= token <= last for first, last in self.quotes)


def called(text: str, discourse: Discourse, last: str) -> bool | None:
    """Tell whether a text begins with a word, or a few, that is all of a sentence and calls the one before it
    true, or false; with a colon only one that closes a quotation, whose ``last`` character that is.
    """
    words = _ENDING.split(text, 1)[0].lower().split()
    said = tuple(word for word in words[1:] if word not in discourse.saying_plainly)
    if not discourse.saying_it.isdisjoint(words[:1]) and said in discourse.saying_false:
        return False
    found = _CALLED.match(text)
    word = found[2].lower() if found is not None else ""
    if found is None or word not in discourse.called_true | discourse.called_false:
        return None
    if found[0].endswith(":") and (last not in OPENING.values() or word in discourse.called_true):
        return None  # it leads in what follows
    return (word in discourse.called_true) != bool(found[1])


def read_claim(text: str, sentence: Sentence) -> Claim:
    """Cut one sentence of ``text`` into clauses, and mark what it denies, supposes, wishes or quotes."""
    return Claim(text, sentence)
