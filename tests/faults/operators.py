"""Every operator, in the order of the groups, written from the method before the rules existed.

Whoever writes a rule does not edit an operator: what a rule does not see is reported as not seen.
"""

from __future__ import annotations

from tests.faults import of_counts, of_evidence, of_numbers, of_protection, of_quotations, of_reply, of_wording
from tests.faults.editing import GROUPS, Mutated, Operator

OPERATORS: tuple[Operator, ...] = (
    *of_evidence.OPERATORS,
    *of_quotations.OPERATORS,
    *of_numbers.OPERATORS,
    *of_counts.OPERATORS,
    *of_wording.OPERATORS,
    *of_reply.OPERATORS,
    *of_protection.OPERATORS,
)

__all__ = ["GROUPS", "OPERATORS", "Mutated", "Operator"]
