"""Real exports over people with random consents: nothing that was not allowed stands in any byte of any of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from probata.inquiry.entry.settings import Settings
from probata.record.errors import AnswerIsNo
from tests.conftest import PASSPHRASE
from tests.inquiry.exports_with_consent import FIGURES, NUMBER_WORDS, WORDS, case, exported, fill, leaks, with_words

MANY = 50 if os.environ.get("PROBATA_SOAK") == "1" else 6
"""The long form is asked for in the environment."""


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An inquiry in which everybody allowed everything, to be copied by each case."""
    from probata.inquiry.new import new
    from probata.record.withheld import Withheld

    place = tmp_path_factory.mktemp("yes")
    weak = Settings(kdf_memory_mib=8, kdf_passes=1)
    opened = new(place / "inquiry", Withheld(PASSPHRASE), "The example inquiry", weak).opened
    fill(opened, place / "in")
    opened.engine.dispose()
    return place


@pytest.mark.parametrize("number", range(MANY))
def test_nothing_that_was_not_allowed_stands_in_any_export(full: Path, tmp_path: Path, number: int) -> None:
    files = exported(full, tmp_path / "case", number, pdf=number % 10 == 0)
    assert leaks(case(number), with_words(files)) == []
    assert {"report.html", "report.docx", "quotes"} <= set(files)


def test_the_cases_withhold_much_and_show_much() -> None:
    kept = [set(case(number).withheld()) for number in range(MANY)]
    for words in (*WORDS, *FIGURES, NUMBER_WORDS[0]):
        if MANY > 6:
            assert any(words in one for one in kept)
            assert any(words not in one for one in kept)
    assert any(kept)
    assert not all(len(one) == len((*WORDS, *FIGURES, *NUMBER_WORDS)) for one in kept)


def _open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Breaks the gate where words are bound: whatever is asked, the answer is yes."""
    from probata.method.report import binding
    from probata.method.testimony.consent import Permission

    monkeypatch.setattr(binding, "permitted", lambda *_: Permission(True, "Yes."))


def _refusing_words() -> int:
    return next(number for number in range(50) if set(case(number).withheld()) & set(WORDS))


def test_a_binder_that_allows_everything_is_stopped_at_the_last_gate(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _open(monkeypatch)
    with pytest.raises(AnswerIsNo, match="may not leave the inquiry"):
        exported(full, tmp_path / "case", _refusing_words(), pdf=False)
    assert not [*tmp_path.rglob("report.html"), *tmp_path.rglob("report.docx")]


def test_without_both_gates_words_leak_and_are_found(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.inquiry.reports import releasing

    _open(monkeypatch)
    monkeypatch.setattr(releasing, "release", lambda *_: None)
    number = _refusing_words()
    assert leaks(case(number), exported(full, tmp_path / "case", number, pdf=False))


def test_what_everybody_allowed_is_shown_so_that_the_markers_would_be_found(full: Path, tmp_path: Path) -> None:
    from tests import interviewing
    from tests.inquiry import exports_with_consent as them

    opened = interviewing.opening(full)
    path = interviewing.manuscript(tmp_path, them.BODY, "internal")
    made = them.report(opened, path, ["html", "docx"], draft=True)
    opened.engine.dispose()
    for file in made.files:
        whole = b" ".join(them._opened_up(file.read_bytes())).lower()
        for words in (*WORDS, *FIGURES, NUMBER_WORDS[0]):
            assert any(sign in whole for sign in them._written(words)), (file.name, words)
