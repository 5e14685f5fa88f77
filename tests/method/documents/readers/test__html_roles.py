"""Furniture of sites is typed by meaning, name and place; running prose never is."""

import pytest

from probata.method.documents.readers import html

LONG = (
    "The weighing shed at Quessim is so loud that the clerk calls the prices with a hand bell, and nobody minds. " * 2
)


def furniture(body: str) -> list[str]:
    reading = html.read(f"<html><body>{body}</body></html>".encode(), "a.html")
    return [mark.span.of(reading.text) for mark in reading.marks if mark.kind.value == "furniture"]


@pytest.mark.parametrize(
    "box",
    [
        "<nav>menu</nav>",
        "<aside>menu</aside>",
        "<footer>menu</footer>",
        "<header>menu</header>",
        '<div role="navigation">menu</div>',
        '<div role="banner">menu</div>',
        '<div class="cookie-banner">menu</div>',
        '<div id="newsletter_signup">menu</div>',
        '<ul class="share-bar x">menu</ul>',
        '<div class="site-header">menu</div>',
        "<form>menu</form>",
        "<button>menu</button>",
    ],
)
def test_boxes_around_an_article_are_furniture(box: str) -> None:
    assert furniture(f"{box}<article><h1>Head</h1><p>{LONG}</p></article>") == ["menu"]


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="related sidebar"><p>{LONG}</p></div>',
        f"<form><h1>Head</h1><p>{LONG}</p></form>",
        f'<main class="with-sidebar"><p>{LONG}</p></main>',
        f"<aside><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p></aside>",
        f"<article><header><h1>Head</h1></header><p>{LONG}</p><footer>Reporting by Jo Doe</footer></article>",
        '<p class="shared-text adjective">words</p>',
    ],
)
def test_prose_is_no_furniture_whatever_its_box_is_called(box: str) -> None:
    assert furniture(box) == []


def test_a_block_of_links_before_the_headline_or_after_the_text_is_furniture() -> None:
    links = "<div><a href=1>One</a> | <a href=2>Two</a></div>"
    inside = f"<h1>Head</h1><p>{LONG}</p>{links}<p>{LONG}</p>"
    assert furniture(f"{links}{inside}") == ["One | Two"]
    assert furniture(f"{inside}{links}") == ["One | Two"]
