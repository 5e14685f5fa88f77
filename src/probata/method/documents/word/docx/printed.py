"""Printed: the number or sign that Word prints for each note (ECMA-376 part 1, 17.11)."""

from __future__ import annotations

from dataclasses import dataclass

from probata.method.documents.word.docx.nodes import Node, whole
from probata.method.documents.word.docx.numbers import written
from probata.method.documents.word.model import Bytes, Change, ChangeKind, NoteMark

LIMIT = "its notes begin anew on every page; which numbers Word prints for them cannot be told"
_USUAL = {"f": "decimal", "e": "lowerRoman"}
_PROPERTIES = {"f": "w:footnotePr", "e": "w:endnotePr"}


@dataclass(slots=True)
class Hanging:
    """A note's mark as it was met: where, in which section (from 0), and the sign that stands in place of a number."""

    at: int
    kind: str
    id: str
    anchor: Bytes | None
    changes: tuple[Change, ...]
    section: int
    own_sign: bool
    sign: str = ""

    @property
    def gone(self) -> bool:
        """Whether accepting the changes takes it away."""
        return any(each.kind is ChangeKind.DELETED for each in self.changes)


@dataclass(frozen=True, slots=True)
class _Rule:
    form: str
    start: int
    restart: str


def marks(hanging: list[Hanging], sections: list[Node | None], settings: Node | None) -> tuple[list[NoteMark], bool]:
    """The marks with their printed numbers, and whether some begin anew on each page and could not be numbered.

    Notes whose mark is deleted are not counted: numbers are those that Word prints with all changes accepted.
    """
    found: list[NoteMark] = []
    unknown = False
    count: dict[str, int] = {}
    last: dict[str, int] = {}
    for each in hanging:
        rule = _rule(each.kind, sections[each.section] if each.section < len(sections) else None, settings)
        anew = each.kind not in count or (rule.restart == "eachSect" and last[each.kind] != each.section)
        count[each.kind] = rule.start - 1 if anew else count[each.kind]
        last[each.kind] = each.section
        printed = each.sign.strip()
        if not each.own_sign and not each.gone:
            count[each.kind] += 1
            by_page = rule.restart == "eachPage"
            unknown = unknown or by_page
            printed = "" if by_page else written(count[each.kind], rule.form)
        found.append(NoteMark(each.at, f"{each.kind}{each.id}", printed, each.anchor, each.changes))
    return found, unknown


def _rule(kind: str, section: Node | None, settings: Node | None) -> _Rule:
    """What the section says, where it says nothing the file, else what is usual."""
    name = _PROPERTIES[kind]

    def said(what: str) -> str:
        nearest = section.value(name, what) if section else ""
        return nearest or (settings.value(name, what) if settings else "")

    return _Rule(said("w:numFmt") or _USUAL[kind], whole(said("w:numStart"), 1), said("w:numRestart") or "continuous")
