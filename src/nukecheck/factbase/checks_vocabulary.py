"""Checks of the vocabulary: forms that find nothing, too much, or two things at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nukecheck.factbase.model import Concept, Place
from nukecheck.factbase.problems import Problem, shown
from nukecheck.tokens import fold, tokenize

MIN_STEM = 3


def check_vocabulary(
    concepts: Mapping[str, Concept], places: Mapping[tuple[str, str], Place]
) -> Iterator[Problem]:
    """Check every concept; ``places`` says where a form of a concept stands."""
    claimed: dict[tuple[str, str], tuple[str, str]] = {}
    for concept in concepts.values():
        home = concept.place or Place("", 1, 1)
        yield from _check_links(concept, home)
        for form in (form for forms in concept.forms.values() for form in forms):
            place = places.get((concept.id, form), home)
            yield from _check_form(form, place)
            key = normal_form(form)
            if not concept.cls or not key:
                continue
            owner, written = claimed.setdefault((concept.cls, key), (concept.id, form))
            if owner != concept.id:
                owners = f"of class {concept.cls}: {owner} and {concept.id}"
                message = f"{shown(form)} is claimed by two concepts {owners}"
                hint = f"{owner} writes it {shown(written)}; take it from one of them"
                yield Problem.at(place, message, hint)


def normal_form(form: str) -> str:
    """Return a form as it is compared: without case, accents, hyphens and the = of capitals."""
    words = (word if set(word) == {"."} else _folded(word) for word in form.removeprefix("=").split())
    return " ".join(word for word in words if word)


def _folded(word: str) -> str:
    start, end = ("*" if word.startswith("*") else ""), ("*" if word.endswith("*") else "")
    inner = " ".join(token.folded for token in tokenize(word.strip("*")) if token.word)
    return f"{start}{inner}{end}" if inner else ""


def _check_links(concept: Concept, place: Place) -> Iterator[Problem]:
    if not any(concept.forms.values()) and not concept.members:
        hint = "add en: [...] and nl: [...], or members"
        yield Problem.at(place, f"the concept {concept.id} has no form", hint)
    links = {
        "part-of": concept.part_of,
        "broader": concept.broader,
        "members": concept.members,
        "opposite": concept.opposite,
        "goes-with": concept.goes_with,
    }
    for key, names in links.items():
        if concept.id in names:
            yield Problem.at(place, f"the concept {concept.id} names itself under {key}", "take it away")


def _check_form(form: str, place: Place) -> Iterator[Problem]:
    words = form.removeprefix("=").split()
    if not normal_form(form).replace(".", "").strip(" *"):
        yield Problem.at(place, f"the form {shown(form)} has no word in it", "take it away")
        return
    if "..." in (words[0], words[-1]):
        message = f"the form {shown(form)} begins or ends with ..."
        yield Problem.at(place, message, "put ... between two words")
    for word in words:
        if "*" not in word:
            continue
        if "*" in word.strip("*") or (word.startswith("*") and word.endswith("*")):
            hint = "write stem* or *ending"
            yield Problem.at(place, f"{shown(word)} has a * in the wrong place", hint)
        elif len(fold(word.strip("*"))) < MIN_STEM:
            message = f"the stem {shown(word)} is shorter than {MIN_STEM} letters"
            yield Problem.at(place, message, "other words begin so; write the forms out")
