"""PB202: a quotation mark is opened and never closed."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import open_quotation as rule
from tests.method.report.world import bound

OBJECTED = [
    "He said “never again and left.",
    'He said "never again and left.',
    "« Никогда больше, сказала она.",
    "The minister spoke of “isolated incidents. A week later he spoke of “regrettable mistakes”.\n",
    "The witness said: “They told me, ‘go home and never come back.” She left that night.\n",
    "| Office | Answer |\n|---|---|\n| Ministry | “No such list exists |\n| Police | “We have no comment” |\n",
    "The order is plain.[^1]\n\n[^1]: Order No. 4, “no visits before the harvest is in, on file.\n",
    "The notice read „Zutritt nur mit Papieren. It hung there until May.\n",
    "“The gate was open, the witness said, and nobody stopped us.\n\nThe gate was closed in May.\n",
    "In the words of the decree, “any person found outside shall be returned.\n\n- The decree was repealed.\n",
    "The term ‘voluntary return was used in all forms. It was ‘never defined’.\n",
]
LET_BE = [
    "It's fine.",
    "‘Tis the season",
    "“One.\n\n“Two.”",
    "The hostels' gates.",
    'A 6" pipe.',
    (
        "A man said: “They told us to kneel.\n\n“Then they told us to stand up.\n\n“Then it began again.”\n\nHe "
        "was released in May.\n"
    ),
    (
        "‘They told us to kneel,’ a man said. ‘Then they told us to stand up.’ The workers’ hall was closed. "
        "The men’s hall wasn’t.\n"
    ),
    "“‘Kneel,’ they said,” a man recalled. ‘Kneel’ was all that they said.\n",
    "The order reads „Zutritt nur mit Papieren“; the French version reads « accès sur présentation des papiers ».\n",
    "The paper's name is \"The Voice of the Plain\" and its office is 12' by 9'.\n",
    "The film, at 4'33\", is shorter. 6’ by 4’ were the beds. Rock ’n’ roll and the ’80s were forbidden.\n",
    "He worked at Sana’a and read the shari’a; the ’ulama’ were silent.\n",
    (
        "The Government answered in 2018 that “all trainees have graduated and have found stable work”. In "
        "2019 it answered that “most trainees have graduated and have found stable work”.\n"
    ),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_mark_without_its_end_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_apostrophes_and_long_quotations_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_mark_itself_is_pointed_at() -> None:
    whole = bound(rule.BAD)
    (one,) = rule.run(whole)
    assert whole.manuscript.sources[one.at.file][one.at.start : one.at.end] == "“"


def test_a_title_with_an_open_mark_is_objected_to() -> None:
    assert list(rule.run(bound(":::{annex} The “sheds\nText.\n:::\n")))


def test_a_front_matter_with_an_open_mark_is_objected_to() -> None:
    assert list(rule.run(bound("Text.", title="The “sheds of Low Reaches")))
    assert not list(rule.run(bound("Text.", title="The ‘ulama of Low Reaches")))
