"""A mail as a tree: what is broken in it is named, and no byte of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._mail.mime import MAX_DEPTH, MAX_ENTITIES, Entity, entity

TWO = b"A: 1\nContent-Type: multipart/mixed; boundary=b\n\nbefore\n--b\n\none\n--b\nX: y\n\ntwo\n--b--\nafter\n"


def leaves(root: Entity) -> list[bytes]:
    """The bodies that hold no others, in order."""
    return [each for inner in root.inside for each in leaves(inner)] if root.inside else [root.body]


def nested(depth: int) -> bytes:
    opened = [b'--b%d\nContent-Type: multipart/mixed; boundary="b%d"\n\n' % (n, n + 1) for n in range(depth)]
    return b"Content-Type: multipart/mixed; boundary=b0\n\n" + b"".join(opened) + b"deep\n"


def test_parts_stand_between_their_lines_and_what_is_around_them_is_kept() -> None:
    root = entity(TWO)
    assert leaves(root) == [b"one", b"two"]
    assert root.around == [b"before\n", b"after\n"]
    assert root.defects == []
    assert root.inside[1].get("x") == "y"


def test_line_ends_of_mail_give_the_same_tree() -> None:
    assert leaves(entity(TWO.replace(b"\n", b"\r\n"))) == [b"one", b"two"]


@given(st.integers(0, len(TWO)))
def test_a_cut_mail_loses_nothing_that_stood_before_the_cut(at: int) -> None:
    root = entity(TWO[:at])
    told = b"".join([*leaves(root), *root.around])
    for word in (b"before", b"one", b"two", b"after"):
        assert word in told or TWO.index(word) + len(word) > at


@given(st.binary(max_size=300))
def test_any_bytes_make_a_tree_inside_their_bounds(data: bytes) -> None:
    root = entity(data)
    assert 0 <= root.start <= root.end == len(data)


def test_a_folded_field_goes_on_until_a_line_without_white_space() -> None:
    root = entity(b"Subject: a\n b\r\n\tc\nTo: d\n\ntext")
    assert root.get("subject") == "a b\tc".replace("\t", " ")
    assert [field.name for field in root.fields] == ["Subject", "To"]
    assert root.body == b"text"


def test_a_line_of_white_space_ends_the_header() -> None:
    assert entity(b"A: 1\n   \nB: 2\n").body == b"B: 2\n"


def test_a_header_without_an_empty_line_ends_where_no_field_stands() -> None:
    root = entity(b"A: 1\nDear all\nB: 2\n")
    assert root.body == b"Dear all\nB: 2\n"
    assert "without an empty line" in root.defects[0]


def test_a_boundary_that_is_not_declared_is_guessed_and_said() -> None:
    root = entity(TWO.replace(b"; boundary=b", b"").replace(b"--b\n\n", b"--b\nY: z\n\n"))
    assert leaves(root) == [b"one", b"two"]
    assert "guessed" in root.defects[0]


def test_a_multipart_without_any_part_is_read_as_text() -> None:
    root = entity(b"Content-Type: multipart/mixed; boundary=b\n\nonly words\n")
    assert (root.kind, root.body) == ("text/plain", b"only words\n")
    assert "one text" in root.defects[0]


def test_a_longer_line_is_no_boundary() -> None:
    assert leaves(entity(TWO.replace(b"one", b"--bb\none\nx--b"))) == [b"--bb\none\nx--b", b"two"]


def test_a_digest_holds_mails() -> None:
    root = entity(TWO.replace(b"mixed", b"digest"))
    assert [each.kind for each in root.inside] == ["message/rfc822"] * 2


def test_nesting_ends_at_a_bound_and_says_so() -> None:
    root, depth = entity(nested(MAX_DEPTH + 5)), 0
    while root.inside:
        root, depth = root.inside[0], depth + 1
    assert depth == MAX_DEPTH
    assert "nested too deeply" in root.defects[0]
    assert b"deep" in root.body


def test_the_number_of_parts_is_bound_and_the_rest_is_kept() -> None:
    root = entity(b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * (MAX_ENTITIES + 7) + b"--b--\n")
    assert len(root.inside) == MAX_ENTITIES - 1
    assert any(str(f"{MAX_ENTITIES:,}") in defect for defect in root.defects)
    assert root.around[0].count(b"x") == 8


@pytest.mark.parametrize("kind", ["", "nonsense", "text", "; charset=x"])
def test_a_kind_that_is_none_is_plain_text(kind: str) -> None:
    assert entity(f"Content-Type: {kind}\n\nx".encode()).kind == "text/plain"
