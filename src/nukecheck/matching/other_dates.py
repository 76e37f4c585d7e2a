"""When a date of a sentence is not that of the event a fact tells of."""

from __future__ import annotations

from nukecheck.claims import Claim
from nukecheck.extract import Mention, MentionKind
from nukecheck.factbase.model import Fact, Mode
from nukecheck.lexicon import LANGUAGES, load_lexicon
from nukecheck.lexicon.discourse import load_discourse
from nukecheck.matching.acting import of_another
from nukecheck.matching.frames import Evoked, came_of_else
from nukecheck.matching.grammar import (
    AGENT_CLASSES,
    coordinated,
    mention_tokens,
    possessor,
    same_clause,
    word_before,
)
from nukecheck.matching.other_subjects import of_another_thing
from nukecheck.matching.other_times import measured_from
from nukecheck.matching.reading import Reading
from nukecheck.matching.statements import edtf, statement_dates
from nukecheck.matching.telling import viewed
from nukecheck.matching.vocabulary import Hit
from nukecheck.values import Agreement, PartialDate, compare_dates

_NOUN_BEFORE = 2  # tokens before a year: the noun and its preposition
_BESIDE = 2
_FEW = 10
_OPENING = 4
_NAME_OF_ENTRY = 8
_ENDS = ("", ",", ".", ";", "!")
_NEXT_MONTH = 31  # days
_ENTRY_MARKS = (":", "-", "–", "—")
_DEADLINE = frozenset(["by", "before", "tegen", "voor", "vóór", "uiterlijk"])


