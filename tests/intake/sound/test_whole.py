"""All the sound of a recording, hour after hour, and no hour lost without a word."""

from __future__ import annotations

import pytest

from probata.intake.sound import decoding
from probata.intake.sound import whole as module
from probata.intake.sound.whole import whole
from probata.record.errors import BadUse, Unreadable
from tests.inquiry.tying_kit import sound
from tests.intake.sound.modelling import decoding as decodes

pytestmark = decodes
# Pieces of a second stand for hours: a recording of hours takes minutes to decode.


@pytest.fixture(autouse=True)
def _seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MOST_MS", 1_000)


@pytest.mark.parametrize("seconds", [0.5, 1, 2, 2.5])
def test_pieces_make_the_whole(seconds: float) -> None:
    found = whole(sound(seconds), int(1000 * seconds))
    assert (found.duration_ms, found.start_ms, found.rate) == (int(1000 * seconds), 0, 16_000)


def test_a_length_that_nobody_claimed_is_heard_all_the_same() -> None:
    assert whole(sound(2.5), 0).duration_ms == 2_500


def test_what_is_missing_of_what_was_claimed_is_no_silent_end() -> None:
    with pytest.raises(Unreadable):
        whole(sound(2), 9_000)


def test_a_recording_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadUse, match="longer than 12 hours"):
        whole(sound(0.5), 13 * 3_600_000)
    monkeypatch.setattr(module, "MOST_MS", 1_500)
    with pytest.raises(BadUse, match="longer"):
        whole(sound(4), 0)
