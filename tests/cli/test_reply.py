"""probata reply: taking in, what is open, the annex."""

from pathlib import Path

from tests.commands import Run
from tests.inquiry.answered import WHOLE, written
from tests.method.reply.answers import ANSWER, FILE, disposition


def _put(folder: Path, run: Run, text: str = ANSWER) -> None:
    (folder / "port-answer.txt").write_text(text, encoding="utf-8")
    (folder / "master.txt").write_text("We have seen nothing yet.", encoding="utf-8")
    assert run("add", "--public", folder / "port-answer.txt", folder / "master.txt").status == 0
    run("cite", "master.txt", "--words", "We have seen nothing yet.", "--save", "master-early")


def test_the_state_of_every_party_is_told(heard: Path, run: Run) -> None:
    _put(heard, run)
    told = run("reply", "--from", written(heard))
    assert told.status == 0
    for words in (
        "the Port Office",
        "notice extract: factual extract, extract of 5 February 2022; sent 2022-02-05, access 2022-02-07",
        "answer answer: received 2022-02-19, 6 of 6 paragraphs disposed of",
        "no answer to F1: master-early, the harbour master: said on 2022-02-02",
        "F1: answered (answer 3)",
        "F3: nobody searched",
        "0 open paragraphs, 0 conflicts",
    ):
        assert words in told.out
    assert run("reply").out == told.out


def test_open_paragraphs_do_not_end_in_a_refusal_but_the_annex_waits_for_them(heard: Path, run: Run) -> None:
    _put(heard, run)
    without = WHOLE[: WHOLE.index('[[responses.dispositions]]\nparagraphs = "5"')]
    told = run("reply", "--from", written(heard, without), "--json")
    assert (told.status, told.json["open"]) == (0, 1)
    assert "open    5  Wenda Orkall" in run("reply").out
    refused = run("reply", "--annex", heard / "annex.md", "--json")
    assert (refused.status, refused.json["error"]["code"]) == (1, "answer-is-no")
    assert "Orkall" not in refused.out


def test_conflicts_pages_that_nobody_read_and_names_that_stay_are_told(heard: Path, run: Run) -> None:
    _put(heard, run, ANSWER.replace("on weekdays.", "by Olla Grundvey.") + "\f\f9. Nine.")
    more = disposition("2", answer="rejected")
    told = run("reply", "--from", written(heard, WHOLE + more)).out
    assert "conflict at 2: general position: noted / bare denial: rejected" in told
    assert "nobody has read page 2" in told
    assert "look at 6: it may name a person" in told
    assert told.rstrip().endswith("1 conflict, 1 page that nobody has read")


def test_the_annex_is_written_and_said(heard: Path, run: Run) -> None:
    _put(heard, run)
    run("reply", "--from", written(heard))
    told = run("reply", "--annex", heard / "annex.md", "--json").json
    assert {key: told[key] for key in ("answers", "paragraphs", "removed", "not_annexed")} == {
        "answers": 1,
        "paragraphs": 6,
        "removed": 1,
        "not_annexed": 0,
    }
    assert "6 paragraphs, 1 name or contact removed" in run("reply", "--annex", heard / "annex.md").out


def test_faults_of_the_file_are_told_with_their_places(heard: Path, run: Run) -> None:
    told = run("reply", "--from", written(heard, FILE.replace('kind = "general position"', 'kind = "x"')))
    assert told.status == 2
    assert "[[responses]] 1 (answer) dispositions 1" in told.err
    assert run("reply").status == 2
    assert run("reply", "--from", "a", "--annex", "b").status == 2
