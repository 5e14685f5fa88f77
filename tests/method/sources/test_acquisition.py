from __future__ import annotations

from probata.method.findings.assessment_reading import read_assessments
from tests.method.sources.assessing import ACQUISITION


def test_what_is_missing_stands_in_no_table() -> None:
    one = read_assessments(ACQUISITION, "f.toml").acquisition
    assert one is not None
    assert one.by == "Ember Quist"
    assert not {"digest", "tools", "transfers", "time_zone"} & set(one.table())
    assert one.table()["collected"] == "2021-10-11T09:40:00Z"


def test_a_transfer_keeps_who_gave_it_to_whom() -> None:
    more = '[[acquisition.transfers]]\nfrom = "a courier"\nto = "the office"\non = "2021-09-03"\n'
    one = read_assessments(ACQUISITION + more, "f.toml").acquisition
    assert one is not None
    assert [each.table() for each in one.transfers] == [{"from": "a courier", "to": "the office", "on": "2021-09-03"}]
