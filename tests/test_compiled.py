"""The compiled database: the same as the files, never stale, and never in the way."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from benchmarks.speed_texts import CLAIM

import factbase_folder
from nukecheck import cache
from nukecheck.documents import from_text
from nukecheck.factbase import compiled, loading, location
from nukecheck.factbase.model import FactBase
from nukecheck.lexicon import data
from nukecheck.pipeline import Checker

WRONG = "TRA caps each at 1700 warheads."
LIMIT = "at most 1550"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the cache, which is empty."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(folder))
    return folder


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Return a folder with a small database."""
    return factbase_folder.write(tmp_path / "facts")


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that grows with every reading of YAML."""
    readings: list[int] = []
    read = loading.load_factbase

    def counted(*args: object, **named: object) -> FactBase:
        readings.append(1)
        return read(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(loading, "load_factbase", counted)
    return readings


def verdicts(base: FactBase) -> list[tuple[str, str]]:
    report = Checker(base).check(from_text(WRONG, "text"))
    return [(str(finding.verdict), finding.fact) for finding in report.findings]


def only_file(folder: Path) -> Path:
    (path,) = folder.glob("facts-*")
    return path


def test_the_compiled_form_is_the_database(facts: Path) -> None:
    base = loading.load_factbase(root=facts)
    opened = compiled.open_base(compiled.compile_base(base))
    for section in ("facts", "sources", "concepts"):
        assert dict(getattr(opened, section)) == dict(getattr(base, section))
    for part in ("version", "date", "fingerprint", "calculations", "not_claims"):
        assert getattr(opened, part) == getattr(base, part)


def test_the_shipped_database_survives_compiling() -> None:
    base = loading.load_factbase()
    opened = compiled.load_factbase()
    assert opened.tables is not None
    assert dict(opened.facts) == dict(base.facts)
    assert dict(opened.concepts) == dict(base.concepts)


def test_a_claim_reads_few_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    get = compiled._File.get

    def counted(file: compiled._File, section: str, key: str) -> object:
        read.append(section)
        return get(file, section, key)

    monkeypatch.setattr(compiled._File, "get", counted)
    base = compiled.open_base(compiled.compile_base(loading.load_factbase()))
    assert Checker(base).check(from_text(CLAIM, "text")).findings
    assert 0 < read.count("fact") < len(base.facts) / 5


def test_compiling_gives_the_same_bytes(facts: Path) -> None:
    first, second = (compiled.compile_base(loading.load_factbase(root=facts)) for _ in range(2))
    assert first == second


def test_the_second_time_no_yaml_is_read(facts: Path, kept: Path, count: list[int]) -> None:
    first = compiled.load_factbase(root=facts)
    second = compiled.load_factbase(root=facts)
    assert len(count) == 1
    assert verdicts(first) == verdicts(second) == [("conflicting", "a.limit")]


def test_a_changed_file_is_read_anew(facts: Path, kept: Path, count: list[int]) -> None:
    compiled.load_factbase(root=facts)
    changed = 0
    for path in sorted(facts.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        if LIMIT in text:
            times = path.stat()
            path.write_text(text.replace(LIMIT, "at most 1700").replace("1.550", "1.700"), encoding="utf-8")
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))  # as an archive unpacked would have it
            changed += 1
    assert changed
    base = compiled.load_factbase(root=facts)
    assert len(count) == 2
    values = {str(evidence.written) for evidence in base.facts["a.limit"].evidence}
    assert "at most 1700" in values


def test_a_file_added_or_renamed_counts(facts: Path, kept: Path) -> None:
    folders = [(facts, "facts")]
    before = compiled.content_key(folders)
    added = facts / "more.yaml"
    added.write_text("[]\n", encoding="utf-8")
    more = compiled.content_key(folders)
    added.rename(facts / "moved.yaml")
    assert len({before, more, compiled.content_key(folders)}) == 3


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def altered(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def headless(path: Path) -> None:
    path.write_bytes(path.read_bytes().split(b"\n", 1)[1])


def writable_by_all(path: Path) -> None:
    path.chmod(0o666)


def linked(path: Path) -> None:
    other = path.with_name("elsewhere")
    path.rename(other)
    path.symlink_to(other)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path, 0o600)


def of_another_form(path: Path) -> None:
    key = path.read_bytes().split()[1].decode()
    cache.write(path, key, b"2\n{}")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a POSIX system")
def test_files_that_nobody_touched_are_not_read_again(
    facts: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_SETTLED", -(10**18))  # as if they had been written long ago
    folders = [(facts, "facts")]
    first = compiled.content_key(folders)
    monkeypatch.setattr(cache, "key_of", lambda parts: pytest.fail("read again"))
    assert compiled.content_key(folders) == first
    monkeypatch.undo()


def test_a_file_that_looks_the_same_but_was_touched_is_read_again(
    facts: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_SETTLED", -(10**18))
    folders = [(facts, "facts")]
    first = compiled.content_key(folders)
    file = max(facts.glob("*.yaml"))
    about, text = file.stat(), file.read_text()
    file.write_text(text[:-1] + "#")
    os.utime(file, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert compiled.content_key(folders) != first


@pytest.mark.parametrize("damage", [truncated, altered, emptied, headless, linked, a_folder])
def test_what_tells_that_nobody_touched_files_may_be_damaged(
    facts: Path, kept: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[Path], None]
) -> None:
    monkeypatch.setattr(cache, "_SETTLED", -(10**18))
    first = compiled.content_key([(facts, "facts")])
    (file,) = kept.glob("unchanged-*")
    damage(file)
    assert compiled.content_key([(facts, "facts")]) == first


def test_of_files_just_written_nothing_is_kept(facts: Path, kept: Path) -> None:
    assert compiled.content_key([(facts, "facts")])
    assert not kept.exists()


@pytest.mark.parametrize(
    "damage",
    [truncated, altered, emptied, headless, writable_by_all, linked, a_folder, a_pipe, of_another_form],
)
def test_a_file_that_cannot_be_relied_on_is_not_used(
    facts: Path, kept: Path, count: list[int], damage: Callable[[Path], None]
) -> None:
    expected = verdicts(compiled.load_factbase(root=facts))
    damage(only_file(kept))
    assert verdicts(compiled.load_factbase(root=facts)) == expected
    assert len(count) == 2


def test_the_file_of_another_database_is_not_used(tmp_path: Path, facts: Path, kept: Path) -> None:
    compiled.load_factbase(root=facts)
    path = only_file(kept)
    other = factbase_folder.write(tmp_path / "other")
    for file in sorted(other.rglob("*.yaml")):
        file.write_text(file.read_text(encoding="utf-8").replace("a.limit", "b.limit"), encoding="utf-8")
    compiled.load_factbase(root=other)
    (theirs,) = (found for found in kept.glob("facts-*") if found != path)
    path.write_bytes(theirs.read_bytes())
    assert "a.limit" in compiled.load_factbase(root=facts).facts


@pytest.mark.parametrize("place", ["a-file", "a-file/below", "off", "nowhere/at/all"])
def test_without_a_cache_the_answers_are_the_same(
    tmp_path: Path, facts: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (tmp_path / "a-file").write_text("in the way")
    monkeypatch.setenv(cache.VARIABLE, place if place == "off" else str(tmp_path / place))
    for _ in range(2):
        assert verdicts(compiled.load_factbase(root=facts)) == [("conflicting", "a.limit")]
    assert (tmp_path / "a-file").read_text() == "in the way"


class Payload:
    """Something that leaves a trace when it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self.trace,)


