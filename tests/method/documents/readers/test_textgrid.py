"""Praat's annotations: long and short, quotation marks in words, tiers apart, cut off."""

import runpy
from pathlib import Path

import pytest

from probata.method.documents.model import MarkKind
from probata.method.documents.readers import textgrid
from probata.record.errors import Unreadable
from probata.record.span import TimeRange

_MEDIA = runpy.run_path(str(Path(__file__).parents[3] / "data/documents/makers/media.py"))
LONG, SHORT = _MEDIA["LONG_GRID"], _MEDIA["SHORT_GRID"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_intervals_and_points_stand_under_their_tiers(encoding: str) -> None:
    assert textgrid.recognises(LONG.encode(encoding)[:4096])
    reading = textgrid.read(LONG.encode(encoding), "a")
    assert [(one.kind, one.span.of(reading.text), one.place, one.by) for one in reading.marks] == [
        (MarkKind.HEADING, "Brenlow (INVENTED)", None, ""),
        (MarkKind.CUE, 'And in "April"? ! no note', TimeRange(0, 1_250), ""),
        (MarkKind.CUE, "ни одного\n2.5 intervals [9]", TimeRange(1_500, 2_500), ""),
        (MarkKind.HEADING, "bell", None, ""),
        (MarkKind.CUE, "rings", TimeRange(1_500, 1_500), ""),
    ]
    assert any("2 tiers" in limit for limit in reading.limits)


def test_the_short_form_is_read_as_far_as_it_goes() -> None:
    reading = textgrid.read(SHORT.encode(), "a")
    assert reading.text == "words (INVENTED)\nThey read out\nthe number of the lease"
    assert any("breaks off" in limit for limit in reading.limits)
    whole = textgrid.read((SHORT + '"\n').encode(), "a")
    assert whole.text.endswith("lease\nfirst")
    assert whole.limits == ()


def test_what_is_no_textgrid_is_refused() -> None:
    assert not textgrid.recognises(b'File type = "ooTextFile"\nObject class = "Pitch 1"\n')
    with pytest.raises(Unreadable, match="does not begin as Praat begins"):
        textgrid.read(b"words", "a.TextGrid")
