"""Links are told in the order in which documents were given, and the first of identical ones speaks for them."""

from probata.method.sources.coverage import Shares
from probata.method.sources.model import Joins, LinkKind
from probata.method.sources.telling import make_link
from probata.method.sources.trace import trace


def test_identical_documents_are_linked_to_the_first_given(source, ref, story) -> None:
    told = trace([source(number, story(1)) for number in (7, 2, 5)])
    assert [(link.a, link.b) for link in told.links] == [(ref(7), ref(2)), (ref(7), ref(5))]


def test_other_documents_are_linked_to_the_first_of_identical_ones(source, ref, story) -> None:
    whole = story(1, 240)
    told = trace([source(9, whole), source(4, whole[:900]), source(1, whole)])
    assert [(link.a, link.b, link.kind) for link in told.links] == [
        (ref(9), ref(4), LinkKind.CONTAINS),
        (ref(9), ref(1), LinkKind.WHOLE),
    ]
    (family,) = told.families
    assert all({place.of for place in stretch.places} == {ref(9), ref(4), ref(1)} for stretch in family.shared)


def test_an_identical_document_that_a_person_kept_apart_stands_alone(source, ref, story) -> None:
    texts = [source(number, story(1)) for number in (1, 2, 3)]
    told = trace(texts, decided={frozenset((ref(1), ref(3))): False})
    assert {family.members for family in told.families} == {(ref(1), ref(2)), (ref(3),)}
    joins = {(link.a, link.b): (link.joins, link.decided) for link in told.links}
    assert joins == {(ref(1), ref(2)): (Joins.ONE_TEXT, False), (ref(1), ref(3)): (Joins.APART, True)}
    assert [place.of for stretch in told.families[0].shared for place in stretch.places] == [ref(1), ref(2)]


def test_a_link_says_which_document_stands_inside_the_other(ref) -> None:
    assert make_link(ref(1), ref(2), Shares(0.2, 0.9), [], Joins.POSSIBLE).inside == ref(2)
    assert make_link(ref(1), ref(2), Shares(0.9, 0.9), [], Joins.ONE_TEXT).inside is None
