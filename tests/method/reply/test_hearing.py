"""Who has not been heard."""

from probata.method.reply.hearing import unanswered, unheard
from probata.method.reply.reading import read_reply
from probata.record.uncertain_date import UncertainDate
from tests.method.reply.answers import FILE

MILL = """
[parties.mill]
says = "the mill"
findings = ["F1"]
"""


def _missing(file: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.party, one.findings) for one in unheard(read_reply(file, "reply.toml"))]


def test_a_party_without_a_notice_or_a_reason_is_unheard() -> None:
    assert _missing(FILE) == []
    assert _missing(MILL + FILE) == [("mill", ("F1",))]
    assert _missing(MILL + 'not_notified = "danger to persons"\n' + FILE) == []
    assert _missing(MILL.replace('findings = ["F1"]', "") + FILE) == []


def test_a_finding_that_no_notice_showed_is_named() -> None:
    short = FILE.replace(
        'cut_off = "2022-02-26"\nfindings = ["F1", "F2", "F3"]', 'cut_off = "2022-02-26"\nfindings = ["F2"]'
    )
    assert _missing(short.replace('answers = ["F1"]', "")) == [("port", ("F1", "F3"))]


def test_a_notice_is_unanswered_once_its_deadline_has_passed_and_no_response_names_it() -> None:
    read = read_reply(FILE[: FILE.index("[[responses]]")], "reply.toml")
    day = UncertainDate("2022-02-22", "2022-02-22")
    assert list(unanswered(read, day)) == ["extract"]
    assert list(unanswered(read, UncertainDate("2022-02-21", ""))) == []
    assert list(unanswered(read_reply(FILE, "reply.toml"), day)) == []
