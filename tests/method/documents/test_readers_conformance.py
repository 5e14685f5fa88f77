"""The laws that every reader on the shelf keeps, run on each of them without being told which there are."""

from __future__ import annotations

import builtins
import contextlib
import io
import json
import os
import random
import socket
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.bodies import bodies
from probata.method.documents.model import Container, Left, Part, Reader, Reading
from probata.method.documents.shelf import HEAD, read, readers
from probata.record.errors import Unreadable

DATA = Path(__file__).parents[2] / "data" / "documents"
GOOD = sorted(path for path in (DATA / "good").iterdir() if path.suffix != ".json")
BROKEN = sorted((DATA / "broken").iterdir())


def name_of(value: object) -> str:
    return value.name if isinstance(value, Path) else str(getattr(value, "METHOD", value))


def lawful(reading: Reading) -> bool:
    """Marks, claims and bodies lie inside the text, and the text can be written as UTF-8."""
    reading.text.encode("utf-8")
    spans = [mark.span for mark in reading.marks] + [each.span for each in reading.declared if each.span]
    found = bodies(reading)
    spans += [body.span for body in found] + [each.span for body in found for each in body.declared if each.span]
    return all(span.end <= len(reading.text) for span in spans)


def lawful_part(each: Part | Left) -> bool:
    """A path that cannot lead out of a folder; bytes, or a reason."""
    path, whole = each.path, each.data if isinstance(each, Part) else each.reason
    steps = path.split("/")
    return bool(path and whole) and not {"..", ".", ""} & set(steps) and "\\" not in path and "\x00" not in path


def try_to_read(reader: Reader, data: bytes) -> Reading | None:
    try:
        return reader.read(data, "a file")
    except Unreadable as fault:
        refusal = fault
    assert refusal.message.endswith(".")
    return None


@st.composite
def mutants(draw: st.DrawFn) -> bytes:
    """A good file, cut off, with bytes flipped, with noise in it, or (a ZIP) with the same done to one of its parts."""
    data = draw(st.sampled_from(GOOD)).read_bytes()
    chance = random.Random(draw(st.integers(0, 2**32)))  # noqa: S311 (a mutation is no secret)
    if data.startswith(b"PK\x03\x04") and draw(st.booleans()):
        return _with_a_mutated_part(data, chance)
    return _mutated(data, chance)


def _with_a_mutated_part(data: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    victim = chance.choice(sorted(parts))
    parts[victim] = _mutated(parts[victim], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def _mutated(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    kind = chance.randrange(4)
    if kind == 0:
        return data[:at]
    if kind == 1:
        changed = bytearray(data)
        for _ in range(min(len(data), chance.choice((1, 3, 20)))):
            changed[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(changed)
    if kind == 2:
        return data[:at] + chance.randbytes(chance.randrange(1, 300)) + data[at:]
    return data[:at] + data[max(0, at - chance.randrange(1, 400)) :]


def test_every_reader_has_a_golden_file() -> None:
    read_by = {read(path.read_bytes(), path.name).reader for path in GOOD}
    assert read_by >= {reader.METHOD for reader in readers()}


def test_no_two_readers_share_a_name_or_a_suffix() -> None:
    suffixes = [suffix for reader in readers() for suffix in reader.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))
    assert len({reader.METHOD for reader in readers()}) == len(readers())
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
    assert all(reader.SAYS.endswith(".") for reader in readers())


@pytest.mark.parametrize("path", GOOD, ids=name_of)
def test_a_golden_file_reads_as_it_always_did(path: Path, make: SimpleNamespace) -> None:
    expected = path.with_name(f"{path.name}.json").read_text(encoding="utf-8")
    assert json.loads(make.expectation(path.read_bytes(), path.name)) == json.loads(expected)


@pytest.mark.parametrize("path", GOOD, ids=name_of)
def test_the_same_bytes_give_the_same_reading(path: Path) -> None:
    data = path.read_bytes()
    first = read(data, path.name)
    assert first == read(data, path.name)
    assert lawful(first)
    assert not first.exact or first.text.encode("utf-8") == data


@pytest.mark.parametrize("path", BROKEN, ids=name_of)
def test_a_broken_file_is_refused_with_a_reason_and_a_next_step(path: Path) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(path.read_bytes(), path.name)
    assert refusal.value.message.endswith(".")
    assert refusal.value.next_step
    assert refusal.value.where == path.name


@pytest.mark.parametrize("reader", readers(), ids=name_of)
@given(data=mutants())
def test_a_mutated_file_is_read_or_refused(reader: Reader, data: bytes) -> None:
    reading = try_to_read(reader, data)
    assert reading is None or lawful(reading)
    assert isinstance(reader.recognises(data[:HEAD]), bool)


@pytest.mark.parametrize("reader", readers(), ids=name_of)
@given(data=st.binary(max_size=400))
def test_any_bytes_at_all_are_read_or_refused(reader: Reader, data: bytes) -> None:
    reading = try_to_read(reader, data)
    assert reading is None or lawful(reading)


@pytest.mark.parametrize("path", GOOD, ids=name_of)
def test_what_a_container_holds_comes_out_the_same_each_time(path: Path) -> None:
    data = path.read_bytes()
    reader = next(each for each in readers() if read(data, path.name).reader == each.METHOD)
    if isinstance(reader, Container):
        first = list(reader.parts(data, path.name))
        assert first == list(reader.parts(data, path.name))
        assert all(lawful_part(each) for each in first)


@pytest.mark.parametrize("reader", [each for each in readers() if isinstance(each, Container)], ids=name_of)
@given(data=mutants())
def test_a_mutated_container_gives_parts_or_is_refused(reader: Container, data: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert all(lawful_part(each) for each in reader.parts(data, "a file"))


@given(data=mutants(), suffix=st.sampled_from([s for reader in readers() for s in reader.SUFFIXES] + ["", ".bin"]))
def test_the_shelf_reads_or_refuses_whatever_the_name(data: bytes, suffix: str) -> None:
    with contextlib.suppress(Unreadable):
        assert lawful(read(data, f"a{suffix}"))


@pytest.mark.parametrize("path", [*GOOD, *BROKEN], ids=name_of)
def test_reading_never_writes_and_never_connects(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = path.read_bytes()
    monkeypatch.setattr(builtins, "open", _only_reads(builtins.open))
    monkeypatch.setattr(io, "open", _only_reads(io.open))
    monkeypatch.setattr(os, "open", _only_reads_flags(os.open))
    monkeypatch.setattr(socket, "socket", _forbidden)
    with contextlib.nullcontext() if path in GOOD else pytest.raises(Unreadable):
        read(data, path.name)


def _forbidden(*_args: object, **_more: object) -> None:
    raise AssertionError("a reader connects")


def _only_reads(real: Callable[..., object]) -> Callable[..., object]:
    def opened(file: object, mode: str = "r", *args: object, **more: object) -> object:
        assert not set(mode) & set("wax+"), f"a reader writes {file}"
        return real(file, mode, *args, **more)

    return opened


def _only_reads_flags(real: Callable[..., int]) -> Callable[..., int]:
    def opened(path: object, flags: int, *args: object, **more: object) -> int:
        assert not flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT), f"a reader writes {path}"
        return real(path, flags, *args, **more)

    return opened
