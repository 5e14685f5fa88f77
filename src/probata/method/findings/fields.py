"""The keys of one table of a file of findings, read one by one, so that every faulty one of them is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from probata.method.findings.model import EvidenceKind, Named
from probata.method.testimony import toml_faults
from probata.method.testimony import toml_shape as shape
from probata.method.testimony.toml_faults import Faults
from probata.method.testimony.unseen import empty
from probata.record.errors import BadInput
from probata.record.uncertain_date import UncertainDate

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
_NO_DATE = UncertainDate("", "", calendar="none")


@dataclass(frozen=True, slots=True)
class Fields:
    """One table at a place. What is faulty is kept in ``faults`` and stands in as something empty until all is told.

    ``quiet``: no message repeats what the table holds, since it may be the name of a person.
    """

    found: Mapping[str, object]
    at: str
    faults: Faults
    quiet: bool = False

    def only(self, known: tuple[str, ...]) -> None:
        """Keeps a fault for every other key."""
        unknown = [key for key in self.found if key not in known]
        if self.quiet and unknown:
            self.faults.add("A key is unknown.", self.at, f"Known are {', '.join(map(repr, known))}.")
        elif unknown:
            self.faults.keys(self.found, known, self.at)

    def text(self, key: str, default: str | None = None) -> str:
        """A text; needed where there is no default."""
        return self._of(key, lambda: shape.text_at(self.found, key, self.at, default), "")

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where the key is missing."""
        return self._of(key, lambda: shape.texts_at(self.found, key, self.at), ())

    def flag(self, key: str) -> bool:
        """True or false; false where the key is missing."""
        return self._of(key, lambda: shape.flag_at(self.found, key, self.at, False), False)

    def one_of(self, key: str, kind: type[E], default: E | None = None) -> E:
        """A member of an enumeration; needed where there is no default."""
        if default is not None and key not in self.found:
            return default
        return self._of(key, lambda: toml_faults.one_of(self.found, key, kind, self.at), next(iter(kind)))

    def date(self, key: str) -> UncertainDate:
        """An EDTF date, which is needed."""
        return self._of(key, lambda: toml_faults.date_at(self.found, key, self.at), _NO_DATE)

    def maybe_date(self, key: str) -> UncertainDate | None:
        """An EDTF date, or None where the key is missing."""
        return self.date(key) if key in self.found else None

    def evidence(self, key: str) -> tuple[Named, ...]:
        """Handles and tables of evidence, empty where the key is missing."""
        value = self.found.get(key, [])
        if not isinstance(value, list):
            self.faults.add(f"{key!r} is not a list.", self.at, f'Write {key} = ["HANDLE", ...].')
            return ()
        return tuple(self._evidence(key, value))

    def _evidence(self, key: str, value: list[object]) -> list[Named]:
        made: list[Named] = []
        for one in value:
            named = self._of(key, lambda one=one: _named(one, f"{self.at} {key}"), None)  # type: ignore[misc]  # bound per round
            if named is not None and named.handle in [each.handle for each in made]:
                said = "A handle" if self.quiet else repr(named.handle)
                self.faults.add(f"{said} stands twice in {key!r}.", self.at, "Leave one of them out.")
            elif named is not None:
                made.append(named)
        return made

    def _of(self, key: str, make: Callable[[], T], empty: T) -> T:
        try:
            return make()
        except BadInput as fault:
            quiet = BadInput(f"{key!r} is missing or not as it has to be.", where=self.at)
            self.faults.found.append(quiet if self.quiet else fault)
            return empty


def _named(value: object, at: str) -> Named:
    if isinstance(value, str) and not empty(value):
        return Named(shape.composed(value))
    if not isinstance(value, dict):
        step = 'Write "HANDLE" or {from = "HANDLE", as = "..."}.'
        raise BadInput("This is no piece of evidence.", where=at, next_step=step)
    shape.only(value, ("from", "as", "incident", "place"), at)
    return Named(
        shape.text_at(value, "from", at),
        toml_faults.one_of(value, "as", EvidenceKind, at) if "as" in value else None,
        shape.text_at(value, "incident", at, ""),
        shape.text_at(value, "place", at, ""),
    )
