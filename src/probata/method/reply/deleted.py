"""deleted: what an answer's own tracked changes take out. Its party did not say it, so it is no part of the answer.

Such words stand in the file, are read by our readers, and may hold a name that the party had thought better of.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from probata.method.documents.model import Mark, MarkKind
from probata.record.span import TextSpan


def without_deleted(text: str, marks: Sequence[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """The text without tracked deletions (what was moved from there, too), and the other marks where they stand then.

    A blank stands in place of a deletion between two words; inside a word nothing does, as a reader would see it.
    """
    cuts = list(_together(sorted(one.span for one in marks if one.kind is MarkKind.DELETED and one.span.length)))
    made, place = [], 0
    starts, moved = [0], [0]  # from each start on, places move back by so much
    for cut in cuts:
        gap = " " if _parts_words(text, cut) else ""
        made += [text[place : cut.start], gap]
        place = cut.end
        starts.append(cut.end)
        moved.append(moved[-1] + cut.length - len(gap))

    def at(place: int) -> int:
        last = bisect_right(starts, place) - 1
        inside = next((cut for cut in cuts[last : last + 1] if cut.start < place), None)
        return (inside.start if inside else place) - moved[last]

    kept = (one for one in marks if one.kind is not MarkKind.DELETED)
    told = tuple(replace(one, span=TextSpan(at(one.span.start), at(one.span.end))) for one in kept)
    return "".join([*made, text[place:]]), told


def _together(spans: Sequence[TextSpan]) -> Iterator[TextSpan]:
    """Spans in order, those that overlap or touch as one."""
    held: TextSpan | None = None
    for one in spans:
        if held and one.start <= held.end:
            held = TextSpan(held.start, max(held.end, one.end))
        else:
            if held:
                yield held
            held = one
    if held:
        yield held


def _parts_words(text: str, cut: TextSpan) -> bool:
    """Whether two words would become one without it."""
    before, behind = text[: cut.start][-1:], text[cut.end :][:1]
    return before.isalnum() and behind.isalnum() and any(map(str.isspace, cut.of(text)))
