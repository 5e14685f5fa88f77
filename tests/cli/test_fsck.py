"""probata fsck: the exit status tells a program, the words tell a person."""

from pathlib import Path

from tests.commands import Run


def test_a_sound_inquiry_ends_with_zero_and_a_damaged_one_with_one(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    sound = run("fsck", "--json")
    assert (sound.status, sound.json["sound"]) == (0, True)
    blob = max((inquiry / "blobs").iterdir())
    blob.write_bytes(blob.read_bytes()[:-1])
    broken = run("fsck")
    assert broken.status == 1
    assert f"blob {blob.name}" in broken.out.replace("\n", "")
    moved = run("fsck", "--quarantine")
    assert "moved    quarantine/" in moved.out
    assert run("add", pile).status == 0
    assert run("fsck").status == 0


def test_a_lock_that_is_weak_is_remarked_on_and_is_no_damage(inquiry: Path, run: Run) -> None:
    answer = run("fsck")
    assert answer.status == 0
    assert "is weak" in answer.out
    assert "Nothing is damaged, of what was looked at." in answer.out
