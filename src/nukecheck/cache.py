"""Files in the user's cache folder: what was worked out once is read back, or else worked out again.

A file holds data and nothing that is executed. It begins with the key of what it was made from and a
checksum; whatever does not agree with both, belongs to somebody else, is a link, or cannot be read is as good
as not there. Nothing here raises: without a cache all answers are the same, only later.
"""

from __future__ import annotations

import os
import stat
import time
import zlib
from collections.abc import Callable, Iterable
from mmap import ACCESS_READ, mmap
from pathlib import Path

VARIABLE = "NUKECHECK_CACHE"
_OFF = frozenset(("off", "no", "none", "0"))
_MAGIC = b"nukecheck-cache/2"
_LARGEST = 1 << 30
_KEPT = 8  # files of a kind; more is what nobody uses any longer
_UNCHANGED = "unchanged"  # the kind of file that tells the key of files that nobody has touched
_DIGITS = 64  # of a key
_SETTLED = 2 * 10**9  # ns; what was touched later may change again and look the same
_PRIVATE = stat.S_IWGRP | stat.S_IWOTH


def key_of(parts: Iterable[bytes]) -> str:
    """Return the key of what is made from ``parts``."""
    import hashlib  # slow to import, and needed only where a file is new

    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.hexdigest()


def key_of_files(what: str, files: Iterable[tuple[str, os.stat_result]], work: Callable[[], str]) -> str:
    """Return the key of the content of files, which ``work`` finds by reading them.

    It is asked only once while the same files have the same size, place on the disk and times - with that of
    the last change to anything of them, which nobody can set and only POSIX tells. ``what`` names what else
    the key depends on.
    """
    if os.name != "posix":
        return work()
    told, touched = [what], 0
    for path, about in files:
        told.append(f"{path}:{about.st_size}:{about.st_ino}:{about.st_mtime_ns}:{about.st_ctime_ns}")
        touched = max(touched, about.st_mtime_ns, about.st_ctime_ns)
    stamp = "\n".join(told).encode("utf-8", "surrogateescape")
    name = f"{zlib.crc32(stamp):08x}{zlib.adler32(stamp):08x}"
    kept = load(_UNCHANGED, name)
    if kept is not None and kept[_DIGITS:] == stamp:
        return bytes(kept[:_DIGITS]).decode("ascii", "replace")
    key = work()
    if touched + _SETTLED < time.time_ns():
        save(_UNCHANGED, name, key.encode() + stamp)
    return key


def load(kind: str, key: str) -> memoryview | None:
    """Return what was saved under a key; None where there is nothing that can be relied on."""
    folder = _folder()
    return read(folder / _name(kind, key), key) if folder else None


def save(kind: str, key: str, data: bytes) -> None:
    """Keep ``data`` for the next time, if that is possible."""
    folder = _folder()
    if folder is None:
        return
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write(folder / _name(kind, key), key, data)
        _tidy(folder, kind)
    except OSError:
        return


def read(path: Path, key: str, shipped: bool = False) -> memoryview | None:
    """Return the data of a file written by ``write`` with this key; None where it cannot be relied on.

    It is mapped rather than read, of which little is used. A ``shipped`` file is part of an installation,
    which somebody else may own.
    """
    try:
        number = os.open(path, os.O_RDONLY | _flag("O_NOFOLLOW") | _flag("O_NONBLOCK") | _flag("O_CLOEXEC"))
    except (OSError, ValueError):
        return None
    try:
        with open(number, "rb") as stream:
            about = os.fstat(stream.fileno())
            if not stat.S_ISREG(about.st_mode) or about.st_size > _LARGEST:
                return None
            if not shipped and not _is_ours(about):
                return None
            mapped = memoryview(mmap(stream.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        return None
    begin = len(_head(key, b""))
    return mapped[begin:] if mapped[:begin] == _head(key, mapped[begin:]) else None


def write(path: Path, key: str, data: bytes) -> None:
    """Write a file in one step, so that whoever reads it meanwhile sees the old one or the new one."""
    import tempfile  # only needed here, and slow to import

    number, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with open(number, "wb") as stream:
            stream.write(_head(key, data))
            stream.write(data)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _head(key: str, data: bytes | memoryview) -> bytes:
    """Return the first line of a file. Its checksum tells of damage; who could forge one could forge any."""
    return b"%s %s %08x\n" % (_MAGIC, key.encode(), zlib.crc32(data))


def _folder() -> Path | None:
    """Return the folder for cached files; None where caching is turned off or there is no home."""
    named = os.environ.get(VARIABLE, "")
    if named.lower() in _OFF:
        return None
    if named:
        return Path(named)
    place = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(place):
        return Path(place, "nukecheck")
    home = os.path.expanduser("~")
    return Path(home, ".cache", "nukecheck") if os.path.isabs(home) else None


def _name(kind: str, key: str) -> str:
    return f"{kind}-{key[:20]}"


def _flag(name: str) -> int:
    flag: int = getattr(os, name, 0)
    return flag


def _is_ours(about: os.stat_result) -> bool:
    """Tell whether nobody but the user of this process can have written a file."""
    if not hasattr(os, "geteuid"):
        return True
    return about.st_uid == os.geteuid() and not about.st_mode & _PRIVATE


def _tidy(folder: Path, kind: str) -> None:
    """Take away the oldest files of a kind, and what an interrupted run has left."""
    found = sorted(
        (entry for entry in os.scandir(folder) if entry.name.startswith(f"{kind}-") and not entry.is_dir()),
        key=lambda entry: entry.stat(follow_symlinks=False).st_mtime,
        reverse=True,
    )
    for entry in found[_KEPT:]:
        os.unlink(entry.path)
