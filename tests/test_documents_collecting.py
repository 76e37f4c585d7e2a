"""Which files a command is about."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path
from random import Random

import pytest

from nukecheck.documents.collecting import Globs, InputError, InputFile, collect
from nukecheck.documents.ignoring import Patterns


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in (
        "a.txt",
        "b.md",
        "c.py",
        "sub/d.HTML",
        "sub/deep/e.markdown",
        "sub/deep/f.docx",
        ".hidden/g.txt",
        ".h.txt",
        "node_modules/h.md",
        "z.htm",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(found: list[InputFile | InputError], root: Path) -> list[str]:
    return [
        Path(entry.path).relative_to(root).as_posix()
        if isinstance(entry, InputFile)
        else f"! {entry.message}"
        for entry in found
    ]


def test_folder_is_sorted_and_hidden_files_are_left_out(tree: Path) -> None:
    assert names(collect([tree]), tree) == [
        "a.txt",
        "b.md",
        "z.htm",
        "node_modules/h.md",
        "sub/d.HTML",
        "sub/deep/e.markdown",
        "sub/deep/f.docx",
    ]


def test_files_are_taken_as_they_are_and_once(tree: Path) -> None:
    found = collect([tree / "c.py", tree / ".h.txt", tree / "sub" / ".." / "a.txt", tree / "a.txt"])
    assert [Path(entry.path).name for entry in found] == ["c.py", ".h.txt", "a.txt"]


def test_missing_path_is_a_value(tree: Path) -> None:
    found = collect([tree / "nowhere.txt", tree / "a.txt"])
    assert isinstance(found[0], InputError)
    assert found[0].message == "no such file or folder"
    assert found[0].path.endswith("nowhere.txt")
    assert isinstance(found[1], InputFile)


def test_include_and_exclude(tree: Path) -> None:
    assert names(collect([tree], Globs(("*.py", "sub/deep/"))), tree) == [
        "c.py",
        "sub/deep/e.markdown",
        "sub/deep/f.docx",
    ]
    assert names(collect([tree], exclude=Globs(("sub", "node_modules/", "*.md"))), tree) == ["a.txt", "z.htm"]


def test_patterns_count_from_their_base(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    inner = tree / "sub"
    assert names(collect([inner], exclude=Globs(("sub/deep/",), tree)), tree) == ["sub/d.HTML"]
    assert names(collect([inner], exclude=Globs(("/deep/",), tree)), tree)[-1] == "sub/deep/f.docx"
    assert names(collect([inner], Globs(("sub/*",), tree), Globs(("*.docx",), tree)), tree) == [
        "sub/d.HTML",
        "sub/deep/e.markdown",
    ]
    assert names(collect([inner], exclude=Globs(("/deep/",), tmp_path_factory.mktemp("x"))), tree) == [
        "sub/d.HTML"
    ]


def test_named_files_are_held_against_patterns_when_asked(tree: Path) -> None:
    paths = [tree / "a.txt", tree / "sub/deep/f.docx", tree / "c.py"]
    exclude = Globs(("deep/", "/c.*"), tree)
    assert names(collect(paths, exclude=exclude), tree) == ["a.txt", "sub/deep/f.docx", "c.py"]
    assert names(collect(paths, exclude=exclude, force=True), tree) == ["a.txt"]
    assert names(collect(paths, Globs(("*.py",), tree), force=True), tree) == ["c.py"]
    assert names(collect([tree / "nowhere.md"], force=True), tree) == ["! no such file or folder"]


def test_gitignore(tree: Path) -> None:
    (tree / ".gitignore").write_text("node_modules/\n*.md\n/z.htm\n")
    (tree / "sub" / ".gitignore").write_text("deep/*\n!deep/e.markdown\n")
    assert names(collect([tree]), tree) == ["a.txt", "sub/d.HTML", "sub/deep/e.markdown"]
    assert "z.htm" in names(collect([tree], gitignore=False), tree)
    assert names(collect([tree / "b.md"]), tree) == ["b.md"]


def test_gitignore_above_the_folder(tree: Path) -> None:
    (tree / ".git").mkdir()
    (tree / ".gitignore").write_text("/sub/deep/f.docx\nd.html\nd.HTML\n")
    assert names(collect([tree / "sub"]), tree) == ["sub/deep/e.markdown"]


def test_links(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text("x")
    (tree / "sub" / "circle").symlink_to(tree, target_is_directory=True)
    (tree / "sub" / "out.txt").symlink_to(outside)
    (tree / "sub" / "in.txt").symlink_to(tree / "sub" / "d.HTML")
    (tree / "sub" / "broken.txt").symlink_to(tree / "nowhere")
    assert names(collect([tree / "sub"]), tree) == [
        "sub/d.HTML",
        "sub/in.txt",
        "sub/deep/e.markdown",
        "sub/deep/f.docx",
    ]
    assert len(collect([tree / "sub" / "out.txt"])) == 1
    assert isinstance(collect([tree / "sub" / "broken.txt"])[0], InputError)


def test_no_pipes_out_of_a_folder(tree: Path) -> None:
    os.mkfifo(tree / "pipe.txt")
    assert "pipe.txt" not in names(collect([tree]), tree)


def test_name_can_be_printed(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"a\xff.txt")
    path.write_text("x")
    (entry,) = collect([tmp_path])
    assert isinstance(entry, InputFile)
    assert entry.name.endswith("a\ufffd.txt")
    assert entry.path.read_text() == "x"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_folder_that_may_not_be_read(tree: Path) -> None:
    (tree / "sub").chmod(0)
    try:
        found = collect([tree])
    finally:
        (tree / "sub").chmod(0o755)
    assert any(isinstance(entry, InputError) and "cannot be read" in entry.message for entry in found)


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.md", "a/b.md", True),
        ("*.md", "a/b.mdx", None),
        ("/a.md", "a.md", True),
        ("/a.md", "b/a.md", None),
        ("a/b", "a/b", True),
        ("a/b", "x/a/b", None),
        ("**/b", "x/a/b", True),
        ("a/**", "a/x/y", True),
        ("a/**/b", "a/b", True),
        ("a/**/b", "a/x/y/b", True),
        ("a/**/b", "a/x/y/c", None),
        ("**/x/**/b", "a/x/c/x/d/b", True),
        ("*", "a", True),
        ("a/*", "a/b/c", None),
        ("?.md", "a.md", True),
        ("[ab].md", "b.md", True),
        ("[!ab].md", "b.md", None),
        ("[^ab].md", "c.md", True),
        (r"\!a", "!a", True),
        (r"\#a", "#a", True),
        (r"a\*", "a*", True),
        (r"a\*", "ab", None),
        ("# a", "# a", None),
        ("!a", "a", False),
        ("a  ", "a", True),
        ("", "a", None),
        ("/", "a", None),
        ("build/", "build", None),
    ],
)
def test_patterns(pattern: str, path: str, expected: bool | None) -> None:
    assert Patterns([pattern]).decide(path) is expected


def test_patterns_of_folders() -> None:
    patterns = Patterns(["build/", "!build/keep"])
    assert patterns.decide("a/build", is_folder=True) is True
    assert patterns.covers("build/x/y.md")
    assert not patterns.covers("other/y.md")


@pytest.mark.parametrize("pattern", ["*a" * 200 + "*b", "**/a/" * 100 + "b", "**/" * 200 + "b", "a?*" * 100])
def test_no_pattern_takes_long(pattern: str) -> None:
    began = time.process_time()
    Patterns([pattern]).decide("a" * 250)
    Patterns([pattern]).decide("/".join("a" * 500))
    assert time.process_time() - began < 2


def test_gitignore_is_read_as_git_reads_it(tmp_path: Path) -> None:
    """Random trees with random patterns; git itself says which files are left."""
    random = Random(5)
    patterns = (
        "*.md", "a.md", "/a.md", "x/", "x", "x/*", "!x/a.md", "!a.md", "**/a.md", "x/**", "!x/y/", "x/y", "*",
        "!*/", "!*.md", "/x/y/a.md", "[ab].md", "[!a].md", "[^b].md", "?.md", "\\!k.md", "\\#h.md", "# c",
        "a\\ b.md", "a b.md ", "y/**/a.md", "**/y/", "!**/y/a.md", "x/**/a.md", "/*", "!/x", "!/x/", "**",
        "./a.md", "a.md/", "*/a.md", "!**/", "/**/b.md", "**a.md", "y**", "\\a.md", "*.t?t",
    )  # fmt: skip
    for number in range(40):
        root = tmp_path / str(number)
        for folder in ("", "x", "y", "x/y", "x/x", "y/y"):
            (root / folder).mkdir(parents=True, exist_ok=True)
            for name in random.sample(("a.md", "b.md", "c.txt", "a b.md", "!k.md", "#h.md", "A.md"), 4):
                (root / folder / name).write_text("x")
        for folder in ("", "x", "x/y"):
            (root / folder / ".gitignore").write_text("\n".join(random.sample(patterns, 3)) + "\n")
        subprocess.run(["git", "init", "-q"], cwd=root, check=True)
        listed = subprocess.run(
            ["git", "ls-files", "--others", "--exclude-standard", "-z"],
            cwd=root,
            check=True,
            capture_output=True,
        ).stdout.decode()
        expected = {name for name in listed.split("\0") if name and not name.endswith(".gitignore")}
        assert set(names(collect([root]), root)) == expected
