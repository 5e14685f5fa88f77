"""Every word of a record comes out in its lines: nothing that somebody wrote is dropped."""

from __future__ import annotations

from hypothesis import given

from probata.method.findings.assessment_reading import read_assessments
from probata.method.sources.assessment_lines import section
from probata.method.sources.assessments import Assessments, Kind
from tests.method.sources.assessing import CARD, LEAK, files


def _words(value: object) -> set[str]:
    if isinstance(value, dict):
        return {word for key, one in value.items() if key not in _SIGNED for word in _words(one)}
    return {word for one in value for word in _words(one)} if isinstance(value, list) else {str(value)}


_SIGNED = ("judged_by", "declared_by")  # the heading says who signs


@given(found=files())
def test_every_word_of_a_record_stands_in_its_lines(found: Assessments) -> None:
    for kind, one in found.each():
        told = section(kind, one, "by somebody", str)
        printed = "\n".join(line.words for line in told.lines)
        assert all(word in printed for word in _words(one.table()))
        assert told.said_by == "by somebody"


def test_an_earlier_copy_is_told_by_the_name_that_the_reader_may_know() -> None:
    more = '[[verification.earlier_copies]]\ndocument = "doc-1"\non = "2016"\n'
    card = read_assessments(CARD + more, "f.toml").verification
    assert card is not None
    told = section(Kind.VERIFICATION, card, "", {"doc-1": "album.jpg"}.__getitem__, ("a note",))
    assert ("earlier copy", "album.jpg, of 2016") in [(one.label, one.words) for one in told.lines]
    assert [note[:15] for note in told.notes] == ["an earlier copy", "a note"]


def test_that_nobody_read_it_a_second_time_is_said() -> None:
    leak = read_assessments(LEAK, "f.toml").authenticity
    assert leak is not None
    lines = {one.label: one.words for one in section(Kind.AUTHENTICITY, leak, "", str).lines}
    assert lines["second reader"] == "nobody yet"
