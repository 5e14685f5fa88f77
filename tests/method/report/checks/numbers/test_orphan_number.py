"""PB301: numbers that no record bears, and what only looks like one."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import orphan_number
from tests.method.report.more_world import found, words


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("26 of 40 interviewees had been held.\n", ["26 of 40"]),
        ("Twenty-six people spoke, two-thirds of them twice.\n", ["Twenty-six", "two-thirds", "twice"]),
        ("About 65 % had been held.\n", ["65 %"]),
        ("# 26 people were held\n", ["26"]),
        ("# 2.1 million people\n", ["2.1 million"]),
        ("| a | 12 |\n|---|---|\n| 3 | b |\n", ["12", "3"]),
        ("Words.[^a]\n\n[^a]: There were 12 hostels.\n", ["12"]),
        ("- Eleven hostels.\n", ["Eleven"]),
        ("{count}`involved:k` of 40 interviewees had been held or had worked.\n", ["40"]),
        ("On 12 April 2019 the gates closed.\n", ["12 April 2019"]),
        (":::{table} Twenty-six people\n| a |\n|---|\n| b |\n:::\n", ["Twenty-six"]),
        ("Words. {cite}`decree|26 people said so`\n", ["{cite}`decree|26 people said so`"]),
    ],
)
def test_a_number_outside_of_roles_is_an_objection_at_its_place(source: str, said: list[str]) -> None:
    assert words(found(orphan_number, source), source) == said


@pytest.mark.parametrize(
    "source",
    [
        "# 2. Methods\n",
        "# 2.1 Scope\n",
        "# 2) Scope\n",
        "# Annex 3\n",
        "# Annex III. Lists\n",
        "# Part two: the law\n",
        "# II.3 Findings\n",
        "# 1 Introduction\n\n# 2 Methods\n",
        "1. Release them.\n2. Pay them.\n",
        "No one knew; each one asked the other, one by one.\n",
        "Quessim is one of the largest hostels; people worked in one.\n",
        "One interviewee said: {quote}`lamp`\n",
        "One woman described the evening. {cite}`lamp-too`\n",
        ":::{annex} Annex 2: the lists\nWords.\n:::\n",
        "Words.[^1]\n\n[^1]: A note.\n",
        "`26` is code, and % is a sign.\n",
        "It stands there. {cite}`decree|page 12, paragraph 3`\n",
    ],
)
def test_what_numbers_the_report_itself_is_no_number_of_it(source: str) -> None:
    assert found(orphan_number, source) == []


def test_one_interviewee_without_an_account_is_a_number() -> None:
    assert len(found(orphan_number, "One interviewee described a lamp.\n")) == 1


def test_one_interviewee_with_two_accounts_is_a_number() -> None:
    assert len(found(orphan_number, "One interviewee described a lamp. {cite}`lamp` {cite}`gate`\n")) == 1


def test_the_count_that_gives_the_numbers_is_named_with_what_it_really_counts() -> None:
    [one] = found(orphan_number, orphan_number.BAD)
    assert "`involved`" in one.message
    assert "'held or worked'" in one.message
    assert "`held`" in one.next_step
    assert "21 of 40" in one.next_step


def test_numbers_that_a_sentence_says_in_full_are_offered_their_role() -> None:
    [one] = found(orphan_number, "26 of 40 interviewees had been held or had worked in a hostel.\n")
    assert "{count}`involved:of`" in one.next_step


def test_a_figure_of_a_public_document_is_offered_its_place() -> None:
    [one] = found(orphan_number, "The province ordered 6,200 bunk beds.\n")
    assert "{figure}`tender|6,200`" in one.next_step


def test_a_number_of_special_handling_is_never_offered() -> None:
    [one] = found(orphan_number, "One interviewee described sexual violence.\n")
    assert "violence" not in one.message + one.next_step


def test_a_title_may_hold_a_year_and_no_number_of_people() -> None:
    assert found(orphan_number, "Words.\n", title="Low Reaches in 2019") == []
    assert len(found(orphan_number, "Words.\n", title="Twenty-six witnesses")) == 1


def test_in_another_language_only_digits_are_numbers() -> None:
    assert found(orphan_number, "Six ans plus tard.\n", language="fr") == []
    assert len(found(orphan_number, "Il y a 6 ans.\n", language="fr")) == 1
