"""PB355: a word beside a count that it does not fit."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import word_and_count
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "Two thirds of the 30 shopkeepers, 12, had closed.\n",
        "Hardly any of the 50 farms (38) had electricity.\n",
        "None of the 18 guards had been trained, and 6 of the 18 guards had been.\n",
        "Every second one of the 48 doors, 12 in all, was locked.\n",
        "Almost all interviewees (21 of 40) described beatings.\n",
        "The majority of respondents (18 of 40) had left.\n",
        "Half of the detainees (12 of 40) were children.\n",
        "Two thirds of the families (20 of 45) had lost land.\n",
        "Nearly all of the witnesses, 15 of 30, saw the fire.\n",
        "Most of those interviewed (14 out of 35) had no lawyer.\n",
        "All detainees (38 of 40) were released.\n",
        "Of the 40 interviewees, a majority (17) had been beaten.\n",
        "A third of the houses (30 of 60) were burned.\n",
        "None of the 83 clerks spoke of a list, and 16 of the 83 clerks described the list in detail.\n",
        "All 24 nurses described the night shift; three of the 24 nurses did not mention it.\n",
    ],
)
def test_it_objects_to_a_word_beside_a_count_that_it_does_not_fit(source: str) -> None:
    assert {one.code for one in found(word_and_count, source)} == {"PB355"}


@pytest.mark.parametrize(
    "source",
    [
        "Two thirds of the 30 shopkeepers, 20, had closed.\n",
        "Hardly any of the 50 farms (3) had electricity.\n",
        "Most of the money went to the port, 12 of the 40 boats to the navy.\n",
        "None of the 18 guards had been trained, and 6 of the 18 guards could not read or write.\n",
        "About a third of the families (16 of 47) had left.\n",
        "Two thirds of the families (30 of 45) had lost land.\n",
        "Almost all interviewees (38 of 40) described beatings.\n",
        "Most of the 40 interviewees had left by 2019.\n",
        "Many interviewees (12 of 40) described threats.\n",
        "Half of the detainees (20 of 40) were children.\n",
        "Some interviewees (3 of 40) were students.\n",
        "Nearly half of the detainees (19 of 40) were children.\n",
        "More than half of the detainees (26 of 40) were children.\n",
        "Of those who answered (17 of 26), almost all (16) described injections.\n",
        "A majority of the 120 families interviewed in 2019 (71) had lost land; 49 had not.\n",
        "None of the 30 drivers had a contract, and 4 of the 30 drivers had no licence either.\n",
        "None of the 20 women was asked, and six of the 20 women were asked later.\n",
    ],
)
def test_it_is_silent_on_a_word_that_fits_the_count_beside_it_or_stands_beside_none(source: str) -> None:
    assert found(word_and_count, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(word_and_count, word_and_count.BAD, language="fr") == []
    assert found(word_and_count, "She said: “" + "Almost all interviewees (21 of 40) described beatings." + "”\n") == []


def test_all_behind_of_names_the_base() -> None:
    source = "They were about 11 percent of all patients who came (135,000 of 1,270,000 patients).\n"
    assert found(word_and_count, source) == []


def test_a_word_between_commas_is_one_for_the_number_beside_it() -> None:
    for source in (
        "Of the 61 boats, almost all, 24, had no radio.\n",
        "It lost 40 of 61 boats. Nine, most, were new.\n",
    ):
        assert [one.code for one in found(word_and_count, source)] == ["PB355"]


def test_almost_all_is_not_all() -> None:
    assert found(word_and_count, "Almost all of them, 52 out of 52, had signed.\n")
    assert found(word_and_count, "Almost all of them, 51 out of 52, had signed.\n") == []
