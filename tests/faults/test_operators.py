"""The fault suite itself, without the product: what it says is wrong is wrong, and its clean reports are clean."""

import random
import re

import pytest

from tests.faults import world
from tests.faults.editing import Mutated, paragraphs, roles
from tests.faults.harmless import HARMLESS, Harmless
from tests.faults.operators import GROUPS, OPERATORS, Operator

SEEDS = range(6)
_SCALE = {"almost all": 0.9, "most": 0.5, "many": 0.25}
_NAMES = "one two three four five six - eight nine - eleven twelve - fourteen - - seventeen - nineteen".split()  # noqa: SIM905 -- read like this


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 -- to repeat a change, not to hide one


def _number(words: str) -> int:
    return 28 if words.lower() == "twenty-eight" else _NAMES.index(words.lower()) + 1


def _applied(apply: Operator | Harmless) -> list[tuple[str, Mutated]]:
    found = [(source, apply.apply(source, _chance(seed))) for source in world.MANUSCRIPTS.values() for seed in SEEDS]
    return [(source, one) for source, one in found if one is not None]


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda one: one.name)
def test_an_operator_changes_a_clean_report_and_says_where(operator: Operator) -> None:
    changed = _applied(operator)
    assert changed, "it applies to no clean manuscript"
    for source, mutated in changed:
        assert mutated.source != source
        assert all(0 <= low <= high <= len(mutated.source) for low, high in (mutated.span, *mutated.also))
        assert mutated.span[0] < mutated.span[1] or mutated.anywhere


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda one: one.name)
def test_the_place_covers_or_touches_what_changed(operator: Operator) -> None:
    for source, mutated in _applied(operator):
        low, high = _difference(source, mutated.source)
        places = [(0, len(mutated.source))] if mutated.anywhere else [mutated.span, *mutated.also]
        slack = 4  # after a word taken out, letters in common blur where
        assert any(start <= high + slack and low - slack <= end for start, end in places)


def _difference(old: str, new: str) -> tuple[int, int]:
    """Where the new text is not the old one."""
    low = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    same = 0
    while same < min(len(old), len(new)) - low and old[-1 - same] == new[-1 - same]:
        same += 1
    return low, len(new) - same


@pytest.mark.parametrize("operator", [*OPERATORS, *HARMLESS], ids=lambda one: one.name)
def test_one_seed_gives_one_change(operator: Operator | Harmless) -> None:
    for source in world.MANUSCRIPTS.values():
        assert operator.apply(source, _chance(7)) == operator.apply(source, _chance(7))


def test_every_group_has_operators_and_every_operator_a_group_and_a_law() -> None:
    assert {one.group for one in OPERATORS} == set(GROUPS)
    assert all(re.match(r"(METHOD [1-8]|report language)", one.law) for one in OPERATORS)
    names = [one.name for one in (*OPERATORS, *HARMLESS)]
    assert len(names) == len(set(names))
    assert len(OPERATORS) >= 45
    assert len(HARMLESS) >= 15


@pytest.mark.parametrize("rewrite", HARMLESS, ids=lambda one: one.name)
def test_a_harmless_rewrite_changes_something(rewrite: Harmless) -> None:
    changed = _applied(rewrite)
    assert changed
    assert all(mutated.source != source for source, mutated in changed)
    assert all(re.search(r"\w{3}", rewrite.because) for _ in changed)


def test_clean_manuscripts_differ_and_are_of_some_length() -> None:
    assert len(set(world.MANUSCRIPTS.values())) == len(world.MANUSCRIPTS) >= 3
    assert all(len(paragraphs(source)) >= 15 for source in world.MANUSCRIPTS.values())


def test_saved_words_stand_where_the_save_says() -> None:
    texts = {**world.DOCUMENTS, **world.RESTRICTED, **{name[6:10]: text for name, text in world.ACCOUNTS.items()}}
    for handle in world.handles("cite"):
        saved = next(one for one in world.SAVES if one["save"] == handle)
        assert saved["words"] in texts[saved["cite"]], handle


