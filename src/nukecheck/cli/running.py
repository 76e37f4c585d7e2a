"""Inputs checked one after the other: each becomes a report, also the one that cannot be read."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from nukecheck.cli.errors import ExitCode, complain, internal
from nukecheck.cli.options import Quotes
from nukecheck.findings import DocumentReport, Failure, Gate, Suppressed
from nukecheck.records import Record, replace

if TYPE_CHECKING:
    from nukecheck.config import IgnoreRule
    from nukecheck.pipeline import Checker
    from nukecheck.suppressions import Rule
    from nukecheck.text import Document

_UNKNOWN = "und"


class Settings(Record):
    """What holds for every input of a run.

    ``ignored`` are patterns of facts to leave out without a word; ``rules`` are those of the configuration.
    ``suppress`` heeds comments in the text, ``keep_source`` puts the text itself into the reports.
    """

    language: str = "auto"
    ignored: tuple[str, ...] = ()
    gate: Gate = field(default_factory=Gate)
    quotes: Quotes = Quotes.CHECK
    rules: tuple[IgnoreRule, ...] = ()
    suppress: bool = False
    keep_source: bool = False


class Input(Record):
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


class Run(Record):
    """A checker with the settings of a run."""

    checker: Checker
    settings: Settings

    def check(self, one: Input) -> DocumentReport:
        """Return the report on an input, whatever it is; one that cannot be checked has an error."""
        from nukecheck.documents import DocumentError, read_document

        try:
            data = _bytes(one)
            if not one.blank_is_fine and not data.strip():
                raise DocumentError(one.name, "there is no text in it", "give it a sentence to check")
            document = read_document(data, one.name, one.format)
            report = self.checker.check(document, self.settings.language)
            return self._reduced(document, report)
        except DocumentError as error:
            return self._failed(one, error.message, error.hint)
        except OSError as error:
            return self._failed(one, f"cannot be read: {error.strerror or error}", "check its permissions")
        except MemoryError:
            return self._failed(one, "there is not enough memory for it", "check it in parts")
        except Exception as error:  # one text must not take the others with it
            return self._failed(one, *internal(error))

    def _reduced(self, document: Document, report: DocumentReport) -> DocumentReport:
        """Leave out of a report what nobody wants to hear of."""
        settings = self.settings
        if settings.keep_source:
            report = replace(report, source=document.source)
        if settings.ignored:
            kept = (f for f in report.findings if not any(fnmatchcase(f.fact, p) for p in settings.ignored))
            report = replace(report, findings=tuple(kept))
        if settings.quotes is Quotes.SKIP:
            gone = tuple(Suppressed(f, "quotes", "in quotation marks") for f in report.findings if f.quoted)
            kept = (f for f in report.findings if not f.quoted)
            report = replace(report, findings=tuple(kept), suppressed=(*report.suppressed, *gone))
        if settings.suppress:
            from nukecheck.suppressions import suppress

            today = self.today()
            rules = rules_for(settings.rules, document.name, today)
            report = suppress(document, report, rules, today, self.checker.base.facts)
        return report

    def today(self) -> datetime.date:
        """Return the date that ignores expire against: that of the database or the one asked for."""
        try:
            return datetime.date.fromisoformat(self.checker.info.date)
        except ValueError:
            return datetime.date.min

    def _failed(self, one: Input, message: str, hint: str) -> DocumentReport:
        language = self.settings.language if self.settings.language != "auto" else _UNKNOWN
        return DocumentReport(one.name, language, error=Failure(message, hint))


def rules_for(rules: tuple[IgnoreRule, ...], name: str, today: datetime.date) -> list[Rule]:
    """Return the rules of the configuration that hold for a file and have not expired."""
    from nukecheck.documents.ignoring import Patterns
    from nukecheck.suppressions import Rule

    found = []
    for number, rule in enumerate(rules, 1):
        if rule.until is not None and rule.until < today:
            continue
        if rule.paths:
            path = Path(name).resolve()
            root = rule.root.resolve()
            if not path.is_relative_to(root) or not Patterns(rule.paths).covers(
                path.relative_to(root).as_posix()
            ):
                continue
        found.append(Rule(number, rule.fact, rule.reason))
    return found


def complain_of(document: DocumentReport) -> None:
    """Say on standard error why a text could not be checked, and what is to be said of it otherwise."""
    if document.error is not None:
        complain(f"{document.name}: {document.error.message}", document.error.hint)
    for notice in document.notices:
        place = f"{document.name}:{notice.line}:{notice.column}"
        complain(f"{place}: {notice.message}", notice.hint, kind="warning")


def exit_code(documents: Iterable[DocumentReport], gate: Gate) -> ExitCode:
    """Return what the reports come to: no reliable result before findings before nothing."""
    code = ExitCode.CLEAN
    for document in documents:
        code = max(code, document_code(document, gate))
    return code


def document_code(document: DocumentReport, gate: Gate) -> ExitCode:
    """Return what one report comes to."""
    if document.error is not None:
        return ExitCode.UNRELIABLE
    return ExitCode.FOUND if any(map(gate.fails, document.findings)) else ExitCode.CLEAN


def _bytes(one: Input) -> bytes:
    from nukecheck.documents import MAX_BYTES, DocumentError

    if one.failure is not None:
        raise DocumentError(one.name, one.failure.message, one.failure.hint)
    if one.data is not None:
        return one.data
    if one.path is None:
        return b""
    with one.path.open("rb") as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise DocumentError(one.name, f"larger than {MAX_BYTES >> 20} MB", "check it in parts")
    return data
