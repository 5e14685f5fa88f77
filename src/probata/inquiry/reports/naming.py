"""Names for the bookmarks of a Word file that ``report`` writes, and what each stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from probata.inquiry.reports.manuscripts import directives
from probata.inquiry.reports.tying import drawn
from probata.method.drafts.returning.model import Kept, Sourced
from probata.method.drafts.ties import Tied
from probata.method.manuscript.model import At, Directive, Role
from probata.method.report.model import Bound

_PART = "_part_"
_WORDED = frozenset({"count", "quote", "figure", "estimate"})
_COMPUTED = (":percent", ":of", ":interval", ":sum", ":headline")
"""Facets of which nobody writes the words; they print what the record says."""
_QUOTED = re.compile(r"[\u201c\u201d\u201e\u00ab\u300c\"](.*)[\u201c\u201d\u201e\u00bb\u300d\"]", re.DOTALL)


Said: TypeAlias = tuple[str, str, int]
"""A role or directive by what it says: its name, its body or argument, which of several alike it is."""


def names_for(bound: Bound, before: Mapping[Said, str] | None = None) -> dict[At, str]:
    """A name for each role and each directive: the one that it had ``before``, else a new one."""
    known = before or {}
    roles = {at: known.get(said) or drawn() for at, said in _said(bound.manuscript.roles)}
    parts = _said(directives(bound.manuscript.blocks))
    return roles | {at: known.get(said) or drawn(f"{said[0]}_") for at, said in parts}


def by_words(bound: Bound, names: Mapping[At, str]) -> dict[Said, str]:
    """The names by what each stands for, so that the next compile of the same manuscript can give them again."""
    each = (*_said(bound.manuscript.roles), *_said(directives(bound.manuscript.blocks)))
    return {said: names[at] for at, said in each if at in names}


def _said(those: Iterable[Role | Directive]) -> Iterator[tuple[At, Said]]:
    counted: Counter[tuple[str, str]] = Counter()
    for one in those:
        key = (one.name, one.body) if isinstance(one, Role) else (f"{_PART}{one.name}", one.argument)
        yield one.at, (*key, counted[key])
        counted[key] += 1


def kept_of(bound: Bound, names: Mapping[At, str], data: bytes) -> Kept:
    """What the bookmarks of this file stand for; their words are read in the file itself, as a review will do."""
    words = _words_of(data)
    ties = {
        name: Sourced(tied(role, words[name]), role.body)
        for role in bound.manuscript.roles
        if (name := names.get(role.at)) in words and name is not None
    }
    parts = {names[one.at]: one.argument for one in directives(bound.manuscript.blocks) if one.at in names}
    return Kept(ties, parts)


def not_yet(ties: Kept, before: Kept | None) -> Kept | None:
    """What of these ties was not kept before, as somebody saves the manuscript again and again; None for nothing."""
    if before is None:
        return ties
    new = {name: one for name, one in ties.ties.items() if before.ties.get(name) != one}
    parts = {name: one for name, one in ties.parts.items() if before.parts.get(name) != one}
    return Kept(new, parts) if new or parts else None


def _words_of(data: bytes) -> Mapping[str, str]:
    """Bookmark name -> its words as they read."""
    from probata.method.documents.word.opening import read_draft
    from probata.method.drafts.model import Changes
    from probata.method.drafts.view import view

    seen = view(read_draft(data, "report.docx"), Changes.ACCEPTED)
    return {one.name: seen.forth(one.span).of(seen.text) for one in seen.draft.bookmarks}


def tied(role: Role, printed: str) -> Tied:
    """The tie of a role that prints these words: of a quotation those between the marks."""
    quoted = _QUOTED.search(printed) if role.name == "quote" else None
    worded = role.name in _WORDED and not role.parts[0].endswith(_COMPUTED)
    rest = role.parts[2:] if worded else role.parts[1:]
    body = "|".join((role.parts[0], *rest))
    return Tied(role.name, body, quoted[1] if quoted else printed)
