"""Words of charts and diagrams: titles and labels with their values, one a line (ECMA-376 part 1, 21.2 and 21.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.method.documents.readers._xml import short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from probata.method.documents.readers._building import Building


def words(root: Element, to: Building) -> None:
    """Write every word of a chart or diagram."""
    for element in root.iter():
        if short(element.tag) in ("a:t", "c:v", "t", "v") and (element.text or "").strip():
            to.write(str(element.text).strip())
            to.gap("\n")
