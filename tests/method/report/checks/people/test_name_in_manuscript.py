"""PB606: identities in a manuscript."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import name_in_manuscript
from tests.method.report import world
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        f"{world.NAME} was held.",
        f"# {world.NAME}",
        f"% {world.NAME}\n\nWords.",
        f"Words.[^a]\n\n[^a]: {world.NAME}.",
        f"| {world.NAME} |\n|---|\n| b |",
        f":::{{figure}} shed.png\n{world.NAME} at the gate.\n:::",
        f"Words {{fixed}}`{world.NAME}|the name of a ship`.",
        "Sefa *Onduril* was held.",
        "*Se*fa **Ondu**ril was held.",
    ],
)
@pytest.mark.parametrize("audience", ["public", "internal"])
def test_a_name_anywhere_in_the_file_is_an_objection(source: str, audience: str) -> None:
    each = found(name_in_manuscript, f"{source}\n", audience=audience)
    assert each
    assert all("Onduril" not in one.message + one.next_step for one in each)


def test_a_name_in_the_front_matter_is_found() -> None:
    assert found(name_in_manuscript, "Words.\n", title=f"The story of {world.NAME}")


def test_other_names_are_left_alone() -> None:
    assert found(name_in_manuscript, "Velmarra Wire wrote about Quessim. {cite}`wire-a`\n") == []
