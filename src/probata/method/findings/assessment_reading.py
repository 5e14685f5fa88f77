"""A file of records about one item, read strictly. docs/spec/assessments.md has the format; every fault is told.

What is stored of a record is its table again, so that one reader answers for the file and for the store.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from probata.method.findings.fields import Fields
from probata.method.sources.acquisition import ALGORITHMS, Acquisition, Form, Transfer
from probata.method.sources.assessments import Assessments, ItemRecord, Kind
from probata.method.sources.authenticity import AuthenticityRecord, AuthenticityResult
from probata.method.sources.verification import (
    ANALYSES,
    Analysis,
    AnalysisResult,
    EarlierCopy,
    Precision,
    ReverseSearch,
    VerificationCard,
)
from probata.method.testimony import toml_shape as shape
from probata.method.testimony.toml_faults import Faults

SPEC = "docs/spec/assessments.md"
T = TypeVar("T")
_ACQUISITION = (
    *("collector", "source", "purpose", "method", "tools", "collected", "time_zone", "form", "condition", "digest"),
    *("algorithm", "transfers", "restrictions", "declared_by", "reasons"),
)
_VERIFICATION = (
    *(*ANALYSES, "reverse_searches", "earlier_copies", "claimed_date", "established_date", "claimed_place"),
    *("established_place", "place_precision", "judged_by", "second_reader", "reasons"),
)
_AUTHENTICITY = ("provenance", "tests", "doubts", "result", "judged_by", "second_reader", "reasons")
_ZONED = re.compile(r"(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)")


def read_assessments(text: str, name: str) -> Assessments:
    """The records of a TOML text; ``name`` is the file's, for messages.

    Raises BadInput: all faults together, each with its table.
    """
    faults = Faults(name, SPEC)
    file = shape.parsed(text, name, SPEC)
    Fields(file, name, faults).only(tuple(Kind))
    found = {kind: _table(file, kind, f"{name}: [{kind}]", faults) for kind in Kind}
    if not any(kind.value in file for kind in Kind):
        faults.add("No record stands in this file.", name, "Write [acquisition], [verification] or [authenticity].")
    made = {kind: _RECORDS[kind](fields) for kind, fields in found.items() if fields is not None}
    faults.raise_all()
    return Assessments(**{kind.value: one for kind, one in made.items()})  # type: ignore[arg-type]  # one of each kind


def read_record(kind: Kind, table: Mapping[str, object], at: str) -> ItemRecord:
    """One record of its table, as it was stored; BadInput as above."""
    faults = Faults(at, SPEC)
    made = _RECORDS[kind](Fields(table, at, faults))
    faults.raise_all()
    return made


def _table(file: Mapping[str, object], key: str, at: str, faults: Faults) -> Fields | None:
    found = faults.of(lambda: shape.table(file[key], at)) if key in file else None
    return None if found is None else Fields(found, at, faults)


def _acquisition(of: Fields) -> Acquisition:
    of.only(_ACQUISITION)
    made = Acquisition(
        collector=of.text("collector"),
        source=of.text("source"),
        purpose=of.text("purpose"),
        method=of.text("method"),
        tools=of.texts("tools"),
        collected=of.date("collected"),
        time_zone=of.text("time_zone", ""),
        form=of.one_of("form", Form),
        condition=of.text("condition", ""),
        digest=of.text("digest", "").replace(" ", "").lower(),
        algorithm=of.text("algorithm", "").upper(),
        transfers=tuple(_each(of, "transfers", _transfer)),
        restrictions=of.texts("restrictions"),
        declared_by=of.text("declared_by"),
        reasons=of.text("reasons"),
    )
    _check_digest(made, of)
    _check_clock(made, of)
    return made


def _check_digest(made: Acquisition, of: Fields) -> None:
    if not made.digest and not made.algorithm:
        return
    if made.algorithm not in ALGORITHMS:
        step = f"Write algorithm = one of {', '.join(map(repr, ALGORITHMS))}."
        of.faults.add("Which digest was noted is not said.", of.at, step)
    elif not re.fullmatch(rf"[0-9a-f]{{{ALGORITHMS[made.algorithm]}}}", made.digest):
        step = "Copy it as it was noted at collection, or leave both out."
        digits = ALGORITHMS[made.algorithm]
        of.faults.add(f"A digest by {made.algorithm} has {digits} hexadecimal digits.", of.at, step)


def _check_clock(made: Acquisition, of: Fields) -> None:
    """A time of day means nothing without its zone, and none is invented."""
    _, tee, time = made.collected.edtf.partition("T")
    if tee and not _ZONED.search(time) and not made.time_zone:
        step = 'Write time_zone = "UTC+06:00", or the offset behind the time.'
        of.faults.add("The zone of the clock is not said.", of.at, step)


def _transfer(of: Fields) -> Transfer:
    of.only(("from", "to", "on", "how"))
    return Transfer(of.text("from"), of.text("to"), of.maybe_date("on"), of.text("how", ""))


def _verification(of: Fields) -> VerificationCard:
    of.only(_VERIFICATION)
    three = {name: _analysis(_inside(of, name)) for name in ANALYSES}
    made = VerificationCard(
        **three,
        searches=tuple(_each(of, "reverse_searches", _search)),
        earlier=tuple(_each(of, "earlier_copies", _earlier)),
        claimed_date=of.maybe_date("claimed_date"),
        established_date=of.maybe_date("established_date"),
        claimed_place=of.text("claimed_place", ""),
        established_place=of.text("established_place", ""),
        place_precision=of.one_of("place_precision", Precision) if "place_precision" in of.found else None,
        judged_by=of.text("judged_by"),
        second_reader=of.text("second_reader", ""),
        reasons=of.text("reasons"),
    )
    _check_card(made, of)
    _check_readers(made.judged_by, made.second_reader, of)
    return made


def _check_card(made: VerificationCard, of: Fields) -> None:
    if bool(made.established_place) != (made.place_precision is not None):
        known = ", ".join(repr(one.value) for one in Precision)
        step = f"Write both: established_place, and place_precision = one of {known}."
        of.faults.add("An established place and how near it is known belong together.", of.at, step)
    examined = any(one.result is not AnalysisResult.NOT_EXAMINED for _, one in made.analyses)
    if (made.established_date or made.established_place) and not examined:
        step = "Say under source, technical or content what was examined and how."
        of.faults.add("A date or place is established, and nothing was examined.", of.at, step)


def _analysis(of: Fields | None) -> Analysis:
    if of is None:
        return Analysis()
    of.only(("examined", "how", "result", "says", "doubts"))
    said = {key: of.text(key, "") for key in ("how", "says", "doubts")}
    made = Analysis(examined=of.texts("examined"), result=of.one_of("result", AnalysisResult), **said)
    if made.result is AnalysisResult.NOT_EXAMINED:
        if made.examined or made.how:
            step = "Write the result, or leave 'examined' and 'how' out."
            of.faults.add("Something was examined, and the result says that nothing was.", of.at, step)
    elif "result" in of.found and not (made.examined and made.how):
        step = 'Write examined = ["..."] and how = "...", or result = "not examined".'
        of.faults.add("A result needs what was examined, and how.", of.at, step)
    return made


def _search(of: Fields) -> ReverseSearch:
    of.only(("service", "on", "found"))
    return ReverseSearch(of.text("service"), of.date("on"), of.text("found"))


def _earlier(of: Fields) -> EarlierCopy:
    of.only(("document", "url", "on", "says"))
    made = EarlierCopy(of.text("document", ""), of.text("url", ""), of.maybe_date("on"), of.text("says", ""))
    if bool(made.document) == bool(made.url):
        step = "Write document = a document of this inquiry, or url = an address; one of them."
        of.faults.add("Which copy is meant is not said once.", of.at, step)
    return made


def _authenticity(of: Fields) -> AuthenticityRecord:
    of.only(_AUTHENTICITY)
    made = AuthenticityRecord(
        provenance=of.text("provenance"),
        tests=_several(of, "tests"),
        doubts=_several(of, "doubts"),
        result=of.one_of("result", AuthenticityResult),
        judged_by=of.text("judged_by"),
        second_reader=of.text("second_reader", ""),
        reasons=of.text("reasons"),
    )
    _check_readers(made.judged_by, made.second_reader, of)
    return made


def _several(of: Fields, key: str) -> tuple[str, ...]:
    """A text, or a list of them; at least one."""
    if isinstance(of.found.get(key), list) and of.found[key]:
        return of.texts(key)
    one = of.text(key)
    return (one,) if one else ()


def _check_readers(judged_by: str, second_reader: str, of: Fields) -> None:
    if second_reader and second_reader.casefold() == judged_by.casefold():
        step = "Name somebody else, or leave second_reader out."
        of.faults.add("The second reader is whoever judged.", of.at, step)


def _inside(of: Fields, key: str) -> Fields | None:
    return _table(of.found, key, f"{of.at} {key}", of.faults)


def _each(of: Fields, key: str, make: Callable[[Fields], T]) -> Iterator[T]:
    for _, one in of.faults.lists(of.found, key, lambda table, at: make(Fields(table, at, of.faults)), of.at):
        yield one


_RECORDS: Mapping[Kind, Callable[[Fields], ItemRecord]] = {
    Kind.ACQUISITION: _acquisition,
    Kind.VERIFICATION: _verification,
    Kind.AUTHENTICITY: _authenticity,
}
