"""A stopgap for curators until ``nukecheck facts validate`` is there: print what is wrong.

``python -m nukecheck.factbase [FOLDER ...] [--sources DIR]``; with sources, verify and coverage too.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from nukecheck.factbase.coverage import coverage
from nukecheck.factbase.loading import load_factbase
from nukecheck.factbase.problems import FactBaseError
from nukecheck.factbase.validating import validate
from nukecheck.factbase.verifying import verify


def main() -> int:
    """Validate the shipped database with the folders that are named."""
    parser = argparse.ArgumentParser(prog="python -m nukecheck.factbase")
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--sources", type=Path)
    options = parser.parse_args()
    problems = validate(options.folders)
    if options.sources:
        try:
            factbase = load_factbase(options.folders)
        except FactBaseError:
            pass
        else:
            report = coverage(factbase, options.sources)
            problems += verify(factbase, options.sources)
            problems += report.problems
            counts = f"{report.carried} carried, {report.listed} listed, {report.missing} missing"
            sys.stdout.write(f"{len(report.rows)} figures in the sources: {counts}\n")
    for problem in problems:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(f"{len(problems)} problems\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
