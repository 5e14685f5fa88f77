"""Sentences in the report's own voice, cut once more where a note stands behind a full stop, and the finding around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from probata.method.manuscript.model import Directive
from probata.method.report.model import Bound
from probata.method.report.prose.evidence import name_and_type
from probata.method.report.prose.phrases import Said, each_said

_NEXT = re.compile(r"\s+(?=[^\W\d_a-z]|\ufffc)")
_ENDS = (".", "!", "?")


def each_piece(bound: Bound, *stems: str, inside: str = "") -> Iterator[Said]:
    """As :func:`each_said`, in pieces: "It stated: “…”{cite} The Inquiry rejects this." are two."""
    for said in each_said(bound, *stems, inside=inside):
        yield from _known(said)


def _known(said: Said) -> tuple[Said, ...]:
    """The pieces of a sentence that stands in the manuscript; cut once for a bound manuscript."""
    if not said.sentence.bindings:
        return (said,)
    return said.bound.once.get(("pieces", id(said)), lambda: tuple(pieces(said)))


def pieces(said: Said) -> Iterator[Said]:
    """A sentence cut behind each note that stands behind the end of one."""
    cuts = sorted({0, len(said.words), *_cuts(said)})
    for start, end in pairwise(cuts):
        yield replace(said, start=said.start + start, words=said.words[start:end])


def _cuts(said: Said) -> Iterator[int]:
    closed = {one.end for one in said.roles if one.binding.role.name == "quote" and _closes(said, one.end)}
    for one in said.roles:
        before = said.words[: one.start].rstrip()
        if one.binding.role.name == "cite" and (before.endswith(_ENDS) or len(before) in closed):
            behind = _NEXT.match(said.words, one.start)
            if behind:
                yield behind.end()


def _closes(said: Said, end: int) -> bool:
    """Whether the words of a quotation that ends there end a sentence."""
    return any(
        one.end == end and getattr(one.binding, "printed", "").rstrip("”’\"' ").endswith(_ENDS) for one in said.roles
    )


def finding_of(said: Said) -> Directive | None:
    """The innermost finding that a sentence stands in."""
    return next((one for one in reversed(said.passage.inside) if one.name == "finding"), None)


def kind_of(said: Said) -> str:
    """The type of that finding; empty outside of one."""
    finding = finding_of(said)
    return name_and_type(finding)[1] if finding else ""
