"""A repository of strangers: its names, facts and settings give no orders, run nothing, read nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.hostile_checks import ACTING, harmless

import factbase_folder
from fixtures.cli import WRONG, run, small_database
from nukecheck import cache
from nukecheck.factbase import compiled, load_factbase

__all__ = ["small_database"]

ORDERS = (
    "\x1b[31m\x1b]0;x\x07 \x9b2J \u202e ::error::x ##[add-mask]x ##vso[a]x [bold red]x[/] "
    "<script>alert(1)</script> <!-- x --> &x; ]]> `x` | x =1+1"
)
IN_YAML = json.dumps(ORDERS)
FACTS = f"""\
- id: my.fact
  kind: quantity
  topic: {json.dumps("::warning::" + ORDERS)}
  title: {{en: {json.dumps("::error::" + ORDERS)}, nl: {IN_YAML}}}
  statement: {{en: {json.dumps("=1+1 Treaty A has 18 warheads. " + ORDERS)}, nl: {IN_YAML}}}
  subject: treaty-a
  unit: warhead
  says: [reject]
  note: {{en: {IN_YAML}, nl: {IN_YAML}}}
  evidence:
    - {{source: mine, value: 18, lines: 1, quote: {json.dumps("@SUM(1)" + ORDERS)}}}
    - {{source: brief, value: 17, lines: 1, quote: {json.dumps("a;=1+1")}}}
  examples:
    supported: {{en: [{IN_YAML}], nl: [{IN_YAML}]}}
    conflicting: {{en: [{IN_YAML}], nl: [{IN_YAML}]}}
"""
SOURCES = f"""\
mine:
  title: {IN_YAML}
  kind: {json.dumps("::notice::" + ORDERS)}
  date: 2026-01
  dated_by: {IN_YAML}
  language: nl
  label: {{en: {IN_YAML}, nl: {IN_YAML}}}
  file: "../../../../etc/passwd"
  notes: [{IN_YAML}]
"""
TEXT = "US rejected 19 TRA warheads. " + ORDERS + "\n\n::add-mask::" + ORDERS + "\n\n" + WRONG + "\n"
FORMATS = ("text", "json", "jsonl", "sarif", "github", "junit", "rdjson", "markdown", "html")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which everything that can be named or written tries to give orders."""
    root = tmp_path / "tree"
    (root / ".git").mkdir(parents=True)
    factbase_folder.write_extra(root / "facts", facts=FACTS, sources=SOURCES)
    for name in ("::error::x.md", "##[group]x.md", "a\x1b[31m\n::error::b.html", "<b>&=1+1.txt"):
        (root / name).write_text(TEXT, encoding="utf-8")
    (root / "unreadable ::error:: \x1b[2J.md").write_bytes(b"\xff")
    (root / "nukecheck.toml").write_text(
        f'facts = ["facts"]\nignore = [{{fact = "x\\u001b[31m", reason = {IN_YAML}}}]\n', encoding="utf-8"
    )
    monkeypatch.chdir(root)
    return root


def test_the_hostile_repository_is_one_that_can_be_used(tree: Path) -> None:
    result = run("facts", "show", "my.fact")
    assert result.exit_code == 0, result.output
    assert run("check", ".").exit_code == 3  # for the one that cannot be read
    assert "::error::x.md" in run("check", ".", "--format", "json").stdout


COMMANDS = [
    *(["check", ".", "--format", format_, "--show", "all", "--full"] for format_ in FORMATS),
    ["claim", TEXT],
    ["claim", TEXT, "--format", "json"],
    ["explain", TEXT],
    ["facts", "list"],
    ["facts", "list", "--topic", ORDERS],
    ["facts", "show", "my.fact"],
    ["facts", "show", ORDERS],
    ["facts", "search", "18"],
    ["facts", "disputes"],
    ["facts", "timeline"],
    ["facts", "export"],
    ["facts", "export", "--format", "csv"],
    ["facts", "validate"],
    ["facts", "verify", "--sources", "."],
    ["facts", "coverage", "--sources", "."],
    ["sources"],
    ["sources", "mine"],
    ["config"],
    ["config", "--format", "json"],
    ["check", "--" + ORDERS],
    ["check", "nowhere" + ORDERS],
    ["check", "--lang", ORDERS, "."],
    ["check", "--config", "nowhere" + ORDERS],
    [ORDERS],
]


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: " ".join(arguments)[:40])
@pytest.mark.parametrize("colour", [False, True])
def test_nothing_gives_orders(tree: Path, arguments: list[str], colour: bool) -> None:
    result = run(*arguments, FORCE_COLOR="1") if colour else run(*arguments)
    assert result.exit_code in (0, 1, 2, 3)
    assert "Traceback" not in result.output
    assert "internal error" not in result.output
    github = arguments[-1] == "github" or "github" in arguments
    for printed in (result.stdout, result.stderr):
        own = printed if not colour else _without_colour(printed)
        assert not ACTING.search(own), ACTING.search(own)
        harmless(own, commands=github)
        assert "<script" not in own or arguments[-1] != "html"
    if github:
        lines = result.stdout.splitlines()
        assert all(
            line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines[:-1]
        )


