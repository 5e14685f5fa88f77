from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.intake.sound.decoding import Sound
from probata.intake.sound.loudness import COLUMNS, SILENT, drawn, levels


def of(*values: int) -> Sound:
    return Sound(struct.pack(f"<{len(values)}h", *values), 16_000, 0, "ffmpeg 5")


@pytest.mark.parametrize(
    ("value", "level"), [(-32_768, 0), (16_384, -6), (3_277, -20), (33, -60), (1, -90), (0, SILENT)]
)
def test_a_level_is_decibels_below_full_scale(value: int, level: int) -> None:
    assert levels(of(*[value, -value if value > 0 else value] * 500)) == (level,) * COLUMNS


def test_each_stretch_has_its_own_level() -> None:
    loud, quiet = [10_000, -10_000] * 300, [0] * 600
    assert levels(of(*loud, *quiet), 2) == (-10, SILENT)
    assert drawn(levels(of(*loud, *quiet, *loud), 3)) == "▇ ▇"


def test_louder_is_taller() -> None:
    assert drawn(range(-60, 1, 1))[::8] == "▁▂▃▄▅▆▇█"
    assert drawn([SILENT, -99, -61, -60, -53, -52, -1, 0]) == " ▁▁▁▁▂██"


@given(values=st.lists(st.integers(-32_768, 32_767), min_size=1, max_size=200), columns=st.integers(1, 80))
def test_there_is_a_block_for_each_stretch_and_never_more_than_samples(values: list[int], columns: int) -> None:
    each = levels(of(*values), columns)
    assert len(each) == len(drawn(each)) == min(columns, len(values))
    assert all(SILENT <= one <= 0 for one in each)
