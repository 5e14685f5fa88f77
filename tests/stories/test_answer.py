"""The State's answer of the example: 64 paragraphs, six pages that are pictures, and two persons whom it names."""

import csv
import io
from collections import Counter
from pathlib import Path

import pytest

from probata.method.documents.item import FullDocument
from probata.method.documents.readers import pdf
from probata.method.recommendations.reading import read_recommendations
from probata.method.reply.annex_text import annex_text
from probata.method.reply.annexing import annexed, waiting
from probata.method.reply.answering import provisions_in
from probata.method.reply.binding import Around, bind, faults_of, taken_up
from probata.method.reply.composing import compose
from probata.method.reply.fits import statement_fits
from probata.method.reply.model import Fits, ReplyFile, Response
from probata.method.reply.persons import Known
from probata.method.reply.reading import read_reply
from probata.method.reply.splitting import paragraphs_of
from probata.method.testimony.protection import lexicon
from tests.method.reply.answers import ref, stored

SEASON = Path(__file__).parents[2] / "examples/season-hostels"
SCANNED = (3, 4, 5, 6, 7, 8)


def _answer() -> FullDocument:
    made = pdf.read((SEASON / "reply/answer-20220228.pdf").read_bytes(), "answer-20220228.pdf")
    return stored(made.text, made.marks, made.limits)


def _people() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((SEASON / "interviews/table.csv").read_text(encoding="utf-8"))))


@pytest.fixture(scope="module")
def answered() -> tuple[ReplyFile, Response, Known]:
    """The file of replies, the answer bound, and everybody who was interviewed as the vault would know them."""
    file = read_reply((SEASON / "reply.toml").read_text(encoding="utf-8"), "reply.toml")
    people = _people()
    known = Known(
        lexicon([one[key] for one in people for key in ("Name", "Telephone")], bytes(16)),
        tuple(one["No."] for one in people),
    )
    laws = provisions_in([pdf.read((SEASON / "documents/decree-44-2019.pdf").read_bytes(), "decree").text])
    one = file.responses["answer"]
    return file, bind(ref("response"), one, file.parties["velmarra"], _answer(), Around({}, laws, known), "here"), known


def test_six_pages_are_pictures_and_hold_fourteen_paragraphs() -> None:
    stored_answer = _answer()
    made = compose(stored_answer.text, stored_answer.marks, stored_answer.item.limits)
    assert made.unread == SCANNED
    assert [one.number for one in paragraphs_of(made)] == [*range(1, 38), *range(52, 65)]


def test_with_the_transcripts_there_are_64_paragraphs_and_each_has_its_disposition(
    answered: tuple[ReplyFile, Response, Known],
) -> None:
    file, response, _ = answered
    assert [one.number for one in response.paragraphs] == list(range(1, 65))
    assert (response.unread, waiting(response)) == ((), ())
    assert list(faults_of(file, [response], "reply.toml")) == []
    kinds = Counter({one.kind.value: 0 for one in response.file.dispositions})
    for one in response.file.dispositions:
        kinds[one.kind.value] += len(one.paragraphs)
    assert kinds == {
        "general position": 40,
        "reasoned answer": 9,
        "admission with justification": 1,
        "correction": 1,
        "new material": 1,
        "attack on a witness": 1,
        "names a person": 1,
        "challenge to authenticity": 1,
        "off topic": 9,
    }


def test_question_23_is_answered_in_other_words(answered: tuple[ReplyFile, Response, Known]) -> None:
    _, response, _ = answered
    laws = provisions_in([pdf.read((SEASON / "documents/decree-44-2019.pdf").read_bytes(), "decree").text])
    assert 27 in taken_up(response, "to whom the use of water under suspended leases was granted", laws)


def test_nobody_who_was_interviewed_and_no_relative_is_left_in_the_annex(
    answered: tuple[ReplyFile, Response, Known],
) -> None:
    file, response, known = answered
    text = annex_text([annexed(response, file.parties["velmarra"], known)])
    for word in ("Undwell", "Ferrisa", "0112", "Tesselay", "Brannoc", "mother’s brother"):
        assert word.lower() not in text.lower()
    assert text.count("[name removed]") == 3
    assert "**47.** The extract says that the hostels were closed on 6 June 2020." in text


def test_the_ambassador_spoke_before_the_extract_was_sent(answered: tuple[ReplyFile, Response, Known]) -> None:
    file, _, _ = answered
    ambassador, spokesman = file.statements
    assert statement_fits(ambassador, "F2", file).fits is Fits.NO
    assert statement_fits(spokesman, "F2", file).fits is Fits.YES


def test_seven_recommendations_of_which_one_needs_a_vote_and_one_keeps_arbitrarily() -> None:
    found = read_recommendations((SEASON / "recommendations.toml").read_text(encoding="utf-8"), "recommendations.toml")
    assert len(found) == 7
    assert "arbitrarily held" in found["R1"].says
    assert found["R6"].depends_on == ("a vote of the Assembly of the Coastal Compact",)
    assert {one.state.value for one in found.values()} == {"addressed"}


def test_after_the_release_the_vote_is_written_at_the_end_and_blocks_one() -> None:
    names = ("recommendations.toml", "recommendations-later.toml")
    text = "\n".join((SEASON / name).read_text(encoding="utf-8") for name in names)
    found = read_recommendations(text, "recommendations.toml")
    assert {name: one.state.value for name, one in found.items() if one.state.value != "addressed"} == {"R6": "blocked"}
