"""A chat with telephone numbers: they go into the vault, and the chat with them; no report prints one, and only whoever
holds the compartment sees one."""

from __future__ import annotations

import shutil
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from probata.inquiry import copy
from probata.inquiry.accounts import people
from probata.inquiry.check import check
from probata.inquiry.deposit import deposit
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.mark import mark
from probata.inquiry.merge import merge
from probata.intake.receipt import Receipt
from probata.record.errors import BadInput, BadUse
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import compartments, items, vault
from tests.field import made
from tests.field import taken as carried
from tests.inquiry.erasing import erased, everything, forms
from tests.interviewing import Copies, without_compartments
from tests.merging import at, copies
from tests.stories.test_files_inside import open_bytes, taken

ONE, OTHER = "+000 555 0141 907", "00000 555 0188 236"
LINES = (
    f"12/11/2019, 22:41 - {ONE}: it works",
    "12/11/2019, 22:43 - Lamp: ok. where do you keep it",
    f"12/11/2019, 22:44 - Lamp: ring {OTHER} if not",
    f"12/11/2019, 22:45 - {ONE}: yes",
)
TEXT = "\n".join((*LINES, ""))


def chat(folder: Path, *more: str, name: str = "chat.txt") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text("\n".join((*LINES, *more, "")), encoding="utf-8")
    return path


def stored_note(receipt: Receipt) -> str:
    (one,) = receipt.stored
    return one.limits[-1]


def code_names(opened: Opened) -> list[str]:
    with look(opened) as connection:
        return [one.code_name or "" for one in compartments.everything(connection)]


def in_the_vault(opened: Opened) -> list[dict[str, str]]:
    """What stands behind the placeholders of each item, for this member."""
    from probata.inquiry.entry import holding

    with look(opened) as connection:
        held = holding.sealing(opened)
        found = [vault.numbers(connection, held, item) for item in vault.numbered(connection)]
    return [{name: value.reveal() for name, value in one.items()} for one in found]


def lie(opened: Opened) -> list[tuple[bool, bool]]:
    """For each item whether it lies in a compartment, and whether its numbers lie there too."""
    with look(opened) as connection:
        restricted, numbered = items.restricted(connection), vault.numbered(connection)
        return [
            (one in restricted, one in restricted and numbered.get(one) == restricted[one])
            for one in map(Ref.parse, items.refs(connection))
        ]


def finds(opened: Opened, text: str) -> bool:
    with look(opened) as connection:
        return bool(people.lexicon(opened, connection).find(text))


def test_a_chat_of_nobody_goes_into_a_compartment_of_its_own_with_its_numbers(opened: Opened, tmp_path: Path) -> None:
    receipt = taken(opened, chat(tmp_path / "in"))
    (code_name,) = code_names(opened)
    assert compartments.is_provisional(code_name)
    assert f"it holds 2 numbers and accounts of people, so it lies in a compartment of its own, {code_name}, with" in (
        stored_note(receipt)
    )
    assert in_the_vault(opened) == [{"number 1": ONE, "number 2": OTHER}]
    assert lie(opened) == [(True, True)]
    assert open_bytes(opened) == []


