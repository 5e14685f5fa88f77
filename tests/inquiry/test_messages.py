"""A chat message by message: nothing withheld is shown unless it is asked for, by whoever holds it, and logged."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look
from probata.inquiry.messages import SAME, SHARED, Chat, messages_of
from probata.record.errors import BadUse, NotFound
from probata.store import log
from tests.interviewing import without_compartments
from tests.stories.test_chat_numbers import ONE, OTHER, chat
from tests.stories.test_files_inside import taken

NEWS = "Velmarra will take about twelve thousand people from the shores of the lake into eleven dormitories this year"
ARTICLE = f"The day before.\n\n{NEWS.upper()}, it was said.\n"


def shown(found: Chat) -> dict[int, list[tuple[str, str, int]]]:
    return {one.message.number: [(e.kind, e.document, e.message) for e in one.elsewhere] for one in found.shown}


def views(opened: Opened) -> list[object]:
    with look(opened) as connection:
        entries = [one.detail for one in log.entries(connection) if one.act == "view"]
    return [one["for"] for one in entries if isinstance(one, dict)]


def test_numbers_are_withheld_until_somebody_asks_and_that_is_logged(opened: Opened, tmp_path: Path) -> None:
    taken(opened, chat(tmp_path / "in"))
    found = messages_of(opened, "chat.txt")
    assert (found.numbers, found.behind, found.of[:5]) == (2, None, "CHAT-")
    assert ONE not in repr(found) + str(found.as_json())
    assert "an export can be edited; absence proves nothing" in found.limits
    assert "numbers" not in views(opened)
    for times in (1, 2):
        asked = messages_of(opened, "chat.txt", numbers=True)
        assert asked.behind == {"number 1": ONE, "number 2": OTHER}
        assert views(opened).count("numbers") == times
    assert ONE not in repr(asked)


def test_who_does_not_hold_them_is_refused_and_nothing_is_logged(opened: Opened, tmp_path: Path) -> None:
    taken(opened, chat(tmp_path / "in"), public=True)
    other = without_compartments(opened)
    found = messages_of(other, "chat.txt")
    assert (found.numbers, found.of[:5]) == (0, "CHAT-")
    with pytest.raises(BadUse, match="you do not hold"):
        messages_of(other, "chat.txt", numbers=True)
    assert "numbers" not in views(opened)


def test_a_chat_without_numbers_says_so(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("12/11/2019, 22:41 - Heron: it works\n12/11/2019, 22:43 - Lamp: ok\n", encoding="utf-8")
    taken(opened, path)
    found = messages_of(opened, "plain.txt", numbers=True)
    assert (found.numbers, found.of, found.behind) == (0, "", {})


def test_the_same_words_are_found_in_documents_and_other_chats_with_a_certificate(
    opened: Opened, tmp_path: Path
) -> None:
    taken(opened, chat(tmp_path / "in", f"13/11/2019, 08:00 - Lamp: {NEWS}"))
    second = chat(tmp_path / "in", f"14/11/2019, 09:00 - Heron: *{NEWS}*", name="second.txt")
    (tmp_path / "news.txt").write_text(ARTICLE, encoding="utf-8")
    taken(opened, second, tmp_path / "news.txt")
    found = messages_of(opened, "chat.txt")
    assert shown(found)[5] == [(SAME, "second.txt", 5), (SAME, "news.txt", 0)]
    chats, article = found.shown[4].elsewhere
    assert [one.digest == two.digest for one, two in (*chats.pieces, *article.pieces)] == [True, False]
    (_, piece), text = article.pieces[0], (tmp_path / "news.txt").read_bytes()
    assert text[piece.start : piece.end].decode() == NEWS.upper()
    assert article.span.of(ARTICLE) == NEWS.upper()


def test_one_message_is_compared_more_closely(opened: Opened, tmp_path: Path) -> None:
    taken(opened, chat(tmp_path / "in", f"13/11/2019, 08:00 - Lamp: look {NEWS} well"))
    (tmp_path / "news.txt").write_text(ARTICLE, encoding="utf-8")
    taken(opened, tmp_path / "news.txt")
    assert shown(messages_of(opened, "chat.txt"))[5] == []
    assert shown(messages_of(opened, "chat.txt", only=[5])) == {5: [(SHARED, "news.txt", 0)]}


def test_a_message_is_not_elsewhere_where_it_stands_itself(opened: Opened, tmp_path: Path) -> None:
    again = f"13/11/2019, 08:00 - Lamp: {NEWS}"
    taken(opened, chat(tmp_path / "in", again, again.replace("Lamp", "Heron")))
    found = shown(messages_of(opened, "chat.txt"))
    assert (found[5], found[6]) == ([(SAME, "chat.txt", 6)], [(SAME, "chat.txt", 5)])


def test_a_chat_in_a_compartment_that_is_not_held_is_no_place(opened: Opened, tmp_path: Path) -> None:
    taken(opened, chat(tmp_path / "in", f"13/11/2019, 08:00 - Lamp: {NEWS}"))
    open_one = tmp_path / "open.txt"
    open_one.write_text(f"13/11/2019, 08:00 - Lamp: {NEWS}\n13/11/2019, 08:00 - Heron: ok\n", encoding="utf-8")
    taken(opened, open_one)
    assert shown(messages_of(opened, "open.txt"))[1] == [(SAME, "chat.txt", 5)]
    assert shown(messages_of(without_compartments(opened), "open.txt"))[1] == []


def test_what_is_no_chat_and_what_is_not_there(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(ARTICLE, encoding="utf-8")
    taken(opened, chat(tmp_path / "in"), tmp_path / "news.txt")
    with pytest.raises(BadUse, match="no messages"):
        messages_of(opened, "news.txt")
    with pytest.raises(NotFound, match="no message 9, only 4"):
        messages_of(opened, "chat.txt", only=[1, 9])


def test_a_greeting_that_stands_hundreds_of_times_is_found_without_reading_the_chat_as_often(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.inquiry import messages as verb

    def greetings(name: str, first: str) -> Path:
        lines = [first, *["Good morning to all of you my dear old friends"] * 40]
        path = tmp_path / "in" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"12/11/2019, 08:{n:02} - Lamp: {one}\n" for n, one in enumerate(lines)), "utf-8")
        return path

    taken(opened, greetings("a.txt", "it works"), greetings("b.txt", "ok"), public=True)
    read, plain = [0], verb.messages

    def counted(*given: object) -> object:
        read[0] += 1
        return plain(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(verb, "messages", counted)
    found = shown(messages_of(opened, "a.txt"))
    assert found[2][:2] == [(SAME, "a.txt", 3), (SAME, "a.txt", 4)]
    assert found[41][-1] == (SAME, "b.txt", 41)
    assert (sum(map(len, found.values())), read[0]) == (40 * 79, 3)
