"""Which stored file a message names: what came with the chat, in its folder, its archive, its mail; nothing else."""

from __future__ import annotations

import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

from probata.inquiry.documents import attaching, texts
from probata.inquiry.entry.door import Opened
from probata.record.ref import Ref
from tests.stories.test_files_inside import taken

VOICE = "PTT-20191112-WA0001.txt"
CHAT = f"12/11/2019, 22:41 - Heron: it works\n12/11/2019, 22:43 - Lamp: {VOICE} (file attached)\n"


def put(folder: Path, words: str = "The words of a voice.", chat: str = CHAT) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "_chat.txt").write_text(chat, encoding="utf-8")
    (folder / VOICE).write_text(words, encoding="utf-8")
    return folder


def linked(opened: Opened, chat: str = "_chat.txt") -> list[tuple[int, list[str], str]]:
    """Of each file that messages of the chat name: the message, the names of the items, and why it was set aside."""
    loaded = texts.load(opened)
    names = {one.document.item: one.document.name for one in loaded.stored}
    came = attaching.came(opened, "read")
    document = texts.named(loaded, chat)
    found = [(one.message, [names[item] for item in one.items], one.aside) for one in came.attached(document)]
    for item in (item for one in came.attached(document) for item in one.items):
        assert (document, 2) in list(came.attached_to(item, loaded.stored))
    return found


def test_a_file_in_the_same_folder_is_the_one(opened: Opened, tmp_path: Path) -> None:
    put(tmp_path / "b", "Another chat's.", CHAT.replace("it works", "hm"))
    taken(opened, put(tmp_path / "a"), tmp_path / "b")
    assert linked(opened, "a/_chat.txt") == [(2, [f"a/{VOICE}"], "")]
    assert linked(opened, "b/_chat.txt") == [(2, [f"b/{VOICE}"], "")]


def test_added_one_by_one_it_is_the_same(opened: Opened, tmp_path: Path) -> None:
    folder = put(tmp_path / "a")
    taken(opened, folder / VOICE)
    taken(opened, folder)
    assert linked(opened) == [(2, [VOICE], "")]


def test_a_file_in_the_same_archive_is_the_one(opened: Opened, tmp_path: Path) -> None:
    folder = put(tmp_path / "a")
    for number in (1, 2):
        (folder / VOICE).write_text(f"Voice {number}.", encoding="utf-8")
        (folder / "_chat.txt").write_text(CHAT.replace("works", str(number)), encoding="utf-8")
        with zipfile.ZipFile(tmp_path / f"{number}.zip", "w") as archive:
            for path in folder.iterdir():
                archive.write(path, path.name)
    taken(opened, tmp_path / "1.zip", tmp_path / "2.zip")
    assert linked(opened, "1.zip/_chat.txt") == [(2, [f"1.zip/{VOICE}"], "")]
    assert linked(opened, "2.zip/_chat.txt") == [(2, [f"2.zip/{VOICE}"], "")]


def test_a_file_in_the_same_mail_is_the_one(opened: Opened, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@people.example", "b@people.example", "The chat"
    mail.set_content("Here it is.")
    mail.add_attachment(CHAT, filename="_chat.txt")
    mail.add_attachment("The words of a voice.", filename=VOICE)
    (tmp_path / "it.eml").write_bytes(mail.as_bytes())
    taken(opened, tmp_path / "it.eml")
    assert linked(opened) == [(2, [f"it.eml/{VOICE}"], "")]


def test_a_folder_below_came_with_it_and_the_nearest_stands_first(opened: Opened, tmp_path: Path) -> None:
    messages = [
        {"id": 1, "type": "message", "date": "2019-04-12T21:00:00", "from": "Lamp", "from_id": "user1", "text": "hm"},
        {
            **{
                "id": 2,
                "type": "message",
                "date": "2019-04-12T21:01:00",
                "from": "Lamp",
                "from_id": "user1",
                "text": "",
            },
            "file": f"files/{VOICE}",
        },
    ]
    folder = tmp_path / "export"
    (folder / "files").mkdir(parents=True)
    said = {"name": "Kitchen", "type": "private_group", "id": 1, "messages": messages}
    (folder / "result.json").write_text(json.dumps(said), encoding="utf-8")
    (folder / "files" / VOICE).write_text("The words of a voice.", encoding="utf-8")
    (tmp_path / VOICE).write_text("Above it.", encoding="utf-8")
    taken(opened, folder, tmp_path / VOICE)
    assert linked(opened, "result.json") == [(2, [f"export/files/{VOICE}"], "")]


def test_what_did_not_come_and_what_was_set_aside_is_said(opened: Opened, tmp_path: Path) -> None:
    folder = put(tmp_path / "a", "")
    taken(opened, folder)
    assert linked(opened, "a/_chat.txt") == [(2, [], "unreadable")]
    other = put(tmp_path / "b", chat=CHAT.replace("it works", "hm"))
    taken(opened, other / "_chat.txt")
    assert linked(opened) == [(2, [], "")]


def test_names_are_compared_however_accents_are_spelled(opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "_chat.txt").write_text(CHAT.replace(VOICE, "Gef\u00e4\u00df.txt"), encoding="utf-8")
    (folder / "Gefa\u0308\u00df.txt").write_text("The pot.", encoding="utf-8")
    taken(opened, folder)
    assert [names for _, names, _ in linked(opened)] == [["a/Gefa\u0308\u00df.txt"]]


def test_the_documented_object() -> None:
    item = Ref.of("item", bytes(16))
    told = attaching.Attached(2, VOICE, (item,)).as_json({item: "a/x"})
    assert told == {"message": 2, "name": VOICE, "items": [{"item": str(item), "name": "a/x"}], "set_aside": ""}
