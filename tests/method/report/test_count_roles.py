"""What count roles ask for."""

from __future__ import annotations

from probata.method.report.count_roles import asked_for, base_size, part, people_of, silent, unbound_count
from tests.method.report import world


def test_the_people_of_each_facet() -> None:
    count = world.records().counts["medicine"]
    sizes = {
        facet: len(people_of(count, facet) or ())
        for facet in ("k", "no", "silent", "unasked", "unclear", "answered", "asked", "n")
    }
    assert sizes == {"k": 17, "no": 1, "silent": 2, "unasked": 6, "unclear": 0, "answered": 18, "asked": 20, "n": 26}
    assert people_of(count, "words") is None


def test_what_a_role_asks_for_is_read_from_its_body() -> None:
    bound = world.bound("{count}`held:words|almost all|asked` and {count}`held`\n")
    first, second = bound.manuscript.roles
    assert asked_for(first) == ("held", "words")
    assert (part(first, 1), part(first, 2), part(first, 3)) == ("almost all", "asked", "")
    assert asked_for(second) == ("held", "")


def test_only_counts_whose_words_do_not_fit_are_unbound_counts() -> None:
    bound = world.bound("{count}`held:words|almost all` {count}`held:k` {count}`nothing:k` {figure}`tender|7`\n")
    each = [unbound_count(bound.bindings[role.at], bound.records) for role in bound.manuscript.roles]
    assert [one.handle if one else None for one in each] == ["held", None, None, None]


def test_bases_have_sizes_and_silence_too() -> None:
    count = world.records().counts["medicine"].count
    assert [base_size(count, base) for base in ("answered", "asked", "everyone", "")] == [18, 20, 26, 26]
    assert silent(count) == 8
