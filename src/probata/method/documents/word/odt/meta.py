"""What the file claims of itself: author, dates, title and so on (ODF 1.3 part 3, section 4)."""

from __future__ import annotations

from probata.method.documents.model import Declared
from probata.method.documents.word.odt.positions import Node

SOURCE = "OpenDocument properties"
_FIELDS = {
    "meta:initial-creator": "author",
    "dc:creator": "last modified by",
    "meta:creation-date": "created",
    "dc:date": "modified",
    "dc:title": "title",
    "dc:subject": "subject",
    "dc:description": "description",
    "meta:keyword": "keywords",
    "dc:language": "language",
    "meta:printed-by": "last printed by",
    "meta:print-date": "last printed",
    "meta:editing-cycles": "revision",
    "meta:editing-duration": "time of editing",
    "meta:generator": "application",
}


def declared(root: Node | None) -> tuple[Declared, ...]:
    """The claims, in the order of the file; those that people added under the name that they gave."""
    meta = root.child("office:meta") if root else None
    claims = []
    for node in meta.nodes() if meta else []:
        name = node.get("meta:name") if node.tag == "meta:user-defined" else _FIELDS.get(node.tag, "")
        value = node.get("xlink:title") if node.tag == "meta:template" else node.text()
        name = "template" if node.tag == "meta:template" else name
        if name and value.strip():
            claims.append(Declared(name, value.strip(), SOURCE))
    return tuple(claims)
