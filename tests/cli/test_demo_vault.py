"""The demo's last chapter: whom two members let go of is in no file that is left, and nothing else is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

from probata.cli import demo_vault
from probata.cli.demo_release import WITHDRAWS
from probata.cli.telling import Voice
from probata.inquiry.accounts.newest import Named
from probata.inquiry.entry.door import open_inquiry
from probata.inquiry.files.example import PASSPHRASE, SECOND_PASSPHRASE
from probata.inquiry.restore import From, restore
from probata.record.withheld import Withheld
from tests.commands import Run
from tests.season import Season


def test_a_second_member_opens_it_with_a_passphrase_of_their_own(season: Season) -> None:
    held = open_inquiry(season.folder / "inquiry", Withheld(SECOND_PASSPHRASE))
    assert held.role == "protection officer"
    held.engine.dispose()
    assert season.told["member"]["compartments"] == 40


def test_the_backup_from_before_had_the_person_and_what_was_restored_has_not(season: Season) -> None:
    assert season.told["restore"]["erased"] == 1
    assert season.told["restore"]["there"] is False
    assert WITHDRAWS in demo_vault.code_names(season.withdrawn)
    for folder in ("inquiry", demo_vault.RESTORED):
        assert WITHDRAWS not in demo_vault.code_names(season.folder / folder), folder


def test_with_the_list_from_before_the_same_backup_would_have_brought_the_person_back(
    season: Season, tmp_path: Path
) -> None:
    """The planted fault: an older list is named as the newest. The story would then say STILL."""
    held = open_inquiry(season.withdrawn, Withheld(PASSPHRASE))
    demo_vault.backed_up(held, tmp_path)
    held.engine.dispose()
    shutil.copy(tmp_path / demo_vault.KEYS / "removals", tmp_path / "older")
    source = From(tmp_path / demo_vault.BACKUP, tmp_path / demo_vault.KEYS, Named(tmp_path / "older"))
    restore(source, tmp_path / "place", lambda: (Withheld(PASSPHRASE), None), lambda *_: None)
    assert WITHDRAWS in demo_vault.code_names(tmp_path / "place")


def test_the_newest_keys_open_no_backup_with_the_person_in_it(season: Season) -> None:
    """The demo backs up once more at its end: its folder of keys has the erasure, and none of the destroyed keys."""
    keys = season.folder / demo_vault.KEYS
    assert (keys / "removals").read_bytes().count(b"\n") == 2
    for name in ("removals", "keyring.db"):
        assert (keys / name).read_bytes() == (season.folder / "inquiry" / name).read_bytes()
        assert (keys / name).read_bytes() != (season.withdrawn / name).read_bytes()


def test_the_log_still_begins_with_the_checkpoint_and_fsck_finds_no_damage(season: Season, run: Run) -> None:
    kept = season.told["backup"]["checkpoint"]
    assert season.told["log"]["holds"] is True
    assert any(f"Its first {kept} entries" in one for one in season.told["log"]["proven"])
    assert season.told["fsck"]["sound"] is True
    assert season.told["fsck"]["damages"] == []


def test_a_damaged_file_and_a_log_put_back_are_told(season: Season, tmp_path: Path) -> None:
    place = tmp_path / "demo"
    shutil.copytree(season.folder / "inquiry", place / "inquiry")
    blob = next(one for one in sorted((place / "inquiry/blobs").iterdir()) if one.is_file())
    blob.write_bytes(blob.read_bytes()[:-1] + b"\0")
    assert demo_vault._examine(place, Voice())["sound"] is False  # type: ignore[call-overload, index]
    later = open_inquiry(season.folder / "inquiry", Withheld(PASSPHRASE))
    older = open_inquiry(season.withdrawn, Withheld(PASSPHRASE))
    from probata.inquiry.log import checkpoint

    checkpoint(later, place / demo_vault.CHECKPOINT)
    assert demo_vault._prove(older, place, Voice())["holds"] is False  # type: ignore[call-overload, index]
    for one in (later, older):
        one.engine.dispose()
