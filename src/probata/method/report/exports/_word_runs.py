"""word_runs: runs, fields, links and bookmarks. A run is of one direction, so that a Word of any age orders it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from unicodedata import bidirectional

from probata.method.report.exports._word_xml import escaped, tag, valued

_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))
_HAN = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Letters and signs that are set in the font for East Asian writing; so are quotation marks beside them."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks; ``style`` is a character style, ``right`` the direction of the paragraph around it.

    ``english``: the house's own words, in a report of another language.
    """

    style: str = ""
    strong: bool = False
    emphasis: bool = False
    raised: bool = False
    right: bool = False
    english: bool = False

    def but(self, **changed: bool | str) -> Look:
        """The same look with something changed."""
        return replace(self, **changed)  # type: ignore[arg-type]  # the names of fields, each with its own type


def properties(look: Look, *, turned: bool = False, han: bool = False) -> str:
    """``w:rPr`` in the order of the schema; nothing where nothing is asked for."""
    found = [
        valued("w:rStyle", look.style) if look.style else "",
        tag("w:rFonts", {"w:hint": "eastAsia"}) if han else "",
        "<w:b/><w:bCs/>" if look.strong else "",
        "<w:i/><w:iCs/>" if look.emphasis else "",
        valued("w:vertAlign", "superscript") if look.raised else "",
        "<w:rtl/>" if turned else "",
        valued("w:lang", "en-GB") if look.english else "",
    ]
    inner = "".join(found)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def runs(words: str, look: Look) -> str:
    """The words as runs: one for each stretch of one direction."""
    return "".join(_run(piece, look, turned) for piece, turned in _directions(words, look.right))


def _run(words: str, look: Look, turned: bool) -> str:
    han = bool(_HAN.search(words)) if not words.isascii() else False
    return f"<w:r>{properties(look, turned=turned, han=han)}{_lines(words)}</w:r>"


def _lines(words: str) -> str:
    return "<w:br/>".join(f'<w:t xml:space="preserve">{escaped(line)}</w:t>' for line in words.split("\n"))


def _directions(words: str, right: bool) -> Iterator[tuple[str, bool]]:
    """Pieces and whether each runs from right to left; signs of no direction stay with the paragraph's or between."""
    if words.isascii() and not right:
        yield words, False
        return
    strong = [(at, kind in _RIGHT_TO_LEFT) for at, kind in enumerate(map(bidirectional, words)) if _says(kind)]
    begin, now = 0, right
    last = -1
    for at, turned in strong:
        if turned != now:
            cut = at if now == right else last + 1
            if cut > begin:
                yield words[begin:cut], now
            begin, now = cut, turned
        last = at
    yield from _rest(words, begin, last + 1, now, right)


def _rest(words: str, begin: int, behind: int, now: bool, right: bool) -> Iterator[tuple[str, bool]]:
    """The last piece; what stands behind its last letter goes the paragraph's way."""
    cut = len(words) if now == right else behind
    if cut > begin or not words:
        yield words[begin:cut], now
    if cut < len(words):
        yield words[cut:], right


def _says(kind: str) -> bool:
    """Whether a sign has a direction; digits count as written from left to right, as beside Latin letters they are."""
    return kind == "L" or kind in _RIGHT_TO_LEFT


def line_break() -> str:
    """A line break that the author asked for."""
    return "<w:r><w:br/></w:r>"


def tab() -> str:
    """A tab."""
    return "<w:r><w:tab/></w:r>"


def field(instruction: str, result: str, look: Look | None = None, *, stale: bool = False) -> str:
    """A field with its result, which is shown until somebody updates it; ``stale`` asks Word to do so on opening."""
    about = properties(look or Look())
    begin = {"w:fldCharType": "begin", **({"w:dirty": "true"} if stale else {})}
    return (
        f"<w:r>{about}{tag('w:fldChar', begin)}</w:r>"
        f'<w:r>{about}<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        f'<w:r>{about}<w:fldChar w:fldCharType="separate"/></w:r>{result}'
        f'<w:r>{about}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def linked(inner: str, *, anchor: str = "", relation: str = "") -> str:
    """A link to a bookmark of this file, or to an address by its relationship."""
    to = {"w:anchor": anchor} if anchor else {"r:id": relation}
    return tag("w:hyperlink", {**to, "w:history": 1}, inner)


def bookmark(number: int, name: str, inner: str) -> str:
    """Words under a name; the number is unique in the file."""
    start = tag("w:bookmarkStart", {"w:id": number, "w:name": name})
    return f"{start}{inner}{tag('w:bookmarkEnd', {'w:id': number})}"
