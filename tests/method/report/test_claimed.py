"""Everything that a report claims, typed."""

from __future__ import annotations

from probata.method.report.claimed import KINDS, Claimed, claimed
from tests.method.report.world import MAIN, bound

SOURCE = """# Findings

On 12 April 2019, 26 of the 40 people interviewed in Osterly had been detained or worked in a hostel. The accounts of
beatings appear to be credible. The spokesman said: “Nobody was kept there.”[^1]

[^1]: Ministry of Settlement, press briefing of 20 February 2022.
"""


def found(kind: str, source: str = SOURCE) -> list[Claimed]:
    """The claims of one kind."""
    return [one for one in claimed(bound(source)) if one.kind == kind]


def test_numbers_say_what_they_count_and_of_what() -> None:
    [held, everyone] = [one for one in found("number") if one.says["use"] == "people or things counted"]
    assert (held.words, held.says["value"], held.says["base"]) == ("26", "26", "40")
    assert everyone.words == "40"


def test_dates_quotations_reserves_alternatives_and_notes_are_told() -> None:
    assert next((one.words, one.says["from"]) for one in found("date")) == ("12 April 2019", "2019-04-12")
    [quotation] = found("quotation")
    assert quotation.words == "Nobody was kept there."
    assert "spokesman" in quotation.says["speaker"]
    assert any("appear to be credible" in one.words for one in found("qualification"))
    assert [one.words for one in found("alternative")] == ["detained or worked"]
    [note] = found("note")
    assert note.says["number"] == "1"


def test_places_are_places_in_the_source() -> None:
    source = bound(SOURCE).manuscript.sources[MAIN]
    for one in claimed(bound(SOURCE)):
        assert one.kind in KINDS
        if one.kind in ("number", "date"):
            assert source[one.at.start : one.at.end] == one.words


def test_they_stand_in_the_order_of_the_text() -> None:
    starts = [one.at.start for one in claimed(bound(SOURCE))]
    assert starts == sorted(starts)
    assert claimed(bound("Nothing is told here.\n")) is not None


def test_numbers_of_parts_and_letters_name_nobody() -> None:
    source = "Part II tells it. In Annex IV the Inquiry and II met. It gives a link.\n"
    names = [one.words for kind in ("person", "party", "place") for one in found(kind, source)]
    assert not {"II", "Part II", "Annex IV", "a"} & set(names)
    assert not [one for one in claimed(bound("A half of them left.\n")) if one.says.get("places") == "a"]


def test_half_in_a_word_is_no_number() -> None:
    assert found("number", "Half-word and half-truth stand there.\n") == []
    assert [one.words for one in found("number", "Half of them left.\n")] != []


def test_years_at_the_head_of_a_table_are_years() -> None:
    source = "| District | 2017 | 2018 |\n|---|---|---|\n| East | 100 | 2000 |\n"
    uses = {one.words: one.says["use"] for one in found("number", source)}
    assert (uses["2017"], uses["2018"]) == ("year", "year")
    assert uses["2000"] == "people or things counted"
