"""Edits tile both sides of a passage, word by word."""

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.compare import compare
from probata.method.sources.model import EditKind, SourceText
from probata.record.ref import Ref

OLD, NEW = Ref.of("doc", bytes(16)), Ref.of("doc", bytes(15) + b"\1")
EQUAL, REPLACED, INSERTED, DELETED = EditKind.EQUAL, EditKind.REPLACED, EditKind.INSERTED, EditKind.DELETED


def steps(one: str, other: str) -> list[tuple[EditKind, str, str]]:
    link = compare(SourceText(OLD, one), SourceText(NEW, other))
    assert link is not None
    return [(e.kind, e.a.of(one), e.b.of(other)) for passage in link.passages for e in passage.edits]


def test_every_kind_of_edit_is_told_with_its_words() -> None:
    one = "They led them into the long grey hall and said that it was a school for all of them in that very year."
    other = "They led them into the long dark hall and there said that it was a school for of them in that very year."
    assert steps(one, other) == [
        (EQUAL, "They led them into the long", "They led them into the long"),
        (REPLACED, "grey", "dark"),
        (EQUAL, "hall and", "hall and"),
        (INSERTED, "", "there"),
        (EQUAL, "said that it was a school for", "said that it was a school for"),
        (DELETED, "all", ""),
        (EQUAL, "of them in that very year", "of them in that very year"),
    ]


WORD = st.sampled_from(["ab", "cd", "ef", "gh", "ij", "kl", "mn", "op"])


@settings(deadline=None)
@given(st.lists(WORD, min_size=1, max_size=30), st.lists(WORD, max_size=8), st.integers(0, 30))
def test_the_words_of_all_edits_are_the_words_of_the_passage(drawn: list[str], new: list[str], at: int) -> None:
    base = [f"{word}{number}" for number, word in enumerate(drawn)] + [f"end{number}" for number in range(12)]
    one, other = " ".join(base), " ".join(base[:at] + new + base[at:])
    link = compare(SourceText(OLD, one), SourceText(NEW, other))
    assert link is not None
    for passage in link.passages:
        assert " ".join(e.a.of(one) for e in passage.edits if e.a.length) == passage.a.of(one)
        assert " ".join(e.b.of(other) for e in passage.edits if e.b.length) == passage.b.of(other)
        for edit in passage.edits:
            assert (edit.kind is EQUAL) == (edit.a.of(one) == edit.b.of(other))
            assert (edit.a.length == 0, edit.b.length == 0) == (edit.kind is INSERTED, edit.kind is DELETED)
