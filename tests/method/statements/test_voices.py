"""voices: one speaker or several, as far as the names show it."""

import pytest

from probata.method.statements.model import Speaker
from probata.method.statements.voices import Voice, voices


def _who(party: str | None, of: str | None = None) -> Speaker:
    return Speaker(None, party, of)


@pytest.mark.parametrize(
    ("one", "other", "voice"),
    [
        (_who("Mara Vell"), _who("mara vell"), Voice.SAME),
        (_who("Campaigner Mara Vell"), _who("Mara Vell"), Voice.SAME),
        (_who("Bero Kant", "Norway/foreign ministry"), _who("Norway/foreign ministry", "Norway"), Voice.SAME),
        (_who("Bero Kant", "Norway/foreign ministry"), _who("Norway", "Norway"), Voice.GENERAL),
        (_who("Norway/government", "Norway"), _who("Norway", "Norway"), Voice.GENERAL),
        (_who("Norway/mission in Geneva", "Norway"), _who("Norway/foreign ministry", "Norway"), Voice.OTHER),
        (_who("Kenna Roth", "Shore Watch"), _who("Jon Fish", "Shore Watch"), Voice.OTHER),
        (_who("Mara Vell"), _who("Odo Brandt"), Voice.OTHER),
        (_who("Mara Vell"), _who(None), Voice.UNKNOWN),
        (_who("Mara Vell"), _who("former cook"), Voice.UNKNOWN),
        (_who("UN Lake Office"), _who("UN report"), Voice.UNKNOWN),
    ],
)
def test_two_speakers(one: Speaker, other: Speaker, voice: Voice) -> None:
    assert voices(one, other) is voice
    assert voices(other, one) is voice
