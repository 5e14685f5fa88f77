from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.inquiry.entry.settings import Settings
from probata.inquiry.files import reading
from probata.inquiry.files.reading import Read, read_all, sandbox
from probata.intake.ocr.recognising import How, Recognising
from probata.intake.office.converting import Converting
from probata.intake.pile import Found
from probata.intake.receipt import SetAside
from probata.intake.sandbox.reading import Sandbox
from probata.record.digest import Digest
from probata.record.errors import Unreadable

DATA = Path(__file__).parents[2] / "data" / "documents" / "good"


def test_the_sandbox_keeps_to_the_settings() -> None:
    limits = sandbox(Settings(reader_seconds=7, reader_memory_mib=99, max_file_mib=3)).limits
    assert (limits.seconds, limits.memory, limits.most_bytes) == (7, 99 * 2**20, 3 * 2**20)


def test_words_are_recognised_as_the_settings_ask_or_not_at_all() -> None:
    box = sandbox(Settings(ocr_languages="rus+uig", ocr_seconds=9, ocr_pages=3, reader_memory_mib=99))
    assert isinstance(box, Converting)
    assert isinstance(box.box, Recognising)
    assert box.box.how == How("rus+uig", 9, 99 * 2**20, 3)
    plain = sandbox(Settings(ocr="off"))
    assert isinstance(plain, Converting)
    assert type(plain.box) is Sandbox


def test_one_nursery_serves_all_commands_of_a_process() -> None:
    one, other = sandbox(Settings()), sandbox(Settings(reader_seconds=1))
    assert one.read(b"Words.", "a.txt").text == other.read(b"Words.", "a.txt").text == "Words."
    assert one._by is other._by


def test_a_file_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(Unreadable, match="empty"):
        sandbox(Settings()).read(b"", "a.txt")


def _found(folder: Path, name: str, data: bytes) -> Found:
    (folder / name).write_bytes(data)
    return Found(folder / name, name)


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def _names(*found: Found | SetAside, together: bool = True) -> list[list[tuple[str, str]]]:
    return [
        [(one.name, one.code if isinstance(one, SetAside) else "read") for one in inside]
        for inside in read_all(sandbox(Settings()), found, together=together)
    ]


def test_each_file_comes_with_what_it_holds(tmp_path: Path) -> None:
    packed = _zipped({"a.txt": b"Words.", "b/c.txt": b"More words."})
    aside = SetAside("x", "clutter", "Left by a desktop.")
    one, other = _found(tmp_path, "one.zip", packed), _found(tmp_path, "other.txt", b"Others.")
    assert _names(aside, one, other, Found(tmp_path / "gone.txt", "gone.txt")) == [
        [("x", "clutter")],
        [("one.zip", "read"), ("one.zip/a.txt", "read"), ("one.zip/b/c.txt", "read")],
        [("other.txt", "read")],
        [("gone.txt", "vanished")],
    ]


def test_archives_are_unpacked_and_not_kept_where_one_file_may_be_an_account(tmp_path: Path) -> None:
    mail = (DATA / "packed.eml").read_bytes()
    inner = _zipped({"a.txt": b"Words."})
    pile = _found(tmp_path, "one.zip", _zipped({"inner.zip": inner, "mail.eml": mail}))
    (told,) = _names(pile, together=False)
    assert any(name.startswith("one.zip/mail.eml/") for name, _ in told)
    assert [one for one in told if not one[0].startswith("one.zip/mail.eml/")] == [
        ("one.zip", "unpacked"),
        ("one.zip/inner.zip", "unpacked"),
        ("one.zip/inner.zip/a.txt", "read"),
        ("one.zip/mail.eml", "read"),
    ]


def test_a_file_inside_others_says_which_of_them_are_kept(tmp_path: Path) -> None:
    inner = _zipped({"a.txt": b"Words."})
    data = _zipped({"inner.zip": inner})
    box, found = sandbox(Settings()), _found(tmp_path, "one.zip", data)
    for together, kept in (
        (True, (("one.zip", Digest.of(data)), ("one.zip/inner.zip", Digest.of(inner)))),
        (False, ()),
    ):
        (inside,) = read_all(box, [found], together=together)
        *_, last = inside
        assert isinstance(last, Read)
        assert (last.name, last.inside) == ("one.zip/inner.zip/a.txt", kept)


def test_what_an_archive_claims_of_a_file_goes_with_it(tmp_path: Path) -> None:
    (inside,) = read_all(
        sandbox(Settings()), [_found(tmp_path, "one.zip", _zipped({"a.txt": b"Words."}))], together=False
    )
    *_, last = inside
    assert isinstance(last, Read)
    assert "modified" in {one.field for one in last.reading.declared}


def test_a_file_deep_inside_others_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "DEEPEST", 2)
    data = b"Words."
    for depth in range(4):
        data = _zipped({f"{depth}.zip" if depth else "a.txt": data})
    (told,) = _names(_found(tmp_path, "out.zip", data))
    assert told == [
        ("out.zip", "read"),
        ("out.zip/3.zip", "read"),
        ("out.zip/3.zip/2.zip", "read"),
        ("out.zip/3.zip/2.zip/1.zip", "unreadable"),
    ]


def test_more_than_any_file_holds_ends_in_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading._Left.__init__, "__defaults__", (3, 1000))
    many = _zipped({f"{number}.txt": b"Words %d." % number for number in range(9)})
    large = _zipped({"a.txt": b"Words. " * 100, "b.txt": b"Others. " * 100})
    few, small = _names(_found(tmp_path, "m.zip", many), _found(tmp_path, "l.zip", large))
    read = [("m.zip", "read"), *((f"m.zip/{n}.txt", "read") for n in range(3))]
    assert few == [*read, ("m.zip/3.txt", "unreadable"), ("m.zip/(the rest)", "unreadable")]
    assert small == [("l.zip", "read"), ("l.zip/a.txt", "read"), ("l.zip/b.txt", "unreadable")]


def test_a_file_is_read_with_its_digest(tmp_path: Path) -> None:
    ((one,),) = [
        list(inside) for inside in read_all(sandbox(Settings()), [_found(tmp_path, "a.txt", b"Words.")], together=True)
    ]
    assert isinstance(one, Read)
    assert (one.data, one.reading.text, one.digest.hex[:8]) == (b"Words.", "Words.", "44dcebcd")


@given(st.lists(st.integers(0, 9), max_size=30))
def test_reading_ahead_keeps_the_order(waits: list[int]) -> None:
    assert list(reading._ahead(lambda one: one * 2, waits)) == [one * 2 for one in waits]


def test_reading_ahead_stays_close_to_what_is_waited_for() -> None:
    begun: list[int] = []

    def begin(one: int) -> int:
        begun.append(one)
        return one

    ahead = reading._ahead(begin, range(100))
    for number in range(10):
        assert next(ahead) == number
        assert len(begun) <= number + 1 + reading._AT_ONCE
    ahead.close()
    assert len(begun) <= 10 + reading._AT_ONCE
