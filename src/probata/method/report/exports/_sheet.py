"""sheet: a whole report as plain data, the same for every page format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from probata.method.report.annex import Annex
from probata.method.report.exports._annexed import annex_nodes
from probata.method.report.exports._blocks import Blocks, methodology_part
from probata.method.report.exports._nodes import Node
from probata.method.report.exports._openings import Opening
from probata.method.report.exports._pictures import Picture, plain
from probata.method.report.exports._safe import is_label, shown
from probata.method.report.exports._unnamed import unnamed
from probata.method.report.model import Bound, Objection
from probata.record.canonical import Json

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"}
_SCRIPTS_TO_THE_LEFT = {"arab", "hebr", "syrc", "thaa", "nkoo"}


def sheet(bound: Bound, annex: Annex, objections: Sequence[Objection], *, draft: bool) -> Node:
    """The report: ``meta``, ``contents``, ``blocks``, ``notes``, ``openings``, ``objections``, ``draft``.

    Objections are listed and marked in drafts only; the annex says how many are open in either case.
    """
    listed = tuple(objections) if draft else ()
    writer = Blocks(bound, listed)
    blocks: list[Node] = writer.write(bound.manuscript.blocks)
    before = writer.tables
    made = list(annex_nodes(annex, len(objections), writer.heading, before))
    _put(made, writer, blocks)
    return {
        "meta": _meta(bound),
        "contents": _contents(blocks),
        "blocks": blocks,
        "notes": _notes(writer),
        "openings": [_opening(one) for one in writer.inlines.openings],
        "objections": list(_objections(bound, listed)),
        "draft": draft,
    }


def _put(made: list[Node], writer: Blocks, blocks: list[Node]) -> None:
    """The annex goes where the author asked for it, or to the end."""
    if writer.methodology_at is not None:
        writer.methodology_at.extend(made)
    else:
        blocks.append(methodology_part(made))


def _contents(blocks: Sequence[Node]) -> list[Node]:
    """The headings in the order of the page."""
    found: list[Node] = []
    for block in blocks:
        if block["kind"] == "heading":
            found.append({name: block[name] for name in ("level", "id", "words")})
        found += _contents(cast("Sequence[Node]", block.get("blocks", ())))
        for item in cast("Sequence[Sequence[Node]]", block.get("items", ())):
            found += _contents(item)
    return found


def _meta(bound: Bound) -> Node:
    front = {key: shown(entry.value) for key, entry in bound.manuscript.front.items()}
    language = front.get("language", "")
    language = language if _LANGUAGE.fullmatch(language) else "en"
    facts = [
        ("Edition", front.get("edition", "")),
        ("For", ": ".join(filter(None, (bound.audience.value, front.get("recipient", ""))))),
        ("Period under review", front.get("period", "").replace("/", " to ")),
        ("Standard of proof", front.get("standard", "")),
    ]
    return {
        "title": front.get("title", "") or "A report without a title",
        "edition": front.get("edition", ""),
        "inquiry": front.get("inquiry", ""),
        "language": language,
        "direction": "rtl" if _to_the_left(language) else "ltr",
        "facts": [[term, words] for term, words in facts if words],
    }


def _to_the_left(language: str) -> bool:
    first, *others = language.lower().split("-")
    scripts = [part for part in others if len(part) == 4 and part.isalpha()]
    return scripts[0] in _SCRIPTS_TO_THE_LEFT if scripts else first in _RIGHT_TO_LEFT


def _notes(writer: Blocks) -> list[Node]:
    marks = writer.inlines.notes.marks
    return [
        {**note, "marks": [f"n{number}-m{mark}" for mark in range(1, marks[number] + 1)]}
        for number, note in enumerate(writer.inlines.notes.content, 1)
    ]


def _opening(one: Opening) -> Node:
    return {
        "id": one.id,
        "words": shown(one.words),
        "grade": one.grade.value if one.grade else "",
        "facts": [[fact.term, shown(fact.words)] for fact in one.facts],
    }


def _objections(bound: Bound, objections: Sequence[Objection]) -> Iterator[Node]:
    numbers = {one.label: one.number for one in bound.passages if one.label and one.number}
    without_handles = unnamed(bound) if objections else str
    for number, one in enumerate(objections, 1):
        paragraph = numbers.get(one.label)
        where = f"paragraph {paragraph}, {one.at}" if paragraph else str(one.at)
        yield {
            "number": number,
            "code": shown(one.code),
            "where": shown(where),
            "to": one.label if paragraph and is_label(one.label) else "",
            "message": shown(without_handles(one.message)),
            "next": shown(without_handles(one.next_step)),
        }


def asked(value: Json) -> Iterator[str]:
    """The files of all figures in a sheet or a part of one."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Mapping):
            if one.get("kind") == "figure":
                yield str(one["picture"])
            waiting += [inner for inner in one.values() if not isinstance(inner, str)]
        elif isinstance(one, list | tuple):
            waiting += one


def printed_pictures(laid: Node, pictures: Mapping[str, bytes]) -> Mapping[str, Picture]:
    """The pictures that a sheet shows, made plain. Raises BadValue for one that cannot be read."""
    wanted = sorted(set(asked(laid))) if pictures else ()
    return {name: plain(name, pictures[name]) for name in wanted if name in pictures}


def words(value: Json) -> Iterator[str]:
    """Every text of a sheet that is printed, and a few that are not (kinds and ids)."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            if name != "openings":
                yield from words(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from words(inner)
