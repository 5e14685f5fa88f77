"""docx: remarks and ties written into a Word file, and taken out again, without touching anything else of it.

Knows: where comments and bookmarks may stand, threads, parts and their links.
Does not know: what a remark says, what a tie stands for, how a draft is read.
Words defined here:
    range     the bytes of the main part between which a comment's range runs
    skeleton  the empty part that a new part begins with; what equals it again was made here
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.drafts.docx.answering import answer as answer
    from probata.method.drafts.docx.removing import without_ours as without_ours

_OFFERS = {
    "answer": "answering",
    "without_ours": "removing",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
