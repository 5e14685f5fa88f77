"""probata close: in words and in JSON."""

import pytest

from tests.commands import Run


@pytest.mark.usefixtures("heard")
def test_it_is_closed_and_opened_again(run: Run) -> None:
    assert run("close").status == 2
    done = run("close", "--reason", "published")
    assert done.status == 0
    assert done.out.startswith("closed on ")
    assert "0 rejected proposals purged" in done.out
    again = run("close", "--reason", "again", "--json").json
    assert (again["closed"], again["purged"], again["kept_by_hold"]) == (True, 0, 0)
    refused = run("mark", "decree.txt", "--not-public")
    assert refused.status == 2
    assert "probata close --reopen" in refused.err
    assert "open again" in run("close", "--reopen", "--reason", "more").out
    assert run("close", "--reopen", "--reason", "more").status == 2
    assert run("mark", "decree.txt", "--not-public").status == 0
