"""The nouns of sources refuse what cannot be, and look the same from both sides."""

import pytest

from probata.method.sources.model import (
    Certificate,
    Counts,
    Edit,
    EditKind,
    Family,
    Joins,
    Lineage,
    Link,
    LinkKind,
    Passage,
    PassageKind,
    SourceText,
    Stretch,
)
from probata.record.count import AtLeastAtMost
from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.span import TextSpan

ONE, TWO = Digest.of(b"one"), Digest.of(b"two")


def test_a_place_to_skip_lies_inside_the_text(ref) -> None:
    with pytest.raises(BadValue, match="beyond the end"):
        SourceText(ref(1), "short", (TextSpan(2, 9),))


def test_text_that_has_no_utf8_spelling_is_refused_without_showing_it(ref) -> None:
    with pytest.raises(BadValue) as refused:
        SourceText(ref(1), "secret \ud800")
    assert "secret" not in str(refused.value)


def test_a_certificate_is_verbatim_when_both_digests_are_equal() -> None:
    assert Certificate(Stretch(0, 3, ONE), Stretch(9, 12, ONE)).verbatim
    assert not Certificate(Stretch(0, 3, ONE), Stretch(9, 12, TWO)).verbatim


def test_a_link_mirrored_twice_is_itself(ref) -> None:
    edit = Edit(EditKind.INSERTED, TextSpan(3, 3), TextSpan(3, 5))
    proof = Certificate(Stretch(0, 3, ONE), Stretch(1, 4, TWO))
    passage = Passage(PassageKind.COPIED, TextSpan(0, 3), TextSpan(1, 4), 9, proof, (proof,), (edit,))
    link = Link(ref(1), ref(2), LinkKind.CONTAINS, Joins.ONE_TEXT, 0.9, 0.3, (passage,), ref(1))
    assert link.mirrored.mirrored == link
    assert (link.mirrored.a, link.mirrored.share_a, link.mirrored.inside) == (ref(2), 0.3, ref(1))
    assert link.mirrored.passages[0].edits[0].kind is EditKind.DELETED


def test_counts_print_bounds_only_where_they_differ() -> None:
    assert str(Counts(8, AtLeastAtMost(2, 2))) == "8 documents, 2 shared texts"
    assert str(Counts(3, AtLeastAtMost(1, 2))) == "3 documents, at least 1, at most 2 shared texts"


def test_a_lineage_finds_families_and_links_by_document(ref) -> None:
    link = Link(ref(1), ref(2), LinkKind.PASSAGE, Joins.POSSIBLE, 0.4, 0.4, ())
    family = Family(1, (ref(1),))
    told = Lineage((ref(1), ref(2)), (family,), (link,), (), (), Counts(2, AtLeastAtMost(1, 2)))
    assert told.family_of(ref(1)) is family
    assert told.family_of(ref(9)) is None
    assert told.between(ref(2), ref(1)) == link.mirrored
    assert told.between(ref(1), ref(9)) is None
    assert told.possible == (link,)
    assert family.credit is None


def test_of_links_that_wait_only_enough_to_reach_every_family_are_asked(ref) -> None:
    families = tuple(Family(number, (ref(number),)) for number in range(1, 6))
    pairs = [(1, 2), (1, 3), (2, 3), (2, 4), (2, 5), (3, 4)]
    links = tuple(Link(ref(a), ref(b), LinkKind.PASSAGE, Joins.POSSIBLE, 0.4, 0.4, ()) for a, b in pairs)
    counts = Counts(5, AtLeastAtMost(1, 5))
    told = Lineage(tuple(ref(n) for n in range(1, 6)), families, links, (), (), counts)
    assert [(link.a, link.b) for link in told.possible] == [
        (ref(a), ref(b)) for a, b in ((1, 2), (2, 3), (2, 4), (2, 5))
    ]
