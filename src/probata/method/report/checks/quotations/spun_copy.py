"""PB205: a quotation from one text, with another text cited beside it that has the words otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, BoundValue, Objection, Passage, SavedPlace
from probata.method.report.prose.evidence import notes_of, same_words
from probata.method.report.prose.woven import each_sentence, objection
from probata.method.report.quoting import differs

CODE = "PB205"
LOOKS_AT = "passage"
SAYS = "Quoted words differ from those that stand in another text which is cited for them."
WHY = """Copies change words inside quotation marks, lose a "may" and flip pronouns, so that agreement between outlets
proves nothing and the primary source decides. A quotation whose own citation has other words shows which of the two
was not looked at (the house's method, section 2; a law of the house)."""
BAD = (
    "A driver's words were printed: {quote}`wire-a|Residents of the hostels may have been kept from leaving`."
    "{cite}`courier`"
)
GOOD = (
    "A driver's words were printed: {quote}`wire-a|Residents of the hostels may have been kept from leaving`."
    "{cite}`wire-copy`"
)
_PUT_IN = re.compile(r"\[[^\]\[]*\]")
_NEAR = 0.6


def run(bound: Bound) -> Iterator[Objection]:
    """Quotations of documents over the documents that are cited, and not quoted themselves, in the same paragraph."""
    for passage, sentence, _ in each_sentence(bound):
        for one in sentence.bindings:
            other = _otherwise(bound, passage, one) if isinstance(one, BoundValue) else None
            if other:
                mine = one.role.parts[0]
                message = f"These words are quoted from `{mine}`; at `{other.handle}`, which is cited, they differ."
                next_step = "Quote the primary source, or tell both and say that they differ."
                yield objection(CODE, one.role.at, message, next_step, passage)


def _otherwise(bound: Bound, passage: Passage, quoted: BoundValue) -> SavedPlace | None:
    """The first cited place of another document that has nearly these words, and not these."""
    mine = quoted.record
    if quoted.role.name != "quote" or not isinstance(mine, SavedPlace) or mine.interview is not None:
        return None
    words = quoted.role.parts[1] if len(quoted.role.parts) > 1 else mine.words
    papers = (one for one in _cited(bound, passage, mine) if one.interview is None)
    return next((one for one in papers if _near(words, one.words)), None)


def _near(words: str, others: str) -> bool:
    return same_words(_PUT_IN.sub(" ", words), others) >= _NEAR and bool(differs(words, others))


def _cited(bound: Bound, passage: Passage, mine: SavedPlace) -> Iterator[SavedPlace]:
    each = [one for found in (passage, *notes_of(bound, passage)) for one in found.bindings]
    quoted = {one.role.parts[0] for one in each if one.role.name == "quote"}
    for one in each:
        place = one.record if isinstance(one, BoundValue) and one.role.name == "cite" else None
        if isinstance(place, SavedPlace) and place.handle not in quoted and place.document != mine.document:
            yield place
