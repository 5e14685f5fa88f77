"""Columns: codings as arrays, one number an interview, so that a count over 100,000 interviews takes no time.

The five values are numbered so that ``or`` is the larger one (see evaluate.py): 0 said that it did not happen, 1 not
asked, 2 cannot be told, 3 asked without an answer, 4 described.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from probata.method.testimony.model import Codebook, Interview
from probata.record import canonical
from probata.record.count import Heard
from probata.record.errors import BadValue, Damaged

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VALUES: Final = (Heard.SAID_NO, Heard.NOT_ASKED, Heard.CANNOT_TELL, Heard.NO_ANSWER, Heard.DESCRIBED)
"""The five values in the order of their numbers."""
NUMBER: Mapping[Heard, int] = MappingProxyType({value: number for number, value in enumerate(VALUES)})
UNKNOWN = -1
"""The number of an attribute that is not known."""
_VERSION = 1
_LARGEST = 2**31


@dataclass(frozen=True, slots=True, eq=False)
class AttributeColumn:
    """One attribute: ``values[i]`` is the place of interview ``i``'s value in ``labels`` (int32), or -1."""

    labels: tuple[str, ...]
    values: NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """What ``interviews`` people said: one int8 array of :data:`VALUES` numbers a code, one column an attribute.

    Raises BadValue for an array of another length or with a number that means nothing. The arrays are read-only.
    """

    interviews: int
    codes: Mapping[str, NDArray[np.int8]]
    attributes: Mapping[str, AttributeColumn] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.interviews < 0:
            raise BadValue("There is no negative number of interviews.")
        for name, values in self.codes.items():
            _check(name, values, self.interviews, 0, len(VALUES), "int8")
            values.setflags(write=False)
        for name, column in self.attributes.items():
            _check(name, column.values, self.interviews, UNKNOWN, len(column.labels), "int32")
            column.values.setflags(write=False)


def from_triples(
    interviews: int,
    codes: Sequence[str],
    person: NDArray[np.integer],
    code: NDArray[np.integer],
    value: NDArray[np.integer],
    attributes: Mapping[str, AttributeColumn] | None = None,
) -> Columns:
    """Columns from codings given as three integer arrays of one length, in any order.

    Several rows of one person and code are several acts, and the person's value is that of "this act or that one": the
    largest number. So described wins over everything, and said no needs every act to be one. What is not listed was
    not asked.

    Args:
        interviews: how many people; ``person`` runs from 0 to below it.
        codes: the names of the codes; ``code`` is a place in them.
        person: who.
        code: about what.
        value: a number of :data:`VALUES`.
        attributes: columns of attributes to go with them.
    """
    import numpy as np

    if len(set(codes)) != len(codes):
        raise BadValue("A code is listed twice.")
    if not len(person) == len(code) == len(value):
        raise BadValue("Persons, codes and values are arrays of one length.")
    _check("person", person, len(person), 0, interviews)
    _check("code", code, len(code), 0, len(codes))
    _check("value", value, len(value), 0, len(VALUES))
    cells = np.full(len(codes) * interviews, -1, dtype=np.int8)
    np.maximum.at(cells, code.astype(np.int64) * interviews + person, value.astype(np.int8))
    cells[cells < 0] = NUMBER[Heard.NOT_ASKED]
    table = cells.reshape(len(codes), interviews)
    return Columns(interviews, {name: table[row] for row, name in enumerate(codes)}, attributes or {})


def attribute_columns(interviews: Sequence[Interview], codebook: Codebook) -> dict[str, AttributeColumn]:
    """One column for each attribute of the codebook; raises BadValue for a value that the codebook lacks."""
    import numpy as np

    columns = {}
    for name, attribute in codebook.attributes.items():
        places: dict[str | None, int] = {value: place for place, value in enumerate(attribute.values)}
        places[None] = UNKNOWN
        try:
            numbers = [places[one.attributes.get(name)] for one in interviews]
        except KeyError:
            step = "Add the value to the codebook, or import the interviews again."
            raise BadValue(f"An interview has a value that {name!r} lacks.", next_step=step) from None
        columns[name] = AttributeColumn(attribute.values, np.array(numbers, dtype=np.int32))
    return columns


