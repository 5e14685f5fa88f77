"""Note marks, notes and what they cite."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.cited import Source, citations, cites_nothing, marks, notes
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Interview with a teacher, 3 May 2019", Source.INTERVIEW),
        ("Decree No. 44 of 2 March 2019, art. 5", Source.LAW),
        ("Ministry of Settlement, Annual report, p. 4", Source.OFFICE),
        ("Lantern Circle, Nine Villages, 2019", Source.GROUP),
        ("Salt Courier, 4 May 2019", Source.PRESS),
        ("Satellite images of 12 April 2019", Source.IMAGE),
        ("Ibid., p. 4", Source.SAME),
        ("The word is used in its wide sense", Source.UNKNOWN),
    ],
)
def test_a_source_is_known_by_its_words(words: str, kind: Source) -> None:
    assert [one.kind for one in citations(words)] == [kind]


@pytest.mark.parametrize(
    ("words", "number"),
    [("See supra note 12, p. 3", 12), ("Lantern Circle, note 7 above", 7), ("Salt Network, op. cit., p. 9", 0)],
)
def test_a_reference_to_a_note_above_has_its_number(words: str, number: int) -> None:
    (one,) = citations(words)
    assert (one.kind, one.note) == (Source.ABOVE, number)


def test_several_sources_of_a_note_are_apart() -> None:
    assert len(citations("Interview with a teacher, 2019; Decree No. 44, art. 2. Ibid., art. 5.")) == 3


def test_notes_are_numbered_by_their_first_marks_and_know_where_these_stand() -> None:
    made = bound("One.[^b] Two.[^a] Three.[^b]\n\n| x[^c] |\n|---|\n| y |\n\n[^a]: A.\n\n[^b]: B.\n\n[^c]: C.\n")
    assert [(one.label, one.number) for one in notes(made)] == [("b", 1), ("a", 2), ("c", 3)]
    assert [(one.label, one.sentence) for one in marks(made)] == [("b", 0), ("a", 1), ("b", 2), ("c", 0)]
    assert notes(made)[0].words == "B."


@pytest.mark.parametrize("words", ["", "The word is used in its wide sense.", "They are called hostels here."])
def test_a_remark_cites_nothing(words: str) -> None:
    assert cites_nothing(words)


@pytest.mark.parametrize(
    "words", ["See annex 2.", "On file with the Inquiry.", "Lantern Circle.", "A letter to us.", "Ibid."]
)
def test_what_may_be_a_source_does_not_cite_nothing(words: str) -> None:
    assert not cites_nothing(words)


@given(st.text(max_size=80))
@settings(deadline=None)
def test_any_words_can_stand_in_a_note(words: str) -> None:
    assert all(one.words for one in citations(words))


def test_a_note_in_brackets_is_one_above() -> None:
    from probata.method.report.claims.reading.cited import Source, citations

    (one,) = citations("Briefing record (note 94), paragraph 1.")
    assert (one.kind, one.note) == (Source.ABOVE, 94)
