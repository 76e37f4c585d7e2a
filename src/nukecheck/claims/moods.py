"""How the stretches of a sentence are meant: asserted, asked, supposed, wished, foretold."""

from __future__ import annotations

from enum import Enum

from nukecheck.extract import AMOUNTS, Mention, MentionKind
from nukecheck.lexicon.discourse import Discourse
from nukecheck.tokens import Token
from nukecheck.values import Quantity

_MARK = 4  # tokens of a mark such as "Myth 2:"
_FROM_NOW = 6  # tokens from a length of time to "from now"
_THIRD = 2  # the number of the third stretch of a sentence
_BRIEF = 7  # tokens of what opens a sentence, before a relative clause
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


def _ends_in_verb(words: list[str], segment: tuple[int, ...], at: int, discourse: Discourse) -> bool:
    """Tell whether a clause ends in a finite verb, as a Dutch condition does ("Als het doel ... is, ...")."""
    end = max(i for i, s in enumerate(segment) if s == segment[at])
    return end + 1 < len(words) and words[end] in discourse.passive | discourse.modal


def _takes_up(words: list[str], segment: tuple[int, ...], at: int, discourse: Discourse) -> bool:
    """Tell whether a verb behind a relative clause goes on with what opens the sentence, which has no verb
    yet ("Under the treaty, which ended in May, MOCHTEN they ...").
    """
    own = segment[at]
    if words[at] not in discourse.permitted or own < _THIRD or words[at - 1] != ",":
        return False
    begin = segment.index(own - 1)
    opening = 1 < begin <= _BRIEF and segment[begin - 2] == segment[0]
    return opening and words[begin - 1] == "," and words[begin] in discourse.relative


def _in_a_role(tokens: tuple[Token, ...], words: list[str], at: int, discourse: Discourse) -> bool:
    """Tell whether Dutch "als" at the beginning says in what role somebody acts ("Als bruggenbouwer wil
    Nederland ..."): a bare noun follows, and no comma or "dan" that would end a condition.
    """
    if at > 1 or at + 1 >= len(words) or not (discourse.then | {","}).isdisjoint(words[at:]):
        return False
    following = words[at + 1]
    names = discourse.pronoun | discourse.determiner | discourse.transparent
    return tokens[at + 1].raw[:1].islower() and following not in names


def _ends_in_capitals(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Tell whether a phrase ends in a name in capitals that looks like a word ("let US inspectors in")."""
    raw = tokens[last].raw
    return first < last and len(raw) > 1 and raw.isupper() and not tokens[first].raw.isupper()


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
    bag: frozenset[str],
    tokens: tuple[Token, ...],
    segment: tuple[int, ...],
    quotes: tuple[tuple[int, int], ...],
    mentions: tuple[Mention, ...],
    discourse: Discourse,
) -> list[tuple[Mood, int, int, int, int]]:
    """Return (mood, from token, to token, first and last token of the marker)."""
    last = len(words) - 1
    if last < 0:
        return []
    moods: list[tuple[Mood, int, int, int, int]] = []
    for index, token in enumerate(tokens):
        if token.raw == "?":
            inside = next(((a, b) for a, b in quotes if a <= index <= b), None)
            start = inside[0] if inside else 0
            if any(start <= a <= index for a, _ in discourse.telling_question.places(words, bag)):
                continue
            options = words[index + 2 : index + 3] == [")"] and len(words[index + 1]) == 1
            moods.append((Mood.QUESTION, start, last if options else index, index, index))
    first_word = next((i for i, t in enumerate(tokens) if t.word), 0)
    spared = {a for a, _ in discourse.not_hypothetical.places(words, bag)}
    as_though = {a for a, _ in discourse.as_though.places(words, bag)}
    plain = {i for a, b in discourse.not_mood.places(words, bag) for i in range(a, b + 1)} | _hedging(
        mentions, tokens
    )
    believed = {segment[a] for a, _ in discourse.believing.places(words, bag)}
    mistaken = discourse.erring.places(words, bag)
    erring = {a for a, _ in discourse.who_thinks.places(words, bag)} if mistaken else set()
    for first, end in discourse.hypothetical.places(words, bag):
        if first in erring or segment[first] in believed:
            continue  # "whoever thinks that X is mistaken" says that X is not so
        if first in spared and not (first == first_word and _ends_in_verb(words, segment, first, discourse)):
            continue
        at_start = first == first_word or segment[first] != segment[first - 1] or not tokens[first - 1].word
        at_start = at_start and not _takes_up(words, segment, first, discourse)
        if words[first] in discourse.only_opening and not at_start:
            here = [i for i, s in enumerate(segment) if s == segment[first] and i > first]
            if not discourse.supposing.isdisjoint(words[i] for i in here):  # "het is erg als X zou verlopen"
                moods.append((Mood.HYPOTHETICAL, first, here[-1], first, end))
            continue
        if words[first] in discourse.in_role and _in_a_role(tokens, words, first, discourse):
            continue
        if first in as_though:
            here = [i for i, s in enumerate(segment) if s == segment[first]]
            moods.append((Mood.HYPOTHETICAL, first, here[-1], first, end))
            continue
        begin = (
            0 if first <= first_word + 1 else next(i for i, s in enumerate(segment) if s == segment[first])
        )
        if not discourse.offering.isdisjoint(words[begin:first]):
            begin = first  # "X offered to do it if Y did"
        moods.append((Mood.HYPOTHETICAL, begin, last, first, end))
    if words[first_word] in discourse.initial_hypothetical and first_word not in spared:
        moods.append((Mood.HYPOTHETICAL, 0, last, first_word, first_word))
    for mood, phrases in (
        (Mood.WISH, discourse.wish),
        (Mood.FORECAST, discourse.forecast),
        (Mood.TENTATIVE, discourse.alleged),
        (Mood.TENTATIVE, discourse.almost),
    ):
        moods.extend(
            (mood, 0, last, a, b)
            for a, b in phrases.places(words, bag)
            if not _ends_in_capitals(tokens, a, b)
        )
    places = discourse.the_reverse.places(words, bag)  # "A has 225, B 290; it is the other way round"
    places += [p for p in discourse.put_right.places(words, bag) if _stated(mentions, tokens, p[1])]
    moods.extend((Mood.TENTATIVE, 0, a - 1, a, b) for a, b in places if a and not tokens[a - 1].word)
    marked = next((at for at in range(first_word, min(first_word + _MARK, last)) if words[at] == ":"), None)
    if marked and words[first_word] in discourse.marks_stated:
        moods.append((Mood.TENTATIVE, marked, last, first_word, marked))
    for a, b in discourse.doubted.places(words, bag):
        if discourse.negation.isdisjoint(words[max(0, a - _UNDOUBTED) : a]):  # "nobody doubts that"
            moods.append((Mood.TENTATIVE, b, last, a, b))
    for mood, phrases in ((Mood.NORMATIVE, discourse.normative), (Mood.TENTATIVE, discourse.tentative)):
        for a, b in phrases.places(words, bag):
            if a in plain:
                continue
            if words[a] in discourse.planned and not discourse.had.isdisjoint(words[:a]):
                continue  # "hadden elkaar moeten ontmoeten" tells what was planned
            here = [i for i, s in enumerate(segment) if s == segment[a]]
            if words[a] in discourse.ought_with_infinitive and discourse.infinitive.isdisjoint(
                words[a : here[-1] + 1]
            ):
                continue
            moods.append((mood, here[0], here[-1], a, b))
    return moods
