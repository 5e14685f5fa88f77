"""Changes: the tracked changes that an element, or properties, tell (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from probata.method.documents.word.docx.nodes import Node
from probata.method.documents.word.model import Change, ChangeKind

KINDS = {
    "w:ins": ChangeKind.INSERTED,
    "w:moveTo": ChangeKind.INSERTED,
    "w:del": ChangeKind.DELETED,
    "w:moveFrom": ChangeKind.DELETED,
    "w:cellIns": ChangeKind.INSERTED,
    "w:cellDel": ChangeKind.DELETED,
}


def change(node: Node) -> Change:
    """The change that an element stands for, with the author and time that it claims."""
    return Change(KINDS[node.name], node.get("w:author"), node.get("w:date"))


def changes_in(properties: Node | None) -> tuple[Change, ...]:
    """The changes of what has these properties: a paragraph's end, a row, a cell, a formula."""
    return tuple(change(each) for each in properties.children if each.name in KINDS) if properties else ()


def deleted(changes: tuple[Change, ...]) -> bool:
    """Whether accepting all changes takes it away."""
    return any(each.kind is ChangeKind.DELETED for each in changes)
