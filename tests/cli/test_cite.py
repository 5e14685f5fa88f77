"""probata cite: what was saved, what it will be called, and how to write it."""

from pathlib import Path

from tests.commands import Run


def test_a_public_document_an_account_and_a_restricted_one_are_told_apart(heard: Path, run: Run) -> None:
    (heard / "letter.txt").write_text("What a clerk carried out under her coat.", encoding="utf-8")
    run("add", heard / "letter.txt")
    assert "law: public document, called 'a published document'" in run("cite", "decree.txt", "--save", "law").out
    assert "told: account, called 'an account given" in run("cite", "Q-01", "--save", "told").out
    letter = run("cite", "letter.txt", "--words", "under her coat", "--save", "coat")
    assert "coat: document that is not public, called 'a document on file with the inquiry'" in letter.out
    assert "write {quote}`coat` in a manuscript" in letter.out


def test_the_place_and_its_words_are_in_the_json(heard: Path, run: Run) -> None:
    told = run(
        "cite", "decree.txt", "--words", "Leaving the quarry", "--save", "law", "--title", "Decree", "--json"
    ).json
    assert (told["handle"], told["title"], told["words"]) == ("law", "Decree", "Leaving the quarry")
    assert (told["public"], told["account"]) == (True, False)
    assert told["ref"].startswith("place-")


def test_long_words_are_cut_on_the_screen(heard: Path, run: Run) -> None:
    (heard / "long.txt").write_text("word " * 200, encoding="utf-8")
    run("add", heard / "long.txt")
    told = run("cite", "long.txt", "--words", "word " * 150, "--nth", "1", "--save", "long")
    assert told.status == 0
    assert " ..." in told.out


def test_faults_say_what_to_do(heard: Path, run: Run) -> None:
    twice = run("cite", "Q-02", "--words", "two tablets", "--save", "tablets")
    assert (twice.status, "--nth 1 to 2" in twice.err) == (2, True)
    assert run("cite", "Q-02", "--words", "not there", "--save", "x", "--json").json["error"]["code"] == "not-found"
    run("withdraw", "Q-02", "--reason", "asked", "--by", "A. Member")
    assert "took consent back" in run("cite", "Q-02", "--words", "two tablets", "--save", "x").err
    assert run("cite", "Q-01").status == 2  # without a handle


def test_a_region_of_a_picture_and_a_time_of_a_recording_are_cited(heard: Path, run: Run) -> None:
    good = Path(__file__).parents[1] / "data/documents/good"
    run("add", good / "gate.png", good / "voice.wav")
    region = run("cite", "gate.png", "--box", "1,2,30,20", "--save", "gate", "--json").json
    assert region["place"] == {"page": 1, "box": ["1", "2", "30", "20"]}
    time = run("cite", "voice.wav", "--time", "0:00.5-0:01", "--save", "voice", "--json").json
    assert time["place"] == {"time": [500, 1000]}
    assert run("cite", "voice.wav", "--time", "0:00-0:09", "--save", "voice").status == 2
