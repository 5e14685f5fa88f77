"""A condition of receipt holds for what is made of a file, too: its transcript, its corrected text, its newer version.

Every way out is gone by such a text, before and after the condition is laid on, and the tie is taken away in between.
"""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.accounts import permitting
from probata.inquiry.check import check
from probata.inquiry.cite import Asked as Place
from probata.inquiry.cite import cite
from probata.inquiry.copy import travel
from probata.inquiry.correct import correct
from probata.inquiry.custody import write_card
from probata.inquiry.disclose import Chosen, Recipient, disclose
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.mark import listed, mark
from probata.inquiry.merge import merge
from probata.inquiry.quotes import quotes
from probata.inquiry.records.remarking import Asked, lift, remark
from probata.inquiry.refresh import refresh
from probata.inquiry.report import report
from probata.inquiry.sign import sign
from probata.inquiry.tied import take_back, transcript
from probata.record.errors import AnswerIsNo, BadUse
from probata.record.withheld import Withheld
from tests import interviewing
from tests.conftest import PASSPHRASE
from tests.disclosing import COURT, USE, Office
from tests.inquiry.tying_kit import MISREAD, READ, SETTINGS, VTT, sound, taken, written
from tests.interviewing import Copies
from tests.merging import at, copies

WORDS, LEAD = "Nobody counted us.", Asked("lead only", reason="the terms of the station")
BODY = "A voice said: {quote}`voice`\n\n:::{limitations}\nThe inquiry could not visit the quarry.\n:::\n"
TRANSCRIPT, CORRECTED, NEWER = "call.vtt", "read.txt", "june.txt"
OF = {TRANSCRIPT: "call.wav", CORRECTED: "notice.txt", NEWER: "may.txt"}
SAID = {TRANSCRIPT: WORDS, CORRECTED: "By order of the warden", NEWER: "The gate is open at ten."}
MAY = "The gate is closed at nine.\nThe wall is high.\n"
MADE = list(OF)


def made(opened: Opened, folder: Path, *, public: bool = True) -> Opened:
    """Each kind of text that is made of another, published like what it is made of."""
    for name, text in (("call.wav", sound()), (TRANSCRIPT, VTT), ("notice.txt", MISREAD), ("may.txt", MAY)):
        taken(opened, written(folder / "from", name, text), public=public)
    tie_all(opened, folder)
    return opened


def tie_all(opened: Opened, folder: Path) -> None:
    transcript(opened, TRANSCRIPT, "call.wav", by="A. I.")
    read = written(folder / "from", CORRECTED, READ)
    correct(opened, "notice.txt", read, by="A. I.", reason="read", settings=SETTINGS)
    june = written(folder / "from", NEWER, MAY.replace("closed at nine", "open at ten"))
    refresh(opened, "may.txt", str(june), settings=SETTINGS, by="A. I.", reason="sent again")


@pytest.fixture
def texts_made(heard: Opened, tmp_path: Path) -> Opened:
    return made(heard, tmp_path)


def manuscript(folder: Path, audience: str = "public") -> Path:
    return interviewing.manuscript(folder, BODY, audience)


def forbidden(opened: Opened, name: str) -> bool:
    """Whether the gate refuses the document as a public one; a card of it is refused just the same."""
    one = texts.named(texts.load(opened), name)
    shut = name not in {each.document.name for each in texts.only_public(texts.load(opened)).stored}
    try:
        with look(opened) as connection:
            permitting.nobodys(connection, [one.document.ref])
    except AnswerIsNo:
        assert shut
        return True
    assert not shut
    return False


@pytest.mark.parametrize("name", MADE)
def test_it_is_neither_printed_nor_signed_nor_quoted(texts_made: Opened, tmp_path: Path, name: str) -> None:
    cite(texts_made, name, Place(words=SAID[name]), "voice")
    path = manuscript(tmp_path / "m")
    assert SAID[name] in report(texts_made, path, ["html"], draft=True).files[0].read_text(encoding="utf-8")
    sign(texts_made, tmp_path / "before.probata", "before")
    assert SAID[name].encode() not in (tmp_path / "before.probata").read_bytes()
    assert not forbidden(texts_made, name)
    remark(texts_made, [OF[name]], LEAD)
    assert forbidden(texts_made, name)
    found = check(texts_made, path)
    assert any("received on the condition “lead only”" in one.message for one in found.objections)
    assert SAID[name] not in repr(found.as_json())
    assert SAID[name] not in report(texts_made, path, ["html"], draft=True).files[0].read_text(encoding="utf-8")
    with pytest.raises(AnswerIsNo):
        sign(texts_made, tmp_path / "after.probata", "", path)
    with pytest.raises(AnswerIsNo, match="lead only"):
        write_card(texts_made, name, tmp_path / "card.html")
    assert name not in quotes(texts_made, [], Settings(language_model="none")).names.values()
    for other in set(MADE) - {name}:
        assert not forbidden(texts_made, other)


