"""Labels for the paragraphs that have none yet, written into the source and nothing else changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from probata.method.manuscript.labels import WELL_FORMED
from probata.method.manuscript.model import Block, Directive, Items, Manuscript, Paragraph, Quote
from probata.record.errors import BadInput, BadValue

UNNUMBERED = frozenset(("plain", "table", "figure", "methodology"))
"""Directives whose paragraphs bear no number and so no label."""
_BARE_MARKER = re.compile(r"(?:[-+*]|[0-9]{1,9}[.)])")
_TRIES = 1000


def with_labels(manuscript: Manuscript, new: Callable[[], str]) -> dict[str, str]:
    """The source of every file with a label at the end of each numbered paragraph that has none.

    Numbered are the paragraphs of the body and of its directives, annexes too, but not those in ``plain``, ``table``,
    ``figure`` and ``methodology``, and none in lists, tables, quotations and notes. Nothing but labels and the white
    space before them is inserted.

    Args:
        manuscript: one without faults.
        new: gives a label such as ``p-k3f9`` by chance; it is asked again for one that is taken.

    Raises:
        BadInput: the manuscript has faults, so it is not sure which its paragraphs are.
        BadValue: ``new`` gives something that is no label, or nothing but labels that are taken.
    """
    if manuscript.faults:
        raise BadInput(
            "Paragraphs are labelled only where a manuscript has no faults.", where=str(manuscript.faults[0].at)
        )
    taken = {paragraph.label for paragraph, _ in _paragraphs(_bodies(manuscript), True)}
    ends: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for paragraph, numbered in _paragraphs(manuscript.blocks, True):
        if numbered and not paragraph.label:
            label = _fresh(new, taken)
            ends[paragraph.at.file].append((paragraph.at.end, label))
    return {name: _inserted(source, sorted(ends[name])) for name, source in manuscript.sources.items()}


def _bodies(manuscript: Manuscript) -> tuple[Block, ...]:
    return (*manuscript.blocks, *(block for note in manuscript.notes.values() for block in note))


def _paragraphs(blocks: tuple[Block, ...], numbered: bool) -> Iterator[tuple[Paragraph, bool]]:
    """Every paragraph, and whether it is numbered when printed."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block, numbered
            case Directive():
                yield from _paragraphs(block.blocks, numbered and block.name not in UNNUMBERED)
            case Quote():
                yield from _paragraphs(block.blocks, False)
            case Items():
                for item in block.items:
                    yield from _paragraphs(item, False)
            case _:
                pass


def _fresh(new: Callable[[], str], taken: set[str]) -> str:
    for _ in range(_TRIES):
        label = new()
        if not WELL_FORMED.fullmatch(label):
            raise BadValue("A new label is p- and four to twelve of a-z and 0-9.")
        if label not in taken:
            taken.add(label)
            return label
    raise BadValue("Every new label that was offered is taken.")


def _inserted(source: str, ends: list[tuple[int, str]]) -> str:
    parts: list[str] = []
    done = 0
    for end, label in ends:
        parts += (source[done:end], _gap(source, end), f"{{#{label}}}")
        done = end
    return "".join((*parts, source[done:]))


def _gap(source: str, end: int) -> str:
    """A space; behind a last line that is nothing but a list's mark a line end, because words would make it a list."""
    begin = max(source.rfind("\n", 0, end), source.rfind("\r", 0, end)) + 1
    return "\n" if _BARE_MARKER.fullmatch(source[begin:end].strip(" \t")) else " "
