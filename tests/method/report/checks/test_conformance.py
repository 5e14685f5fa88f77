"""Every rule of the shelf keeps its promise: its bad example is objected to where it is bad, its good one is clean."""

from __future__ import annotations

import re

import pytest

from probata.method.report.model import Bound
from probata.method.report.rules import GROUPS, Rule, objections, rules
from tests.method.report import found_world, replied_world, world

HOUSE_WORDS = 3
_RULES = rules()
_EACH = pytest.mark.parametrize("rule", _RULES, ids=[rule.CODE for rule in _RULES])


def _bound(rule: Rule, source: str, **front: str) -> Bound:
    """Over the world, with what stands on record in the example's own comments, or over one where a party was heard."""
    if rule.CODE in replied_world.CODES:
        return replied_world.bound(source, replied_world.of_rule(rule.CODE), **front)
    return found_world.example(source, **front)


@_EACH
def test_the_bad_example_is_objected_to_at_a_place_inside_it(rule: Rule) -> None:
    bound = _bound(rule, rule.BAD)
    found = [one for one in rule.run(bound) if one.code == rule.CODE]
    assert found
    for one in found:
        source = bound.manuscript.sources[one.at.file]
        assert 0 <= one.at.start <= one.at.end <= len(source)
        before = source[: one.at.start]
        assert (one.at.line, one.at.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


@_EACH
def test_the_good_example_is_objected_to_by_no_rule_at_all(rule: Rule) -> None:
    bound = _bound(rule, rule.GOOD)
    found = objections(bound)
    if bound.records.findings is None:  # what a piece without records leaves out is not what it is an example of
        found = tuple(one for one in found if one.code != "PB122")
    assert found == ()


@_EACH
def test_a_rule_says_nothing_under_another_code(rule: Rule) -> None:
    for source in (rule.BAD, rule.GOOD):
        assert {one.code for one in rule.run(_bound(rule, source))} <= {rule.CODE}


@_EACH
def test_an_objection_says_what_and_what_next_in_whole_sentences(rule: Rule) -> None:
    for one in rule.run(_bound(rule, rule.BAD)):
        assert one.message.strip()
        assert one.next_step.strip()
        assert "\n" not in one.message + one.next_step
        assert one.next_step.endswith((".", "!", "?", "`"))


@_EACH
def test_a_rule_explains_itself_and_names_where_it_comes_from(rule: Rule) -> None:
    assert rule.CODE[:3] in GROUPS
    assert rule.SAYS.endswith(".")
    assert "\n" not in rule.SAYS
    assert len(rule.WHY.split()) > HOUSE_WORDS
    assert re.search(
        r"METHOD|the house's method|(?:laws?|words) of the house|Protocol|Murad|OHCHR", " ".join(rule.WHY.split())
    )


@_EACH
def test_a_rule_finds_the_same_again(rule: Rule) -> None:
    assert list(rule.run(_bound(rule, rule.BAD))) == list(rule.run(_bound(rule, rule.BAD)))


@_EACH
def test_a_manuscript_in_another_language_or_of_nothing_stops_no_rule(rule: Rule) -> None:
    for source in (
        "",
        "---\n",
        "« Оно не было ярким », сказала она. “",
        "囚犯说：「门从外面锁上了。",
        "\x00",
        ":::{finding}\n:::\n",
    ):
        list(rule.run(world.bound(source, language="ru")))
        list(rule.run(world.bound(source)))


def test_no_two_rules_share_a_code() -> None:
    assert len({rule.CODE for rule in _RULES}) == len(_RULES)


def test_an_objection_never_shows_words_of_an_account_that_may_not_be_printed() -> None:
    closed = [
        one
        for one in world.records().places.values()
        if one.interview and one.handle in ("boards", "inside", "taken-back")
    ]
    source = "\n\n".join(f"She said so. {{quote}}`{one.handle}|Some other words`" for one in closed)
    for one in objections(world.bound(source)):
        assert not any(place.words in one.message + one.next_step for place in closed)


@_EACH
def test_a_rule_stands_in_the_folder_of_its_group(rule: Rule) -> None:
    folder = _module(rule).split(".")[-2]
    assert {_module(one).split(".")[-2] for one in _RULES if one.CODE[:3] == rule.CODE[:3]} == {folder}


def _module(rule: Rule) -> str:
    return str(vars(rule)["__name__"])
