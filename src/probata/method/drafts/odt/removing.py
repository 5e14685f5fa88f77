"""Removing: a file without what was put in here; the main part is then what it was before, to the byte."""

from __future__ import annotations

from collections.abc import Iterable

from probata.method.documents.word.odt.positions import Node, parse
from probata.method.drafts.odt.holding import Held
from probata.method.drafts.odt.writing import AUTHOR, NAME, TIE

_BOOKMARKS = ("text:bookmark", "text:bookmark-start", "text:bookmark-end")
_ANNOTATION = "office:annotation"


def without_ours(data: bytes, where: str = "") -> bytes:
    """The file without the annotations of Probata, their threads whole, and without its bookmarks.

    People's replies go with the remark that they answer; who wants to keep them reads them before. An annotation is
    ours by its author or its name, so that one that a word processor has named anew goes too.

    Raises Unreadable when the file is damaged.
    """
    held = Held(data, where)
    root = parse(held.main, where)
    ours = _threads([node for node in root.walk() if node.tag == _ANNOTATION])
    gone = [node for node in root.walk() if _is_ours(node, ours)]
    return held.with_main(_without(held.main, gone))


def _threads(annotations: list[Node]) -> set[str | int]:
    """The annotations of ours and all that answer to them, by name where they have one, else by their byte."""
    ours: set[str | int] = {_key(node) for node in annotations if _begins_ours(node)}
    grown = True
    while grown:
        answers = {_key(node) for node in annotations if _parent(node) in ours}
        grown = not answers <= ours
        ours |= answers
    return ours


def _key(node: Node) -> str | int:
    return node.get("office:name") or node.start


def _parent(node: Node) -> str | None:
    return node.get("loext:parent-name") or node.get("office:parent-name") or None


def _begins_ours(node: Node) -> bool:
    by = node.child("dc:creator")
    return (by is not None and by.text() == AUTHOR) or NAME.fullmatch(node.get("office:name")) is not None


def _is_ours(node: Node, threads: set[str | int]) -> bool:
    if node.tag in _BOOKMARKS:
        return TIE.fullmatch(node.get("text:name")) is not None
    if node.tag == "office:annotation-end":
        return node.get("office:name") in threads
    return node.tag == _ANNOTATION and _key(node) in threads


def _without(main: bytes, nodes: Iterable[Node]) -> bytes:
    pieces, at = [], 0
    for node in sorted(nodes, key=lambda one: one.start):
        if node.start >= at:
            pieces.append(main[at : node.start])
            at = node.end
    return b"".join((*pieces, main[at:]))
