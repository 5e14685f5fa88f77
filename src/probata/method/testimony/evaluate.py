"""What each interview says on an expression, in five values. "Not mentioned" is never "did not happen".

``or``: described if any part is; else asked without an answer, cannot be told, not asked, in this order, if any part
is; said no only if every part is. ``not`` changes described and said no and leaves the rest. ``and`` follows by De
Morgan: said no if any part is, described only if every part is. (Kleene's strong logic, with three kinds of unknown.)
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from probata.method.testimony.columns import NUMBER, UNKNOWN, AttributeColumn, Columns
from probata.method.testimony.expression import And, Expression, Is, Named, Not
from probata.record.count import Heard
from probata.record.errors import BadValue

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def evaluate(expression: Expression, columns: Columns) -> NDArray[np.int8]:
    """The value of each interview, as numbers of ``columns.VALUES`` (int8, one an interview).

    Args:
        expression: with derived codes already replaced (``expression.resolve``).
        columns: every code and attribute that the expression names; BadValue for one that they lack.
    """
    import numpy as np

    if isinstance(expression, Named):
        return _code(expression.name, columns)
    if isinstance(expression, Is):
        return _attribute(expression, columns)
    if isinstance(expression, Not):
        return _opposite(evaluate(expression.of, columns))
    parts = (evaluate(part, columns) for part in expression.parts)
    if isinstance(expression, And):
        return _opposite(reduce(np.maximum, map(_opposite, parts)))
    return reduce(np.maximum, parts)


def _code(name: str, columns: Columns) -> NDArray[np.int8]:
    if name not in columns.codes:
        raise BadValue(f"There is no column of the code {name!r}.", next_step="Import the interviews again.")
    return columns.codes[name]


def _attribute(test: Is, columns: Columns) -> NDArray[np.int8]:
    """Known values answer yes or no; of an unknown one it cannot be told."""
    import numpy as np

    column = columns.attributes.get(test.attribute)
    if column is None:
        raise BadValue(f"There is no column of the attribute {test.attribute!r}.")
    answer = np.where(column.values == _place(test, column), NUMBER[Heard.DESCRIBED], NUMBER[Heard.SAID_NO])
    return np.where(column.values == UNKNOWN, NUMBER[Heard.CANNOT_TELL], answer).astype(np.int8)


def _place(test: Is, column: AttributeColumn) -> int:
    return column.labels.index(test.value) if test.value in column.labels else len(column.labels)


def _opposite(values: NDArray[np.int8]) -> NDArray[np.int8]:
    import numpy as np

    swapped = np.arange(len(NUMBER), dtype=np.int8)
    yes, no = NUMBER[Heard.DESCRIBED], NUMBER[Heard.SAID_NO]
    swapped[yes], swapped[no] = no, yes
    return swapped[values]
