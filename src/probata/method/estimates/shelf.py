"""The shelf of estimators: found by looking in the folder, in the order of their names."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from probata.method.estimates.model import CaptureTable, Outcome
from probata.record.basis import Method


class Estimator(Protocol):
    """What a file on the shelf has."""

    NAME: str
    SAYS: str
    METHOD: Method

    @staticmethod
    def run(table: CaptureTable) -> Outcome:
        """The estimate, or why there is none."""
        ...


@cache
def estimators() -> tuple[Estimator, ...]:
    """Every estimator there is."""
    from probata.method.estimates import estimators as folder

    names = [found.name for found in iter_modules(folder.__path__) if not found.name.startswith("_")]
    found = (cast(Estimator, import_module(f"{folder.__name__}.{name}")) for name in names)
    return tuple(sorted(found, key=lambda one: one.NAME))
