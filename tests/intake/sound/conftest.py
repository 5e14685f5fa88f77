from __future__ import annotations

import pytest

from probata.intake.sound.ffmpeg import Installed, found


@pytest.fixture(scope="session")
def installed() -> Installed:
    """The ffmpeg of this machine."""
    one = found()
    if one is None:
        pytest.skip("left out: decoding of recordings, which needs ffmpeg")
    return one
