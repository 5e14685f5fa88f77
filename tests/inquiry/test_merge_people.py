"""merge: whoever one copy erased is erased in both; a hold of the other stops it; keyrings are the union of both."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pyrage
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import SQLAlchemyError

from probata.inquiry import erase, members
from probata.inquiry import merge as merge_verb
from probata.inquiry.accounts.removing import removal_keys
from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.fsck import fsck
from probata.inquiry.hold import hold, lift, listed
from probata.inquiry.merge import Merged, merge
from probata.record.errors import BadUse, Damaged, NotFound, ProbataError, WrongPassphrase
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import blobs, compartments, interviews, keyring, merging, removals, ring
from probata.store import members as names
from probata.store.uniting import erased, removed, rings, whole
from tests.conftest import PASSPHRASE
from tests.inquiry import erasing
from tests.interviewing import Copies, changed, take, write
from tests.merging import IVOS, PEOPLE_ACTS, at, copies, crewed, do_to_people, erase_for_good, leaves, told


@pytest.fixture(scope="module")
def crew(twelve: Copies, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The inquiry with its three members."""
    return crewed(twelve.saved, tmp_path_factory.mktemp("crew") / "copy")


@pytest.fixture
def two(crew: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two copies of it."""
    one, other = copies(crew, tmp_path)
    return one, other


def into(target: Path, source: Path) -> Merged:
    with at(target) as one, at(source) as other:
        return merge(one, other)


def both_ways(one: Path, other: Path) -> tuple[Merged, bytes]:
    """What merging said; the copies are the same afterwards, sound, and merging again changes nothing."""
    again = shutil.copytree(one, Path(tempfile.mkdtemp(dir=one.parent)) / "again")
    done = into(one, other)
    into(other, again)
    assert state(one) == state(other)
    assert not into(one, other).changed
    for folder in (one, other):
        assert sound(folder) == []
    return done, state(one)


def state(folder: Path) -> bytes:
    with at(folder) as opened:
        return told(opened)


def sound(folder: Path) -> list[str]:
    found = fsck(folder / "inquiry", lambda: (Withheld(PASSPHRASE), None), progress=lambda *_: None)
    return [f"{one.where}: {one.says}" for one in found.damages]


def act(folder: Path, *acts: str) -> None:
    with at(folder) as opened:
        for one in acts:
            do_to_people(opened, one, folder.name, folder / "in")


def person(folder: Path, ref: Ref) -> interviews.Interview:
    with at(folder) as opened, look(opened) as connection:
        return interviews.of_refs(connection, [ref])[ref]


def ref_of(folder: Path, code_name: str) -> Ref:
    with at(folder) as opened, look(opened) as connection:
        found = interviews.named(connection, code_name)
    assert found
    return found.ref


def everything(folder: Path) -> bytes:
    with at(folder) as opened:
        return erasing.everything(opened) + b"".join(data for _, data in erasing.files(opened.folder.path))


def recode(opened: Opened, folder: Path) -> None:
    take(opened, write(folder, changed({("Q-03", "Pills"): "no", ("Q-03", "Sex"): "woman"})))


def test_who_was_erased_in_one_copy_is_erased_in_both_with_what_the_other_added(two: tuple[Path, Path]) -> None:
    one, other = two
    who = ref_of(one, "Q-03")
    act(one, "erase")
    act(other, "account")
    with at(other) as opened:
        recode(opened, other / "in")
        hold(opened, "Q-03", "an order")
        lift(opened, "Q-03", "the order ended")
    assert any(who.token.encode() in row for row in decisions(other))
    done, _ = both_ways(one, other)
    assert {each.kind for each in done.conflicts} == {"person whom one copy erased"}
    assert decisions(one) == decisions(other) == []
    for folder in two:
        found = person(folder, who)
        assert (erased.STUB in found.code_name, found.account, set(found.attributes.values())) == (True, None, {None})
        assert b"Q-03" not in everything(folder)
        with at(folder) as opened, look(opened) as connection:
            number = interviews.numbers(connection)[who]
            assert number not in {each[0] for each in interviews.codings_of(connection)}


def decisions(folder: Path) -> list[bytes]:
    """Of holds, which tell of the erased person in these tests."""
    from sqlalchemy import select

    from probata.store.tables import decisions as table

    with at(folder) as opened, look(opened) as connection:
        return [str(row).encode() for row in connection.execute(select(table).where(table.c.kind == "legal hold"))]


def test_erased_in_both_is_erased_once_and_both_removals_stay(two: tuple[Path, Path]) -> None:
    for folder in two:
        act(folder, "erase")
    both_ways(*two)
    for folder in two:
        with at(folder) as opened, look(opened) as connection:
            lines = removals.read(opened.folder.removals, removal_keys(opened, connection))
        assert [one.sequence for one in lines] == [1, 2]
        assert len({(one.compartment, one.interview) for one in lines}) == 1


def test_erasing_others_goes_on_counting_after_a_merge(two: tuple[Path, Path]) -> None:
    one, other = two
    act(one, "erase")
    with at(other) as opened:
        erase_for_good(opened, "Q-01")
    both_ways(one, other)
    with at(one) as opened:
        erase_for_good(opened, "Q-02")
    _, said = both_ways(one, other)
    assert not any(f'"{code_name}"'.encode() in said for code_name in ("Q-01", "Q-02", "Q-03"))
    with at(other) as opened, look(opened) as connection:
        assert len(removals.read(opened.folder.removals, removal_keys(opened, connection))) == 3


def test_a_compartment_that_the_other_copy_made_for_who_was_erased_goes_too(two: tuple[Path, Path]) -> None:
    one, other = two
    with at(one) as opened:
        erase_for_good(opened, "Q-12")
    path = other / "in" / "late.txt"
    path.write_text("What Q-12 told at last, about a weathercock.", encoding="utf-8")
    with at(other) as opened:
        common = {"settings": Settings(), "progress": lambda *_: None}
        add(opened, [path], public=False, of="Q-12", **common)  # type: ignore[arg-type] (settings and progress)
    _, said = both_ways(one, other)
    assert b"Q-12" not in said


@pytest.mark.parametrize("held", ["Q-03", "S-1"])
def test_a_hold_in_one_copy_stops_what_the_other_erased(two: tuple[Path, Path], held: str) -> None:
    one, other = two
    with at(one) as opened:
        erase_for_good(opened, held)
    with at(other) as opened:
        hold(opened, held, "an order of a court")
    before = [state(folder) for folder in two]
    for target, source in (two, two[::-1]):
        with pytest.raises(BadUse, match=rf"legal hold in one copy.*{held}") as refused:
            into(target, source)
        assert "--lift" in refused.value.next_step
    assert [state(folder) for folder in two] == before
    with at(other) as opened:
        lift(opened, held, "the court is content")
    _, said = both_ways(one, other)
    assert f'"{held}"'.encode() not in said


def test_a_hold_that_one_copy_lifted_and_the_other_set_anew_stands(two: tuple[Path, Path]) -> None:
    with at(two[0]) as opened:
        hold(opened, "Q-12", "the first order")
    other = shutil.copytree(two[0], two[0].parent / "third")
    with at(two[0]) as opened:
        lift(opened, "Q-12", "it ended")
    with at(other) as opened:
        hold(opened, "Q-12", "a second order")
    both_ways(two[0], other)
    for folder in (two[0], other):
        with at(folder) as opened:
            assert [one.code_name for one in listed(opened)] == ["Q-12"]
    with at(other) as opened:
        lift(opened, "Q-12", "both ended")
    into(two[0], other)
    with at(two[0]) as opened:
        assert listed(opened) == ()


def test_what_was_asked_in_both_or_called_off_in_one_is_as_the_later_in_the_log_says(two: tuple[Path, Path]) -> None:
    act(two[0], "call off")
    _, said = both_ways(*two)
    with at(two[0]) as opened, pytest.raises(NotFound, match="asked"):
        erase.pending(opened, "Q-04")
    assert b"erasure request" in said
    for folder in two:
        act(folder, "ask")
    both_ways(*two)
    with at(two[0]) as opened:
        assert erase.pending(opened, "Q-04").code_name == "Q-04"


def test_an_erasure_that_stopped_half_way_is_finished_before_merging(
    two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(keyring, "destroy", stop)
        with pytest.raises(KeyboardInterrupt):
            act(two[0], "erase")
    for target, source in (two, two[::-1]):
        with pytest.raises(BadUse, match="half-way") as refused:
            into(target, source)
        assert "erase Q-03 --confirm" in refused.value.next_step
    with at(two[0]) as opened:
        erase.confirm(opened, "Q-03")
    both_ways(*two)


def stop(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_what_an_erased_person_told_beside_others_is_for_two_people_to_decide(two: tuple[Path, Path]) -> None:
    one, other = two
    act(one, "erase")
    path = other / "in" / "together.txt"
    path.write_text("Q-03 and Q-12 told this together.", encoding="utf-8")
    with at(other) as opened:
        common = {"settings": Settings(), "progress": lambda *_: None}
        add(opened, [path], public=False, **common)  # type: ignore[arg-type] (settings and progress)
        cells = {("Q-03", "Notes"): "together.txt", ("Q-12", "Notes"): "together.txt"}
        take(opened, write(other / "in", changed(cells)))
    for target, source in (two, two[::-1]):
        with pytest.raises(BadUse, match="what others told") as refused:
            into(target, source)
        assert refused.value.where == "Q-03"
    with at(other) as opened:
        erase_for_good(opened, "Q-03", also_others=True)
    both_ways(one, other)


STEPS = [(removals, "put"), (merging, "join_keyrings"), (blobs, "discard"), (merging, "put")]


@pytest.mark.parametrize("step", range(5))
def test_a_stop_between_two_writes_loses_nothing_and_merging_again_goes_on(
    two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Stopped before the first, the second, ... of the four writes, and once after them before the commit."""
    one, other = two
    act(one, "join", "account")
    act(other, "erase", "take")
    whole_one = shutil.copytree(one, one.parent / "whole")
    into(whole_one, other)
    right = without_log(whole_one)
    with monkeypatch.context() as broken:
        where, name = (*STEPS, (merge_verb, "_enclose_openings"))[step]
        real, calls = getattr(where, name), iter((False,) if name == "join_keyrings" else ())
        broken.setattr(where, name, lambda *args, **kept: real(*args, **kept) if next(calls, True) is False else stop())
        with pytest.raises(KeyboardInterrupt):
            into(one, other)
    assert without_log(one) != right
    into(one, other)
    assert without_log(one) == right
    assert sound(one) == []
    assert not into(one, other).changed


def without_log(folder: Path) -> bytes:
    """An opening writes down that it found a keyring which a stop had left newer than the database."""
    with at(folder) as opened:
        return told(opened, ("log",))


def ring_of(folder: Path) -> ring.Ring:
    return ring.read(folder / "inquiry" / "keyring.db")


def holders(folder: Path, code_name: str) -> set[str]:
    with at(folder) as opened, look(opened) as connection:
        compartment = compartments.of_interviews(connection)[ref_in(connection, code_name)]
        called = names.names(connection)
    return {called[ref] for ref, name in ring_of(folder).sealed if name == f"compartment {compartment}"}


def ref_in(connection: object, code_name: str) -> Ref:
    found = interviews.named(connection, code_name)  # type: ignore[arg-type] (a connection)
    assert found
    return found.ref


def test_a_member_whom_one_copy_removed_is_gone_whatever_the_other_gave_them(two: tuple[Path, Path]) -> None:
    act(two[0], "leave")
    act(two[1], "give", "lock")
    both_ways(*two)
    for folder in two:
        assert "Ivo" not in holders(folder, "Q-01") | holders(folder, "Q-02")
        with pytest.raises(WrongPassphrase):
            open_inquiry(folder / "inquiry", Withheld(f"{IVOS} {two[1].name}"))


def test_what_was_taken_stays_taken_unless_it_was_given_by_somebody_who_knew(two: tuple[Path, Path]) -> None:
    one, other = two
    act(one, "take")
    with at(other) as opened:
        members.take(opened, "Ivo", "Q-02")
        members.give(opened, "Ivo", "Q-02")
    done, _ = both_ways(one, other)
    assert "compartment taken in one copy and given in the other" in {each.kind for each in done.conflicts}
    assert "Ivo" not in holders(one, "Q-02")
    third = shutil.copytree(other, other.parent / "third")
    with at(third) as opened:
        members.give(opened, "Ivo", "Q-02")
    into(one, third)
    assert "Ivo" in holders(one, "Q-02")


def test_taken_and_given_again_in_one_copy_is_given(two: tuple[Path, Path]) -> None:
    with at(two[0]) as opened:
        members.take(opened, "Ivo", "Q-02")
        members.give(opened, "Ivo", "Q-02")
    both_ways(*two)
    assert "Ivo" in holders(two[1], "Q-02")


def test_a_passphrase_that_one_copy_changed_stands(two: tuple[Path, Path]) -> None:
    act(two[0], "lock")
    both_ways(*two)
    for folder in two:
        open_inquiry(folder / "inquiry", Withheld(f"{IVOS} {two[0].name}")).engine.dispose()
        with pytest.raises(WrongPassphrase):
            open_inquiry(folder / "inquiry", Withheld(IVOS))


def test_of_two_passphrases_one_stands_the_same_everywhere_and_a_later_one_replaces_it(two: tuple[Path, Path]) -> None:
    for folder in two:
        act(folder, "lock")
    done, _ = both_ways(*two)
    assert "passphrase changed in both copies" in {each.kind for each in done.conflicts}
    opens = [which for which in two if may_open(two[0], f"{IVOS} {which.name}")]
    assert len(opens) == 1
    assert may_open(two[1], f"{IVOS} {opens[0].name}")
    ivo = open_inquiry(two[0] / "inquiry", Withheld(f"{IVOS} {opens[0].name}"))
    members.passwd(ivo, Withheld("a third one, quite another"), erasing.WEAK)
    ivo.engine.dispose()
    into(two[1], two[0])
    assert may_open(two[1], "a third one, quite another")


def may_open(folder: Path, passphrase: str) -> bool:
    try:
        open_inquiry(folder / "inquiry", Withheld(passphrase)).engine.dispose()
    except WrongPassphrase:
        return False
    return True


def test_two_members_of_one_name_and_two_recovery_recipients_are_kept_apart(two: tuple[Path, Path]) -> None:
    recipients = [str(pyrage.x25519.Identity.generate().to_public()) for _ in two]
    for folder, recipient in zip(two, recipients, strict=True):
        act(folder, "join")
        with at(folder) as opened:
            members.add(opened, "Safe", "lead", erasing.WEAK, recover_to=recipient)
    done, _ = both_ways(*two)
    assert [each.kind for each in done.conflicts] == ["members of one name"] * 4
    with at(two[0]) as opened:
        everyone = members.listed(opened).members
    assert len({one.name for one in everyone}) == len(everyone) == 7
    assert {one.opens_with for one in everyone} >= set(recipients)
    members_of = [one for one in everyone if one.name.startswith("Ines (")]
    with at(two[0]) as opened:
        assert members.remove(opened, members_of[0].name) == members_of[0].name
    third = shutil.copytree(two[1], two[1].parent / "third")
    into(third, two[0])
    with at(third) as opened:
        assert [one.name for one in members.listed(opened).members if "Ines" in one.name] == [members_of[1].name]


def test_a_compartment_whose_holders_are_in_the_other_copy_alone_keeps_them(two: tuple[Path, Path]) -> None:
    act(two[0], "join")
    path = two[0] / "in" / "late.txt"
    path.write_text("What Q-12 told at last.", encoding="utf-8")
    with at(two[0]) as opened:
        common = {"settings": Settings(), "progress": lambda *_: None}
        add(opened, [path], public=False, of="Q-12", **common)  # type: ignore[arg-type] (settings and progress)
    both_ways(*two)
    assert holders(two[1], "Q-12") >= {"Ines", "Olga"}


def test_the_number_of_the_keyring_is_later_than_that_of_any_other_keyring(two: tuple[Path, Path]) -> None:
    one, other = two
    act(one, "take")
    act(other, "give", "lock")
    before = max(ring_of(folder).generation for folder in two)
    old = shutil.copy(other / "inquiry" / "keyring.db", other.parent / "old.db")
    both_ways(one, other)
    assert {ring_of(folder).generation for folder in two} >= {before + 1}
    shutil.copy(old, one / "inquiry" / "keyring.db")
    with pytest.raises(Damaged, match="older"), at(one):
        pass


def test_each_copy_cannot_remove_the_leads_of_the_other(two: tuple[Path, Path]) -> None:
    one = two[0]
    act(one, "join")
    other = shutil.copytree(one, one.parent / "third")
    with at(one) as opened:
        members.remove(opened, "Ines")
    ines = open_inquiry(other / "inquiry", Withheld(f"a passphrase of {one.name} and more"))
    with at(other) as opened:
        first = next(each.name for each in members.listed(opened).members if each.me)
    members.remove(ines, first)
    mine = open_inquiry(one / "inquiry", Withheld(PASSPHRASE))
    with pytest.raises(BadUse, match="nobody would lead"):
        merge(mine, ines)
    for opened in (ines, mine):
        opened.engine.dispose()


MUTANTS: dict[str, tuple[object, str, object]] = {
    "keys of the other copy are forgotten": (rings, "joined", lambda mine, *_: mine),
    "lines of the other copy are forgotten": (removed, "joined", lambda mine, *_: tuple(mine)),
    "what the other copy added of who was erased stays": (whole, "forgotten", lambda pair, _: (pair, [])),
    "one's own passphrase stands": (rings, "_locks", lambda pair: dict.fromkeys(real_locks(pair), 0)),
}
real_locks = rings._locks


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_merge_that_forgot_something_of_people_would_be_noticed(
    two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, mutant: str
) -> None:
    act(two[0], "lock", "account")
    act(two[1], "erase", "lock", "join")
    where, name, wrong = MUTANTS[mutant]
    with monkeypatch.context() as broken:
        broken.setattr(where, name, wrong)
        with pytest.raises((AssertionError, ProbataError, KeyError, SQLAlchemyError)):
            both_ways(*two)


@settings(max_examples=8, phases=[Phase.generate])
@given(plans=st.lists(st.lists(st.sampled_from(PEOPLE_ACTS), max_size=3, unique=True), min_size=2, max_size=2))
def test_both_directions_give_the_same_of_people_and_keep_every_act(
    crew: Path, tmp_path_factory: pytest.TempPathFactory, plans: Sequence[Sequence[str]]
) -> None:
    tmp_path = tmp_path_factory.mktemp("people")
    found = gone_on(crew, tmp_path, plans)
    every = acts(found[0]) | acts(found[1])
    both_ways(*found)
    assert acts(found[0]) >= every  # looking whether it is sound is written down as well
    shutil.rmtree(tmp_path)


@pytest.mark.parametrize(
    "plans",
    [
        (["erase", "lock"], ["lock", "join", "account"], ["join", "take", "hold"]),
        (["erase", "give"], ["erase", "leave"], ["call off", "lock", "account"]),
    ],
)
def test_three_copies_in_any_order_say_the_same_of_people(
    crew: Path, tmp_path: Path, plans: Sequence[Sequence[str]]
) -> None:
    found = gone_on(crew, tmp_path, plans)
    states = set()
    for number, (a, b, c) in enumerate([(0, 1, 2), (2, 1, 0), (1, 0, 2)]):
        target = shutil.copytree(found[a], tmp_path / f"target{number}")
        into(target, found[b])
        into(target, found[c])
        states.add(state(target))
    assert len(states) == 1


def gone_on(crew: Path, to: Path, plans: Sequence[Sequence[str]]) -> list[Path]:
    found = copies(crew, to, len(plans))
    for folder, plan in zip(found, plans, strict=True):
        for one in sorted(plan, key=PEOPLE_ACTS.index):
            act(folder, one)
    return found


def acts(folder: Path) -> set[bytes]:
    with at(folder) as opened:
        return leaves(opened)
