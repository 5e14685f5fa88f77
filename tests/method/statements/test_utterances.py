"""utterances: families over documents, on written-out gold, and laws that hold for any pile."""

import json
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.comparing import Likeness
from probata.method.statements.families import Joined, Utterances
from probata.method.statements.reading import statements
from probata.method.statements.renderings import Source
from probata.method.statements.utterances import utterances
from probata.record.span import TextSpan
from tests.method.statements.uttering import ref, source

GOLD = [
    json.loads(line)
    for name in ("utterances.jsonl", "utterances_held_out.jsonl")
    for line in (Path(__file__).parents[2] / "data/statements" / name).read_text(encoding="utf-8").splitlines()
]
SHORT = "The harbour ministry said the ruling was “void and unlawful”."
LONG = "A spokesman of the harbour ministry said: “The ruling is utterly unlawful and void, and nobody will obey it.”"
SAID = "Mara Vell, the commissioner, said: “We found no locks on the doors of the camp, but nobody was free to leave.”"


def _of(*texts: str) -> Utterances:
    return utterances([source(text, str(number)) for number, text in enumerate(texts)])


def _joined(pair: dict[str, str]) -> bool:
    return any(len(one.documents) == 2 for one in _of(pair["one"], pair["other"]).families)


def test_most_pairs_of_one_utterance_are_found() -> None:
    same = [_joined(one) for one in GOLD if one["same"]]
    assert len(same) >= 38
    assert sum(same) >= 36


def test_pairs_of_two_utterances_stay_two() -> None:
    different = [_joined(one) for one in GOLD if not one["same"]]
    assert len(different) >= 52
    assert sum(different) <= 1


def test_copies_are_one_rendering_and_one_utterance() -> None:
    [family] = _of(SAID, SAID + " ", SAID + "  ").families
    assert len(family.members) == 1
    assert len(family.documents) == 3
    assert (family.utterances.least, family.utterances.most) == (1, 1)


def test_a_partial_quotation_is_computed_into_the_longer() -> None:
    part = "Mara Vell said that there were no locks on doors “of the camp, but nobody was free to leave”."
    [family] = _of(SAID, part).families
    assert family.members[1].joined is Joined.COMPUTED
    assert family.members[1].likeness is Likeness.PART
    assert str(family.utterances) == "1"


def test_a_part_told_without_the_not_that_stood_before_it_is_a_question() -> None:
    [family] = _of(
        SAID, "Mara Vell said there were locks “on the doors of the camp, but nobody was free to leave”."
    ).families
    assert family.members[1].joined is Joined.PROPOSED
    assert family.members[1].flips == ("only one of them says not",)
    assert (family.utterances.least, family.utterances.most) == (1, 2)


def test_other_words_are_proposed_and_leave_the_number_open() -> None:
    [family] = _of(SHORT, "The harbour ministry called the ruling “unlawful and void”.").families
    assert family.members[1].joined is Joined.PROPOSED
    assert (family.utterances.least, family.utterances.most) == (1, 2)
    assert set(family.open) <= {(0, 1), (1, 0)}
    assert len(family.open) == 1


def test_two_short_pieces_in_another_order_are_one_utterance_for_sure() -> None:
    one = "Odo Brandt called the ruling “a mere insult” and “a gift to smugglers”."
    other = "Odo Brandt said the ruling was “a gift to smugglers” and “a mere insult”."
    [family] = _of(one, other).families
    assert family.members[1].joined is Joined.COMPUTED
    assert len(_of(one, other.replace("Odo Brandt", "Mara Vell")).families) == 2


def test_five_little_words_of_one_speaker_are_a_question() -> None:
    [family] = _of(
        "“They came for us at night, and we had no shoes,” Mara Vell said.",
        "“They came for us at night,” Mara Vell said.",
    ).families
    assert family.members[1].joined is Joined.PROPOSED


def test_the_same_long_words_are_one_utterance_in_two_mouths_and_short_ones_are_not() -> None:
    words = "“We found no locks on the doors of the camp, but nobody was free to leave,” {} said."
    [family] = _of(words.format("Mara Vell"), words.format("Odo Brandt") + " ").families
    assert family.parties == ("Mara Vell", "Odo Brandt")
    assert len(_of("“No bed at all,” Mara Vell said.", "“No bed at all,” Odo Brandt said.").families) == 2


def test_two_days_are_two_utterances() -> None:
    monday = "“The gate of the camp stays shut,” said Mara Vell on Monday."
    friday = "“The gate of the camp stays shut,” said Mara Vell on Friday."
    assert len(_of(monday, friday).families) == 2


def test_a_report_without_quotation_marks_is_a_weak_member_and_makes_no_family() -> None:
    told = "Mara Vell, the commissioner, said they found no locks on the doors of the camp."
    [family] = _of(SAID, told).families
    assert [one.rendering.quoted for one in family.members] == [True, False]
    assert family.members[1].joined is Joined.PROPOSED
    assert _of(told, told + " ").families == ()


