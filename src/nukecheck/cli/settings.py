"""What is in force in a run: the command line before the configuration before the defaults."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from nukecheck.cli.errors import CommandError, ExitCode
from nukecheck.cli.inputs import Search
from nukecheck.cli.options import Quotes, Show
from nukecheck.config import KEYS, Config, ConfigError, find_config, load_config, shown
from nukecheck.documents.collecting import Globs
from nukecheck.findings import FailOn, Verdict
from nukecheck.records import Record
from nukecheck.reporters import Format

COMMAND_LINE = "command line"
DEFAULT = "default"


class Setting(Record):
    """A value and where it comes from: a file, "command line" or "default"."""

    value: Any
    origin: str


class InForce(Record):
    """Everything that can be configured, as it is."""

    config: Config
    settings: Mapping[str, Setting]

    def __getitem__(self, name: str) -> Any:
        """Return the value of a key of the configuration."""
        return self.settings[name].value

    @property
    def format(self) -> Format | None:
        """The format that was asked for, or None where it is the one that is there anyway."""
        return None if self.settings["format"].origin == DEFAULT else Format(self["format"])

    @property
    def fail_on(self) -> FailOn:
        """From which verdict on the run fails."""
        return FailOn(self["fail-on"])

    @property
    def quotes(self) -> Quotes:
        """What becomes of findings in quotations."""
        return Quotes(self["quotes"])

    @property
    def added(self) -> frozenset[Verdict]:
        """The verdicts that are shown beside those that a format shows anyway."""
        return frozenset().union(*(Show(name).verdicts for name in self["show"]), self.fail_on.verdicts)

    @property
    def search(self) -> Search:
        """Which files of a folder are taken."""
        return Search(self._globs("include"), self._globs("exclude"), self["gitignore"])

    def _globs(self, name: str) -> Globs:
        """Return patterns, which count from the folder they were written for."""
        file = self.config.path
        if file is None or self.settings[name].origin == COMMAND_LINE:
            return Globs(tuple(self[name]), Path.cwd())
        return Globs(tuple(self[name]), file.parent)


def in_force(
    given: Mapping[str, object],
    paths: Sequence[str | Path] = (),
    file: Path | None = None,
    search: bool = True,
) -> InForce:
    """Merge what the command line gives with the configuration that holds for ``paths``.

    ``file`` is a configuration that was named; without it one is looked for, if ``search`` says so.
    """
    config = _config(paths, file, search)
    origin = shown(config.path) if config.path else ""
    settings = {}
    for name, key in KEYS.items():
        if name in given and given[name] is not None:
            settings[name] = Setting(given[name], COMMAND_LINE)
        elif name == "ignore" and config.ignores:
            settings[name] = Setting(config.ignores, origin)
        elif name in config.values:
            settings[name] = Setting(config.values[name], origin)
        else:
            settings[name] = Setting(key.default, DEFAULT)
    return InForce(config, settings)


def own_facts(given: Sequence[Path] | None) -> tuple[Path, ...]:
    """Return the folders with facts of one's own: those given, or those configured for this folder."""
    return tuple(given) if given else tuple(in_force({})["facts"])


def _config(paths: Sequence[str | Path], file: Path | None, search: bool) -> Config:
    try:
        if file is not None:
            if not file.is_file():
                raise CommandError(
                    f"--config: there is no file {str(file)!r}", "check the path", ExitCode.USAGE
                )
            return load_config(file)
        found = find_config(_common(paths)) if search else None
        return load_config(found) if found else Config()
    except ConfigError as error:
        raise CommandError(error.message, error.hint) from None


def _common(paths: Sequence[str | Path]) -> Path:
    """Return the folder that all paths lie in, or the working directory where there is none."""
    real = [os.path.abspath(path) for path in paths if str(path) != "-"]
    if not real:
        return Path.cwd()
    try:
        return Path(os.path.commonpath(real))
    except ValueError:  # on several drives
        return Path.cwd()
