"""drafts: a report that lives in Word, read as a manuscript and answered in the same file.

Knows: tracked changes accepted or rejected, sections by their headings, comments, bookmarks that tie words to records,
what became of a remark in the next draft.
Does not know: what is wrong in a draft, what a bookmark stands for, files on a disk.
Words defined here:
    view     a draft with its tracked changes accepted, or rejected
    remark   what is written beside a place of a draft
    tie      a bookmark that ties words of a draft to a record of the inquiry
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.drafts.model import Answered as Answered
    from probata.method.drafts.model import Changes as Changes
    from probata.method.drafts.model import Remark as Remark
    from probata.method.drafts.model import Tie as Tie

_OFFERS = {
    "Answered": "model",
    "Changes": "model",
    "Remark": "model",
    "Tie": "model",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
