"""What an estimate opens: lists by name and total, method, assumption, interval; never a person, never a history."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.annex import methodology
from probata.method.report.exports._estimated import estimate_facts
from probata.method.report.exports.html import to_html
from probata.method.report.model import Bound, SavedEstimate
from tests.method.report import found_world, more_world, world

SOURCE = "In the East there are {estimate}`east:headline`. In the West {estimate}`west:documented` are documented."


def _facts(record: SavedEstimate, bound: Bound | None = None) -> dict[str, str]:
    return dict(estimate_facts(record, bound or found_world.example(SOURCE)))


def test_it_opens_lists_with_totals_assumption_method_and_interval() -> None:
    facts = _facts(found_world.east())
    assert (facts["list association"], facts["list clinic"], facts["list roster"]) == ("294", "174", "264")
    assert (facts["on at least one list"], facts["documented by name"]) == ("574", "574")
    assert facts["method of the number"].startswith("estimates.loglinear/")
    assert facts["95 % interval"] == "921 to 1,154"
    assert facts["assumption"].startswith("However lists depend on each other")
    assert {"method chapman", "method chao", "method loglinear"} <= set(facts)
    assert facts["method chao"].startswith("lower bound: ")


def test_a_refused_one_says_so_with_its_reasons() -> None:
    facts = _facts(found_world.west())
    assert facts["no estimate is printed"] == "it was refused"
    assert facts["what speaks against it"]
    assert facts["made from another list"] == "association, from roster"


def test_an_override_is_told() -> None:
    assert _facts(found_world.forced())["printed although"] == found_world.forced().body["override"]


def test_a_list_that_is_called_like_a_person_is_told_without_the_name() -> None:
    body = {**found_world.east().body, "lists": [f"letter of {world.NAME}", "clinic", "roster"]}
    facts = _facts(replace(found_world.east(), body=body))
    assert "list letter of [name removed]" in facts
    assert not any(world.NAME.split()[0] in one for pair in facts.items() for one in pair)


def test_the_page_opens_it_and_no_capture_history_is_in_it() -> None:
    bound = found_world.example(SOURCE)
    page = to_html(bound, methodology(bound), (), draft=False, pictures={}).decode()
    assert "an estimated 1,023 (95 % interval 921 to 1,154)" in page
    assert "<dt>list clinic</dt>" in page
    assert "<dt>grade</dt>" in page
    assert "handle" not in page
    body = found_world.east().body
    assert all(f">{history}<" not in page for history in body["counts"])  # type: ignore[union-attr] # a mapping
    inside = to_html(
        more_world.bound(SOURCE, bound.records, audience="internal"), methodology(bound), (), draft=False, pictures={}
    )
    assert b"<dt>handle</dt>" in inside
