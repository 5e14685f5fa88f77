"""own_words: what a paragraph says, without running headers and footers and without its own number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.reply.blocks import label_of
from probata.method.reply.model import Paragraph
from probata.record.span import TextSpan

_BREAK = re.compile(r"\n[^\S\n]*(?:\n\s*)+|\f\s*|\u2029")
_BROKEN = ("-", "\u2010", "\u00ad", ",")
_A_LINE = 60
"""Signs: what is longer and ends without a full stop is no heading but a sentence that goes on."""


def own_blocks(paragraph: Paragraph, text: str, beside: Sequence[TextSpan]) -> tuple[str, ...]:
    """The blocks of a paragraph with their line ends, its number left out once; none of them blank."""
    above, blocks = own_parts(paragraph, text, beside)
    return (*above, *blocks)


def own_parts(paragraph: Paragraph, text: str, beside: Sequence[TextSpan]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands above the paragraph's own number (headings, a letterhead), and the paragraph itself, in blocks.

    A sentence that a page breaks is one block again.
    """
    pieces, place = [], paragraph.span.start
    for one in beside:
        if one.overlaps(paragraph.span):
            pieces.append(text[place : max(place, one.start)])
            place = max(place, one.end)
    pieces.append(text[place : max(place, paragraph.span.end)])
    cut = [block.strip() for block in _cut("\n\n".join(pieces), paragraph.label) if block.strip()]
    at = next((at for at, block in enumerate(cut) if _begins(block.partition("\n")[0], paragraph.label)), None)
    if at is None:
        return (), tuple(_together(cut))
    own = [cut[at].removeprefix(paragraph.label).strip(), *cut[at + 1 :]]
    return tuple(cut[:at]), tuple(_together([block for block in own if block]))


def own_words(paragraph: Paragraph, text: str, beside: Sequence[TextSpan]) -> str:
    """All blocks as one text, each on lines of its own."""
    return "\n".join(own_blocks(paragraph, text, beside))


def one_line(words: str) -> str:
    """Words with every run of white space as one blank."""
    return " ".join(words.split())


def _together(blocks: Sequence[str]) -> Iterator[str]:
    """Blocks, two as one where the first breaks off in a sentence."""
    held = ""
    for block in blocks:
        if held and (held[-1] in _BROKEN or (held[-1].isalnum() and (block[0].islower() or len(held) > _A_LINE))):
            held = f"{held}\n{block}"
        else:
            if held:
                yield held
            held = block
    if held:
        yield held


def _cut(text: str, label: str) -> list[str]:
    """Blocks; a label in the middle of a block (numbers without blank lines above them) begins one."""
    found: list[str] = []
    for block in _BREAK.split(text):
        lines = block.split("\n")
        at = next((place for place, line in enumerate(lines) if _begins(line, label)), 0)
        found += ["\n".join(lines[:at]), "\n".join(lines[at:])]
    return found


def _begins(line: str, label: str) -> bool:
    return bool(label) and label_of(line, TextSpan(0, len(line)))[0] == label