def test_no_byte_of_the_folder_shows_a_number_but_sealed(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    taken(opened, chat(tmp_path / "in"))
    for form in (*forms(ONE), *forms(OTHER)):
        assert form not in everything(opened)


@pytest.mark.parametrize("written", [ONE, "+0005550141907", "00 000-555-0141-907", "0555 0141 907", "5550141907"])
def test_the_lexicon_knows_a_number_however_it_is_dialled(opened: Opened, tmp_path: Path, written: str) -> None:
    assert not finds(opened, f"Ring {written} at night.")
    taken(opened, chat(tmp_path / "in"))
    assert finds(opened, f"Ring {written} at night.")
    assert not finds(opened, "Ring 555 0141 908 at night.")
    with pytest.raises(BadUse, match="number"):
        people.check_printable(opened, f"The owner of {written}", "--title")


def test_who_does_not_hold_it_learns_nothing_and_nothing_leaves(opened: Opened, tmp_path: Path) -> None:
    taken(opened, chat(tmp_path / "in"))
    other = without_compartments(opened)
    assert in_the_vault(other) == [{}]
    with look(other) as connection, pytest.raises(BadInput, match="not yours"):
        people.lexicon(other, connection, whole=True)


def test_with_a_code_name_the_numbers_lie_there(opened: Opened, tmp_path: Path) -> None:
    receipt = taken(opened, chat(tmp_path / "in"), of="S-07")
    assert "sealed in the compartment of S-07, as the file is" in stored_note(receipt)
    assert code_names(opened) == ["S-07"]
    assert (lie(opened), in_the_vault(opened)) == ([(True, True)], [{"number 1": ONE, "number 2": OTHER}])


def test_of_a_published_chat_the_numbers_are_sealed_and_the_chat_stays_open(opened: Opened, tmp_path: Path) -> None:
    path = chat(tmp_path / "in")
    receipt = taken(opened, path, public=True)
    assert "others published the file" in stored_note(receipt)
    assert lie(opened) == [(False, False)]
    assert in_the_vault(opened) == [{"number 1": ONE, "number 2": OTHER}]
    assert open_bytes(opened) == [path.read_bytes()]
    assert finds(opened, ONE)
    taken(opened, path, public=True)
    assert len(code_names(opened)) == 1


def test_the_same_chat_again_is_stored_once_and_a_newer_export_beside_it(opened: Opened, tmp_path: Path) -> None:
    path = chat(tmp_path / "in")
    taken(opened, path)
    again = taken(opened, path)
    (twin,) = again.duplicates
    assert (again.stored, [twin.within]) == ((), code_names(opened))
    newer = taken(opened, chat(tmp_path / "in", "13/11/2019, 08:00 - Lamp: morning"))
    assert len(newer.stored) == 1
    assert lie(opened) == [(True, True), (True, True)]


def test_saying_who_gave_it_moves_it_there_with_its_numbers(opened: Opened, tmp_path: Path) -> None:
    path = chat(tmp_path / "in")
    taken(opened, path)
    receipt = taken(opened, path, of="S-07")
    assert [one.within for one in receipt.duplicates] == ["S-07"]
    with look(opened) as connection:
        source = compartments.of_source(connection, "S-07")
        assert source is not None
        assert set(items.restricted(connection).values()) == set(vault.numbered(connection).values()) == {source.ref}
    assert in_the_vault(opened) == [{"number 1": ONE, "number 2": OTHER}]


def test_nobody_takes_a_code_name_of_the_inquirys_own(opened: Opened, tmp_path: Path) -> None:
    from probata.inquiry.accounts import storing

    with pytest.raises(BadUse, match="made by the inquiry itself"):
        storing.into(opened, "CHAT-ABCDEF", public=False, new_source=True)


def test_a_chat_that_turns_out_to_be_published_lies_in_both(opened: Opened, tmp_path: Path) -> None:
    path = chat(tmp_path / "in")
    taken(opened, path)
    for _ in range(2):
        taken(opened, path, public=True)
        assert lie(opened) == [(True, True), (False, False)]


def test_a_chat_in_an_archive_follows_the_same_law(opened: Opened, tmp_path: Path) -> None:
    path = chat(tmp_path / "in", name="_chat.txt")
    archive = tmp_path / "in/WhatsApp Chat.zip"
    with zipfile.ZipFile(archive, "w") as to:
        to.write(path, "_chat.txt")
    receipt = taken(opened, archive)
    assert [one.code for one in receipt.set_aside] == ["unpacked"]
    assert lie(opened) == [(True, True)]


def test_a_mail_with_a_chat_in_it_goes_along(opened: Opened, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@people.example", "b@people.example", "The chat"
    mail.set_content("Here it is.")
    mail.add_attachment("The first page.", filename="before.txt")
    mail.add_attachment(TEXT, filename="chat.txt")
    mail.add_attachment("The last page.", filename="last.txt")
    path = tmp_path / "it.eml"
    path.write_bytes(mail.as_bytes())
    taken(opened, path)
    assert [inside for inside, _ in lie(opened)] == [True] * 4
    assert open_bytes(opened) == []
    assert len(code_names(opened)) == 1


def test_a_chat_that_lay_open_before_is_enclosed_when_it_comes_again(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an earlier version left it."""
    path = chat(tmp_path / "in")
    with monkeypatch.context() as earlier:
        earlier.setattr("probata.inquiry.accounts.batch.placeholders", lambda _reading: {})
        taken(opened, path)
    assert lie(opened) == [(False, False)]
    taken(opened, path)
    assert lie(opened) == [(True, True)]
    assert in_the_vault(opened) == [{"number 1": ONE, "number 2": OTHER}]


@pytest.mark.parametrize("order", ["before", "behind"])
def test_the_files_that_came_with_it_go_along_and_no_other(opened: Opened, tmp_path: Path, order: str) -> None:
    voice, photo = "PTT-20191112-WA0001.txt", "IMG-20191112-WA0002.txt"
    path = chat(
        tmp_path / "in",
        f"13/11/2019, 08:00 - Lamp: {voice} (file attached)",
        f"13/11/2019, 08:01 - Lamp: {photo} (file attached)",
        name="0.txt" if order == "before" else "_chat.txt",
    )
    (tmp_path / "in" / voice).write_text("The words of a voice.", encoding="utf-8")
    (tmp_path / "in/other.txt").write_text("Nobody names it.", encoding="utf-8")
    (tmp_path / "else").mkdir()
    (tmp_path / "else" / photo).write_text("Another with the name.", encoding="utf-8")
    taken(opened, path.parent, tmp_path / "else")
    assert sorted(open_bytes(opened)) == [b"Another with the name.", b"Nobody names it."]
    taken(opened, path, of="S-07")
    with look(opened) as connection:
        source = compartments.of_source(connection, "S-07")
        assert source is not None
        assert list(items.restricted(connection).values()) == [source.ref] * 2


def test_what_others_published_stays_open_though_a_chat_names_it(opened: Opened, tmp_path: Path) -> None:
    photo = tmp_path / "in/IMG-20191112-WA0002.txt"
    path = chat(tmp_path / "in", f"13/11/2019, 08:01 - Lamp: {photo.name} (file attached)")
    photo.write_text("Everybody has it.", encoding="utf-8")
    taken(opened, photo, public=True)
    taken(opened, path.parent)
    assert open_bytes(opened) == [b"Everybody has it."]


def test_taking_back_that_others_published_it_encloses_it(opened: Opened, tmp_path: Path) -> None:
    taken(opened, chat(tmp_path / "in"), public=True)
    mark(opened, ["chat.txt"], public=False)
    assert lie(opened) == [(True, True)]
    assert open_bytes(opened) == []


@pytest.mark.parametrize("public", [False, True])
def test_erasing_the_source_erases_the_numbers(opened: Opened, tmp_path: Path, *, public: bool) -> None:
    taken(opened, chat(tmp_path / "in"), public=public)
    (code_name,) = code_names(opened)
    erased(opened, code_name)
    assert in_the_vault(opened) == []
    assert lie(opened) == [(False, False)] * public


def test_a_report_that_prints_a_number_is_objected_to(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text(
        "---\ntitle: The Lake\nedition: first\n---\n\n# It\n\nCall 0555 0141-907 for more.\n", encoding="utf-8"
    )
    assert "PB606" not in codes_of(opened, path)
    taken(opened, chat(tmp_path / "in"))
    assert "PB606" in codes_of(opened, path)


def codes_of(opened: Opened, manuscript: Path) -> list[str]:
    return [one.code for one in check(opened, manuscript).objections]


def test_copies_that_each_took_a_chat_in_become_one(twelve: Copies, tmp_path: Path) -> None:
    found = copies(twelve.plain, tmp_path)
    for number, folder in enumerate(found):
        with at(folder) as opened:
            taken(opened, chat(folder / "in", f"of copy {number}"), public=bool(number))
    with at(found[0]) as one, at(found[1]) as other:
        merge(one, other)
    with at(found[0]) as one:
        assert sorted(map(len, in_the_vault(one))) == [2, 2]
        assert lie(one)[-2:] in ([(True, True), (False, False)], [(False, False), (True, True)])


def test_a_chat_that_one_copy_gave_to_somebody_lies_there_with_its_numbers(twelve: Copies, tmp_path: Path) -> None:
    (tmp_path / "before").mkdir()
    before = shutil.copytree(twelve.plain, tmp_path / "before/it")
    with at(before) as opened:
        taken(opened, chat(tmp_path / "chats"), public=True)
    found = copies(before, tmp_path)
    with at(found[1]) as other:
        mark(other, ["chat.txt"], public=False)
    with at(found[0]) as one, at(found[1]) as other:
        merge(one, other)
    with at(found[0]) as one:
        assert lie(one)[-1] == (True, True)
        assert in_the_vault(one) == [{"number 1": ONE, "number 2": OTHER}]


def test_what_was_carried_home_follows_the_same_law(opened: Opened, tmp_path: Path) -> None:
    folder = made(opened, tmp_path)
    deposit(folder, [chat(tmp_path / "in")])
    carried(opened, folder)
    assert lie(opened) == [(True, True)]
    assert open_bytes(opened) == []


def test_a_travel_copy_takes_no_number_along(opened: Opened, tmp_path: Path, passphrase: Withheld[str]) -> None:
    for public in (False, True):
        taken(opened, chat(tmp_path / "in", f"{public}"), public=public)
    copy.travel(opened, tmp_path / "away")
    away = open_inquiry(tmp_path / "away", passphrase)
    assert in_the_vault(away) == []
    for number in (ONE, OTHER):
        assert not {form for form in forms(number) if form in everything(away)}
    away.engine.dispose()
