"""What a part of a report rests on, and how many sources that is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.manuscript.model import Directive
from probata.method.report.model import Bound
from probata.method.report.prose.evidence import (
    accounts,
    bindings_with_refs,
    counts,
    dependent,
    directives,
    documents,
    is_empty,
    label_at,
    name_and_type,
    passages_in,
    places,
    same_words,
    texts,
    top,
    voices,
)
from tests.method.report.world import bound, interview, records


def finding(source: str) -> tuple[Bound, Directive]:
    whole = bound(source)
    return whole, next(directives(whole, "finding"))


@pytest.mark.parametrize(
    ("argument", "name", "kind"),
    [("F1 law", "F1", "law"), ("F1", "F1", ""), ("", "", ""), ("law", "", "law"), ("F1 Pattern", "F1", "pattern")],
)
def test_an_argument_is_a_name_and_a_type(argument: str, name: str, kind: str) -> None:
    _, one = finding(f":::{{finding}} {argument}\nx\n:::\n")
    assert name_and_type(one) == (name, kind)


def test_directives_are_found_inside_others() -> None:
    source = "::::{context}\n:::{finding} F1 law\nx\n:::\n::::\n\n:::{finding} F2 law\ny\n:::\n"
    assert [name_and_type(one)[0] for one in directives(bound(source), "finding")] == ["F1", "F2"]


def test_passages_of_a_directive_bring_their_notes() -> None:
    whole, one = finding(":::{finding} F1 law\nx[^a]\n:::\n\n[^a]: See {cite}`decree`.\n")
    assert [passage.kind for passage in passages_in(whole, one)] == ["paragraph", "note"]


def test_a_reference_brings_the_evidence_of_its_paragraph_and_finding() -> None:
    findings = ":::{finding} F2 law\nx {ref}`p-abcd` {ref}`F1`\n:::\n\n:::{finding} F1 law\ny {cite}`decree`\n:::\n"
    source = f"A. {{cite}}`tender` {{#p-abcd}}\n\n{findings}"
    whole, one = finding(source)
    found = places(bindings_with_refs(whole, passages_in(whole, one)))
    assert {place.handle for place in found} == {"tender", "decree"}


def test_two_findings_that_refer_to_each_other_end() -> None:
    whole, one = finding(":::{finding} F1 law\n{ref}`F2`\n:::\n\n:::{finding} F2 law\n{ref}`F1`\n:::\n")
    assert places(bindings_with_refs(whole, passages_in(whole, one))) == ()


def test_documents_texts_and_accounts_are_three_counts() -> None:
    whole = bound(
        "{cite}`wire-a` {cite}`wire-copy` {cite}`tender` {cite}`lamp` {cite}`lamp-too` {count}`held:k` {count}`held:n`"
    )
    found = places(whole.passages[0].bindings)
    assert (len(found), len(documents(found)), texts(found), len(accounts(found))) == (5, 3, 2, 1)
    assert [one.handle for one in counts(whole.passages[0].bindings)] == ["held"]


def test_who_heard_it_from_another_is_not_a_second_voice() -> None:
    assert dependent(interview(2), interview(31))
    assert dependent(interview(31), interview(2))
    assert voices((interview(2), interview(31))) == 1


def test_who_was_interviewed_together_is_not_a_second_voice_whichever_says_so() -> None:
    assert dependent(interview(5), interview(6))
    assert dependent(interview(6), interview(5))


def test_who_came_through_one_intermediary_or_heard_from_one_person_is_not_a_second_voice() -> None:
    one, other = (replace(interview(number), through=" The Association") for number in (12, 13))
    assert dependent(one, replace(other, through="the association"))
    assert dependent(replace(one, through="", heard_from=("I-40",)), replace(other, through="", heard_from=("I-40",)))


def test_others_are_voices_of_their_own_and_chains_are_one() -> None:
    assert dependent(interview(2), interview(5)) == ""
    chain = (interview(1), replace(interview(12), heard_from=("I-01",)), replace(interview(13), heard_from=("I-12",)))
    assert voices(chain) == 1
    assert voices((interview(1), interview(2), interview(31), interview(5))) == 3


def test_emptiness_looks_at_words_and_roles() -> None:
    assert is_empty(())
    assert is_empty(bound("—").passages[:1])
    assert not is_empty(bound("{cite}`decree`").passages[:1])


def test_what_is_missing_from_the_whole_is_pointed_at_by_the_front_matter_or_the_first_line() -> None:
    whole = bound("Text.")
    assert top(whole.manuscript, "nothing", "title") == whole.manuscript.front["title"].at
    assert top(bound("---\n---\n").manuscript, "title").line == 1


def test_a_place_has_the_label_of_its_paragraph() -> None:
    whole = bound("One. {cite}`decree` {#p-abcd}\n\n- {cite}`tender`")
    assert [label_at(whole, role.at) for role in whole.manuscript.roles] == ["p-abcd", ""]


def test_places_that_say_the_same_at_length_are_one_text() -> None:
    known = records().places
    assert texts([known["wire-a"], known["courier"]]) == 1
    assert texts([known["wire-a"], known["wire-copy"], known["courier"], known["radio"]]) == 2
    assert texts([known["decree"], known["lamp"]]) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Doors stay locked at night.", "Doors stay locked at night."),
        (
            "They were kept from leaving by the guards at the gate.",
            "Nobody saw the guards, and the gate was by then kept from sight.",
        ),
    ],
)
def test_short_sentences_and_single_words_are_no_copies(one: str, other: str) -> None:
    assert same_words(one, other) < 0.6
