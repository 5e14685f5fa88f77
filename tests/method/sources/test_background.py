"""Background stands in three families; a text copied often is no background, and a quotation is none either."""

from probata.method.sources.background import background
from probata.method.sources.shingles import postings, shingles
from probata.method.sources.words import read

PARAGRAPH = "The census of the lake counted many thousand households that held a lease."


def masks(source, texts: list[str], labels: list[int]) -> list[list[bool]]:
    words = [read(source(at, text)) for at, text in enumerate(texts)]
    known = [shingles(one) for one in words]
    return [one.tolist() for one in background(postings(known), known, [one.quoted for one in words], labels)]


def test_a_paragraph_of_three_families_is_background_in_each(source, story) -> None:
    found = masks(source, [f"{story(at, 12)} {PARAGRAPH}" for at in range(3)], [0, 1, 2])
    assert all(mask == [False] * 12 + [True] * 13 for mask in found)


def test_families_are_counted_and_not_documents(source, story) -> None:
    found = masks(source, [f"{story(at, 12)} {PARAGRAPH}" for at in range(6)], [0, 0, 0, 0, 1, 1])
    assert not any(any(mask) for mask in found)


def test_what_three_families_quote_is_no_background_where_one_drops_the_marks(source, story) -> None:
    texts = [f"{story(at, 12)} “{PARAGRAPH}”" for at in range(3)] + [f"{story(9, 12)} {PARAGRAPH}"]
    assert not any(any(mask) for mask in masks(source, texts, [0, 1, 2, 3]))


def test_documents_without_anything_in_common_have_none(source, story) -> None:
    assert masks(source, [], []) == []
    assert not any(any(mask) for mask in masks(source, [story(1), story(2)], [0, 1]))


def test_a_long_text_that_many_print_is_no_background_paragraph(source) -> None:
    from probata.method.sources.trace import trace

    def words(name: str, count: int) -> str:
        return " ".join(f"{name}{number}" for number in range(count))

    shared = words("same", 300)
    texts = [source(at, f"{words(f'own{at}x', 200)} {shared} {words(f'more{at}x', 200)}") for at in range(4)]
    lineage = trace(texts)
    assert lineage.background == ()
    assert lineage.counts.shared_texts.least == 1