def of_other_event(reading: Reading, evoked: Evoked, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a date (tokens ``first`` to ``last``) is not that of the event which a fact tells of."""
    fact = evoked.fact
    named = [h for h in reading.hits if h.cls]
    return (
        _beside(reading, fact, mention, first)
        or _other_clause(reading, evoked, first, last)
        or _of_document(reading, evoked, first, last)
        or _ends_there(reading, evoked, first)
        or not all(same_clause(reading, first, p.first, named) for p in evoked.predicates[:1])
        or any(of_another(reading, p, evoked.subjects) for p in evoked.predicates)
        or _of_treaty(reading, evoked, first, last)
        or _of_another_event(evoked, mention)
        or _lasts(reading, fact, mention, first)
        or _dated_by_name(reading, evoked, mention)
        or _of_namesake(reading, evoked, mention, first, last)
        or _dated_in_its_clause(reading, evoked, mention, first)
        or _told_by_the_way(reading, evoked, first, last)
        or _taken_up(reading, evoked, first)
        or measured_from(reading, first)
        or _in_brackets(reading, evoked, first, last)
        or _sent_then(reading, evoked, first)
        or _bare(reading, evoked, first, last)
        or _counted_from(reading, evoked, first)
        or _of_relative(reading, evoked, first, last)
        or _one_end(reading, fact, mention, first, last)
        or _by_then(reading, fact, mention, first)
        or _told_closer(reading, evoked, mention)
        or _once_more(reading, fact, mention, first, last)
        or came_of_else(reading, evoked, first)
        or _of_view(reading, evoked, mention)
        or _agreed_before(reading, evoked, mention)
        or _said_then(reading, evoked, mention, first)
        or of_another_thing(reading, evoked)
    )


def _once_more(reading: Reading, fact: Fact, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a date, which is none of those recorded, is said to be one more ("in 2021 AS WELL")."""
    claim = reading.claim
    if any(_agrees(mention, one) for one in fact.dates):
        return False
    beside = {first - 1, first - 2, last + 1}
    return any(a in beside or b in beside for a, b in claim.places(claim.discourse.once_more))


def _of_view(reading: Reading, evoked: Evoked, mention: Mention) -> bool:
    """Tell whether a date, which is none of those recorded, may be that of a view of the event ("in May he
    announced his SUPPORT for an extension").
    """
    if all(_agrees(mention, one) for one in evoked.fact.dates):
        return False
    claim, view = reading.claim, viewed(reading, (*evoked.predicates, *evoked.subjects))
    date, treaties = claim.begin(mention), [h for h in evoked.subjects if h.cls == "treaty"]
    if any(p.last < date < h.first for h in evoked.subjects for p in evoked.predicates):
        return False  # "welcomed the signing IN 2014 of the treaty"
    if view is None or claim.words[view] not in claim.discourse.on_that:
        return view is not None
    return date < view and bool(treaties)


def _agreed_before(reading: Reading, evoked: Evoked, mention: Mention) -> bool:
    """Tell whether a date is, by what is recorded, that on which an event shortly after it was agreed on ("In
    January they AGREED to extend it", which was done in February); not where sources give one as well as the
    other for it.
    """
    claim, stated = reading.claim, mention.value
    if not isinstance(stated, PartialDate) or not stated.year_known:
        return False
    before = {w for h in evoked.predicates for w in claim.words[max(0, h.first - _FEW) : h.first]}
    days = [(one.latest - stated.latest).days for one in evoked.fact.dates]
    others = [one for one in evoked.fact.dates if not _agrees(mention, one)]
    alike = [one for one in evoked.fact.dates if one not in others]
    disputed = any(compare_dates(one, other) is Agreement.DIFFERS for one in alike for other in others)
    return (
        bool(others)
        and not disputed
        and not claim.discourse.agreed_to.isdisjoint(before)
        and any(0 < d <= _NEXT_MONTH for d in days)
    )


def _said_then(reading: Reading, evoked: Evoked, mention: Mention, first: int) -> bool:
    """Tell whether a date, which is no day or month recorded, is that on which somebody told what is to be
    after the event ("SAID IN JULY that he would keep the limits AFTER it expires").
    """
    claim = reading.claim
    recorded = [one for one in evoked.fact.dates if one.precision != "year"]
    if not evoked.predicates or any(_agrees(mention, one) for one in recorded):
        return False
    event = min(p.first for p in evoked.predicates)
    after = claim.discourse.placed_after
    if event < first or after.isdisjoint(claim.words[max(first, event - _NOUN_BEFORE - 1) : event]):
        return False
    return any(first - _BESIDE <= h.last < first for h in reading.by_concept.get("say", ()))


def _told_closer(reading: Reading, evoked: Evoked, mention: Mention) -> bool:
    """Tell whether a recorded date stands right behind the subject, and this one, which is none of those
    recorded, is another ("this meeting in 2020 ... the conference IN 2022").
    """
    claim, dates = reading.claim, evoked.fact.dates
    told = {h.last for h in evoked.subjects}
    if any(_agrees(mention, one) for one in dates):
        return False
    return any(
        any(_agrees(other, one) for one in dates) and told & {claim.begin(other) - 1, claim.begin(other) - 2}
        for other in claim.mentions
        if other is not mention
    )


def _agrees(mention: Mention, recorded: PartialDate) -> bool:
    value = mention.value
    return isinstance(value, PartialDate) and compare_dates(value, recorded) is not Agreement.DIFFERS


def end_told(reading: Reading, fact: Fact, mention: Mention, first: int, last: int) -> int:
    """Return which end of a time, that a fact is said to have lasted, a date is told to be: 1 for when it
    ended ("ENDED in 2022"), -1 for when it began, 0 for neither.
    """
    claim, stated = reading.claim, mention.value
    lasted = any(d.ends_from for d in statement_dates(fact.statement.get("en", "")))
    if not (lasted and isinstance(stated, PartialDate)) or stated.begins_by:
        return 0
    here = claim.segment[first]
    before = claim.words[first - 1] if first else ""
    ends = any(claim.segment[a] == here for a, _ in claim.places(claim.discourse.ending))
    ends = ends or before in claim.discourse.until
    begins = not claim.discourse.beginning.isdisjoint(_words_around(claim, first, last))
    return ends - begins


def _one_end(reading: Reading, fact: Fact, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a date is said to be the end of what the sources record to have ended in another year
    ("until 2020", of what lasted from 2020 to 2022), or the beginning of what they record to have begun
    before: it lies within the time recorded.
    """
    claim, stated = reading.claim, mention.value
    if not isinstance(stated, PartialDate) or stated.begins_by:
        return False
    if end_told(reading, fact, mention, first, last):
        return False
    before = claim.words[first - 1] if first else ""
    spans = [d for d in fact.dates if d.latest.year > d.earliest.year]
    if before in claim.discourse.until:
        return bool(spans) and all(stated.latest.year < d.latest.year for d in spans)
    here = _words_around(claim, first, last)
    if before not in claim.discourse.since and claim.discourse.beginning.isdisjoint(here):
        return False
    ends = [d.begins_by for d in fact.dates]
    return bool(ends) and all(end is not None and stated.year_known and end < stated.earliest for end in ends)


def _by_then(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a date is one by which something had happened, as the sources record it did before ("BY
    March 2023 it had been suspended", "in 2022 it had ALREADY been extended"); a recorded deadline is told
    by another only where that is next to it.
    """
    claim, stated = reading.claim, mention.value
    dates = fact.dates
    if (
        not first
        or fact.mode is not Mode.FACT
        or not isinstance(stated, PartialDate)
        or not stated.year_known
    ):
        return False
    if not any(d.latest < stated.earliest for d in dates) or any(d.earliest > stated.latest for d in dates):
        return False
    by = claim.words[first - 1] in claim.discourse.by_then
    if _by_a_day(fact):
        return by and any(0 < (stated.earliest - d.latest).days <= _NEXT_MONTH for d in dates)
    here = _words_around(claim, first, first)
    return by or not (claim.discourse.already.isdisjoint(here) or claim.discourse.just_had.isdisjoint(here))


def _words_around(claim: Claim, first: int, last: int) -> set[str]:
    """Return the words of the clause of a date, without its own."""
    segment = claim.segment
    return {
        word
        for at, word in enumerate(claim.words)
        if segment[at] == segment[first] and not (first <= at <= last or claim.tokens[at].raw.isupper())
    }


def _by_a_day(fact: Fact) -> bool:
    """Tell whether a fact tells by when something is to happen."""
    words = {word for e in fact.evidence for word in e.quote.lower().split()}
    return any(not load_discourse(language).by_then.isdisjoint(words) for language in LANGUAGES)


def _taken_up(reading: Reading, evoked: Evoked, first: int) -> bool:
    """Tell whether a date is that of a verb which takes up what was done before, and is here a noun ("on 5
    October A responded to the proposal of B").
    """
    claim = reading.claim
    noun = next(iter(evoked.predicates), None)
    if noun is None or 0 < first - noun.last <= _BESIDE + 1 or not _known_thing(reading, noun):
        return False  # "the proposal of 22 September"
    here = claim.segment[noun.first]
    if claim.segment[first] != here and first > _BESIDE:
        return False
    return any(
        word in claim.discourse.taking_up and number == here and at not in evoked.words
        for at, (word, number) in enumerate(zip(claim.words, claim.segment, strict=True))
    )


def _known_thing(reading: Reading, noun: Hit) -> bool:
    """Tell whether a predicate is a noun for what is known already ("the proposal", "A's last proposal")."""
    claim = reading.claim
    if any(-1 <= h.last - noun.first < 1 and possessor(claim, h) for h in reading.hits if h.cls):
        return True
    known = claim.discourse.definite | claim.discourse.possessive
    return not known.isdisjoint(claim.words[max(0, noun.first - 2) : noun.first])


def _in_brackets(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a date in brackets tells when what stands right before them is from ("the next report
    (2023)"), and that is nothing of the fact.
    """
    tokens = reading.claim.tokens
    if not 0 < first <= last < len(tokens) - 1 or (tokens[first - 1].raw, tokens[last + 1].raw) != ("(", ")"):
        return False
    told = (*evoked.predicates, *evoked.subjects, *(f.hit for f in evoked.filled))
    return not any(0 < first - 1 - h.last <= _BESIDE for h in told)


def _sent_then(reading: Reading, evoked: Evoked, first: int) -> bool:
    """Tell whether a date says when a text was sent, published or read, in brackets, at its beginning or
    behind what kind of text it was ("(updated 3 May)", "in an email SENT ON 3 May").
    """
    claim = reading.claim
    return any(
        claim.words[at] in claim.discourse.dispatched
        and at not in evoked.words
        and (at == 0 or claim.words[at - 1] == "(" or claim.words[at - 1] in claim.discourse.document)
        for at in range(max(0, first - _BESIDE), first)
    )


def _bare(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a date stands by itself with one word, which says what was done with what the text gives
    there ("Proposed 11 February 2026", below a motion): what it was is only said before.
    """
    claim = reading.claim
    around = [t for at, t in enumerate(claim.tokens) if not first <= at <= last]
    carried = [c for c in evoked.carried if c.origin not in ("heading", "label")]
    return bool(carried) and sum(t.word for t in around) == 1 and all(t.raw != ":" for t in around)


def _counted_from(reading: Reading, evoked: Evoked, first: int) -> bool:
    """Tell whether the event is only what a length of time is counted from, to the date ("seven years after
    its ENTRY INTO FORCE, so from 2018 on").
    """
    claim = reading.claim
    lengths = {mention_tokens(claim, m)[1] for m in claim.mentions if m.kind is MentionKind.DURATION}
    return any(
        first > p.last + _BESIDE
        and any(
            at - 1 in lengths and claim.words[at] in claim.discourse.offset
            for at in range(max(1, p.first - _BESIDE), p.first)
        )
        for p in evoked.predicates[:1]
    )


def _of_relative(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a date ends a relative clause about the subject, and the event is what is told of it
    behind that ("the talks that A began IN MAY were suspended", "the pact, of which A spoke IN MAY, was").
    """
    claim = reading.claim
    finite = claim.discourse.passive | claim.discourse.modal
    behind = last + 1 + (claim.words[last + 1 : last + 2] == [","])
    if behind >= len(claim.words) or claim.words[behind] not in finite:
        return False
    leading = claim.discourse.not_agent | claim.discourse.source_of | claim.discourse.about
    return any(p.first > behind for p in evoked.predicates[:1]) and any(
        s.last + _BESIDE + 1 < first
        and (
            claim.words[s.last + 1] in claim.discourse.relative
            or (
                claim.words[s.last + 1] == ","
                and claim.words[s.last + 2] in leading
                and claim.words[s.last + 3] in claim.discourse.relative
            )
        )
        for s in evoked.subjects
    )


def _of_treaty(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a date only tells which treaty is meant ("New START of 2010", "the 2010 treaty"), and is
    none of what is told of it.
    """
    if first != last:
        return False  # it is more than a year
    words, source_of = reading.claim.words, reading.claim.discourse.source_of
    treaties = [h for h in reading.hits if h.cls == "treaty"]
    told = [f.hit for f in evoked.filled]
    if words[first - 1] in reading.claim.discourse.determiner and any(h.first == last + 1 for h in treaties):
        return bool(told) and all(abs(h.first - first) > _BESIDE for h in told)
    behind = words[first - 1] in source_of and any(h.last == first - 2 for h in treaties)
    return behind and bool(told) and all(h.last > first or h.last < first - _FEW for h in told)


def _of_another_event(evoked: Evoked, mention: Mention) -> bool:
    """Tell whether a date lies outside the time in which the fact looks for its event, and nothing more than
    the frame requires tells that this event is meant: there are others of its kind.
    """
    value, valid = mention.value, evoked.fact.valid
    if not valid or not isinstance(value, PartialDate) or not value.year_known:
        return False
    span = edtf(valid)
    within = span.earliest <= value.latest and value.earliest <= span.latest
    return not within and not any(f.group.optional for f in evoked.filled)


def _dated_by_name(reading: Reading, evoked: Evoked, mention: Mention) -> bool:
    """Tell whether another date stands right before what the event is called ("the 2022 review"): then that
    is its date.
    """
    claim = reading.claim
    named = {h.first for h in (*evoked.predicates, *evoked.subjects)}
    dates = [m for m in claim.mentions if m.kind is MentionKind.DATE and m is not mention]
    return any(
        first > 0 and claim.words[first - 1] in claim.discourse.determiner and last + 1 in named
        for first, last in (mention_tokens(claim, m) for m in dates)
    )


def _dated_in_its_clause(reading: Reading, evoked: Evoked, mention: Mention, first: int) -> bool:
    """Tell whether all that an event is told with stands in later clauses than a date, and has dates of its
    own there ("In May, on a day that recalls what was founded in 1950, ...").
    """
    segment = reading.claim.segment
    clauses = {segment[p.first] for p in evoked.predicates}
    dated = {segment[reading.claim.place(m)[0]] for m in reading.claim.mentions if _is_other(m, mention)}
    return bool(clauses) and segment[first] < min(clauses) and not clauses.isdisjoint(dated)


def _told_by_the_way(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a date opens a sentence in which somebody does something else, and the event is only what
    that comes after, or put in ("In March, after X suspended it, Y stopped ...", "In March, Y said that the
    treaty, suspended by X, ...").
    """
    claim, segment = reading.claim, reading.claim.segment
    if not _opens(reading, first, last) or not evoked.predicates:
        return False
    event = evoked.predicates[0].first
    acting = _acting(reading)
    beside = {
        h
        for group in coordinated(reading, acting)
        for h in group
        if word_before(claim, group[0].first) in claim.discourse.not_agent  # "the pact BETWEEN A AND B"
    }
    others = {segment[h.first] for h in acting if h not in beside} - {segment[event]}
    if claim.opening(event) in claim.discourse.other_time:
        return bool(others) or segment[-1] > segment[event]
    return claim.words[event] == claim.opening(event) and any(
        segment[first] < one < segment[event] for one in others
    )


def _acting(reading: Reading) -> list[Hit]:
    """Return who may do something in a sentence, outside what tells of another time."""
    claim = reading.claim
    return [
        h
        for h in reading.hits
        if h.cls in AGENT_CLASSES
        and word_before(claim, h.first) not in claim.discourse.source_of
        and claim.opening(h.first) not in claim.discourse.other_time
    ]


def _opens(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a date opens a sentence, or the quotation that it stands in, and a comma ends it."""
    claim = reading.claim
    begin = next((a + 1 for a, b in claim.quotes if a < first <= b), 0)
    return first - begin <= _BESIDE and claim.words[last + 1 : last + 2] == [","]


def _is_other(one: Mention, mention: Mention) -> bool:
    return one.kind is MentionKind.DATE and one is not mention


def of_entry(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a date heads an entry of a timeline ("5 February 2021: ...", "2021 - ...") or follows its
    name ("Entry into force: in 2011"): it dates what stands on the other side of the colon.
    """
    tokens = reading.claim.tokens
    if last <= _OPENING and last + 2 < len(tokens) and tokens[last + 1].raw in _ENTRY_MARKS:
        return tokens[last + 1].raw == ":" or (first == 0 and not tokens[last + 2].raw[0].isdigit())
    return any(tokens[at].raw == ":" for at in range(max(1, first - 2), first) if at <= _NAME_OF_ENTRY)


def leads_in(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a date opens a sentence of which the event's clause, behind something put in, is the
    first in which somebody acts ("In February 2023, a year after the invasion of Ukraine, Putin suspended"),
    or which takes the date up ("8 August 2022, that was the day on which Russia ...").
    """
    claim = reading.claim
    if not _opens(reading, first, last) or not evoked.predicates:
        return False
    event = evoked.predicates[0].first
    if any(begin == last + 2 <= event for begin, _ in claim.places(claim.discourse.of_that_date)):
        return True
    if claim.opening(event) in claim.discourse.boundary | claim.discourse.other_time:
        return False
    acting = [h for h in _acting(reading) if last < h.first < event]
    return bool(acting) and all(claim.segment[h.first] == claim.segment[event] for h in acting)


def _others_act(reading: Reading, evoked: Evoked, last: int) -> bool:
    """Tell whether, behind the date of an entry, somebody does what the context's subject would do by itself
    ("March 2023: Washington ends its reports"), and nothing stands for that subject.
    """
    claim = reading.claim
    if any(b > a for a, b in claim.places(claim.discourse.anaphor)):
        return False
    own = {v for slot in evoked.fact.slots if slot.role == "actor" for v in slot.values}
    return any(
        last < h.first < p.first and (h.cls in AGENT_CLASSES or h.members) and own.isdisjoint(h.stands_for)
        for p in evoked.predicates
        for h in reading.hits
    )


def _lasts(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a time is that in which something lasted ("from 2000 to 2015"), and the fact tells of a
    moment.
    """
    value = mention.value
    if not isinstance(value, PartialDate) or value.latest.year - value.earliest.year < 1:
        return False
    if not first or reading.claim.words[first - 1] not in reading.claim.discourse.source_of:
        return False
    return all(date.latest.year == date.earliest.year for date in fact.dates)


def _other_clause(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a date stands in another clause than an event whose subject only the context gives.

    A date that opens a sentence holds for all that is told with the same subject.
    """
    claim = reading.claim
    if of_entry(reading, first, last):
        before = [c for c in evoked.carried if c.origin in ("last", "recent")]
        if any(c.hit.cls in AGENT_CLASSES for c in before) and not reading.leans:
            return True  # entries tell of others each
        return bool(evoked.carried) and _others_act(reading, evoked, last)
    if (
        first <= _BESIDE
        and not any(h.cls and h.last < first for h in reading.hits)
        and any(claim.segment[p.first] == claim.segment[first] for p in evoked.predicates)
    ):
        return False
    if _set_before(reading, evoked, first, last) or leads_in(reading, evoked, first, last):
        return False
    if _aside(reading, first, last) and any(
        claim.segment[first] - claim.segment[p.last] == 1 for p in evoked.predicates[:1]
    ):
        return False
    return any(c.origin not in ("heading", "label") for c in evoked.carried) and not any(
        claim.segment[at] == claim.segment[first] and reading.part[at] == reading.part[first]
        for p in evoked.predicates
        for at in {p.first, p.last}
    )


def _set_before(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether nothing but a date stands before the comma behind which the event is told ("In 2021, it
    was extended").
    """
    claim = reading.claim
    if not _opens(reading, first, last) or claim.words[last + 1 : last + 2] != [","] or first > 1:
        return False
    begin = claim.segment[last + 2] if last + 2 < len(claim.tokens) else -1
    return any(claim.segment[p.first] == begin for p in evoked.predicates[:1])


def _aside(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a date is all that stands between two commas, or a comma and the end, after one word at
    most ("extended once, in 2020, for five years").
    """
    claim = reading.claim
    behind = claim.tokens[last + 1].raw if last + 1 < len(claim.tokens) else ""
    return behind in _ENDS and "," in claim.words[max(0, first - _BESIDE) : first]


def _beside(reading: Reading, fact: Fact, mention: Mention, first: int) -> bool:
    """Tell whether a date only bounds an event ("before 2011"), and the fact does not put it so."""
    words = reading.claim.discourse.beside_date
    if first == 0 or word_before(reading.claim, first) not in words:
        return False
    if word_before(reading.claim, first) in _DEADLINE and _falls_before(fact, mention):
        return True
    stated = {w for text in fact.statement.values() for w in text.lower().split()}
    if not (words | _DEADLINE) & stated:
        return True
    dates = [
        mention_tokens(reading.claim, m)[0] for m in reading.claim.mentions if m.kind is MentionKind.DATE
    ]
    return any(at > 0 and word_before(reading.claim, at) not in words for at in dates)


def _ends_there(reading: Reading, evoked: Evoked, first: int) -> bool:
    """Tell whether a date is that until which something was to last ("signed for ten years, till 2021"), and
    no word of the fact says so.
    """
    claim = reading.claim
    if first == 0 or word_before(claim, first) not in claim.discourse.until:
        return False
    told = any(h.first < first <= h.last + 1 for h in reading.hits if not h.gapped)
    return not told and not _to_an_end(evoked.fact)


def _to_an_end(fact: Fact) -> bool:
    """Tell whether a fact tells how long something lasts."""
    return any(e.quote and {"tot", "until", "till"} & {*e.quote.lower().split()} for e in fact.evidence)


def _of_document(reading: Reading, evoked: Evoked, first: int, last: int) -> bool:
    """Tell whether a date is that of a letter or a speech ("the letter of 1 December", ""...", he said in a
    1 December letter"), and the fact tells of none.
    """
    claim = reading.claim
    if last + 1 < len(claim.words) and claim.words[last + 1] in claim.discourse.document:
        return any(claim.quoted(h.first) for h in evoked.predicates) and not claim.quoted(first)
    if first < 2 or claim.words[first - 1] not in claim.discourse.of_what:
        return False
    return claim.words[first - 2] in claim.discourse.document and first - 2 not in evoked.words


def _falls_before(fact: Fact, mention: Mention) -> bool:
    """Tell whether every recorded date lies before a stated one, so that "before" it is right."""
    stated = mention.value
    recorded = fact.dates
    return (
        isinstance(stated, PartialDate)
        and stated.year_known
        and stated.precision in ("month", "day")  # "voor 2024" is also "for 2024"
        and bool(recorded)
        and all(r.latest < stated.earliest for r in recorded)
    )


def _of_namesake(reading: Reading, evoked: Evoked, mention: Mention, first: int, last: int) -> bool:
    """Tell whether a year tells which of several things of another kind is meant ("the 2020 election", "the
    2020 American election").
    """
    claim, value = reading.claim, mention.value
    if not isinstance(value, PartialDate) or value.precision != "year":
        return False
    noun = last + 1
    while whose := [h.last for h in reading.by_class.get("country", ()) if h.first == noun]:
        noun = max(whose) + 1
    small = load_lexicon(claim.sentence.language).function_words
    return (
        first > 0
        and noun < len(claim.tokens)
        and claim.words[first - 1] in claim.discourse.determiner
        and noun not in evoked.words
        and claim.tokens[noun].raw.isalpha()
        and claim.words[noun] not in small
    )
