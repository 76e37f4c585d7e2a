"""How the stretches of a sentence are meant: asserted, asked, supposed, wished, foretold."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from nukecheck.claims.wordforms import is_genitive
from nukecheck.extract import AMOUNTS, Mention, MentionKind
from nukecheck.lexicon.discourse import Discourse, Places
from nukecheck.tokens import Token, first_word
from nukecheck.values import Quantity

_MARK = 4  # tokens of a mark such as "Myth 2:"
_FROM_NOW = 6  # tokens from a length of time to "from now"
_BRIEF_ANSWER = 2  # words, who says it apart
_EITHER_WAY = 3  # tokens from "whether" to the end of "whether or not"
_UNDOUBTED = 3  # tokens from a negation to the doubt that it denies


class Mood(Enum):
    """How a stretch of a sentence is meant."""

    ASSERTED = "asserted"
    QUESTION = "question"
    HYPOTHETICAL = "hypothetical"
    WISH = "wish"
    NORMATIVE = "normative"
    FORECAST = "forecast"
    TENTATIVE = "tentative"


Stretch = tuple[Mood, int, int, int, int]
"""A mood, the first and last token that it covers, and those of its marker."""


class _Sentence(NamedTuple):
    """The words of a sentence, what finds phrases among them, and the clause of each."""

    words: list[str]
    places: Places
    tokens: tuple[Token, ...]
    segment: tuple[int, ...]
    discourse: Discourse

    @property
    def last(self) -> int:
        """Its last token."""
        return len(self.words) - 1

    @property
    def first_word(self) -> int:
        """Its first token that is a word."""
        return first_word(self.tokens)

    def clause(self, at: int) -> list[int]:
        """Return the tokens of the clause of a token."""
        return [i for i, number in enumerate(self.segment) if number == self.segment[at]]


def _ends_in_verb(of: _Sentence, at: int) -> bool:
    """Tell whether a clause ends in a finite verb, as a Dutch condition does ("Als het doel ... is, ...")."""
    end = of.clause(at)[-1]
    return end < of.last and of.words[end] in of.discourse.passive | of.discourse.modal


def _begins_clause(of: _Sentence, at: int) -> bool:
    """Tell whether a word begins the sentence or a clause, or stands behind a mark."""
    return at == of.first_word or of.segment[at] != of.segment[at - 1] or not of.tokens[at - 1].word


def _in_a_role(of: _Sentence, at: int) -> bool:
    """Tell whether Dutch "als" at the beginning says in what role somebody acts ("Als bruggenbouwer wil
    Nederland ..."): a bare noun follows, and no comma or "dan" that would end a condition.
    """
    discourse = of.discourse
    if at > 1 or at >= of.last or not (discourse.then | {","}).isdisjoint(of.words[at:]):
        return False
    names = discourse.pronoun | discourse.determiner | discourse.transparent
    return of.tokens[at + 1].raw[:1].islower() and of.words[at + 1] not in names


def _ends_in_capitals(of: _Sentence, first: int, last: int) -> bool:
    """Tell whether a phrase ends in a name in capitals that looks like a word ("let US inspectors in")."""
    raw = of.tokens[last].raw
    return first < last and len(raw) > 1 and raw.isupper() and not of.tokens[first].raw.isupper()


def _hedging(mentions: tuple[Mention, ...], tokens: tuple[Token, ...]) -> set[int]:
    """Return the tokens right before an approximate figure, that only say so of it ("has PERHAPS thirty")."""
    starts = {
        m.span.start
        for m in mentions
        if m.kind in AMOUNTS and isinstance(m.value, Quantity) and m.value.approximate
    }
    if not starts:
        return set()
    return {i - back for i, token in enumerate(tokens) if token.start in starts for back in (1, 2)}


def _stated(mentions: tuple[Mention, ...], tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a figure or date stands right behind a token, or one more ("that should be IN 2026")."""
    begins = {m.hedge.start if m.hedge else m.span.start for m in mentions}
    return any(token.start in begins for token in tokens[at + 1 : at + 3])


def read_future(
    mentions: tuple[Mention, ...], tokens: tuple[Token, ...], words: list[str], discourse: Discourse
) -> list[int]:
    """Return the tokens before a length of time that put the sentence in the future: "over tien jaar", but
    not "over ten years".
    """
    found = []
    for mention in mentions:
        if mention.kind is MentionKind.DURATION:
            at = next((i for i, t in enumerate(tokens) if t.start >= mention.span.start), 0)
            over = at > 0 and words[at - 1] in discourse.in_time
            if over or discourse.from_now.places(words[at : at + _FROM_NOW]):
                found.append(max(0, at - 1))
    return found


def read_moods(
    words: list[str],
    places: Places,
    tokens: tuple[Token, ...],
    segment: tuple[int, ...],
    quotes: tuple[tuple[int, int], ...],
    mentions: tuple[Mention, ...],
    discourse: Discourse,
) -> list[Stretch]:
    """Return (mood, from token, to token, first and last token of the marker)."""
    if not words:
        return []
    of = _Sentence(words, places, tokens, segment, discourse)
    return [
        *_questions(of, quotes),
        *_reported(of),
        *_left_open(of),
        *_suppositions(of),
        *_of_the_whole(of),
        *_corrected(of),
        *_put_right(of, mentions),
        *_doubted(of),
        *_of_clauses(of, mentions),
    ]


def _questions(of: _Sentence, quotes: tuple[tuple[int, int], ...]) -> Iterator[Stretch]:
    """Yield what is asked, up to a question mark: within its quotation, where it stands in one."""
    words = of.words
    for index, token in enumerate(of.tokens):
        if token.raw != "?":
            continue
        start = next((a for a, b in quotes if a <= index <= b), 0)
        if any(start <= a <= index for a, _ in of.places(of.discourse.telling_question)):
            continue
        options = words[index + 2 : index + 3] == [")"] and len(words[index + 1]) == 1
        yield Mood.QUESTION, start, of.last if options else index, index, index


def _reported(of: _Sentence) -> Iterator[Stretch]:
    """Yield what a sentence only tells that somebody asked ("asked WHETHER A DID IT, B shrugged"), unless it
    ends by telling that it is so ("B said that THEY DID").
    """
    discourse = of.discourse
    spared = {last for _, last in of.places(discourse.either_way)}
    for first, last in of.places(discourse.reported_question):
        end = next((at for at in range(last, of.last) if not of.tokens[at].word), of.last)
        told = [word for word, token in zip(of.words[end:], of.tokens[end:], strict=True) if token.word]
        agreed = (
            len(told) > _BRIEF_ANSWER
            and told[-2] in discourse.pronoun | discourse.subject_pronoun
            and told[-1] in discourse.affirming
            and discourse.negation.isdisjoint(told)
        )
        if not agreed and spared.isdisjoint(range(last, last + _EITHER_WAY)):
            yield Mood.QUESTION, first, end, first, last


def _left_open(of: _Sentence) -> Iterator[Stretch]:
    """Yield what a sentence opens with and then leaves open ("WHETHER A HAS B is unclear")."""
    opening = of.first_word
    if of.words[opening] not in of.discourse.whether:
        return
    for first, last in of.places(of.discourse.left_open):
        if first > opening + 1:
            yield Mood.QUESTION, opening, first - 1, first, last
            return


def _suppositions(of: _Sentence) -> Iterator[Stretch]:
    """Yield what is only supposed: all from a condition on, with its own clause, or no more than that."""
    words, discourse, first_word = of.words, of.discourse, of.first_word
    spared = {a for a, _ in of.places(discourse.not_hypothetical)}
    as_though = {a for a, _ in of.places(discourse.as_though)}
    purposes = {a for a, _ in of.places(discourse.is_to)}
    believed = {of.segment[a] for a, _ in of.places(discourse.believing)}
    mistaken = of.places(discourse.erring)
    erring = {a for a, _ in of.places(discourse.who_thinks)} if mistaken else set()
    for first, end in of.places(discourse.hypothetical):
        if first in erring or of.segment[first] in believed:
            continue  # "whoever thinks that X is mistaken" says that X is not so
        if first in spared and not (first == first_word and _ends_in_verb(of, first)):
            continue
        here = of.clause(first)
        if words[first] in discourse.only_opening and not _begins_clause(of, first):
            if not discourse.supposing.isdisjoint(words[i] for i in here if i > first):
                yield Mood.HYPOTHETICAL, first, here[-1], first, end  # "het is erg als X zou verlopen"
        elif words[first] in discourse.in_role and _in_a_role(of, first):
            continue
        elif first in as_though or not purposes.isdisjoint(here):  # "if trust IS TO grow"
            yield Mood.HYPOTHETICAL, first, here[-1], first, end
        else:
            begin = 0 if first <= first_word + 1 else here[0]
            last = of.last
            if not discourse.offering.isdisjoint(words[begin:first]):
                begin = first  # "X offered to do it if Y did"
            yield Mood.HYPOTHETICAL, begin, last, first, end
    if words[first_word] in discourse.initial_hypothetical and first_word not in spared:
        yield Mood.HYPOTHETICAL, 0, of.last, first_word, first_word


def _of_the_whole(of: _Sentence) -> Iterator[Stretch]:
    """Yield wishes, forecasts, and what is alleged or nearly so: the whole sentence."""
    for mood, phrases in (
        (Mood.WISH, of.discourse.wish),
        (Mood.FORECAST, of.discourse.forecast),
        (Mood.TENTATIVE, of.discourse.alleged),
        (Mood.TENTATIVE, of.discourse.almost),
    ):
        for first, last in of.places(phrases):
            if not _ends_in_capitals(of, first, last):
                begin = of.clause(first)[0] if _taken_up(of, first, last) else 0
                yield mood, begin, of.last, first, last


def _corrected(of: _Sentence) -> Iterator[Stretch]:
    """Yield what a correction says that stood there before ("CORRECTION: our piece SAID that ..."); where
    it only adds, behind a comparing word, that that did ("niet in 2020, ZOALS WE SCHREVEN"), no more.
    """
    opening = next((i for i in range(min(_MARK, of.last)) if of.words[i] in of.discourse.correction), None)
    if opening is None:
        return
    for at in range(opening + 1, of.last):
        if of.words[at] in of.discourse.had_it:
            likened = [i for i in range(opening + 1, at) if of.words[i] in of.discourse.likened]
            begin = likened[-1] if likened and at - likened[-1] <= _MARK else opening
            yield Mood.TENTATIVE, begin, of.last, at, at
            return


def _taken_up(of: _Sentence, first: int, last: int) -> bool:
    """Tell whether a clause behind that of the statement only takes that up ("Israel has 90 warheads, though
    it NEITHER CONFIRMS NOR DENIES this").
    """
    words, begin = of.words, of.clause(first)[0]
    behind = [
        word for word, token in zip(words[last + 1 :], of.tokens[last + 1 :], strict=True) if token.word
    ]
    return (
        begin > 0
        and bool(of.discourse.boundary.intersection(words[begin - 1 : begin + 1]))
        and len(behind) <= 1
        and of.discourse.pronoun.issuperset(behind)
    )


def _put_right(of: _Sentence, mentions: tuple[Mention, ...]) -> Iterator[Stretch]:
    """Yield what is said to be another's words or the wrong way round ("A has 225, B 290; it is THE OTHER WAY
    ROUND").
    """
    put_right = [p for p in of.places(of.discourse.put_right) if _stated(mentions, of.tokens, p[1])]
    for first, last in (*of.places(of.discourse.the_reverse), *put_right):
        if first and not of.tokens[first - 1].word:
            yield Mood.TENTATIVE, 0, first - 1, first, last
    begin = of.first_word
    colon = next((at for at in range(begin, min(begin + _MARK, of.last)) if of.words[at] == ":"), None)
    if colon and of.words[begin] in of.discourse.marks_stated:
        yield Mood.TENTATIVE, colon, of.last, begin, colon


def _doubted(of: _Sentence) -> Iterator[Stretch]:
    """Yield what follows a doubt that is not denied itself ("nobody doubts that"), or what was not said."""
    for first, last in of.places(of.discourse.unsaid):
        yield Mood.TENTATIVE, last, of.last, first, last
    for first, last in of.places(of.discourse.doubted):
        if of.discourse.negation.isdisjoint(of.words[max(0, first - _UNDOUBTED) : first]):
            yield Mood.TENTATIVE, last, of.last, first, last


def _of_clauses(of: _Sentence, mentions: tuple[Mention, ...]) -> Iterator[Stretch]:
    """Yield the clauses that tell what ought to be or may be; not where the words only hedge a figure."""
    words, discourse = of.words, of.discourse
    plain = {i for a, b in of.places(discourse.not_mood) for i in range(a, b + 1)}
    plain |= _hedging(mentions, of.tokens)
    for mood, phrases in ((Mood.NORMATIVE, discourse.normative), (Mood.TENTATIVE, discourse.tentative)):
        for first, last in of.places(phrases):
            if first in plain:
                continue
            if words[first] in discourse.planned and not discourse.had.isdisjoint(words[:first]):
                continue  # "hadden elkaar moeten ontmoeten" tells what was planned
            here = of.clause(first)
            infinitive = not discourse.infinitive.isdisjoint(words[first : here[-1] + 1])
            if infinitive or words[first] not in discourse.ought_with_infinitive:
                yield mood, here[0], here[-1], first, last
    yield from _undone(of)
    yield from _what_would(of)


def _undone(of: _Sentence) -> Iterator[Stretch]:
    """Yield what is only thought of, wanted or nearly done ("the IDEA OF leaving", "INTENDS TO withdraw")."""
    for first, last in of.places(of.discourse.undone_before):
        behind = [word for word in of.words[last + 1 : last + 3] if word not in of.discourse.determiner]
        if not of.discourse.undone.isdisjoint(behind[:1]):
            yield Mood.TENTATIVE, first, of.clause(first)[-1], first, first


def _what_would(of: _Sentence) -> Iterator[Stretch]:
    """Yield that of which a clause tells what would come of it ("LEAVING IT would isolate A", "A'S EXIT would
    change all", "A WITHDRAWAL would be a disaster").
    """
    words, discourse, ending = of.words, of.discourse, tuple(of.discourse.going_on_ending)
    for at, word in enumerate(words):
        if word not in discourse.supposing:
            continue
        begin = of.clause(at)[0]
        begin += not of.tokens[begin].word
        doing = words[begin].endswith(ending) or is_genitive(of.tokens[begin].raw)
        something = words[begin] in discourse.some_one
        something = something and not discourse.passive.isdisjoint(words[at + 1 : at + 2])
        if begin < at - 1 and (doing or something) and discourse.passive.isdisjoint(words[begin:at]):
            yield Mood.TENTATIVE, begin, at - 1, at, at
