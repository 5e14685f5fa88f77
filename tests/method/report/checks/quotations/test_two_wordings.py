"""PB221: one quotation in two wordings."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import two_wordings as rule
from tests.method.report.world import bound

OBJECTED = [
    (
        "The decree provides that “persons absent without leave shall be returned to their place of work”.\n\n"
        "> Persons absent without leave may be returned to their place of work.\n\nThe decree was repealed.\n"
    ),
    (
        "The governor said that “no resident was ever moved against his or her will”.\n\n"
        "On 4 May the governor wrote that “no resident was moved against his or her will”.\n"
    ),
    (
        "The guard told us: “If a man fell, we left him where he was.”\n\n"
        "> If a man fell, we shot him where he was.\n>\n> — Former guard\n"
    ),
    (
        "The driver said: “We were counted at the gate every morning and every evening.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “We were searched at the gate every morning and every evening.”\n"
    ),
    (
        "The driver said: “The doors were locked from the outside all night long.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “The doors may have been locked from the outside all night long.”\n"
    ),
    (
        "The driver said: “They never told us why we had been brought to the hostel.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “They told us why we had been brought to the hostel.”\n"
    ),
    (
        "The Ministry stated that the hostels were “places of learning and of voluntary work for the "
        "young”. Later it repeated that they were “places of learning and of paid work for the young”.\n"
    ),
    (
        "A nurse recalled: “I gave the pills to all the women in the second shed.”\n\n"
        "As the nurse said, “I gave the pills to some of the women in the second shed.”\n"
    ),
    (
        "“Nobody came back from the shore that week,” a fisher said.\n\n"
        "The fisher said that “nobody came back from the bridge that week”.\n"
    ),
    (
        "The driver said: “I signed the paper because the officer held a stick over my hand.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “I signed the paper because the officer held a gun over my hand.”\n"
    ),
]
LET_BE = [
    (
        "The driver said: “We were counted at the gate every morning and every evening.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “We were counted at the gate every morning”\n"
    ),
    (
        "The driver said: “We were counted at the gate every morning and every evening.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “We were counted … every morning and every evening.”\n"
    ),
    (
        "The driver said: “We were counted at the gate every morning and every evening.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “We were counted [...] every evening.”\n"
    ),
    (
        "The driver said: “We were counted at the gate every morning and every evening.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “[They] were counted at the gate every morning and every evening.”\n"
    ),
    (
        "The driver said: “We were counted at the gate every morning and every evening.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “we were counted at the gate, every morning and every evening”\n"
    ),
    (
        "A driver said: “I was beaten every day in the first week.”\n\n"
        "A teacher said: “I was beaten every night in the first week.”\n"
    ),
    (
        "The decree read: “Residents must register with the office each month.” The amended decree "
        "read: “Residents may register with the office each month.”\n"
    ),
    (
        "The ambassador said: “This report is a farce made by enemies of the country.” In another "
        "translation: “This report is a joke made by enemies of the country.”\n"
    ),
    (
        "The driver said: “The organisation of the labour programme was poor in every respect.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “The organization of the labor programme was poor in every respect.”\n"
    ),
    "The woman said: “I don't know where my sister is.” The man said: “I don't know where my brother is.”\n",
    "He called it “a place of rest”. She called it “a place of work”.\n",
    (
        "The driver said: “We were counted at the gate. It was cold. We slept on boards without blankets.”\n\n"
        "Some pages later.\n\n"
        "The driver said: “We were counted at the gate. … We slept on boards without blankets.”\n"
    ),
    (
        "Article 4 says: “Every worker shall have the right to leave the hostel at any time.” Article 5 "
        "says: “Every worker shall have the right to join the union at any time.”\n"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_later_of_the_two_is_pointed_at_and_the_other_wording_told() -> None:
    whole = bound(rule.BAD)
    (one,) = rule.run(whole)
    assert whole.manuscript.sources[one.at.file][one.at.start : one.at.end].startswith("“we were searched")
    assert "counted at the gate" in one.message
