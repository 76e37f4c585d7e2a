"""What goes wrong, told in one line each, and the exit code that says so."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from enum import IntEnum
from typing import Any

import typer

_WRONG_USE: type = typer.BadParameter.__mro__[2]  # click's own base class, wherever typer keeps its click
_REPORT_IT = "this is a fault in nukecheck; please report it with the command and the text"


class ExitCode(IntEnum):
    """What the exit code tells; the same in every format."""

    CLEAN = 0
    FOUND = 1
    USAGE = 2
    UNRELIABLE = 3
    INTERRUPTED = 130
    PIPE_CLOSED = 141


class CommandError(Exception):
    """A command cannot do its work: ``message`` says where and why, ``hint`` what helps."""

    def __init__(self, message: str, hint: str = "", code: ExitCode = ExitCode.UNRELIABLE) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.code = code


def complain(message: str, hint: str = "", kind: str = "error") -> None:
    """Print one line on standard error."""
    from nukecheck.reporters.escaping import one_line

    text = f"{kind}: {one_line(message)}" + (f" ({one_line(hint)})" if hint else "")
    sys.stdout.flush()
    try:
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
    except OSError:  # nobody can be told; the exit code still says it
        _abandon(sys.stderr)


def internal(error: BaseException) -> tuple[str, str]:
    """Return message and hint for an error that nobody foresaw."""
    detail = str(error)[:200]
    return f"internal error: {type(error).__name__}" + (f": {detail}" if detail else ""), _REPORT_IT


def _complain_last(message: str, hint: str = "") -> None:
    """Complain, also where standard output is what is wrong."""
    try:
        complain(message, hint)
    except OSError:
        _abandon(sys.stdout)
        complain(message, hint)


def guarded(command: Callable[[], object]) -> int:
    """Run a command and return its exit code; whatever it raises becomes one line and a code."""
    try:
        result = command()
        sys.stdout.flush()
    except CommandError as error:
        _complain_last(error.message, error.hint)
        return error.code
    except (KeyboardInterrupt, typer.Abort):
        return _interrupted()
    except SystemExit as error:
        if isinstance(error.__context__, BrokenPipeError):  # click would make it exit code 1
            return _pipe_closed()
        raise
    except OSError as error:
        if error.errno == errno.EPIPE:
            return _pipe_closed()
        _complain_last(f"{error.filename or 'standard output'}: {error.strerror or error}")
        _abandon(sys.stdout)
        return ExitCode.UNRELIABLE
    except MemoryError:
        _complain_last("there is not enough memory for this input", "check it in parts")
        return ExitCode.UNRELIABLE
    except Exception as error:  # the last line of defence: no traceback, and never exit code 1
        if isinstance(error, _WRONG_USE):
            _show(error)
            return ExitCode.USAGE
        if os.environ.get("NUKECHECK_TRACEBACK"):
            raise
        _complain_last(*internal(error))
        return ExitCode.UNRELIABLE
    return result if isinstance(result, int) else ExitCode.CLEAN


def _show(wrong_use: Any) -> None:
    from nukecheck.reporters.escaping import visible

    wrong_use.message = visible(wrong_use.message)  # it may quote a file name
    try:
        wrong_use.show()
    except OSError:
        _abandon(sys.stderr)


def _interrupted() -> int:
    _abandon(sys.stdout)
    return ExitCode.INTERRUPTED


def _pipe_closed() -> int:
    """End quietly: nobody reads any more. Python would complain at its end about what is left to write."""
    _abandon(sys.stdout)
    return ExitCode.PIPE_CLOSED


def _abandon(stream: object) -> None:
    """Send what is still to be written to a stream nowhere."""
    try:
        number = stream.fileno()  # type: ignore[attr-defined]
    except (OSError, AttributeError, ValueError):
        return
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, number)
    os.close(null)
