"""The annex as Markdown: readable alone, and never a directive."""

import re

from hypothesis import given
from hypothesis import strategies as st

from probata.method.manuscript.reading import read
from probata.method.reply.annex_text import OURS, annex_text, plain
from probata.method.reply.annexing import annexed
from probata.method.reply.removing import REMOVED
from tests.method.reply.answers import ANSWER, FILE, KNOWN, bound


def _text(answer: str = ANSWER) -> str:
    found, response = bound(answer, FILE)
    return annex_text([annexed(response, found.parties["port"], KNOWN)])


def test_each_paragraph_stands_under_its_number_with_what_was_done_with_it() -> None:
    text = _text()
    assert text.startswith("# Annex: the answer of the Port Office, received on 2022-02-19\n")
    assert OURS in text
    assert "\n**3.** Wages were not paid" in text
    assert "*admission with justification: noted (F1)*" in text
    assert f"\n**5.** {REMOVED}, who lives" in text
    assert "Orkall" not in text


def test_a_number_that_is_not_the_paragraphs_own_is_shown_beside_it() -> None:
    assert "**4 (1.)**" in _text("1. One.\n\n2. Two.\n\n3. Three.\n\n1. One.\n\n2. Two.\n\n3. Three.")


def test_what_looks_like_markup_in_an_answer_is_none() -> None:
    evil = "2. ::: {count}`held` [x](http://a.invalid) <b>*_`{ref}`F1`` $x$ &amp; |"
    text = _text(ANSWER.replace("2. The Office serves everybody who lives on the quay.", evil))
    front = "---\ntitle: T\nedition: first\naudience: public\nstandard: s\n---\n\n"
    manuscript = read("annex.md", lambda _: front + text)
    assert manuscript.roles == ()
    assert not re.search(r"(?:Directive|Link|Table|CodeBlock)\(", repr(manuscript.blocks))


def test_a_removed_name_before_a_bracket_makes_no_link() -> None:
    assert plain(f"{REMOVED}(born here) and {REMOVED}: so") == f"{REMOVED}\\(born here) and {REMOVED}\\: so"


@given(st.text(max_size=80))
def test_words_come_through_as_they_are(words: str) -> None:
    from markdown_it import MarkdownIt

    shown = MarkdownIt("commonmark").parse(f"x {plain(words)}")
    inline = [one for one in shown if one.type == "inline"]
    told = "".join(child.content for child in inline[0].children or ())
    assert "".join(told.split()) == "".join(f"x{' '.join(words.split())}".replace("\0", "\ufffd").split())
