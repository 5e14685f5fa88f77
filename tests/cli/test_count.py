"""probata count: figures, words, and what stands in the way of publishing."""

from pathlib import Path

from tests.commands import Run


def test_the_five_values_and_the_words_of_each_base_are_printed(heard: Path, run: Run) -> None:
    told = run("count", "pills", "--among", "involved")
    assert told.status == 0
    assert told.out.startswith("pills, among involved: 3 of the 4 who answered, of 6")
    assert "1  were asked and gave no answer" in told.out
    assert "of the 4 who answered: most, a majority, some, three-quarters" in told.out
    assert "not 'many'. Of those asked: 3 of 5, not at least 5." in told.out
    assert "not to be published" not in told.out


def test_what_may_not_be_published_is_said(heard: Path, run: Run) -> None:
    assert (
        "not to be published: crossed with sex, 2 (described) is under the threshold of 3"
        in run("count", "held", "--among", "sex = woman").out
    )
    assert "not to be published: 2 of them did not allow to be part of a public number" in run("count", "held").out


def test_a_saved_count_says_how_to_write_it(heard: Path, run: Run) -> None:
    told = run("count", "held", "--save", "held", "--label", "people held at the quarry")
    assert "saved as held: write {count}`held:k` in a manuscript" in told.out
    assert run("count", "held", "--save", "Held").status == 2


def test_members_are_code_names_by_value(heard: Path, run: Run) -> None:
    told = run("count", "pills", "--among", "involved", "--members")
    assert "described: Q-01, Q-02, Q-03" in told.out
    members = run("count", "pills", "--among", "involved", "--members", "--json").json["members"]
    assert members["no_answer"] == ["Q-05"]
    assert run("count", "pills", "--json").json["members"] is None


def test_an_expression_that_is_none_says_at_which_column(heard: Path, run: Run) -> None:
    told = run("count", "held or", "--json")
    assert (told.status, told.json["error"]["where"]) == (2, "EXPRESSION:8")
    assert run("count", "hold").status == 2


def test_nothing_can_be_counted_before_interviews_were_taken_in(inquiry: Path, run: Run) -> None:
    assert run("count", "held", "--json").json["error"]["code"] == "not-found"


def test_stale_counts_are_listed_and_saved_again(heard: Path, run: Run) -> None:
    run("count", "pills", "--among", "involved", "--save", "pills")
    assert run("count", "--again", "--yes").out.endswith("0 saved counts stale, 0 saved again\n")
    run("withdraw", "Q-01", "--reason", "asked", "--by", "A. Member")
    listed = run("count", "--again", "--json").json
    assert ([one["handle"] for one in listed["stale"]], listed["saved"]) == (["pills"], [])
    told = run("count", "--again")
    assert (told.status, "no terminal" in told.err) == (2, True)
    told = run("count", "--again", "--yes")
    assert "pills, among involved: 3 of the 4 who answered, of 6 -> 2 of the 3 who answered, of 5" in told.out
    assert told.out.endswith("1 saved count stale, 1 saved again\n")
    assert run("count", "--again", "--json").json == {"stale": [], "saved": []}


def test_counting_again_takes_no_expression_and_counting_needs_one(heard: Path, run: Run) -> None:
    assert run("count", "pills", "--again").status == 2
    assert run("count").status == 2
    assert run("count", "pills", "--yes").status == 2
