"""Files that came with a chat lie with it; in which order they came is in tests/stories/test_chat_numbers.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.accounts import chat_files
from probata.inquiry.documents import attaching
from probata.inquiry.entry.door import Opened
from probata.record.errors import StorageFull
from probata.record.ref import Ref
from tests.stories.test_chat_numbers import chat
from tests.stories.test_files_inside import open_bytes, taken

VOICE = "PTT-20191112-WA0001.txt"


def put(tmp_path: Path) -> Path:
    path = chat(tmp_path / "in", f"13/11/2019, 08:00 - Lamp: {VOICE} (file attached)")
    (path.parent / VOICE).write_text("The words of a voice.", encoding="utf-8")
    return path.parent


def test_a_file_that_comes_later_is_enclosed_when_the_chat_comes_again(opened: Opened, tmp_path: Path) -> None:
    folder = put(tmp_path)
    taken(opened, folder / "chat.txt")
    taken(opened, folder / VOICE)
    assert open_bytes(opened) == [b"The words of a voice."]
    taken(opened, folder)
    assert open_bytes(opened) == []


def test_without_chats_nothing_is_opened(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    opening: list[object] = []
    came = attaching.came

    def counted(opened: Opened, act: str) -> attaching.Came:
        opening.append(act)
        return came(opened, act)

    monkeypatch.setattr("probata.inquiry.documents.attaching.came", counted)
    chat_files.enclose(opened, ())
    assert not opening
    chat_files.enclose(opened, [Ref.of("item", bytes(16))])
    assert opening


def test_where_it_fails_the_file_stays_whole_where_it_was(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageFull("There is no room left to write.")

    with monkeypatch.context() as broken:
        broken.setattr("probata.store.arrivals.enclose", full)
        with pytest.raises(StorageFull):
            taken(opened, put(tmp_path))
    assert open_bytes(opened) == [b"The words of a voice."]
    taken(opened, tmp_path / "in")
    assert open_bytes(opened) == []
