"""Figures that commands print, put into the documentation between their marks.

    python -m benchmarks.published accuracy     runs benchmarks.accuracy, and writes what it prints

The other benches write their own block with --write-docs.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import re
from collections.abc import Sequence
from pathlib import Path

from benchmarks import accuracy

DOCS = Path(__file__).resolve().parent.parent / "docs" / "accuracy.md"


def write_block(name: str, text: str, path: Path = DOCS) -> None:
    """Replace what stands between the marks of a block; raises ``ValueError`` where there are none."""
    document = path.read_text(encoding="utf-8")
    marks = re.compile(rf"(<!-- begin {re.escape(name)} -->\n).*?(<!-- end {re.escape(name)} -->)", re.DOTALL)
    block = f"```text\n{text.rstrip()}\n```\n"
    changed, count = marks.subn(lambda m: m.group(1) + block + m.group(2), document)
    if count != 1:
        raise ValueError(f"{path}: no block {name!r} (<!-- begin {name} --> ... <!-- end {name} -->)")
    path.write_text(changed, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the accuracy bench on the repository's own sentences and publish what it prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("bench", choices=["accuracy"])
    parser.parse_args(arguments)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        accuracy.main([str(path) for path in sorted((accuracy.ROOT / "data").glob("*.jsonl"))])
    print(printed.getvalue(), end="")
    write_block("accuracy", "$ python -m benchmarks.published accuracy\n" + printed.getvalue())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
