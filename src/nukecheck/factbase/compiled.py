"""The database in compiled form: one file from which only what a text speaks of is read.

The form is plain data: a table of contents in JSON, and behind it a JSON document for every fact, concept,
source, group of words and so on. It is made from the YAML files when they are first used, kept in the user's
cache under a key of their content, and shipped with the package.
"""

from __future__ import annotations

import json
import os
import stat
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Generic, TypeVar

from nukecheck import __version__, cache
from nukecheck.factbase import location
from nukecheck.factbase.location import SHIPPED_LABEL, SUFFIXES
from nukecheck.factbase.model import (
    Calculation,
    Concept,
    Evidence,
    Example,
    Fact,
    FactBase,
    Group,
    Kind,
    Mode,
    NotClaim,
    Place,
    Slot,
    Source,
    Term,
)
from nukecheck.factbase.tables import Tables, base_records
from nukecheck.records import Record, names
from nukecheck.values import Bound, PartialDate, Quantity

T = TypeVar("T")
R = TypeVar("R", bound=Record)

FORMAT = 7
_LENGTH = 32  # bits for the length of a document; the bits above them say where it begins
_SHORT = (1 << _LENGTH) - 1
_LINE = 20  # bytes in which the first line ends
_KIND = "facts"
SHIPPED_FILE = "facts.compiled"
_COMPILED_CODE = "__pycache__"
_LARGEST = 1 << 27


def load_factbase(extra: Sequence[Path] = (), root: Path | None = None) -> FactBase:
    """Return the shipped database (or the one in ``root``) with the folders in ``extra`` that add to it.

    It comes from its compiled form where there is one of exactly these files. Raises FactBaseError with every
    problem of the files where they are read anew and cannot be used.
    """
    folders = _folders(extra, root)
    key = content_key(folders)
    if key is not None:
        base = _shipped(key) if root is None and not extra else None
        base = base or _opened(cache.load(_KIND, key))
        if base is not None:
            return base
    from nukecheck.factbase import loading  # with YAML, and slow

    base = loading.load_factbase(extra, root)
    if key is None:
        return base
    data = compile_base(base)
    if content_key(folders) == key:  # else a file was changed while they were read
        cache.save(_KIND, key, data)
    return open_base(data)


def compile_base(base: FactBase) -> bytes:
    """Return the compiled form of a database."""
    sections: dict[str, Mapping[str, Any]] = {
        "fact": base.facts,
        "source": base.sources,
        "concept": base.concepts,
        **base_records(base),
        "rest": {
            "version": base.version,
            "date": base.date,
            "fingerprint": base.fingerprint,
            "calculations": base.calculations,
            "not_claims": base.not_claims,
            "domain": base.domain,
        },
    }
    contents: dict[str, dict[str, int]] = {}
    documents: list[bytes] = []
    at = 0
    for section, records in sections.items():
        places = contents[section] = {}
        for name, record in records.items():
            document = zlib.compress(_json(_plain(record)))
            documents.append(document)
            places[name] = at << _LENGTH | len(document)
            at += len(document)
    head = _json(contents)
    return b"%d\n" % len(head) + head + b"".join(documents)


def open_base(data: bytes | memoryview) -> FactBase:
    """Return the database of a compiled form; its facts are read when they are asked for."""
    file = _File(data)
    tables = Tables(file)
    facts = _Lazy(file, "fact", _fact)
    concepts = _Lazy(file, "concept", _concept)
    base = FactBase(
        facts=facts,
        sources=_Lazy(file, "source", _source),
        concepts=concepts,
        version=file.get("rest", "version"),
        date=file.get("rest", "date"),
        fingerprint=file.get("rest", "fingerprint"),
        calculations=tuple(map(_calculation, file.get("rest", "calculations"))),
        not_claims=tuple(map(_not_claim, file.get("rest", "not_claims"))),
        domain=tuple(file.get("rest", "domain")),
        tables=tables,
    )
    tables.owner = base.facts, base.concepts
    return base


def content_key(folders: Sequence[tuple[Path, str]]) -> str | None:
    """Return a key of all that the compiled form of the database in ``folders`` depends on.

    None where that cannot be told: a file is a link or cannot be read.
    """
    try:
        what = "\n".join([_made_by(label) for _, label in folders])
        files = [entry for folder in _depended_on(folders) for entry in _walk(folder)]
        return cache.key_of_files(what, files, lambda: cache.key_of(_parts(folders)))
    except OSError:
        return None


def build_shipped(target: Path) -> None:
    """Write the compiled form of the shipped database, for an installation of this package."""
    from nukecheck.factbase import loading

    key = cache.key_of(_content(location.shipped_folder(), SHIPPED_LABEL))
    cache.write(target, key, compile_base(loading.load_factbase()))


def _folders(extra: Sequence[Path], root: Path | None) -> list[tuple[Path, str]]:
    first = (root, root.as_posix()) if root else (location.shipped_folder(), SHIPPED_LABEL)
    return [first, *((folder, folder.as_posix()) for folder in extra)]


def _shipped(key: str) -> FactBase | None:
    """Return the database as it was compiled when the package was built."""
    package = Path(__file__).parent.parent
    return _opened(cache.read(package / SHIPPED_FILE, key, shipped=True))


def _opened(data: memoryview | None) -> FactBase | None:
    """Return the database in what was kept; None where that is no database."""
    try:
        return open_base(data) if data is not None else None
    except (ValueError, LookupError, TypeError, AttributeError, zlib.error):
        return None


def _depended_on(folders: Sequence[tuple[Path, str]]) -> Iterator[Path]:
    """Yield folders, and that of the code in a checkout, where the code changes and the version does not."""
    yield from (folder for folder, _ in folders)
    package = Path(__file__).parent.parent
    if not (package / "facts").is_dir():
        yield package


