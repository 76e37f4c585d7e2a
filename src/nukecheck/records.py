"""Frozen values: what ``@dataclass(frozen=True)`` gives, at less cost.

``dataclass`` writes and compiles six functions for every class it makes, which takes half a millisecond; the
program has some eighty classes of values, and checking a sentence takes less than they did. Here all classes
share their methods, and ``__init__`` is written for a class when more than a few of its values are made.
``field``, ``fields``, ``replace`` and ``asdict`` of ``dataclasses`` work on records.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field, make_dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, dataclass_transform, overload

__all__ = ["Record", "lazy", "names", "replace"]


R = TypeVar("R", bound="Record")
T = TypeVar("T")

_FEW = 20  # values, up to which it costs less not to write an ``__init__``


class _Fields:
    """The fields of a record as the functions of ``dataclasses`` want them, made when they first do."""

    def __get__(self, one: object, kind: type[Record]) -> dict[str, Field[Any]]:
        kinds = kind.__annotations__
        mirror = make_dataclass(kind.__name__, [(n, kinds[n], _field(kind, n)) for n in kind._names])
        fields: dict[str, Field[Any]] = vars(mirror)["__dataclass_fields__"]
        type.__setattr__(kind, "__dataclass_fields__", fields)
        return fields


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Record:
    """A value of named parts, equal to another with equal parts, and never changed.

    ``class Point(Record): x: int; y: int = 0`` declares one. With ``order=True`` its values can be sorted.
    """

    if TYPE_CHECKING:
        __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    else:
        __dataclass_fields__ = _Fields()

    _names: ClassVar[tuple[str, ...]] = ()
    _special: ClassVar[dict[str, Field[Any]]] = {}
    _parts: ClassVar[Any] = None
    _made: ClassVar[int] = 0

    def __init_subclass__(cls, order: bool = False) -> None:
        own = vars(cls)
        cls._names = tuple(n for n, kind in cls.__annotations__.items() if "ClassVar" not in str(kind))
        cls._special = {n: own[n] for n in cls._names if isinstance(own.get(n), Field)}
        for name, special in cls._special.items():
            if special.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, special.default)
        compared = [n for n in cls._names if n not in cls._special or cls._special[n].compare]
        cls._parts = attrgetter(*(compared or ["__class__"]))
        if not TYPE_CHECKING:
            cls.__match_args__ = cls._names
            cls.__init__ = _first_init
            if order:
                cls.__lt__, cls.__le__, cls.__gt__, cls.__ge__ = _lt, _le, _gt, _ge

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or self._parts(self) == self._parts(other)

    def __hash__(self) -> int:
        return hash(self._parts(self))

    def __repr__(self) -> str:
        shown = (name for name in self._names if name not in self._special or self._special[name].repr)
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"


class lazy(Generic[T]):  # noqa: N801 - used as a decorator
    """A part of a value, worked out when it is first asked for: ``cached_property`` without its lock."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, kind: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, one: None, kind: type) -> lazy[T]: ...

    @overload
    def __get__(self, one: object, kind: type) -> T: ...

    def __get__(self, one: object | None, kind: type) -> lazy[T] | T:
        if one is None:
            return self
        value = one.__dict__[self._name] = self._work(one)
        return value


# Sets all parts of a record at once. Set one by one in ``__dict__``, the records of a class share their
# names, which takes less room, but Python 3.11 then has no short cut for reading them.
_give: Callable[[object, dict[str, Any]], None] = vars(Record)["__dict__"].__set__


def replace(record: R, **changes: Any) -> R:
    """Return a record with some of its parts changed."""
    kind = type(record)
    old = record.__dict__
    made = object.__new__(kind)
    new = {name: old[name] for name in kind._names}
    new.update(changes)
    _give(made, new)
    if len(new) != len(kind._names):
        raise TypeError(f"{kind.__name__} has no {', '.join(sorted(set(new).difference(kind._names)))}")
    settle = getattr(made, "__post_init__", None)
    if settle is not None:
        settle()
    return made


def names(kind: type[Record]) -> tuple[str, ...]:
    """Return the names of the parts of a record, in order."""
    return kind._names


def _first_init(self: Record, *values: Any, **named: Any) -> None:
    """Make one of the first values of a class; for more of them an ``__init__`` is written."""
    kind: Any = type(self)
    kind._made += 1
    missing = kind._names[len(values) :]
    if (
        len(values) > len(kind._names)
        or kind._made > _FEW
        or kind._special
        or not named.keys() <= set(missing)
    ):
        kind.__init__ = _written_init(kind)
        kind.__init__(self, *values, **named)
        return
    own: dict[str, Any] = dict(zip(kind._names, values, strict=False))
    for name in missing:
        if name in named:
            own[name] = named[name]
        elif name in vars(kind):
            own[name] = vars(kind)[name]
        else:
            kind.__init__ = _written_init(kind)
            kind.__init__(self, *values, **named)  # raises what is to be raised
    _give(self, own)
    settle = getattr(self, "__post_init__", None)
    if settle is not None:
        settle()


def _written_init(kind: type[Record]) -> Any:
    parameters, parts = [], []
    known: dict[str, Any] = {"_missing": MISSING, "_give": _give}
    for name in kind._names:
        special = kind._special.get(name)
        value = name
        if special is not None and special.default_factory is not MISSING:
            known[f"_make_{name}"] = special.default_factory
            parameters.append(f"{name}=_missing")
            value = f"_make_{name}() if {name} is _missing else {name}"
        elif name in vars(kind):
            known[f"_default_{name}"] = vars(kind)[name]
            parameters.append(f"{name}=_default_{name}")
        else:
            parameters.append(name)
        parts.append(f"{name!r}: {value}")
    lines = [f"def __init__(_self, {', '.join(parameters)}):", f"    _give(_self, {{{', '.join(parts)}}})"]
    if hasattr(kind, "__post_init__"):
        lines.append("    _self.__post_init__()")
    exec("\n".join(lines), known)
    init = known["__init__"]
    init.__qualname__ = f"{kind.__qualname__}.__init__"
    return init


def _field(kind: type[Record], name: str) -> Any:
    special = kind._special.get(name)
    if special is None:
        return field(default=vars(kind)[name]) if name in vars(kind) else field()
    default: dict[str, Any] = {}
    if special.default is not MISSING:
        default["default"] = special.default
    if special.default_factory is not MISSING:
        default["default_factory"] = special.default_factory
    return field(compare=special.compare, repr=special.repr, **default)


def _lt(self: Record, other: Record) -> bool:
    return bool(self._parts(self) < other._parts(other)) if type(other) is type(self) else NotImplemented


def _le(self: Record, other: Record) -> bool:
    return bool(self._parts(self) <= other._parts(other)) if type(other) is type(self) else NotImplemented


def _gt(self: Record, other: Record) -> bool:
    return bool(self._parts(self) > other._parts(other)) if type(other) is type(self) else NotImplemented


def _ge(self: Record, other: Record) -> bool:
    return bool(self._parts(self) >= other._parts(other)) if type(other) is type(self) else NotImplemented
