"""Claims: the names that front matter gives to things, and one claim made under such a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from probata.method.documents.model import Declared
from probata.record.span import TextSpan

SOURCE = "front matter"
CHIEF = frozenset({"title", "date", "author"})
"""The claims without which a block is not believed to be front matter."""
NAMES = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("date", "pubdate", "publishdate", "published"), "date"),
    **dict.fromkeys(("author", "authors", "byline", "writer"), "author"),
}
_OTHERS = """
    showtoc draft tags tag categories category slug description summary layout permalink url canonical canonicalurl
    lang language lastmod modified updated weight keywords image images cover thumbnail type id aliases toc math series
    source excerpt subtitle featured hidden comments published_at created publisher outlet section featured_image 
    fingerprint published_date hidemeta disableshare searchhidden readingtime sitename site hostname license
"""
KNOWN = frozenset(NAMES) | frozenset(_OTHERS.split())
FENCE = re.compile(r"(?:-{3,}|\+{3}|[—–]{1,3})[ \t]*")
"""A fence line; dashes are what typesetting programs make of three hyphens."""
QUOTES = {"“": "”", "„": "“”", "«": "»", "”": "”", '"': '"', "'": "'", "‘": "’"}
"""What closes a value that opens with this mark."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """One block of front matter: where it stands, fences included, and what it claims."""

    span: TextSpan
    declared: tuple[Declared, ...]


def chief(field: str) -> str:
    """``title``, ``date`` or ``author`` for every name that means one of them; the name in small letters otherwise."""
    return NAMES.get(field.lower(), field.lower())


def declared(name: str, value: str, start: int) -> Declared:
    """A claim; known names are written alike, others (and layout switches like ShowToc) as they stand."""
    field = NAMES.get(name.lower(), name)
    return Declared(field, value, SOURCE, TextSpan(start, start + len(value)))
