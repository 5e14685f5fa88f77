"""recorded: parts that fill themselves from records, as nodes: an annexed answer, recommendations, elements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from probata.method.manuscript.model import Directive
from probata.method.reply.annex_text import remarks
from probata.method.reply.annexing import AnnexedAnswer, AnnexedParagraph
from probata.method.report import filled
from probata.method.report.exports._nodes import Node, cell, paragraph, paragraph_of, table, text, words_of
from probata.method.report.filled import ElementRow
from probata.method.report.model import Bound

NOT_FILLED = "[not filled: see the open objection]"
_NOT_HERE = "findings that this report does not print"


def recorded(directive: Directive, bound: Bound, anchors: Mapping[str, str], number: int) -> tuple[str, list[Node]]:
    """The title and the nodes of a part; a gap where there is nothing to print.

    ``anchors``: what can be pointed to -> its id in the page; ``number``: of the next table.
    """
    if filled.missing(directive, bound):
        return "", [paragraph_of([{"kind": "gap", "words": NOT_FILLED}])]
    name, printed = directive.argument.strip(), {one: at for one, at in anchors.items() if at == f"finding-{one}"}
    if directive.name == "response":
        return _answer(filled.answer(name, bound), bound, printed)
    if directive.name == "recommendations":
        return "", [_recommendations(bound, printed, number)]
    return "", [_elements(filled.elements(name, bound, printed), printed, number)]


# The answer.


def _answer(answer: AnnexedAnswer, bound: Bound, printed: Mapping[str, str]) -> tuple[str, list[Node]]:
    each = (node for one in answer.paragraphs for node in _of_answer(one, bound, printed))
    return f"The answer of {answer.party}, received on {answer.received}", [paragraph(" ".join(remarks(answer))), *each]


def _of_answer(one: AnnexedParagraph, bound: Bound, printed: Mapping[str, str]) -> Iterator[Node]:
    for words in one.above:
        yield paragraph_of([{"kind": "strong", "inner": [text(words)]}])
    *before, last = ([text(words)] for words in one.blocks or ("",))
    label = f" ({one.label})" if one.label and one.label.strip("().[] ") != str(one.number) else ""
    strong: Node = {"kind": "strong", "inner": [text(f"{one.number}{label}.")]}
    findings = [name for name in one.findings if bound.internal or name in printed]
    about = [text(" ("), *_links(findings, printed), text(")")] if findings else []
    done: Node = {"kind": "emphasis", "inner": [text(one.classed), *about]}
    first, *others = (*before, [*last, text(" "), done])
    yield paragraph_of([strong, text(" "), *first])
    yield from map(paragraph_of, others)


# Tables.


def _recommendations(bound: Bound, printed: Mapping[str, str], number: int) -> Node:
    head = ("number", "to", "recommendation", "depends on", "findings", "state")
    rows = [
        (
            [text(one.name)],
            [text(one.addressee)],
            [text(one.says)],
            [text("; ".join(one.depends_on) or "nothing named")],
            _findings(one.findings, printed, more=one.more),
            [text(one.state)],
        )
        for one in filled.asked(bound, printed)
    ]
    return table(
        number, "Recommendations", _cells(map(text, head)), [_row(row) for row in rows], "", (3, 5, 9, 6, 4, 5)
    )


def _elements(found: filled.Elements, printed: Mapping[str, str], number: int) -> Node:
    head = ("element", "what it asks", "kind", "how far established", "findings", "against it, and the answer", "gap")
    rows = [
        *(_element(one, "contextual", printed) for one in found.contextual),
        *(_element(one, "act", printed) for one in found.acts),
    ]
    other = (
        f"Acts that nobody claims and that were not examined: {'; '.join(found.unclaimed)}." if found.unclaimed else ""
    )
    caption = f"Elements of: {found.label} ({found.cites})"
    return table(number, caption, _cells(map(text, head)), rows, other, (_key_width(rows), 8, 5, 5, 4, 8, 6))


def _element(one: ElementRow, kind: str, printed: Mapping[str, str]) -> list[Node]:
    return _row(
        (
            [text(one.key)],
            [text(one.says)],
            [text(kind)],
            [text(one.state)],
            _findings(one.findings, printed, more=one.more),
            _against(one),
            [text(one.gap or "none named")],
        )
    )


def _key_width(rows: Sequence[Sequence[Node]]) -> int:
    """Parts of the page for the keys of elements, which may be words that no hyphen parts: 10 letters in 5 parts."""
    longest = max((len(words_of(cast("Sequence[Node]", row[0]["inner"]))) for row in rows), default=0)
    return min(10, max(4, (longest + 1) // 2))


def _against(one: ElementRow) -> list[Node]:
    """What speaks against an element, then what the accused party answered to it."""
    answer = f"The answer: {one.answer}" if one.answer else ""
    return [text(" ".join(filter(None, (one.contrary, answer))) or "none named")]


def _findings(names: Sequence[str], printed: Mapping[str, str], *, more: bool) -> list[Node]:
    """The findings that something rests on; that there are others is said, and not which."""
    behind = text(f" and {_NOT_HERE}" if names else _NOT_HERE)
    return [*_links(names, printed), *([behind] if more else [])] or [text("none")]


def _links(names: Sequence[str], printed: Mapping[str, str]) -> list[Node]:
    found: list[Node] = []
    for name in names:
        found += [text(", ")] if found else []
        words = text(name)
        found.append({"kind": "link", "to": f"#{printed[name]}", "inner": [words]} if name in printed else words)
    return found


def _row(cells: Sequence[list[Node]]) -> list[Node]:
    return [cell(inner) for inner in cells]


def _cells(words: Iterator[Node]) -> list[Node]:
    return [cell([one]) for one in words]
