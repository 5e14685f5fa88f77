"""subjects: what a reference names as the subject of the part it leads to, against that part's own title. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.parts import Part, parts_of
from probata.method.report.claims.references import Reference, references
from probata.method.report.claims.told import content
from probata.method.report.english.small_words import words as listed
from probata.method.report.model import Bound

_TITLED = frozenset(("table", "figure", "box", "map", "chart", "diagram", "photograph", "graph", "annex", "heading"))
_CUT = re.compile(r"[;:]|[,.]\s+(?:and|but|while|whereas)\s|\s[–—]\s")
_WORDS = listed("""
tel tell told tabl figur box map chart annex chapter section part paragraph report see list show shown set out
describ below abov number follow result overview summary general introduct annexes detail given present
""")
_ENOUGH = 3
_FEW = 2
_ALL_BUT = 0.6


@dataclass(frozen=True, slots=True)
class Astray:
    """A reference whose words are about ``better``, and not about the part that it leads to."""

    reference: Reference
    part: Part
    better: Part


def astray(bound: Bound) -> Iterator[Astray]:
    """Every reference whose clause shares no word with the title it leads to, and most of the title of one other."""
    each = [one for one in references(bound) if one.part is not None and not one.missing]
    for one in each:
        better = None
        if one.kind in _TITLED and one.part is not None:
            better = _better(bound, one, one.part, each)
        elif one.kind == "paragraph" and one.part is not None and one.own and one.telling.said.passage.kind != "note":
            better = _better_paragraph(bound, one, one.part, each)
        if better is not None and one.part is not None:
            yield Astray(one, one.part, better)


def _better(bound: Bound, one: Reference, part: Part, each: list[Reference]) -> Part | None:
    said = _said(one, each)
    others = [other for other in parts_of(bound).by_kind[one.kind] if other.labels != part.labels and other.title]
    own = said & _content(part.title)
    if (
        not part.title
        or own - {word for other in others for word in _content(other.title)}
        or _inside(bound, one, part)
    ):
        return None
    close = [
        other for other in others if _is_about(said, other, others) and len(said & _content(other.title)) > len(own)
    ]
    return close[0] if len(close) == 1 else None


def _better_paragraph(bound: Bound, one: Reference, part: Part, each: list[Reference]) -> Part | None:
    """The one other paragraph that tells what a sentence says to be told elsewhere, of which this one has no word."""
    said = _said(one, each)
    here = one.telling.said.passage
    others = [other for other in parts_of(bound).by_kind["paragraph"] if bound.passages[other.passage] is not here]
    words = {other.passage: _told_in(bound, other) for other in others}
    beside = [words.get(part.passage + step, frozenset()) for step in (-1, 1)]
    if len(said) < _ENOUGH or said & words.get(part.passage, said) or any(said <= each for each in beside):
        return None
    close = [other for other in others if len(said & words[other.passage]) >= max(_ENOUGH, _ALL_BUT * len(said))]
    return close[0] if len(close) == 1 else None


def _told_in(bound: Bound, part: Part) -> frozenset[str]:
    """The words of a paragraph and of what stands under it up to the next one."""
    return bound.once.get(("told in", part.passage), lambda: _content(bound.passages[part.passage].masked))


def _said(one: Reference, each: list[Reference]) -> frozenset[str]:
    """The words of the clause of a reference, without those of the references around it."""
    text = one.telling.text
    beside = [other for other in each if other.telling is one.telling and other is not one]
    low = max(
        [
            0,
            *(other.end for other in beside if other.end <= one.start),
            *(cut.end() for cut in _CUT.finditer(text, 0, one.start)),
        ]
    )
    high = min(
        [
            len(text),
            *(other.start for other in beside if other.start >= one.end),
            *(cut.start() for cut in _CUT.finditer(text, one.end)),
        ]
    )
    return _content(text[low : one.start] + " " + text[one.end : high])


def _content(words: str) -> frozenset[str]:
    return frozenset(one for one in content(words) if not one[0].isdigit() and one not in _WORDS)


def _is_about(said: frozenset[str], other: Part, others: list[Part]) -> bool:
    """Whether the words are most of a title, and at least one of them stands in no other title."""
    title = _content(other.title)
    common = said & title
    elsewhere = {word for each in others if each is not other for word in _content(each.title)}
    return bool(common - elsewhere) and (len(common) >= _FEW or len(common) >= _ALL_BUT * len(title))


def _inside(bound: Bound, one: Reference, part: Part) -> bool:
    """Whether a chapter's own subheadings or text take up what is said: a title need not say all."""
    if one.kind not in ("heading", "annex"):
        return False
    said, at = _said(one, []), part.passage
    ends = [
        other.passage
        for each in ("heading", "annex")
        for other in parts_of(bound).by_kind.get(each, ())
        if other.passage > at
    ]
    inside = bound.passages[at + 1 : min(ends, default=len(bound.passages))]
    told = _content(
        " ".join(each.masked for each in inside if each.kind != "note" and each is not one.telling.said.passage)
    )
    return len(said & told) * 2 > len(said)
