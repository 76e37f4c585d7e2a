"""Measure time and memory on texts that are made to be slow, once and four times as long.

python -m benchmarks.hostile                    every shape, at 5,000 and 20,000 characters
python -m benchmarks.hostile --size 100000      longer ones
python -m benchmarks.hostile --shapes quotes    only these
python -m benchmarks.hostile --memory           the peak memory, for each byte of a text of 1 MB
python -m benchmarks.hostile --large            a line of 50 MB, a million blank lines, a million digits
python -m benchmarks.hostile --check            fail where four times the text takes over eight times as long
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from nukecheck.documents import read_document
from nukecheck.factbase.compiled import load_factbase
from nukecheck.pipeline import Checker

CLAIM = "New START allows each side 1,650 deployed warheads."
TXT: dict[str, str] = {
    "prose": CLAIM + " ", "paragraphs": CLAIM + "\n\n", "crlf": CLAIM + "\r\n", "cr": CLAIM + "\r",
    "no stop": "New START allows 1,650 warheads and ", "semicolons": "New START allows 1,650 warheads; ",
    "names": "Russia, ", "names, no space": "Russia,", "words": "warheads ", "letters": "a",
    "letters apart": "a ", "digits": "1", "grouped": "1,111", "dotted": "1.111", "figures": "1,550 ",
    "figures, no space": "1,550,", "arabic digits": "١", "full-width digits": "１", "fractions": "1½ ",
    "squares": "²", "roman": "I", "percent": "1%", "number words": "twenty ", "hyphens": "twenty-",
    "joined": "driehonderd", "zesenzestig": "zesenzestig", "scales": "thousand million ",
    "dates": "5 February 2026, ", "slashes": "5/2/2026/", "iso": "2026-", "ranges": "1-1",
    "between": "between 5 and ", "bounds": "more than ", "not": "not ", "if": "if ",
    "said": "Putin said that ", "which": "New START, which ", "both": "both ",
    "respectively": "Russia and China have 600 and 5,500, respectively, ", "quotes": "“",
    "quoted": '"New START allows 1,550 warheads." ', "single quotes": "'", "brackets": "(", "pairs": "(1)",
    "dots": ".", "dashes": "-", "stops": "a.", "long dashes": "— ", "questions": "!? ",
    "abbreviations": "U.S. ", "spaces": " ", "hard spaces": "1\u00a0", "tabs": "a\t", "combining": "\u0301",
    "joiners": "👩\u200d", "right to left": "\u202e1,650 warheads ", "control": "\x1b[31m",
    "soft hyphens": "a\u00ad", "cjk": "日本。", "blank lines": "\n", "short lines": "a\n\n", "list": "- a\n",
    "misspelt": "warhaed ", "underscores": "a_", "comments": "# nukecheck:ignore[a]\n",
    "addresses": "http://a/", "mail": "a@b.", "apostrophes": "a'",
}  # fmt: skip
MD: dict[str, str] = {
    "headings": "## New START\n1,650 warheads\n", "nested quotes": "> ", "nested items": "- ",
    "numbered": "1. ", "stars": "*", "emphasis": "*a **b ", "underlines": "_a_ ", "links": "[a](b ",
    "square": "[", "images": "![", "backticks": "`a``", "fences": "```\n", "rows": "|Russia|5,500|\n",
    "cells": "|a", "rules": "|a|\n|-|\n", "footnotes": "[^1]: a\n", "references": "[a]: b\n",
    "underlined": "a\n===\n", "html": "<div>\n", "open": "<", "entities": "&amp;", "escapes": "\\*",
    "links to": "http://a.b/c ", "ignores": "<!-- nukecheck:ignore[a] -->\n",
}  # fmt: skip
HTML: dict[str, str] = {
    "div": "<div>", "ul": "<ul><li>a", "tables": "<table><tr><td>",
    "row": "<tr><td>Russia<td>5,500 warheads", "spans": "<td rowspan=99 colspan=99>a", "open <": "<",
    "attributes": "<a b='", "names =": "<a a=1 ", "comment": "<!--", "closing": "</p>", "entity": "&#49;",
    "ampersands": "&a", "script": "<script>", "sup": "<sup>1</sup>", "p": "<p>" + CLAIM,
    "cdata": "<![CDATA[", "instruction": "<?", "doctype": "<!", "bold": "<b>1</b>", "q": "<q>",
}  # fmt: skip
UNITS = {
    **{name: ("txt", unit) for name, unit in TXT.items()},
    **{f"md {name}": ("md", unit) for name, unit in MD.items()},
    **{f"html {name}": ("html", unit) for name, unit in HTML.items()},
}
"""Every shape by name: its format, and the unit that it repeats."""
STEEPEST = 8.0  # times as long for four times the text; the square would be sixteen


def text_of(shape: str, size: int) -> tuple[str, str]:
    """Return format and text of a shape: about ``size`` characters, and a claim behind them."""
    form, unit = UNITS[shape]
    return form, unit * (size // len(unit)) + "\n\n" + CLAIM


def seconds(checker: Checker, shape: str, size: int) -> float:
    """Return the processor time that a text takes, the better of two."""
    form, text = text_of(shape, size)
    times = []
    for _ in range(2):
        began = time.process_time()
        checker.check(read_document(text.encode(), "x", form))
        times.append(time.process_time() - began)
    return min(times)


def steepness(checker: Checker, shape: str, size: int) -> tuple[float, float]:
    """Return how many times as long four times the text takes, and the seconds for it."""
    small, large = seconds(checker, shape, size), seconds(checker, shape, 4 * size)
    return large / max(small, 0.005), large


_MEASURED = """
import os, resource, sys
from nukecheck.cli import main
try:
    main()
