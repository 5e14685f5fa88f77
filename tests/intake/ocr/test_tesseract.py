"""How tesseract is begun, heard and ended: with hostile programs in its place, behind the walls that it has."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from probata.intake.ocr import tesseract
from probata.intake.ocr.pixels import Pixels
from probata.intake.ocr.tesseract import Installed, Tesseract, Unseen, found
from probata.intake.sandbox.begun import Alone, Beginner, Nursery
from probata.intake.sandbox.limits import MIB
from tests.intake.ocr.drawing import TEXTS, draw
from tests.intake.ocr.hostile import LIES
from tests.intake.sandbox.probes import PROBES

HERE = Path(__file__).parent
PAGE = Pixels(bytes(20 * 10), 20, 10)


def in_place(what: str, at: object = "", by: Beginner | None = None, *, seconds: int = 2) -> Tesseract:
    """One whose program is Python with the hostile script; it may read Python's own library, too."""
    code = tuple({sysconfig.get_paths()[name] for name in ("stdlib", "platstdlib")})
    reads = (*code, str(HERE), str(HERE.parent / "sandbox"))
    program = str(Path(sys.executable).resolve())
    # Python begins a script of its own with a call that the filter refuses; code on its command line it does not.
    begins = f"import runpy; runpy.run_path({str(HERE / 'hostile.py')!r}, run_name='__main__')"
    before = ("-I", "-S", "-B", "-c", begins, what, str(at))
    return Tesseract(
        Installed(program, "5.9", ("eng", "osd"), "/nowhere", before, reads), by or _shared(), seconds, 200 * MIB
    )


def _shared() -> Beginner:
    from probata.intake.sandbox.begun import shared

    return shared()


@pytest.mark.parametrize("probe", sorted(set(PROBES)))
def test_no_probe_gets_out_of_the_walls_around_it(
    probe: str, place: SimpleNamespace, aim: Callable[[str], str]
) -> None:
    [first, *_] = in_place(probe, aim(probe), seconds=20).words(PAGE, "eng")
    assert first.text.startswith("blocked: "), first.text
    assert {path.name for path in place.folder.iterdir()} == {"kept", "near"}
    assert (place.folder / "kept").read_bytes() == b"words"


def test_an_honest_program_hears_the_whole_picture() -> None:
    [word] = in_place("honest", seconds=20).words(PAGE, "eng")
    assert word.text == f"BM{54 + 1024 + 200}"


@pytest.mark.parametrize("way", [Nursery, Alone])
@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("crash", "stumbled over it"),
        ("fail", "stumbled over it .it ended with 3"),
        ("flood", "said more than any page holds"),
    ],
)
def test_what_a_program_does_ends_in_a_reason(what: str, why: str, way: type[Beginner]) -> None:
    by = way()
    with pytest.raises(Unseen, match=why):
        in_place(what, by=by, seconds=20).words(PAGE, "eng")
    by.close()


def test_one_that_hangs_is_ended_by_the_clock_and_one_that_is_busy_by_its_processor_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(Unseen, match="took longer than 1 second"):
        in_place("busy", seconds=1).words(PAGE, "eng")
    monkeypatch.setattr(tesseract, "_PATIENCE", 1)
    with pytest.raises(Unseen, match="took longer than 2 seconds"):
        in_place("hang", seconds=2).words(PAGE, "eng")


def test_one_that_wants_more_memory_than_it_may_gets_none() -> None:
    with pytest.raises(Unseen, match="stumbled over it"):
        in_place("memory", seconds=20).words(PAGE, "eng")


@pytest.mark.parametrize("number", range(len(LIES)))
def test_a_lie_is_no_answer(number: int) -> None:
    with pytest.raises(Unseen, match="no sound answer"):
        in_place("lie", number, seconds=20).words(PAGE, "eng")


def test_a_program_that_is_not_there_ends_in_a_reason() -> None:
    gone = Tesseract(Installed("/nowhere/tesseract", "5.9", ("eng",), "/nowhere"), _shared(), 5, 200 * MIB)
    with pytest.raises(Unseen, match="stumbled"):
        gone.words(PAGE, "eng")


def test_the_one_of_this_machine_says_its_version_and_packs(installed: Installed) -> None:
    assert int(installed.version.split(".")[0]) >= tesseract.OLDEST
    assert Path(installed.data, "eng.traineddata").is_file()
    assert installed.title == f"tesseract {installed.version}"


def test_none_is_found_where_none_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert found() is None
    assert tesseract._asked("/bin/true") is None


def test_script_and_way_are_detected_and_too_few_letters_tell_nothing(installed: Installed) -> None:
    one = Tesseract(installed, _shared(), 120, 1024 * MIB)
    page = draw("russian").picture.rotate(90, expand=True)
    told = one.detected(Pixels(page.tobytes(), *page.size))
    assert told is not None
    assert (told.degrees, told.script) == (90, "Cyrillic")
    assert one.detected(Pixels(bytes([255]) * 10_000, 100, 100)) is None


def test_alone_it_gives_the_same_words(installed: Installed) -> None:
    page = draw("english").picture
    pixels = Pixels(page.tobytes(), *page.size)
    alone, walled = (Tesseract(installed, by, 120, 1024 * MIB).words(pixels, "eng") for by in (Alone(), _shared()))
    assert alone == walled
    assert " ".join(word.text for word in walled) == " ".join(TEXTS["english"])
