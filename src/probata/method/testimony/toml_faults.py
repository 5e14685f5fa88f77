"""Reading a declared file to its end: every fault of it is told at once, each with its table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from probata.method.testimony import toml_shape as shape
from probata.record.errors import BadInput, BadValue
from probata.record.uncertain_date import UncertainDate

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
_NAME = re.compile(r"[^\W\d_][\w-]*")
_TOLD = 20


@dataclass(slots=True)
class Faults:
    """One pass over a file that goes on after a fault.

    ``name`` is the file's name and ``spec`` the page that has its keys, both for messages.
    """

    name: str
    spec: str
    found: list[BadInput] = field(default_factory=list)

    def of(self, make: Callable[[], T]) -> T | None:
        """What ``make`` makes; None, and the fault kept, where it raises BadInput."""
        try:
            return make()
        except BadInput as fault:
            self.found.append(fault)
            return None

    def add(self, message: str, where: str, next_step: str = "") -> None:
        """Keeps one fault more."""
        self.found.append(BadInput(message, where=where, next_step=next_step))

    def keys(self, found: Mapping[str, object], known: tuple[str, ...], where: str) -> None:
        """Keeps a fault for every key that is unknown."""
        for key in found:
            self.of(lambda key=key: shape.only({key: None}, known, where))  # type: ignore[misc]  # bound per round

    def tables(
        self, file: Mapping[str, object], kind: str, make: Callable[[str, Mapping[str, object], str], T | None]
    ) -> dict[str, T]:
        """Name -> what ``make`` made of each table ``[kind.NAME]``; a faulty one is left out."""
        made: dict[str, T] = {}
        for key, value in (self.of(lambda: shape.table(file.get(kind, {}), f"{self.name}: [{kind}]")) or {}).items():
            at = f"{self.name}: [{kind}.{key}]"
            one = self.of(lambda key=key, value=value, at=at: make(name_of(key, at), shape.table(value, at), at))  # type: ignore[misc]  # bound per round
            if one is not None:
                made[key] = one
        return made

    def lists(
        self, file: Mapping[str, object], kind: str, make: Callable[[Mapping[str, object], str], T], inside: str = ""
    ) -> Iterator[tuple[str, T]]:
        """Place and what ``make`` made of each table ``[[kind]]``; ``inside`` is the place of the table above."""
        value = file.get(kind, [])
        if not isinstance(value, list):
            self.add(f"{kind!r} is not a list of tables.", inside or self.name, f"Write [[{kind}]] above each of them.")
            return
        for number, one in enumerate(value, start=1):
            at = f"{inside} {kind} {number}" if inside else f"{self.name}: [[{kind}]] {number}"
            made = self.of(lambda one=one, at=at: make(shape.table(one, at), at))  # type: ignore[misc]  # bound per round
            if made is not None:
                yield at, made

    def raise_all(self) -> None:
        """Raises the one fault, or all of them as one."""
        if len(self.found) == 1:
            raise self.found[0]
        if self.found:
            told = [f"{one.where}: {one.message}" for one in self.found[:_TOLD]]
            more = len(self.found) - len(told)
            told += [f"and {more} more"] if more else []
            raise BadInput(
                f"{len(self.found)} things are wrong:\n  " + "\n  ".join(told),
                where=self.name,
                next_step=f"Mend them in the file; {self.spec} has each key.",
            )


def name_of(key: str, at: str) -> str:
    """A name that other tables use; BadInput for what is none."""
    if not _NAME.fullmatch(key):
        raise BadInput(f"{key!r} is no name.", where=at, next_step="Use a letter, then letters, digits, - and _.")
    return key


def one_of(found: Mapping[str, object], key: str, kind: type[E], at: str) -> E:
    """The member of an enumeration that a key names; BadInput with the nearest ones."""
    value = shape.text_at(found, key, at)
    try:
        return kind(value)
    except ValueError:
        known = [one.value for one in kind]
        raise BadInput(f"{value!r} is no {key}.", where=at, next_step=shape.nearest(value, known)) from None


def date_at(found: Mapping[str, object], key: str, at: str) -> UncertainDate:
    """An EDTF date; BadInput where it is missing or none. TOML's own dates are taken too."""
    import datetime

    value = found.get(key)
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        value = value.isoformat()
    value = shape.text_at({key: value} if value is not None else {}, key, at)
    try:
        return UncertainDate(value, value)
    except BadValue as fault:
        raise BadInput(f"{key}: {fault.message}", where=at, next_step=fault.next_step) from None
