"""Claims of a page: each with the place that makes it, none of them a fact."""

import pytest

from probata.method.documents.readers import html
from probata.method.documents.readers._html_claims import MAX_JSON, encoding


def claims(head: str) -> list[tuple[str, str, str]]:
    reading = html.read(f"<html><head>{head}</head><body>words</body></html>".encode(), "a.html")
    return [(each.field, each.value, each.source) for each in reading.declared]


def test_title_meta_and_canonical_link_are_claims() -> None:
    assert claims(
        "<title> The  bell </title><meta name=author content='Nessa Quorle'><meta property='article:published_time' "
        "content='2019-04-15'><meta name='DC.creator' content='Jo Doe'><link rel=canonical href='https://courier.invalid/a'>"
    ) == [
        ("title", "The bell", "HTML title"),
        ("author", "Nessa Quorle", "HTML author"),
        ("date", "2019-04-15", "HTML article:published_time"),
        ("author", "Jo Doe", "HTML DC.creator"),
        ("address", "https://courier.invalid/a", "HTML canonical link"),
    ]


@pytest.mark.parametrize(
    "author",
    ['"Jo Doe"', '{"name": "Jo Doe"}', '[{"@type": "Person", "name": "Jo Doe"}]', '["Jo Doe", {"name": 3}, null]'],
)
def test_json_ld_authors_are_found_in_every_shape(author: str) -> None:
    block = (
        f'<script type="application/ld+json">{{"@graph": [{{"author": {author}, "datePublished": "2019"}}]}}</script>'
    )
    assert ("author", "Jo Doe", "JSON-LD author") in claims(block)
    assert ("date", "2019", "JSON-LD datePublished") in claims(block)


@pytest.mark.parametrize("block", ["{", "[" * 100_000, '"' + "x" * MAX_JSON + '"'])
def test_a_broken_block_is_a_limit_and_no_more(block: str) -> None:
    page = f'<html><head><script type="application/ld+json">{block}</script></head><body>words</body></html>'
    reading = html.read(page.encode(), "a.html")
    assert reading.limits == ("a JSON-LD block (claims of author and date) is broken and was not read",)


def test_empty_and_unknown_claims_are_none() -> None:
    assert claims("<meta name=author content=' '><meta name=viewport content=x><title></title>") == []


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<meta charset=utf-8>", "utf-8"),
        (b'<META http-equiv=Content-Type content="text/html; charset=KOI8-R">', "KOI8-R"),
        (b"<?xml version='1.0' encoding='latin-1'?>", "latin-1"),
        (b"<p>charset=utf-8</p>", ""),
    ],
)
def test_the_declared_encoding_is_found(head: bytes, expected: str) -> None:
    assert encoding(head) == expected
