"""returning: a draft in Word turned back into the language that reports are compiled from.

Knows: the language's blocks and inlines, which ties become which roles, what the language cannot hold.
Does not know: how a draft is read, how a report is compiled, files on a disk.
Words defined here:
    returned    the manuscript that a draft became, with what was left behind
    left        something of a draft that the language cannot hold, and why
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.drafts.returning.model import Kept as Kept
    from probata.method.drafts.returning.model import Left as Left
    from probata.method.drafts.returning.model import Returned as Returned
    from probata.method.drafts.returning.model import Sourced as Sourced
    from probata.method.drafts.returning.report import returned as returned

_OFFERS = {
    "Kept": "model",
    "Left": "model",
    "Returned": "model",
    "Sourced": "model",
    "returned": "report",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
