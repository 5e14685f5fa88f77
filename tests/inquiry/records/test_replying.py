"""What stands of replies, loaded for whoever prints reports."""

from pathlib import Path

from probata.inquiry.entry.door import Opened
from probata.inquiry.records.replying import replies
from probata.inquiry.reply import take_in
from tests.inquiry.answered import put_answer, written


def test_nothing_stands_before_a_file_was_taken_in(heard: Opened) -> None:
    assert replies(heard) is None


def test_what_stands_is_bound_and_keeps_its_refs(heard: Opened, tmp_path: Path) -> None:
    put_answer(heard, tmp_path)
    take_in(heard, written(tmp_path))
    first, again = replies(heard), replies(heard)
    assert first is not None
    assert again is not None
    assert [one.ref for one in first.responses] == [one.ref for one in again.responses]
    assert (first.ref, first.name, first.withdrawn) == (again.ref, "reply.toml", ())
    assert first.responses[0].naming == (5,) or first.responses[0].perhaps_naming == (5,)
    assert first.known.code_names[0].startswith("Q-")
