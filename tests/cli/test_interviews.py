"""probata interviews: a receipt that adds up, a list that names nobody, faults in words."""

from pathlib import Path

from tests import interviewing
from tests.commands import Run
from tests.inquiry.accounts import placing_kit


def test_a_table_is_taken_in_with_a_receipt_and_a_second_time_changes_nothing(
    inquiry: Path, run: Run, tmp_path: Path
) -> None:
    files = interviewing.write(tmp_path / "in")
    command = ("interviews", files.table, "--codebook", files.codebook, "--mapping", files.mapping)
    first = run(*command)
    assert first.status == 0
    assert "12 rows in = 12 new + 0 changed + 0 unchanged + 0 set aside" in first.out
    assert "Q-01: its account is not in the inquiry" in first.out
    again = run(*command, "--json").json
    assert (again["rows"], again["new"], again["changed"], again["unchanged"]) == (12, 0, 0, 12)


def test_the_list_has_code_names_and_consent_and_no_name(heard: Path, run: Run) -> None:
    told = run("interviews")
    assert told.status == 0
    assert "Q-10" in told.out
    assert not any(marker in told.out for marker in interviewing.MARKERS)
    listed = run("interviews", "--json").json["interviews"]
    assert [one["code_name"] for one in listed] == [f"Q-{n:02}" for n in range(1, 13)]
    assert listed[9]["consent"]["anonymised public report"] == "unknown"


def test_a_table_without_its_codebook_or_mapping_is_bad_use(inquiry: Path, run: Run, tmp_path: Path) -> None:
    files = interviewing.write(tmp_path / "in")
    for options in ((), ("--codebook", files.codebook), ("--mapping", files.mapping)):
        told = run("interviews", files.table, *options)
        assert (told.status, "--codebook FILE and --mapping FILE" in told.err) == (2, True)


def test_a_broken_table_is_refused_in_words_and_in_json(inquiry: Path, run: Run, tmp_path: Path) -> None:
    files = interviewing.write(tmp_path / "in", [row[:-1] for row in interviewing.rows()])
    command = ("interviews", files.table, "--codebook", files.codebook, "--mapping", files.mapping)
    told = run(*command, "--json")
    assert (told.status, told.json["error"]["code"]) == (2, "bad-input")
    assert "Nothing was taken in" in run(*command).err
    assert run("interviews", "--json").json == {"interviews": []}


def test_what_has_to_be_looked_at_again_is_printed(saved: Path, run: Run) -> None:
    files = interviewing.write(saved, interviewing.changed({("Q-02", "Pills"): "no"}))
    told = run("interviews", files.table, "--codebook", files.codebook, "--mapping", files.mapping)
    assert "to be looked at again: pills, tablets" in told.out


def test_an_xlsx_file_is_a_table_too(inquiry: Path, run: Run, tmp_path: Path) -> None:
    from openpyxl import Workbook

    files = interviewing.write(tmp_path / "in")
    book = Workbook()
    for row in interviewing.rows():
        book.worksheets[0].append(row)
    path = tmp_path / "table.xlsx"
    book.save(path)
    told = run("interviews", path, "--codebook", files.codebook, "--mapping", files.mapping, "--json").json
    assert (told["rows"], told["new"]) == (12, 12)
    path.write_bytes(path.read_bytes()[:900])
    told = run("interviews", path, "--codebook", files.codebook, "--mapping", files.mapping, "--json")
    assert told.json["error"]["code"] == "unreadable"


def test_a_table_that_takes_consent_back_tells_what_it_reaches(saved: Path, run: Run) -> None:
    files = interviewing.write(saved, interviewing.changed({("Q-01", "Public"): "withdrawn"}))
    told = run("interviews", files.table, "--codebook", files.codebook, "--mapping", files.mapping).out
    assert "1 interview withdrawn by this table: every use is blocked" in told
    assert "counts to save again: pills" in told
    assert "places that may not be used any more: lamp" in told


def test_who_may_be_used_for_what_is_told_with_reasons_and_without_names(heard: Path, run: Run) -> None:
    told = run("interviews", "--may", "public")
    assert told.status == 0
    assert "anonymised public report, on 20" in told.out
    assert "of 12 interviews allowed: number 10, paraphrase 10, words 9, account 0" in told.out
    assert "refused this use" in " ".join(told.out.split())
    assert not any(marker in told.out for marker in interviewing.MARKERS)
    one = run("interviews", "--may", "press", "--for", "[/red] the Post", "--scope", "words quoted", "--json").json
    assert (one["use"], one["recipient"], one["allowed"]) == ("press", "[/red] the Post", {"words quoted": 0})
    assert list(one["interviews"][0]["parts"]) == ["words quoted"]
    assert run("interviews", "--may", "press", "--for", "[/red] the Post").status == 0


def test_for_and_scope_belong_to_may(heard: Path, run: Run, tmp_path: Path) -> None:
    for options in (("--for", "the Post"), ("--scope", "paraphrase"), ("table.csv", "--may", "press")):
        told = run("interviews", *options)
        assert (told.status, "--may USE asks" in told.err) == (2, True)
    assert run("interviews", "--may", "pres").status == 2


def test_where_codings_are_told_is_taken_in_listed_cited_and_counted(heard: Path, run: Run, tmp_path: Path) -> None:
    files = placing_kit.files(tmp_path / "placed", placing_kit.GOOD)
    command = ("interviews", files.table, "--codebook", files.codebook, "--mapping", files.mapping)
    told = "2 codings say where in the account it is told; this table gave, changed or took away 2 such places"
    assert told in run(*command).out.replace("\n", " ")
    assert run(*command, "--json").json["places"] == {"codings": 2, "changed": 0}
    listed = run("interviews", "Q-02")
    assert listed.out.splitlines() == [
        "Q-02: 3 codings",
        "  held    described",
        "  pills   described",
        '    1. "in the morning"',
        '    2. "in the evening."',
        "  worked  said it did not happen",
    ]
    places = [one["places"] for one in run("interviews", "Q-02", "--json").json["codings"]]
    assert [[place["words"] for place in each] for each in places] == [[], ["in the morning", "in the evening."], []]
    cited = run("cite", "Q-02", "--code", "pills", "--nth", "2", "--save", "evening")
    assert "in the evening." in cited.out
    assert run("cite", "Q-02", "--code", "pills", "--save", "evening").status == 2
    assert "with a place in the account: 1 of the 3 who described it" in run("count", "pills").out
    assert "with a place" not in run("count", "held").out


def test_a_faulty_place_is_told_by_row_and_column_and_words_stay_unsaid(heard: Path, run: Run, tmp_path: Path) -> None:
    files = placing_kit.files(tmp_path / "placed", {("Q-01", "Lamp: where"): '"the heron"; p. 2'})
    told = run("interviews", files.table, "--codebook", files.codebook, "--mapping", files.mapping)
    assert told.status == 2
    said = " ".join(told.err.split())
    assert "row 2, column 'Lamp: where': place 1: these words do not stand there" in said
    assert "row 2, column 'Lamp: where': place 2: the document has no page 2" in said
    assert "heron" not in said


def test_a_code_name_that_nobody_has_says_where_they_are_listed(heard: Path, run: Run) -> None:
    told = run("interviews", "Q-99", "--json")
    assert (told.status, told.json["error"]["code"]) == (2, "not-found")
