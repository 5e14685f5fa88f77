"""Those who were asked, and the next sentence: "It heard nine of the 22 released. Eleven told of beatings". English."""

from __future__ import annotations

import re
from dataclasses import dataclass

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.reading.counts import counts_in
from probata.method.report.claims.reading.wholes import parts_in

_HEARD = re.compile(
    r"(?i)\b(?:interviewed|questioned|heard|surveyed|spoke\s+(?:to|with)|talked\s+(?:to|with)|asked)\s+(?:only\s+|all\s+but\s+)?\Z"
)
_TOLD = re.compile(
    r"(?i)\s+(?:of\s+them\s+)?(?:said|described|told|recalled|spoke|mentioned|reported|named|complained|confirmed|remembered|denied|stated)\b"
)


@dataclass(frozen=True, slots=True)
class Heard:
    """More who told something than were asked: both numbers."""

    told: Number
    asked: Number


def more_than_heard(text: str, seam: int) -> Heard | None:
    """Where the sentence at ``seam`` opens with more who told something than the one before it says were asked."""
    asked = [one for one in parts_in(text) if one.beside and one.whole.span.end <= seam]
    first = next((one for one in counts_in(text) if one.span.start >= seam), None)
    if first is None or text[seam : first.span.start].strip() or not _TOLD.match(text, first.span.end):
        return None
    if len(asked) != 1 or not _HEARD.search(text[: asked[0].part.span.start]):
        return None
    part = asked[0].part
    return Heard(first, part) if (first.value or 0) > (part.value or 0) and not part.approximate else None
