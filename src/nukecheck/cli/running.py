"""Inputs checked one after the other: each becomes a report, also the one that cannot be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from nukecheck.cli.errors import ExitCode, complain, internal
from nukecheck.findings import DocumentReport, FailOn, Failure

if TYPE_CHECKING:
    from nukecheck.pipeline import Checker

LARGEST = 256 << 20
_UNKNOWN = "und"


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every input of a run."""

    language: str = "auto"
    ignored: tuple[str, ...] = ()
    fail_on: FailOn = FailOn.CONFLICTING


@dataclass(frozen=True, slots=True)
class Input:
    """Something to check: bytes, a file to read them from, or the reason why there is nothing to read.

    ``blank_is_fine`` tells that an input without text is no error: one that was only found in a folder.
    """

    name: str
    data: bytes | None = None
    path: Path | None = None
    failure: Failure | None = None
    format: str | None = None
    blank_is_fine: bool = False

    @classmethod
    def of_text(cls, name: str, text: str) -> Input:
        """Make an input of an argument of the command line, which may hold bytes that are no characters."""
        try:
            return cls(name, data=text.encode("utf-8"), format="txt")
        except UnicodeEncodeError as error:
            message = f"character {error.start + 1} is not valid UTF-8"
            return cls(name, failure=Failure(message, "save or type the sentence as UTF-8"))


@dataclass(frozen=True, slots=True)
class Run:
    """A checker with the settings of a run; ``keep_source`` puts the text itself into the reports."""

    checker: Checker
    settings: Settings
    keep_source: bool = False

    def check(self, one: Input) -> DocumentReport:
        """Return the report on an input, whatever it is; one that cannot be checked has an error."""
        from nukecheck.documents import DocumentError, read_document

        try:
            data = _bytes(one)
            if not one.blank_is_fine and not data.strip():
                raise DocumentError(one.name, "there is no text in it", "give it a sentence to check")
            document = read_document(data, one.name, one.format)
            report = self.checker.check(document, self.settings.language)
        except DocumentError as error:
            return self._failed(one, error.message, error.hint)
        except OSError as error:
            return self._failed(one, f"cannot be read: {error.strerror or error}", "check its permissions")
        except MemoryError:
            return self._failed(one, "there is not enough memory for it", "check it in parts")
        except Exception as error:  # one text must not take the others with it
            return self._failed(one, *internal(error))
        if self.keep_source:
            report = replace(report, source=document.source)
        ignored = self.settings.ignored
        if ignored:
            kept = tuple(f for f in report.findings if not any(fnmatchcase(f.fact, p) for p in ignored))
            report = replace(report, findings=kept)
        return report

    def _failed(self, one: Input, message: str, hint: str) -> DocumentReport:
        language = self.settings.language if self.settings.language != "auto" else _UNKNOWN
        return DocumentReport(one.name, language, error=Failure(message, hint))


def complain_of(document: DocumentReport) -> None:
    """Say on standard error why a text could not be checked, where it could not."""
    if document.error is not None:
        complain(f"{document.name}: {document.error.message}", document.error.hint)


def exit_code(documents: Iterable[DocumentReport], fail_on: FailOn) -> ExitCode:
    """Return what the reports come to: no reliable result before findings before nothing."""
    code = ExitCode.CLEAN
    for document in documents:
        code = max(code, document_code(document, fail_on))
    return code


def document_code(document: DocumentReport, fail_on: FailOn) -> ExitCode:
    """Return what one report comes to."""
    if document.error is not None:
        return ExitCode.UNRELIABLE
    failing = any(finding.verdict in fail_on.verdicts for finding in document.findings)
    return ExitCode.FOUND if failing else ExitCode.CLEAN


def _bytes(one: Input) -> bytes:
    from nukecheck.documents import DocumentError

    if one.failure is not None:
        raise DocumentError(one.name, one.failure.message, one.failure.hint)
    if one.data is not None:
        return one.data
    if one.path is None:
        return b""
    with one.path.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise DocumentError(one.name, f"larger than {LARGEST >> 20} MB", "check it in parts")
    return data
