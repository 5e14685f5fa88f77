"""PB152: a note that nothing in the text marks."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.checks.evidence import note_without_mark as rule
from probata.method.report.model import Bound
from tests.method.report.world import bound


def _as_a_draft(source: str) -> Bound:
    """As a word processor's file is read: nothing was remarked before."""
    whole = bound(source)
    return replace(whole, manuscript=replace(whole.manuscript, faults=()))


def test_a_note_without_a_mark_is_objected_to_where_it_stands() -> None:
    source = "The gate was closed.[^1]\n\n[^1]: Interview with a driver.\n\n[^2]: Interview with a nurse.\n"
    draft = _as_a_draft(source)
    (one,) = rule.run(draft)
    assert draft.manuscript.sources[one.at.file][one.at.start : one.at.end] == "Interview with a nurse."


def test_what_reading_has_remarked_is_not_said_again() -> None:
    assert not list(rule.run(bound("The gate was closed.\n\n[^2]: Interview with a nurse.\n")))


def test_notes_that_mark_only_each_other_are_both_objected_to() -> None:
    assert len(list(rule.run(bound(rule.BAD)))) == 2


def test_a_note_that_another_note_of_the_text_marks_is_let_be() -> None:
    source = "The gate was closed.[^1]\n\n[^1]: As told elsewhere.[^2]\n\n[^2]: Interview with a nurse.\n"
    assert not list(rule.run(_as_a_draft(source)))
