"""The dependency parse: offsets lead back, and verbs that report nothing are seen through."""

from hypothesis import given
from hypothesis import strategies as st

from probata.method.statements.dependencies import unit
from probata.method.statements.reading import statements
from probata.record.span import TextSpan
from tests.method.statements.conftest import Parse


@given(st.text(max_size=20), st.text(min_size=3, max_size=30), st.text(max_size=20))
def test_offsets_outside_the_shortened_quotation_lead_back(before: str, quoted: str, after: str) -> None:
    sentence = before + quoted + after
    shown = unit(sentence, [TextSpan(len(before), len(before) + len(quoted))])
    for at in range(len(before)):
        assert shown.back(at) == at
    shortened = len(shown.text) - len(after)
    for at in range(len(after)):
        assert shown.back(shortened + at) == len(before) + len(quoted) + at


def test_a_noun_that_looks_like_a_verb_reports_nothing(parse: Parse) -> None:
    assert statements("The demands of the miners were new, and so were the claims of the board.", parse) == ()


def test_the_subject_of_a_long_phrase_is_its_whole(parse: Parse) -> None:
    text = "The driver of the last bus from the square said the road was shut."
    [one] = statements(text, parse)
    assert one.speaker.span is not None
    assert one.speaker.span.of(text) == "The driver of the last bus from the square"


def test_a_participle_shares_the_subject_of_its_verb(parse: Parse) -> None:
    text = "It also examined the lists, stating that nine names were missing."
    [one] = statements(f"The audit report ran to forty pages. {text}", parse)
    assert one.speaker.party == "audit report"
