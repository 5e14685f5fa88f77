"""PB223: a mark that closes what was never opened."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import stray_mark as rule
from tests.method.report.world import bound

OBJECTED = [
    "He answered that nobody is held against their will”, and closed the window.\n",
    "The notice said no visits before the harvest is in.” It was taken down in May.\n",
    'The notice said no visits before the harvest is in." It was taken down in May.\n',
    "- Nobody is held».\n",
    "The spokesman called the report “a fabrication” and said the list does not exist” in June.\n",
    "The term ‘voluntary return’ was used. She called it forced marching’ and left.\n",
    "- The gates were locked at eight.\n- No one dared to go near the fence,” he said.\n",
    'Nobody who asked was answered", and the file was shut.\n',
    "It was a ‘transfer’. The men were told to kneel’ and to stand up.\n",
]
LET_BE = [
    "The boards were 6” wide and the pipe 12”.\n",
    "“Nobody is held,” he said. “Nobody.”\n",
    "She said: “He told me ‘go’ and I went.”\n",
    "The residents’ hall was closed.\n",
    "| a | b |\n|---|---|\n| x” | y |\n",
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
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
