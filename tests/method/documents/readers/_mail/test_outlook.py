"""An Outlook message as a mail."""

from types import SimpleNamespace

import pytest

from probata.method.documents.readers._mail import outlook
from probata.method.documents.readers._mail.mapi import Compound, Storage
from probata.method.documents.readers._mail.model import Mail


def read(mail: SimpleNamespace, tree: dict[str, object] | None = None) -> list[Mail]:
    data = mail.compound(tree) if tree else mail.outlook()
    return outlook.mails(Storage(Compound(data, "a")))


def test_who_sent_it_for_whom_and_to_whom(mail: SimpleNamespace) -> None:
    first, inner = read(mail)
    assert dict(first.fields) == {
        "From": "Ministry of Settlement <press@ministry.invalid>",
        "Sender": "Clerk <clerk@ministry.invalid>",
        "To": "Tirren Vosk <tirren@inquiry.invalid>",
        "Bcc": "Otta Brenlow <otta@inquiry.invalid>",
        "Date": "2019-04-12T07:30:00+00:00",
        "Subject": "Re: list (INVENTED)",
        "Message-ID": "<msg1@ministry.invalid>",
    }
    assert inner.first("from") == "Harn <harn@shore.invalid>"
    assert inner.first("to") == "Ulla Demmick"


def test_no_word_of_a_property_is_lost(mail: SimpleNamespace) -> None:
    first = read(mail)[0]
    assert any("property 0070: list (INVENTED)" in block for block in first.beside)
    assert "X-Mailer: INVENTED" in first.beside[0]


def test_files_references_and_attached_messages(mail: SimpleNamespace) -> None:
    held = read(mail)[0].held
    assert [(each.name, each.told, bool(each.take)) for each in held] == [
        ("long name.txt", False, True),
        ("on the server", False, False),
        ("the first list", True, False),
    ]
    assert "reference" in held[1].reason


@pytest.mark.parametrize(
    ("stream", "said"), [((0x1009, b"nonsense"), "RTF) is damaged"), ((0x001A, "IPM.Note.SMIME"), "S/MIME")]
)
def test_what_was_not_read_is_said(mail: SimpleNamespace, stream: tuple[int, str | bytes], said: str) -> None:
    tree = dict([mail.prop(*stream), ("__properties_version1.0", mail.properties(32))])
    assert any(said in limit for limit in read(mail, tree)[0].limits)


def test_html_in_bytes_is_read_by_its_code_page(mail: SimpleNamespace) -> None:
    fixed = mail.properties(32, (0x3FDE, 3, 1251))
    tree = dict([mail.prop(0x1013, "<p>Нет".encode("cp1251")), ("__properties_version1.0", fixed)])
    assert read(mail, tree)[0].pieces[0].text == "<p>Нет"


def test_messages_in_messages_are_bound(mail: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlook, "MAX_DEPTH", 0)
    (only,) = read(mail)
    assert "go deeper" in only.limits[-1]
