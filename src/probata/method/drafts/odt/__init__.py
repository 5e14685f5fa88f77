"""odt: remarks and ties written into a text of OpenDocument, and taken out again, without touching anything else of it.

Knows: where annotations and bookmarks may stand, threads as LibreOffice keeps them, packages and flat files.
Does not know: what a remark says, what a tie stands for, how a draft is read.
Words defined here:
    flow    what a range has to stay in: the body, a cell, a note, a box
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.drafts.odt.answering import answer as answer
    from probata.method.drafts.odt.removing import without_ours as without_ours

_OFFERS = {
    "answer": "answering",
    "without_ours": "removing",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
