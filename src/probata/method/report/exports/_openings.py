"""openings: what a reader may open behind a value. What is not said here is not said at all.

Everything that could join two values to one person (handles, Refs, code names, an interview's own title) stays out of
every edition but the internal one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from probata.method.manuscript.model import At
from probata.method.report.annex import condition_in_words
from probata.method.report.count_roles import FIVE
from probata.method.report.exports._estimated import estimate_facts
from probata.method.report.exports._places import in_words
from probata.method.report.model import Bound, BoundValue, SavedCount, SavedEstimate, SavedPlace
from probata.record.count import Heard
from probata.record.grade import Grade

WITHHELD = "[withheld]"
NAMES = {
    "described": Heard.DESCRIBED.value,
    "said_no": Heard.SAID_NO.value,
    "no_answer": Heard.NO_ANSWER.value,
    "not_asked": Heard.NOT_ASKED.value,
    "cannot_tell": Heard.CANNOT_TELL.value,
    "answered": "answered",
    "asked": "were asked",
    "everyone": "everyone in the base",
}
"""The parts of a count in words, by the names that ``BoundValue.numbers`` uses."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of an opening: what it is, and what may be said of it."""

    term: str
    words: str


@dataclass(frozen=True, slots=True)
class Opening:
    """A value of the report as a reader opens it. ``id`` is ``v1``, ``v2``, ... in the order of the text."""

    id: str
    words: str
    grade: Grade | None
    facts: tuple[Fact, ...]


def value_ids(bound: Bound) -> Mapping[At, str]:
    """The ids of all values that bear a grade, in the order of the text."""
    graded = [one for one in bound.values if one.grade is not None]
    return {one.role.at: f"v{number}" for number, one in enumerate(graded, 1)}


def withheld(value: BoundValue) -> bool:
    """Whether the value may not be printed for this audience."""
    return WITHHELD in value.printed


def opened_numbers(value: BoundValue) -> Mapping[str, int]:
    """Every whole number that printing the value and opening it publishes, by name (see ``NAMES``).

    Disclosure control has to count these, not only ``value.numbers``: a plain count opens its five values.
    """
    if withheld(value) or not isinstance(value.record, SavedCount):
        return {}
    if value.record.crossed or value.record.special:
        return value.numbers
    now = value.record.count
    five = {name: getattr(now, name) for name in FIVE}
    return {**five, "everyone": now.everyone, **value.numbers}


def opening(value: BoundValue, id_: str, bound: Bound) -> Opening:
    """What may be shown of the value's basis to this edition's readers."""
    if withheld(value):
        return Opening(id_, WITHHELD, None, (Fact("withheld", "this may not be printed for this audience"),))
    return Opening(id_, value.printed, value.grade, tuple(_facts(value, bound)))


def cited(value: BoundValue, bound: Bound) -> str:
    """What a footnote says of the place that it cites, with the author's remark behind it."""
    record = value.record
    if not isinstance(record, SavedPlace) or withheld(value):
        return WITHHELD
    remark = "; ".join(part for part in value.role.parts[1:] if part)
    return "; ".join(part for part in (_source(record, bound.internal), remark) if part)


def stands(value: BoundValue, bound: Bound) -> str:
    """Where the words of a quotation stand, as a citation of the place says it; "" for other values, for words of an
    account, and for what may not be printed."""
    record = value.record
    if value.role.name != "quote" or not isinstance(record, SavedPlace) or record.interview or withheld(value):
        return ""
    return _source(record, bound.internal)


def _source(record: SavedPlace, internal: bool) -> str:
    if record.interview:
        code_name = f" ({record.interview.code_name})" if internal else ""
        return f"an interview{code_name}; its notes are with the inquiry"
    if record.span is None or not (record.public or internal):
        return record.title
    return f"{record.title}, {in_words(record.span)}"


def _facts(value: BoundValue, bound: Bound) -> Iterator[Fact]:
    if isinstance(value.record, SavedCount):
        yield from _count(value, value.record, bound)
    elif isinstance(value.record, SavedPlace):
        yield from _place(value.record, bound.internal)
    elif isinstance(value.record, SavedEstimate):
        yield from (Fact(*said) for said in estimate_facts(value.record, bound))
    if value.record and bound.internal:
        yield Fact("handle", value.record.handle)
    if value.grade:
        yield Fact("grade", f"{value.grade.value}: {_done(value, value.grade)}")


def _done(value: BoundValue, grade: Grade) -> str:
    """What was done for the grade; a figure cited from a text is somebody's claim, and was not computed by anybody."""
    if grade is Grade.RECOMPUTED and isinstance(value.record, SavedPlace):
        return (
            "found again at its place in the text; the words there are in the package, "
            "and whether what they say is so was not looked at"
        )
    return grade.meaning


def _count(value: BoundValue, record: SavedCount, bound: Bound) -> Iterator[Fact]:
    yield Fact("counted", record.label)
    yield Fact("unit", "interviews")
    numbers = opened_numbers(value)
    for name, number in numbers.items():
        yield Fact(NAMES.get(name, name), f"{number:,}")
    if record.crossed and not bound.internal:
        yield Fact("not shown", "all else of this count, since its group could help to recognise people")
    if value.facet == "words":
        yield from _word(value, bound)
    if bound.internal:
        yield Fact("expression", record.expression + (f", among {record.among}" if record.among else ""))


def _word(value: BoundValue, bound: Bound) -> Iterator[Fact]:
    word = value.role.parts[1] if len(value.role.parts) > 1 else value.printed
    conditions = bound.records.scale.get(word.strip().lower())
    if conditions:
        yield Fact("the word", f"{word}: {condition_in_words(conditions)}")


def _place(record: SavedPlace, internal: bool) -> Iterator[Fact]:
    if record.interview:
        yield from _account(record, internal)
        return
    yield Fact("document", record.title)
    if record.public or internal:
        yield Fact("place", in_words(record.span))
        yield Fact("its text has the digest", f"SHA-256 {record.digest}")
    if not record.public:
        yield Fact("kept", "others have not published it; it is with the inquiry")


def _account(record: SavedPlace, internal: bool) -> Iterator[Fact]:
    interview = record.interview
    yield Fact("source", "an interview; its notes are with the inquiry")
    if interview and interview.how_known:
        yield Fact("known from", interview.how_known.value)
    if interview and interview.interpreter:
        yield Fact("language", "in translation")
    if interview and internal:
        yield Fact("code name", interview.code_name)
        yield Fact("place", in_words(record.span))
