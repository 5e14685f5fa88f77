"""Paths of files inside files lead nowhere else, and no two are alike."""

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._paths import Paths, cleaned


@given(st.lists(st.text(st.characters(), max_size=30) | st.sampled_from(["a.b", "../a.b", "a\\..\\b", "/", "a.b (2)"])))
def test_paths_are_harmless_and_distinct(names: list[str]) -> None:
    paths = Paths()
    found = [paths.distinct(name) for name in names]
    assert len(set(found)) == len(found)
    for path in found:
        assert not {"", ".", ".."} & set(path.split("/"))
        assert not set(path) & set("\\\x00\n")
        path.encode("utf-8")


def test_the_suffix_stays_the_end() -> None:
    paths = Paths()
    assert [paths.distinct("a/b.txt") for _ in range(2)] == ["a/b.txt", "a/b (2).txt"]
    assert cleaned("C:/x/../y") == "C:/x/y"
    assert cleaned("..") == "file"
    assert cleaned("a" * 2_000 + ".txt").endswith("a.txt")
