"""PB156: a recommendation asks for something that the report nowhere tells of."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import unfounded_recommendation as rule
from tests.method.report.world import bound

_BODY = rule.BAD.partition("- Replace")[0]


@pytest.mark.parametrize(
    "asked",
    [
        "- Replace the turbines of the upper reservoir.\n",
        "The Government should dredge the southern canal for larger tankers.\n",
        "The Commission recommends that the Ministry of Transport electrify the railway tunnels.\n",
    ],
)
def test_what_the_report_tells_nothing_of_is_objected_to(asked: str) -> None:
    assert len(list(rule.run(bound(_BODY + asked)))) == 1


@pytest.mark.parametrize(
    "asked",
    [
        "- Return the papers that are kept at the gate.\n",
        "- Ratify the Optional Protocol to the Convention against Torture.\n",
        "- Ensure prompt and independent investigations and provide reparation to victims.\n",
        "- Pay the wages of former workers.\n",
        "- Act now.\n",
        "Companies should publish the names of their suppliers and allow unannounced inspections.\n",
    ],
)
def test_what_it_tells_of_or_every_report_asks_is_let_be(asked: str) -> None:
    assert not list(rule.run(bound(_BODY + asked)))


def test_a_report_of_a_few_words_is_let_be() -> None:
    assert not list(rule.run(bound("# Recommendations\n\n- Replace the turbines of the upper reservoir.\n")))


@pytest.mark.parametrize("heading", ["What should happen now", "Our demands", "The way forward"])
def test_a_list_under_another_heading_recommends_too(heading: str) -> None:
    source = _BODY.replace("# Recommendations", f"# {heading}")
    asked = "- Return the papers.\n- Plant trees along the motorway to the capital.\n"
    assert len(list(rule.run(bound(source + asked)))) == 1


def test_a_thing_told_as_known_that_a_long_report_never_names_is_objected_to() -> None:
    more = "\n\n".join(["The winters were cold, and the sheds stood empty."] * 80)
    long = _BODY.replace("# Recommendations", f"{more}\n\n# Recommendations")
    assert len(list(rule.run(bound(long + "- Publish the accounts of the national lottery.\n")))) == 1
    assert not list(rule.run(bound(long + "- Publish the accounts of the hostels.\n")))
    assert not list(rule.run(bound(long + "- Appoint an auditor for lotteries.\n")))


def test_a_sentence_on_the_recommendations_themselves_asks_for_nothing() -> None:
    on_them = rule.BAD.replace(
        "- Replace the turbines of the upper reservoir.",
        "Each recommendation follows from turbines and names a reservoir.",
    )
    assert on_them != rule.BAD
    assert not list(rule.run(bound(on_them)))


@pytest.mark.parametrize("closing", ["Mira Tolle, Director, Coastal Studies\n", "We thank those who spoke to us.\n"])
def test_what_only_closes_a_part_asks_for_nothing(closing: str) -> None:
    assert not list(rule.run(bound(f"{_BODY}- Return the papers.\n\n{closing}")))


def test_a_place_that_is_told_of_founds_nothing_by_itself() -> None:
    more = "\n\n".join(["The winters in Pell were cold, and the sheds stood empty."] * 40)
    long = _BODY.replace("# Recommendations", f"{more}\n\n# Recommendations")
    assert len(list(rule.run(bound(long + "- Return the paintings taken from the museum of Pell.\n")))) == 1
    assert not list(rule.run(bound(long + "- Open the sheds of Pell to visitors.\n")))


def test_one_new_word_is_judged_where_it_is_told_as_known_and_of_nothing_told() -> None:
    body, heading, _ = _BODY.partition("# Recommendations")
    long = f"{body} Health was poor. {'They stood at the gate in the cold of every morning. ' * 50}\n\n{heading}\n\n"
    assert len(list(rule.run(bound(f"{long}- Extend the lottery.\n")))) == 1
    assert not list(rule.run(bound(f"{long}- Extend the healthcare field.\n")))
    assert not list(rule.run(bound(f"{long}- Extend the retention of health.\n")))
