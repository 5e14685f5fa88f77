"""The demo's last chapter: a second member, a backup, an erasure by two, and a restore that brings nobody back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from probata.cli import show
from probata.cli.backup import print_backed_up
from probata.cli.demo_release import WITHDRAWS
from probata.cli.erase import print_erased
from probata.cli.fsck import print_examined
from probata.cli.restore import print_restored
from probata.cli.telling import Voice, line

if TYPE_CHECKING:
    from probata.inquiry.backup import BackedUp
    from probata.inquiry.entry.door import Opened
    from probata.inquiry.entry.settings import Settings
    from probata.record.canonical import Json

SECOND = "Dray Ekmund (INVENTED)"
BACKUP, KEYS, RESTORED, CHECKPOINT = "backup", "backup-keys", "restored", "checkpoint"
_ROLE = "protection officer"
_LOOKED = ("log entries", "compartments", "stored files")
"""Of what fsck counts, for the short story; how many pages a database has differs by a few each time."""


def keep(held: Opened, folder: Path, weak: Settings, voice: Voice) -> dict[str, Json]:
    """What has to stand before anything goes wrong: somebody else, a backup, and a checkpoint that others keep."""
    return {"member": _join(held, weak, voice), "backup": _back_up(held, folder, voice)}


def _join(held: Opened, weak: Settings, voice: Voice) -> Json:
    from probata.inquiry.files.example import SECOND_PASSPHRASE
    from probata.inquiry.members import add, listed
    from probata.record.withheld import Withheld

    made, everyone = add(held, SECOND, _ROLE, weak, passphrase=Withheld(SECOND_PASSPHRASE)), listed(held)
    voice.tell(
        "members add",
        f"A {made.role} with a passphrase of their own; the keys of {made.compartments} of "
        f"{everyone.compartments} people are sealed to them.",
        line(f"{SECOND} ({made.role}) may open the inquiry, with {show.number(made.compartments, 'compartment')}"),
        to=f'members add "{SECOND}" --role "{_ROLE}"',
    )
    return made.as_json()


def _back_up(held: Opened, folder: Path, voice: Voice) -> Json:
    from probata.inquiry.log import checkpoint

    kept, done = checkpoint(held, folder / CHECKPOINT), backed_up(held, folder)
    voice.print(f"log --checkpoint {CHECKPOINT}", line(f"{kept.size} entries; root {kept.root}"))
    voice.tell(
        "backup --keys",
        f"{done.entries} acts and {done.files} stored files in one folder, the keys to them in another.",
        partial(print_backed_up, done),
        to=f"backup {BACKUP} --keys {KEYS}",
    )
    return {**done.as_json(), "checkpoint": kept.size}


def backed_up(held: Opened, folder: Path) -> BackedUp:
    """What ``probata backup`` does."""
    from probata.inquiry.backup import backup

    with show.progress("copying") as heard:
        return backup(held, folder / BACKUP, folder / KEYS, heard)


def let_go(held: Opened, folder: Path, voice: Voice) -> dict[str, Json]:
    """Erased by two, not brought back by a backup from before, and what was done all stands in the log."""
    erased = _erase(held, folder, voice)
    restored = _restore(folder, voice)
    again = backed_up(held, folder)
    voice.print(f"backup {BACKUP} --keys {KEYS}", partial(print_backed_up, again))
    return {"erase": erased, "restore": restored, "log": _prove(held, folder, voice), "fsck": _examine(folder, voice)}


def _erase(held: Opened, folder: Path, voice: Voice) -> Json:
    from probata.inquiry.entry.door import open_inquiry
    from probata.inquiry.erase import PERSON, Asked, ask, confirm
    from probata.inquiry.files.example import SECOND_PASSPHRASE
    from probata.record.withheld import Withheld

    reason = "invented: asked to be forgotten"
    ask(held, WITHDRAWS, Asked(PERSON, "telephone", called_back=True, coercion_considered=True, reason=reason))
    other = open_inquiry(folder / "inquiry", Withheld(SECOND_PASSPHRASE))
    done = confirm(other, WITHDRAWS)
    other.engine.dispose()
    voice.tell(
        f"erase {WITHDRAWS}",
        f"One member asks, the other confirms: {show.number(done.compartments, 'key')} destroyed, with "
        f"{show.number(done.documents, 'document')}, {show.number(done.cells, 'sealed cell')} and "
        f"{show.number(done.codings, 'coding')}.",
        partial(print_erased, WITHDRAWS, done),
        to=f"erase {WITHDRAWS} --ask --asked-by person ...; erase {WITHDRAWS} --confirm",
    )
    return done.as_json()


def _restore(folder: Path, voice: Voice) -> Json:
    from probata.inquiry.accounts.newest import Named
    from probata.inquiry.files.example import PASSPHRASE
    from probata.inquiry.restore import From, restore
    from probata.record.withheld import Withheld

    removals, place = folder / "inquiry" / "removals", folder / RESTORED
    source = From(folder / BACKUP, folder / KEYS, Named(removals))
    with show.progress("copying") as heard:
        done = restore(source, place, lambda: (Withheld(PASSPHRASE), None), heard)
    there = WITHDRAWS in code_names(place)
    voice.tell(
        "restore",
        f"The backup from before, with {show.number(done.erased, 'erasure')} done again first: {WITHDRAWS} is "
        f"{'STILL' if there else 'not'} in it.",
        partial(print_restored, done),
        to=f"restore {BACKUP} {RESTORED} --keys {KEYS} --removals inquiry/removals",
    )
    return {**done.as_json(), "there": there}


def code_names(folder: Path) -> set[str]:
    """Who is in an inquiry, as its lead sees it."""
    from probata.inquiry.entry.door import open_inquiry
    from probata.inquiry.files.example import PASSPHRASE
    from probata.inquiry.interviews import listed
    from probata.record.withheld import Withheld

    opened = open_inquiry(folder, Withheld(PASSPHRASE))
    found = {one.code_name for one in listed(opened).interviews}
    opened.engine.dispose()
    return found


def _prove(held: Opened, folder: Path, voice: Voice) -> Json:
    from probata.inquiry.log import verify

    found = verify(held, {CHECKPOINT: (folder / CHECKPOINT).read_bytes()})
    kept = next((one for one in found.proven if one.endswith(f": {CHECKPOINT}.")), "")
    voice.tell(
        "log --verify",
        kept.replace(f": {CHECKPOINT}.", ".") or "The log does NOT hold.",
        *(line(one) for one in (*found.proven, *(f"{where}: {says}" for where, says in found.faults))),
        to=f"log --verify --against {CHECKPOINT}",
    )
    return found.as_json()


def _examine(folder: Path, voice: Voice) -> Json:
    from probata.inquiry.files.example import PASSPHRASE
    from probata.inquiry.fsck import fsck
    from probata.record.withheld import Withheld

    with show.progress("looking") as heard:
        found = fsck(folder / "inquiry", lambda: (Withheld(PASSPHRASE), None), progress=heard)
    looked = ", ".join(f"{found.looked[noun]:,} {noun}" for noun in _LOOKED)
    verdict = f"{len(found.damages)} DAMAGED" if found.damages else "nothing is damaged"
    voice.tell("fsck", f"{looked} and the rest: {verdict}.", partial(print_examined, found))
    return found.as_json()
