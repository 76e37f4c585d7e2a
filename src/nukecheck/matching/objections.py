"""Whether enough of a sentence is about a fact to hold the one against the other."""

from __future__ import annotations

from collections.abc import Iterable

from nukecheck.factbase.model import Kind
from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.matching.accounts import Accounts
from nukecheck.matching.matches import Match, Part
from nukecheck.matching.reading import Reading
from nukecheck.matching.statements import dated_by

_ROOM = 20  # tokens from which on a sentence about what was named before has room for other figures
_NEAR = 0.0  # the least score of a figure, where its fact is about something named before
_ROOM_IF_NAMED = 30  # the same two, where the sentence names what the fact is about
_NEAR_IF_NAMED = -15.0
_BEFORE = 3  # tokens from "until" to a date
_OTHER_WORDS = 5  # words of its clauses that are not of a statement, from which on an objection is unsafe
_SHARE = 0.4  # of those clauses that the words of the statement have at least
_OTHER_WORDS_IF_SUPPORTED = 6  # the same two, for what agrees
_SHARE_IF_SUPPORTED = 0.34
_BESIDE = ("outlet", "weekday")  # what tells who brought it, or when


def far_fetched(reading: Reading, one: Match) -> bool:
    """Tell whether a figure or date stands so far from the words of a fact, in a sentence so long, that it
    may be that of something else.
    """
    if one.part is not Part.VALUE:
        return False
    length = len(reading.claim.tokens)
    if any(c.origin in ("recent", "last") for c in one.evoked.carried):
        return length >= _ROOM and one.score < _NEAR
    return length >= _ROOM_IF_NAMED and one.score < _NEAR_IF_NAMED


def of_its_beginning(reading: Reading, one: Match) -> bool:
    """Tell whether a date, of which a sentence does not say that something was so until then, stands where a
    fact tells until when ("proposed IN 2019 and rejected").
    """
    if one.mention is None or one.fact.kind is not Kind.DATE:
        return False
    claim, start = reading.claim, reading.claim.begin(one.mention)
    ends = load_discourse("en").until
    before = {*claim.words[max(0, start - _BEFORE) : start]}
    until = claim.discourse.until | claim.discourse.up_to | claim.discourse.beside_date
    dated = dated_by(one.fact.statement.get("en", ""))
    return bool(dated) and dated <= ends and until.isdisjoint(before)


def until_then(reading: Reading, one: Match) -> bool:
    """Tell whether a sentence opens with "until" and a date, and tells what was so until then of others than
    the thing that only the text before names ("UNTIL MAY 2023 both told each other").
    """
    claim = reading.claim
    if not one.evoked.carried or one.mention is None or one.fact.kind is not Kind.DATE:
        return False
    start, rest = claim.begin(one.mention), claim.words[claim.place(one.mention)[1] + 1 :]
    opening = {*claim.words[:start]} if start < _BEFORE else set[str]()
    if opening.isdisjoint(claim.discourse.until) or not claim.discourse.it.isdisjoint(rest):
        return False
    return len(rest) > _BEFORE and all(h.last < start for h in one.evoked.predicates)


def told_in_passing(
    reading: Reading, accounts: Accounts, one: Match, matches: Iterable[Match], supported: bool
) -> bool:
    """Tell whether the words of a statement are so few in their clauses that these say something else: "MORE
    cases meant that FURTHER visits would be risky" is not about warheads.

    Words of other facts that the sentence tells count as its own; figures, dates, small words and who
    reports it do not count.
    """
    if one.part is Part.VALUE:
        return False
    claim = reading.claim
    own = _words(one)
    segments = {claim.segment[i] for i in own}
    told = own.union(*[_words(other) for other in matches])
    beside = claim.mentioned | {
        i for h in reading.hits if h.cls in _BESIDE or h.concept == "say" for i in h.words
    }
    small = load_lexicon(claim.sentence.language).function_words
    words = [
        i
        for i, token in enumerate(claim.tokens)
        if token.word
        and token.folded not in small
        and claim.segment[i] in segments
        and (i in own or i not in beside)
    ]
    least, share = (_OTHER_WORDS_IF_SUPPORTED, _SHARE_IF_SUPPORTED) if supported else (_OTHER_WORDS, _SHARE)
    if len([i for i in words if i not in told]) < least:
        return False
    told.update(i for h in reading.hits if accounts.tells(one.fact, h) for i in h.words)
    others = sum(i not in told for i in words)
    return others >= least and len(words) - others < share * len(words)


def _words(one: Match) -> set[int]:
    """Return the tokens that a match reads."""
    return {i for h in (*one.evoked.predicates, *one.evoked.subjects, *one.names) for i in h.words}
