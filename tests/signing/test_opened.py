"""Opening a package: what is refused at once, and at which fault the check stops."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from signing_samples import KEY, PACKAGES, Parts, changed, small

from probata.record import canonical
from probata.record.errors import NewerFormat, NotAPackage, OlderFormat
from probata.signing import container
from probata.signing.container import Entry
from probata.signing.opened import Stop, open_package, recognised
from probata.signing.verdict import Code

SMALL_PACKAGE = small()


def stopped(data: bytes) -> tuple[Code, str]:
    with pytest.raises(Stop) as stop:
        open_package(data, recognised(data))
    return stop.value.fault.code, stop.value.fault.where


def with_entries(edit: Callable[[list[Entry]], object]) -> bytes:
    entries = list(container.walk(SMALL_PACKAGE))
    edit(entries)
    return container.encode(entries)


def test_a_whole_package_opens() -> None:
    opened = open_package(SMALL_PACKAGE, recognised(SMALL_PACKAGE))
    assert opened.fingerprint == KEY.fingerprint
    assert opened.files == {"note.txt": b"INVENTED\n"}
    assert "files=" not in repr(opened)


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"PK\x03\x04", b"%PDF-1.7", bytes(100), SMALL_PACKAGE[:68], b"\x00" + SMALL_PACKAGE],
)
def test_what_does_not_begin_as_a_package_is_none(data: bytes) -> None:
    with pytest.raises(NotAPackage):
        recognised(data)


def test_what_a_stranger_sent_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    real = canonical.load

    def counted(data: bytes) -> canonical.Json:
        read.append(len(data))
        return real(data)

    monkeypatch.setattr(canonical, "load", counted)
    open_package(SMALL_PACKAGE, recognised(SMALL_PACKAGE))
    assert len(read) == 4
    read.clear()
    assert stopped(_unreadable())[0] is Code.JSON
    assert len(read) == 1


def _unreadable() -> bytes:
    return with_entries(lambda entries: entries.__setitem__(1, Entry("manifest.json", b"{ }")))


@pytest.mark.parametrize("version", [2, 3, 2**53 - 1])
def test_a_later_format_is_told_apart_even_when_nothing_else_of_it_is_known(version: int) -> None:
    def edit(parts: Parts) -> None:
        parts.manifest["version"] = version
        parts.manifest["wholly"] = "new"

    with pytest.raises(NewerFormat, match=f"format {version}"):
        recognised(changed(SMALL_PACKAGE, edit) + b"and a new end")


def test_a_package_from_before_the_frozen_format_is_told_apart_and_nothing_of_it_is_read() -> None:
    old = (PACKAGES / "small-0.probata").read_bytes()
    with pytest.raises(OlderFormat, match="before the format was frozen") as refused:
        recognised(old)
    assert "anew" in refused.value.next_step


def test_the_container_comes_before_everything() -> None:
    assert stopped(SMALL_PACKAGE + b"\x00") == (Code.CONTAINER, "")


def test_then_the_entries() -> None:
    assert stopped(with_entries(lambda entries: entries.pop(2))) == (Code.ENTRIES, "leaves.json")
    for name in ("files/../x", "files/a", "files/NOTE.TXT"):
        data = with_entries(lambda entries, name=name: entries.append(Entry(name, b"")))
        assert stopped(data) == (Code.ENTRIES, name)


def test_names_that_differ_in_capitals_only_are_one_name_on_many_systems() -> None:
    def add(entries: list[Entry]) -> None:
        entries.insert(5, Entry("files/Note.txt", b""))

    assert stopped(with_entries(add)) == (Code.ENTRIES, "files/note.txt")


def test_too_many_files_and_too_large_json_are_refused() -> None:
    many = [Entry(f"files/a{at:04}", b"") for at in range(container.MAX_ENTRIES)]
    assert stopped(with_entries(lambda entries: entries.__setitem__(slice(5, 5), many))) == (Code.CONTAINER, "")
    for place, name, most in (
        (1, "manifest.json", container.MAX_JSON_BYTES),
        (3, "rows.json", container.MAX_ROWS_BYTES),
    ):
        for size, expected in ((most, (Code.JSON, name)), (most + 1, (Code.ENTRIES, name))):
            large = Entry(name, b" " * size)
            data = with_entries(lambda entries, place=place, large=large: entries.__setitem__(place, large))
            assert stopped(data) == expected


def test_more_commas_and_brackets_than_a_reader_could_hold_are_refused_before_anything_is_read() -> None:
    half = b"[" + b",".join([b"0"] * (container.MAX_MARKS_OF_JSON // 2)) + b"]"
    for place, name in ((2, "leaves.json"), (3, "rows.json")):
        full = Entry(name, b"[" * (container.MAX_MARKS_OF_JSON + 1))
        data = with_entries(lambda entries, place=place, full=full: entries.__setitem__(place, full))
        assert stopped(data) == (Code.JSON, name)

    def add_halves(entries: list[Entry]) -> None:
        entries[2], entries[3] = Entry("leaves.json", half), Entry("rows.json", half)

    assert stopped(with_entries(add_halves)) == (Code.JSON, "rows.json")


def test_then_the_json_then_the_signature_then_the_manifest_then_the_rest() -> None:
    def wrong_everywhere(parts: Parts) -> None:
        parts.manifest["version"] = -1
        parts.json["leaves.json"] = {}
        parts.json["rows.json"] = {}

    parts = Parts(SMALL_PACKAGE)
    wrong_everywhere(parts)
    parts.json["signature.json"]["algorithm"] = "none"
    assert stopped(parts.packed()) == (Code.SHAPE, "signature.json.algorithm")
    parts.json["signature.json"]["algorithm"] = "ed25519"
    assert stopped(parts.packed()) == (Code.SIGNATURE, "signature.json")
    parts.signed(KEY)
    assert stopped(parts.packed()) == (Code.SHAPE, "manifest.json.version")
    parts.manifest["version"] = 1
    assert stopped(parts.signed(KEY).packed()) == (Code.SHAPE, "leaves.json")
    parts.json["leaves.json"] = []
    assert stopped(parts.signed(KEY).packed()) == (Code.SHAPE, "rows.json")
