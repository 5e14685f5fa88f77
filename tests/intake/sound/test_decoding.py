"""Which second is heard, in every kind of recording; and what a hostile one, or a hostile ffmpeg, gets out of it."""

from __future__ import annotations

import hashlib
import random
import struct
import sys
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.intake.sandbox.begun import Alone, Beginner, Nursery, shared
from probata.intake.sandbox.walls import PROGRAMS
from probata.intake.sound import decoding
from probata.intake.sound.decoding import RATE, Sound, decoded
from probata.intake.sound.ffmpeg import Installed
from probata.record.errors import BadUse, Unreadable
from tests.intake.sandbox.probes import PROBES
from tests.intake.sound.luring import LURES, inside_of_a_tag, lure
from tests.intake.sound.tones import SECONDS, as_wav, encoded, heard, tone, tones

HERE = Path(__file__).parent
PICTURES = ("-f", "lavfi", "-i", "testsrc=size=64x64:rate=5:duration=8")
KINDS: dict[str, tuple[str, ...]] = {
    "tones.flac": (),
    "tones.mp3": ("-q:a", "6"),
    "tones.opus": ("-c:a", "libopus"),
    "tones.ogg": ("-c:a", "libvorbis"),
    "end.m4a": ("-c:a", "aac"),
    "front.m4a": ("-c:a", "aac", "-movflags", "faststart"),
    "phone.3gp": ("-c:a", "aac"),
    "bare.aac": ("-c:a", "aac"),
    "old.wma": (),
    "law.wav": ("-c:a", "pcm_mulaw"),
    "stereo.aiff": ("-ac", "2", "-ar", "44100"),
    "tones.webm": ("-c:a", "libopus"),
    "video.mp4": (*PICTURES, "-c:v", "mpeg4", "-c:a", "aac", "-map", "0", "-map", "1"),
    "video.mkv": (*PICTURES, "-c:v", "mpeg4", "-c:a", "libvorbis", "-map", "0", "-map", "1"),
    "video.avi": (*PICTURES, "-c:v", "mpeg4", "-c:a", "libmp3lame", "-map", "0", "-map", "1"),
    "video.ts": (*PICTURES, "-c:v", "mpeg2video", "-c:a", "mp2", "-map", "0", "-map", "1"),
}


