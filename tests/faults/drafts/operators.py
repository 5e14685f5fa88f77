"""Every operator, in the order of the groups, written from the method and the issue before the rules existed.

Whoever writes a rule does not look at an operator: what a rule does not see is reported as not seen.
"""

from __future__ import annotations

from tests.faults.drafts import (
    of_dates,
    of_notes,
    of_numbers,
    of_numbers_said,
    of_people,
    of_quotations,
    of_structure,
    of_wording,
)
from tests.faults.drafts.planting import ANYWHERE, GROUPS, Operator, Plant

OPERATORS: tuple[Operator, ...] = (
    *of_numbers.OPERATORS,
    *of_numbers_said.OPERATORS,
    *of_dates.OPERATORS,
    *of_wording.OPERATORS,
    *of_quotations.OPERATORS,
    *of_notes.OPERATORS,
    *of_people.OPERATORS,
    *of_structure.OPERATORS,
)

__all__ = ["ANYWHERE", "GROUPS", "OPERATORS", "Operator", "Plant"]
