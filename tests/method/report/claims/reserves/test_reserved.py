"""What a clause keeps of the reserve with which another one tells the same thing."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reading.told import Part
from probata.method.report.claims.reserves.paired import pairs
from probata.method.report.claims.reserves.reserved import lost
from tests.method.report.world import bound

_REST = "The road is long. A shop sells bread. The bus runs on Sundays and the ferry on Fridays."


def _lost(drawn: str, body: str) -> list[str]:
    source = f"# Summary\n\n{drawn}\n\n# The valley\n\n{_REST}\n\n{body}\n"
    each = [found for found in pairs(bound(source)) if found[0].drawn.told.part is Part.SUMMARY]
    return [one.words for found in each for pair in found for one in lost(pair, found)]


@pytest.mark.parametrize(
    ("drawn", "body", "words"),
    [
        ("The mayor sold the mill.", "The mayor may have sold the mill.", "may have sold"),
        ("The mill was demolished.", "The mill is reported to have been torn down.", "is reported to have"),
        ("All wells were closed.", "All wells except the deepest were closed.", "except"),
        ("The clerk burned the ledgers.", "The clerk tried to burn the ledgers.", "tried to"),
        ("The weavers left the valley.", "Two thirds of the weavers left the valley.", "Two thirds"),
        ("Farmers lost their harvest.", "In one case farmers lost their harvest.", "In one case"),
        ("Nobody was fined for the fire.", "As far as is known, nobody was fined for the fire.", "As far as is known"),
        ("The miller hid the grain.", "By one account, the miller hid the grain.", "By one account"),
    ],
)
def test_a_reserve_that_falls_is_told(drawn: str, body: str, words: str) -> None:
    assert words in _lost(drawn, body)


@pytest.mark.parametrize(
    ("drawn", "body"),
    [
        ("The mayor apparently sold the mill.", "The mayor may have sold the mill."),
        ("The mill is said to have been demolished.", "The mill is reported to have been torn down."),
        ("Most wells were closed.", "All wells except the deepest were closed."),
        ("The clerk attempted to burn the ledgers.", "The clerk tried to burn the ledgers."),
        ("Weavers left the valley.", "Two thirds of the weavers left the valley."),
        ("A farmer lost his harvest.", "In one case a farmer lost his harvest."),
        ("We know of nobody who was fined for the fire.", "As far as is known, nobody was fined for the fire."),
        ("It is said that the miller hid the grain.", "By one account, the miller hid the grain."),
        ("The mayor sold the mill.", "The mayor may have sold the mill. A deed shows that the mayor sold the mill."),
    ],
)
def test_a_reserve_that_is_kept_or_lifted_is_not(drawn: str, body: str) -> None:
    assert _lost(drawn, body) == []
