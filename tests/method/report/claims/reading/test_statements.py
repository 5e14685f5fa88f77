"""Clauses as typed fields."""

from __future__ import annotations

from probata.method.report.claims.reading.meant import meant
from probata.method.report.claims.reading.statements import Work, acts_of, affirmations, denials
from tests.method.report.world import bound


def test_a_denial_tells_its_act_and_of_what() -> None:
    one = denials(bound("The team was refused access to the salt archive.\n"))[0]
    assert one.work is Work.REACH
    assert one.acts == acts_of(Work.REACH) >= meant("visited entered access")
    assert one.of == meant("salt archive")
    assert one.ours


def test_what_a_denial_points_to_is_read_with_it() -> None:
    one = denials(bound("Letters went to Lower Kesh. The team did not enter that district.\n"))[0]
    assert {"Lower", "Kesh"} <= one.there


def test_a_clause_that_is_open_asked_or_somebody_s_affirms_nothing() -> None:
    each = {
        one.told.words
        for one in affirmations(
            bound("Rusk may have fired. Rusk said that he fired. The team asked whether Rusk fired. Rusk fired.\n")
        )
    }
    assert "Rusk fired." in each
    assert not {one for one in each if one.startswith(("Rusk may", "Rusk said", "The team asked"))}


def test_every_is_told_of_what() -> None:
    each = {one.told.words: one.every for one in affirmations(bound("Each boat burned. Boats burned.\n"))}
    assert meant("boat") <= (each["Each boat burned."] or frozenset())
    assert each["Boats burned."] is None
