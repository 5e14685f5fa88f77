"""sign, below the command line: the same records and time give the same bytes; the log knows every package."""

from __future__ import annotations

import re
import runpy
import shutil
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from probata.inquiry import sign as verb
from probata.inquiry.add import add
from probata.inquiry.close import close
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.log import log
from probata.inquiry.mark import mark
from probata.inquiry.sign import sign
from probata.record.digest import Digest
from probata.record.errors import AnswerIsNo, BadUse
from probata.signing import sign as sign_draft
from probata.signing import verify
from probata.store import log as kept_log
from probata.store.strands import Entry, Kept, merge
from tests import interviewing

sys.path.insert(0, str(Path(__file__).parents[1] / "signing"))
from package_mutants import reported
from signing_samples import OTHER_KEY, SEED, Parts, both

if TYPE_CHECKING:
    from probata.signing import Draft


@pytest.fixture
def filled(opened: Opened, tmp_path: Path) -> Opened:
    """One public document and one that is not."""
    (tmp_path / "open.txt").write_text("What the ministry published for everybody to read.", encoding="utf-8")
    (tmp_path / "closed.txt").write_text("What a clerk carried out under her coat.", encoding="utf-8")
    add(opened, [tmp_path / "open.txt"], public=True, settings=Settings(), progress=lambda *_: None)
    add(opened, [tmp_path / "closed.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    return opened


def test_the_log_says_how_many_editions_came_before(filled: Opened, tmp_path: Path) -> None:
    first, second = (sign(filled, tmp_path / f"{n}.probata", "") for n in (1, 2))
    assert (first.edition, second.edition) == ("edition 1", "edition 2")
    assert [line.detail for line in log(filled, 2).entries] == [{"package": s.sha256} for s in (first, second)]


def test_editions_are_counted_over_all_strands_of_a_log_that_was_merged(filled: Opened, tmp_path: Path) -> None:
    with look(filled) as connection:
        start = kept_log.everything(connection)
    (main,) = start
    number = main.own[-1].entry.seq + 1
    parted = [
        Kept.of(Entry(number, "2022-03-01T09:00:00Z", str(filled.member), "sign", {"package": name * 64}), bytes(32))
        for name in "ab"
    ]
    copies = [(replace(main, own=(*main.own, one)),) for one in parted]
    with transact(filled) as connection:
        kept_log.write_merged(connection, merge(*copies))
    assert sign(filled, tmp_path / "p.probata", "").edition == "edition 3"


def test_the_package_carries_the_log_as_it_stood_before_signing(filled: Opened, tmp_path: Path) -> None:
    before = log(filled, 1)
    signed = sign(filled, tmp_path / "p.probata", "")
    assert verify(signed.path.read_bytes(), None).log == {"size": before.size, "root": before.root}


def test_no_file_is_left_when_it_cannot_be_written(filled: Opened, tmp_path: Path) -> None:
    size = log(filled, 1).size
    with pytest.raises(FileNotFoundError):
        sign(filled, tmp_path / "no such folder" / "p.probata", "")
    assert log(filled, 1).size == size


def test_a_reader_may_not_sign(filled: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="may not sign"):
        sign(replace(filled, role="reader"), tmp_path / "p.probata", "")


def test_a_report_goes_in_with_its_values_and_its_numbers_are_remembered(saved: Opened, tmp_path: Path) -> None:
    from probata.inquiry.entry.door import look
    from probata.store import published

    path = interviewing.manuscript(tmp_path / "m", name="über uns.md")
    signed = sign(saved, tmp_path / "p.probata", "", path)
    verdict = verify(signed.path.read_bytes(), signed.fingerprint)
    assert signed.edition == "first (INVENTED)"
    assert [
        value.grade.value for value in verdict.values if "quarry" in value.sentence or "lamp" in value.sentence
    ] == [
        "recomputed",
        "consistent",
        "attested",
    ]
    with zipfile.ZipFile(signed.path) as package:
        names = set(package.namelist())
        assert {"files/report.html", "files/report.pdf"} <= names or {"report.html", "report.pdf"} <= names
    with look(saved) as connection:
        numbers = published.everything(connection)
    assert {one.edition for one in numbers} == {"first (INVENTED)"}
    assert any((one.name, one.value) == ("pills | involved | described", 3) for one in numbers)


def test_the_verifier_that_stands_alone_says_the_same(saved: Opened, tmp_path: Path) -> None:
    signed = sign(saved, tmp_path / "p.probata", "", interviewing.manuscript(tmp_path / "m"))
    alone = runpy.run_path(str(Path(__file__).parents[2] / "verify/verify.py"))["verify"]
    ours, theirs = verify(signed.path.read_bytes(), None).as_json(), alone(signed.path.read_bytes())
    assert (theirs["answer"], theirs["grades"]) == (ours["answer"], ours["grades"])
    assert [(one["id"], one["sentence"], one["grade"]) for one in theirs["values"]] == [
        (one["id"], one["sentence"], one["grade"]) for one in ours["values"]
    ]


def test_a_report_with_an_open_objection_is_not_signed_and_nothing_is_kept(saved: Opened, tmp_path: Path) -> None:
    from probata.inquiry.entry.door import look
    from probata.store import published

    path = interviewing.manuscript(tmp_path / "m", interviewing.CLEAN + "\nForty people were there.\n")
    size = log(saved, 1).size
    with pytest.raises(AnswerIsNo, match="1 objection is open"):
        sign(saved, tmp_path / "p.probata", "", path)
    assert not (tmp_path / "p.probata").exists()
    assert {one.act for one in log(saved, log(saved, 1).size - size).entries} == {"view"}
    with look(saved) as connection:
        assert published.everything(connection) == ()


def test_a_report_names_its_own_edition(heard: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="as its manuscript says"):
        sign(heard, tmp_path / "p.probata", "second", interviewing.manuscript(tmp_path / "m"))


def test_an_account_is_quoted_in_no_package_however_its_file_is_marked(heard: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="is not public"):
        mark(heard, ["Q-01.txt"], public=True)
    signed = sign(heard, tmp_path / "p.probata", "")
    package = signed.path.read_bytes()
    account = (tmp_path / "in/notes/Q-01.txt").read_bytes()
    assert b"lamp" not in package
    assert Digest.of(account).hex.encode() not in package


def test_no_name_of_a_file_or_folder_enters_a_package(saved: Opened, tmp_path: Path) -> None:
    """Not of a public document either: members gave these names, and one may name a source."""
    named = tmp_path / "from-odalys" / "odalys-gave-this.txt"
    named.parent.mkdir()
    named.write_bytes((tmp_path / "in" / "decree.txt").read_bytes() + b"A later note.\n")
    add(saved, [named.parent], public=True, settings=Settings(), progress=lambda *_: None)
    path = interviewing.manuscript(tmp_path / "manuscript-of-odalys", name="odalys.md")
    entries = Parts(sign(saved, tmp_path / "p.probata", "", path).path.read_bytes()).entries
    assert {"manifest.json", "rows.json", "files/report.html", "files/report.pdf"} <= set(entries)
    whole = b"".join(entries.values()) + _printed(entries["files/report.pdf"])
    assert Digest.of(named.read_bytes()).hex.encode() in whole  # the digest of a public document is there
    for name in ("odalys", "decree.txt", "Q-01.txt", "notes/", str(tmp_path)):
        assert name.lower().encode() not in whole.lower(), name


def _printed(paper: bytes) -> bytes:
    """The words and the data of a PDF, whose streams are compressed."""
    import io

    import pikepdf
    import pypdfium2

    with pypdfium2.PdfDocument(paper) as pages:
        words = "\n".join(page.get_textpage().get_text_range() for page in pages)
    assert "quarry" in words
    with pikepdf.open(io.BytesIO(paper)) as opened:
        return words.encode("utf-8") + opened.Root.Metadata.read_bytes()


def test_two_editions_never_have_one_name(saved: Opened, tmp_path: Path) -> None:
    path = interviewing.manuscript(tmp_path / "m")
    sign(saved, tmp_path / "first.probata", "", path)
    with pytest.raises(BadUse, match="signed before"):
        sign(saved, tmp_path / "second.probata", "", path)
    assert not (tmp_path / "second.probata").exists()
    other = path.read_text(encoding="utf-8").replace("edition: first", "edition: second")
    path.write_text(other, encoding="utf-8")
    assert sign(saved, tmp_path / "second.probata", "", path).edition == "second (INVENTED)"


def test_every_number_of_the_report_stands_at_its_mark_and_a_changed_one_is_told(saved: Opened, tmp_path: Path) -> None:
    signed = sign(saved, tmp_path / "p.probata", "", interviewing.manuscript(tmp_path / "m"))
    data = signed.path.read_bytes()
    values = both(data)["values"]
    printed = [value for value in values if value["printed"]]
    page = Parts(data).entries["files/report.html"]
    assert {value["printed"]["mark"] for value in printed} == {mark.decode() for mark in _marks(page)}
    for value in printed:
        mark = value["printed"]["mark"].encode()
        before = b'<span data-value="' + mark + b'"'
        at = page.index(b">", page.index(before)) + 1
        said = both(reported(data, page[:at] + b"99" + page[at:], OTHER_KEY))
        assert said["answer"] == "contradicts-itself"
        assert value["id"] in [fault["where"] for fault in said["faults"]]


def _marks(page: bytes) -> list[bytes]:
    return re.findall(rb'data-value="([^"]*)"', page)


def _drafted(opened: Opened, folder: Path) -> Draft:
    from probata.inquiry.reports.drafting import drafted
    from probata.inquiry.sign import _report

    return drafted(opened, "", _report(opened, interviewing.manuscript(folder))).draft


def test_copies_of_an_inquiry_sign_the_same_bytes_at_the_same_time_but_for_their_logs(
    twelve: interviewing.Copies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each look into a compartment is logged under a salt drawn anew, so that no two copies have one log."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1646125200")
    drafts = []
    for name in ("one", "other"):
        opened = interviewing.opening(shutil.copytree(twelve.saved, tmp_path / name))
        drafts.append(_drafted(opened, tmp_path / name / "m"))
        opened.engine.dispose()
    one, other = drafts
    assert one.log != other.log
    first, second = (sign_draft(draft, OTHER_KEY, SEED) for draft in (one, replace(other, log=one.log)))
    assert first == second


def test_each_row_binds_the_file_of_its_account_and_of_whom_nothing_may_be_told_none_is_bound(
    saved: Opened, tmp_path: Path
) -> None:
    draft = _drafted(saved, tmp_path / "m")
    (count,) = [one for one in draft.values if one.rule["name"] == "five-values"]
    assert len(count.rows) + len(count.left_out) == count.figure["base"]  # type: ignore[index]  # of five values
    accounts = {Digest.of((tmp_path / "in/notes" / f"Q-0{at}.txt").read_bytes()) for at in range(1, 5)}
    assert {item for item in count.items if item} == accounts
    (lamp,) = [one for one in draft.values if "lamp" in one.sentence]
    assert lamp.items == (Digest.of((tmp_path / "in/notes/Q-01.txt").read_bytes()),)


def test_what_was_compiled_before_does_not_show_in_a_package(
    twelve: interviewing.Copies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the log's checkpoint may differ: it counts what was done before."""
    from probata.inquiry.report import report

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1646125200")
    parts = []
    for name in ("one", "other"):
        opened = interviewing.opening(shutil.copytree(twelve.saved, tmp_path / name))
        path = interviewing.manuscript(tmp_path / name / "m")
        if name == "other":
            report(opened, path, ("html",), draft=False)
        parts.append(Parts(sign(opened, tmp_path / name / "p.probata", "", path).path.read_bytes()))
        opened.engine.dispose()
    one, other = parts
    assert one.entries["files/report.html"] == other.entries["files/report.html"]
    assert one.entries["files/report.pdf"] == other.entries["files/report.pdf"]
    for manifest in (one.manifest, other.manifest):
        assert manifest.pop("log")
        assert manifest.pop("leaves")["size"]
        manifest.pop("rows")
        for value in manifest["values"]:  # what binds withheld rows has a salt that depends on the whole edition
            value.pop("withheld", None)
    assert one.manifest == other.manifest


def test_what_was_closed_while_it_was_prepared_is_not_signed(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, gather = interviewing.opening(tmp_path), verb.gather

    def meanwhile(*how: object) -> object:
        close(other, "the work is done")
        return gather(*how)  # type: ignore[arg-type]

    monkeypatch.setattr(verb, "gather", meanwhile)
    with pytest.raises(BadUse, match="was closed"):
        sign(saved, tmp_path / "late.probata", "late")
    other.engine.dispose()
    assert not (tmp_path / "late.probata").exists()
    assert not any(one.act == "sign" for one in log(saved, 1_000).entries)
