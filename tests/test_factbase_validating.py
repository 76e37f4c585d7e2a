"""One broken entry for every complaint, with the exact place; the entries stand in factbase_broken_*.txt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import factbase_folder as small
from nukecheck.factbase import FactBaseError, load_factbase
from nukecheck.factbase.validating import validate

HERE = Path(__file__).parent


@dataclass
class Case:
    name: str
    file: str = ""
    old: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def write(self, folder: Path) -> Path:
        old, new = "\n".join(self.old), "\n".join(self.new)
        if old:
            text = small.TEXTS[self.file]
            assert old in text
            new = text.replace(old, new, 1)
        return small.write(folder, **{self.file: new})


def cases(name: str) -> Iterator[Case]:
    case = Case("")
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        mark, _, rest = line.partition(" ")
        if mark == "===":
            case = Case(rest)
        elif mark == "file:":
            case.file = rest
        elif mark == "-":
            case.old.append(rest)
        elif mark == "+":
            case.new.append(rest)
        elif mark == "!":
            case.complaints.append(rest)
        elif not line and case.name:
            yield case
    yield case


SHAPE = {case.name: case for case in cases("factbase_broken_shape.txt")}
CURATION = {case.name: case for case in cases("factbase_broken_curation.txt")}


def complaints(folder: Path) -> list[str]:
    return [str(problem).replace(f"{folder.as_posix()}/", "") for problem in validate(root=folder)]


def test_the_small_database_is_valid(tmp_path: Path) -> None:
    assert validate(root=small.write(tmp_path)) == []


@pytest.mark.parametrize("name", SHAPE)
def test_shape(tmp_path: Path, name: str) -> None:
    assert complaints(SHAPE[name].write(tmp_path)) == SHAPE[name].complaints
    with pytest.raises(FactBaseError):
        load_factbase(root=tmp_path)


@pytest.mark.parametrize("name", CURATION)
def test_curation(tmp_path: Path, name: str) -> None:
    assert complaints(CURATION[name].write(tmp_path)) == CURATION[name].complaints
    load_factbase(root=tmp_path)


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    text = small.FACTS.replace("topic: limits", "topics: limits").replace("limit: yes", "limit: maybe")
    folder = small.write(tmp_path, treaty=text, database="version: 1\n")
    with pytest.raises(FactBaseError) as caught:
        load_factbase(root=folder)
    assert [problem.message for problem in caught.value.problems] == [
        "database.yaml has no date",
        "fact a.limit has no topic",
        'unknown key "topics" in fact a.limit',
        'limit must be yes or no, not "maybe"',
    ]
    first = f"{folder.as_posix()}/database.yaml:1:1: database.yaml has no date (add date: ...)"
    assert str(caught.value).splitlines()[0] == first
