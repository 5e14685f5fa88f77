"""What is printed as prose."""

from __future__ import annotations

from probata.method.report.prose.printed import captions, printed_passages
from tests.method.report import world


def test_titles_of_annexes_and_tables_are_prose_at_their_place() -> None:
    source = ":::{annex} The lists\n:::{table} All answers\n| a |\n|---|\n| b |\n:::\n:::\n"
    bound = world.bound(source.replace(":::{annex}", "::::{annex}").removesuffix(":::\n") + "::::\n")
    text = bound.manuscript.sources[world.MAIN]
    each = list(captions(bound))
    assert [one.masked.strip() for one in each] == ["The lists", "All answers"]
    assert all(text[one.start :].startswith(one.masked.strip()) for one in each)


def test_passages_keep_their_place() -> None:
    bound = world.bound("# Head\n\nWords.\n")
    text = bound.manuscript.sources[world.MAIN]
    each = list(printed_passages(bound))
    assert each[0].masked.strip() == "Head"
    assert all(len(text[one.start : one.start + len(one.masked)]) == len(one.masked) for one in each)
