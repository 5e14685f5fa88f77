"""Words that make another saying of the same words are never joined for sure, whatever the reporter quotes of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.families import Utterance, Utterances
from probata.method.statements.turning import Turn, Turnings, differences, other_names, turnings
from probata.method.statements.utterances import utterances
from probata.method.statements.wordings import wording
from probata.record.span import TextSpan
from tests.method.statements.uttering import source


def _turnings(text: str) -> Turnings:
    return turnings(text, wording(text, [TextSpan(0, len(text))]))


def _told(text: str) -> set[tuple[Turn, str]]:
    return {(one.kind, one.value) for one in _turnings(text).found}


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("they did not beat the men", Turn.DENIAL, ""),
        ("they refused to open the gate", Turn.DENIAL, ""),
        ("that men were beaten is a lie", Turn.DENIAL, ""),
        ("we counted twelve men", Turn.NUMBER, "12"),
        ("about 40% of the crews", Turn.NUMBER, "40%"),
        ("the second convoy left", Turn.NUMBER, "second"),
        ("some of the men", Turn.EXTENT, "2"),
        ("perhaps the wells are dry", Turn.RESERVE, "fact 1"),
        ("we’ll sell the ferries", Turn.TENSE, "future"),
        ("they are going to sell the ferries", Turn.TENSE, "future"),
        ("the men of Oster’s council", Turn.NAME, "oster"),
    ],
)
def test_a_turning_word_is_seen(text: str, kind: Turn, value: str) -> None:
    assert (kind, value) in _told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("not only the men were beaten", Turn.DENIAL),
        ("no doubt the men were beaten", Turn.DENIAL),
        ("no one came to the gate", Turn.NUMBER),
        ("they hit one another at the gate", Turn.NUMBER),
        ("Guards came to the gate. Soldiers left", Turn.NAME),
        ("THE GUARDS OF OSTER CAME", Turn.NAME),
    ],
)
def test_what_only_looks_like_one_is_not(text: str, kind: Turn) -> None:
    assert kind not in {one for one, _ in _told(text)}


def test_a_clause_ends_at_a_mark_and_at_but() -> None:
    found = _turnings("We found no locks, but the iron gate stayed shut")
    assert found.beside([(6, 10)], 10) == frozenset()
    assert found.beside([(3, 4)], 10) == {(Turn.DENIAL, "")}


def test_one_name_in_two_spellings_is_one() -> None:
    assert not other_names(["china"], ["chinese"])
    assert not other_names(["united", "nations"], ["un"])
    assert other_names(["oster"], ["hollen"])
    assert not other_names(["oster"], [])


_SLOTS = {
    "reserve": ("", "perhaps ", "probably ", "allegedly "),
    "whom": ("some ", "all ", "most ", "many "),
    "number": ("twelve ", "forty ", "12 0", "two "),
    "name": ("of Oster ", "of Hollen ", "of Brandt "),
    "denial": ("have ", "have never "),
    "time": ("will ", "had "),
}
_ENDS = (
    "beaten the fishermen with iron cables behind the salt mill",
    "poisoned the wells of the upper valley with barrels of oil",
    "burned the letters of the widows in the yard of the court",
)
_KINDS = tuple(_SLOTS)


def _sentence(kind: str, value: str, end: str) -> tuple[str, str]:
    """What comes before the verb, and the verb with what is behind it."""
    value = value.replace("12 0", "312 ")
    noun = {"whom": f"{value}guards ", "number": f"{value}guards ", "name": f"the guards {value}"}.get(
        kind, "the guards "
    )
    reserve = value if kind == "reserve" else ""
    return f"{reserve}{noun}", f"{value if kind in ('denial', 'time') else 'have '}{end}"


def _whole(before: str, behind: str) -> str:
    told = f"{before}{behind}"
    return f"“{told[0].upper()}{told[1:]},” said Mara Vell."


def _verb(before: str, behind: str) -> str:
    auxiliary, _, rest = behind.partition("e ") if behind.startswith("have ") else behind.partition(" ")
    auxiliary = f"{auxiliary}e" if behind.startswith("have ") else auxiliary
    for word in ("not ", "never "):
        if rest.startswith(word):
            auxiliary, rest = f"{auxiliary} {word.strip()}", rest.removeprefix(word)
    return f"Mara Vell said that {before}{auxiliary} “{rest}”."


def _told_with_a_gap(before: str, behind: str) -> str:
    words = behind.split()
    return f"“{before[0].upper()}{before[1:]}{' '.join(words[:-5])} … {' '.join(words[-4:])},” said Mara Vell."


_FORMS = (_whole, _verb, _told_with_a_gap)


def _of(*texts: str) -> Utterances:
    return utterances([source(text, str(number)) for number, text in enumerate(texts)])


def _together(found: Utterances, documents: int = 2) -> list[Utterance]:
    return [one for one in found.families if len(one.documents) == documents]


@given(st.data(), st.sampled_from(_KINDS), st.sampled_from(_ENDS), st.sampled_from(_FORMS), st.sampled_from(_FORMS))
@settings(deadline=None, max_examples=300)
def test_what_differs_by_a_turning_word_is_never_computed(
    data: st.DataObject, kind: str, end: str, one_form: object, other_form: object
) -> None:
    assert callable(one_form)
    assert callable(other_form)
    one, other = data.draw(st.permutations(_SLOTS[kind]))[:2]
    texts = (one_form(*_sentence(kind, one, end)), other_form(*_sentence(kind, other, end)))
    for family in _together(_of(*texts)):
        assert family.utterances.most == 2, texts
        assert any(member.flips for member in family.members), texts


@given(st.sampled_from(_KINDS), st.data(), st.sampled_from(_ENDS), st.sampled_from(_FORMS))
@settings(deadline=None, max_examples=100)
def test_the_same_words_told_in_another_form_are_computed(
    kind: str, data: st.DataObject, end: str, form: object
) -> None:
    assert callable(form)
    told = _sentence(kind, data.draw(st.sampled_from(_SLOTS[kind])), end)
    [family] = _together(_of(_whole(*told), form(*told) + " "))
    assert family.utterances.most == 1


def test_a_part_of_two_that_differ_joins_them_no_more_than_they_join_themselves() -> None:
    twelve = "“Twelve guards of the camp beat the old fishermen with iron cables,” said Mara Vell."
    forty = twelve.replace("Twelve", "Forty")
    part = "Mara Vell said guards of the camp “beat the old fishermen with iron cables”."
    [family] = _of(twelve, forty, part).families
    assert family.utterances.most == 2
    assert len({key for key, one in zip(family.keys, family.members, strict=True) if len(one.rendering.pieces)}) == 2


@pytest.mark.parametrize("denying", ["denied", "has always denied", "disputed"])
def test_what_the_word_of_saying_denies_is_not_what_another_has_said(denying: str) -> None:
    said = "Mara Vell said that soldiers “burned the fishing huts along the northern shore”."
    assert all(one.utterances.most == 2 for one in _together(_of(said, said.replace("said", denying))))


@given(st.text(max_size=200))
@settings(deadline=None)
def test_every_turning_word_has_a_place_and_nothing_differs_from_itself(text: str) -> None:
    of = wording(text, [TextSpan(0, len(text))])
    found = turnings(text, of)
    assert all(0 <= one.at < len(of.words) for one in found.found)
    assert list(found.clauses) == sorted(set(found.clauses))
    assert differences(frozenset(_told(text)), frozenset(_told(text))) == ()
