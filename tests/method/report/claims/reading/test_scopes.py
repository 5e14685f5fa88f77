from __future__ import annotations

from probata.method.report.claims.reading.scopes import clause_of, predicate_of, scope_of


def test_names_are_places_and_dates_are_times() -> None:
    scope = scope_of("In Oskelm, near Upper Reed, 12 men died in May 2019.")
    assert scope.places == {"oskelm", "upper", "reed"}
    assert scope.times == {"2019-05"}
    assert scope_of("The Commission saw 12 men.").places == frozenset()


def test_the_predicate_is_the_clause_without_numbers_nouns_names_and_dates() -> None:
    one = "In Oskelm, 21 houses were burned on 4 May 2018."
    other = "Nineteen houses were burned in Oskelm on 4 May 2018."
    assert predicate_of(one, 11, 13) == predicate_of(other, 0, 8) == {"burn"}


def test_a_clause_ends_at_a_semicolon_and_before_but() -> None:
    text = "Twelve left; nine stayed, but three died."
    assert text[slice(*clause_of(text, 13, 17))].strip() == "nine stayed"
