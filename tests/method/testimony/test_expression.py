from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.expression import (
    DEEPEST,
    Alternative,
    And,
    Expression,
    Is,
    Mentions,
    Named,
    Not,
    Or,
    disjuncts,
    is_name,
    mentions,
    parse,
    resolve,
)
from probata.method.testimony.model import Code, Codebook
from probata.method.testimony.toml_shape import composed
from probata.record.errors import BadValue
from tests.method.testimony.testimony_samples import book

NAMES = st.text(st.sampled_from("abcXYZ09_-éшक़中ा"), min_size=1, max_size=6).map(composed).filter(is_name)
VALUES = st.text(min_size=1, max_size=8).map(composed).filter(bool)
EXPRESSIONS: st.SearchStrategy[Expression] = st.recursive(
    NAMES.map(Named) | st.builds(Is, NAMES, VALUES),
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: Or(tuple(parts))),
    ),
    max_leaves=12,
)
HELD, WORKED, PILLS = Named("held"), Named("worked"), Named("pills")


@settings(deadline=None)
@given(EXPRESSIONS)
def test_what_is_printed_is_read_as_the_same(expression: Expression) -> None:
    assert parse(str(expression)) == expression


@settings(deadline=None)
@given(st.text(st.sampled_from('ab ()=!"\\“”and or not-é\n'), max_size=30))
def test_any_text_is_an_expression_or_a_bad_value_with_its_column(text: str) -> None:
    refusal = None
    try:
        found = parse(text)
    except BadValue as fault:
        refusal = fault
    if refusal is None:
        assert parse(str(found)) == found
    else:
        assert 1 <= int(refusal.where.partition(":")[2]) <= len(text) + 1
        assert refusal.next_step


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("held", HELD),
        ("held or worked and pills", Or((HELD, And((WORKED, PILLS))))),
        ("not held and worked", And((Not(HELD), WORKED))),
        ("NOT (held Or worked)", Not(Or((HELD, WORKED)))),
        ("held or worked or pills", Or((HELD, WORKED, PILLS))),
        ("held or (worked or pills)", Or((HELD, Or((WORKED, PILLS))))),
        ("sex=woman", Is("sex", "woman")),
        ("sex != woman", Not(Is("sex", "woman"))),
        ('place = "Low Reaches"', Is("place", "Low Reaches")),
        ("place = “Low Reaches”", Is("place", "Low Reaches")),
        (r'place = "a \"b\" \\"', Is("place", 'a "b" \\')),
        ('sex = "and"', Is("sex", "and")),
    ],
)
def test_the_grammar(text: str, means: Expression) -> None:
    assert parse(text) == means


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", 1),
        ("   ", 4),
        ("held or", 8),
        ("held and or worked", 10),
        ("(held or worked", 1),
        ("held)", 5),
        ("held worked", 6),
        ("(held worked)", 7),
        ("or held", 1),
        ("sex =", 6),
        ("sex = and", 7),
        ("sex = (woman)", 7),
        ('sex = "woman', 7),
        ('sex = ""', 7),
        ("held & worked", 6),
        ("held ! worked", 6),
        ("-held", 1),
        ('"held"', 1),
    ],
)
def test_a_fault_names_its_column(text: str, column: int) -> None:
    with pytest.raises(BadValue) as caught:
        parse(text)
    assert caught.value.where == f"EXPRESSION:{column}"


@pytest.mark.parametrize("opening", ["(", "not ", "(not "])
def test_nesting_has_an_end(opening: str) -> None:
    closing = ")" if "(" in opening else ""
    levels = DEEPEST // (2 if opening == "(not " else 1)
    parse(opening * levels + "held" + closing * levels)
    with pytest.raises(BadValue, match="deeper"):
        parse(opening * 5000 + "held" + closing * 5000)


def test_a_very_long_flat_expression_is_read() -> None:
    assert len(parse(" or ".join(["held"] * 5000)).parts) == 5000


def test_derived_codes_are_replaced_by_what_they_mean() -> None:
    assert str(resolve(parse("medicine and not affected"), book())) == "(pills or injections) and not (held or worked)"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("hled", "'held'"),
        ("sex = women", "'woman'"),
        ("sx = woman", "'sex'"),
        ("sex", "sex = woman"),
        ("held = yes", "not held"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(text: str, hint: str) -> None:
    with pytest.raises(BadValue) as caught:
        resolve(parse(text), book())
    assert hint in caught.value.next_step


def test_a_circle_in_a_codebook_made_by_hand_ends_in_a_bad_value() -> None:
    circle = Codebook("1", {"a": Code("a", "a", means="b"), "b": Code("b", "b", means="a")}, {})
    with pytest.raises(BadValue, match="too large"):
        resolve(parse("a"), circle)


def test_everything_that_an_expression_speaks_of_is_mentioned() -> None:
    found = mentions(parse("medicine and not (held or sex = man)"), book())
    assert found == Mentions(frozenset(("medicine", "pills", "injections", "held")), frozenset(("sex",)))


def test_the_alternatives_of_an_or_are_never_shortened() -> None:
    found = disjuncts(parse("held or worked"), book())
    assert found == (Alternative("held", ("held", "detained", "confined")), Alternative("worked", ("worked",)))


def test_a_derived_code_without_words_gives_its_alternatives() -> None:
    assert disjuncts(parse("affected"), book()) == disjuncts(parse("held or (worked)"), book())


def test_a_derived_code_with_words_is_one_alternative_with_parts() -> None:
    (found,) = disjuncts(parse("medicine"), book())
    assert found.says == ("medicine",)
    assert [part.name for part in found.parts] == ["pills", "injections"]


def test_an_and_is_one_alternative_made_of_all_its_sides() -> None:
    held, both = disjuncts(parse("held or affected and sex = woman and not pills"), book())
    assert held.name == "held"
    assert [part.name for part in both.parts] == ["affected", "sex = woman", "not pills"]
    assert [part.name for part in both.parts[0].parts] == ["held", "worked"]
    assert both.parts[1].says == ("women", "woman")


def test_an_or_inside_an_and_keeps_both_of_its_sides() -> None:
    (found,) = disjuncts(parse("(held or worked) and sex = woman"), book())
    assert [part.name for part in found.parts[0].parts] == ["held", "worked"]
