"""Old binary workbooks, BIFF2 to BIFF8 (MS-XLS): sheets as lines of cells with their places, like the newer ones.

Cells and styles are read by xlrd, which computes nothing; formulas, notes, boxes and links are read from the same
records. What is hidden, covered, coloured or struck through is told as it is for every spreadsheet.
"""

from __future__ import annotations

from probata.method.documents.model import Declared, Reading
from probata.method.documents.old_formats import OLE2
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._sheets.links import links_told
from probata.method.documents.readers._sheets.values import Numbers
from probata.method.documents.readers._sheets.writing import Writer
from probata.method.documents.readers._xls import records
from probata.method.documents.readers._xls.book import Book, book_of
from probata.method.documents.readers._xls.compound import Compound, compound, has_book
from probata.method.documents.readers._xls.formulas import Formulas
from probata.method.documents.readers._xls.grids import Grids
from probata.method.documents.readers._xls.properties import declared
from probata.record.basis import Method

METHOD = Method("read-xls", 1)
SUFFIXES = (".xls", ".xlt", ".xla", ".xlw")
SAYS = "Old binary workbooks whole: all sheets (hidden ones marked), values and formulas, comments, colours."
LOADS = ("xlrd",)
_BARE = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00")
_PICTURE = b"\x07\xf0"  # an entry of the store of pictures (MS-ODRAW 2.2.32)
_HELD = (
    ("MBD", "holds embedded objects, which were not read"),
    ("_VBA_PROJECT_CUR", "holds macros, which were neither read nor run"),
    ("_SX_DB_CUR", "holds the data behind pivot tables, which were not read"),
    ("Revision Log", "holds a record of changes to its cells, which was not read"),
)


def recognises(head: bytes) -> bool:
    """Whether the file is a compound file, or records without one as the oldest programs wrote them."""
    return head.startswith((OLE2, *_BARE))


def fits(data: bytes) -> bool:
    """Whether the compound file lists a workbook."""
    return not data.startswith(OLE2) or has_book(data)


def read(data: bytes, name: str) -> Reading:
    """All sheets as text with a CELL mark on every value; raises Unreadable."""
    opened = compound(data, name)
    book = book_of(opened.book, name)
    writer, numbers = Writer(Building(name)), Numbers(bool(book.file.datemode))
    grids = Grids(book, name, numbers, Formulas(book.file))
    for grid in grids.all():
        writer.sheet(grid)
    writer.count("long", numbers.long)
    limits = (*numbers.limits(), *grids.limits, *writer.all_limits(), *links_told(book.links), *_held(opened, book))
    return Reading(writer.to.text(), METHOD, writer.to.sorted_marks(), _claims(opened, book), tuple(limits))


def _claims(opened: Compound, book: Book) -> tuple[Declared, ...]:
    """What the properties claim, and who the program says saved the file last."""
    user = str(book.file.user_name or "").strip()
    saved = (Declared("user of the program", user, "workbook records"),) if user.isprintable() and user else ()
    return declared(opened.properties) + saved


def _held(opened: Compound, book: Book) -> list[str]:
    limits = [says for start, says in _HELD if any(name.startswith(start) for name in opened.names)]
    if any(record.code == records.DRAWINGS and _PICTURE in record.data for record in records.records(book.stream)):
        limits.append("holds pictures, which were not read")
    return limits
