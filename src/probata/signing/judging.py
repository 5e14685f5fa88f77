"""judge: one value against its rows, by its rule."""

from __future__ import annotations

from collections.abc import Sequence

from probata.record.grade import Grade
from probata.signing.case import Around, Case, Judged
from probata.signing.manifest import ValueJson
from probata.signing.model import Row
from probata.signing.rules import RULES


def judge(value: ValueJson, grade: Grade, rows: Sequence[Row], around: Around) -> Judged:
    """Whether the figure follows, as far as this grade has it checked.

    Args:
        value: one of a manifest that has its shape.
        grade: recomputed or consistent. A signer, who has all rows, may ask for more than the value declares.
        rows: the rows at hand; all of them for recomputed.
        around: what else of the package a rule may look at.
    """
    case = Case(
        sentence=value["sentence"],
        figure=value["figure"],
        rule=value["rule"],
        grade=grade,
        rows=tuple(rows),
        around=around,
    )
    return RULES[value["rule"]["name"]].judge(case)
