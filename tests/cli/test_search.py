"""probata search"""

import shlex
from pathlib import Path

import pytest

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


def test_filters_combine_and_pages_say_what_is_left(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    found = run("search", "orrenby", "--in", "b.txt", "--kind", "txt", "--not-public", "--json").json
    assert [hit["document"] for hit in found["hits"]] == ["pile/b.txt"]
    assert run("search", "orrenby", "--public", "--json").json["total"] == 0
    assert run("search", "orrenby", "-x", "orrenby", "--json").json["total"] == 0
    first = run("search", "orrenby", "--limit", "1").out
    assert "2 documents, 1 to 1 of them here" in first
    assert "the next: --offset 1" in first
    assert "2 to 2 of them here" in run("search", "orrenby", "--limit", "1", "--offset", "1").out


def test_a_filter_that_means_nothing_is_told_what_there_is(inquiry: Path, run: Run) -> None:
    for bad, there in (
        (("--kind", "pfd"), "pdf"),
        (("--where", "coment"), "comment"),
        (("--since", "yesterday"), "2021-03"),
        (("--declared", "author"), "author=sevrin"),
        (("--of", "Q-99"), "interviews"),
    ):
        ran = run("search", "x", *bad, "--json")
        assert ran.status == 2
        assert there in ran.json["error"]["next"]


def test_what_turns_letters_and_looks_like_markup_is_shown_and_not_obeyed(
    inquiry: Path, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "a.txt").write_text("A \u202ethe lamp\u202c [bold]x[/bold]", encoding="utf-8")
    run("add", tmp_path / "a.txt")
    out = run("search", "lamp").out
    assert "[bold]x[/bold]" in out
    assert "\ufffdthe lamp\ufffd" in out
    assert not set(out) & {"\u202e", "\u202c"}


@pytest.mark.parametrize(("word", "name"), [("orrenby", "a.txt"), ("大巴", "c.txt")])
def test_what_is_printed_to_cite_a_place_cites_it(inquiry: Path, pile: Path, run: Run, word: str, name: str) -> None:
    run("add", pile)
    line = next(one for one in run("search", word, "--in", name).out.splitlines() if "probata cite" in one)
    ran = run(*shlex.split(line)[1:-1], "place")
    assert ran.status == 0
    assert word in ran.out.lower()
