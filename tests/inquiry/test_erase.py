"""erase: two members, one order, and nothing of the person left anywhere; whatever stops it, the removal stands."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from probata.inquiry import erase, members
from probata.inquiry.add import add
from probata.inquiry.check import check
from probata.inquiry.cite import Asked as Place
from probata.inquiry.cite import cite
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.hold import hold, lift
from probata.inquiry.interviews import listed
from probata.inquiry.log import log
from probata.inquiry.report import report
from probata.inquiry.search import search
from probata.inquiry.sign import sign
from probata.inquiry.withdraw import withdraw
from probata.method.testimony.model import Use
from probata.record.errors import BadInput, BadUse, Damaged, NotFound
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import blobs, cells, compartments, database, erasing, items, keyring, removals
from tests.inquiry.erasing import HERS, REQUEST, WEAK, again, erased, everything, files, forms, officer
from tests.interviewing import (
    MAPPING,
    NAMES,
    PHONES,
    changed,
    manuscript,
    opening,
    take,
    without_compartments,
    write,
)
from tests.removal_lines import removal_lines

HERS_TOLD = ("counted the stones", "stayed on the whole night", "until the bell rang")
TYPED = ("Vermolinda", "Trassenhof")


@pytest.fixture
def second(heard: Opened) -> Iterator[Opened]:
    """A protection officer."""
    made = officer(heard)
    yield made
    made.engine.dispose()


def row(opened: Opened, code_name: str) -> list[str]:
    return [one.code_name for one in listed(opened).interviews if one.code_name == code_name]


def held(opened: Opened) -> int:
    """How many compartments the keyring seals to the lead."""
    place = (opened.folder.keyring, opened.folder.inquiry, opened.root)
    return len(keyring.holders(*place)[opened.member])


def test_everything_of_the_person_goes_and_a_stub_stays(saved: Opened) -> None:
    withdraw(saved, "Q-01", "asked by letter", "A. Member")
    before = held(saved), len(list(saved.folder.blobs.iterdir()))
    done = erased(saved)
    assert (done.compartments, done.blobs, done.documents, done.codings, done.attributes) == (1, 1, 1, 4, 2)
    assert done.cells == 4  # identity, item, text, how it came
    assert (done.counts, done.places, done.others, done.went_on, done.settled) == (
        ("pills",),
        ("lamp",),
        (),
        False,
        True,
    )
    assert (held(saved), len(list(saved.folder.blobs.iterdir()))) == (before[0] - 1, before[1] - 1)
    stub = listed(saved).interviews[0]
    assert stub.code_name == done.stub
    assert done.stub.startswith(f"erased-{done.at[:10]}-")
    assert (stub.account, set(stub.attributes.values()), stub.age) == (None, {None}, None)
    assert {stub.consent.state(use).value for use in Use} == {"withdrawn"}
    assert len(listed(saved).interviews) == 12
    assert search(saved, "lamp") == ()


def test_the_line_names_two_members_and_the_log_as_it_was(heard: Opened, second: Opened) -> None:
    one = next(each for each in listed(heard).interviews if each.code_name == "Q-01")
    erase.ask(heard, "Q-01", REQUEST)
    with look(second) as connection:  # as confirming does, before anything is removed; it is logged once an opening
        holding.viewing(second, connection, set(items.restricted(connection).values()), "echoes")
    with look(heard) as connection:
        from probata.store import log as store_log

        size, root = store_log.checkpoint(connection)
    erase.confirm(second, "Q-01")
    (line,) = removal_lines(heard)
    assert line["log"] == {"root": root.hex(), "size": size}
    assert (line["asked"], line["confirmed"]) == (str(heard.member), str(second.member))
    assert (line["sequence"], line["interview"], line["inquiry"]) == (1, str(one.ref), str(heard.folder.inquiry))
    assert "Q-01" not in json.dumps(line)
    (entry,) = [each for each in log(heard, 50).entries if each.act == "erase"]
    assert (entry.detail["sequence"], entry.detail["compartments"]) == (1, [line["compartment"]])  # type: ignore[index, call-overload]  # it is an object


def test_nothing_of_the_person_is_left_in_the_inquiry(saved: Opened) -> None:
    cite(saved, "Q-01", Place(words="until the bell rang", title=f"account about {TYPED[0]}"), "bell")
    withdraw(saved, "Q-01", f"asked by {TYPED[1]}", "A. Member")
    mine = [NAMES[0], PHONES[0], *HERS_TOLD, *TYPED, "Q-01"]
    assert [one for one in mine if one.encode() in everything(saved)] == [*TYPED, "Q-01"]
    erased(saved)
    looked = {"tables": everything(saved), **dict(files(saved.folder.path))}
    assert looked.get("inquiry.db-wal", b"") == b""
    assert {"inquiry.db", "keyring.db", "removals"} <= set(looked)
    for marker in mine:
        assert not [name for name, data in looked.items() for form in forms(marker) if form in data], marker
    assert NAMES[1].encode() not in everything(saved)  # others' identities stay sealed, and stay
    assert next(one for one in listed(saved).interviews if one.code_name == "Q-02").account


def test_without_the_keys_an_old_copy_of_the_database_does_not_open(heard: Opened, tmp_path: Path) -> None:
    heard.engine.dispose()
    shutil.copytree(heard.folder.path, tmp_path / "old/inquiry")
    old = opening(tmp_path / "old")
    assert search(old, "lamp")
    old.engine.dispose()
    erased(heard)
    shutil.copy(heard.folder.keyring, tmp_path / "old/inquiry/keyring.db")
    old = opening(tmp_path / "old")
    assert row(old, "Q-01")  # the old copy still names the code
    assert search(old, "lamp") == ()
    (gone,) = [one for one in _compartments(old) if one not in old.compartments.held]
    with pytest.raises(KeyError):
        cells.Held(old.folder.inquiry, old.compartments).key(gone, "cells")
    old.engine.dispose()


def _compartments(opened: Opened) -> list[Ref]:
    from probata.store import compartments

    with look(opened) as connection:
        return [one.ref for one in compartments.everything(connection)]


def test_without_the_second_person_nothing_happens(heard: Opened, second: Opened) -> None:
    before = held(heard), everything(heard)
    with pytest.raises(NotFound, match="Nobody has asked"):
        erase.confirm(second, "Q-01")
    erase.ask(heard, "Q-01", REQUEST)
    with pytest.raises(BadUse, match="does not confirm"):
        erase.confirm(heard, "Q-01")
    assert (held(heard), removal_lines(heard), bool(search(heard, "lamp"))) == (before[0], [], True)
    assert row(heard, "Q-01")
    assert not (heard.folder.path / "removals").exists()


def test_a_recovery_identity_neither_asks_nor_confirms(heard: Opened, second: Opened) -> None:
    identity = pyrage.x25519.Identity.generate()
    members.add(heard, "safe", "lead", WEAK, recover_to=str(identity.to_public()))
    opened = open_inquiry(heard.folder.path, identity=Withheld(str(identity)))
    opened = replace(opened, fingerprint="")  # it was compared
    with pytest.raises(BadUse, match="passphrases of their own"):
        erase.ask(opened, "Q-01", REQUEST)
    erase.ask(heard, "Q-01", REQUEST)
    with pytest.raises(BadUse, match="passphrases of their own"):
        erase.confirm(opened, "Q-01")
    opened.engine.dispose()
    assert row(heard, "Q-01")


def test_whoever_asked_has_to_be_a_member_still(heard: Opened, second: Opened) -> None:
    erase.ask(second, "Q-01", REQUEST)
    members.remove(heard, "Olga")
    with pytest.raises(BadUse, match="no member who may"):
        erase.confirm(heard, "Q-01")


def test_a_hold_keeps_it_until_it_is_lifted(heard: Opened, second: Opened) -> None:
    erase.ask(heard, "Q-01", REQUEST)
    hold(second, "Q-01", "order of a court")
    with pytest.raises(BadUse, match="legal hold"):
        erase.confirm(second, "Q-01")
    with pytest.raises(BadUse, match="legal hold"):
        erase.ask(heard, "Q-01", REQUEST)
    assert removal_lines(heard) == []
    lift(second, "Q-01", "the case ended")
    assert erase.confirm(second, "Q-01").compartments == 1
    assert b"order of a court" not in everything(heard)


def test_consent_has_to_be_taken_back_unless_the_person_asked(heard: Opened, second: Opened) -> None:
    other = replace(REQUEST, asked_by="representative")
    with pytest.raises(BadUse, match="neither took consent back"):
        erase.ask(heard, "Q-01", other)
    withdraw(heard, "Q-01", "asked", "A. Member")
    assert erase.ask(heard, "Q-01", other).documents == 1
    assert erase.confirm(second, "Q-01").documents == 1


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"asked_by": "Ansel"}, "one of these words"),
        ({"reason": " "}, "needs a reason"),
        ({"channel": ""}, "needs a reason and the channel"),
        ({"coercion_considered": False}, "forces the person"),
    ],
)
def test_a_request_has_to_be_whole(heard: Opened, wrong: dict[str, object], says: str) -> None:
    with pytest.raises(BadUse, match=says):
        erase.ask(heard, "Q-01", replace(REQUEST, **wrong))  # type: ignore[arg-type]  # fields of the class
    with pytest.raises(NotFound):
        erase.pending(heard, "Q-01")


def test_the_request_is_shown_and_can_be_called_off(heard: Opened, second: Opened) -> None:
    made = erase.ask(heard, "Q-01", replace(REQUEST, called_back=False))
    assert erase.pending(second, "Q-01") == made
    assert made.as_json()["called_back"] is False
    erase.call_off(second, "Q-01")
    for act in (erase.pending, erase.confirm, erase.call_off):
        with pytest.raises(NotFound, match="Nobody has asked"):
            act(second, "Q-01")


def test_roles_and_keys_are_asked_for(heard: Opened) -> None:
    for act in (erase.pending, erase.confirm, erase.call_off):
        with pytest.raises(BadUse, match="may not erase"):
            act(replace(heard, role="investigator"), "Q-01")
    with pytest.raises(BadUse, match="may not erase"):
        erase.ask(replace(heard, role="coder"), "Q-01", REQUEST)
    with pytest.raises(BadInput, match="do not hold"):
        erase.ask(without_compartments(heard), "Q-01", REQUEST)


def test_a_second_time_says_that_it_was_done_already(heard: Opened, second: Opened) -> None:
    erase.ask(heard, "Q-01", REQUEST)
    erase.confirm(second, "Q-01")
    with pytest.raises(NotFound, match="erased already"):
        erase.confirm(second, "Q-01")
    assert len(removal_lines(heard)) == 1


def _together(opened: Opened, tmp_path: Path) -> None:
    """Q-04 and Q-05 told it together, in one file."""
    take(opened, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-04.txt"})))


def test_what_others_told_in_the_same_file_is_said_before(heard: Opened, tmp_path: Path) -> None:
    _together(heard, tmp_path)
    with pytest.raises(BadUse, match=r"accounts of other people \(1\) .* Q-05"):
        erase.ask(heard, "Q-04", REQUEST)
    hold(heard, "Q-05", "order of a court")
    with pytest.raises(BadUse, match="legal hold"):
        erase.ask(heard, "Q-04", REQUEST, also_others=True)
    lift(heard, "Q-05", "ended")
    second = officer(heard)
    assert erase.ask(heard, "Q-04", REQUEST, also_others=True).others == ("Q-05",)
    with pytest.raises(BadUse, match="would be lost"):
        erase.confirm(second, "Q-04")
    done = erase.confirm(second, "Q-04", also_others=True)
    second.engine.dispose()
    assert (done.compartments, done.others, done.blobs) == (2, ("Q-05",), 1)
    assert [one.account for one in listed(heard).interviews if one.code_name == "Q-05"] == [None]
    assert search(heard, "dog") == ()
    assert [line["sequence"] for line in removal_lines(heard)] == [1, 2]


def test_a_person_without_a_compartment_and_a_protected_source(heard: Opened, tmp_path: Path) -> None:
    from probata.inquiry.add import add

    (tmp_path / "letter.txt").write_text("A letter about the Vostrakeen.", encoding="utf-8")
    add(
        heard,
        [tmp_path / "letter.txt"],
        public=False,
        settings=WEAK,
        progress=lambda *_: None,
        of="S-01",
        new_source=True,
    )
    assert search(heard, "Vostrakeen")
    done = erased(heard, "S-01")
    assert (done.stub, done.compartments, done.documents, done.codings) == ("", 1, 1, 0)
    assert search(heard, "Vostrakeen") == ()
    assert b"S-01" not in everything(heard)
    assert removal_lines(heard)[0]["interview"] is None


def test_who_heard_it_from_the_person_heard_it_from_the_stub(opened: Opened, tmp_path: Path) -> None:
    table = changed({})
    table[0].append("Heard")
    for each in table[1:]:
        each.append("Q-01" if each[0] == "Q-02" else "")
    mapping = MAPPING.replace('code_name = "No."', 'code_name = "No."\nheard_from = "Heard"')
    take(opened, write(tmp_path / "in", table, mapping=mapping))
    done = erased(opened)
    assert [one.heard_from for one in listed(opened).interviews if one.code_name == "Q-02"] == [(done.stub,)]


def test_a_report_that_rests_on_it_is_objected_to_and_counts_are_made_anew(saved: Opened, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    report(saved, path, ["html"], draft=False)
    sign(saved, tmp_path / "p.probata", "", path)
    done = erased(saved)
    assert done.files == ("../m/report.html",)
    [edition] = done.editions
    assert edition.startswith("first (INVENTED), package ")
    assert done.paragraphs[0].startswith("report.md p-")
    assert {"PB102", "PB106"} <= {one.code for one in check(saved, path).objections}  # stale, gone


class Stop(Exception):
    """What stops a command half-way."""


def _stop(*_: object, **__: object) -> None:
    raise Stop


STEPS: list[tuple[str, object, str, bool, bool]] = [
    # what stops, where, whether the removal is on record by then, whether the key is gone
    ("before the removal", removals, "append", False, False),
    ("before the keyring", keyring, "destroy", True, False),
    ("before the blobs", blobs, "discard", True, True),
    ("before the database", erasing, "erase", True, True),
    ("before the log", erase, "_log", True, True),
]


@pytest.mark.parametrize(("name", "module", "step", "recorded", "gone"), STEPS, ids=[one[0] for one in STEPS])
def test_a_stop_between_the_steps_loses_no_removal(
    heard: Opened,
    second: Opened,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    module: object,
    step: str,
    recorded: bool,
    gone: bool,
) -> None:
    before = held(heard)
    erase.ask(heard, "Q-01", REQUEST)
    with monkeypatch.context() as patched:
        patched.setattr(module, step, _stop)
        with pytest.raises(Stop):
            erase.confirm(second, "Q-01")
    assert (len(removal_lines(heard)), held(heard)) == (int(recorded), before - int(gone)), name
    assert row(heard, "Q-01")  # it can still be found, so that it can be finished
    if recorded:
        for act in (lambda: erase.call_off(heard, "Q-01"), lambda: hold(heard, "Q-01", "too late")):
            with pytest.raises(BadUse, match="half-way"):
                act()
    _finish(heard, second, recorded)


def _finish(heard: Opened, second: Opened, recorded: bool) -> None:
    """What two members confirmed is finished by either; what they did not, by the second alone."""
    fresh = open_inquiry(heard.folder.path, HERS) if not recorded else heard
    done = erase.confirm(fresh, "Q-01")
    assert (done.went_on, row(heard, "Q-01"), len(removal_lines(heard))) == (recorded, [], 1)
    assert removal_lines(heard)[0]["confirmed"] == str(second.member)
    data = everything(heard)
    assert not [one for one in ("Q-01", "wants to be forgotten") if one.encode() in data]
    assert [each.act for each in log(heard, 100).entries].count("erase") == 1
    with look(heard) as connection:
        named = items.blob_names(connection)
    assert {one.name for one in heard.folder.blobs.iterdir()} == named
    if fresh is not heard:
        fresh.engine.dispose()


def test_a_stop_after_the_database_leaves_nothing_to_do(
    heard: Opened, second: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    erase.ask(heard, "Q-01", REQUEST)
    with monkeypatch.context() as patched:
        patched.setattr(database, "fold_back", _stop)
        with pytest.raises(Stop):
            erase.confirm(second, "Q-01")
    assert (len(removal_lines(heard)), row(heard, "Q-01"), held(heard)) == (1, [], 11)
    with pytest.raises(NotFound, match="erased already"):
        erase.confirm(second, "Q-01")


def test_with_an_older_file_of_removals_nothing_is_erased(heard: Opened, second: Opened) -> None:
    erase.ask(heard, "Q-01", REQUEST)
    erase.confirm(second, "Q-01")
    heard.folder.removals.unlink()
    with pytest.raises(Damaged, match="older than the inquiry"):
        erase.ask(heard, "Q-02", REQUEST)
    assert row(heard, "Q-02")


def test_copies_from_before_a_change_of_format_go_with_the_person(heard: Opened, second: Opened) -> None:
    copy = heard.folder.database.with_name("inquiry.db.before-0002")
    copy.write_bytes(heard.folder.database.read_bytes())
    erase.ask(heard, "Q-01", REQUEST)
    assert copy.exists()
    erase.confirm(second, "Q-01")
    assert not copy.exists()


def draft(opened: Opened, folder: Path) -> Path:
    """A file of the member's own, open in the inquiry, with a long passage of the account of Q-01."""
    with look(opened) as connection:
        held = cells.Held(opened.folder.inquiry, opened.compartments)
        told = next(
            one.text for one in items.all_documents(connection, held, sealed_only=True) if HERS_TOLD[0] in one.text
        )
    path = folder / "draft.txt"
    path.write_text(f"For the third chapter.\n{told}\n", encoding="utf-8")
    add(opened, [path], public=False, settings=WEAK, progress=lambda *_: None)
    return path


