"""Words that stand for what was named before: one of two, both, the first two, weapons of that kind."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import takewhile

from nukecheck.claims import Claim
from nukecheck.extract import MentionKind
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.context import Carried, Context, without_posts
from nukecheck.matching.vocabulary import Hit
from nukecheck.values import Quantity

_WOMAN = "woman"  # what the vocabulary has the women be
_AGAIN = "called-again"  # and what people may be called who were named before
_FEW = 9
_REACH = 4  # tokens behind "it" or "its"
_DESCRIBED = 3  # tokens from a name to the things that it tells whose they are
_OWNED = 6  # tokens behind "it has"
_OPENED = 7  # tokens, among which the first verb of a sentence stands
_OPENING = 3  # tokens, of which a name at the beginning of its sentence begins with one
_OF_OTHERS = 5  # tokens from "the other" to the things that it is said of

StandIn = tuple[int, int, Carried]  # the words that stand for a name, first and last, and the name


def resolved(
    claim: Claim, hits: tuple[Hit, ...], context: Context
) -> tuple[tuple[Hit, ...], tuple[StandIn, ...]]:
    """Return the hits of a claim with those of words in it that stand for names of the text before, and which
    do.
    """
    if not refers(claim, hits):
        return hits, ()
    stand_ins: list[StandIn] = []
    found: list[Hit] = []
    for hit in hits:
        pair = _named_last(claim, hit, context) if len(hit.members) == 2 else []
        found.append(_together(pair, hit.first, hit.last) if pair else hit)
        stand_ins += [(hit.first, hit.last, c) for c in pair] if pair else []
    for first, last, names in (
        *_one_of_two(claim, hits, context),
        *_several(claim, hits, context),
    ):
        found.append(_at(names[0].hit, first, last) if len(names) == 1 else _together(names, first, last))
        stand_ins.extend((first, last, c) for c in names)
    for first, last, treaty in _one_treaty(claim, hits, context):
        found.append(_at(treaty.hit, first, last))
        stand_ins.append((first, last, treaty))
    for first, last in claim.places(claim.discourse.same_kind):
        things = list({c.hit.concept: c for c in context.kind}.values())
        found.extend(_at(c.hit, first, last) for c in things)
        stand_ins.extend((first, last, c) for c in things)
    for first, last, country in _the_country(claim, context):
        found.append(_at(country.hit, first, last))
        stand_ins.append((first, last, country))
    for first, last, person in _described(claim, hits, context):
        found.append(_at(person.hit, first, last))
        stand_ins.append((first, last, person))
    for at, person in (
        *_who(claim, hits, context),
        *_by_whom(claim, hits, context),
        *_its(claim, hits, context),
    ):
        found.append(_at(person.hit, at, at))
        stand_ins.append((at, at, person))
    if stand_ins or len(found) != len(hits):
        found.sort(key=lambda h: (h.first, h.last, h.concept))
    return tuple(found), tuple(stand_ins)


def refers(claim: Claim, hits: Sequence[Hit]) -> bool:
    """Tell whether a claim may have words that stand for names of the text before."""
    discourse = claim.discourse
    return (
        not discourse.pointing_back.isdisjoint(claim.bag)
        or any(hit.members or _AGAIN in hit.stands_for for hit in hits)
        or not discourse.that_one.isdisjoint(claim.words[:2])
        or bool(claim.places(discourse.standing_in))
        or bool(claim.places(discourse.the_country))
        or bool(claim.places(discourse.former_treaty))
        or bool(claim.places(discourse.latter_treaty))
    )


def _who(claim: Claim, hits: Sequence[Hit], context: Context) -> Iterator[tuple[int, Carried]]:
    """Yield where "he" opens a sentence, or says something in it, and the one person whom the sentence before
    named; where "it" opens one and says something, its one country; where a pronoun opens the answer to "and
    China?", the one named there.
    """
    words = [at for at, token in enumerate(claim.tokens) if token.word]
    if claim.marked and claim.words[0] in claim.discourse.marks_answer:
        words = words[1:]
    if context.topic is not None and words and claim.words[words[0]] in claim.discourse.that_one:
        if all(last == first or first > words[0] for first, last in claim.places(claim.discourse.anaphor)):
            yield words[0], context.topic
        return
    said = {h.first for h in hits if h.concept == "say"}
    countries = [c for c in context.names.get("country", ()) if c.origin == "last"]
    says = next((at for at in words if _it_says(claim, at, words[0], said)), None)
    if says is not None and len({c.hit.concept for c in countries}) == 1 and not countries[0].hit.members:
        yield says, countries[0]
        return
    people = _people(context)
    if len({c.hit.concept for c in people}) == 2 and not any(h.cls == "person" for h in hits):
        yield from _he_and_she(claim, people)
        return
    if len({c.hit.concept for c in people}) != 1:
        return
    named = [h for h in hits if h.cls == "person"]
    if named and not _all_beside(claim, named):  # "he" may be one of these, unless both open with him
        words = words[:1] if people[0].hit.first < _OPENING else []
    begin = named[0].first if named else len(claim.words)
    for at in words:
        if not _may_be(claim, at, people[0]) or claim.quoted(at) or at > begin:
            continue
        opening = claim.discourse.clausal | claim.discourse.he | claim.discourse.she
        leads = at in words[:2] and claim.words[words[0]] in opening
        leads = leads or _opens_clause(claim, at, hits)
        if leads or at - 1 in said or _goes_on_to(claim, at, said):
            yield at, people[0]
            return


def _it_says(claim: Claim, at: int, opening: int, said: Container[int]) -> bool:
    """Tell whether "it" says something, at the head of a sentence or between commas ("..., IT SAID, ...")."""
    if claim.words[at] not in claim.discourse.it:
        return False
    if at == opening or _only_dates(claim, at):
        return at + 1 in said
    before, behind = claim.words[at - 1], claim.words[at + 1 : at + 2]
    if before == ",":
        return at + 1 in said and claim.words[at + 2 : at + 3] == [","]
    return at - 1 in said and behind == [","] and claim.words[max(0, at - 2)] == ","


def _only_dates(claim: Claim, end: int) -> bool:
    """Tell whether nothing but a date stands before a token ("IN OCTOBER 2022 it said")."""
    small = claim.discourse.not_agent | claim.discourse.place_of | claim.discourse.determiner
    return all(
        at in claim.mentioned or claim.words[at] in small or not claim.tokens[at].word for at in range(end)
    )


def _all_beside(claim: Claim, named: Sequence[Hit]) -> bool:
    """Tell whether all names stand behind prepositions: they do nothing in their sentence."""
    beside = claim.discourse.not_agent
    return all(h.first and claim.words[h.first - 1 - _article(claim, h.first - 1)] in beside for h in named)


def _article(claim: Claim, at: int) -> bool:
    return claim.words[at] in claim.discourse.determiner


def _opens_clause(claim: Claim, at: int, hits: Sequence[Hit]) -> bool:
    """Tell whether a word opens what stands behind a colon ("The reason: HE wanted ..."), or stands behind
    the first verb, before which nobody is named ("A week before had HE ...").
    """
    if not at or claim.words[at - 1] == ":":
        return at > 0
    verb = claim.words[at - 1] in claim.discourse.verbs
    return verb and at <= _OPENED and not any(h.cls and h.first < at for h in hits)


def _goes_on_to(claim: Claim, at: int, verbs: Container[int]) -> bool:
    """Tell whether one of some verbs stands right behind a word, or behind what goes with it ("he had already
    said"), or in its clause, where an auxiliary stands before the word ("dat HAD hij ooit GEZEGD").
    """
    if at and claim.words[at - 1] in claim.discourse.verbs:
        return any(
            claim.segment[v] == claim.segment[at] for v in range(at + 1, len(claim.words)) if v in verbs
        )
    small = claim.discourse.verbs | claim.discourse.already
    verb = at + 1
    while verb not in verbs and claim.words[verb : verb + 1] and claim.words[verb] in small:
        verb += 1
    return verb in verbs


def _described(claim: Claim, hits: Sequence[Hit], context: Context) -> Iterator[tuple[int, int, Carried]]:
    """Yield where "the ambassador" stands for somebody whom the sentence before named, the only one there of
    that office, and not for somebody named here or another's ("the ambassador OF TURKEY").
    """
    if any(h.cls == "person" for h in hits):
        return
    discourse, words = claim.discourse, claim.words
    beside = discourse.of_what | discourse.not_agent
    names = {h.first for h in hits if h.cls or h.members}
    for hit in hits:
        if _AGAIN not in hit.stands_for or claim.quoted(hit.first):
            continue
        people = _different([c for c in _people(context) if hit.concept in c.hit.stands_for])
        end = hit.last + 1
        theirs = not beside.isdisjoint(words[end : end + 1]) and not names.isdisjoint((end + 1, end + 2))
        theirs = theirs or not discourse.source_of.isdisjoint(words[end : end + 1])
        named = end < len(claim.tokens) and claim.tokens[end].raw[:1].isupper()
        if len(people) == 1 and not (theirs or named):
            yield hit.first, hit.last, people[0]
            return


def _he_and_she(claim: Claim, people: Sequence[Carried]) -> Iterator[tuple[int, Carried]]:
    """Yield where "he" and "she" stand, of a man and a woman whom the sentence before named."""
    for person in _different(people):
        others = [c for c in people if c.hit.concept != person.hit.concept]
        for at in range(len(claim.words)):
            if claim.quoted(at) or not _may_be(claim, at, person):
                continue
            if not any(_may_be(claim, at, other) for other in others):
                yield at, person
            break


def _may_be(claim: Claim, at: int, person: Carried) -> bool:
    """Tell whether a word is a pronoun for a person, man or woman; Dutch has one for "she" and "they"."""
    discourse, words = claim.discourse, claim.words
    if _WOMAN not in person.hit.stands_for:
        return words[at] in discourse.he
    beside = {*words[max(0, at - 1) : at], *words[at + 1 : at + 2]}
    alone = words[at] not in discourse.they or not discourse.he.isdisjoint(words)
    return words[at] in discourse.she and (alone or not discourse.one_does.isdisjoint(beside))


def _by_whom(claim: Claim, hits: Sequence[Hit], context: Context) -> Iterator[tuple[int, Carried]]:
    """Yield where "according to him", "in his view" or "his country" takes up the one person whom the
    sentence before named, and this one names nobody.
    """
    people = _people(context)
    if len({c.hit.concept for c in people}) != 1 or any(h.cls == "person" for h in hits):
        return
    discourse, words = claim.discourse, claim.words
    accounts = {last + 1 for _, last in claim.places(discourse.by_account)}
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 2]
        if word in discourse.him and at in accounts:
            named = word not in discourse.his or not any(t.word for t in claim.tokens[at + 1 : at + 2])
        elif word in discourse.his:
            view = not discourse.in_words.isdisjoint(words[max(0, at - 1) : at])
            named = not discourse.own_country.isdisjoint(behind)
            named = named or (view and not discourse.own_words.isdisjoint(behind))
        else:
            named = False
        if named:
            yield at, people[0]
            return


def _people(context: Context) -> list[Carried]:
    """Return the people whom the sentence before named, or the one whom it went on about."""
    people = [c for c in context.names.get("person", ()) if c.origin == "last"]
    named = without_posts([c.hit for c in people])
    return [c for c in people if c.hit in named] or [*context.persons]


def _its(claim: Claim, hits: Sequence[Hit], context: Context) -> Iterator[tuple[int, Carried]]:
    """Yield where "it" does, or "its" stands before, what only a country does or has ("it refused", "its
    arsenal"), before any name of one in the sentence, and the one country named last, or of several the one
    that something was told of.
    """
    named = [c for c in context.names.get("country", ()) if c.origin != "heading"]
    only = len({c.hit.concept for c in named}) == 1 and not named[0].hit.members
    if not only and context.doer is None:
        return
    discourse, words = claim.discourse, claim.words
    names = [h.first for h in hits if h.cls == "person" or (_is_name(h) and not _of_things(claim, h))]
    people = any(h.cls == "person" for h in hits) or any(
        c.origin == "last" for c in context.names.get("person", ())
    )
    whose = discourse.its - discourse.his if people else discourse.its
    for at in range(min(names, default=len(words))):
        if words[at] not in discourse.it and words[at] not in whose:
            continue
        behind = [*takewhile(str.isalpha, words[at + 1 : at + 1 + _REACH])]
        owns = words[at] in whose and not discourse.country_has.isdisjoint(behind)
        around = [*words[max(0, at - 1) : at], *behind]
        does = words[at] in discourse.it and not discourse.country_does.isdisjoint(around)
        has = words[at] in discourse.it and not discourse.has.isdisjoint(around)
        owns = owns or (has and not discourse.country_has.isdisjoint(words[at + 1 : at + 1 + _OWNED]))
        feels = words[at] in discourse.it and not discourse.country_is.isdisjoint(behind)
        does = does and discourse.passive.isdisjoint(around)
        if only and (owns or feels or does):
            yield at, named[0]
            return
        if not only and context.doer is not None and does and discourse.replying.isdisjoint(around):
            yield at, context.doer  # "A shared its data with B. It stopped" is A, "it refused" may be B
            return


def _of_things(claim: Claim, name: Hit) -> bool:
    """Tell whether the name of a country only tells whose things stand behind it ("AMERICAN weapons"), and
    not who does something ("RUSSIA suspends its part").
    """
    words, discourse = claim.words, claim.discourse
    small = load_lexicon(claim.sentence.language).function_words | discourse.verbs | discourse.existing
    for at in range(name.last + 1, min(name.last + 1 + _DESCRIBED, len(words))):
        if words[at] in small or not claim.tokens[at].word:
            return False
        if claim.plural_noun(at):
            return discourse.determiner.union(discourse.possessive).isdisjoint(words[at + 1 : at + 2])
    return False


def _the_country(claim: Claim, context: Context) -> Iterator[tuple[int, int, Carried]]:
    """Yield where "the country" stands, and the only one that the sentence before named."""
    named = [c for c in context.names.get("country", ()) if c.origin == "last"]
    if len({c.hit.concept for c in named}) != 1 or named[0].hit.members:
        return
    for first, last in claim.places(claim.discourse.the_country):
        if claim.discourse.source_of.isdisjoint(claim.words[last + 1 : last + 2]):
            yield first, last, named[0]


def _one_of_two(
    claim: Claim, hits: Sequence[Hit], context: Context
) -> Iterator[tuple[int, int, Sequence[Carried]]]:
    """Yield where "the former" or "the latter" stands, and for which of the last two countries."""
    for places, which in ((claim.former, 0), (claim.latter, 1)):
        for first, last in places:
            if 1 < _number(claim, last + 1) <= _FEW:
                continue  # "the last four" are no one of two
            if any(h.cls and h.first <= last < h.last for h in hits):
                continue  # nor is "the First Channel"
            after = claim.words[last + 1] if last + 1 < len(claim.words) else ""
            if after in claim.discourse.infinitive or after in claim.discourse.in_order:
                continue  # "the first to ...", "the first time" is no one of two
            things = range(last + 1, min(last + _OF_OTHERS, len(claim.tokens)))
            if claim.words[last] in claim.discourse.pointing and any(map(claim.plural_noun, things)):
                continue  # "the other nuclear-armed states"
            named = [_here(claim, h) for h in hits if h.cls == "country" and h.last < first]
            here = {c.hit.concept for c in named}
            if len(here) != 2:
                named = list(context.names.get("country", ()))
            pair = _different(named)
            if len(pair) != 2 and len(context.pair) == 2 and not here:
                pair = sorted(context.pair, key=lambda c: c.start)
            if len(pair) == 2:
                yield first, last, [pair[which]]
            elif not here and len(context.rows) > 1:
                yield first, last, [context.rows[which]]


def _one_treaty(claim: Claim, hits: Sequence[Hit], context: Context) -> Iterator[tuple[int, int, Carried]]:
    """Yield where "the former" or "the latter" opens a clause, with its verb right behind, and which of the
    last two treaties it is; there are not two countries that it could be.
    """
    discourse, words = claim.discourse, claim.words
    countries = {c.hit.concept for c in context.names.get("country", ())} | {
        c.hit.concept for c in context.pair
    }
    if len(context.treaties) != 2 or len(countries) > 1 or any(h.cls == "treaty" for h in hits):
        return
    verbs = {h.first for h in hits if not h.cls and not h.counts_as & {"limit"}}
    for phrases, which in ((discourse.former_treaty, 0), (discourse.latter_treaty, -1)):
        for first, last in claim.places(phrases):
            before, behind = words[max(0, first - 1) : first], words[last + 1 : last + 2]
            opens = not before or before[0] in discourse.clausal | discourse.boundary | {",", ";"}
            if opens and (last + 1 in verbs or not discourse.verbs.isdisjoint(behind)):
                yield first, last, context.treaties[which]


def _several(
    claim: Claim, hits: Sequence[Hit], context: Context
) -> Iterator[tuple[int, int, Sequence[Carried]]]:
    """Yield where "both", "the two", "the first two" or "the last four" stands alone, and for which
    countries.
    """
    taken: set[int] = set()
    for first, last, names in (*_of_those_listed(claim, context), *_of_two(claim, hits, context)):
        if first in taken or any(h.first <= last + 3 and first <= h.last for h in hits if _is_name(h)):
            continue
        if claim.plural_noun(last + 1):
            continue
        taken.update(range(first, last + 1))
        yield first, last, names


def _of_two(
    claim: Claim, hits: Sequence[Hit], context: Context
) -> Iterator[tuple[int, int, Sequence[Carried]]]:
    """Yield where "both", "the two", or "they" or "that" with "together" stands: the last two countries."""
    pair = _last_two(context)
    for first, last in claim.places(claim.discourse.both):
        if len(pair) == 2 and sum(h.last < first for h in hits if h.cls == "country") < 2:
            yield first, last, pair  # not "A and B have 175 both"
    summed = any(h.concept == "together" for h in hits) and not any(_is_name(h) for h in hits)
    words = claim.discourse.they | claim.discourse.adds_up
    they = next((at for at, word in enumerate(claim.words) if word in words), None)
    if summed and they is not None and len(pair) == 2:
        yield they, they, pair


def _of_those_listed(claim: Claim, context: Context) -> Iterator[tuple[int, int, Sequence[Carried]]]:
    """Yield where "the first two" or "the last four" stands, and which countries of a list or table these
    are.
    """
    listed = _different(context.rows)
    for phrases, from_end in ((claim.discourse.first_few, False), (claim.discourse.last_few, True)):
        for first, last in claim.places(phrases):
            few = _number(claim, last + 1)
            if 1 < few <= min(_FEW, len(listed)):
                yield first, last + 1, listed[-few:] if from_end else listed[:few]


def few_of_all(claim: Claim) -> frozenset[int]:
    """Return the tokens of small numbers that only tell how many of those listed are meant ("the last
    FOUR").
    """
    discourse = claim.discourse
    places = (last + 1 for few in (discourse.first_few, discourse.last_few) for _, last in claim.places(few))
    return frozenset(at for at in places if 1 < _number(claim, at) <= _FEW)


def _number(claim: Claim, at: int) -> int:
    """Return the whole number that a token is, or 0."""
    for mention in claim.mentions:
        value = mention.value
        if mention.kind is MentionKind.NUMBER and claim.place(mention) == (at, at):
            return int(value.low) if isinstance(value, Quantity) and value.low else 0
    return 0


def _named_last(claim: Claim, hit: Hit, context: Context) -> list[Carried]:
    """Return the two countries of the sentence before that "both countries", a hit with two members, stands
    for, where others than usual were named.
    """
    words = tuple(claim.words[hit.first : hit.last + 1])
    if not (words[-1] in claim.discourse.pair_noun or words in claim.discourse.both):
        return []
    pair = [c for c in _last_two(context) if c.origin == "last"]
    return pair if len(pair) == 2 and {c.hit.concept for c in pair} != hit.members else []


def _last_two(context: Context) -> list[Carried]:
    """Return the two countries named last, or nothing where it is not two."""
    named = context.names.get("country", ())
    if len({c.hit.concept for c in named}) < 2:
        named = context.pair or named
    both = [c for c in named if len(c.hit.members) == 2]
    pair = _different([c for c in named if not c.hit.members])
    if both and {c.hit.concept for c in pair} <= both[0].hit.members:
        return [_member(both[0], concept) for concept in sorted(both[0].hit.members)]
    return pair if len(pair) == 2 and not both else []


def _member(pair: Carried, concept: str) -> Carried:
    one = frozenset([concept])
    hit = pair.hit._replace(
        concept=concept, cls="country", counts_as=one, stands_for=one, members=frozenset()
    )
    return pair._replace(hit=hit)


def _here(claim: Claim, hit: Hit) -> Carried:
    span = claim.span(hit.first, hit.last)
    return Carried(hit, span.start, span.end, " ".join(t.raw for t in claim.tokens[hit.first : hit.last + 1]))


def _different(carried: Sequence[Carried]) -> list[Carried]:
    return list({c.hit.concept: c for c in carried}.values())


def _is_name(hit: Hit) -> bool:
    return hit.cls == "country" or bool(hit.members)


def _at(hit: Hit, first: int, last: int) -> Hit:
    return hit._replace(first=first, last=last, words=tuple(range(first, last + 1)), fuzzy=False)


def _together(pair: Sequence[Carried], first: int, last: int) -> Hit:
    members = frozenset(c.hit.concept for c in pair)
    name = "-and-".join(sorted(members))
    own = frozenset([name])
    return Hit(name, "", first, last, own, own, members, words=tuple(range(first, last + 1)))