def _without_colour(text: str) -> str:
    import re

    return re.sub("\x1b\\[[0-9;]*m", "", text)


def test_no_cell_is_a_formula(tree: Path) -> None:
    import csv
    import io

    for separator in ",;\t":
        result = run("facts", "export", "--format", "csv")
        assert result.exit_code == 0, result.output
        rows = csv.reader(io.StringIO(result.stdout), delimiter=separator)
        cells = [cell for row in rows for cell in row]
        assert len(cells) >= 5
        assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))]


# --- what is touched ----------------------------------------------------------------------------------------

WATCHED = """
import os, sys, uuid
root, secret, base = sys.argv[1:4]
seen = []
by_getattr = uuid.SafeUUID.safe.__reduce_ex__(2)[0] is getattr  # how early 3.11 passes a member of an enum on
def hook(event, arguments):
    if event.split(".")[0] in ("socket", "subprocess", "ctypes", "ftplib", "http", "urllib", "webbrowser",
                               "pickle") or event in ("os.system", "os.exec", "os.posix_spawn", "os.spawn"):
        ours = arguments[0].split(".")[0] in ("nukecheck", "concurrent") or (
            by_getattr and tuple(arguments) == ("builtins", "getattr"))
        if not (event == "pickle.find_class" and ours):
            seen.append((event, [str(a)[:80] for a in arguments]))
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        if os.path.realpath(os.fsdecode(arguments[0])).startswith(os.path.realpath(secret)):
            seen.append((event, str(arguments[0])))
    if event == "compile" and arguments[1] and "strangers" in os.fsdecode(arguments[1]):
        seen.append((event, str(arguments[1])))
sys.addaudithook(hook)
from pathlib import Path
import nukecheck.factbase.location as location
location.shipped_folder = lambda: Path(base)
from nukecheck.cli import main
for line in sys.stdin.read().splitlines():
    sys.argv = ["nukecheck", *line.split("\\x1f")]
    try:
        main()
    except SystemExit as end:
        print("END", end.code, line.split("\\x1f"), file=sys.stderr)
print("SEEN", seen, file=sys.stderr)
"""


