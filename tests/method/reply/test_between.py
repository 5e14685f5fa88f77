"""What is only wrong when the whole file is seen together."""

import pytest

from probata.method.reply.between import faults_between
from probata.method.reply.reading import read_reply
from probata.record.errors import BadInput
from tests.method.reply.answers import FILE

TWO = """
[parties.mill]
says = "the mill"
voices = ["the miller"]
findings = ["F9"]

[[notices]]
name = "to-mill"
party = "mill"
kind = "questions"
version = "1"
sent = "2022-01"
deadline = "2022-01"
cut_off = "2022-01-31"
"""


def test_a_sound_file_has_no_faults_and_wide_days_are_none() -> None:
    assert faults_between(read_reply(FILE + TWO, "reply.toml"), "reply.toml") == []


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('party = "port"\nnotice = "extract"', 'party = "port"\nnotice = "to-mill"', "went to the party 'mill'"),
        ('party = "port"\nvoice', 'party = "mill"\nvoice', "no voice of this party 'the harbour master'"),
        ('party = "port"\nnotice = "extract"', 'party = "barge"\nnotice = "extract"', "no party 'barge'"),
    ],
)
def test_parties_are_not_mixed_up(old: str, new: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        read_reply((FILE + TWO).replace(old, new), "reply.toml")
