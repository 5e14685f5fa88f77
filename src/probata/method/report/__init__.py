"""report: from manuscript and records to a report that says no more than they bear.

Knows: how a role is bound to its record, what each bound value rests on and how far a stranger can check it, every rule
(checks/, one file each), how a bound report is written out (exports/, one file a format).
Does not know: where records are kept, what time it is, files on a disk.
Words defined here:
    binding     what a role of the manuscript stands for: a record, a printed text, a basis, a grade, a permission
    objection   a place where the report says more than its records bear, or less safely than its people allow
    rule        one check with a code, a reason, a good and a bad example
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.report.model import Bound as Bound
    from probata.method.report.model import BoundValue as BoundValue
    from probata.method.report.model import Objection as Objection
    from probata.method.report.model import Passage as Passage
    from probata.method.report.model import Records as Records
    from probata.method.report.model import SavedCount as SavedCount
    from probata.method.report.model import SavedPlace as SavedPlace
    from probata.method.report.model import Sentence as Sentence

_OFFERS = {
    "Bound": "model",
    "BoundValue": "model",
    "Objection": "model",
    "Passage": "model",
    "Records": "model",
    "SavedCount": "model",
    "SavedPlace": "model",
    "Sentence": "model",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
