"""Notes that stand at each other's words."""

from __future__ import annotations

from probata.method.report.claims.sources.displaced import displaced
from tests.method.report.world import bound

TEXT = "Poplars were planted along the canal.[^1]\n\nThe choir of Sant Orel was closed.[^2]\n\n"
CHOIR, POPLARS = "J. Vane, The Choir of Sant Orel.", "M. Rell, Poplars on a Canal."


def _labels(first: str, second: str) -> list[str]:
    return [one.mark.label for one in displaced(bound(f"{TEXT}[^1]: {first}\n\n[^2]: {second}\n"))]


def test_two_notes_that_have_changed_places_are_found() -> None:
    assert _labels(CHOIR, POPLARS) == ["1", "2"]


def test_notes_in_their_places_and_one_alone_that_fits_elsewhere_are_let_be() -> None:
    assert _labels(POPLARS, CHOIR) == []
    assert _labels(CHOIR, "T. Hale, Travels.") == []


def test_a_circle_of_three_is_found() -> None:
    source = (
        "Fishing quotas in the gulf fell.[^1]\n\nVineyards at Costa Rell stand empty.[^2]\n\n"
        "The observatory of Dorn is old.[^3]\n\n[^1]: Vineyards of Costa Rell.\n\n[^2]: Observatory of Mount Dorn.\n\n"
        "[^3]: Quotas for the Gulf.\n"
    )
    assert len(displaced(bound(source))) == len("123")


def test_a_second_note_at_words_that_tells_only_of_a_far_passage_has_strayed() -> None:
    source = (
        "The mandate ended in May.[^1][^2]\n\nNobody slept.\n\nThe bread was dear.\n\n"
        "Craters near Orel Mill face the ridge.[^3]\n\n[^1]: Mandate, May.\n\n[^2]: On the craters at Orel Mill.\n\n"
        "[^3]: Maps of a ridge.\n"
    )
    assert [one.mark.label for one in displaced(bound(source))] == ["2"]
    assert displaced(bound(source.replace("[^1][^2]", "[^1]").replace("[^3]\n", "[^3][^2]\n"))) == ()


def test_a_note_on_a_named_person_at_words_that_somebody_speaks_has_not_slipped() -> None:
    source = (
        "“We had painted the cross on the roof,” the director told the Panel.[^1]\n\n"
        "Codes stand for names, but for Dr. Nina Haldi of Orel, who gave her consent in Selm.[^2]\n\n"
        "[^1]: Interview with Dr. Nina Haldi, Orel.\n\n[^2]: Paint on a cross, a roof.\n"
    )
    assert displaced(bound(source)) == ()


def test_a_file_of_an_archive_tells_nothing_of_its_words() -> None:
    assert _labels(f"{CHOIR} [NCA-002403]", f"{POPLARS} RG10, volume 6014") == []
    assert _labels("Vane to Mr. Sant Orel, 1 June 1920, choir.", POPLARS) == []
