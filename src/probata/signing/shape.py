"""Shapes: small checks that are put together into the shape of a JSON file, and say where it is broken.

A shape is a function from a value and the name of its place to the places that are wrong, each with a reason. A
reason never holds the value itself, since an unsigned file may hold anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from probata.record.canonical import Json

Wrong: TypeAlias = tuple[str, str]
Shape: TypeAlias = Callable[[Json, str], Iterator[Wrong]]


def anything(value: Json, where: str) -> Iterator[Wrong]:
    """Every value."""
    del value, where
    yield from ()


def size(value: Json, where: str) -> Iterator[Wrong]:
    """An integer from 0 up; true and false are none."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        yield where, "It is not a whole number from 0 up."


def written(pattern: str, says: str) -> Shape:
    """Text that a regular expression fits as a whole; ``says`` describes it."""
    compiled = re.compile(pattern, re.DOTALL)

    def check(value: Json, where: str) -> Iterator[Wrong]:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            yield where, f"It is not {says}."

    return check


def exactly(expected: str | int) -> Shape:
    """This one text or number."""

    def check(value: Json, where: str) -> Iterator[Wrong]:
        if type(value) is not type(expected) or value != expected:
            yield where, f"It is not {expected!r}."

    return check


def array(item: Shape, least: int = 0, most: int | None = None) -> Shape:
    """An array of ``least`` to ``most`` items of one shape."""

    def check(value: Json, where: str) -> Iterator[Wrong]:
        if not isinstance(value, list) or len(value) < least or (most is not None and len(value) > most):
            yield where, "It is not an array of the right length."
            return
        for place, inner in enumerate(value):
            yield from item(inner, f"{where}[{place}]")

    return check


def record(
    needed: Mapping[str, Shape], optional: Mapping[str, Shape] | None = None, others: Shape | None = None
) -> Shape:
    """An object with the needed keys, perhaps the optional ones, and no others unless they have a shape, too."""
    known = {**needed, **(optional or {})}

    def check(value: Json, where: str) -> Iterator[Wrong]:
        if not isinstance(value, dict):
            yield where, "It is not an object."
            return
        for key in needed:
            if key not in value:
                yield where, f"It has no key {key!r}."
        for key, inner in value.items():
            shape = known.get(key, others)
            if shape is None:
                yield where, "It has a key that the format does not know."
            else:
                yield from shape(inner, f"{where}.{key}")

    return check


TEXT = written(r"[^\x00-\x1f\x7f-\x9f]{1,10000}", "a text of 1 to 10,000 characters without control characters")
ANY_TEXT = written(r".*", "a text")
DIGEST = written(r"[0-9a-f]{64}", "a digest: 64 hexadecimal digits in small letters")
SIGNATURE_HEX = written(r"[0-9a-f]{128}", "a signature: 128 hexadecimal digits in small letters")
MARK = written(r"[a-z][0-9]{1,9}", "a mark such as v1")
DECIMAL = written(r"(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,18})?", "a decimal such as 2.85")
UTC_SECOND = written(
    r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z",
    "a second in UTC such as 2022-03-01T09:00:00Z",
)
