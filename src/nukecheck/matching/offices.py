"""Whose man an office makes of a person: "the BRITISH foreign secretary Blinken"."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.lexicon import load_lexicon
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import possessor, word_before
from nukecheck.matching.index import FactIndex
from nukecheck.matching.negated import denied_name
from nukecheck.matching.reading import Reading
from nukecheck.matching.vocabulary import Hit

_THEN = 3  # tokens up to and with a word behind an office that says when it was held
_BESIDE = 5  # tokens from an office to the person who holds it


def of_another_country(
    reading: Reading, index: FactIndex, persons: Sequence[Hit], offices: Sequence[Hit]
) -> tuple[Hit, tuple[str, ...]] | None:
    """Return the country whose office a person is said to hold, and their own (concepts), where it is another
    and theirs is not named at all.
    """
    concepts = index.base.concepts
    countries = [*reading.by_class.get("country", ()), *reading.by_class.get("organisation", ())]
    for person in persons:
        of = concepts[person.concept].part_of if person.concept in concepts else ()
        own = tuple(c for c in of if c in concepts and concepts[c].cls == "country")
        if not own or any({*own} & (h.stands_for | h.members) for h in countries):
            continue
        if _denied_aside(reading, person):
            continue
        for office in offices:
            if _held_by(reading, office, person):
                whose = (
                    h
                    for h in countries
                    if any(concepts[c].cls == "country" for c in h.stands_for if c in concepts)
                )
                found = next((h for h in whose if _whose(reading, h, office)), None)
                if found is not None:
                    return found, own
    return None


def _held_by(reading: Reading, office: Hit, person: Hit) -> bool:
    """Tell whether an office stands right beside a person, and before nobody else ("Blinken was the ...")."""
    claim = reading.claim
    begin, end = min(office.last, person.last) + 1, max(office.first, person.first)
    apart = claim.segment[person.first] != claim.segment[office.first]
    if end - begin > _BESIDE or (apart and claim.words[begin : begin + 1] != [","]):
        return False
    named = {i for h in reading.by_class.get("country", ()) for i in h.words}
    discourse = claim.discourse
    being = discourse.passive | discourse.past | discourse.alike
    small = discourse.transparent | discourse.determiner | being | {","}
    others = [h for h in reading.by_class.get("person", ()) if h.concept != person.concept]
    return all(i in named or claim.words[i] in small for i in range(begin, end)) and not any(
        0 < h.first - office.last <= 2 for h in others
    )


def held(reading: Reading, evoked: Evoked, office: Hit) -> bool:
    """Tell whether an office may be said to be that of the subject of a fact: nothing but small words and
    those of the fact stands between them, and no preposition ("Lavrov BRIEFED the ambassadors"), and it is
    not whose something is ("Lavrov called an AMBASSADOR'S question strange").
    """
    claim = reading.claim
    if possessor(claim, office):
        return False
    discourse = claim.discourse
    if word_before(claim, office.first) in discourse.alike:  # "signed the letter AS minister of X"
        return True
    named = reading.by_class.get("person", ())
    asides = {h: aside for h in named if (aside := _denied_aside(reading, h))}
    owner = _of_several(reading, [h for h in named if h not in asides], office)
    if owner is not None:
        return any(owner.concept == person.concept for person in evoked.subjects)
    small = load_lexicon(claim.sentence.language).function_words | discourse.transparent
    small |= discourse.passive | discourse.past
    other = discourse.not_agent - discourse.alike
    told = {i for h in reading.hits if h.cls in ("country", "organisation", "post") for i in h.words}
    told |= evoked.words.union(*asides.values())
    groups = (g for g in evoked.frame.groups if g.optional)
    told |= {i for g in groups for h in reading.evoking(g.concepts) for i in h.words}
    filling = by_any_office(evoked)
    return any(
        (not filling or _linked(reading, evoked, person, office))
        and not _another_holds(reading, person, office)
        and all(
            i in told or not claim.tokens[i].word or (claim.words[i] in small and claim.words[i] not in other)
            for i in range(min(office.last, person.last) + 1, max(office.first, person.first))
        )
        and discourse.formerly.isdisjoint(
            claim.words[min(office.first, person.first) : max(office.last, person.last) + _THEN]
        )
        for person in evoked.subjects
        if person not in asides
    )


def _denied_aside(reading: Reading, person: Hit) -> range:
    """Return the tokens of an aside that denies of one what is told of another ("X, NOT Y, is")."""
    claim = reading.claim
    negation = denied_name(reading, person.first, person.last)
    closed = claim.words[person.last + 1 : person.last + 2] == [","]
    if negation is None or not closed:
        return range(0)
    begin = negation - 1
    if claim.words[begin] in claim.discourse.joining:
        begin -= 1
    if begin < 1 or claim.words[begin] != ",":
        return range(0)
    beside = any(h.last == begin - 1 for h in reading.by_class.get("person", ()))
    return range(begin, person.last + 1) if beside else range(0)


def title_of_another(reading: Reading, evoked: Evoked, office: Hit) -> bool:
    """Tell whether an office is the title of somebody of whom a fact is not ("MINISTER Y and X"), or what
    another of several is ("Y was MINISTER, X ambassador").
    """
    persons = [h for h in evoked.subjects if h.cls == "person"]
    named = reading.by_class.get("person", ())
    if persons and any(
        h.first == office.last + 1 and all(h.concept != p.concept for p in persons) for h in named
    ):
        return True
    owner = _of_several(reading, named, office)
    return bool(persons) and owner is not None and all(owner.concept != p.concept for p in persons)


def _of_several(reading: Reading, persons: Sequence[Hit], office: Hit) -> Hit | None:
    """Return whose office it is of several people, each with one ("Y was MINISTER, X ambassador"): that of
    who stands in it or right before it, small words apart, and alone.
    """
    claim, discourse = reading.claim, reading.claim.discourse
    posts = {i for h in reading.by_class.get("post", ()) for i in h.words}
    meant = {first for first, _, _ in reading.stand_ins}
    persons = [h for h in persons if h.first in meant or posts.isdisjoint(h.words)]  # no "British envoy"
    if len({h.concept for h in persons}) < 2:
        return None
    if claim.respectively:
        return _in_order(reading, persons, office)
    before = [h for h in persons if h.first <= office.first]
    if not before:
        return None
    owner = max(before, key=lambda h: h.last)
    listed = claim.words[max(0, owner.first - 1) : owner.first]
    small = load_lexicon(claim.sentence.language).function_words - discourse.not_agent
    small |= discourse.passive | discourse.past | discourse.alike
    told = {i for h in reading.by_class.get("country", ()) for i in h.words}
    between = range(owner.last + 1, office.first)
    joined = not discourse.joining.isdisjoint([*listed, *claim.words[owner.last + 1 : office.first]])
    plain = all(claim.tokens[i].word and (i in told or claim.words[i] in small) for i in between)
    own = plain and not joined and not possessor(claim, owner)
    return owner if own else None


def _in_order(reading: Reading, persons: Sequence[Hit], office: Hit) -> Hit | None:
    """Return whose office it is of people and offices in one order ("X and Y are A and B RESPECTIVELY")."""
    posts = reading.by_class.get("post", ())
    apart = sorted({h.first for h in posts if not any(map(h.within, posts))})
    named = sorted(persons, key=lambda h: h.first)
    if office.first not in apart or len(named) != len(apart):
        return None
    return named[apart.index(office.first)]


def by_any_office(evoked: Evoked) -> bool:
    """Tell whether nothing but an office, of whatever kind, makes a sentence speak of a fact about one."""
    return any(
        f.hit.cls == "post" and not f.group.optional and f.group.concepts & f.hit.counts_as - {f.hit.concept}
        for f in evoked.filled
    )


def _another_holds(reading: Reading, person: Hit, office: Hit) -> bool:
    """Tell whether an office behind a person is that of somebody else: the next of a list ("X, the ambassador
    and Y"), of whoever is named after it, or what the person is not ("for X, the ambassador is a friend").
    """
    if office.first < person.first:
        return False
    claim = reading.claim
    discourse = claim.discourse
    between = claim.words[person.last + 1 : office.first]
    being = discourse.passive | discourse.past
    if word_before(claim, person.first) in discourse.not_agent - discourse.alike and (
        not being.isdisjoint(between) or not being.isdisjoint(claim.words[office.last + 1 : office.last + 2])
    ):
        return True
    behind = office.last + 1
    return "," in between and (
        not discourse.joining.isdisjoint([*between, *claim.words[behind : behind + 1]])
        or any(h.first == behind for h in reading.by_class.get("person", ()))
    )


def _linked(reading: Reading, evoked: Evoked, person: Hit, office: Hit) -> bool:
    """Tell whether a verb of being or of serving joins an office and a person, or the one stands right before
    the other, and it is not that of somebody who serves them ("Lavrov's deputy", "deputy of Lavrov").
    """
    claim = reading.claim
    discourse = claim.discourse
    before = word_before(claim, person.first)
    begin, end = min(office.last, person.last) + 1, max(office.first, person.first)
    between = claim.words[begin:end]
    if not discourse.joining.isdisjoint(between) or before in discourse.not_agent - discourse.alike:
        return False
    if possessor(claim, person) if person.first < office.first else before in discourse.source_of:
        return False
    verbs = {i for f in evoked.filled if not f.group.optional and f.hit is not office for i in f.hit.words}
    return (
        not (discourse.passive | (discourse.past - discourse.had) | discourse.alike).isdisjoint(between)
        or any(begin <= i < end for i in verbs)
        or (begin == end and office.first < person.first)
    )


def _whose(reading: Reading, country: Hit, office: Hit) -> bool:
    """Tell whether a country says whose an office is: right before it, in it, or behind it after "of"."""
    if country.last + 1 == office.first or office.first <= country.first <= office.last:
        return True
    claim = reading.claim
    of = claim.discourse.source_of | claim.discourse.of_what
    last = office.last + (claim.words[office.last] not in of)  # "speaks for"
    between = claim.words[last : country.first]
    return 0 < len(between) <= 2 and between[0] in of and (of | claim.discourse.definite).issuperset(between)
