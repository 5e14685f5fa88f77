"""The methodology annex on findings and on the right of reply, as they are on record."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.annex import methodology
from probata.method.report.annex_records import told_findings, told_hearing
from probata.method.report.exports.html import to_html
from tests.method.report import both_world, found_world, replied_world, world


def test_without_records_nothing_is_told() -> None:
    bound = world.bound("Words.")
    assert (told_findings(bound), told_hearing(bound)) == (None, ())
    assert methodology(bound).conditions


def test_findings_are_counted_by_type_as_far_as_the_edition_prints_them() -> None:
    found = told_findings(both_world.bound())
    assert found is not None
    assert (found.house, found.standard) == ("un", "reasonable grounds to believe")
    assert found.table.rows == (
        ("law or policy", "1", "1"),
        ("legal characterisation", "1", "1"),
        ("all", "2", "2"),
    )
    assert found.conditions[0] == "law: the text itself"
    inside = told_findings(both_world.bound(audience="internal"))
    assert inside is not None
    assert inside.table.rows[-1] == ("all", "3", "3")


def test_who_adopted_them_is_a_number_and_a_name_inside_the_inquiry_alone() -> None:
    outside, inside = told_findings(both_world.bound()), told_findings(both_world.bound(audience="internal"))
    assert outside is not None
    assert inside is not None
    assert "adopted by 1 person, by name" in outside.adopted
    assert "Brolund" not in outside.adopted
    assert "Ane Brolund" in inside.adopted


def test_nobody_who_adopted_is_said_so() -> None:
    known = found_world.with_findings(
        both_world.FINDINGS, world.records(), found_world.Marks(not_adopted=frozenset({"F1", "F2", "F9"}))
    )
    found = told_findings(both_world.bound(known=known))
    assert found is not None
    assert found.adopted == "Nobody has adopted them as they stand."


def test_each_party_has_one_line_on_what_it_was_shown_and_what_came() -> None:
    told = {line.partition(":")[0]: line for line in told_hearing(both_world.bound())}
    state, company, guild = (told[party] for party in ("the State", "Brineworks Ltd", "the Salt Guild"))
    assert state == (
        "the State: questions (4 January) sent on 2022-01-04; factual extract (draft 3) sent on 2022-02-07, deadline "
        "2022-02-25; answer received on 2022-02-28 (7 paragraphs)."
    )
    assert company.endswith("; no written answer is recorded.")
    assert guild == "the Salt Guild: not notified: danger to persons."


def test_a_line_names_nobody() -> None:
    known = replied_world.records()
    assert known.replies is not None
    file = known.replies.file
    party = replace(file.parties["guild"], not_notified=f"danger to {world.NAME}")
    changed = replace(known.replies, file=replace(file, parties={**file.parties, "guild": party}))
    told = told_hearing(both_world.bound(known=replace(both_world.records(), replies=changed)))
    assert told[-1] == "the Salt Guild: not notified: danger to [name removed]."


def test_the_page_says_it() -> None:
    bound = both_world.bound()
    page = to_html(bound, methodology(bound), (), draft=False, pictures={}).decode()
    for words in (
        "minimum conditions of the profile UN, at reasonable grounds",
        "Findings by type",
        "the State: questions",
    ):
        assert words in page
