"""Comments: reviewers' words with their threads (ECMA-376 part 1, 17.13.4; threads: MS-DOCX 2.5.4)."""

from __future__ import annotations

from probata.method.documents.word.docx.nodes import Node, blocks
from probata.method.documents.word.docx.places import Places
from probata.method.documents.word.model import Comment
from probata.record.span import TextSpan

LIMIT = "holds comments whose place in the text is missing"
_GONE = frozenset({"w:del", "w:moveFrom", "w:pPr", "w:rPr", "mc:Fallback"})
_SIGNS = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}


def comments(data: bytes, extended: bytes, places: Places, length: int, where: str) -> tuple[Comment, ...]:
    """All comments in the order of their part, within a text of ``length``; raises Unreadable for broken parts."""
    nodes = [each for each in blocks(data, where) if each.name == "w:comment"]
    own = {_last_paragraph(each): each.get("w:id") for each in nodes}
    threads = {each.get("paraId"): each for each in blocks(extended, where)} if extended else {}
    return tuple(_comment(each, threads.get(_last_paragraph(each)), own, places, length) for each in nodes)


def _comment(node: Node, thread: Node | None, own: dict[str, str], places: Places, length: int) -> Comment:
    key = node.get("w:id")
    return Comment(
        key,
        places.commented(key, length) or TextSpan(0, 0),
        _words(node),
        node.get("w:author"),
        node.get("w:date"),
        own.get(thread.get("paraIdParent"), "") if thread and thread.get("paraIdParent") else "",
        thread.get("done").lower() in ("1", "true", "on") if thread else False,
    )


def _last_paragraph(node: Node) -> str:
    """The id by which a thread knows a comment: that of its last paragraph."""
    return next((each.get("paraId") for each in reversed(list(node.below())) if each.name == "w:p"), "")


def _words(node: Node) -> str:
    """The comment's words, its paragraphs as lines."""
    return "\n".join(_line(each) for each in node.below() if each.name == "w:p").strip()


def _line(paragraph: Node) -> str:
    out, todo = [], list(reversed(paragraph.children))
    while todo:
        node = todo.pop()
        out.append(node.text if node.name in ("w:t", "m:t") else _SIGNS.get(node.name, ""))
        if node.name not in _GONE and node.name != "w:p":
            todo.extend(reversed(node.children))
    return "".join(out)
