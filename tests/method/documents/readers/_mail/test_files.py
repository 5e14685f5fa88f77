"""Files of a mail as parts."""

import pytest

from probata.method.documents.model import Left, Part
from probata.method.documents.readers._mail import files
from probata.method.documents.readers._mail.files import Files
from probata.method.documents.readers._mail.model import Held, Mail


def held(name: str, data: bytes = b"x", *limits: str) -> Held:
    return Held(name, take=lambda: (data, limits))


def test_names_are_cleaned_and_distinct() -> None:
    mail = Mail(held=[held("..\\..\\etc/passwd"), held("a.txt"), held("a.txt"), held("/"), held("x\u202egnp.exe")])
    paths = [each.path for each in Files().of(mail, "message 4/")]
    assert paths[:4] == ["message 4/passwd", "message 4/a.txt", "message 4/a (2).txt", "message 4/part.bin"]
    assert "\u202e" not in paths[4]


def test_empty_and_locked_files_are_left_and_damage_is_claimed() -> None:
    mail = Mail(held=[held("a", b""), Held("b", reason="Locked.", next_step="Ask."), held("c", b"x", "cut")])
    empty, locked, damaged = Files().of(mail)
    assert empty == Left("a", "It is empty.")
    assert locked == Left("b", "Locked.", "Ask.")
    assert isinstance(damaged, Part)
    assert [(claim.field, claim.value) for claim in damaged.declared] == [("damage", "cut")]


def test_what_stands_in_the_text_is_no_file() -> None:
    assert list(Files().of(Mail(held=[Held("a mail", told=True)]))) == []


def test_the_number_is_bound_and_the_rest_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_FILES", 2)
    found = Files()
    each = list(found.of(Mail(held=[held(str(number)) for number in range(9)])))
    assert [type(one) for one in each] == [Part, Part, Left]
    assert found.full