def test_nothing_in_a_file_is_executed(tmp_path: Path, facts: Path, kept: Path) -> None:
    compiled.load_factbase(root=facts)
    path, trace = only_file(kept), tmp_path / "executed"
    key = path.read_bytes().split()[1].decode()
    cache.write(path, key, pickle.dumps(Payload(trace)))
    assert verdicts(compiled.load_factbase(root=facts)) == [("conflicting", "a.limit")]
    assert not trace.exists()
    pickle.loads(pickle.dumps(Payload(trace)))
    assert trace.exists(), "the payload would have left a trace"


def test_a_file_is_plain_data(facts: Path, kept: Path) -> None:
    compiled.load_factbase(root=facts)
    data = only_file(kept).read_bytes().split(b"\n", 1)[1]
    line, rest = data.split(b"\n", 1)
    assert set(json.loads(rest[: int(line)])) >= {"fact", "concept", "frames"}


def test_answering_unpickles_nothing() -> None:
    code = (
        "import sys; sys.argv = ['nukecheck', 'claim', 'New START caps each side at 1,550 warheads']\n"
        "from nukecheck.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'pickle', 'shelve', 'dbm', 'yaml'} & set(sys.modules)))"
    )
    for _ in range(2):  # the first may have to read YAML
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]", done.stdout


def test_old_files_are_taken_away(facts: Path, kept: Path) -> None:
    for number in range(30):
        cache.save("facts", cache.key_of([b"%d" % number]), b"data")
    assert len(list(kept.glob("facts-*"))) <= 10
    assert not list(kept.glob(".*"))


def test_an_installation_reads_no_yaml_even_at_first(
    tmp_path: Path, facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site" / "nukecheck"
    shutil.copytree(Path(compiled.__file__).parent.parent, package, ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copytree(facts, package / "facts")
    monkeypatch.setattr(location, "shipped_folder", lambda: facts)
    for module in (compiled, data):
        module.build_shipped(package / module.SHIPPED_FILE)
    code = (
        "import sys, nukecheck; from nukecheck import check;"
        f"print(nukecheck.__file__, check({WRONG!r}).verdict, 'yaml' in sys.modules)"
    )
    environment = {**os.environ, cache.VARIABLE: "off", "PYTHONPATH": str(package.parent)}

    def printed() -> list[str]:
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return done.stdout.split()

    assert printed() == [str(package / "__init__.py"), "conflicting", "False"]
    with next((package / "facts").rglob("*.yaml")).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert printed() == [str(package / "__init__.py"), "conflicting", "True"]
