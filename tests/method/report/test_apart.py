"""Rules that look at one passage say of it, wherever it stands and whatever stands around it, the same."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.manuscript.kept import Kept
from probata.method.manuscript.reading import read
from probata.method.report.apart import PASSAGE, told
from probata.method.report.binding import bind
from probata.method.report.model import Bound, Objection, Passage, Records
from probata.method.report.rules import Rule, looks_at, objections, rules
from probata.record.errors import NotFound
from tests.method.report import found_world, world
from tests.method.report.exports.samples import EVERYTHING

_RECORDS = world.records()
_APART = [rule for rule in rules() if looks_at(rule) == PASSAGE]
_EXAMPLES = [text for rule in rules() for text in (rule.BAD, rule.GOOD) if not text.startswith("---")]


def _load(text: str, name: str) -> str:
    if name != world.MAIN:
        raise NotFound(f"There is no file {name}.")
    return text


def _bound(text: str, kept: Kept | None = None, records: Records = _RECORDS) -> Bound:
    return bind(read(world.MAIN, partial(_load, text), kept), records, kept)


def _as_one(bound: Bound) -> list[Objection]:
    """What every rule says when it is asked about the whole."""
    found = [one for rule in rules() for one in rule.run(bound)]
    order = {name: number for number, name in enumerate(bound.manuscript.sources)}
    return sorted(found, key=lambda one: (order.get(one.at.file, len(order)), one.at.start, one.code, one.message))


def test_a_rule_looks_at_a_passage_or_at_the_report() -> None:
    assert {looks_at(rule) for rule in rules()} == {PASSAGE, "report"}


@pytest.mark.parametrize("rule", _APART, ids=[rule.CODE for rule in _APART])
def test_its_bad_example_is_seen_again_among_others_and_further_down(rule: Rule) -> None:
    if rule.BAD.startswith("---"):
        text = rule.BAD
        assert list(objections(_bound(text))) == _as_one(_bound(text))
        return
    kept = Kept()
    for text in (rule.BAD, f"More words.\n\n{rule.BAD}", f"{rule.GOOD}\n\nMore words.\n\n{rule.BAD}"):
        kept.turn()
        whole = world.whole(text)
        assert list(objections(_bound(whole, kept))) == _as_one(_bound(whole))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.sampled_from(_EXAMPLES), max_size=6), min_size=2, max_size=4), st.data())
def test_whatever_stood_there_before_and_elsewhere_the_answer_is_that_of_asking_about_the_whole(
    rounds: list[list[str]], data: st.DataObject
) -> None:
    kept, known = Kept(), list(rounds[0])
    for more in rounds:
        place = data.draw(st.integers(0, len(known)))
        known[place : place + 1] = more
        kept.turn()
        text = world.whole("\n\n".join(known))
        assert list(objections(_bound(text, kept))) == _as_one(_bound(text))


def test_a_changed_note_is_a_change_of_the_passage_that_marks_it() -> None:
    kept = Kept()
    for note in ("Words.", "{cite}`decree`"):
        text = world.whole(f"The Ministry did not answer.[^a]\n\n[^a]: {note}\n")
        kept.turn()
        assert list(objections(_bound(text, kept))) == _as_one(_bound(text))
    assert {one.code for one in _as_one(_bound(text))} == set()


def test_a_changed_head_is_a_change_of_the_cells_of_its_table() -> None:
    kept = Kept()
    for head in ("held or worked", "held"):
        text = world.whole(f"| who | {head} |\n|---|---|\n| people | {{count}}`involved:k` |\n")
        kept.turn()
        assert list(objections(_bound(text, kept))) == _as_one(_bound(text))
    assert _as_one(_bound(text))


def test_other_records_and_other_front_matter_are_asked_about_anew() -> None:
    kept, text = Kept(), world.whole(EVERYTHING)
    another = replace(_RECORDS, today=_RECORDS.today.replace(year=2023))
    inside = world.whole(EVERYTHING, audience="internal") if not EVERYTHING.startswith("---") else text
    for source, records in ((text, _RECORDS), (text, another), (inside, another), (text, _RECORDS)):
        kept.turn()
        assert list(objections(_bound(source, kept, records))) == _as_one(_bound(source, None, records))


def test_a_function_is_asked_once_about_a_passage_that_stands_as_it_is() -> None:
    kept, asked = Kept(), []

    def work(_: Bound, passage: Passage) -> str:
        asked.append(passage.masked)
        return passage.masked

    for text in ("One.\n\nTwo.\n", "Zero.\n\nOne.\n\nTwo.\n"):
        kept.turn()
        bound = _bound(world.whole(text), kept)
        assert [told(bound, one, work) for one in bound.passages] == [one.masked for one in bound.passages]
    assert asked.count("One.") == asked.count("Zero.") == 1


_RECORDED = [rule for rule in rules() if "% findings.toml" in rule.BAD or "{estimate}" in rule.BAD]


@pytest.mark.parametrize("rule", _RECORDED, ids=[rule.CODE for rule in _RECORDED])
def test_what_stands_on_record_is_looked_at_passage_by_passage_all_the_same(rule: Rule) -> None:
    for text in (rule.BAD, f"{rule.GOOD}\n\nMore words.\n"):
        assert list(objections(found_world.example(text))) == _as_one(found_world.example(text))
