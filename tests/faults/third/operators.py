"""Every operator of the third suite, in the order of the groups."""

from __future__ import annotations

from tests.faults.drafts.planting import Operator
from tests.faults.third import of_dates, of_notes, of_numbers, of_people, of_quotations, of_structure, of_wording

OPERATORS: tuple[Operator, ...] = (
    *of_numbers.OPERATORS,
    *of_dates.OPERATORS,
    *of_wording.OPERATORS,
    *of_quotations.OPERATORS,
    *of_notes.OPERATORS,
    *of_people.OPERATORS,
    *of_structure.OPERATORS,
)
