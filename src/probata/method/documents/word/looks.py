"""looks: headings of a draft that styles none, by how its lines look.

Courts, UN offices and many authors set headings in bold or capital letters and give them no style. Such a line is taken
for a heading only in a draft without any styled heading, and only where a longer paragraph follows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from probata.method.documents.word.model import Draft, Paragraph, ParagraphKind, StoryKind

_WORDS, _SIGNS = 16, 140
"""A heading is no longer than this."""
_ENDS = re.compile(r"[.;,:!…]\W*\Z")
_NUMBERED = re.compile(r"\s*(?:(?P<big>[IVXLC]+|(?i:part|chapter)\s+\w+)\b|(?P<steps>\d+(?:\.\d+)*|[A-Z])[.)]?\s)")
_CAPTION = re.compile(r"(?i)\s*(?:table|figure|box|chart|map|annex\s+table)\s+[\dIVX]")
_TOLD, _CLAUSE = 40, 12
"""Words from which on no style makes a heading of a paragraph; and of a sentence one that is no heading's by name."""
_HEADED = re.compile(r"(?i)heading|title|überschrift|titre|título")
_STOPS = re.compile(r"[.;:][”’\"']?\s*\Z")
_FEWEST = 2
"""Lines that have to look like headings before any is taken for one."""
_DEEPEST = 9


def with_headings(draft: Draft) -> Draft:
    """The draft with its lines that look like headings as headings, where none is styled so; whole sentences are none.

    Templates of courts give every numbered paragraph an outline level, so that it is found in a pane beside the text.
    """
    draft = _without_sentences(draft)
    if any(one.kind is ParagraphKind.HEADING and one.story is StoryKind.BODY for one in draft.paragraphs):
        return draft
    found = dict(_found(draft))
    if len(found) < _FEWEST:
        return draft
    capitals = {number for number in found if _shouts(_text(draft, draft.paragraphs[number]))}
    both = bool(capitals) and len(capitals) < len(found)
    made = list(draft.paragraphs)
    for number, steps in found.items():
        level = steps or (1 if number in capitals or not both else 2)
        made[number] = replace(made[number], kind=ParagraphKind.HEADING, level=min(level, _DEEPEST))
    return replace(draft, paragraphs=tuple(made))


def _without_sentences(draft: Draft) -> Draft:
    numbers = [at for at, one in enumerate(draft.paragraphs) if one.kind is ParagraphKind.HEADING]
    sentences = [at for at in numbers if _is_told(draft.paragraphs[at], _text(draft, draft.paragraphs[at]))]
    if not sentences:
        return draft
    made = list(draft.paragraphs)
    for at in sentences:
        made[at] = replace(made[at], kind=ParagraphKind.TEXT, level=0)
    return replace(draft, paragraphs=tuple(made))


def _is_told(one: Paragraph, text: str) -> bool:
    """Whether a heading is a paragraph: far too long, or, under another style's name, a sentence or open quotation."""
    count = len(text.split())
    if count > _TOLD or _HEADED.match(one.style):
        return count > _TOLD
    return (count > _CLAUSE and bool(_STOPS.search(text))) or (text.startswith("“") and "”" not in text)


def _found(draft: Draft) -> Iterator[tuple[int, int]]:
    """The number of each paragraph that looks like a heading, and the level that its own number tells (0: none)."""
    starts = [run.span.start for run in draft.runs]
    lines = [at for at, one in enumerate(draft.paragraphs) if _body(one) and _text(draft, one).strip()]
    for place, number in enumerate(lines):
        one, text = draft.paragraphs[number], _text(draft, draft.paragraphs[number])
        behind = draft.paragraphs[lines[place + 1]] if place + 1 < len(lines) else None
        if behind is None or not _could_be(one, text) or not (_shouts(text) or _bold(draft, one, starts)):
            continue
        if behind.span.length > one.span.length or _could_be(behind, _text(draft, behind)):
            yield number, _level(text)


def _body(one: Paragraph) -> bool:
    return one.story is StoryKind.BODY and one.cell is None and one.kind is not ParagraphKind.CONTENTS


def _could_be(one: Paragraph, text: str) -> bool:
    letters = any(map(str.isalpha, text))
    short = len(text.split()) <= _WORDS and len(text) <= _SIGNS
    return (
        one.kind is ParagraphKind.TEXT
        and letters
        and short
        and one.number.strip() != "•"
        and not _ENDS.search(text.rstrip())
        and not _CAPTION.match(text)
    )


def _shouts(text: str) -> bool:
    """Whether it is set in capital letters: one word of four at least, and no small letter but those of a number."""
    plain = _NUMBERED.sub("", text, count=1)
    words = re.findall(r"[^\W\d_]+", plain)
    return plain.upper() == plain and any(len(word) > 3 for word in words)


def _bold(draft: Draft, one: Paragraph, starts: list[int]) -> bool:
    low, high = bisect_left(starts, one.span.start), bisect_left(starts, one.span.end)
    runs = [run for run in draft.runs[low:high] if run.span.of(draft.text).strip()]
    return bool(runs) and all(run.bold for run in runs)


def _level(text: str) -> int:
    """1 for "IV" or "Chapter 2", 2 for "A.", as many as it has steps for "2.3.1"; 0 where it bears no number."""
    found = _NUMBERED.match(text)
    if not found:
        return 0
    if found["big"]:
        return 1
    return found["steps"].count(".") + 1 if found["steps"][0].isdigit() else 2


def _text(draft: Draft, one: Paragraph) -> str:
    return one.span.of(draft.text)
