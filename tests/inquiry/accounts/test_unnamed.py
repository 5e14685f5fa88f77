"""Files that people wrote name nobody whom the inquiry protects; who reads the refusal learns where, and no name."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.accounts.unnamed import check_unnamed
from probata.inquiry.entry.door import Opened
from probata.record.errors import BadInput
from tests.interviewing import NAMES
from tests.stories.test_chat_numbers import ONE, chat
from tests.stories.test_files_inside import taken

NAME = NAMES[0]


def refused(opened: Opened, text: str) -> BadInput:
    with pytest.raises(BadInput) as caught:
        check_unnamed(opened, text, "file.toml")
    assert NAME.casefold() not in str(caught.value).casefold()
    return caught.value


@pytest.mark.parametrize("words", [NAME, NAME.upper(), f"{NAME}'s house", f"of Ansel {NAME}"])
def test_the_key_and_the_line_are_told_and_not_the_words(heard: Opened, words: str) -> None:
    found = refused(heard, f'[parties.port]\nsays = "the port"\nvoices = ["a", "{words}"]\n')
    assert found.where == "file.toml:3 parties port voices 2"
    assert "name somebody who was interviewed" in found.message


def test_several_are_told_at_once(heard: Opened) -> None:
    found = refused(heard, f'a = "{NAME}"\n[[b]]\nc = "x {NAME}"\n')
    assert "2 texts name" in found.message
    assert "file.toml:1 a" in found.message
    assert "file.toml:3 b 1 c" in found.message


def test_of_many_the_first_are_told_and_all_are_counted(heard: Opened) -> None:
    found = refused(heard, "".join(f'[[b]]\nc = "{NAME}"\n' for _ in range(30)))
    assert "30 texts name" in found.message
    assert "file.toml:40 b 20 c\n  and 10 more" in found.message


@pytest.mark.parametrize("called", ["interviews", "document", "by", "remove"])
def test_a_table_may_be_called_like_a_key_for_names_and_may_hold_none(heard: Opened, called: str) -> None:
    assert refused(heard, f'[findings.{called}]\nsays = "of {NAME}"\n').where == f"file.toml:2 findings {called} says"
    check_unnamed(heard, f'[findings.one]\nsecond_reader = "{NAME}"\n', "file.toml")


def test_a_table_that_has_such_a_name_is_told_without_it(heard: Opened) -> None:
    assert refused(heard, f'[parties.{NAME}]\nsays = "the port"\n').where == "file.toml:1 parties ..."


@pytest.mark.parametrize(
    "text",
    [
        'says = "the port"',
        f'[[responses]]\n[[responses.dispositions]]\nremove = ["{NAME}"]',
        f'[[responses]]\n[responses.transcripts]\n3 = "{NAME} was seen."',
        f'[persons.one]\nidentity = "{NAME}"',
        f'by = "Ansel {NAME}"',
        f"# {NAME}",
    ],
)
def test_keys_that_are_there_for_names_may_hold_them(heard: Opened, text: str) -> None:
    check_unnamed(heard, text, "file.toml")


def test_who_is_named_in_a_table_of_persons_is_never_in_the_place(heard: Opened) -> None:
    assert refused(heard, f'[persons.vestalquin]\nrole = "head, {NAME}"\n').where == "file.toml:2 persons ... role"


def test_where_nobody_was_interviewed_nobody_is_protected(opened: Opened) -> None:
    check_unnamed(opened, f'a = "{NAME}"', "file.toml")


def test_a_number_out_of_a_chat_is_found_where_nobody_was_interviewed(opened: Opened, tmp_path: Path) -> None:
    text = f'[parties.port]\nsays = "ring {ONE}"\n'
    check_unnamed(opened, text, "file.toml")
    taken(opened, chat(tmp_path / "in"))
    with pytest.raises(BadInput, match="These words name") as caught:
        check_unnamed(opened, text, "file.toml")
    assert ONE not in str(caught.value)