def test_every_role_of_a_clean_report_names_a_handle_of_its_kind() -> None:
    for source in world.MANUSCRIPTS.values():
        for role in roles(source):
            if role.name == "count":
                assert role.handle in world.handles("count"), role.body
            elif role.name in ("quote", "cite", "figure"):
                assert role.handle in world.handles("cite"), role.body


def test_numbers_in_words_say_what_the_world_counts() -> None:
    for source in world.MANUSCRIPTS.values():
        for role in roles(source, "count"):
            if role.part in ("k", "no", "silent", "unclear", "unasked", "answered", "asked", "n") and "|" in role.body:
                assert _number(role.body.split("|")[1]) == getattr(world.count(role.handle), role.part), role.body


def test_words_for_numbers_fit_every_base_or_print_theirs() -> None:
    for source in world.MANUSCRIPTS.values():
        for role in roles(source, "count", "words"):
            _, word, *base = role.body.lower().split("|")
            five = world.count(role.handle)
            bases = [getattr(five, base[0])] if base else [five.asked, five.n]
            assert all(_fits(word, five.k, n) for n in bases), role.body


def _fits(word: str, k: int, n: int) -> bool:
    if word == "two-thirds":
        return abs(k / n - 2 / 3) < 0.005
    if word == "all":
        return k == n
    if word == "some":
        return k >= 2
    strict = word == "most"
    return (k / n > _SCALE[word] if strict else k / n >= _SCALE[word]) and (word != "many" or k >= 5)


def test_quotations_of_clean_reports_stand_at_their_place_and_may_be_printed() -> None:
    for source in world.MANUSCRIPTS.values():
        column = "UN" if "\naudience: un\n" in source else "Public"
        for role in roles(source, "quote"):
            said = role.body.split("|")[1] if "|" in role.body else world.words(role.handle)
            pieces = [piece.strip() for piece in said.split("[…]")]
            assert re.search(".*".join(re.escape(piece) for piece in pieces), world.words(role.handle), re.DOTALL)
            if world.account(role.handle):
                person = world.person(world.account(role.handle))
                assert person[column] == "given"
                assert (person["Expires"] or "9999") > world.CLOSED
                assert person["How known"] != "later summary"
                assert person["Terms"] in ("", "agreed description")
                assert min(int(person["Age"]), int(person["Age then"])) >= 18


def test_figures_of_clean_reports_stand_at_their_place() -> None:
    for source in world.MANUSCRIPTS.values():
        assert all(role.body.split("|")[1] in world.words(role.handle) for role in roles(source, "figure"))


def test_clean_reports_name_nobody_and_cite_nothing_restricted() -> None:
    rows = [world.person(f"K-{number:02d}") for number in range(1, 46)]
    kept = {part for row in rows for part in row["Name"].split()} | {row["Code name"] for row in rows}
    kept |= {
        row[column] for row in rows for column in ("Interviewer", "Interpreter name", "Phone", "Through") if row[column]
    }
    restricted = {one["save"] for one in world.SAVES if one.get("cite") in world.RESTRICTED}
    for source in world.MANUSCRIPTS.values():
        assert not [one for one in kept if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", source)]
        assert not restricted & {role.handle for role in roles(source)}


def test_crossed_counts_of_clean_reports_are_large_on_every_side() -> None:
    for source in world.MANUSCRIPTS.values():
        crossed = {role.handle for role in roles(source, "count") if role.handle.startswith("camp-")}
        assert crossed <= {"camp-women"}
    women, everyone = world.count("camp-women"), world.count("camp")
    cells = (women.k, women.n - women.k, everyone.k - women.k, everyone.n - everyone.k - (women.n - women.k))
    assert min(cells) >= 5


def test_the_base_matters_in_this_world() -> None:
    locked = world.count("locked")
    assert (locked.k, locked.answered, locked.asked, locked.n) == (22, 23, 25, 28)
    assert _fits("almost all", locked.k, locked.answered)
    assert not _fits("almost all", locked.k, locked.n)
    assert world.count("camp").k - world.count("held").k == 7
    assert world.count("camp").k - world.count("camp-inland").k == world.count("camp-harbour").k == 2
