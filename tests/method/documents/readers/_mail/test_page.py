"""The HTML version of a mail: hidden words, earlier mails, what it would fetch."""

import pytest

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._mail.page import page_of


def kinds(html: str) -> list[tuple[MarkKind, str]]:
    page = page_of(html, "a")
    return [(mark.kind, mark.span.of(page.text)) for mark in page.marks]


@pytest.mark.parametrize(
    "style", ["display:none", "font-size:0px;", "color:red; opacity: 0", "mso-hide:all", "visibility:hidden"]
)
def test_words_that_no_reader_sees_are_kept_as_hidden(style: str) -> None:
    assert kinds(f'<p>Seen.</p><p style="{style}">Unseen.</p>') == [(MarkKind.HIDDEN, "Unseen.")]


@pytest.mark.parametrize("style", ["font-size:0.9em", "opacity:0.5", "font-size:10px"])
def test_small_is_not_hidden(style: str) -> None:
    assert kinds(f'<p style="{style}">Seen.</p>') == []


@pytest.mark.parametrize(
    "begin", ['<blockquote type="cite">', '<div class="gmail_quote">', '<blockquote class="cite">']
)
def test_an_earlier_mail_is_marked(begin: str) -> None:
    assert kinds(f"<p>Mine.</p>{begin}Theirs.") == [(MarkKind.REPLIED, "Theirs.")]


def test_a_quotation_of_a_book_is_no_earlier_mail() -> None:
    assert kinds("<blockquote>A proverb.</blockquote>") == []


def test_hidden_words_in_an_earlier_mail_are_hidden() -> None:
    assert kinds('<div class="gmail_quote" style="display:none">x</div>') == [(MarkKind.HIDDEN, "x")]


def test_what_would_be_fetched_is_counted_and_not_fetched() -> None:
    html = (
        '<p>x</p><img src="https://a.invalid/1" width=1 height="1"><img src="//a.invalid/2"><img src="cid:a">'
        '<td background="http://a.invalid/3">y</td><div style="background:url(\'https://a.invalid/4\')">z</div>'
    )
    said = page_of(html, "a").limits
    assert said == (
        "names pictures or styles on other machines (4, of them 1 too small to see, which report that a mail was "
        "opened); none was fetched",
    )


def test_a_form_is_named() -> None:
    assert "forms" in page_of('<form action="https://a.invalid">x</form>', "a").limits[0]


def test_a_page_that_is_nested_too_deeply_gives_its_bare_words() -> None:
    page = page_of("<div>" * 3000 + "deep" + "</div>" * 3000, "a")
    assert page.text == "deep"
    assert "bare words" in page.limits[0]


def test_nothing_is_nothing() -> None:
    assert page_of(" \n", "a").text == ""