def _places(found: Utterances) -> list[tuple[object, TextSpan]]:
    return [(one.of, one.span) for family in found.families for one in family.carried]


def test_a_person_joins_what_the_rule_left_apart_and_keeps_apart_what_it_joined() -> None:
    texts = [source(SHORT, "0"), source("The harbour ministry spoke of “a paper for the bin”.", "1")]
    a, b = _places(utterances(texts))
    [family] = utterances(texts, {frozenset((a, b)): True}).families
    assert family.members[1].joined is Joined.DECIDED
    assert str(family.utterances) == "1"
    same = [source(SAID, "0"), source(SAID.replace("We found", "They found"), "1")]
    a, b = _places(utterances(same))
    assert len(utterances(same, {frozenset((a, b)): False}).families) == 2


def test_what_was_kept_apart_stays_apart_by_any_way() -> None:
    texts = [source(SAID.replace("We", who), who) for who in ("We", "They", "You")]
    places = _places(utterances(texts))
    ends = {place[0]: place for place in places}
    apart = frozenset((ends[ref("We")], ends[ref("They")]))
    for family in utterances(texts, {apart: False}).families:
        assert not {ref("We"), ref("They")} <= set(family.documents)


def test_the_name_of_an_utterance_is_the_same_in_every_place_that_quotes_it() -> None:
    part = "Mara Vell said that there were no locks on doors “of the camp, but nobody was free to leave”."
    found = _of(SAID, part, SHORT)
    whole = TextSpan(SAID.index("We"), SAID.index(".”"))
    quoted = TextSpan(part.index("of the camp"), part.index("”"))
    [one], [other] = found.keys_at(ref("0"), whole), found.keys_at(ref("1"), quoted)
    assert one == other
    assert found.keys_at(ref("2"), TextSpan(0, len(SHORT))) != (one,)
    assert found.keys_at(ref("0"), None) == ()
    assert found.keys_at(ref("0"), TextSpan(0, 9)) == ()


def test_only_proposed_renderings_have_two_names() -> None:
    [family] = _of(SHORT, "The harbour ministry called the ruling “unlawful and void”.").families
    assert len(set(family.keys)) == 2


def test_a_crowd_of_wordings_of_one_utterance_is_one_family() -> None:
    words = [
        "nobody",
        "was",
        "ever",
        "free",
        "to",
        "leave",
        "the",
        "camp",
        "before",
        "the",
        "salt",
        "was",
        "in",
        "the",
        "barges",
        "of",
        "the",
        "company",
    ]
    texts = []
    for number in range(40):
        said = [*words]
        said[number % len(words)] = f"unit{number}"
        texts.append(source(f"“{' '.join(said).capitalize()},” said Mara Vell, the commissioner.", str(number)))
    largest = utterances(texts).families[0]
    assert len(largest.documents) >= 36


PILE = [
    SHORT,
    LONG,
    SAID,
    SAID.replace("no locks", "few locks"),
    "“No bed at all,” Mara Vell said.",
    *(one[key] for one in GOLD[:6] for key in ("one", "other")),
]


def _shape(found: Utterances) -> object:
    return [
        (family.keys, family.utterances, [(one.of, one.span) for one in family.carried], family.open)
        for family in found.families
    ]


@given(st.permutations(PILE))
@settings(deadline=None, max_examples=25)
def test_the_order_of_the_documents_does_not_matter(pile: list[str]) -> None:
    assert _shape(utterances([source(text) for text in pile])) == _shape(utterances([source(text) for text in PILE]))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_not_even_where_all_are_close(order: tuple[int, ...]) -> None:
    texts = [SAID, SAID.replace("no locks", "few locks"), SAID.replace("camp", "hostel")]
    assert _shape(utterances([source(texts[at]) for at in order])) == _shape(utterances([source(t) for t in texts]))


@given(st.lists(st.text(max_size=120) | st.sampled_from(PILE), max_size=5, unique=True))
@settings(deadline=None)
def test_every_quoted_rendering_is_in_exactly_one_family_whatever_the_texts_are(pile: list[str]) -> None:
    sources: list[Source] = [source(text) for text in pile]
    found = utterances(sources)
    places = _places(found)
    assert len(places) == len(set(places))
    for family in found.families:
        assert family.members[0].rendering.quoted
        assert len(family.keys) == len(family.members)
        assert 1 <= family.utterances.least <= family.utterances.most


@pytest.mark.parametrize("seed", range(4))
def test_other_refs_for_the_same_files_change_no_order_and_no_name(seed: int) -> None:
    def found(drawn: int) -> list[object]:
        files = [
            Source(ref(f"{drawn}{number}"), text, statements(text), name=f"file {number}")
            for number, text in enumerate(PILE)
        ]
        told = utterances(files).families
        return [
            (one.keys, one.open, [(each.source.name, each.span) for each in one.carried], [m.to for m in one.members])
            for one in told
        ]

    assert found(seed) == found(seed + 100)
