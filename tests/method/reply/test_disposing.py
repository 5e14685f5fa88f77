"""Open paragraphs, conflicts, and what a party answered."""

from dataclasses import replace

import pytest

from probata.method.reply.disposing import conflicts, heard_on, names_left, open_paragraphs, undisposed
from probata.method.reply.model import Heard, Response, Silence
from tests.method.reply.answers import ANSWER, FILE, NOBODY, bound, page

AGAIN = """
[[responses.dispositions]]
paragraphs = "2-3"
kind = "bare denial"
answer = "rejected"
reason = "Again."
by = "E. B."
"""


def _heard(finding: str, text: str = ANSWER, file: str = FILE, **more: object) -> Heard:
    read, response = bound(text, file, **more)  # type: ignore[arg-type]  # handed on as they are
    return heard_on("port", finding, read, [response]).heard


def test_a_paragraph_that_answers_a_finding_or_names_somebody_is_open_without_a_disposition() -> None:
    assert open_paragraphs(bound()[1]) == (4,)
    assert undisposed(bound()[1]) == (4, 6)
    without = FILE[: FILE.index('[[responses.dispositions]]\nparagraphs = "3"')]
    assert open_paragraphs(bound(file=without)[1]) == (3, 4, 5)
    assert open_paragraphs(bound(file=without, known=NOBODY)[1]) == (3, 4, 5)


def test_dispositions_that_disagree_are_a_conflict_and_doubled_ones_are_none() -> None:
    found = conflicts(bound(file=FILE + AGAIN)[1])
    assert [one.number for one in found] == [2, 3]
    same = AGAIN.replace('"2-3"', '"2"').replace("bare denial", "general position").replace("rejected", "noted")
    assert conflicts(bound(file=FILE + same)[1]) == ()


def test_a_finding_that_a_disposition_names_is_answered() -> None:
    assert _heard("F1") is Heard.ANSWERED


def test_a_finding_whose_words_stand_in_a_paragraph_that_nobody_classed_is_perhaps_answered() -> None:
    read, response = bound()
    found = heard_on("port", "F2", read, [response])
    assert (found.heard, found.paragraphs) == (Heard.PERHAPS, (("answer", 4),))


def test_silence_needs_two_persons_who_say_so_and_every_page_read() -> None:
    read, response = bound()
    assert heard_on("port", "F3", read, [response]).heard is Heard.NOBODY_SEARCHED
    silent = Silence("port", "F3", ("A. B.", "C. D."), ("the answer",), read_scans=False)
    said = replace(read, silences=(silent,))
    assert heard_on("port", "F3", said, [response]).heard is Heard.NOT_IDENTIFIED
    unread = replace(response, unread=(2,))
    assert heard_on("port", "F3", said, [unread]).heard is Heard.PERHAPS
    read_by_eye = replace(read, silences=(replace(silent, read_scans=True),))
    assert heard_on("port", "F3", read_by_eye, [unread]).heard is Heard.NOT_IDENTIFIED


def test_a_silence_does_not_outweigh_a_paragraph_that_nobody_classed() -> None:
    read, response = bound()
    silent = Silence("port", "F2", ("A. B.", "C. D."), ("the answer",), read_scans=True)
    assert heard_on("port", "F2", replace(read, silences=(silent,)), [response]).heard is Heard.PERHAPS


def test_a_statement_that_can_answer_counts_and_one_from_before_does_not() -> None:
    file = FILE.replace('answers = ["F1"]', 'answers = ["F3"]')
    assert _heard("F3", file=file) is Heard.NOBODY_SEARCHED
    assert _heard("F3", file=file.replace('on = "2022-02-02"', 'on = "2022-02-10"')) is Heard.ANSWERED


def test_another_party_is_not_answered_for() -> None:
    read, response = bound()
    assert heard_on("mill", "F1", read, [response]).heard is Heard.NOBODY_SEARCHED


@pytest.mark.parametrize(("number", "text"), [(6, "6. Everybody knows Olla Grundvey of the lower street.")])
def test_a_name_in_a_paragraph_from_which_nothing_is_removed_is_told(number: int, text: str) -> None:
    answer = ANSWER.replace("6. The new crane can be visited on weekdays.", text)
    response: Response = bound(answer, FILE.replace('paragraphs = "1-2"', 'paragraphs = "1-2, 6"'))[1]
    assert names_left(response) == (number,)
    assert names_left(bound()[1]) == ()


def test_numbers_on_unread_pages_do_not_hide_what_is_open() -> None:
    marks = (page(1, 0, len(ANSWER)), page(2, len(ANSWER), len(ANSWER)))
    assert bound(marks=marks)[1].unread == (2,)
    assert open_paragraphs(bound(marks=marks)[1]) == (4,)
