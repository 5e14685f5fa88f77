"""Where one mail of a mailbox ends and the next begins."""

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._mail.mailbox import Gathered, kept

LINE = b"From a@b.invalid Fri Apr 12 09:30:00 2019\n"
TEXT = st.lists(st.sampled_from([b"words", b"", b"From here on.", b"From a Fri", b"X: y", b"> a"]), max_size=6)


@given(st.lists(TEXT.map(b"\n".join), min_size=1, max_size=6))
def test_joined_mails_are_given_back(texts: list[bytes]) -> None:
    mails = [b"A: 1\n\n" + text + b"\n\n" for text in texts]
    found = list(kept(b"".join(LINE + mail for mail in mails)))
    assert [each.data for each in found] == mails
    assert {each.envelope for each in found} == {LINE.decode().strip()}
    said = [any("was read as text" in limit for limit in each.limits) for each in found]
    assert said == [b"\nFrom " in mail for mail in mails]


def test_a_sign_before_from_is_taken_away_once_and_said() -> None:
    (found,) = kept(LINE + b"A: 1\n\n>From x\n>>From y\n> From z\n>Fromage\n")
    assert found.data == b"A: 1\n\nFrom x\n>From y\n> From z\n>Fromage\n"
    assert found.limits == ("lines that begin with >From stand as From: mailboxes put that sign in front",)


def test_a_border_without_a_date_or_without_a_header_is_text() -> None:
    assert len(list(kept(LINE + b"A: 1\n\nFrom x\nB: 2\n\n" + LINE + b"no header\n"))) == 1


def test_a_mail_at_the_end_of_lines_as_mail_has_them() -> None:
    assert len(list(kept((LINE + b"A: 1\n\nx\n\n").replace(b"\n", b"\r\n") * 3))) == 3


def test_nothing_is_no_mailbox() -> None:
    assert list(kept(b"")) == []


def test_each_limit_is_told_once_with_its_messages() -> None:
    limits = Gathered()
    for number in range(1, 8):
        limits.add(number, ["cut off", "cut off"])
    limits.add(3, ["odd"])
    assert limits.sentences() == ("cut off (message 1, 2, 3, 4, 5 and 2 others)", "odd (message 3)")
