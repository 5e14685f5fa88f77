"""Names of claims: written alike where they mean the same, kept where they do not."""

from probata.method.documents.claims import CHIEF, KNOWN, NAMES, chief, declared


def test_names_for_one_thing_become_one_field() -> None:
    assert [declared(name, "x", 3).field for name in ("Author", "byline", "pubDate", "headline")] == [
        "author",
        "author",
        "date",
        "title",
    ]


def test_other_names_stay_as_they_are_written() -> None:
    assert declared("ShowToc", "true", 0).field == "ShowToc"


def test_a_claim_knows_its_place() -> None:
    claim = declared("title", "words", 7)
    assert claim.span is not None
    assert (claim.span.of("title: words"), claim.source) == ("words", "front matter")


def test_the_chief_names_are_known() -> None:
    assert set(NAMES.values()) == CHIEF < KNOWN
    assert chief("Writer") == "author"
    assert chief("Draft") == "draft"
