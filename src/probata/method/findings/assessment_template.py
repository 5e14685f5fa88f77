"""Assessment template: an empty file of records about one item, with what is known filled in and what each key wants.

A record that stands already is filled in whole, so that its next version is written by changing it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from probata.method.findings.assessment_reading import SPEC
from probata.method.sources.acquisition import ALGORITHMS, Form
from probata.method.sources.assessments import Assessments, Kind
from probata.method.sources.authenticity import AuthenticityResult
from probata.method.sources.verification import ANALYSES, AnalysisResult, Precision
from probata.method.testimony.unseen import UNSEEN
from probata.record.canonical import Json

Table = Mapping[str, Json]
_NEEDED = True
_ACQUISITION = (
    ("collector", _NEEDED, "who collected it"),
    ("source", _NEEDED, "the address, or from whom or where it came"),
    ("purpose", _NEEDED, "why it was collected"),
    ("method", _NEEDED, "how"),
    ("tools", False, 'a list: ["program and version", ...]'),
    ("collected", _NEEDED, "EDTF, with the time of day where it is known: 2022-03-09T14:05:00+06:00"),
    ("time_zone", False, "that of the clock, where the time does not say it"),
    ("form", _NEEDED, " | ".join(Form)),
    ("condition", False, "what state it was in"),
    ("digest", False, "as it was noted at collection, hexadecimal"),
    ("algorithm", False, " | ".join(ALGORITHMS)),
    ("restrictions", False, "a list: what whoever gave it asked for"),
    ("declared_by", _NEEDED, "who declares all this"),
    ("reasons", _NEEDED, "how you know it; of a later version, what changed"),
)
_VERIFICATION = (
    ("claimed_date", False, "EDTF: the date that the item or its poster gives"),
    ("established_date", False, "EDTF: the date that the examination established"),
    ("claimed_place", False, "the place that the item or its poster gives"),
    ("established_place", False, "the place that the examination established"),
    ("place_precision", False, " | ".join(Precision)),
    ("judged_by", _NEEDED, "who judged"),
    ("second_reader", False, "somebody else who examined it"),
    ("reasons", _NEEDED, "why; of a later version, what changed"),
)
_ANALYSIS = (
    ("examined", False, "a list: what was examined"),
    ("how", False, "by what means"),
    ("result", _NEEDED, " | ".join(AnalysisResult)),
    ("says", False, "what came out, in words"),
    ("doubts", False, "what stays open"),
)
_AUTHENTICITY = (
    ("provenance", _NEEDED, "where it came from, hand by hand"),
    ("tests", _NEEDED, "a text or a list: what was tested and what came out"),
    ("doubts", _NEEDED, "a text or a list: what speaks against it, or none"),
    ("result", _NEEDED, " | ".join(AuthenticityResult)),
    ("judged_by", _NEEDED, "who judged"),
    ("second_reader", False, "somebody else who judged"),
    ("reasons", _NEEDED, "why; of a later version, what changed"),
)
_TRANSFER = (("from", _NEEDED, ""), ("to", _NEEDED, ""), ("on", False, "EDTF"), ("how", False, ""))
_SEARCH = (("service", _NEEDED, ""), ("on", _NEEDED, "EDTF"), ("found", _NEEDED, "what was found, or nothing"))
_COPY = (
    ("document", False, "a document of this inquiry; or url"),
    ("url", False, "an address; or document"),
    ("on", False, "EDTF: the day that the copy is from"),
    ("says", False, ""),
)
_LISTS = frozenset({"tools", "restrictions", "examined"})


def template(name: str, known: Sequence[str], standing: Assessments, start: Mapping[Kind, Table]) -> str:
    """The file's text.

    Args:
        name: the document's name.
        known: what Probata recorded by itself, one line each; it stands in the file as a remark.
        standing: the records that stand now.
        start: values to begin with where no record of the kind stands.
    """
    there = {kind: cast("Table", one.table()) for kind, one in standing.each()}
    lines = [
        f"# Records about {_plain(name)}. Fill in, take the tables out that you do not need, then:",
        "#   probata assess DOCUMENT --from THIS-FILE",
        f"# {SPEC} has each key. Nothing that Probata recorded by itself has to be typed:",
        *(f"#   {_plain(one)}" for one in known),
    ]
    for kind in Kind:
        lines += ["", *_TABLES[kind](there.get(kind, {}), start.get(kind, {}), new=kind not in there)]
    return "\n".join(lines) + "\n"


def _acquisition(there: Table, start: Table, *, new: bool) -> Iterator[str]:
    yield "[acquisition]"
    yield from _keys(_ACQUISITION, {**start, **there})
    yield from _each("acquisition.transfers", _TRANSFER, there.get("transfers"), new=new)


def _verification(there: Table, start: Table, *, new: bool) -> Iterator[str]:
    yield "[verification]"
    yield from _keys(_VERIFICATION, {**start, **there})
    for name in ANALYSES:
        of = cast("Table", there.get(name, {}))
        if of or new:
            yield from ("", f"[verification.{name}]")
            yield from _keys(_ANALYSIS, of or {"result": AnalysisResult.NOT_EXAMINED.value})
    yield from _each("verification.reverse_searches", _SEARCH, there.get("reverse_searches"), new=new)
    yield from _each("verification.earlier_copies", _COPY, there.get("earlier_copies"), new=new)


def _authenticity(there: Table, start: Table, *, new: bool) -> Iterator[str]:  # noqa: ARG001 (one form for the three)
    yield "[authenticity]"
    yield from _keys(_AUTHENTICITY, {**start, **there})


def _each(name: str, keys: Sequence[tuple[str, bool, str]], there: Json, *, new: bool) -> Iterator[str]:
    for one in cast("list[Table]", there or []):
        yield from ("", f"[[{name}]]")
        yield from _keys(keys, one)
    if new:
        yield from ("", f"# [[{name}]]")
        yield from (f"# {line.removeprefix('# ')}" for line in _keys(keys, {}))


def _keys(keys: Sequence[tuple[str, bool, str]], said: Table) -> Iterator[str]:
    for key, needed, hint in keys:
        value = said.get(key)
        empty: Json = [] if key in _LISTS else ""
        line = f"{key} = {_toml(empty if value is None else value)}"
        remark = f"  # {hint}" if hint else ""
        yield f"{line}{remark}" if value is not None or needed else f"# {line}{remark}"


def _toml(value: Json) -> str:
    """A text or a list of texts: what JSON escapes, TOML reads."""
    return json.dumps(value, ensure_ascii=False)


def _plain(text: str) -> str:
    """A stranger's words in one line of a remark."""
    return UNSEEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", " ".join(text.split()))


_TABLES = {Kind.ACQUISITION: _acquisition, Kind.VERIFICATION: _verification, Kind.AUTHENTICITY: _authenticity}
