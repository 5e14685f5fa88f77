"""assess: records about a file in versions, where the file lies, and what findings make of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry import assess
from probata.inquiry.add import add
from probata.inquiry.custody import custody
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.record.errors import BadInput, NotFound
from probata.store import log
from probata.store.tables import assessments as table
from tests.interviewing import NAMES, without_compartments
from tests.method.sources.assessing import ACQUISITION, CARD, LEAK


def write(folder: Path, text: str) -> Path:
    path = folder / "card.toml"
    path.write_text(text, encoding="utf-8")
    return path


def taken(opened: Opened, folder: Path, name: str, of: str = "", words: str = "") -> None:
    place = folder / name
    place.write_text(words or f"Words of {name}.", encoding="utf-8")
    add(opened, [place], public=False, settings=Settings(), progress=lambda *_: None, of=of, new_source=bool(of))


def rows(opened: Opened) -> str:
    with look(opened) as connection:
        return repr(connection.execute(table.select()).all())


def test_versions_stand_beside_each_other_and_the_same_again_changes_nothing(heard: Opened, tmp_path: Path) -> None:
    first = assess.take_in(heard, "decree.txt", write(tmp_path, LEAK + ACQUISITION))
    assert [(one.kind.value, one.version, one.new) for one in first.records] == [
        ("acquisition", 1, True),
        ("authenticity", 1, True),
    ]
    again = assess.take_in(heard, "decree.txt", write(tmp_path, LEAK))
    assert [(one.version, one.new) for one in again.records] == [(1, False)]
    later = assess.take_in(heard, "decree.txt", write(tmp_path, LEAK.replace("probably authentic", "not shown")))
    assert [(one.version, one.new) for one in later.records] == [(2, True)]
    told = [(one.version.kind.value, one.version.number, one.stands) for one in custody(heard, "decree.txt").records]
    assert told == [("acquisition", 1, True), ("authenticity", 1, False), ("authenticity", 2, True)]
    with look(heard) as connection:
        acts = [one for one in log.entries(connection) if one.act == "assess"]
    assert [set(one.detail) for one in acts if isinstance(one.detail, dict)] == [{"assessment", "item"}] * 3


def test_of_a_restricted_file_everything_lies_with_it(heard: Opened, tmp_path: Path) -> None:
    taken(heard, tmp_path, "draft.txt", of="S-LAMP")
    assess.take_in(heard, "draft.txt", write(tmp_path, LEAK.replace("an envelope", f"from {NAMES[0]}, an envelope")))
    assert NAMES[0] not in rows(heard)
    assert "authenticity" not in rows(heard)
    assert len(custody(heard, "draft.txt").records) == 1
    other = without_compartments(heard)
    with pytest.raises(NotFound):
        assess.take_in(other, "draft.txt", write(tmp_path, LEAK))


def test_of_an_open_file_nobody_who_was_interviewed_is_named(heard: Opened, tmp_path: Path) -> None:
    path = write(tmp_path, LEAK.replace("an envelope", f"from {NAMES[0]}, an envelope"))
    with pytest.raises(BadInput) as caught:
        assess.take_in(heard, "decree.txt", path)
    assert NAMES[0] not in str(caught.value)
    assert rows(heard) == "[]"


def _known_by_another_ref(heard: Opened, tmp_path: Path) -> str:
    """What is said to be the earlier copy once merging has given up the Ref of album.txt for that of known.txt."""
    from probata.inquiry.documents import texts
    from probata.inquiry.entry.door import transact
    from probata.store.same_files import SAME_FILE
    from probata.store.tables import saved

    taken(heard, tmp_path, "known.txt")
    refs = {one.document.name: str(one.document.ref) for one in texts.load(heard).stored}
    body = f'{{"{refs["album.txt"]}": "{refs["known.txt"]}"}}'
    with transact(heard) as connection:
        row = {"ref": "same-x", "handle": "x", "kind": SAME_FILE, "body": body, "by": "", "at": ""}
        connection.execute(saved.insert().values(**row))
    [kept] = custody(heard, "decree.txt").records
    with transact(heard) as connection:
        connection.execute(saved.delete().where(saved.c.ref == "same-x"))
    return next(
        name for line in kept.section.lines for name in refs if line.label == "earlier copy" and name in line.words
    )


def test_an_earlier_copy_is_a_document_of_the_inquiry(heard: Opened, tmp_path: Path) -> None:
    taken(heard, tmp_path, "album.txt")
    copy = '[[verification.earlier_copies]]\ndocument = "{}"\non = "2016-08-14"\n'
    found = assess.take_in(heard, "decree.txt", write(tmp_path, CARD + copy.format("album.txt")))
    assert found.notes == ("an earlier copy is of 2016-08-14, before the claimed date (2020-02)",)
    [kept] = custody(heard, "decree.txt").records
    assert "album.txt" not in str(kept.version.record)
    assert any("album.txt" in line.words for line in kept.section.lines)
    assert _known_by_another_ref(heard, tmp_path) == "known.txt"
    taken(heard, tmp_path, "closed.txt", of="S-GATE")
    for name, says in (("closed.txt", "compartment"), ("decree.txt", "of itself"), ("nothing.txt", "No document")):
        with pytest.raises(BadInput) as caught:
            assess.take_in(heard, "decree.txt", write(tmp_path, CARD + copy.format(name)))
        assert says in caught.value.message
    assert len(custody(heard, "decree.txt").records) == 1


@pytest.mark.parametrize(
    "text",
    [
        ACQUISITION.replace("2021-10-11", "2931-10-11"),
        CARD + '[[verification.reverse_searches]]\nservice = "s"\non = "2931"\nfound = "nothing"\n',
    ],
    ids=["collected", "searched"],
)
def test_nothing_was_done_in_the_future(heard: Opened, tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput, match="future"):
        assess.take_in(heard, "decree.txt", write(tmp_path, text))
    assert rows(heard) == "[]"


def test_a_file_of_findings_is_told_from_one_of_records(heard: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="probata findings"):
        assess.take_in(heard, "decree.txt", write(tmp_path, '[findings.F1]\ntype = "law"\n'))


def test_the_template_says_what_is_known_and_what_stands(heard: Opened, tmp_path: Path) -> None:
    assert custody(heard, "decree.txt").digest in assess.template(heard, "decree.txt")
    assess.take_in(heard, "decree.txt", write(tmp_path, LEAK + CARD + ACQUISITION))
    path = write(tmp_path, assess.template(heard, "decree.txt"))
    assert [one.new for one in assess.take_in(heard, "decree.txt", path).records] == [False] * 3
