"""Annotations: a reviewer's comment, its end, its thread."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import Comment
from probata.method.documents.word.odt.positions import Node, Words
from probata.method.documents.word.odt.styles import whole
from probata.method.documents.word.odt.telling import Telling
from probata.record.span import TextSpan

_SIGNS = {"text:tab": "\t", "text:line-break": "\n"}
_MAX_SPACES = 1_000


def begins(node: Node, to: Telling) -> None:
    """A comment at the place reached; it is about no words until its end comes.

    LibreOffice writes threads as ``loext:parent-name`` and ``loext:resolved``; the same in ``office:`` is read too.
    """
    by, at = (child.text() if (child := node.child(tag)) else "" for tag in ("dc:creator", "dc:date"))
    taken = {comment.id for comment in to.comments}
    name = node.get("office:name") or f"comment {len(to.comments) + 1}"
    name = name if name not in taken else f"{name} {len(to.comments) + 1}"
    parent = node.get("loext:parent-name") or node.get("office:parent-name")
    done = "true" in (node.get("loext:resolved"), node.get("office:resolved"))
    span = TextSpan(to.length, to.length)
    to.comments.append(Comment(name, span, "\n".join(paragraphs(node)), by, at, parent, done))


def ends(node: Node, to: Telling) -> None:
    """The end of the words that a comment is about."""
    name = node.get("office:name")
    for place in reversed(range(len(to.comments))):
        if to.comments[place].id == name:
            comment = to.comments[place]
            to.comments[place] = replace(comment, span=TextSpan(comment.span.start, to.length))
            return


def paragraphs(node: Node) -> list[str]:
    """The words of each paragraph in an annotation, those in lists too."""
    return [_plain(each).strip() for each in node.walk() if each.tag in ("text:p", "text:h")]


def _plain(node: Node) -> str:
    pieces = []
    for piece in node.inner:
        if isinstance(piece, Words):
            pieces.append(" ".join(f"|{piece.text}|".split())[1:-1])
        elif piece.tag == "text:s":
            pieces.append(" " * whole(piece.get("text:c", "1"), 1, _MAX_SPACES))
        else:
            pieces.append(_SIGNS.get(piece.tag) or _plain(piece))
    return "".join(pieces)
