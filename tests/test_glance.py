"""The gate before reading: it passes over sentences, and never one that says something."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from benchmarks.speed_texts import articles, off_topic

from conftest import World
from nukecheck.documents import from_text
from nukecheck.findings import Finding
from nukecheck.pipeline import Checker
from nukecheck.text import Document

HEADED = """# New START

Paris keeps its own counsel. The weather was mild.

## Limits

- What each side may keep:
  - 1,650 deployed warheads
  - 700 deployed missiles and bombers

It rained. Nobody minded. The former was late, the latter early. The treaty expires on 5 February 2026.

| Country | Warheads |
|---|---|
| China | 600 |
| France | 290 |
"""


@pytest.fixture
def checker(shipped: World) -> Checker:
    return shipped.checker


def documents() -> Iterator[Document]:
    for number, article in enumerate(articles(30, seed=11)):
        yield from_text(article, f"{number}.txt")
    for number, (one, other) in enumerate(zip(articles(12, seed=12), articles(12, seed=13), strict=True)):
        prose = off_topic()[number * 3000 :][:3000]
        yield from_text("\n\n".join([one, prose, other, prose]), f"{number}.md", "md")
    yield from_text(HEADED, "headed.md", "md")


@pytest.mark.parametrize("document", [*documents()], ids=lambda document: document.name)
def test_what_is_passed_over_says_nothing(checker: Checker, document: Document) -> None:
    whole: list[Finding] = []
    for reading, matches in checker.readings(document):
        whole.extend(checker._findings(document, reading, matches))
    gated: list[Finding] = []
    for reading, matches in checker.readings(document, every=False):
        gated.extend(checker._findings(document, reading, matches))
    assert gated == whole
    assert checker.check(document).findings or not whole


def test_prose_about_something_else_is_mostly_passed_over(checker: Checker) -> None:
    document = from_text(off_topic()[:30_000], "prose.txt")
    every = sum(1 for _ in checker.readings(document))
    read = sum(1 for _ in checker.readings(document, every=False))
    assert read * 4 < every


def test_a_sentence_that_leans_on_one_passed_over_has_its_context(checker: Checker) -> None:
    text = "They met about New START. It rained for days. The treaty expires on 7 March 2027."
    found = checker.check(from_text(text, "lean.txt")).findings
    assert [(f.text, str(f.verdict)) for f in found] == [("7 March 2027", "conflicting")]
    assert [one.concept for one in found[0].context] == ["new-start"]
