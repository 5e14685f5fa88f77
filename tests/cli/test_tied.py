"""probata tied: proposals, decisions, and the list."""

from pathlib import Path

from tests.commands import Run
from tests.inquiry.tying_kit import VTT, sound, written


def test_it_proposes_ties_lists_and_takes_back(inquiry: Path, tmp_path: Path, run: Run) -> None:
    assert "Nothing is tied" in run("tied").out
    added = run("add", written(tmp_path / "p", "call.wav", sound()), written(tmp_path / "p", "call.vtt", VTT))
    assert "call.vtt: may be the transcript of call.wav" in added.out.replace("\n", " ")
    assert "proposed: call.vtt may be the transcript of call.wav" in run("tied").out.replace("\n", " ")
    said = run("tied", "call.vtt", "--transcript-of", "call.wav", "--by", "A. I.", "--reason", "heard")
    assert "call.vtt is the transcript of call.wav (by A. I., heard)" in said.out.replace("\n", " ")
    cited = run("cite", "call.wav", "--time", "0-0.5", "--save", "gate")
    assert "said in the transcript call.vtt:" in cited.out
    back = run("tied", "call.vtt", "--not-of", "call.wav", "--by", "A. I.", "--json").json
    assert back == {"ties": [], "proposed": [], "closed": 0, "stale": {}, "conditions": []}


def test_a_condition_that_still_holds_when_a_tie_is_taken_back_is_told(inquiry: Path, tmp_path: Path, run: Run) -> None:
    run("add", written(tmp_path / "p", "call.wav", sound()), written(tmp_path / "p", "call.vtt", VTT))
    run("tied", "call.vtt", "--transcript-of", "call.wav", "--by", "A. I.")
    run("mark", "call.wav", "--condition", "lead only", "--reason", "terms")
    assert "lead only, of call.wav" in run("list", "call.vtt").out.replace("\n", " ")
    back = run("tied", "call.vtt", "--not-of", "call.wav", "--by", "A. I.").out.replace("\n", " ")
    assert "“lead only” still holds for the document" in back
    assert "still holds" not in run("tied").out
    run("mark", "call.vtt", "--condition", "lead only", "--lift", "--reason", "never was its transcript")
    assert "lead only" not in run("list", "call.vtt").out


def test_what_stays_stale_when_a_tie_is_taken_back_is_told(inquiry: Path, tmp_path: Path, run: Run) -> None:
    run("add", written(tmp_path / "p", "a.txt", "One.\nTwo.\n"))
    run("cite", "a.txt", "--words", "Two.", "--save", "two")
    run("refresh", "a.txt", written(tmp_path / "q", "b.txt", "One.\nThree.\n"))
    back = run("tied", "b.txt", "--not-of", "a.txt", "--by", "A. I.")
    assert "stays stale: two: rests on a document of which there is a newer version" in back.out.replace("\n", " ")
    assert "stays stale" not in run("tied").out


def test_it_wants_a_document_with_one_of_its_ways(inquiry: Path, run: Run) -> None:
    for words in (("a",), ("--not-of", "a"), ("a", "--not-of", "b", "--transcript-of", "c")):
        assert run("tied", *words).status == 2
