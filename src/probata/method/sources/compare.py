"""compare: two documents side by side, passage by passage and word by word."""

from __future__ import annotations

from dataclasses import replace

from probata.method.sources.comparison import chains_of, know
from probata.method.sources.coverage import Shares, measure
from probata.method.sources.edits import edits
from probata.method.sources.model import Joins, Link, LinkKind, SourceText
from probata.method.sources.passages import Typed, passages
from probata.method.sources.telling import make_link
from probata.method.sources.words import Words, read


def compare(a: SourceText, b: SourceText) -> Link | None:
    """What two documents share, with typed passages in order and each passage's edits; None when they share nothing.

    Seen from the other document it is the same link, mirrored. What only many documents together show (background)
    is not told apart here. The same document under one Ref is compared like any other.
    """
    if (b.text, b.ref) < (a.text, a.ref):
        turned = _compared(b, a)
        return turned.mirrored if turned else None
    return _compared(a, b)


def _compared(a: SourceText, b: SourceText) -> Link | None:
    left, right = know(read(a)), know(read(b))
    found = chains_of(left, right)
    share = measure(left.own, right.own, found).shares
    typed = passages(left.side, right.side, found, one_text=share.possible)
    if not typed:
        return None
    typed = [_with_edits(left.words, right.words, one) for one in typed]
    return make_link(a.ref, b.ref, share, typed, _joins(share))


def _with_edits(a: Words, b: Words, one: Typed) -> Typed:
    return replace(one, passage=replace(one.passage, edits=edits(a, b, one.chain, one.passage)))


def _joins(share: Shares) -> Joins:
    if share.sure and share.kind is LinkKind.WHOLE:
        return Joins.ONE_TEXT
    return Joins.POSSIBLE if share.possible else Joins.APART
