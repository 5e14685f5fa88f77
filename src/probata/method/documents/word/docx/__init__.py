"""docx: a Word file read whole, with the bytes at which each run stands (ECMA-376 part 1, 17).

Knows: parts and their bytes, styles, automatic numbers, tracked changes, fields, notes, comments, text boxes.
Does not know: other formats, what a report is, how a comment is written.
Words defined here:
    node     an element of a part with the bytes that it stands at
    block    a paragraph, table or control at the top of a part
    look     what styles and a run itself say about its text: hidden, language, direction
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.documents.word.docx.reading import read as read

_OFFERS = {
    "read": "reading",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
