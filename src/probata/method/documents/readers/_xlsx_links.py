"""Links of a workbook to what lies outside it: other workbooks, programs (DDE), data sources. None is ever followed."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.readers._package import Package
from probata.method.documents.readers._sheets.links import links_told
from probata.method.documents.readers._xml import attribute, parse, short


def limits_of(package: Package) -> list[str]:
    """What the workbook links to, in words for its limits."""
    return links_told(dict.fromkeys(_links(package)))


def _links(package: Package) -> Iterator[str]:
    parts = [name for name in sorted(package.names) if name.startswith("xl/externallinks/") and name.endswith(".xml")]
    for part in parts:
        for relation in package.relations(part):
            if relation.outside:
                yield relation.target
        for element in parse(package.part(part), package.name):
            if short(element.tag) == "x:ddeLink":
                yield f"DDE {attribute(element, 'ddeService')}|{attribute(element, 'ddeTopic')}"
            elif short(element.tag) == "x:oleLink":
                yield f"OLE {attribute(element, 'progId')}"
