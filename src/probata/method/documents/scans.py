"""scans: which pages of a document have no text that could be used, and what is said of them.

A scanner may put a running number on each page and nothing else, and a text layer may consist of signs without letters:
both pages look as if they had words. So a page counts as read when it has a sentence's worth of letters, and few signs
that stand for nothing.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from probata.method.documents.model import MarkKind, Reading
from probata.record.span import PageBox

MOST_PIXELS = 20_000_000
"""Pixels of a page as it is recognised: an A3 page at 300 dots per inch. What has more is made smaller."""
FEW = 25
"""Letters from which on a page is believed to have a text of its own; a scanner's running number has fewer."""
RUBBISH = 0.2
"""The part of a page's signs that may stand for nothing before its text layer is not believed."""
HAS_TEXT = "has a text layer and no picture"
"""Why a page with few letters is left alone: what it says can be read."""
UNREAD_PICTURE = "a picture: the words in it were not read"
_NOTHING = frozenset({"Cc", "Cn", "Co", "Cs"})


def unread_page(number: int) -> str:
    """What is said of a page that shows something and has no text."""
    return f"page {number} has no text layer: a scan? nothing of it can be searched"


def empty_page(number: int) -> str:
    """What is said of a page on which nothing is."""
    return f"page {number} has no text layer: it is empty"


def without_text(reading: Reading) -> tuple[int, ...]:
    """The numbers of the pages whose words have to be recognised, if there are any; empty pages are none of them."""
    said = frozenset(reading.limits)
    texts = dict(_texts(reading))
    return tuple(
        sorted(number for number, text in texts.items() if not is_usable(text) and empty_page(number) not in said)
    )


def is_usable(text: str) -> bool:
    """Whether a text layer says something: letters enough, and few signs that stand for nothing."""
    # Counted by sign and not one by one: every page of every file comes by here.
    signs = {sign: count for sign, count in Counter(text).items() if not sign.isspace()}
    nothing = sum(n for sign, n in signs.items() if sign == "\ufffd" or unicodedata.category(sign) in _NOTHING)
    letters = sum(count for sign, count in signs.items() if sign.isalpha())
    return letters >= FEW and nothing <= RUBBISH * sum(signs.values())


def _texts(reading: Reading) -> Iterator[tuple[int, str]]:
    """Each page with the text of its lines: what readers of the file attached to it is no text layer."""
    lines: dict[int, list[str]] = {}
    for mark in reading.marks:
        if isinstance(mark.place, PageBox) and mark.kind in (MarkKind.PAGE, MarkKind.LINE):
            said = lines.setdefault(mark.place.page, [])
            if mark.kind is MarkKind.LINE:
                said.append(mark.span.of(reading.text))
    pages = {m.place.page for m in reading.marks if m.kind is MarkKind.PAGE and isinstance(m.place, PageBox)}
    for number, said in lines.items():
        if number in pages:
            yield number, "\n".join(said)
