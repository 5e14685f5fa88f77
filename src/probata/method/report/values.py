"""values: what a signed edition says with numbers and quotations, each with the rows that it rests on.

docs/spec/package.md, section 4. A plain count is consistent: its five values add up and its word fits them, while the
rows of people stay withheld, one leaf each. A crossed count gives only the numbers that are printed, attested. Words
of a public document are recomputed from their bytes; words of anything else are attested, and so is an estimate.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from probata.method.documents import places
from probata.method.report.annex import Annex
from probata.method.report.count_roles import FIVE
from probata.method.report.exports._annex_marks import marks_of
from probata.method.report.exports._openings import value_ids, withheld
from probata.method.report.exports._safe import shown
from probata.method.report.filled import findings_told
from probata.method.report.model import (
    OUTSIDE,
    Bound,
    BoundValue,
    EarlierNumber,
    SavedCount,
    SavedEstimate,
    SavedPlace,
)
from probata.method.report.published import COUNT_PART, RESTS_ON, attributes_of, opened, population
from probata.method.report.quoting import kept_pieces
from probata.method.report.value_rows import (
    Around,
    Items,
    Told,
    of_annex,
    of_crossed,
    of_finding,
    of_five,
    of_place,
    witnesses,
)
from probata.method.report.value_rows import around as with_rows_of
from probata.record.canonical import Json
from probata.record.count import Heard
from probata.record.digest import Digest
from probata.record.grade import Grade
from probata.record.ref import Ref
from probata.record.span import TextSpan
from probata.signing.model import Printed, Value

_HEARD = tuple(Heard)
_ANSWERED = frozenset({Heard.DESCRIBED, Heard.SAID_NO})
_BASES = {
    "described": frozenset({Heard.DESCRIBED}),
    "said_no": frozenset({Heard.SAID_NO}),
    "no_answer": frozenset({Heard.NO_ANSWER}),
    "not_asked": frozenset({Heard.NOT_ASKED}),
    "cannot_tell": frozenset({Heard.CANNOT_TELL}),
    "answered": _ANSWERED,
    "asked": _ANSWERED | {Heard.NO_ANSWER},
    "everyone": frozenset(Heard),
}


def values(bound: Bound, annex: Annex, items: Items | None = None) -> Iterator[Value]:
    """The values of :func:`told`."""
    yield from (one.value for one in told(with_rows_of(bound, items or {}), annex))


def told(around: Around, annex: Annex) -> Iterator[Told]:
    """The values of a report without objections, in the order of the text, then those of the annex and of findings,
    each with whom its rows are about.

    Each has its place in the HTML report: the mark there and the words at it. Of what may not be printed there is none.
    Withheld rows of an account bind its file; rows of those of whom nothing may be told are left out.
    """
    bound = around.bound
    ids = value_ids(bound)
    for one, sentence in with_sentences(bound):
        if one.grade is not None and not withheld(one):
            where = Printed(ids[one.role.at], shown(one.printed))
            made = _of_record(one, sentence, around)
            yield from (replace(each, value=replace(each.value, printed=where)) for each in made)
    for mark, number in marks_of(annex):
        sentence = f"Methodology annex, {number.name}: {number.value:,}."
        value = Value(
            sentence, number.value, {"name": "count-rows"}, Grade.ATTESTED, (), Printed(mark, f"{number.value:,}")
        )
        yield of_annex(value, number, around)
    yield from _of_findings(around)


def _of_findings(around: Around) -> Iterator[Told]:
    """One value for each minimum condition of each finding of the edition, there or missing; then what it rests on.

    What is missing, and the content that was looked at, are in the row alone, which stays withheld.
    """
    known = around.bound.records.findings.findings if around.bound.records.findings else {}
    for name in findings_told(around.bound):
        finding = known[name]
        for one in finding.conditions:
            state = "missing" if one.missing else "there"
            sentence = shown(f"Finding {name}, minimum condition of the house: {one.asks}: {state}.")
            row: dict[str, Json] = {"finding": finding.content.hex, "asks": one.asks, "missing": one.missing}
            value = Value(sentence, state, {"name": "reading"}, Grade.ATTESTED, (row,))
            yield Told(value, (witnesses(finding, around),))
        yield from of_finding(shown(name), finding, around)


def _of_record(one: BoundValue, sentence: str, around: Around) -> Iterator[Told]:
    if isinstance(one.record, SavedCount):
        yield from _of_count(one, one.record, sentence, around)
    elif isinstance(one.record, SavedPlace):
        for value in _of_place(one, one.record, sentence):
            yield of_place(value, one.record, around)
    elif isinstance(one.record, SavedEstimate):
        yield Told(_of_estimate(one, one.record, sentence))


def with_sentences(bound: Bound) -> Iterator[tuple[BoundValue, str]]:
    """Each value and the sentence in which it is printed, without control characters, as the report shows it."""
    for passage in bound.passages:
        before = f"In a table, {shown(passage.section)}: " if passage.kind == "cell" else ""
        for sentence in passage.sentences:
            for one in sentence.bindings:
                if isinstance(one, BoundValue):
                    yield one, before + shown(sentence.printed)


def _of_count(one: BoundValue, record: SavedCount, sentence: str, around: Around) -> Iterator[Told]:
    if record.crossed or record.special:
        for name, number in one.numbers.items():
            value = Value(sentence, number, {"name": "count-rows"}, Grade.ATTESTED, ())
            yield of_crossed(value, record, name, counted(around.bound, record, name), around)
        return
    rule = {"name": "five-values"}
    word = one.role.parts[1].casefold() if one.facet == "words" else ""
    if word in around.bound.records.scale:
        rule |= {"word": word, "of": one.base}
    figure = {"base": record.count.everyone, **_five(record)}
    yield of_five(Value(sentence, figure, rule, Grade.CONSISTENT, ()), record, around)


def _five(record: SavedCount) -> dict[str, int]:
    return {name: getattr(record.count, name) for name in FIVE}


def _of_place(one: BoundValue, record: SavedPlace, sentence: str) -> Iterator[Value]:
    words = one.role.parts[1] if len(one.role.parts) > 1 else record.words
    for piece in kept_pieces(words):
        span = next(iter(places.of_words(record.words, piece)), None)
        text = span.of(record.words) if span else ""
        figure = " ".join(text.split())
        if span and figure in " ".join(shown(one.printed).split()):
            grade = Grade.RECOMPUTED if one.grade is Grade.RECOMPUTED else Grade.ATTESTED
            yield Value(sentence, figure, {"name": "quotation"}, grade, (_row(record, span, text),))
        else:  # the same words in another form: inner quotation marks, a figure in digits
            whole = TextSpan(0, len(record.words))
            row = _row(record, span or whole, text or record.words)
            yield Value(sentence, shown(one.printed), {"name": "reading"}, Grade.ATTESTED, (row,))


def _of_estimate(one: BoundValue, record: SavedEstimate, sentence: str) -> Value:
    """What a method gave, as its words; the one row that is committed to says from which table, how, and how far."""
    headline = record.body["headline"]
    row: dict[str, Json] = {
        "table": record.body.get("table", ""),
        "counts": record.body["counts"],
        "documented": record.body["documented"],
        "headline": dict(headline) if isinstance(headline, Mapping) else None,
        "part": one.facet,
    }
    return Value(sentence, shown(one.printed), {"name": "reading"}, Grade.ATTESTED, (row,))


def _row(record: SavedPlace, span: TextSpan, text: str) -> dict[str, Json]:
    start = record.byte_start + len(record.words[: span.start].encode("utf-8"))
    raw = text.encode("utf-8")
    return {
        "document": record.whole.hex,
        "byte_start": start,
        "byte_end": start + len(raw),
        "sha256": Digest.of(raw).hex,
        "text": text,
    }


def numbers(edition: str, bound: Bound, annex: Annex) -> tuple[EarlierNumber, ...]:
    """Every number about people that this edition prints, and whom it rests on, for later editions to be looked at."""
    found: dict[tuple[str, int], EarlierNumber] = {}
    for one in bound.values:
        if isinstance(one.record, SavedCount):
            for name in opened(one, one.record):
                members = counted(bound, one.record, name)
                key = COUNT_PART.join((one.record.expression, one.record.among, name))
                by = attributes_of(one.record, name)
                found[key, len(members)] = EarlierNumber(edition, key, members, by, len(members))
    book = bound.records.codebook
    for number in annex.numbers:
        attributes = frozenset(name for name in number.conditions if book is None or book.attributes[name].quasi)
        found[number.name, number.value] = EarlierNumber(edition, number.name, number.members, attributes, number.value)
    people = frozenset(bound.records.interviews[at].ref for at in population(bound))
    if found and people:
        found[RESTS_ON, len(people)] = EarlierNumber(edition, RESTS_ON, people, frozenset(), len(people))
    return tuple(found.values())


def counted(bound: Bound, record: SavedCount, name: str) -> frozenset[Ref]:
    """The interviews that one number of a count is about: ``described``, ``asked``, ``everyone``, ..."""
    wanted = _BASES[name]
    pairs = zip(bound.records.interviews, record.heard, strict=True)
    return frozenset(one.ref for one, heard in pairs if heard != OUTSIDE and _HEARD[heard] in wanted)
