"""Files that a person wrote for a verb to take in: read whole, as UTF-8."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from probata.method.testimony.toml_shape import parsed
from probata.record.errors import BadInput, NotFound

if TYPE_CHECKING:
    from pydantic import BaseModel

Given = TypeVar("Given")
Line = TypeVar("Line", bound="BaseModel")
_MOST_BYTES = 32 * 2**20
_TABLES: Mapping[str, frozenset[str]] = {
    "findings": frozenset(("house", "findings", "authenticity", "matrices", "persons", "same_witness", "two_sources")),
    "reply": frozenset(("parties", "notices", "statements", "responses", "silences")),
    "recommendations": frozenset(("recommendations", "events")),
    "assess": frozenset(("acquisition", "verification", "authenticity")),
}
"""Verb -> what stands at the top of its files and of no other's."""


def read_text(path: Path) -> str:
    """The text of a file; raises NotFound, and BadInput when it is too large or not UTF-8."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise NotFound("There is no such file.", where=str(path), next_step="Check the spelling.") from None
    except IsADirectoryError:
        raise BadInput("This is a folder, and a file is wanted.", where=str(path), next_step="Name the file.") from None
    if len(data) > _MOST_BYTES:
        raise BadInput("The file is too large to have been written by hand.", where=str(path))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("The file is not UTF-8.", where=str(path), next_step="Save it in UTF-8.") from None


def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object of JSON, for ``object_pairs_hook``; raises ValueError where a key stands twice."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def by_line(path: Path, make: Callable[[str], Given]) -> tuple[Given, ...]:
    """What ``make`` reads in each line of a file that is not blank; its BadInput comes back with the line's place."""
    found = []
    # JSON may hold other signs of line ends in its texts.
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            found.append(make(line))
        except BadInput as fault:
            raise BadInput(fault.message, where=f"{path}:{number}", next_step=fault.next_step) from None
    return tuple(found)


def parsed_line(line: str, shape: type[Line], expected: str) -> Line:
    """A line of JSON in a shape; raises BadInput with ``expected`` when it has another one.

    Half of a surrogate pair is no text, although JSON can write one, so nothing could keep it.
    """
    from pydantic import ValidationError

    try:
        found = shape.model_validate(json.loads(line, object_pairs_hook=once))
        found.model_dump_json().encode("utf-8")
    except (ValueError, ValidationError, RecursionError):
        raise BadInput(expected) from None
    return found


def check_for(text: str, name: str, verb: str) -> None:
    """Raises BadInput, with the verb to use, for a TOML text that is plainly a file of another verb."""
    try:
        top = set(parsed(text, name))
    except BadInput:  # whoever reads it says what is wrong
        return
    other = next((one for one, tables in _TABLES.items() if one != verb and top & tables), "")
    if other and not top & _TABLES[verb]:
        step = f"Take it in with `probata {other} --from {name}`."
        raise BadInput(f"This is a file for `probata {other}`, not for `probata {verb}`.", where=name, next_step=step)
