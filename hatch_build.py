"""What the build of a wheel adds to the files: the database and the lexicon in compiled form.

With them not even the first run of an installation reads YAML. An editable install goes without: there the
files change.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledData(BuildHookInterface[Any]):
    """Compiles while a wheel is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled forms, and have them put into the package."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        os.environ["NUKECHECK_CACHE"] = "off"
        from nukecheck.factbase import compiled
        from nukecheck.lexicon import data

        self._folder = TemporaryDirectory()
        for module in (compiled, data):
            target = Path(self._folder.name, module.SHIPPED_FILE)
            module.build_shipped(target)
            build_data["force_include"][str(target)] = f"nukecheck/{target.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if version != "editable":
            self._folder.cleanup()
