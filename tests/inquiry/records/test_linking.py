"""The findings that other records name."""

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.records.linking import FindingNames, recorded_findings


def test_while_no_finding_is_recorded_none_is_unknown(heard: Opened) -> None:
    with look(heard) as connection:
        names = recorded_findings(connection)
    assert names == FindingNames({}, {})
    assert names.unknown(["F1"]) == ()


def test_once_some_are_recorded_the_others_are_unknown_and_named_once() -> None:
    names = FindingNames({"F1": "finding-x"}, {"F1": "words"})
    assert names.unknown(["F1", "F9", "F9"]) == ("F9",)
    assert names.basis({"F1", "F9"}) == ["finding-x"]
