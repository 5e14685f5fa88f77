"""Editing: bytes put into a part or taken out of it; everything between stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from probata.method.drafts.docx.scanning import Node, codec_of, encoded, scan

# An empty element has to get an end tag to take something in. White space in an end tag means nothing to a reader of
# XML and tells us that the element has to be made empty again.
_OPENED = "\t "


@dataclass(frozen=True, slots=True)
class Edit:
    """Bytes ``start`` to ``end`` become ``text``."""

    start: int
    end: int
    text: str


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The part with all edits made; those at the same byte in the order given. They may not overlap."""
    codec, pieces, at = codec_of(data), [], 0
    for edit in sorted(edits, key=lambda one: one.start):
        pieces += [data[at : edit.start], encoded(edit.text, codec)]
        at = edit.end
    return b"".join((*pieces, data[at:]))


def appended(data: bytes, where: str, made: Callable[[Mapping[str, str], str], str]) -> bytes:
    """The part with something put in front of the end of its root.

    ``made`` is given the prefixes that hold inside the root, and the root's own namespace.
    """
    root = scan(data, where, _nothing)[0]
    text = made(root.within, root.uri)
    if not root.empty:
        return edited(data, [Edit(root.close, root.close, text)])
    codec = codec_of(data)
    stroke = data.rindex(encoded("/>", codec), root.start, root.end)
    name = _name_at(data, root.start, codec)
    return edited(data, [Edit(stroke, root.end, f">{text}</{name}{_OPENED}>")])


def removed(data: bytes, where: str, nodes: Iterable[Node]) -> bytes:
    """The part without these elements; the root becomes an empty tag again if :func:`appended` had to open it."""
    kept, at = [], 0
    for node in sorted(nodes, key=lambda one: one.start):
        if node.start >= at:
            kept.append(Edit(node.start, node.end, ""))
            at = node.end
    return _shut(edited(data, kept), where) if kept else data


def _shut(data: bytes, where: str) -> bytes:
    root, codec = scan(data, where, _nothing)[0], codec_of(data)
    opened = data[root.close : root.end].endswith(encoded(f"{_OPENED}>", codec))
    gap = len(encoded(">", codec))
    if not opened or root.elements or data[root.close - gap : root.close] != encoded(">", codec):
        return data
    return edited(data, [Edit(root.close - gap, root.end, "/>")])


def _name_at(data: bytes, start: int, codec: str) -> str:
    """The name of the tag that begins at a byte, as it is spelled."""
    tag = data[start : start + 2_000].decode(codec, errors="replace")
    return tag[1:].replace("/", " ").replace(">", " ").split(maxsplit=1)[0]


def _nothing(_node: Node) -> bool:
    return False
