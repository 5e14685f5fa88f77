"""The sheet with names, and the same as every other sheet without them."""

import json

import pytest

from probata.method.report.exports._sheet import sheet
from probata.method.report.exports._word_sheet import word_sheet
from probata.record.canonical import Json
from probata.record.errors import BadValue
from tests.method.report.exports.opened_word import names
from tests.method.report.exports.samples import annex, everything, objections


def _without(value: Json) -> Json:
    """The sheet with what stands in bound nodes, and links for references."""
    if isinstance(value, dict):
        kind = "link" if value.get("kind") == "reference" else value.get("kind")
        return {key: _without(inner) for key, inner in {**value, **({"kind": kind} if kind else {})}.items()}
    if isinstance(value, list):
        return [_without(inner) for one in value for inner in _held(one)]
    return value


def _held(value: Json) -> list[Json]:
    """What a bound or marked node holds, marked ones inside each other taken away; else the value itself."""
    if isinstance(value, dict) and value.get("kind") == "bound":
        return value["inner"]
    if isinstance(value, dict) and value.get("kind") == "marked":
        return [inner for one in value["blocks"] for inner in _held(one)]
    return [value]


def test_without_its_names_it_is_the_sheet_of_every_format() -> None:
    bound = everything()
    plain = json.loads(json.dumps(sheet(bound, annex(), objections(), draft=True)))
    named = json.loads(json.dumps(word_sheet(bound, annex(), objections(), draft=True, names=names(bound))))
    assert _without(named) == plain
    assert named != plain


def test_a_name_is_opaque() -> None:
    bound = everything()
    with pytest.raises(BadValue):
        word_sheet(bound, annex(), (), draft=False, names={bound.manuscript.roles[0].at: "_prbINVOLVED"})
