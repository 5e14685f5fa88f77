"""probata messages: a chat for people and programs."""

from __future__ import annotations

from pathlib import Path

from tests.commands import Run
from tests.stories.test_chat_numbers import ONE, chat

NEWS = "Velmarra will take about twelve thousand people from the lake into eleven dormitories"
VOICE = "PTT-20191112-WA0001.txt"


def test_it_shows_what_came_and_withholds_numbers(inquiry: Path, tmp_path: Path, run: Run) -> None:
    path = chat(
        tmp_path / "in",
        f"13/11/2019, 08:00 - Lamp: \u200e{VOICE} (file attached)",
        f"13/11/2019, 08:01 - Lamp: {NEWS}",
    )
    (path.parent / VOICE).write_text("A voice.", encoding="utf-8")
    (path.parent / "news.txt").write_text(f"{NEWS}.\n", encoding="utf-8")
    receipt = run("add", path.parent)
    assert "an export can be edited; absence proves nothing" in receipt.out.replace("\n", " ")
    told = run("messages", "chat.txt")
    flat = " ".join(told.out.split())
    for words in (
        "an export can be edited; absence proves nothing",
        "number 1: it works",
        f"attached {VOICE}: in/{VOICE} (item-",
        "the same words: 1 other place",
        "withheld 2 numbers and accounts, in the compartment of CHAT-",
    ):
        assert words in flat
    assert ONE not in told.out
    assert f"number 1: {ONE}" in run("messages", "chat.txt", "--numbers").out
    one = " ".join(run("messages", "chat.txt", "--message", 6).out.split())
    assert "the same words in in/news.txt, signs 0 to" in one
    assert one.count("SHA-256") == 2
    assert "it works" not in one
    said = run("messages", "chat.txt", "--json").json
    assert (said["numbers"], said["behind"], len(said["messages"])) == (2, None, 6)
    assert "attached to message 5 of in/chat.txt" in " ".join(run("custody", VOICE).out.split())
    assert run("messages", "news.txt").status == 2


def test_read_says_beside_a_chat_what_it_cannot_prove(tmp_path: Path, run: Run) -> None:
    told = run("read", chat(tmp_path / "in"))
    assert "absence proves nothing" in told.err
    assert "absence" not in told.out