def test_documents_that_hold_the_words_are_named_for_the_last_time(heard: Opened, tmp_path: Path) -> None:
    draft(heard, tmp_path)
    done = erased(heard)
    assert (done.also_in, done.uncompared) == (("draft.txt",), False)
    assert search(heard, HERS_TOLD[0])  # it is still found: that is why it is named
    assert done.as_json()["also_in"] == ["draft.txt"]


def test_where_nothing_holds_the_words_nothing_is_named(heard: Opened) -> None:
    done = erased(heard, "Q-02")
    assert (done.also_in, done.uncompared) == ((), False)


def test_such_a_document_is_destroyed_as_the_answer_says(heard: Opened, tmp_path: Path) -> None:
    path = draft(heard, tmp_path)
    erased(heard)
    add(heard, [path], public=False, settings=WEAK, progress=lambda *_: None, of="S-01", new_source=True)
    second = again(heard)
    erase.ask(heard, "S-01", REQUEST)
    erase.confirm(second, "S-01")
    second.engine.dispose()
    assert search(heard, HERS_TOLD[0]) == ()
    assert not [form for form in forms(HERS_TOLD[0]) if form in everything(heard)]


def test_a_file_that_went_into_the_compartment_before_goes_with_it(heard: Opened, tmp_path: Path) -> None:
    add(heard, [draft(heard, tmp_path)], public=False, settings=WEAK, progress=lambda *_: None, of="Q-01")
    done = erased(heard)
    assert (done.also_in, done.documents) == ((), 2)
    assert search(heard, HERS_TOLD[0]) == ()


def test_damage_elsewhere_keeps_nobody_from_being_erased(heard: Opened) -> None:
    from sqlalchemy import text

    other = next(one.ref for one in listed(heard).interviews if one.code_name == "Q-02")
    hers = "UPDATE sealed SET data = zeroblob(64) WHERE compartment = :here AND field = 'text'"
    with database.transaction(heard.engine) as connection:
        connection.execute(text(hers), {"here": str(compartments.of_interviews(connection)[other])})
    done = erased(heard)
    assert (done.compartments, done.also_in, done.uncompared) == (1, (), True)


def test_a_refused_confirmation_opens_nothing(heard: Opened, second: Opened) -> None:
    with pytest.raises(NotFound, match="Nobody has asked"):
        erase.confirm(second, "Q-01")
    assert [one.act for one in log(heard, 3).entries if one.act == "view"] == []
