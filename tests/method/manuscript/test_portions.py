"""A manuscript read in portions, again and again, is the manuscript read as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.manuscript.kept import Kept
from probata.method.manuscript.model import Manuscript
from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.portions import portions
from probata.method.manuscript.reading import read
from probata.record.errors import NotFound

FRONT = "---\ntitle: T\nedition: e\naudience: public\nstandard: s\n---\n"
PIECES = (
    "Words here.", "more of them", "\n", "\n\n", "\n\n", "\n\n\n", " \n \t\n", "\r\n\r\n", "\r\r", "\r\n", "    ", "  ",
    "- ", "1. ", "2) ", "* ", "> ", "+ x\n\n  y", "# Heading", "## ", "===\n", "---\n", "***\n", "```\n", "```",
    "~~~\n", "````\n", "<div>\n", "<!-- ", "-->", "<pre>\n", "</pre>\n", "<?", "[^a]", "[^a]: a note\n",
    "[^b]: other\n",
    "\n\n[^a]: a\n\n    goes on\n\n", "    code\n", "| a | b |\n|---|---|\n| c | d |\n", "% comment\n", "%",
    ":::{finding} F1 law\n", ":::{plain}\n", "::::{annex} A\n", ":::\n", "::::\n", ":::{include} part.md\n:::\n",
    "{count}`held:k`", "{count}`", "`code", "`", "**", "*", "_", "[w](http://a.b)", "[", "](", " {#p-abcd}", "{#",
    "\ufeff", "\x00", "\u2028", "é", "第一。", "قال", "\\", "&amp;", "x", "X\n\n", "{ref}`p-abcd`", "\t", "[x]: y\n",
    "- a\n\n- b\n\n", "> a\n\n> b\n\n", "> > > > > > > > > > > > > > > > > deep\n\n",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
edits = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 12), st.sampled_from(("", *PIECES))), max_size=5)


def _read(text: str, part: str, kept: Kept | None) -> Manuscript:
    def load(name: str) -> str:
        if name == "report.md":
            return text
        if name == "part.md":
            return part
        raise NotFound("There is no such file.")

    return read("report.md", load, kept)


@settings(deadline=None)
@given(texts, texts, edits, st.sampled_from((FRONT, "", FRONT.replace("\n", "\r\n"))))
def test_after_any_edits_it_is_read_as_if_for_the_first_time(
    text: str, part: str, edited: list[tuple[int, int, str]], front: str
) -> None:
    kept, text = Kept(), front + text
    assert _read(text, part, kept) == _read(text, part, None)
    for at, more, words in edited:
        text = text[:at] + words + text[at + more :]
        kept.turn()
        assert _read(text, part, kept) == _read(text, part, None)


def test_only_a_changed_paragraph_is_read_again() -> None:
    text = "First.\n\nSecond one.\n\n- a list\n\n  and more\n\nThird.\n"
    kept = Kept()
    before = portions(OneFile("a", text), 0, kept)
    kept.turn()
    after = portions(OneFile("a", text.replace("one", "two")), 0, kept)
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, False, True]


@pytest.mark.parametrize("opened", ["```\n", "~~~ py\n", "<!-- \n", "<pre>\n", "- ```\n  code\n\n  x\n", "> ```\n"])
def test_what_is_open_is_not_cut(opened: str) -> None:
    text = f"Words.\n\n{opened}\nInside?\n\nInside?\n\n"
    assert _read(FRONT + text, "", Kept()) == _read(FRONT + text, "", None)


def test_a_block_that_is_never_closed_costs_few_tries() -> None:
    text = "```\n\n" + "Words of a paragraph.\n\n" * 3_000
    assert len(portions(OneFile("a", text), 0, Kept())) == 1
