"""Two documents side by side: symmetric, honest about what stays open, silent where nothing is shared."""

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.compare import compare
from probata.method.sources.model import Joins, LinkKind, SourceText
from probata.record.ref import Ref
from probata.record.span import TextSpan

A, B = Ref.of("doc", bytes(16)), Ref.of("doc", bytes(15) + b"\1")


def test_a_document_is_whole_with_itself_under_another_name(source, story) -> None:
    link = compare(source(1, story(1)), source(2, story(1)))
    assert link is not None
    assert (link.kind, link.joins, link.share_a, link.share_b) == (LinkKind.WHOLE, Joins.ONE_TEXT, 1.0, 1.0)
    assert link.passages[0].certificate.verbatim


def test_a_trimmed_copy_stands_inside_its_original(source, story) -> None:
    link = compare(source(1, story(1, 240)), source(2, story(1, 240)[:500]))
    assert link is not None
    assert (link.kind, link.inside) == (LinkKind.CONTAINS, source(2, "").ref)


def test_two_short_notes_are_found_by_shorter_runs(source) -> None:
    link = compare(source(1, "No comment today."), source(2, "No comment today!"))
    assert link is not None
    assert link.kind is LinkKind.WHOLE


def test_texts_with_nothing_in_common_have_no_link(source, story) -> None:
    assert compare(source(1, story(1)), source(2, story(2))) is None
    assert compare(source(1, ""), source(2, "")) is None


def test_skipped_furniture_links_nothing(source, story) -> None:
    line = "Sign up now for free and unlimited access to everything that we have ever printed here."
    one, other = f"{line} {story(1)}", f"{line} {story(2)}"
    skip = (0, len(line))
    assert compare(source(1, one), source(2, other)) is not None
    assert compare(source(1, one, skip), source(2, other, skip)) is None


STOCK = ["aa bb cc dd ee ff gg hh ii jj", "“kk ll mm nn oo pp qq rr ss tt”", "湖水又下降了但是没有人知道"]
DRAWN = st.lists(st.one_of(st.sampled_from(STOCK), st.text("xyz.“” ", max_size=9)), max_size=6).map(" ".join)


@settings(deadline=None)
@given(DRAWN, DRAWN)
def test_the_link_is_the_same_from_both_sides_and_its_parts_lie_between_none_and_all(one: str, other: str) -> None:
    a, b = SourceText(A, one), SourceText(B, other)
    there, back = compare(a, b), compare(b, a)
    assert (there.mirrored if there else None) == back
    if there:
        assert 0 <= there.share_a <= 1
        assert 0 <= there.share_b <= 1


@settings(deadline=None)
@given(DRAWN, DRAWN)
def test_every_certificate_checks_out_byte_for_byte(one: str, other: str) -> None:
    from probata.record.digest import Digest

    link = compare(SourceText(A, one), SourceText(B, other))
    for passage in link.passages if link else ():
        for proof in (passage.certificate, *passage.pieces):
            assert Digest.of(one.encode()[proof.a.start : proof.a.end]) == proof.a.digest
            assert Digest.of(other.encode()[proof.b.start : proof.b.end]) == proof.b.digest
        assert all(piece.verbatim for piece in passage.pieces)
        assert one.encode()[passage.certificate.a.start : passage.certificate.a.end].decode() == passage.a.of(one)


@settings(deadline=None)
@given(DRAWN, DRAWN)
def test_nothing_is_shared_when_all_of_one_side_is_skipped(one: str, other: str) -> None:
    assert compare(SourceText(A, one, (TextSpan(0, len(one)),)), SourceText(B, other)) is None
