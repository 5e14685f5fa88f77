"""probata statements: who said what, with and without an inquiry."""

import json
from pathlib import Path

import pytest

from tests.commands import Run

STORY = (
    "Mara Vell, the harbour commissioner, said the gate was shut.\r\n\r\n"
    "“Nobody asked us,” said Odo Brandt of Harbour Watch. The claims “appear to be credible,” he added.\r\n"
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A short story with line ends of another system."""
    path = tmp_path / "story.txt"
    path.write_bytes(STORY.encode("utf-8"))
    return path


@pytest.fixture(autouse=True)
def _patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a model, which is quicker and the same everywhere; tests/method/statements reads with one."""
    monkeypatch.setenv("PROBATA_LANGUAGE_MODEL", "none")


def test_a_file_gives_a_list_with_places_in_it_as_it_is(story: Path, run: Run) -> None:
    found = run("statements", "--of", story, "--json").json
    assert [one["speaker"]["party"] for one in found] == ["Mara Vell", "Odo Brandt", "Odo Brandt"]
    text = story.read_bytes().decode("utf-8")
    for one in found:
        assert text[one["start"] : one["end"]] == one["text"]
    assert [one["text"] for one in found[2]["hedge"]] == ["appear to be credible"]
    assert set(found[0]) >= {
        "id",
        "start",
        "end",
        "text",
        "speaker",
        "cue",
        "form",
        "stance",
        "hedge",
        "quoted",
        "relayed_by",
    }


def test_without_a_model_the_answer_says_that_it_is_degraded(story: Path, run: Run) -> None:
    done = run("statements", "--of", story)
    assert "degraded" in done.err
    assert "Mara Vell — said — the gate was shut" in done.out
    assert {one["engine"] for one in run("statements", "--of", story, "--json").json} == {"patterns"}


def test_a_party_chooses_statements(story: Path, run: Run) -> None:
    found = run("statements", "--of", story, "--party", "harbour watch", "--json").json
    assert {one["speaker"]["party"] for one in found} == {"Odo Brandt"}


def test_what_is_no_text_is_refused_with_its_reason(tmp_path: Path, run: Run) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\x00")
    for name, code in (("bad.txt", "unreadable"), ("none.txt", "not-found")):
        done = run("statements", "--of", tmp_path / name, "--json")
        assert (done.status, done.json["error"]["code"]) == (2, code)


def test_a_file_and_parts_of_names_do_not_go_together(story: Path, run: Run) -> None:
    assert run("statements", "wire", "--of", story, "--json").json["error"]["code"] == "bad-use"


def test_an_inquiry_proposes_statements_of_public_documents_alone(inquiry: Path, story: Path, run: Run) -> None:
    run("add", story)
    held = run("statements", "--json").json
    assert (held["documents"], held["not_public"]) == ([], 1)
    assert "not read" in run("statements").out
    run("mark", "--public", story.name, "--by", "A. Reader", "--reason", "a newspaper")
    [document] = run("statements", "--json").json["documents"]
    assert [one["state"] for one in document["statements"]] == ["proposed"] * 3
    assert "proposed" in run("statements").out


def test_a_person_decides_and_the_decision_survives_a_re_run(
    inquiry: Path, story: Path, tmp_path: Path, run: Run
) -> None:
    run("add", "--public", story)
    assert run("decide", "--list", "--json").json["open"] == []
    [first, *others] = run("decide", "--list", "--statements", "--json").json["open"]
    answer = {key: first[key] for key in ("kind", "binds")} | {"answer": "yes", "reason": "read it", "by": "A. Reader"}
    (tmp_path / "d.jsonl").write_text(json.dumps(answer), encoding="utf-8")
    assert run("decide", "--from", tmp_path / "d.jsonl", "--json").json["recorded"] == 1
    [document] = run("statements", "--json").json["documents"]
    assert sorted(one["state"] for one in document["statements"]) == ["accepted", "proposed", "proposed"]
    assert len(run("decide", "--list", "--statements", "--json").json["open"]) == len(others)


def test_values_are_shown_with_who_gives_them_and_which_cannot_both_be_true(
    inquiry: Path, run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "press"
    folder.mkdir()
    sentence = "The joint letter on the Dorn quarry was signed by {} states, the council of Dorn said."
    for number, many in enumerate(("about 40", "39", "22")):
        (folder / f"{number}.txt").write_text(sentence.format(many), encoding="utf-8")
    (folder / "answer.txt").write_text(
        "The mill sent a 131-page answer, nearly three times the length of the report, to the Dorn inquiry.",
        encoding="utf-8",
    )
    run("add", "--public", folder)
    told = run("statements", "--values")
    assert told.status == 0
    assert "1 fact with more than one value (proposed)" in told.out
    assert "council of Dorn, in press/0.txt" in told.out
    assert "cannot both be true: 1 and 2, 1 and 3" in told.out
    assert "“nearly three times” of “131-page” is true when the report has 44 to 46 (proposed)" in told.out
    as_json = run("statements", "--values", "--json").json
    assert [one["says"] for one in as_json["facts"][0]["values"]] == ["22 states", "about 40 states", "39 states"]


def test_values_of_one_file_need_no_inquiry(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Nobody counted anything.", encoding="utf-8")
    told = run("statements", "--values", "--of", tmp_path / "one.txt", "--json")
    assert (told.status, told.json["facts"]) == (0, [])
