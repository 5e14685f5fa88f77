"""Tying: bookmarks with names that say nothing to others (ECMA-376 part 1, 17.13.6)."""

from __future__ import annotations

import re

from probata.method.drafts.docx.commenting import named
from probata.method.drafts.docx.placing import Place
from probata.method.drafts.model import Tie
from probata.record.errors import BadValue

# Word hides bookmarks whose name begins with a low line, and ends names at 40 characters.
_NAME = re.compile(r"_prb[A-Za-z2-7]{16}")


def is_ours(name: str) -> bool:
    """Whether a bookmark bears a name of ours."""
    return _NAME.fullmatch(name) is not None


def bookmark_xml(tie: Tie, place: Place, number: int) -> tuple[str, str]:
    """The marks in front of the words and behind them; raises BadValue for a name that could not be taken out again."""
    if not is_ours(tie.name):
        raise BadValue("A tie is named _prb and 16 letters of base 32, so that it says nothing and can be found again.")
    w, declared = named("w", place.uri, place.around_start)
    start = f'<{w}:bookmarkStart{declared} {w}:id="{number}" {w}:name="{tie.name}"/>'
    w, declared = named("w", place.uri, place.around_end)
    return start, f'<{w}:bookmarkEnd{declared} {w}:id="{number}"/>'
