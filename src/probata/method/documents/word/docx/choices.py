"""Choices: which copy of a drawing is told, since files hold one for new programs and one for old ones."""

from __future__ import annotations

from probata.method.documents.word.docx.nodes import Node

_COPIES = frozenset({"mc:Choice", "mc:Fallback"})
_TEXTS = frozenset({"w:t", "w:delText", "m:t", "a:t"})
_WORDED = frozenset({"wp:docPr", "v:textpath", "v:shape"})


def shown(alternatives: Node) -> list[Node]:
    """The copy that is told: the first, unless only a later one has words (ECMA-376 part 3, 10.2)."""
    copies = [each for each in alternatives.children if each.name in _COPIES]
    worded = (each for each in copies if any(_says(inner) for inner in each.below()))
    one = next(worded, copies[0] if copies else None)
    return [each for each in alternatives.children if each.name not in _COPIES or each is one]


def _says(node: Node) -> bool:
    if node.name in _TEXTS:
        return bool(node.text)
    return node.name in _WORDED and any(node.get(name) for name in ("descr", "title", "alt", "string"))
