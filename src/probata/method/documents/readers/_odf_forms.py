"""Form fields of OpenDocument: their labels and what was filled in, which stand in attributes (ODF 1.3 part 3, 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._xml import attribute, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from probata.method.documents.readers._building import Building


def controls(body: Element, to: Building) -> None:
    """Write every field, one a line, under a mark of its own."""
    for element in body.iter():
        if not short(element.tag).startswith("form:"):
            continue
        value = attribute(element, "form:current-value") or attribute(element, "form:value")
        words = [attribute(element, "form:label"), value]
        told = " ".join(" ".join(words).split())
        if told and short(element.tag) not in ("form:form", "form:property", "form:list-property"):
            to.gap("\n")
            with to.marked(MarkKind.CONTROL):
                to.write(told)
            to.gap("\n")
