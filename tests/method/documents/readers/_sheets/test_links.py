"""Links are named in one limit, bounded and printable."""

from probata.method.documents.readers._sheets.links import MAX_NAMED, links_told


def test_links_are_named() -> None:
    assert links_told(["DDE cmd|/C calc", "roster.xls"]) == [
        "links to data outside it, which were not followed: DDE cmd|/C calc, roster.xls"
    ]
    assert links_told(["", " "]) == []


def test_many_and_long_ones_are_bounded_and_control_signs_gone() -> None:
    (limit,) = links_told([f"file {n}" for n in range(MAX_NAMED + 3)])
    assert limit.endswith("file 11 and 3 more")
    (limit,) = links_told(["a\x01\nb" + "x" * 500])
    assert "a b" in limit
    assert len(limit) < 300
