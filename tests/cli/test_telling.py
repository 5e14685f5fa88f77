"""How the demo speaks: a sentence a step, or everything that a command prints, or nothing."""

from __future__ import annotations

import pytest

from probata.cli.telling import Voice, line


def _told(voice: Voice, capsys: pytest.CaptureFixture[str]) -> list[str]:
    voice.tell("count", "17 of 18.", line("a table"), picture=["███"], to='count "pills"')
    voice.say("The end.")
    return capsys.readouterr().out.splitlines()


def test_briefly_it_says_a_sentence_beside_its_command_and_draws_the_picture(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _told(Voice(brief=True), capsys) == [f"{'count':<24}17 of 18.", "  ███", "The end."]


def test_aloud_it_prints_the_command_as_it_is_typed_and_what_it_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert _told(Voice(aloud=True), capsys) == ["", 'count "pills"', "  a table", "The end."]


def test_for_programs_it_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert _told(Voice(), capsys) == []


def test_a_long_sentence_wraps_under_itself_inside_of_a_hundred_columns(capsys: pytest.CaptureFixture[str]) -> None:
    Voice(brief=True).tell("withdraw I-23", "word " * 40)
    first, *rest = capsys.readouterr().out.splitlines()
    assert first.startswith("withdraw I-23  ")
    assert rest
    assert all(len(one) <= 100 for one in (first, *rest))
    assert all(one.startswith(" " * 24 + "word") for one in rest)