except SystemExit as end:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if os.path.exists("/proc/self/status"):  # what the process that started this one held does not count
        with open("/proc/self/status") as status:
            peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
    print(end.code, peak, file=sys.stderr)
"""


def run_alone(data: bytes, suffix: str) -> tuple[str, float, int]:
    """Check a file in a process of its own; return exit code, seconds and peak memory in bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"text{suffix}")
        path.write_bytes(data)
        began = time.monotonic()
        arguments = [
            sys.executable,
            "-c",
            _MEASURED,
            "check",
            str(path),
            "--format",
            "json",
            "--output",
            os.devnull,
        ]
        done = subprocess.run(arguments, capture_output=True, text=True, check=False)
        code, kilobytes = done.stderr.split()[-2:]
        return code, time.monotonic() - began, int(kilobytes) * 1024


def memory(shapes: Sequence[str]) -> None:
    """Print the memory that texts of a megabyte take."""
    _, _, nothing = run_alone(CLAIM.encode(), ".txt")
    print(f"{'a sentence':24} {nothing / 1e6:6.0f} MB")
    worst = 0.0
    for shape in shapes:
        form, text = text_of(shape, 1_000_000)
        data = text.encode()
        code, taken, peak = run_alone(data, f".{form}")
        each = max(0, peak - nothing) / len(data)
        worst = max(worst, each)
        print(
            f"{shape:24} {peak / 1e6:6.0f} MB {each:6.0f} bytes a byte {taken:7.1f} s, exit code {code}",
            flush=True,
        )
    print(f"at most {worst:.0f} bytes a byte of text, beside the {nothing / 1e6:.0f} MB of the program")


def large() -> None:
    """Print what the largest texts take."""
    for name, text in (
        ("a line of 50 MB", "a " * 25_000_000 + CLAIM),
        ("a million blank lines", "\n" * 1_000_000 + CLAIM),
        ("a million digits", "New START allows " + "1" * 1_000_000 + " warheads. " + CLAIM),
    ):
        code, taken, peak = run_alone(text.encode(), ".txt")
        print(f"{name:24} {peak / 1e6:6.0f} MB {taken:7.1f} s, exit code {code}", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; return 1 where --check was asked for and a shape is too steep."""
    parser = argparse.ArgumentParser(prog="benchmarks.hostile", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--size", type=int, default=5_000)
    parser.add_argument("--shapes", nargs="*", metavar="SHAPE", default=list(UNITS))
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    if options.memory:
        memory(options.shapes)
        return 0
    if options.large:
        large()
        return 0
    checker = Checker(load_factbase())
    checker.check(read_document(CLAIM.encode(), "x"))
    steep = []
    for shape in options.shapes:
        ratio, taken = steepness(checker, shape, options.size)
        speed = taken / (4 * options.size) * 1e6
        print(
            f"{shape:24} {taken:7.3f} s, {ratio:5.1f} times, {speed:6.1f} s a million characters", flush=True
        )
        if ratio > STEEPEST:
            steep.append(shape)
    print(f"{len(options.shapes)} shapes, {len(steep)} steeper than linear: {', '.join(steep) or 'none'}")
    return 1 if steep and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
