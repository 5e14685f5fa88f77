"""probata read: the text that spans count in, from any folder and without an inquiry."""

from pathlib import Path

from tests.commands import Run


def test_a_plain_text_comes_out_byte_for_byte(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_bytes("Ærlig\r\ntekst\n".encode())
    assert run("read", tmp_path / "a.txt").out.encode() == "Ærlig\r\ntekst\n".encode()


def test_with_json_it_says_who_read_it_and_what_it_holds(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.md").write_text('---\ntitle: "One"\nauthor: "B. Writer"\n---\nThe body.\n', encoding="utf-8")
    read = run("read", tmp_path / "a.md", "--json").json
    assert read["exact"] is True
    [document] = read["documents"]
    assert read["text"][document["start"] : document["end"]] == "The body."
    assert {"field": "author", "value": "B. Writer", "source": "front matter"} in document["declared"]


def test_an_unreadable_file_ends_with_status_2(tmp_path: Path, run: Run) -> None:
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 20)
    assert run("read", tmp_path / "noise.txt").status == 2
    assert run("read", tmp_path).status == 2
    assert run("read", tmp_path / "gone.txt", "--json").json["error"]["code"] == "not-found"