@pytest.fixture(scope="session", params=sorted(KINDS))
def recording(request: pytest.FixtureRequest, installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The tones in each of these formats."""
    assert installed
    return encoded(tmp_path_factory.mktemp("sound"), request.param, *KINDS[request.param])


def of(data: bytes, start: float, end: float, **more: object) -> Sound:
    return decoded(data, start_ms=round(start * 1000), end_ms=round(end * 1000), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("start", [0.0, 0.5, 2.5, 5.0])
def test_the_second_that_was_asked_for_is_heard(recording: bytes, start: float) -> None:
    sound = of(recording, start, start + 2)
    assert heard(sound.samples) == [tone(int(start + half / 2)) for half in range(4)]
    assert (sound.rate, sound.start_ms, sound.duration_ms, len(sound.samples)) == (RATE, start * 1000, 2000, 64_000)
    assert sound.lacking == ()


def test_what_the_recording_ends_before_is_not_made_up(recording: bytes) -> None:
    sound = of(recording, SECONDS - 1, SECONDS + 5)
    assert heard(sound.samples)[:2] == [tone(SECONDS - 1)] * 2
    assert 950 <= sound.duration_ms <= 1_200, "some formats end with a packet that is not full"
    with pytest.raises(Unreadable, match="no sound in this time"):
        of(recording, SECONDS + 10, SECONDS + 11)


@settings(max_examples=15, deadline=None)
@given(start=st.integers(0, 7_990), length=st.integers(1, 900), rate=st.sampled_from([8_000, 16_000, 22_050]))
def test_of_bare_samples_each_is_the_one_of_its_time(installed: Installed, start: int, length: int, rate: int) -> None:
    numbers = (np.arange(8 * rate) % 30_000).astype("<i2").tobytes()
    sound = decoded(as_wav(numbers, rate), start_ms=start, end_ms=start + length, rate=rate, installed=installed)
    first = struct.unpack_from("<h", sound.samples)[0]
    assert abs(first - start * rate // 1000 % 30_000) <= 1
    wanted = min(-(-length * rate // 1000), 8 * rate - start * rate // 1000)
    assert abs(len(sound.samples) // 2 - wanted) <= 1


def test_another_rate_has_the_same_tones(installed: Installed) -> None:
    for rate in (8_000, 48_000):
        sound = of(tones(), 2, 4, rate=rate, installed=installed)
        assert heard(sound.samples, rate) == [tone(2)] * 2 + [tone(3)] * 2
        assert sound.duration_ms == 2000


def test_sound_that_begins_late_and_holes_in_it_are_silent(installed: Installed, tmp_path: Path) -> None:
    assert installed
    late = encoded(
        tmp_path, "late.mkv", *PICTURES, "-c:v", "mpeg4", "-map", "0", "-map", "1", before=("-itsoffset", "2")
    )
    assert heard(of(late, 1, 4).samples) == [0, 0, tone(0), tone(0), tone(1), tone(1)]
    hole = encoded(tmp_path, "hole.mkv", "-af", "aselect='not(between(t,2,4))'", "-c:a", "pcm_s16le")
    # Frames go whole, so that the hole begins and ends within a frame (a quarter of a second) of where it was cut.
    assert heard(of(hole, 1, 2).samples) + heard(of(hole, 2.5, 3.5).samples) == [tone(1)] * 2 + [0] * 2
    assert heard(of(hole, 4.5, 6).samples) == [tone(4), tone(5), tone(5)]


def test_frames_of_a_telephone_are_decoded(installed: Installed) -> None:
    chance = random.Random(7)  # noqa: S311 (bits of a frame)
    frames = b"".join(b"\x3c" + chance.randbytes(31) for _ in range(150))  # AMR at 12.2 kbit/s, RFC 4867
    sound = of(b"#!AMR\n" + frames, 1, 2, installed=installed)
    assert sound.duration_ms == 1000
    assert any(sound.samples)


def test_its_digest_and_its_program_are_told(installed: Installed) -> None:
    sound = of(tones(), 1, 2, installed=installed)
    assert sound.sha256 == hashlib.sha256(sound.samples).hexdigest()
    assert sound.by == installed.title
    assert "samples" not in repr(sound)
    assert of(tones(), 1, 2).sha256 == sound.sha256


@pytest.mark.parametrize(
    ("start", "end", "rate", "why"),
    [
        (1_000, 1_000, RATE, "empty"),
        (-1, 1_000, RATE, "empty"),
        (0, 3_600_001, RATE, "longer than an hour"),
        (0, 1_000, 7_999, "not at 7999"),
        (0, 1_000, 48_001, "not at 48001"),
    ],
)
def test_a_time_or_rate_that_is_none_is_refused_before_anything_begins(
    start: int, end: int, rate: int, why: str
) -> None:
    gone = Installed("/nowhere/ffmpeg", "1")
    with pytest.raises(BadUse, match=why):
        decoded(tones(1), start_ms=start, end_ms=end, rate=rate, installed=gone)


def test_without_ffmpeg_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(BadUse, match="not installed") as fault:
        of(tones(1), 0, 1)
    assert "apt install ffmpeg" in fault.value.next_step


@pytest.mark.parametrize(
    "data",
    [b"", b"words", b"RIFF\xff\xff\xff\xffWAVE", bytes(4096), b"\x00\x00\x00\x18ftypisom" + bytes(64)],
    ids=["nothing", "words", "cut", "zeros", "no index"],
)
def test_what_is_no_sound_is_unreadable(installed: Installed, data: bytes) -> None:
    with pytest.raises(Unreadable, match="cannot decode it"):
        of(data, 0, 1, installed=installed)


def test_pictures_alone_have_no_sound(installed: Installed, tmp_path: Path) -> None:
    assert installed
    silent = encoded(tmp_path, "silent.mp4", *PICTURES, "-c:v", "mpeg4", "-map", "1")
    with pytest.raises(Unreadable, match="has no sound"):
        of(silent, 0, 1)


@settings(max_examples=25, deadline=None)
@given(place=st.integers(0, 60_000), byte=st.integers(0, 255))
def test_a_damaged_byte_gives_sound_or_a_reason(damaged: bytearray, place: int, byte: int) -> None:
    place %= len(damaged)
    kept, damaged[place] = damaged[place], byte
    try:
        assert len(of(bytes(damaged), 1, 2).samples) <= 32_000
    except Unreadable:
        pass  # a reason, which other tests read
    finally:
        damaged[place] = kept


@pytest.fixture(scope="session")
def damaged(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> bytearray:
    assert installed
    return bytearray(encoded(tmp_path_factory.mktemp("damaged"), "end.m4a", "-c:a", "aac"))


# Escapes: by what the file says, with walls and without them; and by what taken-over code tries.


@pytest.fixture(params=[Nursery, Alone])
def by(request: pytest.FixtureRequest) -> Iterator[Beginner]:
    one = request.param()
    yield one
    one.close()


@pytest.fixture
def counted(place: SimpleNamespace) -> Iterator[SimpleNamespace]:
    """A port that counts who comes."""
    yield place
    place.heard.setblocking(False)
    with pytest.raises(BlockingIOError):
        place.heard.accept()


@pytest.mark.parametrize("name", sorted(LURES))
def test_nothing_that_a_file_names_is_opened_or_fetched(
    name: str, installed: Installed, by: Beginner, counted: SimpleNamespace
) -> None:
    with pytest.raises(Unreadable, match="cannot decode it"):
        of(lure(name, counted.port), 0, 1, by=by, installed=installed)


def test_nor_is_what_stands_behind_a_tag(installed: Installed, by: Beginner, counted: SimpleNamespace) -> None:
    with pytest.raises(Unreadable):
        of(inside_of_a_tag(counted.port), 0, 1, by=by, installed=installed)


def test_a_recording_that_claims_a_hundred_hours_has_what_it_has(installed: Installed) -> None:
    head, samples = tones()[:40], tones()[44:]
    claims = head + struct.pack("<I", 0xFFFF_FFFE) + samples
    assert of(claims, 7, 12, installed=installed).duration_ms == 1000
    with pytest.raises(Unreadable, match="no sound in this time"):
        of(claims, 360_000, 360_001, installed=installed)


def test_of_a_bomb_no_more_comes_out_than_was_asked_for(installed: Installed, tmp_path: Path) -> None:
    assert installed
    made = encoded(tmp_path, "bomb.flac", "-f", "lavfi", "-i", "anullsrc=r=96000:d=600", "-map", "1", "-c:a", "flac")
    assert len(made) < 96_000 * 600 * 2 // 100
    assert len(of(made, 590, 591).samples) == 32_000


def in_place(what: str, at: object = "", by: Beginner | None = None, *, seconds: int = 20) -> Sound:
    """What a hostile program, which is Python here, gives in the place of ffmpeg."""
    code = tuple({sysconfig.get_paths()[name] for name in ("stdlib", "platstdlib")})
    reads = (*code, str(HERE), str(HERE.parent / "sandbox"))
    # Python begins a script of its own with a call that the filter refuses; code on its command line it does not.
    begins = f"import runpy; runpy.run_path({str(HERE / 'hostile.py')!r}, run_name='__main__')"
    before = ("-I", "-S", "-B", "-c", begins, what, str(at))
    one = Installed(str(Path(sys.executable).resolve()), "9", before=before, reads=reads)
    return decoded(b"a recording", start_ms=0, end_ms=100, by=by or shared(), installed=one, seconds=seconds)


@pytest.mark.parametrize("probe", sorted(set(PROBES)))
def test_no_probe_gets_out_of_the_walls_around_it(
    probe: str, place: SimpleNamespace, aim: Callable[[str], str]
) -> None:
    said = in_place(probe, aim(probe)).samples.decode()
    assert said.startswith("blocked: "), said
    assert {path.name for path in place.folder.iterdir()} == {"kept", "near"}
    assert (place.folder / "kept").read_bytes() == b"words"


def test_an_honest_program_hears_the_whole_recording(by: Beginner) -> None:
    assert in_place("honest", by=by).samples == b"a recording\0"


def test_without_walls_that_is_said() -> None:
    assert PROGRAMS in in_place("honest", by=Alone()).lacking


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("crash", "cannot decode it"),
        ("fail", "cannot decode it"),
        ("flood", "other samples than it was asked for"),
        ("odd", "other samples than it was asked for"),
        ("nothing", "no sound in this time"),
    ],
)
def test_what_a_program_does_ends_in_a_reason(what: str, why: str, by: Beginner) -> None:
    with pytest.raises(Unreadable, match=why):
        in_place(what, by=by)


def test_one_whose_libraries_it_may_not_read_says_so() -> None:
    with pytest.raises(BadUse, match="does not begin behind walls"):
        in_place("unlinked")


def test_one_that_hangs_or_is_busy_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unreadable, match="longer than 1 second"):
        in_place("busy", seconds=1)
    monkeypatch.setattr(decoding, "_PATIENCE", 1)
    with pytest.raises(Unreadable, match="longer than 2 seconds"):
        in_place("hang", seconds=2)
