"""Sentences that take up the one before and only add when, where, how many or for whom how much."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.extract import MentionKind, extract
from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.discourse import Discourse, load_discourse
from nukecheck.lexicon.phrases import Phrases
from nukecheck.matching.grammar import nothing_but
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Vocabulary
from nukecheck.text import Span
from nukecheck.tokens import Token, tokenize

ANSWER = 90  # characters of an answer, or of a sentence that leans on the one before
TAKEN_UP = 180  # with a clause that tells something else besides
_PLACES = ("place", "country")


def takes_up(told: Reading, text: str, vocabulary: Vocabulary, units: frozenset[str]) -> bool:
    """Tell whether ``text``, the sentence right behind ``told``, takes that up and only says when or where it
    was ("It was in May", "He did so on a Sunday"), how many they are ("There are 90 of them"), or for whom it
    is how much ("In Russia it was $8 billion").

    ``units`` are the concepts that figures of facts count.
    """
    if len(text) > TAKEN_UP:
        return False
    language = told.claim.sentence.language  # one of so few words may be read as another
    discourse = load_discourse(language)
    said = opens_with(text, discourse.that_was_said)
    if told.claim.asks or told.claim.denials or (told.claim.negations and not said):
        return False
    when_or_where = opens_with(text, discourse.that_was)
    if when_or_where and _only_when_or_where(_before_more(text, discourse), language, vocabulary):
        return True
    if len(text) > ANSWER:
        return False
    return _tells_of_things(told, units) and _only_how_many(text, language, vocabulary)


def _only_when_or_where(text: str, language: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence has, behind the words that take up the one before, but one date, day or
    place.
    """
    discourse, tokens = load_discourse(language), tokenize(text)
    words = [t.folded for t in tokens]
    opening = max((last for first, last in discourse.that_was.places(words) if not first), default=-1)
    hits = [h for h in vocabulary.find(tokens, language) if h.first > opening and not h.fuzzy]
    mentions = extract(text, language)
    dates = [m.span for m in mentions if m.kind is MentionKind.DATE]
    ordinals = {i for m in mentions if m.kind is MentionKind.ORDINAL for i in _inside(tokens, m.span)}
    on_the = [(first, last + 1) for first, last in discourse.on_the.places(words) if last + 1 in ordinals]
    days = [h for h in hits if h.cls == "weekday"]
    places = [h for h in hits if h.cls in _PLACES and words[h.first - 1] in discourse.place_of]
    articles = discourse.transparent
    places += [
        h
        for h in hits
        if h.cls == "outlet"
        and (
            words[h.first - 1 - (words[h.first - 1] in articles)] in discourse.not_agent
            or articles.issuperset(words[opening + 1 : h.first])  # "he told X so"
        )
    ]
    told = {i for h in (*days, *places) for i in h.words}.union(range(opening + 1))
    told = told.union(*(_inside(tokens, date) for date in dates))
    small = load_lexicon(language).function_words | discourse.transparent | discourse.not_agent
    small |= discourse.place_of | discourse.existing
    outlets = [h for h in places if h.cls == "outlet"]
    if outlets:  # to whom; when it was said need not be told by a date
        small |= discourse.time_words
        days = []
    told = told.union(*(range(first, last) for first, last in on_the), ordinals if on_the else ())
    rest = [(h.first, h.last) for h in (*days, *places) if h not in outlets]
    one = len({*dates, *on_the, *rest}) <= 1 and len(outlets) <= 1
    return one and bool(told.difference(range(opening + 1))) and nothing_but(told, small, tokens)


def _tells_of_things(told: Reading, units: frozenset[str]) -> bool:
    """Tell whether a sentence speaks of things that it does not count, and of no others behind them."""
    claim = told.claim
    if any(m.kind is MentionKind.NUMBER for m in claim.mentions):
        return False
    last = min((h.last for h in told.hits if h.counts_as & units), default=len(claim.tokens))
    names = {i for h in told.hits if h.cls for i in h.words}
    behind = range(last + 1, len(claim.tokens))
    return last < len(claim.tokens) and not any(claim.plural_noun(i) for i in behind if i not in names)


def _only_how_many(text: str, language: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence has one figure and no word that tells what it counts, or whose."""
    discourse, tokens = load_discourse(language), tokenize(text)
    mentions = extract(text, language)
    if text.rstrip()[-1:] == "?" or [m.kind for m in mentions] != [MentionKind.NUMBER]:
        return False
    hedged = Span((mentions[0].hedge or mentions[0].span).start, mentions[0].span.end)
    small = load_lexicon(language).function_words | discourse.they | discourse.passive | discourse.in_all
    small |= discourse.remaining | discourse.all_that | discourse.at_present
    named = any(h.cls for h in vocabulary.find(tokens, language))
    return not named and nothing_but(_inside(tokens, hedged), small, tokens)


def _inside(tokens: Sequence[Token], span: Span) -> set[int]:
    """Return which tokens begin within a span."""
    return {i for i, token in enumerate(tokens) if span.start <= token.start < span.end}


def opens_with(text: str, phrases: Phrases) -> bool:
    """Tell whether a sentence begins with words that take up the one before it ("So said ...")."""
    return any(first == 0 for first, _ in phrases.places(text[:ANSWER].lower().split()))


def _before_more(text: str, discourse: Discourse) -> str:
    """Return a sentence without what it tells besides, behind a comma ("in 2019, AFTER THE OTHER BROKE IT",
    "in May, A YEAR AFTER THE WAR BEGAN").
    """
    at = text.find(",")
    while at != -1:
        words = text[at + 1 :].lower().split()[:3]
        apart = 2 * (not discourse.some_one.isdisjoint(words[:1]))
        if not discourse.then_besides.isdisjoint(words[apart : apart + 1]):
            return text[:at]
        at = text.find(",", at + 1)
    return text
