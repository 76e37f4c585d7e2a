from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import factbase_folder as small
from conftest import VOCABULARY, write_base
from nukecheck.factbase import FactBase, FactBaseError, Group, Kind, load_factbase
from nukecheck.factbase.location import shipped_folder
from nukecheck.values import Bound, PartialDate, Quantity


def load(folder: Path, *extra: Path) -> FactBase:
    return load_factbase(extra, root=folder)


def complaints(folder: Path, *extra: Path) -> list[str]:
    with pytest.raises(FactBaseError) as caught:
        load(folder, *extra)
    return [str(problem).replace(f"{folder.parent.as_posix()}/", "") for problem in caught.value.problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small.write(tmp_path / "facts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A newsroom's own folder, empty but for a remark."""
    own = tmp_path / "own"
    own.mkdir()
    (own / "facts.yaml").write_text("# ours\n", encoding="utf-8")
    return own


def test_a_fact_is_read_as_it_stands(folder: Path) -> None:
    fact = load(folder).facts["a.limit"]
    assert (fact.kind, fact.topic, fact.subject, fact.unit) == (
        Kind.QUANTITY,
        "limits",
        ("treaty-a",),
        ("warhead",),
    )
    assert (fact.limit, fact.scope, fact.positive, fact.valid) == (True, "each", True, "2011/2026")
    assert fact.says == ((Group(("limit",)),),)
    value = fact.evidence[0].value
    assert isinstance(value, Quantity)
    assert (value.bound, value.high) == (Bound.AT_MOST, Decimal(1550))
    assert (fact.evidence[0].lines, fact.evidence[0].written) == ((1, 2), "at most 1550")
    assert {(e.verdict, e.language) for e in fact.examples} == {
        ("supported", "en"),
        ("supported", "nl"),
        ("conflicting", "en"),
        ("conflicting", "nl"),
        ("silent", "en"),
    }
    assert fact.place is not None
    assert fact.place.path == f"{folder.as_posix()}/treaty.yaml"
    assert isinstance(load(folder).facts["a.expiry"].evidence[0].value, PartialDate)


def test_frames_and_slots(tmp_path: Path) -> None:
    text = small.FACTS.replace("says: [reject]", "says: [reject | accept + say + limit?]").replace(
        "slots: {actor: russia}",
        "slots: {actor: {value: [russia, us], needed: yes, only: no, open: yes, also: us}, to: us}",
    )
    fact = load(small.write(tmp_path, treaty=text)).facts["a.rejected"]
    assert fact.says == ((Group(("reject", "accept")), Group(("say",)), Group(("limit",), optional=True)),)
    actor, to = fact.slots
    assert (actor.role, actor.values, actor.also) == ("actor", ("russia", "us"), ("us",))
    assert (actor.needed, actor.only, actor.open) == (True, False, True)
    assert (to.role, to.values, to.needed) == ("to", ("us",), False)


def test_the_database_has_a_name_and_a_fingerprint(folder: Path) -> None:
    first = load(folder)
    assert (first.version, first.date) == ("1.0.0", "2026-02-05")
    assert first.fingerprint.startswith("sha256:")
    assert load(folder).fingerprint == first.fingerprint
    treaty = folder / "treaty.yaml"
    treaty.write_bytes(treaty.read_bytes().replace(b"\n", b"\r\n"))
    assert load(folder).fingerprint == first.fingerprint
    treaty.write_text(small.FACTS.replace("topic: limits", "topic: caps"), encoding="utf-8")
    assert load(folder).fingerprint != first.fingerprint


def test_an_own_folder_adds_sources_vocabulary_and_facts(folder: Path, own: Path) -> None:
    small.write_extra(
        own,
        sources=small.SOURCES[: small.SOURCES.index("paper:")].replace("brief", "wire"),
        vocabulary__ours="us: {en: [Uncle Sam]}\nfrance: {class: country, all: [France]}\n",
        facts="- "
        + small.FACTS.split("\n- ")[2].replace("a.rejected", "own.rejected").replace("brief", "wire"),
    )
    merged = load(folder, own)
    assert merged.concepts["us"].forms["en"] == ("America*", "Uncle Sam")
    assert merged.concepts["us"].forms["all"] == ("=US",)
    assert merged.concepts["us"].cls == "country"
    assert merged.facts["own.rejected"].evidence[0].source == "wire"
    assert list(merged.sources) == ["brief", "paper", "wire"]
    assert merged.date == "2026-02-05"
    assert merged.fingerprint != load(folder).fingerprint


@pytest.mark.parametrize("key", ["id", "extends"])
def test_an_own_folder_adds_evidence_to_a_fact(folder: Path, own: Path, key: str) -> None:
    small.write_extra(
        own,
        facts=f"- {key}: a.limit\n  evidence:\n"
        "    - {source: paper, value: at most 1600, lines: 1, quote: at most 1600}\n"
        "  examples: {disputed: {en: [TRA caps each at 1600 warheads.]}}\n",
    )
    before, after = load(folder).facts["a.limit"], load(folder, own).facts["a.limit"]
    assert [e.written for e in after.evidence] == ["at most 1550", "fewer than 1550", "at most 1600"]
    assert after.examples[:-1] == before.examples
    assert after.examples[-1].verdict == "disputed"
    assert after.statement == before.statement


def test_an_own_folder_cannot_redefine(folder: Path, own: Path) -> None:
    small.write_extra(own, sources=small.SOURCES, facts=small.FACTS[: small.FACTS.index("- id: a.expiry")])
    assert complaints(folder, own) == [
        'own/facts.yaml:1:7: the fact "a.limit" is defined twice (first in facts/treaty.yaml:1; '
        "to add evidence to it, write extends: and only evidence)",
        'own/sources.yaml:1:1: the source "brief" is defined twice (first in facts/sources.yaml:1)',
        'own/sources.yaml:9:1: the source "paper" is defined twice (first in facts/sources.yaml:9)',
    ]


def test_folders_that_cannot_be_read(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert complaints(folder, tmp_path / "none", tmp_path / "empty", tmp_path / "file") == [
        "empty:1:1: the folder holds no YAML file (name the files *.yaml)",
        "file:1:1: this is not a folder (a database is a folder with YAML files)",
        "none:1:1: there is no such folder (a database is a folder with YAML files)",
    ]


def test_files_that_cannot_be_read(folder: Path, tmp_path: Path) -> None:
    (folder / "bytes.yaml").write_bytes("# één\n# x".encode() + b"\xff\n")
    (tmp_path / "secret.yaml").write_text("- secret\n", encoding="utf-8")
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "circle").symlink_to(folder)
    (folder / ".hidden.yaml").write_text("- hidden\n", encoding="utf-8")
    assert complaints(folder) == [
        "facts/bytes.yaml:2:4: byte 0xFF is not UTF-8 (save the file as UTF-8)",
        "facts/link.yaml:1:1: the file is a link that leads out of the folder (copy the file into it)",
    ]


def test_a_database_needs_its_name_file(folder: Path) -> None:
    (folder / "database.yaml").unlink()
    assert complaints(folder) == [
        "facts/database.yaml:1:1: the file is missing (write version: 1.0.0 and date: 2026-02-05 into it)"
    ]


def test_an_unreadable_vocabulary_does_not_drown_its_own_complaint(folder: Path) -> None:
    (folder / "vocabulary" / "words.yaml").write_text("us: [\n", encoding="utf-8")
    assert len(complaints(folder)) == 1


def test_an_unreadable_source_file_is_one_complaint(folder: Path) -> None:
    (folder / "sources.yaml").write_text("brief: {\n", encoding="utf-8")
    assert len(complaints(folder)) == 1


def test_calculations_and_figures_that_are_no_claims(folder: Path) -> None:
    small.write_extra(
        folder,
        arithmetic="- {id: sum, title: {en: s, nl: s}, parts: [2 x a.limit], whole: a.limit, "
        "tolerance: 5 percent}\n",
        not_claims="- {source: brief, lines: 2-3, text: tweemaal per jaar, reason: told elsewhere}\n",
    )
    base = load(folder)
    assert [(t.fact, t.times) for t in base.calculations[0].parts] == [("a.limit", 2)]
    assert base.calculations[0].tolerance == 5
    assert (base.not_claims[0].lines, base.not_claims[0].reason) == ((2, 3), "told elsewhere")


def test_the_shipped_database_loads() -> None:
    assert (shipped_folder() / "database.yaml").is_file()
    base = load_factbase()
    assert base.version
    assert base.concepts
    assert all(
        concept.place and concept.place.path.startswith("facts/") for concept in base.concepts.values()
    )


def test_a_complaint_carries_nothing_that_a_terminal_acts_upon(tmp_path: Path) -> None:
    text = small.FACTS.replace("- id: a.limit", '- id: "\\e[31m"').replace("  topic: limits\n", "", 1)
    found = complaints(small.write(tmp_path / "facts", treaty=text))
    assert found == [
        "facts/treaty.yaml:1:3: fact \\x1b[31m has no topic (add topic: ...)",
        'facts/treaty.yaml:1:7: "\\x1b[31m" cannot be the id of a fact '
        "(use lower-case words joined by - and separated by .)",
    ]


def test_suggestions_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nukecheck.factbase.loading.MAX_SUGGESTIONS", 1)
    text = small.FACTS.replace("unit: warhead", "unit: warheed | warhoad")
    assert complaints(small.write(tmp_path / "facts", treaty=text)) == [
        'facts/treaty.yaml:9:9: unknown concept "warheed" (did you mean warhead?)',
        'facts/treaty.yaml:9:19: unknown concept "warhoad" (define it in vocabulary/*.yaml)',
    ]


def test_the_types_need_no_yaml() -> None:
    script = "import sys, nukecheck.factbase.model; print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_form_may_give_several_words_in_one_place(tmp_path: Path) -> None:
    base = write_base(tmp_path, vocabulary=f"{VOCABULARY}\nclose: {{en: [ran|runs out|down, closed]}}\n")
    assert base.concepts["close"].forms["en"] == ("ran out", "ran down", "runs out", "runs down", "closed")
