"""disclose: one row to one recipient, with consent, whole or not at all, and never forgotten."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from probata.inquiry import disclose as verb
from probata.inquiry.add import add
from probata.inquiry.disclose import Chosen, Listed, Recipient, disclose, listed
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.log import log
from probata.inquiry.new import new
from probata.inquiry.reports import opening
from probata.inquiry.sign import Signed, sign
from probata.inquiry.withdraw import withdraw
from probata.record.digest import Digest
from probata.record.errors import AlreadyThere, AnswerIsNo, BadInput, BadUse, NotFound
from probata.record.withheld import Withheld
from probata.signing import container, verify_disclosure
from probata.store import openings
from tests import interviewing
from tests.disclosing import COURT, USE, YES, Office, allow

ACCOUNT = interviewing.ACCOUNTS["Q-01.txt"].encode("utf-8")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The court, with a key of its own."""
    return Office(tmp_path)


@pytest.fixture
def signed(saved: Opened, tmp_path: Path) -> Signed:
    """A package with a report: v1 counts documents, accounts among them, and one value quotes Q-01."""
    made = sign(saved, tmp_path / "p.probata", "", interviewing.manuscript(tmp_path / "m"))
    allow(saved, tmp_path / "again", {"Q-01": YES})
    return made


def _to(office: Office, name: str = COURT, use: str = USE) -> Recipient:
    return Recipient(name, use, office.key)


def _quoted(opened: Opened, signed: Signed) -> str:
    return next(one.value for one in listed(opened, signed.path).values if "lamp" in one.sentence)


def _said(disclosure: bytes) -> dict[str, object]:
    loaded: dict[str, object] = json.loads(bytes(container.walk(disclosure)[1].content))
    return loaded


def _nothing_new(opened: Opened, folder: Path, size: int) -> bool:
    left = [one.name for one in folder.iterdir() if one.name.startswith((".probata-", "i.age"))]
    return not left and not any(one.act == "disclose" for one in log(opened, log(opened, 1).size - size or 1).entries)


def test_a_row_is_disclosed_and_fits_its_package(saved: Opened, signed: Signed, office: Office, tmp_path: Path) -> None:
    done = disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age")
    handed = office.opens((tmp_path / "i.age").read_bytes())
    found = verify_disclosure(signed.path.read_bytes(), handed, signed.fingerprint).disclosure
    assert found is not None
    assert (found.checked, found.faults, found.item) == (True, (), None)
    assert found.row == {"document": Digest.of(ACCOUNT).hex, "byte_start": 0, "byte_end": len(ACCOUNT)}
    assert (done.value, done.edition, done.with_item) == ("v1", "first (INVENTED)", False)
    assert ACCOUNT not in handed


def test_with_its_item_the_exact_bytes_go_along(saved: Opened, signed: Signed, office: Office, tmp_path: Path) -> None:
    disclose(saved, signed.path, Chosen("v1", item="lamp"), _to(office), tmp_path / "i.age", with_item=True)
    sealed = (tmp_path / "i.age").read_bytes()
    found = verify_disclosure(signed.path.read_bytes(), office.opens(sealed)).disclosure
    assert found is not None
    assert found.item == {"sha256": Digest.of(ACCOUNT).hex, "size": len(ACCOUNT)}
    assert bytes(container.walk(office.opens(sealed))[2].content) == ACCOUNT
    assert ACCOUNT[:30] not in sealed


