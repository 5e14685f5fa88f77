"""PB443: a recommendation on record asks for more than the one that is printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.recommendations.model import Recommendation
from probata.method.report.checks.standards import lost_qualification
from probata.method.report.checks.standards import narrowed_recommendation as rule
from probata.method.report.model import Objection
from tests.method.report import replied_world

OBJECTED = [
    ("Compensate everybody who lived there.", "Compensate those who lost a house in the clearance."),
    ("Free all prisoners.", "Free all prisoners who were sentenced without a hearing."),
    ("Free the people in the barracks.", "Free the people who are unlawfully kept in the barracks."),
    ("Return land to farmers.", "Return land to farmers whose title was cancelled by the order of March."),
    ("Close the sites.", "Close the sites that have no water."),
    ("Dismiss the officers.", "Dismiss the officers who ordered the moves."),
    ("Publish all letters.", "Publish all letters which the office received from families of the missing."),
    ("Give residents a passport.", "Give residents who were born in the valley a passport."),
    ("Stop transfers.", "Stop transfers where no judge has ordered them."),
    ("Repay families.", "Repay families who paid for parcels."),
    ("Treat everybody.", "Treat everybody who was exposed to the smoke."),
    ("Release the detainees.", "Release the arbitrarily held detainees."),
]
LET_BE = [
    (
        "Compensate those who lost a house in the clearance.",
        "Pay compensation to everybody who lost a house when the quarter was cleared.",
    ),
    (
        "Free all prisoners who were sentenced without a hearing.",
        "Free all prisoners who were sentenced without having been heard.",
    ),
    (
        "Free the people who are unlawfully kept in the barracks.",
        "Free without delay the people who are unlawfully kept in the barracks.",
    ),
    ("Publish the registers.", "Publish the registers, so that families can look for their relatives."),
    ("Repeal the order.", "Repeal the order."),
    ("Train guards.", "Train guards in the rules that the Covenant sets. The training has to be repeated."),
    ("Let independent doctors see whoever is held.", "Let independent doctors see everybody who is held."),
    ("Close the sites that have no water.", "Close the sites without water."),
    ("Dismiss officers who ordered the moves.", "Dismiss the officers by whom the moves were ordered."),
    ("Repay families who paid for parcels.", "Repay all families who paid fees for parcels."),
    ("Return the boats that were taken.", "Return the boats that were taken from the harbour, or pay for them."),
    (
        "Investigate the deaths.",
        "Investigate the deaths. This needs access to the hospital, which the Ministry has refused.",
    ),
    ("Stop transfers where no judge has ordered them.", "Stop transfers wherever a judge has not ordered them."),
    ("Give residents born in the valley a passport.", "Give a passport to residents who were born in the valley."),
    ("Open the archive.", "Open the archive of the labour office."),
    ("Apologise to the women.", "Apologise to the women in public."),
]


def _found(says: str, printed: str) -> list[Objection]:
    """With one recommendation on record, that says this."""
    one = Recommendation("R9", "the Government of Velmarra", "act", says, ("F1",))
    known = replace(replied_world.records(), recommendations=(one,))
    source = f":::{{recommendation}} R9 the Government of Velmarra\n{printed}\n:::\n"
    return replied_world.found(rule, source, known)


@pytest.mark.parametrize(("says", "printed"), OBJECTED)
def test_a_bound_that_is_not_on_record_is_objected_to(says: str, printed: str) -> None:
    assert _found(says, printed)


@pytest.mark.parametrize(("says", "printed"), LET_BE)
def test_the_same_bounds_in_other_words_and_more_words_are_let_be(says: str, printed: str) -> None:
    assert not _found(says, printed)


def test_without_recommendations_on_record_nothing_is_said() -> None:
    assert not replied_world.found(rule, rule.BAD, replied_world.without())


def test_a_bound_that_the_report_has_lost_is_for_another_rule() -> None:
    source = ":::{recommendation} R1 the Government of Velmarra\nRelease all persons who are held ({ref}`F2`).\n:::"
    assert not replied_world.found(rule, source)
    assert replied_world.found(lost_qualification, source)
