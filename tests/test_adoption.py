"""What other repositories take from this one: the pre-commit hook, the GitHub action, the guide to both."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from fixtures.cli import SILENT, WRONG, run, small_database
from nukecheck.documents.collecting import SUFFIXES

__all__ = ["small_database"]

ROOT = Path(__file__).parent.parent


def test_hook_takes_the_files_that_a_folder_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for suffix in SUFFIXES:
        assert re.search(hook["files"], f"drafts/a b{suffix}")
        assert re.search(hook["files"], f"A{suffix.upper()}")
    for name in ("a.py", "txt", "a.mdx", "a.docx.bak"):
        assert not re.search(hook["files"], name)
    monkeypatch.chdir(tmp_path)
    for name, text in (("wrong.md", WRONG), ("right.md", SILENT), ("empty.md", "")):
        Path(name).write_text(text, encoding="utf-8")
    program, *arguments = shlex.split(hook["entry"])
    assert program == "nukecheck"
    assert run(*arguments, "empty.md", "right.md").exit_code == 0
    assert run(*arguments, "empty.md", "wrong.md").exit_code == 1
    Path("nukecheck.toml").write_text('exclude = ["wrong.md"]', encoding="utf-8")
    assert run(*arguments, "empty.md", "wrong.md").exit_code == 0


class Action:
    """The GitHub action, its last step run with a program that prints its arguments."""

    def __init__(self, folder: Path) -> None:
        self.data: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        self.folder = folder
        program = folder / "nukecheck" / "bin" / "nukecheck"
        program.parent.mkdir(parents=True)
        program.write_text(f"#!{sys.executable}\nimport sys\nprint('\\n'.join(sys.argv[1:]))\nsys.exit(1)\n")
        program.chmod(0o755)

    def arguments(self, **inputs: str) -> list[str]:
        """Return the arguments that nukecheck is called with for some inputs."""
        step = self.data["runs"]["steps"][-1]
        given = {name: one["default"] for name, one in self.data["inputs"].items()} | inputs
        env = {
            key: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: given[m[1]], value)
            for key, value in step["env"].items()
        }
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            env={"PATH": os.environ["PATH"], "RUNNER_TEMP": str(self.folder), **env},
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (1, "")
        return done.stdout.splitlines()


def test_action_passes_its_inputs_on(tmp_path: Path) -> None:
    action = Action(tmp_path)
    (tmp_path / "a.md").write_text("x")
    today = datetime.now(UTC).date().isoformat()
    assert action.arguments() == ["check", "--format", "github", "--as-of", today, "--", "."]
    inputs = {
        "paths": "my drafts\n*.md\n\n$(touch x); -x\n",
        "fail-on": "never",
        "diff": "origin/main...",
        "baseline": "known.json",
        "as-of": "",
        "sarif": "a b.sarif",
        "html": "r.html",
    }
    assert set(inputs) == set(action.data["inputs"])
    assert action.arguments(**inputs) == [
        "check", "--format", "github", "--fail-on", "never", "--diff", "origin/main...",
        "--baseline", "known.json", "--output", "sarif=a b.sarif", "--output", "html=r.html",
        "--", "my drafts", "*.md", "$(touch x); -x",
    ]  # fmt: skip
    assert not (tmp_path / "x").exists()


def test_examples_of_the_guide_name_what_there_is() -> None:
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    hook, action, job = (yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL))
    (known,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [one["id"] for one in hook["repos"][0]["hooks"]] == [known["id"]]
    steps = action["jobs"]["facts"]["steps"]
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    (used,) = (step["with"] for step in steps if "/nukecheck@" in step["uses"])
    assert set(used) <= set(inputs)
    assert used["sarif"] == steps[-1]["with"]["sarif_file"]
    (command,) = (line for line in job["facts"]["script"] if line.startswith("nukecheck "))
    help_ = run("check", "--help").stdout
    assert all(word in help_ for word in shlex.split(command) if word.startswith("--"))
    assert f"junit={job['facts']['artifacts']['reports']['junit']}" in command


_STEP = re.compile(
    r"<!-- file: (?P<file>\S+) -->\n```\w*\n(?P<text>.*?)```\n"
    r"|<!-- run: (?P<code>\d) -->\n```sh\n(?P<command>.*?)\n```\n(?:\n```\w*\n(?P<output>.*?)```\n)?",
    re.DOTALL,
)


def test_guide_shows_what_is_printed(
    tmp_path: Path, update_golden: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every file of the guide is written, every command run, in order, and what it prints compared."""
    guide = ROOT / "docs" / "ci.md"
    text = guide.read_text(encoding="utf-8")
    program = tmp_path / "bin" / "nukecheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m nukecheck "$@"\n')
    program.chmod(0o755)
    project = tmp_path / "project"
    project.mkdir()
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    replaced: list[tuple[int, int, str]] = []
    commands = 0
    for step in _STEP.finditer(text):
        if step["file"]:
            path = project / step["file"]
            path.parent.mkdir(exist_ok=True)
            path.write_text(step["text"], encoding="utf-8")
            continue
        commands += 1
        done = subprocess.run(
            ["bash", "-c", step["command"]],
            cwd=project,
            env=dict(os.environ),  # readline puts COLUMNS behind Python's back into what would be inherited
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == int(step["code"]), done.stdout
        if update_golden and step["output"] is not None:
            replaced.append((*step.span("output"), done.stdout))
        else:
            assert (step["output"] or "") == done.stdout
    assert commands == text.count("<!-- run: ") > 10
    for start, end, printed in reversed(replaced):
        text = text[:start] + printed + text[end:]
    if replaced:
        guide.write_text(text, encoding="utf-8")