def _parts(folders: Sequence[tuple[Path, str]]) -> Iterator[bytes]:
    for folder, label in folders:
        yield from _content(folder, label)
    for code in [*_depended_on(folders)][len(folders) :]:
        for path, about in _walk(code):
            yield f"{path}:{about.st_size}:{about.st_mtime_ns}".encode("utf-8", "surrogateescape")


def _made_by(label: str) -> str:
    return f"{__version__} {FORMAT} {label}"


def _content(folder: Path, label: str) -> Iterator[bytes]:
    """Yield the files of a folder with data, as bytes; raise OSError where there is something else."""
    yield _made_by(label).encode("utf-8", "surrogateescape")
    for path, about in _walk(folder):
        if path.endswith(SUFFIXES):
            if not stat.S_ISREG(about.st_mode) or about.st_size > _LARGEST:
                raise OSError(f"{path} is no file to be read")
            yield os.path.relpath(path, folder).replace(os.sep, "/").encode("utf-8", "surrogateescape")
            with open(path, "rb") as stream:
                yield stream.read()


def _walk(folder: Path | str) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files below a folder in a fixed order, without hidden ones; raise OSError for a link."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_symlink():
            raise OSError(f"{entry.path} is a link")
        if entry.name.startswith(".") or entry.name == _COMPILED_CODE:
            continue
        if entry.is_dir():
            yield from _walk(entry.path)
        else:
            yield entry.path, entry.stat()


class _File:
    """The records of a compiled form, each read when it is asked for."""

    def __init__(self, data: bytes | memoryview) -> None:
        line = bytes(data[:_LINE]).index(b"\n") + 1
        self._data = data
        self._start = line + int(data[:line])
        self._contents: dict[str, dict[str, int]] = json.loads(bytes(data[line : self._start]))

    def names(self, section: str) -> dict[str, int]:
        """Return the keys of a section."""
        return self._contents[section]

    def get(self, section: str, key: str) -> Any:
        """Return a record, or None where there is none."""
        place = self._contents[section].get(key)
        if place is None:
            return None
        start = self._start + (place >> _LENGTH)
        return json.loads(zlib.decompress(self._data[start : start + (place & _SHORT)]).decode())


class _Lazy(Mapping[str, T], Generic[T]):
    """The values of a section, made when they are first asked for."""

    def __init__(self, file: _File, section: str, make: Callable[[list[Any]], T]) -> None:
        self._file, self._section, self._make = file, section, make
        self._made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        value = self._made.get(name)
        if value is None:
            record = self._file.get(self._section, name)
            if record is None:
                raise KeyError(name)
            value = self._made[name] = self._make(record)
        return value

    def __contains__(self, name: object) -> bool:
        return name in self._file.names(self._section)

    def __iter__(self) -> Iterator[str]:
        return iter(self._file.names(self._section))

    def __len__(self) -> int:
        return len(self._file.names(self._section))


# --- values as plain data, and back -------------------------------------------------------------------------


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _plain(value: Any) -> Any:
    """Return a value as JSON has it: a class of the model as the list of its fields."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    made = [_plain(getattr(value, name)) for name in names(type(value))]
    return ["d", *made] if isinstance(value, PartialDate) else made


def _maker(model: type[R], **readers: Callable[[Any], Any]) -> Callable[[Any], R]:
    """Return what makes a class of the model of the list of its fields: those that JSON has otherwise are
    read.
    """
    ordered = [(place, readers[name]) for place, name in enumerate(names(model)) if name in readers]

    def make(record: list[Any]) -> R:
        for place, reader in ordered:
            value = record[place]
            if value is not None:
                record[place] = reader(value)
        return model(*record)

    return make


def _each(make: Callable[[Any], T]) -> Callable[[Iterable[Any]], tuple[T, ...]]:
    return lambda records: tuple([make(record) for record in records])


def _value(record: list[Any]) -> Quantity | PartialDate:
    if record[0] == "d":
        _, earliest, latest, precision, known, approximate, *ends = record
        first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
        within = [date.fromisoformat(day) if day else None for day in ends]
        return PartialDate(first, last, precision, known, approximate, *within)
    low, high, bound, unit, step, approximate = record
    return Quantity(_number(low), _number(high), Bound(bound), unit, Decimal(step), approximate)


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _place(record: list[Any]) -> Place:
    return Place(*record)


_group = _maker(Group, concepts=tuple)
_frames = _each(_each(_group))
_slot = _maker(Slot, values=tuple, also=tuple)
_evidence = _maker(Evidence, lines=tuple, value=_value, place=_place)
_example = _maker(Example, place=_place)
_source = _maker(Source, notes=tuple, voice=tuple, place=_place)
_term = _maker(Term)
_calculation = _maker(Calculation, parts=_each(_term), whole=_each(_term), rest=_each(_term), place=_place)
_not_claim = _maker(NotClaim, lines=tuple, place=_place)
_concept = _maker(
    Concept,
    forms=lambda forms: {language: tuple(written) for language, written in forms.items()},
    part_of=tuple,
    broader=tuple,
    members=tuple,
    opposite=tuple,
    governs=tuple,
    goes_with=tuple,
    place=_place,
)
_fact = _maker(
    Fact,
    kind=Kind,
    subject=tuple,
    says=_frames,
    evidence=_each(_evidence),
    slots=_each(_slot),
    unit=tuple,
    loosely=tuple,
    mode=Mode,
    unless=tuple,
    among=tuple,
    contradicted=_frames,
    examples=_each(_example),
    place=_place,
)