def completed(columns: Columns, codebook: Codebook) -> Columns:
    """Columns with every code and attribute of the codebook: nobody was asked what nobody recorded."""
    import numpy as np

    n = columns.interviews
    missing = [key for key, code in codebook.codes.items() if not code.means and key not in columns.codes]
    codes = {key: np.full(n, NUMBER[Heard.NOT_ASKED], dtype=np.int8) for key in missing}
    attributes = {
        key: AttributeColumn(attribute.values, np.full(n, UNKNOWN, dtype=np.int32))
        for key, attribute in codebook.attributes.items()
        if key not in columns.attributes
    }
    return Columns(n, {**columns.codes, **codes}, {**columns.attributes, **attributes})


def without(columns: Columns, mask: NDArray[np.bool_]) -> Columns:
    """The columns without the interviews where the mask (one truth value an interview) is true."""
    import numpy as np

    if mask.dtype != np.bool_ or mask.shape != (columns.interviews,):
        raise BadValue("A mask has one truth value for each interview.")
    kept = ~mask
    codes = {name: values[kept] for name, values in columns.codes.items()}
    attributes = {
        name: AttributeColumn(column.labels, column.values[kept]) for name, column in columns.attributes.items()
    }
    return Columns(int(kept.sum()), codes, attributes)


def to_bytes(column: NDArray[np.int8] | AttributeColumn) -> bytes:
    """One column for keeping: a version byte, then (zlib) a line of canonical JSON and the little-endian numbers."""
    if isinstance(column, AttributeColumn):
        head = canonical.dump({"labels": list(column.labels), "rows": len(column.values)})
        body = column.values.astype("<i4").tobytes()
    else:
        head, body = canonical.dump({"rows": len(column)}), column.tobytes()
    return bytes([_VERSION]) + zlib.compress(head + b"\n" + body, 1)


def from_bytes(data: bytes) -> NDArray[np.int8] | AttributeColumn:
    """The column of :func:`to_bytes`; raises Damaged for anything that it cannot have written."""
    import numpy as np

    head, _, body = _inflated(data).partition(b"\n")
    rows, labels = _head(head)
    try:
        if labels is None:
            codes = np.frombuffer(body, dtype=np.int8)
            _check("column", codes, rows, 0, len(VALUES))
            return codes
        values = np.frombuffer(body, dtype="<i4").astype(np.int32)
        _check("column", values, rows, UNKNOWN, len(labels))
    except (BadValue, ValueError):
        raise _damaged() from None
    return AttributeColumn(labels, values)


def gathered(interviews: int, kept: Mapping[str, bytes]) -> Columns:
    """Columns from kept columns by name; raises Damaged for a broken one or one of another length."""
    codes, attributes = {}, {}
    for name, data in kept.items():
        column = from_bytes(data)
        if isinstance(column, AttributeColumn):
            attributes[name] = column
        else:
            codes[name] = column
    try:
        return Columns(interviews, codes, attributes)
    except BadValue:
        raise _damaged() from None


def _inflated(data: bytes) -> bytes:
    """At most 2 GiB, so that a damaged length cannot fill the memory."""
    if data[:1] != bytes([_VERSION]):
        raise _damaged()
    reader = zlib.decompressobj()
    try:
        found = reader.decompress(data[1:], _LARGEST)
    except zlib.error:
        raise _damaged() from None
    if not reader.eof or reader.unused_data:
        raise _damaged()
    return found


def _head(line: bytes) -> tuple[int, tuple[str, ...] | None]:
    try:
        head = canonical.load(line)
    except BadValue:
        raise _damaged() from None
    if not isinstance(head, dict) or not isinstance(head.get("rows"), int):
        raise _damaged()
    labels = head.get("labels")
    if labels is None:
        return head["rows"], None
    if not isinstance(labels, list) or not all(isinstance(one, str) for one in labels):
        raise _damaged()
    return head["rows"], tuple(labels)


def _check(name: str, values: NDArray[np.integer], rows: int, low: int, end: int, kind: str = "") -> None:
    """BadValue unless these are ``rows`` whole numbers from ``low`` to below ``end``, of one kind where it matters."""
    if values.shape != (rows,) or values.dtype.kind not in "iu" or (kind and values.dtype.name != kind):
        raise BadValue(f"The column {name!r} is not {rows} whole numbers{f' ({kind})' if kind else ''} in a row.")
    if rows and not (low <= int(values.min()) and int(values.max()) < end):
        raise BadValue(f"The column {name!r} holds a number that means nothing.")


def _damaged() -> Damaged:
    return Damaged(
        "A kept column is damaged.", next_step="Columns are made from the codings; delete them and count again."
    )
