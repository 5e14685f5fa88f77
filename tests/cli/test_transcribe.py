"""probata transcribe: what is told before, what is stored, and what a person does next."""

from pathlib import Path

from tests.bubbles import bubbled
from tests.commands import Run
from tests.inquiry.tying_kit import sound, written
from tests.intake.sound.modelling import SAYS, decoding, program

pytestmark = [bubbled, decoding]


def test_it_prints_what_was_stored_and_what_comes_next(inquiry: Path, tmp_path: Path, run: Run) -> None:
    run("add", written(tmp_path / "p", "talk.wav", sound()))
    model = program(tmp_path / "m", f"sys.stdout.write({SAYS!r})")
    asked = ("transcribe", "talk.wav", "--with", model, "--by", "A. Investigator", "--arguments", "{sound}")
    told = run(*asked)
    assert told.status == 0
    assert "hears 1 second of sound and may take 600 seconds" in told.err
    flat = told.out.replace("\n", " ")
    assert "talk.machine.vtt: 2 cues of talk.wav, stored as a proposal" in flat
    assert "nobody had heard against it" in flat
    assert "--transcript-of RECORDING" in flat
    again = run(*asked, "--json").json
    assert (again["document"], again["stored"], again["cues"]) == ("talk.machine.vtt", False, 2)
    assert "proposed: talk.machine.vtt may be the transcript of talk.wav" in run("tied").out.replace("\n", " ")
    noted = run("cite", "talk.machine.vtt", "--words", "Nobody counted us.", "--save", "us")
    assert "nobody has confirmed them" in noted.out.replace("\n", " ")


def test_one_that_fails_is_told_and_ends_with_two(inquiry: Path, tmp_path: Path, run: Run) -> None:
    run("add", written(tmp_path / "p", "talk.wav", sound()))
    told = run("transcribe", "talk.wav", "--with", program(tmp_path / "m", "sys.exit(1)"), "--by", "A.")
    assert (told.status, told.out) == (2, "")
    assert "ended with the error 1" in told.err.replace("\n", " ")
