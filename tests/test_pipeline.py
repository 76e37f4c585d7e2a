"""The order of it all: places of findings, languages, verdicts of documents, the same result every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import World, write_base
from nukecheck import check
from nukecheck.documents import read_document
from nukecheck.findings import Finding, Verdict
from nukecheck.pipeline import Checker

ARTICLE = """\
New START is old; it expires on 7 February 2026.

Each side may have 1,550 warheads under New START, and 800 launchers. “Russia suspended New START”,
zei Poetin. Rusland heeft 9.500 kernkoppen — België 😀 geen.

America and Russia own 87 percent of the warheads. Do they? The talks were held in Vienna.
"""

MARKDOWN = """\
---
title: Not a claim of 1,650 warheads
---

# **New** START

The *treaty* allows 1,650&nbsp;warheads, [see](https://example.org/1,550). Rusland heeft **9.500** kernkoppen.

> Russia has 9,500 warheads.

| Country | Warheads |
|---------|----------|
| China   | 900      |

```
New START allows 1,650 warheads.
```
"""

HTML = """\
<!doctype html><html><head><title>1,650 warheads</title></head><body>
<h1>New&nbsp;START</h1>
<p>The treaty allows 1&#44;650 <b>war</b>heads.<br>Russia has <em>9,500</em>
 warheads.</p><ul><li>China has 900 warheads.</li></ul>
<script>var x = "Russia has 9,500 warheads.";</script></body></html>
"""


def position(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def in_place(text: str, finding: Finding) -> None:
    assert text[finding.start : finding.end] == finding.text
    assert finding.text.strip() == finding.text != ""
    assert (finding.line, finding.column) == position(text, finding.start)
    assert (finding.end_line, finding.end_column) == position(text, finding.end)
    begin, end = finding.mark
    assert finding.sentence[begin:end] == finding.text
    assert finding.sentence in text
    for used in finding.context:
        assert 0 <= used.start < used.end <= len(text)


@pytest.mark.parametrize(
    ("text", "form", "findings"),
    [
        (
            ARTICLE,
            "txt",
            [
                "conflicting expiry [7 February 2026]",
                "supported limit [1,550]",
                "conflicting launchers [800]",
                "supported suspended [Russia suspended New START]",
                "conflicting arsenal.russia [9.500]",
                "disputed share.both [87 percent]",
                "conflicting talks [Vienna]",
            ],
        ),
        (
            MARKDOWN,
            "md",
            [
                "conflicting limit [1,650]",
                "conflicting arsenal.russia [9.500]",
                "conflicting arsenal.russia [9,500]",
                "conflicting arsenal.china [900]",
            ],
        ),
        (
            HTML,
            "html",
            [
                "conflicting limit [1&#44;650]",
                "conflicting arsenal.russia [9,500]",
                "conflicting arsenal.china [900]",
            ],
        ),
    ],
)
def test_findings_stand_where_they_say(world: World, text: str, form: str, findings: list[str]) -> None:
    assert world.seen(text, form) == findings
    for finding in world.findings(text, form):
        in_place(text, finding)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_count_with_every_kind_of_end(world: World, ending: str) -> None:
    text = ARTICLE.replace("\n", ending)
    assert [f.line for f in world.findings(text)] == [f.line for f in world.findings(ARTICLE)]
    for finding in world.findings(text):
        in_place(text, finding)


def test_a_mention_over_a_line_break(world: World) -> None:
    text = "New START expires on 7\nFebruary 2026.\n"
    (finding,) = world.findings(text)
    assert finding.text == "7\nFebruary 2026"
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (1, 22, 2, 14)


def test_findings_come_in_order_of_place_and_each_once(world: World) -> None:
    findings = world.findings(ARTICLE * 3)
    assert [f.start for f in findings] == sorted(f.start for f in findings)
    assert len({(f.fact, f.start, f.end, f.verdict) for f in findings}) == len(findings)
    assert len(findings) == 3 * len(world.findings(ARTICLE))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("", Verdict.NONE),
        ("The weather is fine.", Verdict.NONE),
        ("Russia has 1,400 deployed warheads.", Verdict.UNVERIFIED),
        ("Russia has 1,400 deployed warheads. Russia suspended New START.", Verdict.SUPPORTED),
        ("New START expires on 5 February 2026. Russia suspended New START.", Verdict.DISPUTED),
        ("New START expires on 5 February 2026. New START allows 1,650 warheads.", Verdict.CONFLICTING),
    ],
)
def test_the_verdict_of_a_document_is_its_worst(world: World, text: str, verdict: Verdict) -> None:
    assert world.report(text).verdict is verdict


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rusland heeft 9.500 kernkoppen.", "nl"),
        ("Russia has 9,500 warheads.", "en"),
        ("Het verdrag is oud en de limieten zijn bekend. Rusland heeft 9.500 kernkoppen.", "nl"),
    ],
)
def test_languages(world: World, text: str, language: str) -> None:
    report = world.report(text)
    assert report.language == language
    assert {f.language for f in report.findings} == {language}
    assert world.report(text, language=language).findings == report.findings


def test_languages_may_change_within_a_text(world: World) -> None:
    text = "Rusland heeft 9.500 kernkoppen. Russia has 9,500 warheads."
    assert [(f.language, f.text) for f in world.findings(text)] == [("nl", "9.500"), ("en", "9,500")]


def test_the_language_asked_for_is_used(world: World) -> None:
    assert {f.language for f in world.findings("New START: 1,650 warheads.", language="en")} == {"en"}
    assert world.findings("Rusland heeft 9,500 warheads.", language="nl") == ()


def test_findings_carry_what_a_reader_needs(world: World) -> None:
    (finding,) = world.findings("New START allows 1,650 warheads.")
    assert finding.title == "limit"
    assert finding.explanation.startswith("New START allows each side at most 1,550")
    assert [e.display for e in finding.evidence] == ["at most 1,550", "fewer than 1,550"]
    assert [e.label for e in finding.evidence] == ["brief", "news"]
    assert 0 <= finding.score <= 100
    assert not finding.quoted
    (finding,) = world.findings('He said: "New START allows 1,650 warheads."')
    assert finding.quoted


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_twice_the_same(world: World, form: str) -> None:
    text = {"txt": ARTICLE, "md": MARKDOWN, "html": HTML}[form]
    assert world.report(text, form) == world.report(text, form)


def test_no_memory_of_texts_before(world: World) -> None:
    alone = world.findings("It allows 1,650 warheads.")
    world.findings("New START is old.")
    assert world.findings("It allows 1,650 warheads.") == alone == ()


PROGRAM = """\
import json, sys
from dataclasses import asdict
from pathlib import Path
from nukecheck.documents import read_document
from nukecheck.factbase.loading import load_factbase
from nukecheck.pipeline import Checker

checker = Checker(load_factbase(root=Path(sys.argv[1])))
report = checker.check(read_document(sys.stdin.buffer.read(), "a.md"))
print(json.dumps([asdict(f) for f in report.findings], default=str))
print(checker.info)
"""


def test_the_same_whatever_the_seed_of_hashes(tmp_path: Path) -> None:
    write_base(tmp_path)
    outputs = []
    for seed in ("0", "4711"):
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(tmp_path)],
            input=(ARTICLE + MARKDOWN).encode(),
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        )
        outputs.append(run.stdout)
    assert outputs[0] == outputs[1]
    assert len(json.loads(outputs[0].splitlines()[0])) > 6


def test_a_database_of_nothing_finds_nothing() -> None:
    from nukecheck.factbase.model import FactBase

    empty = Checker(FactBase({}, {}, {}, "0", "2026-01-01", "sha256:0"))
    assert empty.check(read_document(ARTICLE.encode(), "a.txt")).findings == ()
    assert empty.info.facts == 0


def test_check_takes_a_text_and_a_database(world: World) -> None:
    base = world.checker.base
    report = check("New START allows 1,650 warheads.", factbase=base)
    assert report.verdict is Verdict.CONFLICTING
    report = check("# New START\n\nThe treaty allows 1,650 warheads.", factbase=base, format="md")
    assert report.findings[0].line == 3
    assert check("Rusland heeft 9.500 kernkoppen.", factbase=base, language="en").findings == ()


def test_check_knows_the_shipped_database() -> None:
    report = check("New START caps each side at 1,650 deployed warheads")
    assert report.verdict is Verdict.CONFLICTING
    assert check("").verdict is Verdict.NONE


def test_the_sentence_of_a_finding_holds_a_date_that_stands_by_itself(world: World) -> None:
    text = "5 March 2026. New START expires then."
    for finding in world.findings(text):
        begin, end = finding.mark
        assert finding.sentence[begin:end] == finding.text
    (finding,) = world.findings("One.\n\nTwo.\n\nThree.\n\n5 March 2026.\n\nNew START expires.")
    assert finding.text == "5 March 2026"
    assert finding.sentence == "5 March 2026.\n\nNew START expires."
