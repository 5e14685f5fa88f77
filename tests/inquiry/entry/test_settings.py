from __future__ import annotations

from contextlib import suppress
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.inquiry.entry.settings import Settings, load
from probata.record.errors import BadUse

NUMBERS = [one for one in fields(Settings) if one.type == "int"]


def test_without_variables_every_setting_has_its_default() -> None:
    assert load({}) == Settings()


def test_a_new_inquiry_is_costly_to_guess_unless_somebody_says_otherwise() -> None:
    assert (Settings().kdf_memory_mib, Settings().kdf_passes) == (64, 3)


def test_the_variables_of_this_process_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROBATA_MAX_FILE_MIB", "7")
    assert load().max_file_mib == 7


@pytest.mark.parametrize("one", NUMBERS, ids=lambda one: one.name)
def test_a_number_may_be_anything_between_its_bounds_and_nothing_else(one: object) -> None:
    name, metadata = one.name, one.metadata
    variable = f"PROBATA_{name.upper()}"
    for number in (metadata["least"], metadata["most"]):
        assert getattr(load({variable: str(number)}), name) == number
    for number in (metadata["least"] - 1, metadata["most"] + 1):
        with pytest.raises(BadUse) as refused:
            load({variable: str(number)})
        assert refused.value.where == variable


@pytest.mark.parametrize(
    "text", ["", " 8", "8 ", "8.0", "8e1", "-8", "+8", "0x10", "1_0", "٨", "²", "eight", "9" * 5_000]
)
def test_what_is_no_plain_whole_number_is_refused(text: str) -> None:
    with pytest.raises(BadUse):
        load({"PROBATA_KDF_PASSES": text})


@given(st.text(max_size=12))
def test_any_text_is_a_value_or_bad_use(text: str) -> None:
    for variable in ("PROBATA_KDF_MEMORY_MIB", "PROBATA_LOG_LEVEL"):
        with suppress(BadUse):
            found = load({variable: text})
            assert text in (str(found.kdf_memory_mib).zfill(len(text)), found.log_level)


@pytest.mark.parametrize("level", ["debug", "info", "warning", "error"])
def test_the_log_has_four_levels(level: str) -> None:
    assert load({"PROBATA_LOG_LEVEL": level}).log_level == level


@pytest.mark.parametrize("level", ["", "DEBUG", "trace", "warn"])
def test_no_other_level_is_taken_for_one_of_them(level: str) -> None:
    with pytest.raises(BadUse):
        load({"PROBATA_LOG_LEVEL": level})


def test_variables_of_others_do_not_count() -> None:
    assert load({"PROBATA_PASSPHRASE": "x", "MAX_FILE_MIB": "7", "probata_max_file_mib": "7"}) == Settings()


def test_every_setting_says_what_it_is_for() -> None:
    assert all(len(one.metadata["says"]) > 20 for one in fields(Settings))


@pytest.mark.parametrize(
    ("variable", "good", "bad"),
    [
        ("PROBATA_OCR", ("auto", "off"), ("", "on", "AUTO")),
        ("PROBATA_OCR_LANGUAGES", ("auto", "rus", "chi_sim+uig"), ("", "rus+", "../rus", "-l", "rus uig")),
    ],
)
def test_what_is_recognised_is_one_of_what_there_is(variable: str, good: tuple[str, ...], bad: tuple[str, ...]) -> None:
    for text in good:
        assert getattr(load({variable: text}), variable.removeprefix("PROBATA_").lower()) == text
    for text in bad:
        with pytest.raises(BadUse):
            load({variable: text})
