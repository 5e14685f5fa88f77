"""What no rule can decide, found before anything is merged."""

from __future__ import annotations

from probata.record.errors import BadUse, Damaged
from probata.record.ref import Ref
from probata.store import facts, removals
from probata.store.uniting import holds
from probata.store.uniting.acts import KNOWN, WHOLE
from probata.store.uniting.erased import Erased, is_stub
from probata.store.uniting.model import Copy, Pair


def refuse(pair: Pair) -> None:
    """Raises BadUse for acts that merging does not know and for two files that each stand for the whole; Damaged for
    copies that differ in what is written once."""
    _unknown_acts(pair)
    _whole_files(pair)
    _unknown_withdrawals(pair)
    fixed = [[row for row in side.rows["facts"] if row["name"] not in facts.OF_ONE_COPY] for side in pair.both]
    if fixed[0] != fixed[1]:
        raise Damaged("The copies differ in what is written once for ever: the seed, the signing key or the label.")


def refuse_erased(pair: Pair, gone: Erased) -> None:
    """Raises BadUse where a copy still has somebody whom the other erased, and that cannot just be carried out: the
    erasure stopped half-way, a hold was set on the person, or what they told lies beside what others told."""
    _half_done(pair)
    for side in pair.both:
        _held(pair, side, gone)
        _beside_others(side, gone)


def _half_done(pair: Pair) -> None:
    """A stop between two steps of merging leaves the same; then the other copy has the erasure done."""
    lines = (one for side in pair.both for one in side.removals if one.act == removals.ERASE)
    for what in dict.fromkeys(map(_what, lines)):
        each = [_not_done(side, one) for side in pair.both for one in side.removals if _what(one) == what]
        if all(each):
            raise BadUse(
                "An erasure was confirmed in one of the copies and stopped half-way.",
                where=each[0],
                next_step=f"Finish it in that copy: `probata erase {each[0]} --confirm`. Then merge.",
            )


def _not_done(side: Copy, one: removals.Removal) -> str:
    """The code name, or the Ref, of whom this copy still has; empty when the erasure is done here."""
    people, places = side.by_ref("interviews"), side.by_ref("compartments")
    person, place = people.get(str(one.interview)), places.get(str(one.compartment))
    if person is not None and not is_stub(person):
        return str(person["code_name"])
    return str(place["code_name"] or place["ref"]) if place is not None else ""


def _what(one: removals.Removal) -> tuple[Ref | None, Ref | None]:
    return one.compartment, one.interview


def _held(pair: Pair, side: Copy, gone: Erased) -> None:
    held = holds.standing(pair.log)
    people = [row for row in side.rows["interviews"] if not is_stub(row) and row["ref"] in held]
    found = [row["code_name"] for row in people if row["ref"] in gone.stubs or row["account"] in gone.documents]
    places = [row for row in side.rows["compartments"] if row["ref"] in gone.compartments & held]
    found += [row["code_name"] or row["ref"] for row in places]
    if found:
        raise BadUse(
            f"{len(found)} under a legal hold in one copy, whom the other copy erased: {', '.join(sorted(found))}.",
            where=min(found),
            next_step="What was erased there is still in this one copy. Two people decide. Keep that copy by itself, "
            "as it is, for as long as the hold lasts; or lift the hold in it (`probata hold CODE_NAME --lift`), then "
            "merge: they are erased in both. Nothing was changed.",
        )


def _beside_others(side: Copy, gone: Erased) -> None:
    """What the other copy's two members could not confirm, since they did not know of it."""
    item_of = {row["ref"]: row["item"] for row in side.rows["documents"]}
    place_of = {row["ref"]: row["compartment"] for row in side.rows["items"]}
    told: dict[str, set[str]] = {row["ref"]: {row["account"]} for row in side.rows["interviews"] if not is_stub(row)}
    for row in side.rows["basis"]:
        if row["rests_on"] in told:
            told[row["rests_on"]].add(row["of"])
    for person in side.rows["interviews"]:
        if is_stub(person):
            continue
        mine = {item_of[one] for one in told[person["ref"]] if one in item_of}
        if person["ref"] in gone.stubs and {place_of[one] for one in mine} - gone.compartments:
            raise BadUse(
                "One copy erased this person; in the other, what they told lies in a file with what others told.",
                where=person["code_name"],
                next_step="Erase them in that copy too (`probata erase CODE_NAME --ask --also-others`), or give each "
                "account a file of its own there. Then merge. Nothing was changed.",
            )
        if person["ref"] not in gone.stubs and any(
            one in gone.items and place_of[one] not in gone.compartments for one in mine
        ):
            raise BadUse(
                "A file that one copy destroyed with somebody who was erased holds this person's account in the other.",
                where=person["code_name"],
                next_step="Link the account of this person with another file there, or erase them too. Then merge. "
                "Nothing was changed.",
            )


def _unknown_withdrawals(pair: Pair) -> None:
    if any(row["name"] == facts.UNKNOWN for row in pair.each("facts")):
        raise BadUse(
            "One of the copies was restored, and withdrawals since its backup are unknown in it.",
            next_step="Restore it with the newest list of removals first. Nothing was changed.",
        )


def _unknown_acts(pair: Pair) -> None:
    for act in sorted({act for side in pair.both for act, _ in side.own} - KNOWN):
        raise BadUse(
            f"One of the copies did {act!r} since they parted, which merging does not know how to carry over.",
            next_step="Do the same in the other copy's stead and put the older copy aside; nothing was changed.",
        )


def _whole_files(pair: Pair) -> None:
    for name, kinds in WHOLE.items():
        new = [
            any(row["kind"] in kinds and row["ref"] not in there.refs("saved") for row in side.rows["saved"])
            for side, there in (pair.both, pair.both[::-1])
        ]
        if all(new):
            raise BadUse(
                f"Both copies took in {name} since they parted; each file stands for the whole.",
                next_step="Only a person can make one file of two. Nothing was changed.",
            )
