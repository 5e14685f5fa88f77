"""PB155: an "ibid." or a "supra note" that points to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.report.claims.reading.cited import Citation, Noted, Source, citations, cites_nothing, notes
from probata.method.report.claims.structure.references import Reference, is_of_notes, references
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import objection

CODE = "PB155"
WITHOUT_RECORDS = True
SAYS = "A note, or a reference to one (ibid., supra note 12, see note 41), leads to a place that is not there."
WHY = """"Ibid." and "supra note 12" move when paragraphs do, and nobody sees it: a note that was put in between, or one
that was taken out, gives a sentence another source or none (the house's method, section 1, a law of the house: every
claim leads to its place). Notes count in the order of their marks. Where most numbers of a report lead nowhere, it
counts its notes in another way, and nothing is said. English words and the usual Latin ones."""
BAD = """The gate was closed from the outside.[^one]

The lamp was never off.[^two]

[^one]: The word gate is used here for every door of a yard.

[^two]: Ibid.
"""
GOOD = """The gate was closed from the outside.[^one]

The lamp was never off.[^two]

[^one]: The record of a conversation with a former driver of the hostels.

[^two]: Ibid.
"""
_NEXT = "Name the source here."
_NEXT_PART = "Name the place that is meant, or the document that has it."
_ABOVE = re.compile(r"(?i)\b(?:supra|above)\b")
_HEAD = re.compile(r"(?i),?\s*\b(?:supra|(?:foot|end)?notes?\s+\d|above|op\.)")
_PLAIN = frozenset(
    {
        "note",
        "ibid",
        "supra",
        "above",
        "interview",
        "ministry",
        "report",
        "with",
        "this",
        "also",
        "annual",
        "article",
        "table",
    }
)
_SHORT = re.compile(r"(?i)\((?:see\s+(?:also\s+)?)?(?:foot|end)?n|\b(?:in|at|under)\s+(?:foot|end)?notes?\s+\d")
"""Short references, beside which a source is named in few words of its own."""
_OWN_WAY = 3
"""From so many wrong numbers on, if they are more than half of all, a report counts its notes in its own way."""


def run(bound: Bound) -> Iterator[Objection]:
    """At the mark of the note, or at the note where it has none."""
    each = [one for one in notes(bound) if one.number] if english(bound) else []
    found = [(one, message) for one in each if (message := _wrong_number(one, each))]
    all_numbers = sum(1 for one in each for cited in citations(one.words) if cited.note)
    if not (len(found) >= _OWN_WAY and len(found) * 2 > all_numbers):
        yield from (_objection(bound, *one) for one in found)
    yield from (_objection(bound, one, message) for one in each if (message := _wrong_same(one, each)))
    for ref in references(bound):
        if ref.missing and is_of_notes(ref) and not (ref.kind == "note" and _is_above(ref)):
            message = f"“{ref.words}” leads to no such place: {ref.there}."
            yield ref.telling.objection(CODE, ref.start, ref.end, message, _NEXT_PART)


def _is_above(ref: Reference) -> bool:
    """Whether a note sends to a note above it by "supra": that is read with its source."""
    return ref.telling.said.passage.kind == "note" and bool(_ABOVE.search(ref.telling.text))


def _objection(bound: Bound, one: Noted, message: str) -> Objection:
    passage = one.passages[0] if one.passages else bound.passages[one.marks[0].passage]
    return objection(CODE, passage.at if one.passages else one.marks[0].at, message, _NEXT, passage)


def _wrong_number(one: Noted, each: Sequence[Noted]) -> str:
    """What is wrong with the first number of a note above; empty where nothing is."""
    labels = {other.label: other for other in each}
    for cited in citations(one.words):
        message = _of_number(cited, one, each, labels.get(str(cited.note))) if cited.note else ""
        if message:
            return message
    return ""


def _of_number(cited: Citation, one: Noted, each: Sequence[Noted], labelled: Noted | None) -> str:
    """A number may be the printed one or the label; it is wrong where neither way leads to a source above."""
    ways = [other for other in (labelled, each[cited.note - 1] if cited.note <= len(each) else None) if other]
    if not ways:
        return f"There is no note {cited.note}."
    if all(other.number >= one.number for other in ways):
        return f"Note {cited.note} does not stand above this one."
    if all(cites_nothing(other.words) for other in ways):
        return f"Note {cited.note} cites nothing."
    mine = frozenset[str]() if _SHORT.search(cited.words) else _names(cited.words)
    if mine and not any(mine & _names(other.words) or cited_above(other.words) for other in ways):
        meant = [
            other.number
            for other in each
            if other.number < one.number and mine <= _names(other.words) and not cited_above(other.words)
        ]
        return f"Note {cited.note} cites another source than “{cited.words[:60]}”." if meant else ""
    return ""


def cited_above(words: str) -> bool:
    """Whether a note itself leads on to another note."""
    return any(each.kind in (Source.SAME, Source.ABOVE) for each in citations(words))


def _names(words: str) -> frozenset[str]:
    """The names in a citation, before its reference to a note, without words that stand in many of them."""
    head = _HEAD.split(words, maxsplit=1)[0]
    return frozenset(one.casefold() for one in re.findall(r"[^\W\d_][\w’'-]{3,}", head) if one[0].isupper()) - _PLAIN


def _wrong_same(one: Noted, each: Sequence[Noted]) -> str:
    cited = citations(one.words)
    if not cited or cited[0].kind is not Source.SAME:
        return ""
    if one.number == 1:
        return "This note refers to the one before, and there is none."
    before = each[one.number - 2]
    return "This note refers to the one before, which cites nothing." if cites_nothing(before.words) else ""
