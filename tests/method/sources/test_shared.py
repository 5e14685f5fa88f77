"""What several documents share is told once, with every place."""

from probata.method.sources.model import PassageKind
from probata.method.sources.trace import trace
from probata.record.span import TextSpan

SAID = "We ask only for patience while the gates of the school are closed"
PARAGRAPH = "The census of the lake counted many thousand households that held a lease and a boat."


def test_a_quotation_of_two_families_is_told_once_with_a_place_in_every_copy(source, story) -> None:
    one, other = f"{story(1)} “{SAID},” he said.", f"“{SAID},” it added. {story(2)}"
    texts = [source(at, text) for at, text in enumerate([one, one, other, other.replace("”", "” ").replace(".", "!")])]
    (quotation,) = trace(texts).quotations
    assert quotation.kind is PassageKind.QUOTATION
    assert quotation.text == f"{SAID},"
    assert [place.of for place in quotation.places] == [text.ref for text in texts]
    for place, text in zip(quotation.places, texts, strict=True):
        assert isinstance(place.span, TextSpan)
        assert place.span.of(text.text).startswith(SAID)


def test_a_quotation_inside_one_family_only_is_not_told(source, story) -> None:
    one = f"{story(1)} “{SAID},” he said."
    assert trace([source(1, one), source(2, one)]).quotations == ()


def test_background_is_told_once_with_its_families(source, story) -> None:
    texts = [source(at, f"{story(at)}\n{PARAGRAPH}\n{story(at + 50)}") for at in range(4)]
    told = trace(texts)
    assert [(one.text, len(one.places)) for one in told.background] == [(PARAGRAPH, 4)]
    assert told.counts.shared_texts.least == 4


def test_what_a_family_shares_is_told_over_its_longest_member(source, story) -> None:
    whole = story(1, 240)
    texts = [source(1, whole[: len(whole) // 2]), source(2, whole), source(3, whole)]
    (family,) = trace(texts).families
    assert {place.of for stretch in family.shared for place in stretch.places} == {text.ref for text in texts}
    assert all(stretch.text in whole for stretch in family.shared)
