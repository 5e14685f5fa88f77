"""A response bound to its document, and what is wrong only then."""

from dataclasses import replace

import pytest

from probata.method.reply.binding import faults_of, taken_up, words_of_paragraph
from probata.method.reply.model import Silence
from tests.method.reply.answers import ANSWER, FILE, LAWS, bound, page


def _faults(text: str = ANSWER, file: str = FILE, **more: object) -> list[str]:
    read, response = bound(text, file, **more)  # type: ignore[arg-type]  # handed on as they are
    return [f"{one.where}: {one.message}" for one in faults_of(read, [response], "reply.toml")]


def test_a_response_knows_what_its_paragraphs_take_up_and_name() -> None:
    _, response = bound()
    assert response.answering == {3: ("F1",), 4: ("F2",)}
    assert response.naming == (5,)
    assert [len(response.of(number)) for number in (1, 3, 4)] == [1, 1, 0]
    assert "Wenda Orkall" not in repr(response)
    assert words_of_paragraph(response, response.paragraphs[1]) == "The Office serves everybody who lives on the quay."


def test_without_recorded_findings_nothing_is_proposed() -> None:
    assert bound(findings={})[1].answering == {}


def test_words_of_a_report_are_found_in_paragraphs_that_say_it_otherwise() -> None:
    _, response = bound()
    asked = "to whom the use of fishing water under suspended leases was granted"
    assert list(taken_up(response, asked, LAWS)) == [4]
    assert list(taken_up(response, "whether the watchtower was manned")) == []


def test_clean_is_clean() -> None:
    assert _faults() == []


def test_a_disposition_of_a_paragraph_that_is_not_there_is_a_fault() -> None:
    (told,) = _faults(file=FILE.replace('paragraphs = "3"', 'paragraphs = "3, 64-66"'))
    assert told == "reply.toml: [[responses]] 1 (answer) dispositions 2: There is no paragraph 64-66 in the response."


@pytest.mark.parametrize("words", ["Wenda Orkal", "wenda ork", "Wanda Orkall"])
def test_words_to_remove_that_do_not_stand_there_are_a_fault_that_does_not_repeat_them(words: str) -> None:
    (told,) = _faults(file=FILE.replace("Wenda Orkall", words))
    assert "Words 1 under 'remove' do not stand in 5" in told
    assert words not in told


def test_a_silence_while_pages_are_unread_is_a_fault_until_somebody_read_them() -> None:
    marks = (page(1, 0, len(ANSWER)), page(2, len(ANSWER), len(ANSWER)))
    read, response = bound(marks=marks)
    silent = Silence("port", "F3", ("A. B.", "C. D."), ("the answer",), read_scans=False)
    (fault,) = faults_of(replace(read, silences=(silent,)), [response], "reply.toml")
    assert "nobody has read page 2" in fault.message
    by_eye = replace(read, silences=(replace(silent, read_scans=True),))
    assert list(faults_of(by_eye, [response], "reply.toml")) == []
