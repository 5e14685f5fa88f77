"""intake: how files come in from the outside world.

Knows: folders, links, unreadable and vanishing files, and the receipt that accounts for each.
Does not know: formats (method.documents reads them), records, databases.
Words defined here:
    pile       everything at the places that a person named
    receipt    items in = stored + duplicates + set aside
    duplicate  a file whose bytes are in the inquiry already, under whatever name
    set aside  not stored, with a reason and a next step
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.intake.pile import Found as Found
    from probata.intake.pile import gather as gather
    from probata.intake.pile import read_whole as read_whole
    from probata.intake.receipt import Duplicate as Duplicate
    from probata.intake.receipt import Receipt as Receipt
    from probata.intake.receipt import SetAside as SetAside
    from probata.intake.receipt import Taken as Taken

_OFFERS = {
    "Duplicate": "receipt",
    "Found": "pile",
    "Receipt": "receipt",
    "SetAside": "receipt",
    "Taken": "receipt",
    "gather": "pile",
    "read_whole": "pile",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
