"""Who only tells, cites or expects what another does, and who is named beside."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from nukecheck.extract import Mention, MentionKind
from nukecheck.matching.grammar import it_before_noun
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

TELLING = ("say", "expect")
_CITED = 6  # tokens from "according to" to the name of an organisation
_ADJECTIVES = 5  # tokens to look back over before a noun
_SAYS = 3  # tokens from a name to what it says
_TITLE = 4  # tokens from a country to the person whose it is
_OPENS = 4  # the last token of a name that opens a sentence
_OF_IT = 6  # tokens from a figure to the treaty it is of
_APPOSITION = 9  # tokens from a person to a country told after a comma


def next_in_rank(reading: Reading, name: Hit) -> bool:
    """Tell whether a name only comes after another in a row ("followed by X")."""
    words, discourse = reading.claim.words, reading.claim.discourse
    return (
        name.first > 1
        and words[name.first - 1] in discourse.by
        and words[name.first - 2] in discourse.followed
    )


def cited(reading: Reading, name: Hit) -> bool:
    """Tell whether an organisation is only named as who says so, its kind before its name ("volgens het
    gezaghebbende instituut X").
    """
    claim, start = reading.claim, max(0, name.first - _CITED)
    if name.cls != "organisation":
        return False
    between = [
        h for h in reading.hits if start <= h.first < name.first and h.cls in ("person", "organisation")
    ]
    return not between and any(
        claim.words[at] in claim.discourse.according and claim.segment[at] == claim.segment[name.first]
        for at in range(start, name.first)
    )


def _has_verb_behind(reading: Reading, name: Hit, concepts: Sequence[str]) -> bool:
    """Tell whether a word for one of some concepts stands shortly behind a name, in its clause."""
    segment = reading.claim.segment
    return any(
        0 < h.first - name.last <= _SAYS and segment[h.first] == segment[name.first]
        for h in reading.evoking(concepts)
    )


def tells_of(reading: Reading, name: Hit, predicate: Hit) -> bool:
    """Tell whether somebody only tells, with a verb of saying and "that", what another does."""
    claim = reading.claim
    own, there = claim.segment[name.first], claim.segment[predicate.first]
    if own >= there or not _has_verb_behind(reading, name, TELLING):
        return False
    start = claim.segment.index(own + 1) if own + 1 in claim.segment else 0
    discourse = claim.discourse
    return (
        claim.words[start] in discourse.that
        and not it_before_noun(claim, start + 1)
        and discourse.subject_pronoun.isdisjoint(claim.words[start : predicate.first])
    )


def viewed(reading: Reading, words: Sequence[Hit]) -> int | None:
    """Return the word (its token) that shows that what is done is only spoken of ("spoke ABOUT ending
    it"), or that somebody has a view of it ("REGRETTED the end", "SUPPORT for an extension").
    """
    told = [h for h in words if not h.cls]
    if not told:
        return None
    claim, discourse = reading.claim, reading.claim.discourse
    begin = min(h.first for h in told)
    at, small = begin - 1, discourse.determiner | discourse.possessive
    while at > begin - _ADJECTIVES and (
        claim.words[at] in small or any(at in h.words and h.cls == "country" for h in reading.hits)
    ):
        at -= 1
    if at >= 0 and claim.words[at] in discourse.on_that | discourse.taking_view:
        return at
    if at > 0 and claim.words[at] in discourse.view_of:
        beside = (at - 1, at - 2)  # "steun AAN voor"
        return next((i for i in beside if i >= 0 and claim.words[i] in discourse.view), None)
    return None


def foretells(reading: Reading, name: Hit) -> bool:
    """Tell whether a name that opens a sentence is that of who expects, or according to whom, what is told of
    something else: behind "that", or of what was spoken of before ("X expects THE arsenal to double").
    """
    claim = reading.claim
    if name.last > _OPENS:
        return False
    if (
        name.first
        and claim.words[0] in claim.discourse.according
        and (claim.discourse.transparent | claim.discourse.not_agent).issuperset(claim.words[1 : name.first])
    ):
        return True
    own = claim.segment[name.first]
    verbs = [
        h
        for h in reading.evoking(("expect",))
        if 0 < h.first - name.last <= _SAYS and claim.words[h.first] not in claim.discourse.according
    ]
    if not verbs:
        return False
    known = claim.discourse.definite - claim.discourse.possessive
    if any(not known.isdisjoint(claim.words[h.last + 1 : h.last + 2]) for h in verbs):
        return True
    if own + 1 not in claim.segment:
        return False
    start = claim.segment.index(own + 1)
    return claim.words[start] in claim.discourse.that and any(claim.segment[h.first] == own for h in verbs)


def measured_against(reading: Reading, treaty: Hit) -> Mention | None:
    """Return the figure of a treaty that is only named for it, where another is held against that ("1,550,
    down from the 2,200 of the Moscow Treaty").
    """
    claim = reading.claim
    figures = [m for m in claim.mentions if m.kind is MentionKind.NUMBER and claim.place(m)[1] < treaty.first]
    if treaty.cls != "treaty" or len(figures) < 2:
        return None
    own = figures[-1]
    begin, end = claim.begin(own), claim.place(own)[1]
    between = claim.tokens[end + 1 : treaty.first]
    if len(between) > _OF_IT or any(not t.word for t in between):
        return None
    while begin and claim.words[begin - 1] in claim.discourse.definite:
        begin -= 1
    return own if begin and claim.words[begin - 1] in claim.discourse.set_beside else None


def without_titles(reading: Reading, names: Sequence[Hit], verbs: Sequence[Hit]) -> list[Hit]:
    """Return names without the countries that only tell whose man a person is ("the Russian minister Lavrov",
    "Antonov, Moscow's envoy to the US,"), and without the post of a person named. None of the ``verbs``
    stands between the two.
    """
    people = [h for h in names if h.cls == "person"]
    named = {c for p in people for c in p.stands_for if c != p.concept}
    names = [h for h in names if h.cls != "person" or h.concept not in named]
    said = {at for h in verbs for at in h.words} | {at for at, _ in reading.claim.negations}
    return [h for h in names if h.cls != "country" or not any(titles(reading, h, p, said) for p in people)]


def titles(reading: Reading, country: Hit, person: Hit, said: Collection[int] = ()) -> bool:
    """Tell whether a country is named only to say whose man a person is; nothing ``said`` (tokens) stands
    between the two.
    """
    if person.cls != "person":
        return False
    claim = reading.claim
    if 0 < person.first - country.last <= _TITLE:
        between = claim.tokens[country.last + 1 : person.first]
        return not any(country.last < at < person.first for at in said) and all(
            t.word and t.folded not in claim.discourse.joining | claim.discourse.relative for t in between
        )
    if not 1 < country.first - person.last <= _APPOSITION or claim.words[person.last + 1] != ",":
        return False
    if "," in claim.words[person.last + 2 : country.first]:
        return False
    posts = reading.by_class.get("post", [])
    return any(person.last < p.first <= country.first + 2 for p in posts)
