"""What could bear a number that nothing bears: saved counts, saved places, a date, a law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.count_roles import PARTS, bound_count
from probata.method.report.english.dates import date_spans
from probata.method.report.english.said import is_said, says, stems
from probata.method.report.matching.shortening import shortened
from probata.method.report.model import Binding, Bound, SavedCount, SavedPlace, Sentence
from probata.method.report.prose.printed import Printed
from probata.record.count import Count
from probata.record.span import TextSpan

PART_OF = re.compile(r"(?i)\s+(?:[^\W\d_]+\s+)?(?:out\s+)?of\s+(?:(?:the|all|these|those|our|a|total|of)\s+)*\Z")
"""What stands between a part and its whole."""
_LAW = re.compile(
    r"(?i)(?:\b(?:articles?|art\.|decree|act|law|resolution|rules?|section|paragraphs?|para\.|chapter|no\.|§|protocol|order)\s*)\Z"
)
_NAMED = re.compile(r"(?i)(?:\b(?:annex|table|figure|finding|chapter|part|footnote|note|recommendation)\s*|\b[A-Z])\Z")
_FACETS = {facet: PARTS[facet] for facet in ("k", "n", "no", "silent", "unasked", "answered", "asked")}
"""In the order in which they are offered: everyone before the smaller bases."""
_MOST = 3
_TELLING = 10
"""A single number from here on names a count by itself."""


def advice(bound: Bound, one: Printed, span: TextSpan) -> tuple[str, str]:
    """What is wrong with a number, and what would resolve it."""
    said = " ".join(one.masked[span.start : span.end].split())
    found = numbers(one.masked[span.start : span.end])
    message = f"“{said}” is borne by no record."
    if date_spans(said) or _is_year(found):
        return message, f"If it is a date, write {{date}}`{said}`."
    before = one.masked[max(0, span.start - 20) : span.start]
    if said[:1].isdigit() and _LAW.search(before):
        return (
            message,
            "If it belongs to a law, put the law and the number into {law}; a paragraph of this report is {ref}.",
        )
    sentence = _sentence(one, span)
    around = sentence.printed if sentence else said
    counts = _counts(bound, found, _base_before(one, span, sentence), around)
    if counts:
        return _by_counts(bound, counts, message, around)
    return message, _other(bound, found, said, before)


def _is_year(found: Sequence[Number]) -> bool:
    value = found[0].value if len(found) == 1 and found[0].kind == "integer" else None
    return value is not None and value in range(1900, 2101)


def _sentence(one: Printed, span: TextSpan) -> Sentence | None:
    each = one.passage.sentences if one.passage else ()
    return next((has for has in each if has.at.start <= one.start + span.start < has.at.end), None)


def _base_before(one: Printed, span: TextSpan, sentence: Sentence | None) -> SavedCount | None:
    """The count of a role right before "of 40": the number is its base, or should be."""
    for binding in sentence.bindings if sentence else ():
        end = binding.role.at.end - one.start
        if 0 <= end <= span.start and PART_OF.fullmatch(one.masked[end : span.start]):
            return _count_of(binding)
    return None


def _count_of(binding: Binding) -> SavedCount | None:
    found = bound_count(binding)
    return found[1] if found else None


def _counts(
    bound: Bound, found: Sequence[Number], base_of: SavedCount | None, words: str
) -> list[tuple[SavedCount, str]]:
    """Saved counts that give these numbers, with the role that would print them; at most three, plain ones only."""
    if any(one.kind != "integer" or one.value is None for one in found):
        return []
    values = [one.value for one in found if one.value is not None]
    if base_of:
        known = [base_of]
    else:
        saved = bound.records.counts.values()
        known = [one for one in saved if not one.crossed and not one.refused and not one.special]
    if len(values) == 1 and values[0] < _TELLING and not base_of:
        known = [one for one in known if _is_about(one, words)]
    return [(one, role) for one in known if (role := _role(one, values))][:_MOST]


def _is_about(count: SavedCount, words: str) -> bool:
    """Whether words say what a count counts: for a small number anything else is chance."""
    said = stems(words)
    return says(count.label, said) or any(is_said(one, said) for one in count.alternatives)


def _role(saved: SavedCount, values: Sequence[Fraction]) -> str:
    count = saved.count
    if len(values) == 2:
        whole = values[0] == count.described and values[1] in (count.everyone, count.asked, count.answered)
        return f"{saved.handle}:of" if whole else ""
    facet = next((name for name, part in _FACETS.items() if values and _part(count, part) == values[0]), "")
    return f"{saved.handle}:{facet}" if facet in ("k", "n", "answered") else ""


def _part(count: Count, name: str) -> int:
    value: int = getattr(count, name)
    return value


def _by_counts(bound: Bound, counts: Sequence[tuple[SavedCount, str]], message: str, words: str) -> tuple[str, str]:
    """The count whose words the sentence uses comes first; where it shortens them, that is the next step."""
    for saved, _role_of in counts:
        fault = shortened(bound.records, saved.expression, words)
        if fault:
            return f"{message} `{saved.handle}` gives it, but counts {saved.expression!r}: {fault[0]}", fault[1]
    each = ", ".join(f"{{count}}`{role}` ({saved.label or saved.expression})" for saved, role in counts)
    return message, f"Write what it counts: {each}."


def _other(bound: Bound, found: Sequence[Number], said: str, before: str) -> str:
    if _NAMED.search(before):
        return "If it names a part of this report, write {ref} or {fixed} with the reason."
    if any(one.kind == "multiple" for one in found):
        return (
            f"Say the numbers that it is made of in their roles, or write {{fixed}}`{said}|why it needs no evidence`."
        )
    if any(one.kind in ("percent", "fraction") for one in found):
        return "Bind it with {count}`HANDLE:percent` or {figure}, or say the numbers that it is made of."
    if said.casefold() == "one":
        return "Write “an interviewee” or “a”, bind it with {count}, or cite or quote the one account in this sentence."
    place = next((one for one in _documents(bound) if _stands_in(one.words, found)), None)
    if place:
        return f"It stands at `{place.handle}`: {{figure}}`{place.handle}|{said}`, with “about” where it is there."
    return f"Bind it with {{count}} or {{figure}}, or write {{fixed}}`{said}|why it needs no evidence`."


def _documents(bound: Bound) -> Iterator[SavedPlace]:
    return (one for one in bound.records.places.values() if one.interview is None and one.public)


def _stands_in(words: str, found: Sequence[Number]) -> bool:
    there = {one.value for one in numbers(words)} if words else set()
    return bool(found) and all(one.value is not None and one.value > 10 and one.value in there for one in found)
