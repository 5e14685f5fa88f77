"""When, where and how a source spoke."""

from __future__ import annotations

import pytest

from probata.method.report.claims.sources.source_cited import source_cited
from probata.method.report.claims.sources.source_details import detail_in_words, other_details

OTHER = [
    ("In an interview in 2019, a baker said so.", "Interview with a baker, Lun, May 2018", "date"),
    ("A guard told us in May 2019 that it was open.", "Interview with a guard, November 2016", "date"),
    ("In its letter of 3 May 2019 the Ministry denied it.", "Ministry of Ports, letter of 3 August 2020", "date"),
    ("In its judgment of 4 May 2018 the court held so.", "High Court, judgment of 9 October 2016", "date"),
    ("In a telephone interview, a midwife spoke of it.", "Interview with a midwife, in person, May 2019", "way"),
    ("A boatman interviewed in Tarsk spoke of it.", "Interview with a boatman, Velm, 4 May 2019", "place"),
    ("A widow recalled that it burned.", "Interview with a young man, May 2017", "person"),
]
SAME = [
    ("In an interview in 2019, a baker spoke of 2017.", "Interviews with a baker, 2018 and 5 May 2019"),
    ("A guard told us in May 2019 that it was open in 2016.", "Interview with a guard, 14 May 2019"),
    (
        "In its letter of 3 May 2019 the Ministry denied it.",
        "Ministry of Ports, letter of 3 May 2019 (received in July 2019)",
    ),
    ("In telephone interviews and in person, midwives spoke.", "Interview with a midwife, in person, May 2019"),
    ("A boatman interviewed in Tarsk spoke of it.", "Interview with a boatman, Tarsk, 4 May 2019"),
    ("A widow recalled that it burned.", "Interview with a resident, May 2017"),
]


@pytest.mark.parametrize(("words", "note", "what"), OTHER)
def test_what_the_note_tells_otherwise_is_found(words: str, note: str, what: str) -> None:
    cited = source_cited(note)
    assert cited is not None
    assert other_details(words, cited) == what


@pytest.mark.parametrize(("words", "note"), SAME)
def test_what_both_can_mean_is_let_be(words: str, note: str) -> None:
    cited = source_cited(note)
    assert cited is not None
    assert other_details(words, cited) == ""


def test_a_message_says_what_differs() -> None:
    said = {detail_in_words(what) for _, _, what in OTHER}
    assert len(said) == len({what for _, _, what in OTHER})
