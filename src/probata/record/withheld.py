"""Withheld: a value that may be used but never shown by accident."""

from __future__ import annotations

from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")
WITHHELD = "withheld"


class Withheld(Generic[T]):
    """A secret value that prints as ``withheld`` wherever it turns up: repr, str, format, logs, exceptions.

    It cannot be pickled, hashed or serialised by accident; :meth:`reveal` is the only way to the value, and a
    test lists every place that calls it.
    """

    __slots__ = ("_value",)

    def __init__(self, value: T) -> None:
        object.__setattr__(self, "_value", value)

    def reveal(self) -> T:
        """The value itself. Every call of this is listed in ``tests/house/test_reveal.py`` with its reason."""
        value: T = object.__getattribute__(self, "_value")
        return value

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(WITHHELD)

    def __repr__(self) -> str:
        return WITHHELD

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return WITHHELD

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError(WITHHELD)
