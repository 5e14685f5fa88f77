"""probata search"""

from pathlib import Path

from tests.commands import Run


def test_words_are_found_whatever_their_case_and_in_scripts_without_spaces(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    assert {hit["document"] for hit in run("search", "ORRENBY", "--json").json["hits"]} == {"pile/a.txt", "pile/b.txt"}
    [hit] = run("search", "大巴", "--json").json["hits"]
    assert hit["places"] == [[8, 10]]
    assert "大巴" in run("search", "大巴").out


def test_a_phrase_given_as_one_argument_is_a_phrase(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    assert run("search", "six in the morning", "--json").json["query"] == '"six in the morning"'
    assert len(run("search", "morning in the six", "--json").json["hits"]) == 0


def test_a_query_without_a_word_is_refused(inquiry: Path, run: Run) -> None:
    assert run("search", " ", "--json").json["error"]["code"] == "bad-use"
