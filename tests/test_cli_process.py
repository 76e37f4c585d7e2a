"""The program as a process: start-up, streams, signals and what is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import factbase_folder
from fixtures.cli import RIGHT, SILENT, WRONG, run
from nukecheck.cli.app import app

_START = (
    "import sys; from pathlib import Path; import nukecheck.factbase.location as location; "
    "location.shipped_folder = lambda: Path({folder!r}); sys.argv = ['nukecheck', *sys.argv[1:]]; "
    "from nukecheck.cli import main; main()"
)


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    folder = factbase_folder.write(tmp_path / "facts")
    return [sys.executable, "-c", _START.format(folder=str(folder))]


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["check", "--help"], ["facts", "--help"]])
def test_nothing_heavy_is_imported_for_help(arguments: list[str]) -> None:
    code = (
        "import sys; sys.argv = ['nukecheck', *sys.argv[1:]]\n"
        "from nukecheck.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'rich.console', 'rich.text', 'rapidfuzz', 'yaml', 'json', 'nukecheck.pipeline',\n"
        "    'nukecheck.factbase', 'nukecheck.documents', 'nukecheck.lexicon'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_module_can_be_run() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "nukecheck", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("nukecheck ")


@pytest.mark.parametrize("arguments", [["--help"], ["facts", "--help"]])
def test_no_line_of_the_help_is_cut_off(arguments: list[str]) -> None:
    lines = run(*arguments).stdout.splitlines()
    assert not [line for line in lines[1:] if line.endswith("...")]


def test_every_option_is_documented() -> None:
    from typer.main import get_command

    def check(group: object, path: str) -> None:
        for name, command in getattr(group, "commands", {}).items():
            assert command.help, f"{path} {name}"
            for parameter in command.params:
                assert getattr(parameter, "help", None), f"{path} {name} {parameter.name}"
            check(command, f"{path} {name}")

    check(get_command(app), "nukecheck")


def test_each_line_is_answered_at_once(command: list[str]) -> None:
    arguments = [*command, "check", "--each-line", "--format", "jsonl"]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for sentence, verdict in ((WRONG, b"conflicting"), (SILENT, b"none"), (RIGHT, b"supported")):
            process.stdin.write(sentence.encode() + b"\n")
            process.stdin.flush()
            assert b'"verdict": "' + verdict in process.stdout.readline()
        process.stdin.close()
    assert process.returncode == 1


def test_closed_pipe_ends_quietly(command: list[str], tmp_path: Path) -> None:
    text = tmp_path / "long.txt"
    text.write_text(f"{WRONG}\n\n" * 2000)
    with subprocess.Popen(
        [*command, "check", str(text)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_interrupt_leaves_nothing_behind(command: list[str], tmp_path: Path) -> None:
    output = tmp_path / "out"
    output.mkdir()
    arguments = [*command, "check", "-", "--output", str(output / "report.json")]
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(1.5)
        process.send_signal(signal.SIGINT)
        streams = process.communicate()
    assert (process.returncode, streams) == (130, (b"", b""))
    assert list(output.iterdir()) == []


def test_interrupt_ends_all_processes(command: list[str], tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for number in range(300):
        (drafts / f"{number}.txt").write_text(f"{WRONG}\n\n" * 200)
    arguments = [*command, "check", str(drafts), "--jobs", "2", "--format", "json"]
    pipe = subprocess.PIPE
    with subprocess.Popen(arguments, stdout=pipe, stderr=pipe, start_new_session=True) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(2.5)
        os.killpg(process.pid, signal.SIGINT)
        streams = process.communicate(timeout=30)
    assert (process.returncode, streams) == (130, (b"", b""))
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_a_closed_stream_is_no_crash(command: list[str], stream: str) -> None:
    number = ("stdin", "stdout", "stderr").index(stream)
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {number}>&-', "sh", *command, "claim", WRONG],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_full_disk_is_one_clear_error(command: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*command, "claim", WRONG], stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (3, b"error: standard output: No space left on device\n")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_full_disk_under_errors_and_reports(command: list[str], tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*command, "check", "nowhere"], stdout=full, stderr=full, check=False)
    assert done.returncode == 3
    written = [*command, "check", "-", "--output", "/dev/full"]
    done = subprocess.run(written, input=WRONG.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (3, 1)
    assert b"/dev/full: cannot be written: No space left on device" in done.stderr


_FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)); "


def test_a_report_that_does_not_fit_leaves_the_old_one(command: list[str], tmp_path: Path) -> None:
    report = tmp_path / "out" / "report.json"
    report.parent.mkdir()
    report.write_text("the old one")
    for number, environment in enumerate(
        (os.environ, {**os.environ, "NUKECHECK_CACHE": str(tmp_path / "c")})
    ):
        full = [
            *command[:2],
            _FULL + command[2],
            "check",
            "-",
            "--output",
            str(report),
            "--facts",
            str(tmp_path / "f"),
        ]
        (tmp_path / "f").mkdir(exist_ok=True)
        (tmp_path / "f" / "more.yaml").write_text(f"[] # {number}\n")
        done = subprocess.run(
            full, input=f"{WRONG}\n\n".encode() * 9, capture_output=True, env=environment, check=False
        )
        assert (done.returncode, done.stderr.count(b"\n")) == (3, 1), done.stderr
        assert b"report.json: cannot be written: File too large" in done.stderr
        assert report.read_text() == "the old one"
        assert list(report.parent.iterdir()) == [report]
    assert {file.name.partition("-")[0] for file in (tmp_path / "c").glob("*")} <= {"unchanged"}  # it fits


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs a folder that nobody can write to")
def test_a_folder_that_cannot_be_written_to(command: list[str]) -> None:
    environment = {**os.environ, "NUKECHECK_CACHE": "/proc/self/cache"}
    for output in ("/proc/self/report.json", "/nowhere/report.json"):
        arguments = [*command, "check", "-", "--output", output]
        done = subprocess.run(
            arguments, input=WRONG.encode(), capture_output=True, env=environment, check=False
        )
        assert (done.returncode, done.stderr.count(b"\n")) == (3, 1)
        assert done.stderr.startswith(f"error: {output}: cannot be written".encode())


def test_an_endless_pipe_is_refused(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    small = [*command[:2], "import nukecheck.documents as d; d.MAX_BYTES = 1 << 20; " + command[2]]
    for arguments in (["check", "-"], ["check", "/dev/zero"], ["check", "/dev/stdin"]):
        with open("/dev/zero", "rb") as endless:
            done = subprocess.run(
                [*small, *arguments], stdin=endless, capture_output=True, timeout=60, check=False
            )
        assert done.returncode == 3
        assert b"larger than 1 MB (check it in parts)" in done.stderr
    with (
        open("/dev/zero", "rb") as endless,
        subprocess.Popen([*small, "check", "--each-line"], stdin=endless, stderr=subprocess.PIPE) as process,
    ):
        assert process.stderr is not None
        assert b"the line is longer than 1 MB" in process.stderr.readline()
        process.kill()


def test_output_is_the_same_for_every_order_of_work(command: list[str], tmp_path: Path) -> None:
    drafts = tmp_path / "place" / "drafts"
    drafts.mkdir(parents=True)
    for number in range(12):
        (drafts / f"{number}.md").write_text(f"# {number}\n\n{WRONG} {RIGHT}\n")
    seen = set()
    for number, jobs in enumerate(("1", "2", "5", "0")):
        place = drafts.parent if number % 2 else drafts
        environment = {**os.environ, "PYTHONHASHSEED": str(number), "LANG": ("C", "nl_NL.UTF-8")[number % 2]}
        environment["PYTHONUTF8"] = str(number % 2)
        arguments = [*command, "check", str(drafts), "--jobs", jobs, "--format", "json", "--show", "all"]
        done = subprocess.run(arguments, capture_output=True, cwd=place, env=environment, check=False)
        assert done.returncode == 1, done.stderr
        seen.add(done.stdout)
    assert len(seen) == 1


@pytest.mark.parametrize("format_", ["text", "json", "sarif", "html"])
def test_output_is_the_same_everywhere(command: list[str], tmp_path: Path, format_: str) -> None:
    (tmp_path / "één.txt").write_text(f"Eén: {WRONG}\n", encoding="utf-8")
    seen = set()
    for number, place in enumerate(({"LC_ALL": "C"}, {"LC_ALL": "tr_TR.ISO-8859-9"}, {"TZ": "Asia/Tokyo"})):
        environment = {"PATH": os.environ["PATH"], "PYTHONHASHSEED": str(number), **place}
        arguments = [*command, "check", "één.txt", "--format", format_, "--show", "all"]
        done = subprocess.run(arguments, capture_output=True, cwd=tmp_path, env=environment, check=False)
        assert done.returncode == 1, done.stderr
        seen.add(done.stdout)
    assert len(seen) == 1
    assert b"\r" not in seen.pop()


def test_binary_noise(command: list[str], tmp_path: Path) -> None:
    noise = tmp_path / "noise"
    noise.write_bytes(bytes(range(256)) * 50)
    done = subprocess.run([*command, "check", str(noise)], capture_output=True, check=False)
    assert done.returncode == 3
    assert done.stderr.startswith(b"error: ")
    assert done.stderr.count(b"\n") == 1


def test_no_traceback_for_a_broken_installation(tmp_path: Path) -> None:
    missing = [sys.executable, "-c", _START.format(folder=str(tmp_path / "nowhere"))]
    done = subprocess.run([*missing, "claim", WRONG], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "there is no such folder" in done.stderr