def test_it_works_when_the_records_have_moved_on(saved: Opened, signed: Signed, office: Office, tmp_path: Path) -> None:
    (tmp_path / "later.txt").write_text("A later document.", encoding="utf-8")
    add(saved, [tmp_path / "later.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    withdraw(saved, "Q-02", "asked", "A. Member")
    disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age")
    assert not verify_disclosure(
        signed.path.read_bytes(), office.opens((tmp_path / "i.age").read_bytes())
    ).disclosure.faults  # type: ignore[union-attr]  # a verdict with a disclosure has one


def test_one_value_tells_nothing_of_another(saved: Opened, signed: Signed, office: Office, tmp_path: Path) -> None:
    disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age")
    value = _quoted(saved, signed)
    disclose(saved, signed.path, Chosen(value), _to(office), tmp_path / "j.age")
    one, other = (_said(office.opens((tmp_path / name).read_bytes())) for name in ("i.age", "j.age"))
    assert not {str(one["salt"]), str(one["withheld"]["salt"])} & set(json.dumps(other).split('"'))  # type: ignore[index]
    assert (one["value"], other["value"]) == ("v1", value)
    assert "lamp" in str(other["row"])
    assert "lamp" not in str(one)
    swapped = json.dumps(one["row"], sort_keys=True) in json.dumps(other, sort_keys=True)
    assert not swapped


@pytest.mark.parametrize(
    ("person", "name", "use", "with_item"),
    [
        ("Q-02", COURT, USE, False),  # nobody wrote down what this person said
        ("Q-01", "the Office of Brendal", USE, False),
        ("Q-01", "another court", USE, False),
        ("Q-01", COURT, "national prosecutor", False),
        ("Q-01", COURT, "internal analysis", False),
    ],
)
def test_without_consent_nothing_is_written(
    saved: Opened, signed: Signed, office: Office, tmp_path: Path, person: str, name: str, use: str, with_item: bool
) -> None:
    size = log(saved, 1).size
    with pytest.raises(AnswerIsNo):
        disclose(saved, signed.path, Chosen("v1", of=person), _to(office, name, use), tmp_path / "i.age")
    assert _nothing_new(saved, tmp_path, size)


def test_the_item_needs_consent_to_the_whole_account(
    saved: Opened, signed: Signed, office: Office, tmp_path: Path
) -> None:
    allow(saved, tmp_path / "less", {"Q-01": {**YES, "Covers": ""}})
    size = log(saved, 1).size
    with pytest.raises(AnswerIsNo, match="whole account"):
        disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age", with_item=True)
    assert _nothing_new(saved, tmp_path, size)
    disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age")


def test_a_withdrawal_ends_it_and_lists_what_was_handed_over(
    saved: Opened, signed: Signed, office: Office, tmp_path: Path
) -> None:
    disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age")
    reached = withdraw(saved, "Q-01", "asked", "A. Member")
    (told,) = reached.disclosures
    assert told.startswith(f"v1 of package {signed.sha256[:12]} to {COURT} ({USE}), ")
    assert withdraw(saved, "Q-02", "asked", "A. Member").disclosures == ()
    with pytest.raises(AnswerIsNo, match="withdrawn"):
        disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "j.age")
    assert not (tmp_path / "j.age").exists()


def test_consent_that_ends_while_it_is_written_leaves_nothing(
    saved: Opened, signed: Signed, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.inquiry import disclose as verb

    seal = verb.encrypted

    def slowly(data: bytes, key: str) -> bytes:
        withdraw(saved, "Q-01", "asked", "A. Member")
        return seal(data, key)

    monkeypatch.setattr(verb, "encrypted", slowly)
    with pytest.raises(AnswerIsNo):
        disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age")
    assert _nothing_new(saved, tmp_path, 1)
    assert withdraw(saved, "Q-01", "asked", "A. Member").disclosures == ()


def test_only_the_named_key_opens_it(saved: Opened, signed: Signed, office: Office, tmp_path: Path) -> None:
    disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age")
    with pytest.raises(pyrage.DecryptError):
        Office(tmp_path, "other").opens((tmp_path / "i.age").read_bytes())


def test_the_log_says_what_went_to_which_key_for_whom_and_names_nobody(
    saved: Opened, signed: Signed, office: Office, tmp_path: Path
) -> None:
    done = disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age")
    (entry,) = [one for one in log(saved, 4).entries if one.act == "disclose"]
    assert isinstance(entry.detail, dict)
    assert entry.detail["package"] == signed.sha256
    assert (entry.detail["value"], entry.detail["key"]) == ("v1", Digest.of(office.key.encode()).hex)
    assert len(entry.detail["interviews"]) == 1  # type: ignore[arg-type]  # it is a list
    assert "Q-01" not in str(entry.detail)
    assert COURT not in str(entry.detail)
    assert entry.detail["disclosure"] == str(done.ref)
    (handed,) = listed(saved, signed.path).handed
    assert (handed.ref, handed.recipient, handed.value) == (done.ref, COURT, "v1")


def test_the_list_says_how_many_rows_are_withheld_and_which_this_recipient_may_have(
    saved: Opened, signed: Signed, office: Office
) -> None:
    def first(to: Recipient | None = None) -> Listed:
        return listed(saved, signed.path, to, "v1").values[0]

    assert (first().rows, len(first().opened), first().allowed) == (6, 5, None)  # of one person nothing may be told
    mine = first(Recipient(COURT, USE))
    assert len(mine.allowed or ()) == 2  # the decree, which is nobody's account, and that of Q-01
    assert mine.with_item == mine.allowed
    assert len(first(Recipient("another court", USE)).allowed or ()) == 1


def test_a_changed_package_and_one_of_another_inquiry_are_refused(
    saved: Opened, signed: Signed, office: Office, tmp_path: Path, opened_elsewhere: Signed
) -> None:
    data = bytearray(signed.path.read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "changed.probata").write_bytes(data)
    with pytest.raises(BadInput, match="changed"):
        disclose(saved, tmp_path / "changed.probata", Chosen("v1"), _to(office), tmp_path / "i.age")
    with pytest.raises(BadInput, match="Another inquiry signed it"):
        disclose(saved, opened_elsewhere.path, Chosen("v1"), _to(office), tmp_path / "i.age")
    with pytest.raises(NotFound):
        disclose(saved, tmp_path / "gone.probata", Chosen("v1"), _to(office), tmp_path / "i.age")
    assert not (tmp_path / "i.age").exists()


@pytest.fixture
def opened_elsewhere(tmp_path: Path) -> Signed:
    """A package of another inquiry."""
    weak = Settings(kdf_memory_mib=8, kdf_passes=1)
    other = new(tmp_path / "other", Withheld("lantern orchard sevenfold teapot"), "Another", weak).opened
    (tmp_path / "o.txt").write_text("A leaflet of another town.", encoding="utf-8")
    add(other, [tmp_path / "o.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    made = sign(other, tmp_path / "other.probata", "")
    other.engine.dispose()
    return made


def test_a_file_in_the_way_a_bad_key_and_an_unclear_row_are_said(
    saved: Opened, signed: Signed, office: Office, tmp_path: Path
) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    with pytest.raises(AlreadyThere):
        disclose(saved, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "mine")
    assert (tmp_path / "mine").read_bytes() == b"mine"
    bad = [
        (Chosen("v1"), _to(office), BadUse, "5 rows"),
        (Chosen("v1", row=99), _to(office), NotFound, "no such row"),
        (Chosen("v99"), _to(office), NotFound, "no withheld value"),
        (Chosen("v1", of="Q-99"), _to(office), NotFound, "Nobody has"),
        (Chosen("v1", item="gone"), _to(office), NotFound, "No place"),
        (Chosen("v1", of="Q-01"), Recipient(COURT, USE, "age1nonsense"), BadUse, "no age recipient"),
        (Chosen("v1", of="Q-01"), Recipient(" ", USE, office.key), BadUse, "none is named"),
        (Chosen("v1", of="Q-01"), Recipient(COURT, "anything", office.key), BadUse, "no use"),
    ]
    for chosen, to, error, says in bad:
        with pytest.raises(error, match=says):
            disclose(saved, signed.path, chosen, to, tmp_path / "i.age")
    assert not (tmp_path / "i.age").exists()


def test_only_roles_that_may_do_it(saved: Opened, signed: Signed, office: Office, tmp_path: Path) -> None:
    for role in ("investigator", "coder", "reader", "external verifier"):
        other = replace(saved, role=role)
        with pytest.raises(BadUse, match="may not disclose"):
            disclose(other, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age")
        with pytest.raises(BadUse, match="may not disclose"):
            listed(other, signed.path)
    officer = replace(saved, role="protection officer")
    assert disclose(officer, signed.path, Chosen("v1", of="Q-01"), _to(office), tmp_path / "i.age").row


def test_without_the_compartment_the_row_does_not_open(saved: Opened, signed: Signed, office: Office) -> None:
    other = interviewing.without_compartments(saved)
    (first,) = listed(other, signed.path, None, "v1").values
    assert (first.rows, len(first.opened)) == (6, 1)  # the decree is in no compartment


def test_what_opens_an_account_stands_in_no_open_table(saved: Opened, signed: Signed) -> None:
    from sqlalchemy import select

    from probata.store.tables import signed as table

    with look(saved) as connection:
        (row,) = connection.execute(select(table))
    assert Digest.of(ACCOUNT).hex not in str(row)
    assert "The lamp stayed on" not in row.openings


def test_what_becomes_somebodys_later_is_sealed_with_it_and_asked_about(
    saved: Opened, office: Office, tmp_path: Path
) -> None:
    from sqlalchemy import select

    from probata.store.tables import signed as table

    paper = b"A paper that turned out to be what Q-05 wrote."
    (tmp_path / "paper.txt").write_bytes(paper)
    once = {"public": False, "settings": Settings(), "progress": lambda *_: None}
    add(saved, [tmp_path / "paper.txt"], **once)  # type: ignore[arg-type]  # the same words twice
    signed = sign(saved, tmp_path / "s.probata", "")
    number = _row_of(saved, signed, paper)
    add(saved, [tmp_path / "paper.txt"], of="Q-05", **once)  # type: ignore[arg-type]  # as above
    assert _row_of(saved, signed, paper) == number
    with look(saved) as connection:
        (kept,) = connection.execute(select(table.c.openings)).scalars()
    assert Digest.of(paper).hex not in kept
    with pytest.raises(AnswerIsNo):
        disclose(saved, signed.path, Chosen("v1", row=number), _to(office), tmp_path / "i.age")


def test_a_protected_source_is_handed_to_nobody(saved: Opened, office: Office, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("What somebody left at the gate.", encoding="utf-8")
    add(
        saved,
        [tmp_path / "secret.txt"],
        public=False,
        settings=Settings(),
        progress=lambda *_: None,
        of="S-07",
        new_source=True,
    )
    signed = sign(saved, tmp_path / "s.probata", "")
    number = _row_of(saved, signed, b"What somebody left at the gate.")
    with pytest.raises(AnswerIsNo, match="protected source"):
        disclose(saved, signed.path, Chosen("v1", row=number), _to(office), tmp_path / "i.age")


def _row_of(opened: Opened, signed: Signed, content: bytes) -> int:
    from probata.inquiry.reports import opening
    from probata.store import openings

    with look(opened) as connection:
        package = openings.find(connection, signed.sha256)
        assert package is not None
        rows = opening.kept(opened, connection, package)
    return next(one.number for one in rows if one.value == "v1" and one.stands_for == Digest.of(content))


def test_words_of_whoever_took_consent_back_meanwhile_do_not_leave(
    saved: Opened, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.txt").write_text(f"Typed off. {interviewing.ACCOUNTS['Q-02.txt']}", encoding="utf-8")
    add(saved, [tmp_path / "letter.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    made, other = sign(saved, tmp_path / "p.probata", "e"), interviewing.opening(tmp_path)
    with look(saved) as connection:
        package = openings.find(connection, made.sha256)
        assert package is not None
        rows = opening.kept(saved, connection, package)
    letter = Digest.of((tmp_path / "letter.txt").read_bytes())
    row = next(one.number for one in rows if one.stands_for == letter)
    size, sealing = log(saved, 1).size, verb.encrypted

    def meanwhile(data: bytes, key: str) -> bytes:
        withdraw(other, "Q-02", "asked", "A. Member")
        return sealing(data, key)

    monkeypatch.setattr(verb, "encrypted", meanwhile)
    with pytest.raises(AnswerIsNo, match="while this was prepared"):
        disclose(saved, made.path, Chosen("v1", row), _to(office), tmp_path / "i.age", with_item=True)
    assert _nothing_new(saved, tmp_path, size)
    other.engine.dispose()
