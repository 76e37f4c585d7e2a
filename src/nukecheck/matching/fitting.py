"""Whether what a figure counts, of whom and of how many together, is what a fact counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from nukecheck.claims import Claim
from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import Fact, Kind
from nukecheck.lexicon import load_lexicon
from nukecheck.matching.counted_things import counts_else, just_before, named_loosely, said_of_next
from nukecheck.matching.frames import Evoked, leaning
from nukecheck.matching.governing import counted, governing, is_example
from nukecheck.matching.grammar import compared_with, consequence, mention_tokens
from nukecheck.matching.index import FactIndex
from nukecheck.matching.negated import instead_before
from nukecheck.matching.reading import Reading
from nukecheck.matching.shares import asked_of, marked, shared, summed_with
from nukecheck.matching.telling import foretells, measured_against
from nukecheck.matching.vocabulary import Hit

_NEAR = 6
_FRONT = 2  # words before a figure or date that opens a sentence
_PARTITIVE = 4  # tokens from a figure to that which it is a part of
_COMPLEMENT = 3  # tokens from a subject to what it is one of or for
_OPENS = 9  # the last token of what opens a sentence
_ALLOWED = 4.0  # for a ceiling that a treaty in force in the text sets for each of two
_NAMED = 1.0  # for a figure beside which stands what the fact counts
_FOLLOWED = 2.0  # and right behind which it does
_SUMMED = 2.0  # for what two have together, beside what each has
_MISFIT = -5.0


class Fit(NamedTuple):
    """What a sentence says that a figure counts, held against what a fact counts: ``named`` as the fact has
    it, ``loose``ly, or as something else (``misfit``); ``bonus`` is what that weighs.
    """

    bonus: float = 0.0
    named: bool = False
    misfit: bool = False
    loose: bool = False


class Sharing(NamedTuple):
    """Of how many a figure is the sum: ``factor`` times what the fact records of each, or that of the fact
    and its ``partners``.
    """

    factor: int = 1
    partners: tuple[Fact, ...] = ()
    bonus: float = 0.0


def unit_fit(reading: Reading, index: FactIndex, evoked: Evoked, mention: Mention) -> Fit | None:
    """Return how what a figure counts fits a fact; ``None`` where it counts something else."""
    fact, claim = evoked.fact, reading.claim
    if not fact.unit:
        return Fit()
    first, last = mention_tokens(claim, mention)
    concepts, follows, foreign = counted(reading, mention, index.units)
    if foreign or _of_more(claim, mention, last) or counts_else(reading, evoked, concepts, first, last):
        return None
    if follows and said_of_next(reading, evoked, last):
        return None
    lent = [c.hit for c in evoked.carried if c.origin == "thing"]
    ours = [h for h in lent if h.counts_as & set(fact.unit)]
    if ours and concepts and follows and all(h.counts_as.isdisjoint(concepts) for h in ours):
        return None  # it says itself what it counts
    if not concepts and (
        _counts_as_before(reading, evoked, lent)
        or (ours and _names_other_things(reading, index, fact, first))
    ):
        return None
    if concepts & set(fact.unit):
        return Fit(_FOLLOWED if follows else _NAMED, named=True)
    if concepts & set(fact.loosely) or (not concepts and named_loosely(reading, evoked)):
        return Fit(loose=True)
    if not concepts:
        return Fit()
    to = first > 0 and claim.words[first - 1] in claim.discourse.up_to
    if follows or (fact.limit and to) or just_before(reading, concepts, first) or 0 < reading.joined <= first:
        return None
    return Fit(_MISFIT, misfit=True)


def _counts_as_before(reading: Reading, evoked: Evoked, lent: Sequence[Hit]) -> bool:
    """Tell whether a figure counts what those before it did, and the fact something else ("800 launchers.
    Of those 700 are deployed").
    """
    unit = {*evoked.fact.unit}
    if not lent and not any(f.hit.counts_as & unit for f in evoked.filled) and leaning(reading):
        lent = [c.hit for c in reading.context.things]
    return bool(lent) and all(h.counts_as.isdisjoint(unit) for h in lent)


def _names_other_things(reading: Reading, index: FactIndex, fact: Fact, figure: int) -> bool:
    """Tell whether a sentence names, before a figure, things that are counted, none of a fact's."""
    things = [h.counts_as & index.units for h in reading.hits if h.last < figure and not h.cls]
    named = frozenset[str]().union(*things)
    return bool(named) and named.isdisjoint({*fact.unit, *fact.loosely})


def excluded(reading: Reading, evoked: Evoked, mention: Mention) -> bool:
    """Tell whether a figure stands beside, or under a label of, what a fact is not about, or the words for
    the event that it would date are part of such ("in January it SOUGHT AN EXTENSION").
    """
    fact = evoked.fact
    if not fact.unless:
        return False
    if fact.kind is Kind.DATE and _part_of(reading, fact.unless, evoked.predicates):
        return True
    first, last = mention_tokens(reading.claim, mention)
    if _near_hits(reading, evoked, first, last) or _labelled(reading, fact.unless):
        return True
    if _complements(reading, fact.unless, evoked.subjects):
        return True
    return mention.kind is MentionKind.NUMBER and _opened(reading, fact.unless, first)


def counted_of(
    reading: Reading, index: FactIndex, evoked: Evoked, mention: Mention
) -> tuple[Hit, ...] | None:
    """Return the names of those whose figure it is, by the subject of a fact; ``None`` for that of others."""
    rivals = _rivals(reading, mention)
    names: tuple[Hit, ...] = ()
    for subject in evoked.fact.subject:
        cls = index.base.concepts[subject].cls if subject in index.base.concepts else ""
        if not cls:
            continue
        framed = {(f.hit.first, f.hit.last) for f in evoked.filled if subject not in f.hit.counts_as}
        hits = [
            h
            for h in _class_hits(reading, cls)
            if (h.first, h.last) not in framed and not foretells(reading, h)
        ]
        beside = {h for h in hits if measured_against(reading, h) not in (None, mention)}
        if any(subject in h.stands_for for h in beside):
            return None
        hits = [h for h in hits if h not in beside]
        if not any(subject in h.stands_for or subject in h.members for h in hits):
            hits = [h for h in hits if not is_example(reading.claim, h)]
        if not hits:
            if reading.claim.respectively and not _in_order(reading, subject, cls, mention, rivals):
                return None
            continue
        names = governing(reading, hits, mention, rivals)
        if not any(subject in h.stands_for or subject in h.members for h in names):
            return None
    if _of_others_too(evoked, names):
        return None
    return names


def _of_others_too(evoked: Evoked, names: tuple[Hit, ...]) -> bool:
    """Tell whether a sum of some is told of others with them ("A, B, C and D TOGETHER have 12,000")."""
    subjects = frozenset(evoked.fact.subject)
    return (
        evoked.fact.scope == "together"
        and len(subjects) > 1
        and any(subjects.isdisjoint(h.stands_for) and subjects.isdisjoint(h.members) for h in names)
    )


def shared_by(
    reading: Reading,
    index: FactIndex,
    evoked: Evoked,
    mention: Mention,
    fit: Fit,
    names: tuple[Hit, ...],
    figures: Sequence[Evoked],
) -> Sharing | None:
    """Return whether a figure is said of one, of each or of several together; ``None`` where that is not how
    the fact counts.
    """
    fact = evoked.fact
    first, last = mention_tokens(reading.claim, mention)
    together = marked(reading, index, "together", first, last)
    each = marked(reading, index, "each", first, last)
    if fit.loose and not (
        each or _said_here(reading, "limit", first) or _labelled(reading, ("limit", "each"))
    ):
        return None
    if each and not evoked.subjects and fact.scope != "each" and _of_one_country(index, evoked):
        return None  # "each" is said of several, and the text before lends only one
    if not (together or each) and reading.context.asked:
        together = asked_of(reading, "together")
    if not (together or each) and fact.scope == "each" and shared(reading, evoked, mention, first):
        return None
    limited = fact.limit and (each or _limited(evoked, reading.claim, first))
    allowed = _ALLOWED if limited and _under_treaty(reading, evoked) else 0.0
    if together and (not each or together < each):
        summed = _summed(reading, index, fact, mention, names, figures)
        return summed if summed is None else summed._replace(bonus=summed.bonus + allowed)
    if fact.scope == "together" and fact.unit:
        return None
    if mention.kind is MentionKind.MONEY and not each and any(len(n.members) > 1 for n in names):
        return None  # "the two spent 65 billion": each of them, or both
    return Sharing(bonus=allowed)


def _summed(
    reading: Reading,
    index: FactIndex,
    fact: Fact,
    mention: Mention,
    names: tuple[Hit, ...],
    figures: Sequence[Evoked],
) -> Sharing | None:
    """Return of what a figure that is said of several together is the sum."""
    if fact.scope == "each":  # "1,550 each, so 3,100 together"
        beside = len(_rivals(reading, mention)) > 1 and "each" in reading.by_concept
        return Sharing(2, bonus=_SUMMED if beside else 0.0)
    if fact.scope == "together":
        return Sharing()
    if len(names) > 1 or any(len(n.members) > 1 for n in names):
        partners = summed_with(fact, names, figures)
        return Sharing(partners=partners) if partners else None
    last = mention_tokens(reading.claim, mention)[1]
    behind = bool(names) and all(n.first > last for n in names)  # "six hosts have 100 AMERICAN weapons"
    if fact.unit and _of_country(index, fact) and not behind:
        return None  # a sum whose terms are not named here
    return Sharing()


def _rivals(reading: Reading, mention: Mention) -> list[Mention]:
    """Return the figures of the sentence that are of the kind of one, that one included."""
    return [m for m in reading.claim.mentions if m.kind == mention.kind]


def _in_order(reading: Reading, subject: str, cls: str, mention: Mention, rivals: Sequence[Mention]) -> bool:
    """Tell whether a figure of "respectively" has the place of the subject among the names of the sentence
    before.
    """
    names = [c.hit for c in reading.context.names.get(cls, ())]
    if len(names) != len(rivals):
        return False
    return subject in names[list(rivals).index(mention)].stands_for


def _of_more(claim: Claim, mention: Mention, last: int) -> bool:
    """Tell whether a figure is a part of another, of which the things are told ("190 OF THE 191 parties")."""
    others = [claim.begin(m) for m in claim.mentions if m is not mention and m.kind is mention.kind]
    small = claim.discourse.partitive | claim.discourse.determiner
    return any(
        last + 1 < other <= last + _PARTITIVE and small.issuperset(claim.words[last + 1 : other])
        for other in others
    )


def _limited(evoked: Evoked, claim: Claim, first: int) -> bool:
    """Tell whether what a frame reads before a figure, in its clause, is that something is limited."""
    return any(
        f.group.optional
        and f.hit.last < first
        and claim.segment[f.hit.first] == claim.segment[first]
        and "limit" in f.hit.stands_for
        for f in evoked.filled
    )


def _said_here(reading: Reading, concept: str, at: int) -> bool:
    """Tell whether the clause of a token names a concept."""
    segment = reading.claim.segment
    return any(segment[h.first] == segment[at] for h in reading.by_concept.get(concept, ()))


def _under_treaty(reading: Reading, evoked: Evoked) -> bool:
    """Tell whether a sentence that limits something for each of two leans on the treaty named before it, or
    takes it up ("it holds both to 1,550 each").
    """
    return bool(evoked.subjects) or leaning(reading)


def _class_hits(reading: Reading, cls: str) -> list[Hit]:
    hits = [h for h in reading.by_class.get(cls, ()) if not instead_before(reading, h.first)]
    if cls == "country":
        hits.extend(h for h in reading.by_class.get("person", ()) if len(h.stands_for) > 1)
        hits.sort(key=lambda h: (h.first, h.last))
    return hits


def _near_hits(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    claim = reading.claim
    longer = [f.hit for f in evoked.filled if f.group.optional and not f.hit.gapped]  # "EXTENSION included"
    here, beside = {claim.segment[first]}, compared_with(claim, first)
    if first <= _FRONT and claim.words[last + 1 : last + 2] == [","] and last + 2 < len(claim.words):
        here.add(claim.segment[last + 2])  # "On 27 January, the House ratified ..."
    for hit in reading.evoking(evoked.fact.unless):
        if any(map(hit.within, longer)):
            continue
        if hit.last in beside or consequence(claim, hit.last) not in (None, claim.segment[first]):
            continue
        near = claim.segment[hit.first] in here or min(abs(hit.first - last), abs(first - hit.last)) <= _NEAR
        if near and not _of_the_clause_before(claim, hit, first) and not _of_the_next(claim, hit, last):
            return True
    return False


def _of_the_clause_before(claim: Claim, hit: Hit, first: int) -> bool:
    """Tell whether words belong to the clause before the one that a figure opens ("inspectors could come,
    AND TWICE A YEAR there was an inventory").
    """
    words = claim.words
    return (
        hit.last < first - 1
        and claim.segment[hit.last] != claim.segment[first]
        and words[first - 1] in claim.discourse.joining
        and words[first - 2] == ","
    )


def _of_the_next(claim: Claim, hit: Hit, last: int) -> bool:
    """Tell whether words behind a figure go with the next one ("600 warheads, of which 24 DEPLOYED"), or with
    what takes it up ("600 warheads, a number EXPECTED TO grow").
    """
    discourse, words = claim.discourse, claim.words
    parting = {","} | discourse.joining
    at = next((i for i in range(last + 1, hit.first) if words[i] in parting), None)
    if at is not None and hit.first == at + 1 and _of_a_coming_factor(claim, hit, last):
        return True
    counted = [m for m in claim.mentions if m.kind is MentionKind.NUMBER]
    if at is None or not any(claim.place(m)[1] == last for m in counted):
        return False
    taken_up = words[at] == "," and not (discourse.sized | discourse.number_of).isdisjoint(
        words[at + 1 : at + 3]
    )
    return taken_up or any(at < claim.place(m)[0] < hit.first for m in counted)


def _of_a_coming_factor(claim: Claim, hit: Hit, last: int) -> bool:
    """Tell whether words that begin what stands behind "and" go with a growth told there, not with the one
    before ("has doubled and WILL have tripled").
    """
    factors = [claim.place(m) for m in claim.mentions if m.kind is MentionKind.FACTOR]
    return any(end == last for _, end in factors) and any(begin > hit.last for begin, _ in factors)


def _complements(reading: Reading, concepts: Sequence[str], subjects: Sequence[Hit]) -> bool:
    """Tell whether one of some words stands behind a preposition right behind all that a subject is named
    by ("the plan FOR GAZA that he made in September has twenty points").
    """
    claim = reading.claim
    discourse = claim.discourse
    hits = [h for h in reading.evoking(concepts) if not h.cls] if subjects else []
    if not hits:
        return False
    small = load_lexicon(claim.sentence.language).function_words - discourse.joining
    small -= discourse.past | discourse.has | discourse.had | discourse.passive | discourse.modal
    return all(
        any(
            1 < h.first - s.last <= _COMPLEMENT
            and claim.segment[h.first] == claim.segment[s.last]
            and small.issuperset(claim.words[s.last + 1 : h.first])
            for h in hits
        )
        for s in subjects
    )


def _part_of(reading: Reading, concepts: Sequence[str], words: Sequence[Hit]) -> bool:
    """Tell whether words are part of longer ones of some concepts."""
    told = [h for h in reading.evoking(concepts) if consequence(reading.claim, h.last) is None]
    return bool(words) and all(any(map(w.within, told)) for w in words)


def _labelled(reading: Reading, concepts: Sequence[str]) -> bool:
    """Tell whether the labels of an item or cell hold one of some concepts ("New START allows:")."""
    return any(concept in label.hit.stands_for for label in reading.context.labels for concept in concepts)


def _opened(reading: Reading, concepts: Sequence[str], figure: int) -> bool:
    """Tell whether a word ends what opens a sentence, up to a comma ("at the height of the Cold War, ..."),
    or stands before the colon that a figure stands behind. It holds for all that follows.
    """
    words = [t.raw for t in reading.claim.tokens]
    colon = words.index(":") if ":" in words[:figure] else 0
    comma = words.index(",") if "," in words else 0
    return any(h.last < colon or h.last + 1 == comma <= _OPENS for h in reading.evoking(concepts))


def _of_one_country(index: FactIndex, evoked: Evoked) -> bool:
    """Tell whether the subject of a fact is a country that only the text before names."""
    return _of_country(index, evoked.fact) and any(c.hit.cls == "country" for c in evoked.carried)


def _of_country(index: FactIndex, fact: Fact) -> bool:
    return any(s in index.base.concepts and index.base.concepts[s].cls == "country" for s in fact.subject)
