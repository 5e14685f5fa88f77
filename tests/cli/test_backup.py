"""probata backup: what lies where, and what to do next."""

from pathlib import Path

from tests.commands import Run


def test_it_says_what_lies_where_and_that_the_keys_lie_apart(
    inquiry: Path, pile: Path, run: Run, tmp_path: Path
) -> None:
    run("add", pile)
    first = run("backup", tmp_path / "b", "--keys", tmp_path / "k")
    assert (first.status, first.err) == (0, "")
    assert "Its keys lie apart in" in first.out.replace("\n", " ")
    assert "no tool that keeps older versions" in first.out.replace("\n", " ")
    tried = first.out.partition("Try it: probata ")[2].split()
    tried[tried.index("PLACE")] = str(tmp_path / "place")
    assert run(*tried).status == 0  # as it was printed, without a terminal in which to ask
    again = run("backup", tmp_path / "b", "--keys", tmp_path / "k", "--check", "--json")
    assert (again.json["copied"], again.json["dropped"], again.json["examined"]) == (0, 0, True)
    assert again.json["files"] == len(list((inquiry / "blobs").iterdir()))


def test_a_damaged_inquiry_is_refused_and_fsck_is_named(inquiry: Path, pile: Path, run: Run, tmp_path: Path) -> None:
    run("add", pile)
    blob = max((inquiry / "blobs").iterdir())
    data = bytearray(blob.read_bytes())
    data[-1] ^= 1
    blob.write_bytes(bytes(data))
    assert run("backup", tmp_path / "b", "--keys", tmp_path / "k").status == 0  # its length is right
    checked = run("backup", tmp_path / "b", "--keys", tmp_path / "k", "--check")
    assert checked.status == 2
    assert "probata fsck" in checked.err
    blob.unlink()
    missing = run("backup", tmp_path / "b", "--keys", tmp_path / "k")
    assert missing.status == 2
    assert blob.name in missing.err.replace("\n", "")


def test_bad_use(inquiry: Path, run: Run, tmp_path: Path) -> None:
    assert run("backup", tmp_path / "b").status == 2
    assert run("backup", inquiry / "b", "--keys", tmp_path / "k").status == 2
    assert run("backup", tmp_path / "b", "--keys", tmp_path / "k", "--inquiry", tmp_path).status == 2
    assert not (tmp_path / "b").exists()
