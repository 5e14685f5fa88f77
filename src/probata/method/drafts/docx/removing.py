"""Removing: Probata's comments, their threads, marks and bookmarks taken out of a Word file again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from probata.method.drafts.docx.commenting import AUTHOR, SKELETON_EXTENDED, SKELETONS
from probata.method.drafts.docx.editing import removed
from probata.method.drafts.docx.parts import Parts, parts_of, refuse_signed
from probata.method.drafts.docx.scanning import Node, codec_of, encoded, scan
from probata.method.drafts.docx.tying import is_ours

_MARKS = frozenset({"w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"})
_OF_STORIES = _MARKS | {"w:bookmarkStart", "w:bookmarkEnd", "w:r", "w:rPr"}


@dataclass(frozen=True, slots=True)
class _Ours:
    """The comments of ours and the replies in their threads: elements, ids, and the ids of their paragraphs."""

    nodes: tuple[Node, ...]
    ids: frozenset[str]
    paragraphs: frozenset[str]


def without_ours(data: bytes, name: str = "draft.docx") -> bytes:
    """The file without what :func:`answer` wrote: of an unchanged file every part is what it was before.

    In a file that Word or LibreOffice saved since, our comments are found by their author and our bookmarks by their
    names; replies in our threads go with them, since an answer without its question stands for nothing (unless the
    other program forgot whom they answer: then they are comments of their authors, and stay). A part made by
    us that another program has written anew stays, without our comments. A file with nothing of ours comes back as it
    is. Raises Unreadable for a damaged file and BadInput for a signed one that holds something of ours.
    """
    parts = parts_of(data, name)
    ours = _comments(parts)
    for story in parts.stories():
        _unmark(parts, story, ours.ids)
    if ours.nodes:
        _uncomment(parts, ours)
    if not parts.changed and not parts.gone:
        return data
    refuse_signed(parts)
    return parts.written()


def _comments(parts: Parts) -> _Ours:
    part = parts.linked("comments")
    nodes = scan(parts.part(part), parts.where, lambda node: node.name in {"w:comment", "w:p"})[1:] if part else []
    paragraphs: dict[int, list[str]] = {id(node): [] for node in nodes if node.name == "w:comment"}
    for node in nodes:
        key = node.attributes.get("paraId", "").upper()
        if node.name == "w:p" and key and (around := _comment_around(node)) is not None:
            paragraphs[id(around)].append(key)
    comments = [node for node in nodes if node.name == "w:comment"]
    chosen = _threads(comments, paragraphs, _parents(parts))
    keys = frozenset(key for node in chosen for key in paragraphs[id(node)])
    return _Ours(tuple(chosen), frozenset(node.attributes.get("id", "") for node in chosen), keys)


def _comment_around(node: Node) -> Node | None:
    around = node.parent
    while around is not None and around.name != "w:comment":
        around = around.parent
    return around


def _threads(
    comments: Iterable[Node], paragraphs: Mapping[int, Collection[str]], parents: Mapping[str, str]
) -> list[Node]:
    """The comments by our name, and those that reply to them, and to those."""
    left = list(comments)
    chosen = [node for node in left if node.attributes.get("author") == AUTHOR]
    keys = {key for node in chosen for key in paragraphs[id(node)]}
    found = chosen
    while found:
        left = [node for node in left if node not in chosen]
        found = [node for node in left if any(parents.get(key) in keys for key in paragraphs[id(node)])]
        keys |= {key for node in found for key in paragraphs[id(node)]}
        chosen = chosen + found
    return chosen


def _parents(parts: Parts) -> dict[str, str]:
    part = parts.linked("commentsExtended")
    nodes = scan(parts.part(part), parts.where, lambda node: node.name == "w15:commentEx")[1:] if part else []
    pairs = ((node.attributes.get("paraId", ""), node.attributes.get("paraIdParent", "")) for node in nodes)
    return {key.upper(): parent.upper() for key, parent in pairs if parent}


def _unmark(parts: Parts, story: str, ids: Collection[str]) -> None:
    data = parts.part(story)
    if ids or encoded("_prb", codec_of(data)) in data:
        nodes = scan(data, parts.where, lambda node: node.name in _OF_STORIES)[1:]
        parts.put(story, removed(data, parts.where, [*_comment_marks(nodes, ids), *_bookmarks(nodes)]))


def _comment_marks(nodes: Iterable[Node], ids: Collection[str]) -> list[Node]:
    """Range marks and references; a reference goes with its run where that holds nothing else."""
    all_nodes = list(nodes)
    formed = Counter(id(node.parent) for node in all_nodes if node.name == "w:rPr")
    marks = [node for node in all_nodes if node.name in _MARKS and node.attributes.get("id") in ids]
    held = Counter(id(node.parent) for node in marks if node.name == "w:commentReference")
    found = []
    for node in marks:
        run = node.parent
        alone = run is not None and run.elements == held[id(run)] + formed[id(run)]
        found.append(run if node.name == "w:commentReference" and run is not None and alone else node)
    return found


def _bookmarks(nodes: Iterable[Node]) -> list[Node]:
    """Our bookmarks with their ends; the first end of that id behind the beginning, lest another one's be taken."""
    found, waiting = [], set()
    for node in nodes:
        key = node.attributes.get("id", "")
        if node.name == "w:bookmarkStart" and is_ours(node.attributes.get("name", "")):
            found.append(node)
            waiting.add(key)
        elif node.name == "w:bookmarkEnd" and key in waiting:
            found.append(node)
            waiting.remove(key)
    return found


def _uncomment(parts: Parts, ours: _Ours) -> None:
    comments, extended = parts.linked("comments"), parts.linked("commentsExtended")
    linked = [parts.linked(kind) for kind in ("commentsIds", "commentsExtensible")]
    durable = _durable(parts, linked[0], ours.paragraphs)
    parts.put(comments, removed(parts.part(comments), parts.where, ours.nodes))
    _take(parts, extended, lambda node: node.attributes.get("paraId", "").upper() in ours.paragraphs)
    _take(parts, linked[0], lambda node: node.attributes.get("paraId", "").upper() in ours.paragraphs)
    _take(parts, linked[1], lambda node: node.attributes.get("durableId", "").upper() in durable)
    if parts.part(comments) in SKELETONS:
        parts.drop(comments)
    if extended and parts.part(extended) == SKELETON_EXTENDED:
        parts.drop(extended)


def _durable(parts: Parts, part: str, paragraphs: Collection[str]) -> set[str]:
    """The ids by which newer Words know our comments."""
    nodes = scan(parts.part(part), parts.where, lambda node: node.name == "w16cid:commentId")[1:] if part else []
    ours = (node for node in nodes if node.attributes.get("paraId", "").upper() in paragraphs)
    return {node.attributes.get("durableId", "").upper() for node in ours} - {""}


def _take(parts: Parts, part: str, ours: Callable[[Node], bool]) -> None:
    if part:
        data = parts.part(part)
        parts.put(part, removed(data, parts.where, scan(data, parts.where, ours)[1:]))
