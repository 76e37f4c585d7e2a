"""A stopgap for curators until ``nukecheck facts validate`` is there: print what is wrong."""

from __future__ import annotations

import sys
from pathlib import Path

from nukecheck.factbase.validating import validate


def main() -> int:
    """Validate the shipped database with the folders that are named."""
    problems = validate([Path(folder) for folder in sys.argv[1:]])
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(f"{len(problems)} problems\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
