"""The marker of a field copy: what is signed, and that whatever is changed in it is seen."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from probata.record.errors import Damaged, NewerFormat, NotFound
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.signing import SigningKey
from probata.store import field_copy
from probata.store.field_copy import MARKER, PREPARED, FieldCopy

KEY, OTHER = (SigningKey(Withheld(bytes([number] * 32))) for number in (7, 8))


def copy_of(key: SigningKey = KEY) -> FieldCopy:
    recipient = str(pyrage.x25519.Identity.generate().to_public())
    return FieldCopy(Ref.of("inquiry", bytes(16)), Ref.of("copy", b"\1" * 16), recipient, key.public)


def test_what_is_written_is_read_and_found_from_below(tmp_path: Path) -> None:
    made = copy_of()
    field_copy.write(tmp_path, made, KEY)
    assert field_copy.read(tmp_path) == made
    assert made.fingerprint == KEY.fingerprint
    (tmp_path / "deposits" / "deep").mkdir(parents=True)
    assert field_copy.find(tmp_path / "deposits" / "deep") == tmp_path.resolve()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["deposits", MARKER]


def test_each_line_that_is_changed_is_seen(tmp_path: Path) -> None:
    made, other = copy_of(), copy_of(OTHER)
    field_copy.write(tmp_path, made, KEY)
    whole = (tmp_path / MARKER).read_text(encoding="utf-8")
    another = Ref.of("inquiry", b"\2" * 16)
    changes = {
        str(made.inquiry): str(another),
        str(made.ref): str(Ref.of("copy", b"\3" * 16)),
        made.recipient: other.recipient,
        made.key.hex(): other.key.hex(),
        'signature = "': 'more = "x"\nsignature = "',
        "format = 1\n": "",
        "format = 1": "format = true",
        "[": "[",
    }
    for old, new in list(changes.items())[:-1]:
        (tmp_path / MARKER).write_text(whole.replace(old, new), encoding="utf-8")
        assert whole.replace(old, new) != whole
        with pytest.raises(Damaged, match="signed"):
            field_copy.read(tmp_path)
    (tmp_path / MARKER).write_bytes(b"\xff[")
    with pytest.raises(Damaged):
        field_copy.read(tmp_path)


def test_a_signature_over_the_same_words_for_something_else_does_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(field_copy, "DOMAIN", b"probata/1/removal\n")
        field_copy.write(tmp_path, copy_of(), KEY)
        field_copy.read(tmp_path)
    with pytest.raises(Damaged):
        field_copy.read(tmp_path)


def test_a_newer_one_and_none_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        field_copy.read(tmp_path)
    with pytest.raises(NotFound):
        field_copy.find(tmp_path)
    field_copy.write(tmp_path, copy_of(), KEY)
    path = tmp_path / MARKER
    path.write_text(path.read_text(encoding="utf-8").replace("format = 1", "format = 2"), encoding="utf-8")
    with pytest.raises(NewerFormat):
        field_copy.read(tmp_path)


def test_a_prepared_marker_is_found_by_nobody_until_it_has_its_name(tmp_path: Path) -> None:
    made = copy_of()
    assert field_copy.prepared(tmp_path) is None
    field_copy.write(tmp_path, made, KEY, PREPARED)
    with pytest.raises(NotFound):
        field_copy.read(tmp_path)
    with pytest.raises(NotFound):
        field_copy.find(tmp_path)
    assert field_copy.prepared(tmp_path) == made
    field_copy.appear(tmp_path)
    assert (field_copy.read(tmp_path), field_copy.prepared(tmp_path)) == (made, None)
    with pytest.raises(FileNotFoundError):
        field_copy.appear(tmp_path)


def test_a_prepared_marker_that_was_changed_is_none(tmp_path: Path) -> None:
    made = copy_of()
    field_copy.write(tmp_path, made, KEY, PREPARED)
    path = tmp_path / PREPARED
    path.write_text(path.read_text(encoding="utf-8").replace(made.recipient, copy_of().recipient), encoding="utf-8")
    assert field_copy.prepared(tmp_path) is None


@pytest.mark.parametrize(
    ("names", "left"),
    [
        ([], True),
        (["deposits/"], True),
        (["deposits/", PREPARED], True),
        (["deposits/", f"{PREPARED}.tmp"], True),
        ([MARKER], False),
        (["deposits/", PREPARED, "mine.txt"], False),
        (["deposits/", "deposits/0001.age"], False),
        (["deposits"], False),
        ([f"{PREPARED}/"], False),
    ],
)
def test_a_folder_is_left_by_a_stop_when_nothing_else_lies_in_it(tmp_path: Path, names: list[str], left: bool) -> None:
    for name in names:
        (tmp_path / name).mkdir() if name.endswith("/") else (tmp_path / name).write_text("x", encoding="utf-8")
    assert field_copy.is_left(tmp_path) is left


def test_a_link_to_somebodys_folder_is_not_what_a_stop_left(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "field").mkdir()
    (tmp_path / "field" / "deposits").symlink_to(tmp_path / "theirs")
    assert not field_copy.is_left(tmp_path / "field")
