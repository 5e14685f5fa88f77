"""Tracked changes: regions by their id; what was deleted lives there and is told where it stood (ODF 1.3, 5.5)."""

from __future__ import annotations

from probata.method.documents.word.model import Change, ChangeKind
from probata.method.documents.word.odt.positions import Node

_KINDS = {"text:insertion": ChangeKind.INSERTED, "text:deletion": ChangeKind.DELETED}


def regions(body: Node | None) -> dict[str, Node]:
    """Each changed region of a part by its id."""
    found = {}
    for group in body.walk() if body else ():
        if group.tag == "text:tracked-changes":
            for node in group.nodes():
                found[node.get("xml:id") or node.get("text:id")] = node
    return found


def changes_of(region: Node) -> tuple[Change, ...]:
    """What was done there, outermost first: what was deleted of an insertion was inserted before."""
    found = [_change(node, _KINDS[node.tag]) for node in region.nodes() if node.tag in _KINDS]
    return tuple(sorted(found, key=lambda one: one.kind is ChangeKind.DELETED))


def inserted(region: Node) -> Change | None:
    """The insertion that a region stands for, None for changes of form."""
    return next((one for one in changes_of(region) if one.kind is ChangeKind.INSERTED), None)


def deletion(region: Node) -> Node | None:
    """The element that holds what was deleted."""
    return region.child("text:deletion")


def _change(node: Node, kind: ChangeKind) -> Change:
    info = node.child("office:change-info")
    by, at = (info.child(tag) if info else None for tag in ("dc:creator", "dc:date"))
    return Change(kind, by.text() if by else "", at.text() if at else "")
