"""Labels: the stable name at a paragraph's end, `` {#p-k3f9}``."""

from __future__ import annotations

import re

from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.stretches import Stretch

WELL_FORMED = re.compile(r"p-[a-z0-9]{4,12}")
_AT_END = re.compile(r"(^|[ \t\n]+)\{#([^{}`\n]*)\}\Z")
_LONGEST = 200


def take_label(stretch: Stretch, file: OneFile) -> tuple[Stretch | None, str]:
    """The stretch without the label at its end (None when nothing else is in it), and the label ("" when none).

    A malformed one is a fault, left out of the words and not returned; so is one in a paragraph of its own.
    """
    from_ = stretch.text.rfind("{#", max(0, len(stretch.text) - _LONGEST))
    if from_ < 0 or _escaped(stretch.text, from_):
        return stretch, ""
    begin = len(stretch.text[:from_].rstrip(" \t\n"))
    found = _AT_END.match(stretch.text, begin) if begin < from_ or not from_ else None
    if not found:
        return stretch, ""
    start, end = stretch.place(from_), stretch.end(len(stretch.text))
    label = found[2]
    if not WELL_FORMED.fullmatch(label):
        advice = (
            "A label is {#p- and four to twelve of a-z and 0-9}; delete this one, and the compiler writes a new one."
        )
        file.fault(start, end, "This is no well-formed label.", advice)
        label = ""
    if not begin:
        file.fault(start, end, "A label stands without a paragraph.", "Put it at its paragraph's end, or delete it.")
        return None, ""
    return stretch.until(begin), label


def _escaped(text: str, at: int) -> bool:
    before = text[:at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
