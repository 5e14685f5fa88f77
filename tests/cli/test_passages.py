"""probata passages: side by side, and every certificate checks out with nothing but the files."""

import hashlib
from pathlib import Path

from tests.commands import Run


def test_certificates_are_bytes_of_the_files_themselves(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    found = run("passages", "a.txt", "b.txt", "--json").json
    assert found["kind"] == "whole"
    pieces = [(p, c) for p in found["passages"] for c in p["certificate"]["pieces"]]
    assert pieces
    for passage, piece in pieces:
        for side in ("a", "b"):
            assert passage["certificate"][side]["of"] == "file"
            start, end = piece[side]["bytes"]
            data = (pile / f"{side}.txt").read_bytes()[start:end]
            assert hashlib.sha256(data).hexdigest() == piece[side]["sha256"]


def test_the_terminal_shows_both_documents_and_where_the_bytes_are(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    shown = run("passages", "a.txt", "b.txt").out
    assert "pile/a.txt" in shown
    assert "pile/b.txt" in shown
    assert "cat pile/a.txt | tail -c +1 | head -c" in shown


def test_what_stands_between_differing_words_is_shown_as_it_is(inquiry: Path, pile: Path, run: Run) -> None:
    text = (pile / "a.txt").read_text(encoding="utf-8")
    (pile / "b.txt").write_text(text.replace("the clerk who counted", "the (old) clerk who counted"), encoding="utf-8")
    run("add", pile)
    shown = " ".join(run("passages", "b.txt", "a.txt").out.replace("│", " ").split())
    assert "the (⟦old⟧) clerk" in shown


def test_documents_that_share_nothing_are_no_evidence_of_anything(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    assert "no evidence either way" in run("passages", "a.txt", "c.txt").out


def test_an_ambiguous_name_an_unknown_one_and_the_same_twice_are_refused(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    assert "3 documents have this" in run("passages", "txt", "a.txt").err
    assert run("passages", "z.txt", "a.txt", "--json").json["error"]["code"] == "not-found"
    assert run("passages", "a.txt", "a.txt", "--json").json["error"]["code"] == "bad-use"
