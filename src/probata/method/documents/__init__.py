"""documents: text with places in captured bytes.

Knows: how a file of each format becomes one canonical text, what each stretch of it is (heading, note, deletion,
furniture, ...), where one document ends and the next begins, and what a text says of itself: credit lines, quotations.
Does not know: files on disks, who collected them, which documents derive from one another, what is true.
Words defined here:
    canonical text  the decoded text of a file, whole and not normalised; offsets count its code points
    Reading         the canonical text with its marks, claims and limits
    Mark            what a stretch of text is, and where it stood in the original
    Declared        a claim of metadata, never a fact
    byline          who is declared to have written a text: a claim
    credit line     who the text itself says made it; it outranks a byline
    quotation       words inside quotation marks
    Body            one document inside a file
    Part            a file inside a file; what did not come out is Left, with the reason
    furniture       what a site puts around a text: menus, "sign up", "read more", credits of pictures
    limits          sentences on what a reader could not tell
The acts that bear the name of their file (bodies, furniture, quotations, shelf.readers) are imported from that file:
a door cannot offer a function and a file under one name.
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.documents.credit import Credit as Credit
    from probata.method.documents.credit import CreditForm as CreditForm
    from probata.method.documents.credit import credits as credits
    from probata.method.documents.folding import fold as fold
    from probata.method.documents.item import Document as Document
    from probata.method.documents.item import Item as Item
    from probata.method.documents.model import Body as Body
    from probata.method.documents.model import Container as Container
    from probata.method.documents.model import Declared as Declared
    from probata.method.documents.model import Left as Left
    from probata.method.documents.model import Mark as Mark
    from probata.method.documents.model import MarkKind as MarkKind
    from probata.method.documents.model import Part as Part
    from probata.method.documents.model import Reader as Reader
    from probata.method.documents.model import Reading as Reading
    from probata.method.documents.quotations import Quotation as Quotation
    from probata.method.documents.shelf import read as read

_OFFERS = {
    "Body": "model",
    "Container": "model",
    "Credit": "credit",
    "CreditForm": "credit",
    "Declared": "model",
    "Document": "item",
    "Item": "item",
    "Left": "model",
    "Mark": "model",
    "MarkKind": "model",
    "Part": "model",
    "Quotation": "quotations",
    "Reader": "model",
    "Reading": "model",
    "credits": "credit",
    "fold": "folding",
    "read": "shelf",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
