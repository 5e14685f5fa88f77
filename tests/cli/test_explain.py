"""probata explain"""

from tests.commands import Run


def test_codes_grades_formats_and_words_are_explained(run: Run) -> None:
    for name in ("wrong-passphrase", "attested", "docx", "PB301", "receipt"):
        assert run("explain", name).status == 0
    topics = run("explain", "--json").json["topics"]
    assert {topic["kind"] for topic in topics} == {"error", "grade", "format", "rule", "word"}
    assert all(len(topic["text"]) > 20 for topic in topics)


def test_without_a_name_everything_is_listed(run: Run) -> None:
    listed = run("explain").out
    assert "grade: attested, consistent, recomputed" in listed


def test_a_misspelling_is_answered_with_what_is_near(run: Run) -> None:
    done = run("explain", "recomputd", "--json")
    assert done.status == 2
    assert "recomputed" in done.json["error"]["next"]
