"""PB222: a quotation that nobody is said to have said."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import nobody_said as rule
from tests.method.report.world import bound

OBJECTED = [
    (
        "The hostels stood along the shore. “The doors were locked from the outside every single "
        "night.” The sheds had no windows.\n"
    ),
    (
        "Conditions were harsh in winter. “There was no heating and the water froze in the buckets.” "
        "Stoves were delivered in February.\n"
    ),
    "It was “the worst winter that anybody in the valley has ever seen”, and food ran short.\n",
    "The hostels were “built on the bones of the people of the lake and nothing else”.\n",
]
LET_BE = [
    "A driver said: “The doors were locked from the outside every single night.”\n",
    "“The doors were locked from the outside every single night,” a driver told the Inquiry.\n",
    "“The doors were locked from the outside every single night.”[^1]\n\n[^1]: Interview with a driver.\n",
    "One woman described the winter. “There was no heating and the water froze in the buckets.”\n",
    "The province called them “skills hostels”.\n",
    "Article 4 of the decree: “Nobody may leave the district without a paper from the office.”\n",
    "The book “A History of the Low Reaches and Their People” was banned.\n",
    "The film “The Long Night of the Lake” was shown in 2018.\n",
    "A sign at the gate: “Work today is bread tomorrow for all of us”.\n",
    "According to the governor, it was “the worst winter that anybody in the valley has ever seen”.\n",
    "The so-called “green belt” was closed.\n",
    ("The governor was asked about the winter. “It was the worst winter that anybody in the valley has ever seen.”\n"),
    "“We were cold all the time in that place.” She showed her hands.\n",
    "The question was: “Were you ever free to leave the hostel at night?”\n",
    (
        "Ms Harrow recalled her arrival. It was dark. “They told us to stand in two lines and to wait.” "
        "Later they were fed.\n"
    ),
    "The term “persons in need of seasonal placement and care” is used in decrees.\n",
    ("“We were counted in the morning,” the nurse said. “Then we were counted again in the evening, before supper.”\n"),
    "A survivor told us what came next:\n\n> “They put us into the second shed and closed the door behind us.”\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
