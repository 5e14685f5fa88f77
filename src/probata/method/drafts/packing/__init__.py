"""packing: a ZIP archive written again record by record, so that whatever does not change keeps its bytes.

Knows: the directory of an archive, ZIP64, how a part was packed, limits against bombs.
Does not know: what the parts say, which word processor wrote them.
Words defined here:
    record    one part of an archive with its bytes and its entry in the directory
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.drafts.packing.zipping import Archive as Archive
    from probata.method.drafts.packing.zipping import Change as Change

_OFFERS = {
    "Archive": "zipping",
    "Change": "zipping",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
