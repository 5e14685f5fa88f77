"""probata hold: in words and in JSON."""

from pathlib import Path

import pytest

from tests.commands import Run


@pytest.mark.usefixtures("heard")
def test_it_is_set_listed_and_lifted(run: Run) -> None:
    assert run("hold").out == "no holds\n"
    assert (
        run("hold", "Q-01", "--reason", "order of a court").out == "Q-01: cannot be erased until the hold is lifted\n"
    )
    assert run("hold").out.startswith("Q-01: held since ")
    assert run("hold", "--json").json["holds"][0]["reason"] == "order of a court"
    assert run("hold", "Q-01", "--lift", "--reason", "ended", "--json").json["held"] is False
    assert run("hold", "Q-01", "--lift", "--reason", "ended").status == 2
    assert run("hold", "Q-01").status == 2


def test_it_tells_that_a_hold_was_lifted(heard: Path, run: Run) -> None:
    assert heard.exists()
    run("hold", "Q-01", "--reason", "order")
    assert run("hold", "Q-01", "--lift", "--reason", "ended").out == "Q-01: the hold was lifted\n"
