"""ties: which words of a draft stand for which record, by the bookmarks around them.

A bookmark stands at the edges of runs, so it may hold more than the words that were tied. What was tied says which
words it meant and which of several alike; in an edited draft they are looked for inside the bookmark again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from probata.method.documents.word.model import Draft, NoteMark
from probata.method.drafts.manuscripts import Stands
from probata.method.drafts.view import View, place
from probata.method.manuscript.model import Role
from probata.method.manuscript.numbers import numbers
from probata.record.span import TextSpan

CITE, FINDING = "cite", "finding"
TIE = re.compile(r"_prb[a-z2-7]{16}")


@dataclass(frozen=True, slots=True)
class Tied:
    """What a tie was made for.

    ``role`` and ``body`` as in the report language (``count``, ``held:k``), without the words; ``words`` as they
    stood, ``nth`` which of the same words inside the bookmark it was, from 0.
    """

    role: str
    body: str
    words: str
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A tie in a draft as it is now.

    ``at``: the words now, as a span of the view; None when they cannot be told any more. ``changed`` says that other
    words stand there than those that were tied.
    """

    name: str
    tied: Tied
    at: TextSpan | None
    changed: bool


def named(draft: Draft) -> frozenset[str]:
    """The names of all ties in a draft."""
    return frozenset(one.name for one in draft.bookmarks if TIE.fullmatch(one.name))


def found(view: View, known: Mapping[str, Tied]) -> tuple[Found, ...]:
    """Each known tie of the draft with its words as they are now, in the order of the text."""
    made: list[Found] = []
    taken: list[TextSpan] = []
    for one in sorted(view.draft.bookmarks, key=lambda one: (one.span, one.name)):
        if one.name in known:
            at = _tied_at(view, one.span, known[one.name], taken)
            taken += [at] if at else []
            changed = at is None or at.of(view.text) != known[one.name].words
            made.append(Found(one.name, known[one.name], at, changed))
    return tuple(sorted(made, key=lambda one: (one.at is None, one.at or TextSpan(0, 0), one.name)))


def _tied_at(view: View, span: TextSpan, tied: Tied, taken: Sequence[TextSpan]) -> TextSpan | None:
    if tied.role == CITE:
        at = next((at for at, mark in _marks(view) if mark.at == span.start), None)
        return None if at is None else TextSpan(at, at)
    if tied.role == FINDING:
        return view.forth(span)
    return _words(view, view.forth(span), tied, taken)


def _marks(view: View) -> Iterator[tuple[int, NoteMark]]:
    return (one for read in view.read for one in read.marks)


def anchored(draft: Draft, span: TextSpan) -> TextSpan | None:
    """Where the bookmark of a tie has to stand: around its words, or, of a note, the words that lead to its mark."""
    if span.length:
        return span
    label = next((one.label for one in draft.marks if one.at == span.start), "")
    paragraphs = draft.notes[label].paragraphs if label in draft.notes else ()
    worded = (draft.paragraphs[number].span for number in paragraphs)
    return next((TextSpan(one.start, one.start + 1) for one in worded if one.length), None)


def made(view: View, at: TextSpan, tied: Tied) -> tuple[Tied, TextSpan]:
    """A tie for words of a view, and the span of ``Draft.text`` for its bookmark.

    The bookmark will stand at the edges of the runs around the words; the tie counts from there which of the same
    words it means. A note is tied at its mark, and has no words.
    """
    if tied.role == CITE:
        mark = next((mark.at for here, mark in _marks(view) if here == at.start), view.back(at).start)
        return replace(tied, words=""), TextSpan(mark, mark)
    span = view.back(at)
    if tied.role == FINDING:
        return replace(tied, words=""), span
    around = [one.span for one in view.draft.runs if one.span.overlaps(span)]
    start = view.forth(TextSpan(min([span.start, *(one.start for one in around)]), span.end)).start
    words = at.of(view.text)
    before = re.finditer(re.escape(words), view.text[start : at.start]) if words else ()
    return replace(tied, words=words, nth=sum(1 for _ in before)), span


def roles(view: View, ties: Sequence[Found]) -> tuple[Role, ...]:
    """The ties as roles of the report language over the words that stand there, none overlapping another."""
    made: list[Role] = []
    end = 0
    for one in ties:
        if one.at is not None and one.at.start >= end and one.tied.role != FINDING:
            made.append(_role(view, one, one.at))
            end = one.at.end
    return tuple(made)


def stands(ties: Sequence[Found]) -> tuple[Stands, ...]:
    """The paragraphs that are tied to a finding."""
    each = ((one, one.at) for one in ties if one.tied.role == FINDING)
    return tuple(Stands(at, one.tied.role, one.tied.body) for one, at in each if at is not None and at.length)


def _role(view: View, one: Found, at: TextSpan) -> Role:
    if one.tied.role == CITE:  # before the last letter: a role at the very end would belong to no sentence
        at = TextSpan(max(0, at.start - 1), max(0, at.start - 1))
    words = " ".join(at.of(view.text).split())
    head, *rest = one.tied.body.split("|")
    worded = one.tied.role in _WORDED and not head.endswith(_COMPUTED)
    parts = (head, *((words,) if worded else ()), *rest)
    return Role(one.tied.role, "|".join(_escaped(part) for part in parts), parts, place(view, at.start, at.end))


_WORDED = frozenset({"count", "quote", "figure", "estimate"})
_COMPUTED = (":percent", ":of", ":interval", ":sum", ":headline")
"""Facets that print what the record says, and take no words."""


def _escaped(part: str) -> str:
    return part.replace("\\", "\\\\").replace("|", "\\|").replace("`", "\\`")


def _words(view: View, span: TextSpan, tied: Tied, taken: Sequence[TextSpan]) -> TextSpan | None:
    """The tied words inside a bookmark; failing them, the only number there that nothing else is tied to."""
    inside = span.of(view.text)
    same = [TextSpan(*one.span()).shifted(span.start) for one in re.finditer(re.escape(tied.words), inside)]
    if same and tied.words:
        return same[min(tied.nth, len(same) - 1)]
    others = [one.span.shifted(span.start) for one in numbers(inside)]
    left = [one for one in others if not any(one.overlaps(each) for each in taken)]
    return left[0] if tied.role != "quote" and len(left) == 1 else None
