"""Counting: how many said so, of whom, and of how many nobody knows whether they belong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.method.testimony.columns import NUMBER, Columns, completed
from probata.method.testimony.evaluate import evaluate
from probata.method.testimony.expression import Expression, mentions, resolve
from probata.method.testimony.model import Codebook
from probata.record.basis import Method
from probata.record.count import Count, Heard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

METHOD = Method("count-five-values", 1)


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """A count and whom it is about.

    ``base``: the numbers of the interviews counted, rising. ``heard``: what each of them says (numbers of
    ``columns.VALUES``, as long as ``base``). ``left_out``: of so many it is not known whether they belong to the base.
    ``crossed``: whether a quasi-identifier decides who is counted, so that the disclosure threshold applies.
    """

    count: Count
    base: NDArray[np.intp]
    heard: NDArray[np.int8]
    left_out: int
    crossed: bool

    @property
    def members_described(self) -> NDArray[np.intp]:
        """The numbers of the interviews that described it."""
        members: NDArray[np.intp] = self.base[self.heard == NUMBER[Heard.DESCRIBED]]
        return members

    @property
    def left_out_says(self) -> str:
        """The sentence on those left out; empty when there is nobody."""
        return f"Of {self.left_out} it is not known whether they belong to the base." if self.left_out else ""


def count(columns: Columns, expression: Expression, codebook: Codebook, *, among: Expression | None = None) -> Counted:
    """Count an expression over everyone, or over those who described ``among``.

    A code or attribute of the codebook without a column counts as not asked, and as not known, for everyone.

    Raises:
        BadValue: the expressions name something that the codebook lacks.
    """
    import numpy as np

    whole = completed(columns, codebook)
    heard = evaluate(resolve(expression, codebook), whole)
    base, left_out = _base(whole, codebook, among)
    numbers = np.bincount(heard[base], minlength=len(NUMBER))
    return Counted(_count(numbers), base, heard[base], left_out, _crossed(codebook, expression, among))


def _base(columns: Columns, codebook: Codebook, among: Expression | None) -> tuple[NDArray[np.intp], int]:
    import numpy as np

    if among is None:
        return np.arange(columns.interviews, dtype=np.intp), 0
    belongs = evaluate(resolve(among, codebook), columns)
    inside = np.flatnonzero(belongs == NUMBER[Heard.DESCRIBED])
    outside = int(np.count_nonzero(belongs == NUMBER[Heard.SAID_NO]))
    return inside, columns.interviews - len(inside) - outside


def _count(numbers: NDArray[np.intp]) -> Count:
    return Count(
        described=int(numbers[NUMBER[Heard.DESCRIBED]]),
        said_no=int(numbers[NUMBER[Heard.SAID_NO]]),
        no_answer=int(numbers[NUMBER[Heard.NO_ANSWER]]),
        not_asked=int(numbers[NUMBER[Heard.NOT_ASKED]]),
        cannot_tell=int(numbers[NUMBER[Heard.CANNOT_TELL]]),
    )


def _crossed(codebook: Codebook, *expressions: Expression | None) -> bool:
    """Whether any attribute that decides is a quasi-identifier."""
    named = (mentions(one, codebook).attributes for one in expressions if one is not None)
    return any(codebook.attributes[attribute].quasi for attributes in named for attribute in attributes)
