"""The status of all parties as one value."""

from probata.method.reply.status import ReplyStatus, status_of
from tests.method.reply.answers import FILE, bound, disposition


def _status(file: str = FILE) -> ReplyStatus:
    read, response = bound(file=file)
    return status_of(read, [response], ("F1", "F2", "F3"))


def test_open_paragraphs_are_told_with_their_first_words_and_why() -> None:
    made = _status()
    (open_one,) = made.parties[0].responses[0].open
    assert (open_one.number, open_one.why) == (4, "takes up F2")
    assert open_one.first_words.startswith("The nets are tended by")
    assert len(open_one.first_words) <= 64
    assert (made.open, made.conflicts) == (1, 0)
    assert "nets are tended" not in repr(made)


def test_the_json_says_how_each_finding_was_heard_and_which_statement_is_no_answer() -> None:
    told = _status().as_json()
    (party,) = told["parties"]  # type: ignore[misc]  # a list, as documented
    assert [one["heard"] for one in party["findings"]] == ["answered", "perhaps", "nobody searched"]
    assert party["no_answers"][0]["fits"] == "no"
    assert party["responses"][0]["open"][0]["number"] == 4
    assert party["notices"][0]["access"] == "2022-02-07"


def test_conflicts_are_told_with_both_ways() -> None:
    more = disposition("2", answer="rejected")
    made = _status(FILE + more)
    assert made.conflicts == 1
    assert made.parties[0].responses[0].conflicts[0].number == 2
