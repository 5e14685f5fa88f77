"""A file of replies, read: everything that it can say, and every way of saying it wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.reply.model import Answered, AnswerKind, NoticeKind, ReplyFile
from probata.method.reply.reading import read_reply
from probata.record.errors import BadInput
from tests.method.reply.answers import FILE

SILENCE = """
[[silences]]
party = "port"
finding = "F3"
by = ["A. B.", "C. D."]
searches = "the mailbox"
read_scans = true
"""


def _read(text: str) -> ReplyFile:
    return read_reply(text, "reply.toml")


def _fault(old: str, new: str) -> str:
    assert old in FILE + SILENCE
    with pytest.raises(BadInput) as caught:
        _read((FILE + SILENCE).replace(old, new, 1))
    return str(caught.value)


def test_everything_that_the_file_says_is_read() -> None:
    made = _read(FILE + SILENCE)
    assert made.parties["port"].voices == ("the Port Office", "the harbour master")
    assert made.notices["extract"].kind is NoticeKind.EXTRACT
    response = made.responses["answer"]
    assert response.dispositions[0].paragraphs == (1, 2)
    assert (response.dispositions[2].kind, response.dispositions[2].answer) == (AnswerKind.NAMES, Answered.NOTED)
    assert made.silences[0].searches == ("the mailbox",)
    assert made.statements[0].answers == ("F1",)


def test_a_day_may_be_written_as_one_of_toml() -> None:
    assert _read(FILE.replace('received = "2022-02-19"', "received = 2022-02-19")).responses[
        "answer"
    ].received.edtf == ("2022-02-19")


def test_access_may_be_missing_and_is_unknown_then() -> None:
    assert _read(FILE.replace('access = "2022-02-07"\n', "")).notices["extract"].access is None


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("[parties.port]", "[partys.port]", "key 'partys' is unknown"),
        ('says = "the Port Office"', 'sais = "the Port Office"', "key 'sais' is unknown"),
        ('kind = "factual extract"', 'kind = "extract"', "'extract' is no kind"),
        ('party = "port"\nkind', 'party = "ports"\nkind', "no party 'ports'"),
        ('version = "extract of 5 February 2022"\n', "", "'version' is missing"),
        ('deadline = "2022-02-21"\n', "", "'deadline' is missing"),
        ('sent = "2022-02-05"', 'sent = "5 February"', "no EDTF"),
        ('voice = "the harbour master"', 'voice = "a fisher"', "no voice of this party 'a fisher'"),
        ('on = "2022-02-02"\n', "", "'on' is missing"),
        ('answers = ["F1"]', 'answers = ["F9"]', "no finding of the party 'port' 'F9'"),
        ('notice = "extract"', 'notice = "summary"', "no notice 'summary'"),
        ('document = "port-answer.txt"\n', "", "'document' is missing"),
        ('paragraphs = "3"', 'paragraphs = "3-"', "no range of paragraphs"),
        ('paragraphs = "3"', 'paragraphs = "9-3"', "runs backwards"),
        ('paragraphs = "3"', 'paragraphs = "0"', "not within"),
        ('paragraphs = "3"', "paragraphs = 3", "'paragraphs' is not a text"),
        ('answer = "noted"', 'answer = "accepted"', "what changed is not said"),
        ('answer = "noted"', 'answer = "corrected"', "what changed is not said"),
        ('answer = "noted"', 'answer = "agreed"', "'agreed' is no answer"),
        ('reason = "Weighed."', 'reason = " "', "'reason' is not a text"),
        ('by = "R. F."\n', "", "'by' is missing"),
        ('findings = ["F1"]\nreason', 'findings = ["F19"]\nreason', "'F19'"),
        ('remove = ["Wenda Orkall"]\n', "", "nothing is to be removed"),
        ('remove = ["Wenda Orkall"]', 'remove = ["?"]', "neither a letter nor a digit"),
        ('by = ["A. B.", "C. D."]', 'by = ["A. B."]', "two different persons"),
        ('by = ["A. B.", "C. D."]', 'by = ["A. B.", "a. b."]', "stands twice"),
        ('searches = "the mailbox"', "searches = []", "Where was searched"),
        ('searches = "the mailbox"\n', "", "Where was searched"),
        ('finding = "F3"', 'finding = "F1"', "says that it is answered"),
        ('access = "2022-02-07"', 'access = "2022-02-01"', "'access' (2022-02-01) lies before 'sent'"),
        ('deadline = "2022-02-21"', 'deadline = "2022-02-06"', "lies before 'access'"),
        ('cut_off = "2022-02-26"', 'cut_off = "2022-02-20"', "lies before 'deadline'"),
        ('received = "2022-02-19"', 'received = "2022-02-06"', "'received' (2022-02-06) lies before"),
        ('findings = ["F1", "F2", "F3"]\n\n', 'findings = ["F1"]\nnot_notified = "danger"\n\n', "is a notice to it"),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, why: str) -> None:
    assert why in _fault(old, new)


@pytest.mark.parametrize(
    ("page", "text", "why"),
    [("x", "words", "no page"), ("0", "words", "no page"), ("3", " ", "is empty")],
)
def test_a_transcript_needs_a_page_and_words(page: str, text: str, why: str) -> None:
    table = f'received = "2022-02-19"\n\n[responses.transcripts]\n{page} = "{text}"\n'
    assert why in _fault('received = "2022-02-19"\n', table)


def test_all_faults_are_told_at_once_with_their_places() -> None:
    broken = (
        FILE.replace('kind = "bare', "x").replace('by = "R. F."\n', "").replace('says = "the Port', 'x = "the Port')
    )
    with pytest.raises(BadInput) as caught:
        _read(broken)
    assert "4 things are wrong" in caught.value.message
    assert "[parties.port]" in caught.value.message
    assert "[[responses]] 1 (answer) dispositions 3" in caught.value.message


def test_no_message_holds_words_to_remove() -> None:
    told = _fault('remove = ["Wenda Orkall"]', 'remove = ["Wenda Orkall", "wenda orkall"]')
    assert "Orkall" not in told
    assert "orkall" not in told


def test_two_of_one_name_are_a_fault() -> None:
    start = FILE.index("[[notices]]")
    end = FILE.index("[[statements]]")
    with pytest.raises(BadInput, match="the name of two"):
        _read(FILE[:end] + FILE[start:end] + FILE[end:])


def test_what_is_no_toml_is_told_with_its_line() -> None:
    with pytest.raises(BadInput) as caught:
        _read("[parties.port\n")
    assert caught.value.where == "reply.toml:1"


@given(st.integers(0, len(FILE)), st.integers(0, 40), st.text(max_size=12))
def test_whatever_is_cut_out_or_put_in_the_file_is_read_or_refused(start: int, length: int, new: str) -> None:
    where, made = "reply.toml", None
    try:
        made = _read(FILE[:start] + new + FILE[start + length :])
    except BadInput as fault:
        where = fault.where
    assert where.startswith("reply.toml")
    for response in made.responses.values() if made else ():
        assert all(one.paragraphs for one in response.dispositions)