def test_a_time_of_a_recording_has_no_words_then(texts_made: Opened, tmp_path: Path) -> None:
    cite(texts_made, "call.wav", Place(time="0.8-1.2"), "voice")
    path = manuscript(tmp_path / "m")
    assert WORDS in report(texts_made, path, ["html"], draft=True).files[0].read_text(encoding="utf-8")
    remark(texts_made, ["call.wav"], LEAD)
    assert WORDS not in report(texts_made, path, ["html"], draft=True).files[0].read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MADE)
def test_what_was_bound_before_is_stopped_at_the_gate(
    texts_made: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    from probata.inquiry.reports import places

    cite(texts_made, name, Place(words=SAID[name]), "voice")
    remark(texts_made, [OF[name]], LEAD)
    monkeypatch.setattr(places, "with_conditions", lambda _connection, _use, found: dict(found))
    with pytest.raises(AnswerIsNo, match="lead only"):
        report(texts_made, manuscript(tmp_path / "m"), ["html"], draft=True)


@pytest.mark.parametrize("name", MADE)
def test_a_row_of_a_package_is_not_handed_over(heard: Opened, tmp_path: Path, name: str) -> None:
    made(heard, tmp_path, public=False)
    cite(heard, name, Place(words=SAID[name]), "voice")
    signed = sign(heard, tmp_path / "p.probata", "one")
    to = Recipient(COURT, USE, Office(tmp_path).key)
    disclose(heard, signed.path, Chosen("v1", item="voice"), to, tmp_path / "one.age")
    remark(heard, [OF[name]], Asked("not disclosed", reason="terms"))
    with pytest.raises(AnswerIsNo, match="not disclosed"):
        disclose(heard, signed.path, Chosen("v1", item="voice"), to, tmp_path / "two.age")
    assert not (tmp_path / "two.age").exists()


@pytest.mark.parametrize("name", MADE)
def test_it_holds_for_what_is_made_afterwards_and_as_it_is_changed_later(texts_made: Opened, name: str) -> None:
    remark(texts_made, [OF[name]], Asked("embargo", "2001-01-01", reason="terms"))
    assert not forbidden(texts_made, name)  # its day is over
    remark(texts_made, [OF[name]], Asked("embargo", "2090-01-01", reason="longer"))
    assert forbidden(texts_made, name)
    lift(texts_made, [OF[name]], Asked("embargo", reason="agreed"))
    assert not forbidden(texts_made, name)


def test_it_goes_over_any_number_of_steps(texts_made: Opened, tmp_path: Path) -> None:
    last = written(tmp_path / "from", "last.vtt", VTT.replace("us.", "us, they say."))
    correct(texts_made, TRANSCRIPT, last, by="A. I.", reason="heard again", settings=SETTINGS)
    remark(texts_made, ["call.wav"], LEAD)
    assert forbidden(texts_made, "last.vtt")


@pytest.mark.parametrize(("name", "back"), [(TRANSCRIPT, False), (CORRECTED, True), (NEWER, False)])
def test_only_what_was_received_from_nobody_has_the_terms_of_what_it_is_made_of(
    texts_made: Opened, name: str, back: bool
) -> None:
    """A corrected text is ours: what is laid on it can mean nothing but the file itself."""
    remark(texts_made, [name], LEAD)
    assert forbidden(texts_made, OF[name]) is back


@pytest.mark.parametrize("name", MADE)
def test_taking_the_tie_back_loosens_nothing_and_says_so(texts_made: Opened, name: str) -> None:
    remark(texts_made, [OF[name]], LEAD)
    told = take_back(texts_made, name, OF[name], by="A. I.", reason="another one")
    assert told.conditions == ("lead only",)
    assert told.as_json()["conditions"] == ["lead only"]
    assert forbidden(texts_made, name)
    lift(texts_made, [name], Asked("lead only", reason="it never was its transcript"))
    assert not forbidden(texts_made, name)
    remark(texts_made, [OF[name]], Asked("lead only", "2090-01-01", reason="asked again"))
    assert not forbidden(texts_made, name)  # the one has nothing to do with the other


@pytest.mark.parametrize("name", MADE)
def test_a_tie_that_never_stood_carries_nothing(texts_made: Opened, name: str) -> None:
    take_back(texts_made, "decree.txt", "call.wav", by="A. I.")
    remark(texts_made, ["call.wav"], LEAD)
    assert not forbidden(texts_made, "decree.txt")


def test_only_who_may_lift_it_frees_what_is_made_of_it_and_until_it_is_laid_on_anew(texts_made: Opened) -> None:
    remark(texts_made, ["may.txt"], LEAD)
    with pytest.raises(BadUse, match="may not hold"):
        lift(replace(texts_made, role="coder"), [NEWER], LEAD)
    with pytest.raises(BadUse, match="Nothing of the kind"):
        lift(texts_made, [NEWER], Asked("not disclosed", reason="x"))
    lift(texts_made, [NEWER], Asked("lead only", reason="the office published it"))
    assert not forbidden(texts_made, NEWER)
    assert forbidden(texts_made, "may.txt")
    remark(texts_made, ["may.txt"], Asked("lead only", "2090-01-01", reason="and all that comes of it"))
    assert forbidden(texts_made, NEWER)


def test_list_says_where_it_comes_from(texts_made: Opened) -> None:
    remark(texts_made, ["call.wav"], Asked("embargo", "2090-01-01", reason="terms"))
    [one] = listed(texts_made, [TRANSCRIPT])
    assert one.conditions == ("embargo (until 2090-01-01), of call.wav",)
    lift(texts_made, [TRANSCRIPT], Asked("embargo", reason="agreed for its words"))
    assert listed(texts_made, [TRANSCRIPT])[0].conditions == ()


def test_so_it_is_in_a_compartment_also_for_who_does_not_hold_it(opened: Opened, tmp_path: Path) -> None:
    from probata.inquiry.documents import receiving
    from probata.method.documents.conditions import Way

    taken(opened, written(tmp_path, "call.wav", sound()), written(tmp_path, TRANSCRIPT, VTT), of="S-01")
    transcript(opened, TRANSCRIPT, "call.wav", by="A. I.")
    remark(opened, ["call.wav"], LEAD)
    ref = texts.named(texts.load(opened), TRANSCRIPT).document.ref
    with look(interviewing.without_compartments(opened)) as connection:
        assert receiving.refusals(connection, [ref], {Way.PRINT})
    assert listed(opened, [TRANSCRIPT])[0].conditions == ("lead only, of call.wav",)


def test_a_travel_copy_has_them_too(texts_made: Opened, tmp_path: Path) -> None:
    remark(texts_made, ["call.wav"], LEAD)
    travel(texts_made, tmp_path / "way")
    there = open_inquiry(tmp_path / "way", Withheld(PASSPHRASE))
    assert forbidden(there, TRANSCRIPT)
    there.engine.dispose()


def into(target: Path, source: Path) -> None:
    with at(target) as one, at(source) as other:
        merge(one, other)


@pytest.mark.parametrize("name", MADE)
def test_a_condition_of_one_copy_reaches_what_the_other_made(twelve: Copies, tmp_path: Path, name: str) -> None:
    base = tmp_path / "base"
    shutil.copytree(twelve.plain, base)
    with at(base) as opened:
        for each, text in (("call.wav", sound()), (TRANSCRIPT, VTT), ("notice.txt", MISREAD), ("may.txt", MAY)):
            taken(opened, written(tmp_path / "from", each, text), public=True)
    one, other = copies(base, tmp_path)
    with at(one) as opened:
        remark(opened, [OF[name]], LEAD)
        mark(opened, ["notice.txt"], public=False)
    with at(other) as opened:
        tie_all(opened, tmp_path)
    into(one, other), into(other, one)
    for folder in (one, other):
        with at(folder) as opened:
            assert forbidden(opened, name)
            shown = {each.name: each.public for each in listed(opened, [])}
            assert (shown[CORRECTED], shown["notice.txt"]) == (False, False)


@pytest.mark.parametrize("name", MADE)
def test_a_tie_taken_back_in_the_other_copy_loosens_nothing(twelve: Copies, tmp_path: Path, name: str) -> None:
    base = tmp_path / "base"
    shutil.copytree(twelve.plain, base)
    with at(base) as opened:
        made(opened, tmp_path)
    one, other = copies(base, tmp_path)
    with at(one) as opened:
        remark(opened, [OF[name]], LEAD)
    with at(other) as opened:
        take_back(opened, name, OF[name], by="A. I.")
    into(one, other)
    with at(one) as opened:
        assert forbidden(opened, name)


# What others have published.


@pytest.mark.parametrize("name", MADE)
def test_what_is_made_of_it_is_public_no_longer_than_it_is(texts_made: Opened, name: str) -> None:
    assert set(mark(texts_made, [OF[name]], public=False)) == {OF[name], name}
    assert {one.name: one.public for one in listed(texts_made, [])}[name] is False


def test_a_corrected_text_is_published_by_nobody(heard: Opened, tmp_path: Path) -> None:
    made(heard, tmp_path, public=False)
    with pytest.raises(BadUse, match="made here"):
        mark(heard, [CORRECTED], public=True)
    assert mark(heard, [TRANSCRIPT], public=True) == (TRANSCRIPT,)  # others may have published the words alone
    assert set(mark(heard, [CORRECTED, "notice.txt"], public=True)) == {"notice.txt", CORRECTED}
