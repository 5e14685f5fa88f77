"""Roles that a report says it does not name."""

from __future__ import annotations

import pytest

from probata.method.report.claims.people.roles_kept_back import Kept, named_in_role, promised
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Interpreters are not named, for their safety.", Kept.INTERPRETER),
        ("Supervisors accused of abuse are not named.", Kept.SUSPECT),
        ("Persons suspected of individual responsibility are not named in the present report.", Kept.SUSPECT),
        ("The Inquiry does not name alleged perpetrators.", Kept.SUSPECT),
        ("The names of children have been changed.", Kept.CHILD),
        ("The lawyers who helped us are not named.", Kept.HELPER),
    ],
)
def test_a_promise_is_read_from_whom_it_speaks_of(words: str, kept: Kept) -> None:
    assert promised(bound(f"{words}\n")) == {kept}


@pytest.mark.parametrize(
    "words",
    [
        "Interpreters were present at every interview.",
        "The children were not identified by the clinic.",
        "The names of the interpreters were read out.",
    ],
)
def test_what_is_told_of_others_is_no_promise(words: str) -> None:
    assert not promised(bound(f"{words}\n"))


@pytest.mark.parametrize(
    ("promise", "words", "name"),
    [
        ("Interpreters are not named.", "We thank our interpreter Mila Toren and all others.", "Mila Toren"),
        ("Interpreters are not named.", "Mila Toren translated the interviews of May.", "Mila Toren"),
        ("Supervisors accused of abuse are not named.", "The overseer Hanno Brill hit her in May.", "Hanno Brill"),
        (
            "Persons suspected of crimes are not named.",
            "The head of the mill, Major Teo Lask, ordered the beatings.",
            "Major Teo Lask",
        ),
    ],
)
def test_a_name_at_the_noun_of_the_role_is_found(promise: str, words: str, name: str) -> None:
    found = list(named_in_role(bound(f"{promise}\n\n{words}\n")))
    assert [one.told.whole[one.start : one.end] for one in found] == [name]


@pytest.mark.parametrize(
    "words",
    [
        "The editor Mila Toren wrote this text.",
        "The Court held in the case of the interpreter Lia Fenn that fees were owed.",
        "The interpreter worked at Linden Ford.",
    ],
)
def test_others_cases_and_places_are_let_be(words: str) -> None:
    assert not list(named_in_role(bound(f"Interpreters are not named.\n\n{words}\n")))


def test_a_suspect_in_a_public_statement_of_his_own_is_let_be() -> None:
    here = bound(
        "Persons suspected of crimes are not named.\n\nThe commander, Major Teo Lask, ordered it in a speech.\n"
    )
    assert not list(named_in_role(here))
