"""The lines of an inquiry's file of removals, as a member reads them who looks at each byte of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened


def removal_lines(opened: Opened) -> list[dict[str, object]]:
    """Each opened in its place, not yet believed; none where there is no file."""
    from probata.store import keys, sealed_lines

    path, inquiry = opened.folder.removals, opened.folder.inquiry
    key = keys.derived(opened.root, inquiry, keys.REMOVALS)
    lines = path.read_bytes().splitlines() if path.exists() else []
    places = (f"probata/1/{inquiry}/removal/{number}".encode() for number in range(1, len(lines) + 1))
    return [json.loads(sealed_lines.opened(key, place, one)) for place, one in zip(places, lines, strict=True)]
