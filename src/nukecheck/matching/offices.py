"""Whose man an office makes of a person: "the BRITISH foreign secretary Blinken"."""

from __future__ import annotations

from collections.abc import Sequence

from nukecheck.lexicon import load_lexicon
from nukecheck.matching.frames import Evoked
from nukecheck.matching.grammar import word_before
from nukecheck.matching.index import FactIndex
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
    those of the fact stands between them, and no preposition ("Lavrov BRIEFED the ambassadors").
    """
    claim = reading.claim
    discourse = claim.discourse
    if word_before(claim, office.first) in discourse.alike:  # "signed the letter AS minister of X"
        return True
    small = load_lexicon(claim.sentence.language).function_words | discourse.transparent
    small |= discourse.passive | discourse.past
    other = discourse.not_agent - discourse.alike
    told = {i for h in reading.hits if h.cls in ("country", "organisation", "post") for i in h.words}
    told |= evoked.words
    return any(
        all(
            i in told or not claim.tokens[i].word or (claim.words[i] in small and claim.words[i] not in other)
            for i in range(min(office.last, person.last) + 1, max(office.first, person.first))
        )
        and discourse.formerly.isdisjoint(
            claim.words[min(office.first, person.first) : max(office.last, person.last) + _THEN]
        )
        for person in evoked.subjects
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
