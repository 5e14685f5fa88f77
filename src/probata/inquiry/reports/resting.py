"""Which records a part of a report rests on, so that a withdrawal can say where it is felt; used by report and sign."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from probata.method.report.model import Bound, BoundValue, Passage, Records

if TYPE_CHECKING:
    from probata.method.manuscript.model import Block, Directive


def rests_on(passage: Passage, known: Records) -> set[str]:
    """The Refs of the counts, places and estimates that a passage prints, and of the findings that it names.

    A passage names the finding that it stands in, and those that its {ref} point at.
    """
    values = [one for one in passage.bindings if isinstance(one, BoundValue)]
    named = [one.argument.split()[0] for one in passage.inside if one.name == "finding" and one.argument.strip()]
    named += [one.role.parts[0] for one in values if one.role.name == "ref" and one.role.parts]
    return {str(one.record.ref) for one in values if one.record is not None} | _findings(named, known)


def filled_parts(bound: Bound) -> Iterator[tuple[str, set[str]]]:
    """Of each part that fills itself from records: the label of the last paragraph before it, and what it rests on.

    The first paragraph of the report speaks for what stands before it; without any, the label is empty.
    """
    first = next((one.label for one in bound.passages if one.kind == "paragraph" and one.label), "")
    for label, directive in _directives(bound.manuscript.blocks, [first]):
        refs = _of_directive(directive, bound.records)
        if refs:
            yield label, refs


def everything(bound: Bound) -> set[str]:
    """What a whole report rests on."""
    found = {ref for passage in bound.passages for ref in rests_on(passage, bound.records)}
    return found.union(*(refs for _, refs in filled_parts(bound)))


def _directives(blocks: Sequence[Block], label: list[str]) -> Iterator[tuple[str, Directive]]:
    """Every directive behind the label of the paragraph that stood last before it (which ``label`` holds)."""
    from probata.method.manuscript.model import Directive, Paragraph

    for block in blocks:
        if isinstance(block, Paragraph) and block.label:
            label[0] = block.label
        elif isinstance(block, Directive):
            yield label[0], block
            yield from _directives(block.blocks, label)


def _of_directive(one: Directive, known: Records) -> set[str]:
    name = one.argument.strip()
    if one.name == "response" and known.replies is not None:
        response = known.replies.responses.get(name)
        return {str(response.ref)} if response else set()
    if one.name == "recommendations":
        return _findings((each for asked in known.recommendations or () for each in asked.findings), known)
    if one.name == "elements" and known.findings is not None and name in known.findings.file.matrices:
        cells = known.findings.file.matrices[name].cells.values()
        return _findings((each for cell in cells for each in cell.findings), known)
    return set()


def _findings(names: Iterable[str], known: Records) -> set[str]:
    held = known.findings.findings if known.findings is not None else {}
    found = (held.get(unicodedata.normalize("NFC", name)) for name in names)
    return {str(one.ref) for one in found if one is not None}
