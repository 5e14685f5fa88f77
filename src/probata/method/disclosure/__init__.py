"""disclosure: what published numbers give away together.

Knows: cells, sums over them, the whole numbers that are still possible for a cell, thresholds, which cells to withhold.
Does not know: interviews, codebooks, reports; it is given cells and sums, from a report or from a table of anybody's.
Words defined here:
    cell        one number about a group of people; crossed when the group is defined by a quasi-identifier
    threshold   the smallest crossed cell that may be published or worked out
    bounds      the least and the most that a cell can be, given everything that is published
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.disclosure.bounding import bounds as bounds
    from probata.method.disclosure.grouping import Number as Number
    from probata.method.disclosure.leaking import leaks as leaks
    from probata.method.disclosure.model import Bounds as Bounds
    from probata.method.disclosure.model import Leak as Leak
    from probata.method.disclosure.model import Sensitive as Sensitive
    from probata.method.disclosure.model import Sum as Sum
    from probata.method.disclosure.model import System as System
    from probata.method.disclosure.protecting import Protected as Protected
    from probata.method.disclosure.protecting import protect as protect
    from probata.method.disclosure.tables import CrossTable as CrossTable
    from probata.method.disclosure.tables import Dimension as Dimension
    from probata.method.disclosure.tables import sensitive_cells as sensitive_cells
    from probata.method.disclosure.tables import system_of as system_of
    from probata.method.disclosure.together import leaks_together as leaks_together

_OFFERS = {
    "Bounds": "model",
    "CrossTable": "tables",
    "Dimension": "tables",
    "Leak": "model",
    "Number": "grouping",
    "Protected": "protecting",
    "Sensitive": "model",
    "Sum": "model",
    "System": "model",
    "bounds": "bounding",
    "leaks": "leaking",
    "leaks_together": "together",
    "protect": "protecting",
    "sensitive_cells": "tables",
    "system_of": "tables",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
