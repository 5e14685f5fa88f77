"""Legal labels and their elements: instruments differ, so each is a data file, and anybody can write another one.

The files of the house lie in ``instruments/``. A matrix says of each element how far it was established; what nobody
wrote about was not examined, and prints so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from probata.method.findings.model import CellState, Element, Instrument, Matrix
from probata.method.testimony import toml_shape as shape
from probata.record.errors import BadInput

_KEY = re.compile(r"[^\W_][\w-]*")


def read_instrument(text: str, name: str) -> Instrument:
    """The instrument of a TOML text.

    Args:
        text: the file, with ``name``, ``label``, ``cites``, and tables ``[contextual]`` and ``[acts]`` of key = words.
        name: the file's name, for messages.

    Raises:
        BadInput: what is wrong, with its table.
    """
    file = shape.parsed(text, name)
    shape.only(file, ("name", "label", "cites", "contextual", "acts"), name)
    contextual = _elements(file, "contextual", name)
    acts = _elements(file, "acts", name)
    keys = [one.key for one in (*contextual, *acts)]
    if not keys:
        step = 'Write key = "words" under [contextual] or [acts].'
        raise BadInput("The instrument has no element.", where=name, next_step=step)
    if len({key.casefold() for key in keys}) != len(keys):
        raise BadInput("An element has the key of another one.", where=name, next_step="Give each a key of its own.")
    said = {key: shape.text_at(file, key, name) for key in ("name", "label", "cites")}
    return Instrument(elements=(*contextual, *acts), **said)


def unexamined(matrix: Matrix) -> tuple[Element, ...]:
    """The contextual elements that nobody examined; "may constitute" has to name them."""
    elements = matrix.instrument.elements
    return tuple(one for one in elements if one.contextual and matrix.cell(one.key).state is CellState.NOT_EXAMINED)


def complete(matrix: Matrix) -> bool:
    """Whether "constitutes" may stand without "may": each contextual element met, and an act where there are any."""
    elements = matrix.instrument.elements
    met = {one.key for one in elements if matrix.cell(one.key).state is CellState.MET}
    acts = [one.key for one in elements if not one.contextual]
    return all(one.key in met for one in elements if one.contextual) and (not acts or any(key in met for key in acts))


def _elements(file: Mapping[str, object], kind: str, name: str) -> Sequence[Element]:
    where = f"{name}: [{kind}]"
    found = shape.table(file.get(kind, {}), where)
    for key in found:
        if not _KEY.fullmatch(key):
            raise BadInput(f"{key!r} is no key.", where=where, next_step="Use letters, digits, - and _.")
    return [Element(key, shape.text_at(found, key, where), kind == "contextual") for key in found]
