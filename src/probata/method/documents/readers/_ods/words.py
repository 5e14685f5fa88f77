"""Words: what paragraphs inside of cells, comments and boxes say, and which of them are struck through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.method.documents.readers._ods.styles import Styles
from probata.method.documents.readers._xml import attribute, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PARAGRAPHS = ("text:p", "text:h")
# Fields of printed pages; what a page number would be is not in the file.
_FIELDS = frozenset(
    {"text:page-number", "text:page-count", "text:sheet-name", "text:file-name", "text:date", "text:time"}
)
_APART = frozenset({"office:annotation", "text:note", "text:ruby-text", "office:event-listeners"})
_MAX_SPACES = 1_000


def lines_of(element: Element, *, fields: bool = True) -> str:
    """The paragraphs that stand directly in an element (and in lists of it), one a line."""
    found = []
    for each in element:
        tag = short(each.tag)
        if tag in _PARAGRAPHS:
            found.append(words_of(each, fields=fields))
        elif tag in ("text:list", "text:list-item"):
            found.append(lines_of(each, fields=fields))
    return "\n".join(found)


def words_of(element: Element, *, fields: bool = True) -> str:
    """The words of one paragraph; without what the program fills in when ``fields`` is False."""
    parts = [str(element.text or "")]
    for each in element:
        tag = short(each.tag)
        if tag == "text:s":
            count = attribute(each, "text:c")
            parts.append(" " * min(int(count) if count.isdecimal() and len(count) < 6 else 1, _MAX_SPACES))
        elif tag in ("text:tab", "text:line-break"):
            parts.append("\t" if tag == "text:tab" else "\n")
        elif tag not in _APART and (fields or tag not in _FIELDS):
            parts.append(words_of(each, fields=fields))
        parts.append(str(each.tail or ""))
    return "".join(parts)


def struck_in(element: Element, styles: Styles) -> tuple[str, ...]:
    """The stretches inside of a cell that are struck through."""
    spans = (each for each in element.iter() if short(each.tag) == "text:span")
    found = (words_of(each) for each in spans if styles.strikes(attribute(each, "text:style-name")))
    return tuple(words for words in found if words.strip())


def boxed(element: Element) -> str:
    """All paragraphs of a drawn thing, one a line; those of tables in charts repeat cells and are left out."""
    found = []
    for each in element:
        tag = short(each.tag)
        if tag in _PARAGRAPHS:
            found.append(words_of(each))
        elif tag not in ("table:table", "office:annotation"):
            found.append(boxed(each))
    return "\n".join(line for line in found if line.strip())
