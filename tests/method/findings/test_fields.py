"""Keys of one table: every faulty one is told, and a quiet table repeats nothing."""

from __future__ import annotations

from probata.method.findings.fields import Fields
from probata.method.findings.model import Named, Standard
from probata.method.testimony.toml_faults import Faults


def fields(quiet: bool = False, **found: object) -> Fields:
    return Fields(found, "file: [table]", Faults("file", "spec"), quiet)


def test_what_is_there_is_read() -> None:
    one = fields(says=" a  text ", many=["x"], yes=True, rank="clear and convincing", on="2019-03")
    assert (one.text("says"), one.texts("many"), one.flag("yes")) == ("a text", ("x",), True)
    assert one.one_of("rank", Standard) is Standard.CONVINCING
    assert str(one.date("on")) == "2019-03"
    assert one.faults.found == []


def test_what_is_missing_has_its_default_or_is_a_fault() -> None:
    one = fields()
    assert (one.text("says", ""), one.texts("many"), one.flag("yes"), one.maybe_date("on")) == ("", (), False, None)
    assert one.one_of("rank", Standard, Standard.BALANCE) is Standard.BALANCE
    assert one.faults.found == []
    one.text("says")
    one.date("on")
    assert [fault.message for fault in one.faults.found] == ["'says' is missing.", "'on' is missing."]


def test_evidence_is_a_handle_or_a_table_and_stands_once() -> None:
    one = fields(rests_on=["a", {"from": "b", "place": "hall"}, "a", 7])
    assert one.evidence("rests_on") == (Named("a"), Named("b", place="hall"))
    assert len(one.faults.found) == 2


def test_a_quiet_table_repeats_nothing_of_what_it_holds() -> None:
    one = fields(quiet=True, secretname="x", role=4, rests_on=["secretname", "secretname"])
    one.only(("role", "rests_on"))
    one.text("role")
    one.evidence("rests_on")
    assert len(one.faults.found) == 3
    assert not any("secretname" in f"{fault.message}{fault.next_step}" for fault in one.faults.found)
