"""splitting: a response's text as paragraphs, under its own numbers where it has some.

Where a response numbers itself from beginning to end, its numbers are the paragraphs' numbers, and what has no number
belongs to the paragraph before it; headings and what stands before the first number belong to the paragraph behind
them. Otherwise every block is a paragraph, counted from 1, and a number that it has is kept as its label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from probata.method.reply.blocks import Block, blocks_of
from probata.method.reply.composing import Composed
from probata.method.reply.model import Paragraph
from probata.record.span import TextSpan

_SKIPS = 3
"""Numbers that an answer can leave out, as it may when a paragraph was taken out in haste."""
_A_PAGE = 60
"""Numbers that one page which nobody read can hold."""
_FIRST = 3
"""The highest number with which an answer that numbers itself begins; more where pages before it are unread."""
_FEW = 5
_BEFORE, _BEFORE_FEW, _LAST, _LAST_OF_FEW = 0.3, 0.4, 0.4, 0.8
"""Parts of the answer that may stand before its first number and from its last one on; of few numbers more."""


def paragraphs_of(composed: Composed) -> tuple[Paragraph, ...]:
    """The paragraphs, numbers rising; every sign that is not white space stands in exactly one of them.

    A text without words has none. Linear in the text but for a look at each block.
    """
    blocks = blocks_of(composed)
    chain, others = _chain(blocks, composed)
    if chain and _runs_through(blocks, chain, others):
        return _numbered(blocks, chain, composed)
    return _counted(blocks, composed)


def _chain(blocks: Sequence[Block], composed: Composed) -> tuple[list[int], int]:
    """Indices of the blocks whose own numbers rise one by one, and how many other numbers begin again at 1.

    Inside a block only the very next number counts; behind a blank line some may be missing. A list within a paragraph
    (1., 2., 3. below 2.) is no part of it: when the numbers begin again at 1, what follows them one by one is passed
    over as long as the number that was due still comes later. Numbers that go on from such a list are not told from
    those of a new section, and count as others.
    """
    later = Counter(one.number for one in blocks if one.number is not None and not one.beside)
    chain: list[int] = []
    last, inner, run, others = 0, 0, 0, 0
    for place, block in enumerate(blocks):
        number = block.number
        if number is None or block.beside:
            continue
        later[number] -= 1
        if inner and number == inner + 1 and (number <= last or later[number]):
            inner, run = number, run + 1
        elif number == 1 and last:
            others, inner, run = others + run, 1, 1
        elif last < number <= last + (_reach(composed, blocks, chain, place) if block.first else 1):
            others += run if number == inner + 1 else 0
            chain.append(place)
            last, inner, run = number, 0, 0
    return chain, others + run


def _reach(composed: Composed, blocks: Sequence[Block], chain: Sequence[int], place: int) -> int:
    """How far the next number may be from the last one."""
    before = blocks[chain[-1]].span.end if chain else 0
    here = blocks[place].span.start
    between = [one for one in composed.pages if before <= one.span.end and one.span.start <= here]
    unread = sum(one.number in composed.unread for one in between)
    return (_FIRST if not chain else _SKIPS + 1) + _A_PAGE * unread


def _runs_through(blocks: Sequence[Block], chain: Sequence[int], others: int) -> bool:
    """Whether the numbers are those of the whole answer, and not of a list in it or of one section of several."""
    sizes = [0 if one.beside or one.heading else one.span.length for one in blocks]
    whole = sum(sizes) or 1
    few = len(chain) < _FEW
    before, last = sum(sizes[: chain[0]]) / whole, sum(sizes[chain[-1] :]) / whole
    fits = before <= (_BEFORE_FEW if few else _BEFORE) and last <= (_LAST_OF_FEW if few else _LAST)
    return fits and 2 * others <= len(chain) and len(chain) > 1


def _numbered(blocks: Sequence[Block], chain: Sequence[int], composed: Composed) -> tuple[Paragraph, ...]:
    begins = [0, *(_with_headings(blocks, one, chain[at]) for at, one in enumerate(chain[1:]))]
    ends = [*(one - 1 for one in begins[1:]), len(blocks) - 1]
    return tuple(
        _paragraph(
            number=blocks[own].number or 0,
            label=blocks[own].label,
            own=blocks[own].span.start,
            span=TextSpan(blocks[first].span.start, blocks[last].span.end),
            composed=composed,
        )
        for own, first, last in zip(chain, begins, ends, strict=True)
    )


def _with_headings(blocks: Sequence[Block], place: int, before: int) -> int:
    """Where a paragraph begins when the headings above it are taken in."""
    while place - 1 > before and blocks[place - 1].heading and not blocks[place - 1].beside:
        place -= 1
    return place


def _counted(blocks: Sequence[Block], composed: Composed) -> tuple[Paragraph, ...]:
    """Blocks as paragraphs: headings go with what follows, running lines and what a page cuts with what came before."""
    groups: list[list[Block]] = []
    carried: list[Block] = []  # headings, and running lines above the first words
    for block in blocks:
        goes_on = bool(groups) and not carried and (block.beside or _goes_on(groups[-1], block, composed.text))
        if goes_on:
            groups[-1].append(block)
        elif block.heading or block.beside:
            carried.append(block)
        else:
            groups.append([*carried, block])
            carried = []
    if carried:
        groups.append(carried)
    return tuple(
        _paragraph(
            number=number,
            label=next((one.label for one in group if one.label), ""),
            own=next((one.span.start for one in group if not one.heading and not one.beside), group[0].span.start),
            span=TextSpan(group[0].span.start, group[-1].span.end),
            composed=composed,
        )
        for number, group in enumerate(groups, start=1)
    )


def _goes_on(group: Sequence[Block], block: Block, text: str) -> bool:
    """Whether a page broke a sentence: it did not end, and this begins with a small letter."""
    if block.label or block.heading:
        return False
    last = next((one for one in reversed(group) if not one.beside), None)
    if last is None or last.heading:
        return False
    return text[last.span.end - 1].isalnum() and text[block.span.start].islower()


def _paragraph(*, number: int, label: str, own: int, span: TextSpan, composed: Composed) -> Paragraph:
    return Paragraph(number, label, span, composed.page_at(own))
