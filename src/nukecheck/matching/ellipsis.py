"""What a clause says that leaves its predicate to the one before ("India has not joined, ISRAEL HAS")."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache

from nukecheck.claims import Claim
from nukecheck.lexicon import load_lexicon
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.matching.vocabulary import Hit
from nukecheck.records import Record

_MARKS = frozenset(",;:-–—")
_LENGTH = 9  # tokens of such a clause
_CLASSES = ("person", "country", "organisation")
_INITIATIVE = "initiative"  # the class of what names who asked for something in one word or phrase
_DEED = 16  # tokens of a clause that says who did what stands before


class Remainder(Record):
    """A clause of a name, or of several with "and", and a small verb, "did that" or "too", from ``first`` to
    ``last``, that stands for what was said before.

    ``named`` is the first token of the names, ``name`` the last of them. ``affirms`` tells that what was
    denied before is so here; else it is as it was, ``denied`` or not.
    """

    first: int
    last: int
    named: int
    name: Hit
    affirms: bool
    denied: bool


def leans(claim: Claim) -> bool:
    """Tell by its words alone whether a sentence may leave its predicate to what stands before it."""
    discourse = claim.discourse
    among = (discourse.one_of_them, discourse.not_of_them, discourse.of_them)
    return any(map(claim.places, among)) or _may_remain(claim, _last_word(claim))


def remainder(claim: Claim, hits: Sequence[Hit]) -> Remainder | None:
    """Return the clause that ends a sentence, or is all of it, and names only whom the predicate before is
    true of after all ("India has not joined, ISRAEL HAS") or as well ("and SO HAS ISRAEL").
    """
    words, discourse = claim.words, claim.discourse
    last = _last_word(claim)
    if not _may_remain(claim, last) or claim.asks or claim.quotes:
        return None
    names = [h for h in hits if h.cls in _CLASSES and not h.fuzzy and last - _LENGTH < h.first <= last]
    deeds = _deeds(claim, last)
    affirms, too = words[last] in discourse.affirming or bool(deeds), words[last] in discourse.as_well
    if deeds:
        names = [h for h in names if any(h.last + 1 == a or b + 1 == _begin(claim, h) for a, b in deeds)]
    elif affirms:
        small = discourse.verbs | discourse.affirming | discourse.proform
        names = [h for h in names if h.last < last and small.issuperset(words[h.last + 1 : last])]
    else:
        names = [h for h in names if h.last == last - too]
    for name in sorted(names, key=lambda h: h.first):
        named = _begin_of_all(claim, name, hits)
        first = min([named, *(a for a, _ in deeds)])
        denied = affirms
        holding = [begin for begin, end in claim.places(discourse.same_holds) if end + 1 == named]
        if holding:
            first = min(holding)
        elif not (affirms or too):
            first -= 2
            if first < 0 or words[first] not in discourse.likewise:
                continue
            denied = words[first] in discourse.paired_negation
            if words[first + 1] not in discourse.affirming:
                continue
        begin = first
        while begin and words[begin - 1] in discourse.clausal | discourse.boundary:
            begin -= 1
        if begin and words[begin - 1] not in _MARKS and begin == first:
            continue
        return Remainder(first, last, named, name, affirms, denied)
    return None


def _begin_of_all(claim: Claim, name: Hit, hits: Sequence[Hit]) -> int:
    """Return where a name begins, or those that it ends a list of ("SO HAVE A AND B")."""
    first = _begin(claim, name)
    joined = first > 0 and claim.words[first - 1] in claim.discourse.joining
    before = [h for h in hits if h.cls == name.cls and h.last == first - 2] if joined else []
    return _begin(claim, before[0]) if before else first


def _last_word(claim: Claim) -> int:
    """Return the last token that is a word."""
    return next((at for at in range(len(claim.tokens) - 1, 0, -1) if claim.tokens[at].word), 0)


def _may_remain(claim: Claim, last: int) -> bool:
    """Tell whether a sentence ends in a word that affirms or in "too", or has "so" or "neither" shortly
    before, or "the same goes for".
    """
    words, discourse = claim.words, claim.discourse
    return last > 0 and (
        words[last] in discourse.affirming | discourse.as_well
        or bool(_deeds(claim, last))
        or bool(claim.places(discourse.same_holds))
        or not discourse.likewise.isdisjoint(words[max(0, last - _LENGTH) : last])
    )


def _deeds(claim: Claim, last: int) -> list[tuple[int, int]]:
    """Return the places of what says that somebody did what was told before, at the end of a sentence."""
    return [(a, b) for a, b in claim.places(claim.discourse.did_so) if last - _LENGTH < a]


def who_did_so(claim: Claim, hits: Sequence[Hit]) -> tuple[Hit, str] | None:
    """Return who did what stands before a clause that only tells that ("THE AMERICANS did so", "that was
    done by MOSCOW", "that happened at the request of TURKEY"), and how a sentence says so at its end.
    """
    words, discourse = claim.words, claim.discourse
    names = [h for h in hits if h.cls in (*_CLASSES, _INITIATIVE) and not h.fuzzy]
    deeds = claim.places(discourse.did_so)
    if not names or not deeds or len(words) > _DEED or claim.asks or claim.moods or claim.quotes:
        return None
    name = max(names, key=lambda h: h.last - h.first)
    if any(h.concept not in name.stands_for and not name.first <= h.first <= name.last for h in names):
        return None
    asked = claim.places(discourse.at_instance)
    told = {at for first, last in (*deeds, *asked) for at in range(first, last + 1)}.union(name.words)
    small = discourse.determiner | discourse.relative | discourse.passive | discourse.it | discourse.by
    small |= discourse.emphatic | discourse.clausal | (discourse.transparent - discourse.pronoun)
    if claim.negations or not nothing_else(told, small, claim):
        return None
    if name.cls == _INITIATIVE:
        begin = name.first - (words[name.first - 1] in discourse.not_agent)
        return name, _as_written(claim, min([begin, *(first for first, _ in asked)]), name.last)
    lead = words[asked[0][0] : asked[0][1] + 1] if asked else [min(discourse.by)]
    first = _begin(claim, name)
    return name, f"{' '.join(lead)} {_as_written(claim, first, name.last)}"


def nothing_else(told: Container[int], small: Container[str], claim: Claim) -> bool:
    """Tell whether all words of a claim are at some places, or small ones."""
    return all(at in told or not token.word or token.folded in small for at, token in enumerate(claim.tokens))


def done_by(told: Claim, hits: Sequence[Hit], by: str) -> Claim | None:
    """Return a sentence that does not say who did what it tells, with that at its end."""
    discourse = told.discourse
    if told.asks or told.moods or told.quotes or told.denials or told.negations:
        return None
    beside = discourse.not_agent | discourse.source_of | discourse.joining
    for name in (h for h in hits if h.cls in _CLASSES or h.members):
        first = _begin(told, name)
        if not first or told.words[first - 1] not in beside:
            return None
    return told.reworded(f"{told.text.rstrip(' .;:!')} {by}.")


def one_of_them(claim: Claim, hits: Sequence[Hit]) -> tuple[Hit, bool] | None:
    """Return the country that a sentence, after its name, only says to be one of those told of, and whether
    it says so ("Belgium IS ONE OF THEM", "AMONG THEM Belgium", "Belgium IS NOT AMONG THEM").
    """
    words, discourse = claim.words, claim.discourse
    last = _last_word(claim)
    opening = [after for before, after in claim.places(discourse.of_them) if not before]
    for name in (h for h in hits if h.cls == "country" and not h.fuzzy):
        behind = _begin(claim, name) - 1
        if behind in opening and (name.last == last or words[name.last + 1] in _MARKS):
            return name, True
        if not discourse.clausal.union(discourse.determiner).issuperset(words[: name.first]) or claim.asks:
            continue
        for phrases, so in ((discourse.one_of_them, True), (discourse.not_of_them, False)):
            if (name.last + 1, last) in claim.places(phrases):
                return name, so
    return None


def with_one_more(told: Claim, claim: Claim, name: Hit) -> Claim | None:
    """Return a sentence with a country as one of those that it tells of."""
    if told.asks or told.moods or told.quotes or told.denials:
        return None
    (lead,) = min(p for p in told.discourse.including if len(p) == 1)
    named = _as_written(claim, name.first, name.last)
    return told.reworded(f"{told.text.rstrip(' .;:!')}, {lead} {named}.")


def spelt_out(told: Claim, hits: Sequence[Hit], end: int, claim: Claim, rest: Remainder) -> Claim | None:
    """Return what a remainder says in full: the clause before, up to the token ``end``, with the other name,
    and undenied where that affirms what this denied; ``None`` where it is not clear what this says.
    """
    while end and (
        not told.tokens[end - 1].word
        or told.words[end - 1] in told.discourse.clausal | told.discourse.boundary
    ):
        end -= 1
    negations = [first for first, _ in told.negations if first < end]
    if len(negations) != rest.denied or any(at < end for at, _, _ in told.denials):
        return None
    if any(first < end for _, first, *_ in told.moods) or told.quotes:
        return None
    names = [h for h in hits if h.cls == rest.name.cls and h.last < end]
    if not names or any(h.concept == rest.name.concept for h in names):
        return None
    first, last = _begin(told, names[0]), names[0].last
    for other in names[1:]:
        between = told.words[last + 1 : other.first]
        if other.first <= last or set(between) <= told.discourse.joining | told.discourse.determiner | {","}:
            last = max(last, other.last)
    edits = {first: _as_written(claim, rest.named, rest.name.last)}
    edits.update(dict.fromkeys(range(first + 1, last + 1), ""))
    for at in negations if rest.affirms else ():
        bare = _undenied(told, at)
        if bare is None:
            return None
        edits[at] = bare
        ends = told.discourse.ending_denial | told.discourse.ceasing
        edits.update({i: "" for i in range(at, end) if told.words[i] in ends})
    words = [edits.get(at, told.tokens[at].raw) for at in range(end)]
    glued = [at for at in range(1, end) if told.tokens[at - 1].end == told.tokens[at].start]
    text = "".join(("" if at in glued else " ") + word for at, word in enumerate(words))
    return told.reworded(f"{text.strip()}.")


def _as_written(claim: Claim, first: int, last: int) -> str:
    start = claim.sentence.span.start
    return claim.text[claim.tokens[first].start - start : claim.tokens[last].end - start]


def _begin(claim: Claim, name: Hit) -> int:
    """Return the first token of a name, or of its article."""
    return name.first - (name.first > 0 and claim.words[name.first - 1] in claim.discourse.determiner)


def _undenied(claim: Claim, at: int) -> str | None:
    """Return a word that denies without its denial."""
    word = claim.words[at]
    return _granting(claim.sentence.language).get(word, "" if word in claim.discourse.plain_denial else None)


@cache
def _granting(language: str) -> dict[str, str]:
    """Map the contractions that end in a denial to what they are without it ("won't": "will")."""
    denial = load_discourse(language).plain_denial
    parted = [entry.split() for entry in load_lexicon(language).contractions]
    return {short: long[0] for short, *long in parted if len(long) > 1 and long[-1] in denial}
