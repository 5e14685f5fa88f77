"""The number that a heading or a title bears itself: "2. Methods", "Annex 3", "2.1 Scope", "IV.2 Findings"."""

from __future__ import annotations

import re

from probata.method.report.english.people import PEOPLE_BEHIND
from probata.method.report.model import Bound
from probata.method.report.prose.printed import Printed

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_LABELLED = re.compile(
    r"(?i)^\s*(?:(?:annex|appendix|part|chapter|section|table|figure|box|finding|recommendation|title|volume|schedule|enclosure|"
    rf"attachment|step|question|phase)\s+(?:no\.?\s*)?(?:[0-9]{{1,3}}(?:\.[0-9]+)*[a-z]?|{_WORDS})\b[.:)]?)(?!\s+of\s+[0-9])"
)
_NUMBERED = re.compile(
    r"^\s*\(?(?:[A-Z]{1,4}[.-]?)?(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}[.):]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}|[A-Z]\.?[0-9]{1,2}(?:\.[0-9]{1,2})*\.?)"
    r"(?=\s+(?!(?i:million|billion|thousand|hundred|per\s?cent|%|january|february|march|april|may|june|july|august|september|"
    r"october|november|december)\b)[^\W\d_])"
)
_BARE = re.compile(r"^\s*([0-9]{1,2})(?=\s+[^\W\d_a-z])")


def own_number(bound: Bound, one: Printed) -> int:
    """Up to which letter of the prose its own number reaches; 0 where it has none.

    A number without a sign behind it ("1 Introduction") is the heading's own only where another heading goes on.
    """
    if one.kind not in ("heading", "title"):
        return 0
    found = _LABELLED.match(one.masked) or _NUMBERED.match(one.masked)
    if found and not (found.re is _LABELLED and PEOPLE_BEHIND.match(one.masked[found.end() :])):
        return found.end()
    bare = _BARE.match(one.masked)
    if bare is None or PEOPLE_BEHIND.match(one.masked[bare.end() :]):
        return 0
    beside = {int(bare[1]) - 1, int(bare[1]) + 1}
    return bare.end() if beside & _bare_numbers(bound) else 0


def _bare_numbers(bound: Bound) -> set[int]:
    headings = (_BARE.match(one.masked) for one in bound.passages if one.kind == "heading")
    return {int(found[1]) for found in headings if found}
