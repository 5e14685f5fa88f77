"""Names for the bookmarks of a Word file that ``report`` writes, and what each stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from probata.inquiry.reports.manuscripts import directives
from probata.inquiry.reports.tying import drawn
from probata.method.drafts.returned import Kept, Sourced
from probata.method.drafts.ties import Tied
from probata.method.manuscript.model import At, Role
from probata.method.report.model import Bound

_WORDED = frozenset({"count", "quote", "figure", "estimate"})
_COMPUTED = (":percent", ":of", ":interval", ":sum", ":headline")
"""Facets of which nobody writes the words; they print what the record says."""
_QUOTED = re.compile(r"[\u201c\u201d\u201e\u00ab\u300c\"](.*)[\u201c\u201d\u201e\u00bb\u300d\"]", re.DOTALL)


def names_for(bound: Bound) -> dict[At, str]:
    """A new name for each role, and for each directive."""
    named = {role.at: drawn() for role in bound.manuscript.roles}
    return named | {one.at: drawn(f"_part_{one.name}_") for one in directives(bound.manuscript.blocks)}


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
