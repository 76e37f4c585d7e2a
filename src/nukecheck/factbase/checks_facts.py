"""Checks of facts that read no figures: what is missing, too long, doubled or at odds with itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from nukecheck.factbase.facts import Entry
from nukecheck.factbase.fields import FLAGS, LANGUAGES
from nukecheck.factbase.model import STATEMENTS, Concept, Fact, Kind, Place
from nukecheck.factbase.problems import Problem, listed, shown
from nukecheck.values import Quantity

MAX_QUOTE_WORDS = 10
QUANTITY_KEYS = ("unit", "loosely", "scope", "limit")


def check_facts(entries: Iterable[Entry], concepts: Mapping[str, Concept]) -> Iterator[Problem]:
    """Check every fact, and that no two of them answer to the same words."""
    claimed: dict[object, tuple[str, str]] = {}
    for entry in entries:
        fact = entry.fact
        yield from _check_withdrawal(entry)
        yield from _check_quotes(fact)
        yield from _check_slots(entry, concepts)
        yield from _check_kind(entry)
        if not fact.withdrawn:
            yield from _check_examples(entry)
            yield from _check_frames(entry, claimed)


def _check_withdrawal(entry: Entry) -> Iterator[Problem]:
    fact = entry.fact
    if fact.withdrawn.lower() in FLAGS:
        place = entry.node.where("withdrawn")
        yield Problem.at(place, f"{fact.id} is withdrawn without a reason", "write withdrawn: and why")
    if fact.superseded_by and not fact.withdrawn:
        place = entry.node.where("superseded_by")
        yield Problem.at(place, f"{fact.id} is superseded but not withdrawn", "add withdrawn: and why")
    if fact.superseded_by == fact.id:
        yield Problem.at(entry.node.where("superseded_by"), f"{fact.id} is superseded by itself")


def _check_quotes(fact: Fact) -> Iterator[Problem]:
    for evidence in fact.evidence:
        words = len(evidence.quote.split())
        if words > MAX_QUOTE_WORDS and evidence.place:
            message = f"the quote has {words} words, at most {MAX_QUOTE_WORDS} are allowed"
            yield Problem.at(evidence.place, message, "keep the shortest words that carry it")


def _check_slots(entry: Entry, concepts: Mapping[str, Concept]) -> Iterator[Problem]:
    for slot in entry.fact.slots:
        for name in slot.values:
            concept = concepts.get(name)
            if concept and not concept.cls and not concept.members:
                message = f"the concept {shown(name)} fills the slot {slot.role} but belongs to no class"
                hint = "give it a class in the vocabulary, or name it in says"
                yield Problem.at(entry.node.where("slots"), message, hint)


def _check_kind(entry: Entry) -> Iterator[Problem]:
    fact, node = entry.fact, entry.node
    if fact.kind is not Kind.QUANTITY:
        for key in QUANTITY_KEYS:
            if key in node.entries:
                message = f"{key} means nothing in a {fact.kind.value}"
                yield Problem.at(node.where(key), message, f"take {key} away, or make it a quantity")
    speakers = {slot.role for slot in fact.slots} & {"speaker"} or {e.speaker for e in fact.evidence} - {""}
    if fact.kind is Kind.QUOTATION and not fact.speaker and not speakers:
        yield Problem.at(_home(entry), f"the quotation {fact.id} has no speaker", "add slots: {speaker: ...}")
    if fact.kind in STATEMENTS and not fact.slots:
        bare = [frame for frame in fact.says if all(group.optional for group in frame)]
        if bare:
            message = f"{fact.id} has a frame in which nothing is required"
            yield Problem.at(node.where("says"), message, "leave the ? out of the predicate")


def _check_examples(entry: Entry) -> Iterator[Problem]:
    fact = entry.fact
    place = entry.node.where("examples") if "examples" in entry.node.entries else _home(entry)
    there = {(example.verdict, example.language) for example in fact.examples}
    for accepted in _wanted_examples(fact):
        missing = [lang for lang in LANGUAGES if not any((verdict, lang) in there for verdict in accepted)]
        for language in missing:
            message = f"{fact.id} has no {listed(accepted)} example in {language}"
            yield Problem.at(place, message, f"add examples: {{{accepted[0]}: {{{language}: [...]}}}}")
    if fact.kind is Kind.QUANTITY and not any(verdict == "silent" for verdict, _ in there):
        hint = "add a sentence with a figure that means something else"
        yield Problem.at(place, f"{fact.id} has no silent example", hint)
    seen: dict[str, str] = {}
    for example in fact.examples:
        if example.text in seen and example.place:
            message = (
                f"the example {shown(example.text)} stands twice: {seen[example.text]} and {example.verdict}"
            )
            yield Problem.at(example.place, message, "take one away")
        seen.setdefault(example.text, example.verdict)


def _wanted_examples(fact: Fact) -> Iterator[tuple[str, ...]]:
    """Yield the verdicts that need an example: only one where a source denies what another states."""
    if (
        fact.evidence
        and all(e.value is None for e in fact.evidence)
        and len({e.holds for e in fact.evidence}) > 1
    ):
        yield ("disputed",)
    else:
        yield ("supported", "disputed")
        yield ("conflicting",)


def _check_frames(entry: Entry, claimed: dict[object, tuple[str, str]]) -> Iterator[Problem]:
    """Find frames that another fact has too, with nothing else to tell the two apart."""
    fact = entry.fact
    units = frozenset(e.value.unit for e in fact.evidence if isinstance(e.value, Quantity))
    slots = frozenset((slot.role, frozenset(slot.values)) for slot in fact.slots)
    context = (fact.kind, frozenset(fact.subject), slots, frozenset(fact.unit), units)
    time = (fact.as_of, fact.valid, fact.mode, fact.positive, fact.scope, fact.speaker)
    for frame in fact.says:
        groups = frozenset((frozenset(group.concepts), group.optional) for group in frame)
        place = _home(entry)
        at = f"{place.path}:{place.line}"
        owner, where = claimed.setdefault((context, time, groups), (fact.id, at))
        if owner != fact.id:
            words = " + ".join(" | ".join(g.concepts) + ("?" if g.optional else "") for g in frame)
            message = f"the frame {shown(words)} is claimed by two facts: {owner} and {fact.id}"
            hint = f"{owner} stands in {where}; tell them apart by says, slots, unit or as_of"
            yield Problem.at(entry.node.where("says"), message, hint)


def _home(entry: Entry) -> Place:
    return entry.fact.place or entry.node.place
