"""ocr: words in pictures of pages, recognised by the tesseract of this machine.

Knows: how tesseract is found and begun behind walls, what its answers may look like, which languages to try on a page.
Does not know: formats (pictures come out of the sandbox), records, what becomes of the words.
Words defined here:
    pack    what tesseract knows of one language, a file that has to be installed (``ara``, ``uig``)
    script  the letters that a page is written in (Latin, Cyrillic, Arabic, Han), which several packs may share
    sight   what tesseract saw on one picture: words with boxes, and how sure it was of each
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.intake.ocr.recognising import How as How
    from probata.intake.ocr.recognising import Recognising as Recognising

_OFFERS = {"How": "recognising", "Recognising": "recognising"}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
