"""Transcripts: who speaks under which label, and labels under which nobody speaks."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.model import Form, Note, Statement
from probata.method.statements.reading import statements
from probata.method.statements.transcripts import turns

PIECES = ["MR HESK: ", "Q. ", "A. ", "Note: ", "<a> ", "\n", "\r\n\r\n", "We left. ", "“", ":", "[1.2.21, 9:04] Ida: "]
ROTHS = "Karl Roth, the mayor, and Vera Roth, a nurse, were both heard.\n\n"


def _labelled(text: str) -> list[Statement]:
    return [one for one in statements(text) if Note.LABELLED in one.notes]


def _told(text: str) -> list[tuple[str | None, str]]:
    return [(one.speaker.party, one.span.of(text)) for one in _labelled(text)]


def test_a_label_is_whom_the_document_introduced() -> None:
    text = (
        "Anton Hesk, the ministry's spokesman, opened the hearing on Monday.\n\n"
        "MR HESK: We did not close the hostel.\n\nTHE CHAIR: Who closed it?\n\nMR HESK: The owner did.\n"
    )
    assert _told(text) == [
        ("Anton Hesk", "We did not close the hostel."),
        ("chair", "Who closed it?"),
        ("Anton Hesk", "The owner did."),
    ]


def test_the_label_is_the_speaker_and_its_mark_the_word_of_saying() -> None:
    text = "MS. ORDAN: It may be true.\nJUDGE TELLIN: It is not.\n"
    first, _ = _labelled(text)
    assert first.speaker.span is not None
    assert (first.speaker.span.of(text), first.cue.text) == ("MS. ORDAN", ":")
    assert first.form is Form.DIRECT
    assert [span.of(text) for span in first.hedge] == ["may be true"]


def test_question_and_answer_are_nobody_for_sure() -> None:
    text = "Q. Where were you?\nA. At the gate.\nQ. Alone?\nA. With two others.\n"
    assert [party for party, _ in _told(text)] == [None] * 4


def test_of_two_roths_a_surname_is_neither() -> None:
    assert _told(f"{ROTHS}ROTH: The bridge was closed.\nTHE CHAIR: Thank you all.\n")[0][0] is None
    assert _told(f"{ROTHS}VERA ROTH: The ward was full.\nKARL ROTH: It was not.\n")[0][0] == "Vera Roth"


def test_a_speaker_with_a_number_is_called_by_it() -> None:
    text = "SPEAKER 1: We left at dawn.\nSPEAKER 2: No, at noon.\n"
    assert [party for party, _ in _told(text)] == ["speaker 1", "speaker 2"]


def test_a_turn_goes_on_over_paragraphs_and_the_last_one_ends_with_its_own() -> None:
    text = "MR HESK: We left.\n\nNobody stayed.\n\nMS ILSEN: Two stayed.\n\nThe hearing ended at noon.\n"
    assert [said for _, said in _told(text)] == ["We left.\n\nNobody stayed.", "Two stayed."]


@pytest.mark.parametrize(
    "text",
    [
        "[12.03.21, 18:04:11] Lena: they took the phones\n[12.03.21, 18:04:40] Mika B: all of them?\n",
        "12/03/2021, 18:04 - Lena: they took the phones\n12/03/2021, 18:05 - Mika: when was that\n",
        "<lena> they are at the gate\n<mika> how many\n",
        "INTERVIEWER — What did you see first?\nWITNESS B — A line of buses at the school.\n",
        "**Mara Ilsen:** The report is wrong.\n\n**Host:** Which report?\n",
        "00:01:12 MARA ILSEN: The report is wrong. It counts twice.\n00:01:31 HOST: Which people?\n",
        "Mr. Orlen (Norway): The text is balanced.\nMs. Quist (Kenya): We cannot accept it.\n",
        "Hesk: We were never told.\nIlsen: You were told twice.\nHesk: By whom?\n",
        "COUNSEL FOR THE STATE: Were you paid?\nTHE ACCUSED: I was paid once.\n",
        "SPEAKER 1: We left at dawn.\nSPEAKER 2: No, at noon.\n",
        "AFP: Has anybody been arrested?\nMs. Ilsen: Nobody has been arrested.\n",
    ],
)
def test_labels_of_many_kinds_are_read(text: str) -> None:
    assert len(_labelled(text)) == len(text.strip().replace("\n\n", "\n").split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Note: The figures were collected in May.\nNote: They are incomplete.",
        "Date: 4 May 2021\nSubject: The closed hostel\nFrom: Mara Ilsen\nTo: Anton Hesk\n\nDear all, it is closed.",
        "Article 7: Nobody shall be held without a charge.\nArticle 8: Everybody shall be told why.",
        "http://example.org/a: the table stands there.\nhttps://example.org/b: more there.",
        "Case No.: 12/2021\nJudge: Vera Tellin\nCourt: District court of Tarn",
        "Fact: nobody was charged.\nMyth: everybody was freed.",
        "Summary: The ministry closed nine hostels.\n\nBackground: The hostels stood near the mine.",
        "Mara Ilsen: born 1970 in Tarn, nurse.\nPavel Ruun: born 1988 in Ostel, driver.",
        "LONDON: The ministry closed nine hostels on Monday, its spokesman said.",
        "Members: Vera Tellin, Karl Roth, Lena Foss.\nSecretary: Mika Baum.",
        "Not so fast – the bridge was closed.\nAnd yet – nobody came.",
        "Breakfast: We eat bread.\nLunch: We eat soup.\nBreakfast: We eat bread.",
        "Question 4: How many hostels were closed?\nAnswer 4: Nine hostels were closed.",
        "Step 1: Open the file.\nStep 2: Read the first page.",
        "He asked for one thing: a list of the names.",
    ],
)
def test_labels_under_which_nobody_speaks_are_none(text: str) -> None:
    assert _labelled(text) == []


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["MR HESK: ", "Q. ", "A. ", "Note: ", "<a> ", "\n", "\n\n", "We left. ", "“", ":"])).map(
        "".join
    )
)
def test_any_text_is_read_and_turns_lie_in_order_in_it(text: str) -> None:
    found = turns(text)
    ends = [place for one in found for part in one.parts for place in (part.start, part.end)]
    assert ends == sorted(ends)
    assert all(one.label.name.of(text) == one.label.words for one in found)
    assert all(part.of(text).strip() for one in found for part in one.parts)


def test_eight_times_the_labels_cost_about_eight_times_the_steps() -> None:
    unit = "MR HESK: We did not close it.\nIlsen: You did.\n\n"
    assert _steps(unit * 800) <= 9 * _steps(unit * 100)


def _steps(text: str) -> int:
    calls = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        turns(text)
    finally:
        sys.setprofile(None)
    return calls
