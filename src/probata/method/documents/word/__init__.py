"""word: a word processor's file read whole, with the place of each run in its bytes.

Knows: packages of Word and OpenDocument, stories, notes, numbering, tracked changes, fields, comments.
Does not know: what a report is, what is wrong in it, how a comment is written.
Words defined here:
    draft in Word   a word processor's file as text, paragraphs and runs
    run             a stretch of text of one form, and its element in the file
    story           a flow of text: the body, a text box, the notes, headers and footers
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.documents.word.model import Draft as Draft
    from probata.method.documents.word.model import Paragraph as Paragraph
    from probata.method.documents.word.model import Run as Run

_OFFERS = {
    "Draft": "model",
    "Paragraph": "model",
    "Run": "model",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
