"""odt: OpenDocument text (ODF 1.2 and 1.3; .odt, .ott and flat .fodt) read into the nouns of ``word``.

Text stands in mixed content here (text nodes in ``text:p``, ``text:span``, ``text:a``), so a run is a stretch of a text
node, cut where white space is left out or the script changes: ``Run.at`` are its bytes in ``content.xml``, without any
tag. An annotation may stand anywhere in a paragraph, so one can be put in at either end of a run, or between two of its
letters, by pure insertion. Spaces, tabs and line breaks that are elements are runs whose ``at`` is the element.
``Run.anchor`` is ``at`` for text that can be parted so; the bytes of the outermost element that cannot (a field, note,
frame, place of a deletion) for text inside of one; None for headers, footers, frames that hang at a page.

Knows: packages and flat files, styles, lists, tracked changes, notes, annotations, frames, and where their bytes are.
Does not know: what a report is, how a comment is written.
Words defined here:
    words   a stretch of letters between two tags, with its bytes
    here    where the telling stands: part, story, cell, form, what encloses it
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.documents.word.odt.reading import read as read

_OFFERS = {
    "read": "reading",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