def test_no_socket_no_program_no_file_elsewhere(tree: Path, tmp_path: Path, small_database: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "key.txt").write_text(WRONG + " TOPSECRET")
    (secret / "more.yaml").write_text("TOPSECRET: a\n")
    (secret / "nukecheck.toml").write_text('lang = "TOPSECRET"\n')
    for link in ("linked.md", "conftest.py", ".gitignore", "sitecustomize.py"):
        (tree / link).symlink_to(secret / "key.txt")
    (tree / "folder").symlink_to(secret)
    (tree / "facts" / "linked.yaml").symlink_to(secret / "more.yaml")
    (tree / "loop").symlink_to(tree)
    (tree / "sub").mkdir()
    (tree / "sub" / "up").symlink_to("..")
    (tree / "sub" / "draft.md").write_text(
        f"{WRONG}\n<img src='http://a.invalid/x'> <!ENTITY a SYSTEM 'x'>\n"
    )
    lines = [
        ["check", ".", "--format", "html", "--no-config"],
        ["check", ".", "--jobs", "2", "--no-config"],
        ["check", "sub", "--facts", "facts"],
        ["check", "."],
        ["facts", "verify", "--sources", "."],
        ["claim", WRONG, "--facts", "facts"],
    ]
    for number, text in enumerate(
        [
            'facts = ["../secret"]',
            'facts = ["folder"]',
            'baseline = "../secret/key.txt"',
            'baseline = "folder/key.txt"',
        ]
    ):
        (tree / f"c{number}.toml").write_text(text)
        lines.append(["check", "sub", "--config", f"c{number}.toml"])
    (tree / "sub" / "nukecheck.toml").symlink_to(secret / "nukecheck.toml")
    lines.append(["check", "sub"])
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(tree), str(secret), str(small_database)],
        input="\n".join("\x1f".join(line) for line in lines),
        capture_output=True,
        text=True,
        cwd=tree,
        check=True,
    )
    ends = [line for line in done.stderr.splitlines() if line.startswith("END")]
    assert len(ends) == len(lines), done.stderr
    assert done.stderr.splitlines()[-1] == "SEEN []"
    assert [end.split()[1] for end in ends[-5:]] == ["3"] * 5
    assert "TOPSECRET" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_a_named_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    for folder in ("drafts", "facts"):
        (tmp_path / folder).mkdir()
    os.mkfifo(tmp_path / "drafts" / "a.md")
    (tmp_path / "drafts" / "b.md").write_text(WRONG)
    os.mkfifo(tmp_path / "facts" / "a.yaml")
    os.mkfifo(tmp_path / "known.json")
    assert run("check", tmp_path / "drafts").exit_code == 1
    assert "no YAML file" in run("check", tmp_path / "drafts", "--facts", tmp_path / "facts").stderr
    result = run("check", tmp_path / "drafts", "--baseline", tmp_path / "known.json")
    assert result.exit_code == 3
    assert "no regular file" in result.stderr


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = " + "1" * 5000, "not TOML"),
        ("a." * 600_000 + "b = 1", "too large"),
        ("a." * 100_000 + "b = 1", "too many dots"),
        ("x = " + "[" * 100_000, "not TOML"),
        ("ignore = [" + '"a",' * 2000 + "]", "more than 1000"),
        ("include = [" + '"**/*a*a*a*a*a*a*a*a*a*a*b",' * 100 + "]", "no text files"),
    ],
)
def test_configurations_that_would_take_for_ever(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "nukecheck.toml").write_text(text)
    (tmp_path / ("a" * 200 + ".md")).write_text(WRONG)
    result = run("check", tmp_path)
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    assert message in result.stderr


# --- the cache ----------------------------------------------------------------------------------------------


@pytest.fixture
def cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A folder with a database, and the file in which it is kept ready."""
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    folder = factbase_folder.write(tmp_path / "facts")
    compiled.load_factbase(root=folder)
    (file,) = (path for path in (tmp_path / "cache").iterdir() if path.name.startswith("facts-"))
    return folder, file


def test_a_cache_with_a_program_in_it_runs_nothing(cached: tuple[Path, Path], tmp_path: Path) -> None:
    import pickle

    folder, file = cached
    ran = tmp_path / "ran"

    class Attack:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, (f"touch {ran}",)

    head, _ = file.read_bytes().split(b"\n", 1)
    key = head.split()[1].decode()
    for data in (
        pickle.dumps(Attack()),
        b"import os\n",
        b"\x80",
        b"",
        b"9999999999\n{}",
        b"2\n{}",
        b"5\n[[[[[",
        b"-1\n",
    ):
        cache.write(file, key, data)  # with a key and a checksum that are right
        base = compiled.load_factbase(root=folder)
        assert set(base.facts) == {"a.limit", "a.expiry", "a.rejected"}
        assert base.facts["a.limit"].unit == ("warhead",)
        assert not ran.exists()


def test_a_cache_of_somebody_else_is_not_read(cached: tuple[Path, Path]) -> None:
    folder, file = cached
    key = file.read_bytes().split()[1].decode()
    assert cache.read(file, key) is not None
    file.chmod(0o666)
    assert cache.read(file, key) is None
    file.chmod(0o600)
    other = file.with_name("other")
    file.rename(other)
    file.symlink_to(other)
    assert cache.read(file, key) is None
    file.unlink()
    os.mkfifo(file)
    assert cache.read(file, key) is None
    assert load_factbase(root=folder).version == "1.0.0"


def test_two_runs_share_the_cache(tmp_path: Path) -> None:
    folder = factbase_folder.write(tmp_path / "facts")
    code = (
        "import sys; from pathlib import Path; from nukecheck.factbase import load_factbase\n"
        "print(sorted(load_factbase(root=Path(sys.argv[1])).facts))"
    )
    environment = {**os.environ, cache.VARIABLE: str(tmp_path / "cache")}
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(folder)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )
        for _ in range(4)
    ]
    outputs = {one.communicate() for one in runs}
    assert outputs == {(b"['a.expiry', 'a.limit', 'a.rejected']\n", b"")}
    assert not [path for path in (tmp_path / "cache").iterdir() if path.name.endswith(".part")]
