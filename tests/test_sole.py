"""What is said of one alone, where the facts record it of several; and of whom it is said that he did not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conftest import World

VOCABULARY = """\
treaty: {class: treaty, en: [treaty], nl: [verdrag]}
oslo: {class: country, en: [Norway], nl: [Noorwegen]}
bern: {class: country, en: [Switzerland], nl: [Zwitserland]}
rome: {class: country, en: [Italy], nl: [Italië]}
join: {en: [join*], nl: [toegetreden]}
"""
BOTH = "conflicting bern, supported oslo"
FACT = "- {id: X, kind: proposition, subject: [treaty, X], says: [join], evidence: [{source: brief}]}"
FACTS = "\n".join(FACT.replace("X", name) for name in ("oslo", "bern"))


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Norway joined the treaty.", "supported oslo"),
        ("Only Norway joined the treaty.", "conflicting oslo"),
        ("Alleen Noorwegen is tot het verdrag toegetreden.", "conflicting oslo"),
        ("Only Norway and Switzerland joined the treaty.", "supported bern, supported oslo"),
        ("Not only Norway joined the treaty.", "supported oslo"),
        ("Only Norway joined the treaty with a smile.", ""),
        ("Norway joined the treaty; Switzerland did not.", BOTH),
        ("Norway joined the treaty, Switzerland did not do so.", BOTH),
        (
            "Noorwegen is toegetreden tot het verdrag, Zwitserland deed dat niet.",
            BOTH,
        ),
    ],
)
def test_one_of_several(build: Callable[..., World], text: str, verdicts: str) -> None:
    world = build(facts=FACTS, vocabulary=VOCABULARY)
    assert ", ".join(sorted(world.verdicts(text).split(", "))) == verdicts
