"""The files of the lexicon as lists and mappings of text, read from YAML once and then from the cache."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from nukecheck import __version__
from nukecheck import cache as files

_KIND = "lexicon"
SHIPPED_FILE = "lexicon.compiled"
_FORMAT = b"4"  # of what is compiled: another number for another shape
_PHRASES = "discourse_"  # files of phrases


def read_data(name: str) -> Any:
    """Return what the file ``name`` of this folder holds; every scalar is text."""
    return _data()[name]


def build_shipped(target: Path) -> None:
    """Write the data of all files to ``target``, for an installation of this package."""
    sources = _sources()
    files.write(target, _key(sources), _written(_parsed(sources)))


@cache
def _data() -> dict[str, Any]:
    told = [(str(path), path.stat()) for path in _files()]
    key = files.key_of_files(f"{__version__} {_FORMAT!r}", told, lambda: _key(_sources()))
    kept = files.read(Path(__file__).parent.parent / SHIPPED_FILE, key, shipped=True) or files.load(
        _KIND, key
    )
    if kept is not None:
        data: dict[str, Any] = json.loads(bytes(kept))
        return data
    sources = _sources()
    data = _parsed(sources)
    files.save(_KIND, _key(sources), _written(data))
    return data


def _sources() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in _files()}


def _files() -> list[Path]:
    return sorted(Path(__file__).parent.glob("*.yaml"))


def _key(sources: dict[str, bytes]) -> str:
    return files.key_of(
        (
            _FORMAT,
            __version__.encode(),
            *(part for name in sources for part in (name.encode(), sources[name])),
        )
    )


def _parsed(sources: dict[str, bytes]) -> dict[str, Any]:
    import yaml

    from nukecheck.lexicon.phrases import compiled

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    data = {name: yaml.load(text.decode("utf-8"), loader) for name, text in sources.items()}
    return {name: compiled(file) if name.startswith(_PHRASES) else file for name, file in data.items()}


def _written(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
