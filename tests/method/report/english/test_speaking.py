"""Verbs of speech and their forms."""

from __future__ import annotations

import re

import pytest

from probata.method.report.english.speaking import (
    NAMED_PAST,
    SAID_NOW,
    SAID_NOW_SURELY,
    SAID_PAST,
    SAYING,
    doing,
    past,
    third,
)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("say", ("said", "says", "saying")),
        ("reply", ("replied", "replies", "replying")),
        ("state", ("stated", "states", "stating")),
        ("beg", ("begged", "begs", "begging")),
        ("confess", ("confessed", "confesses", "confessing")),
    ],
)
def test_the_forms_of_a_verb(verb: str, forms: tuple[str, str, str]) -> None:
    assert (past(verb)[0], third(verb), doing(verb)) == forms


def test_verbs_are_known_in_every_tense() -> None:
    assert re.fullmatch(SAID_PAST, "repeated")
    assert re.fullmatch(SAID_NOW, "recalls")
    assert re.fullmatch(SAYING, "denying")
    assert re.fullmatch(NAMED_PAST, "denounced")


def test_forms_that_are_nouns_are_kept_apart() -> None:
    assert re.fullmatch(SAID_NOW, "reports")
    assert not re.fullmatch(SAID_NOW_SURELY, "reports")
    assert re.fullmatch(SAID_NOW_SURELY, "recalls")
