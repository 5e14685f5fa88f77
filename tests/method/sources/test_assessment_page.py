"""The page: whole in itself, and nothing that a stranger wrote is anything but words in it."""

from __future__ import annotations

from lxml import html

from probata.method.sources.assessment_lines import Line, Section
from probata.method.sources.assessment_page import LIMIT, page

SLY = "<script>alert(1)</script>\"&'<img src=x onerror=y>"


def made(*lines: Line, title: str = "photo.jpg", notes: tuple[str, ...] = ()) -> str:
    return page(title, "one file", [Section("verification card", "judged by N", lines, notes)], "written today")


def test_words_of_strangers_stay_words() -> None:
    text = made(Line("how", SLY), title=SLY, notes=(SLY,))
    tree = html.fromstring(text)
    assert not tree.xpath("//script | //img | //@onerror | //@src | //@href")
    assert tree.xpath("string(//dd)") == tree.xpath("string(//h1)") == tree.xpath("string(//li)") == SLY


def test_it_loads_nothing_and_says_what_it_does_not_say() -> None:
    text = made(Line("result", "consistent"))
    tree = html.fromstring(text)
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert "url(" not in text
    assert LIMIT in tree.xpath("string(//footer)")
    assert "verified" not in text.lower()


def test_words_of_any_script_stand_in_a_direction_of_their_own() -> None:
    tree = html.fromstring(made(Line("source", "بحيرة")))
    assert tree.xpath("//dd/@dir") == ["auto"]
