"""Records about items, read: what a record says is read again from its table, and each fault is told with its place."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given

from probata.method.findings.assessment_reading import read_assessments, read_record
from probata.method.sources.assessments import Assessments, Kind
from probata.record.errors import BadInput
from tests.method.sources.assessing import ACQUISITION, CARD, LEAK, files


@given(found=files())
def test_a_record_is_read_again_from_its_table(found: Assessments) -> None:
    for kind, one in found.each():
        table: Mapping[str, object] = json.loads(json.dumps(one.table()))
        assert read_record(kind, table, "here") == one


SEARCH = '[[verification.reverse_searches]]\nservice = "s"\non = "2021"\n'
FAULTS = {
    "no table": ("", "No record"),
    "a key that is none": (LEAK + "verified = true\n", "'verified' is unknown"),
    "a table that is none": ("[provenance]\n", "'provenance' is unknown"),
    "no reasons": (LEAK.replace("reasons", "# reasons"), "'reasons' is missing"),
    "an empty list": (LEAK.replace('["the numbering agrees", "the date agrees"]', "[]"), "'tests'"),
    "a result of another vocabulary": (LEAK.replace("probably authentic", "verified"), "'verified' is no result"),
    "the judge reads again": (LEAK + 'second_reader = "ANSO NURRICK"\n', "second reader"),
    "a time without a zone": (ACQUISITION.replace("09:40:00Z", "09:40:00"), "zone of the clock"),
    "a digest of nothing": (ACQUISITION + 'digest = "ab"\n', "Which digest"),
    "a short digest": (ACQUISITION + 'digest = "ab"\nalgorithm = "MD5"\n', "32 hexadecimal"),
    "a result without a look": (CARD.replace("how = ", "# how = "), "what was examined, and how"),
    "a look without a result": (CARD.replace('"inconsistent"', '"not examined"'), "Something was examined"),
    "a place without precision": (CARD.replace("judged_by", 'established_place = "a"\njudged_by'), "belong together"),
    "precision without a place": (
        CARD.replace("judged_by", 'place_precision = "region"\njudged_by'),
        "belong together",
    ),
    "established by nothing": (
        CARD.partition("[verification.technical]")[0] + 'established_date = "2016"\n',
        "nothing was examined",
    ),
    "a search that found nothing said": (CARD + SEARCH, "'found' is missing"),
    "a copy without a place": (CARD + '[[verification.earlier_copies]]\non = "2016"\n', "Which copy"),
    "a copy in two places": (
        CARD + '[[verification.earlier_copies]]\ndocument = "a"\nurl = "b"\n',
        "Which copy",
    ),
}


@pytest.mark.parametrize(("text", "says"), FAULTS.values(), ids=FAULTS.keys())
def test_each_fault_is_told(text: str, says: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_assessments(text, "card.toml")
    assert says in caught.value.message
    assert caught.value.where.startswith("card.toml")
    assert caught.value.next_step


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(BadInput, match="2 things are wrong"):
        read_assessments(LEAK.replace("reasons", "# reasons") + CARD.replace("judged_by", "# judged_by"), "f.toml")


def test_a_zone_may_stand_beside_the_time() -> None:
    text = ACQUISITION.replace("09:40:00Z", "09:40:00") + 'time_zone = "that of Velmarra"\n'
    one = read_assessments(text, "f.toml").acquisition
    assert one is not None
    assert one.time_zone == "that of Velmarra"


def test_a_record_of_one_kind_is_none_of_another() -> None:
    leak = read_assessments(LEAK, "f.toml").authenticity
    assert leak is not None
    with pytest.raises(BadInput):
        read_record(Kind.VERIFICATION, leak.table(), "here")
