"""sources, below the command line."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.sources import sources

BODY = (
    "The ferry between Orrenby and the islands stopped on Monday after its pilot had refused to carry the guards, and "
    "by the evening two hundred people stood on the quay with their bags and asked who would feed them there."
)


def test_front_matter_and_furniture_make_no_link(opened: Opened, tmp_path: Path) -> None:
    for name, body in (
        ("a", BODY),
        ("b", "A wholly different account of another day in another town, told by a baker."),
    ):
        page = f"<html><body><nav>Home News Sport Weather Travel Culture Puzzles Shop</nav><p>{body}</p></body></html>"
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    add(opened, [tmp_path / "a.html", tmp_path / "b.html"], public=True, settings=Settings(), progress=lambda *_: None)
    answer = sources(opened, [], None)
    assert answer.lineage.counts.shared_texts.most == 2
    assert answer.as_json()["passages"] == []


def test_a_byline_is_held_against_what_the_text_says_of_itself(opened: Opened, tmp_path: Path) -> None:
    for name, author in (("a", "Cass Holm"), ("b", "Nobody Here")):
        page = f'---\ntitle: "Ferry"\nauthor: "{author}"\n---\n{BODY}\nReporting by Cass Holm in Orrenby.\n'
        (tmp_path / f"{name}.md").write_text(page, encoding="utf-8")
    add(opened, [tmp_path / "a.md", tmp_path / "b.md"], public=True, settings=Settings(), progress=lambda *_: None)
    answer = sources(opened, [], None)
    supports = {one.document.name: answer.byline(one) for one in answer.loaded.stored}
    assert supports["a.md"] is not None
    assert supports["b.md"] is not None
    assert supports["a.md"].support.startswith("supported")
    assert supports["b.md"].support == "declared, unsupported"
