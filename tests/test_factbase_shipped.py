"""The shipped database proves itself; against the sources where they are beside the repository."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from nukecheck.factbase.compiled import load_factbase
from nukecheck.factbase.coverage import coverage
from nukecheck.factbase.disputes import disputes
from nukecheck.factbase.timeline import timeline
from nukecheck.factbase.validating import validate
from nukecheck.factbase.verifying import verify

SOURCES = Path(__file__).resolve().parents[2] / "shared" / "sources"
VOCABULARY = Path(__file__).resolve().parents[1] / "facts" / "vocabulary"
needs_sources = pytest.mark.skipif(not SOURCES.is_dir(), reason="the sources are not here")


def test_the_database_is_valid() -> None:
    assert [str(problem) for problem in validate()] == []


def test_a_concept_has_one_home() -> None:
    homes = Counter(
        name
        for path in sorted(VOCABULARY.glob("*.yaml"))
        for name in re.findall(r"^([a-z0-9-]+):", path.read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert len(homes) > 2000
    assert [name for name, files in homes.items() if files > 1] == []


@needs_sources
def test_every_quote_stands_in_its_source_and_gives_its_value() -> None:
    assert [str(problem) for problem in verify(load_factbase(), SOURCES)] == []


@needs_sources
def test_every_figure_of_the_sources_is_accounted_for() -> None:
    assert [str(problem) for problem in coverage(load_factbase(), SOURCES).problems] == []


def test_the_expiry_is_disputed() -> None:
    found = {d.fact.id: d for d in disputes(load_factbase()).disagreements}
    sides = [sorted({e.written for e in side}) for side in found["new-start.expiry"].sides]
    assert sides == [["2026-02-05"], ["2026-02-06"]]


def test_the_timeline_is_in_order() -> None:
    moments = timeline(load_factbase())
    assert [m.when.earliest for m in moments] == sorted(m.when.earliest for m in moments)
    assert all(moment.evidence for moment in moments)
