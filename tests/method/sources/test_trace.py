"""The lineage of many documents: laws that hold for any of them, the seeds, and accuracy that may only rise."""

import random
import re
from pathlib import Path

import pytest
from benchmarks.bench_sources import included, labels
from benchmarks.synthetic_news import adjusted_rand, corpus, recall, wrongly_merged
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.documents.credit import credits
from probata.method.sources.bylines import unsupported
from probata.method.sources.model import Joins, Lineage, LinkKind, PassageKind, SourceText
from probata.method.sources.trace import trace
from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.ref import Ref

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"


def document(number: int, text: str) -> SourceText:
    return SourceText(Ref.of("doc", number.to_bytes(16, "big")), text)


def partition(told: Lineage) -> set[frozenset[Ref]]:
    return {frozenset(family.members) for family in told.families}


def by_text(told: Lineage, texts: list[str]) -> list[list[str]]:
    """The partition, each document by its text."""
    of = dict(zip(told.documents, texts, strict=True))
    return sorted(sorted(of[ref] for ref in family.members) for family in told.families)


SENTENCES = [
    "The first boats went out before anybody on the shore had lit a lamp that day.",
    "Nobody had told the families how long the gates of the hall would stay closed.",
    "Men with printed lists read out the number of the lease first and the name after it.",
    "“We ask only for patience, and for quiet, until the lists are ready,” the spokesman said.",
    "The census, the last to ask about leases, counted many thousand households by the water.",
    "Catches have fallen by a third since the pans were dug, the fisheries office said.",
    "A doctor said that the cards of her patients had been taken away in a grey box.",
    "Sign up here",
    "湖户协会秘书希望与部长见面但是至今没有任何回音",
    "No comment.",
]
TEXTS = st.lists(st.lists(st.sampled_from(SENTENCES), max_size=6).map(" ".join), max_size=7)


@settings(deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_the_documents_changes_no_family_and_no_count(drawn: list[str], rng: object) -> None:
    texts = [document(number, text) for number, text in enumerate(drawn)]
    mixed = list(texts)
    rng.shuffle(mixed)
    one, other = trace(texts), trace(mixed)
    assert partition(one) == partition(other)
    assert one.counts == other.counts
    assert len(one.links) == len(other.links)
    assert trace(texts) == one


@settings(deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_the_names_drawn_for_the_documents_change_no_family_and_no_count(drawn: list[str], rng: object) -> None:
    names = rng.sample(range(1_000), len(drawn))
    one = trace([document(number, text) for number, text in enumerate(drawn)])
    other = trace([document(name, text) for name, text in zip(names, drawn, strict=True)])
    assert by_text(one, drawn) == by_text(other, drawn)
    assert one.counts == other.counts


@pytest.mark.parametrize("held", [2, 3, 4])
def test_a_chain_of_overlapping_texts_is_told_the_same_under_any_names_and_in_any_order(story, held: int) -> None:
    parts = [story(100 + at, 96) for at in range(22)]
    drawn = ["\n\n".join(parts[at : at + held]) for at in range(18)]
    told = []
    for seed in range(4):
        rng = random.Random(seed)  # noqa: S311 (an order, not a secret)
        mixed, names = rng.sample(drawn, len(drawn)), rng.sample(range(1_000), len(drawn))
        lineage = trace([document(name, text) for name, text in zip(names, mixed, strict=True)])
        told.append((by_text(lineage, mixed), lineage.counts))
    assert all(one == told[0] for one in told)


def test_forms_filled_in_differently_are_possibly_one_text_and_are_asked_about_once_each(story) -> None:
    questions = [story(500 + at, 15) for at in range(6)]
    filled = ["\n".join(f"{q}\n{story(10 * form + at, 4)}" for at, q in enumerate(questions)) for form in range(1, 41)]
    told = trace([document(at, text) for at, text in enumerate(filled)])
    assert str(told.counts.shared_texts) == "at least 1, at most 40"
    assert len(told.possible) == 39


def test_a_word_that_turns_a_short_note_round_leaves_two_notes(source) -> None:
    said = "The ministry said that {} detainees were beaten by guards in the courtyard on Monday evening."
    told = trace([source(1, said.format("the")), source(2, said.format("no"))])
    assert str(told.counts.shared_texts) == "at least 1, at most 2"


@settings(deadline=None)
@given(TEXTS.filter(any), st.data())
def test_a_duplicate_adds_a_document_and_no_shared_text(drawn: list[str], data: st.DataObject) -> None:
    texts = [document(number, text) for number, text in enumerate(drawn)]
    again = document(99, data.draw(st.sampled_from(drawn)))
    one, other = trace(texts), trace([*texts, again])
    assert other.counts.documents == one.counts.documents + 1
    assert other.counts.shared_texts == one.counts.shared_texts


@settings(deadline=None)
@given(TEXTS)
def test_every_document_with_words_is_in_one_family_and_every_certificate_checks_out(drawn: list[str]) -> None:
    texts = [document(number, text) for number, text in enumerate(drawn)]
    told = trace(texts)
    members = [ref for family in told.families for ref in family.members]
    assert sorted(members + list(told.empty)) == sorted(told.documents)
    assert [family.number for family in told.families] == list(range(1, len(told.families) + 1))
    assert told.counts.shared_texts.most == len(told.families)
    bytes_of = {text.ref: text.text.encode() for text in texts}
    for link in told.links:
        assert 0 <= link.share_a <= 1
        assert 0 <= link.share_b <= 1
        for passage in link.passages:
            for proof in (passage.certificate, *passage.pieces):
                assert Digest.of(bytes_of[link.a][proof.a.start : proof.a.end]) == proof.a.digest
                assert Digest.of(bytes_of[link.b][proof.b.start : proof.b.end]) == proof.b.digest


@settings(deadline=None)
@given(TEXTS, st.data())
def test_what_a_person_decided_holds(drawn: list[str], data: st.DataObject) -> None:
    texts = [document(number, f"{text} so it was") for number, text in enumerate([*drawn, "one", "two"])]
    a, b = data.draw(st.permutations([text.ref for text in texts]))[:2]
    pair = frozenset((a, b))
    joined, apart = trace(texts, decided={pair: True}), trace(texts, decided={pair: False})
    assert joined.family_of(a) == joined.family_of(b)
    assert apart.family_of(a) != apart.family_of(b)
    assert joined.between(a, b).joins is Joins.ONE_TEXT
    assert apart.between(a, b).joins is Joins.APART
    assert all(told.between(a, b).decided for told in (joined, apart))


def test_decisions_about_unknown_documents_and_about_one_document_are_ignored(source, ref, story) -> None:
    texts = [source(1, story(1)), source(2, story(2))]
    decided = {frozenset((ref(1), ref(9))): True, frozenset((ref(1),)): True}
    assert trace(texts, decided=decided) == trace(texts)


def test_two_documents_of_one_name_are_refused(source) -> None:
    with pytest.raises(BadValue, match="same Ref"):
        trace([source(1, "one"), source(1, "two")])


def test_no_documents_have_a_lineage_too() -> None:
    told = trace([])
    assert (told.counts.documents, told.families, told.links) == (0, (), ())
    assert str(told.counts.shared_texts) == "0"


def test_documents_without_words_are_named_and_no_shared_text(source, ref, story) -> None:
    told = trace([source(1, ""), source(2, story(1)), source(3, "— … —")])
    assert told.empty == (ref(1), ref(3))
    assert str(told.counts) == "3 documents, 1 shared text"


def test_families_are_numbered_by_size_then_by_first_place(source, ref, story) -> None:
    texts = [source(at, story(topic)) for at, topic in enumerate([1, 2, 3, 2, 3, 2])]
    told = trace(texts)
    assert [(one.number, one.members) for one in told.families] == [
        (1, (ref(1), ref(3), ref(5))),
        (2, (ref(2), ref(4))),
        (3, (ref(0),)),
    ]


def test_progress_goes_forward_to_its_end(source, story) -> None:
    steps: list[tuple[int, int]] = []
    trace([source(at, story(at % 3)) for at in range(9)], progress=lambda done, every: steps.append((done, every)))
    assert steps == sorted(steps)
    assert steps[-1] == (18, 18)


def test_a_text_between_the_thresholds_waits_for_a_person(source, story) -> None:
    texts = [source(1, f"{story(1, 96)} {story(3, 120)}"), source(2, f"{story(1, 96)} {story(2, 120)}")]
    told = trace(texts)
    assert str(told.counts) == "2 documents, at least 1, at most 2 shared texts"
    assert [link.joins for link in told.possible] == [Joins.POSSIBLE]
    settled = trace(texts, decided={frozenset(told.documents): False})
    assert str(settled.counts.shared_texts) == "2"


def test_shared_quotations_and_background_never_make_a_family(source, story) -> None:
    common = "\n".join(f"“{story(900 + at, 24)}” he said." for at in range(4)) + "\n" + story(950, 36)
    told = trace([source(at, f"{story(at, 48)}\n{common}\n{story(at + 50, 48)}") for at in range(5)])
    assert str(told.counts.shared_texts) == "5"
    kinds = {passage.kind for link in told.links for passage in link.passages}
    assert kinds == {PassageKind.QUOTATION, PassageKind.BACKGROUND}


def test_three_versions_of_one_text_are_possibly_one_and_what_they_share_is_no_background(source, story) -> None:
    parts = [story(100 + at, 36) for at in range(9)]
    kept = [(0, 1, 2, 3), (0, 1, 4, 5), (0, 2, 4, 6)]
    texts = [" ".join([*(parts[part] for part in which), story(at, 60)]) for at, which in enumerate(kept)]
    told = trace([source(at, text) for at, text in enumerate(texts)])
    assert str(told.counts.shared_texts) == "at least 1, at most 3"
    assert told.background == ()


def test_two_paragraphs_of_another_text_make_a_passage_and_no_family(source, story) -> None:
    told = trace([source(1, story(1, 360)), source(2, f"{story(2, 240)} {story(1, 360)[:400]} {story(3, 120)}")])
    assert str(told.counts.shared_texts) == "2"
    (link,) = told.links
    assert (link.kind, link.joins) == (LinkKind.PASSAGE, Joins.APART)
    assert [passage.kind for passage in link.passages] == [PassageKind.COPIED]


def test_the_limits_say_what_the_method_cannot_see() -> None:
    words = " ".join(trace([]).limits)
    assert "paraphrase" in words
    assert "back-translation" in words
    assert "Forms, tables and interviews" in words
    assert "proof" not in words


FLOORS = [(3, 200), (8, 160)]


@pytest.mark.parametrize(("seed", "size"), FLOORS)
def test_accuracy_on_synthetic_news_stays_above_its_floors(seed: int, size: int) -> None:
    made = corpus(size, seed)
    texts = [document(at, text) for at, text in enumerate(made)]
    told = trace(texts)
    found = labels(told, texts)
    assert adjusted_rand([item.family for item in made.items], found) >= 0.99
    assert recall(made, found, "copy", "trimmed") == 1.0
    assert recall(made, found, "edited", "trimmed and edited") >= 0.98
    assert included(made, told, texts)[0] >= 0.97
    assert wrongly_merged(made, found) == 0


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed files are not beside this checkout")
def test_the_seeds_are_eight_documents_of_two_shared_texts_with_one_quotation_in_common() -> None:
    texts, authors = [], []
    for path in sorted(SEEDS.glob("*.txt")):
        whole = path.read_bytes().decode()
        texts += re.split(r"\n?title: [^\n]*\n", whole)
        authors += [None, *re.findall(r"author: “([^”]*)”", whole)]
    told = trace([document(at, text) for at, text in enumerate(texts)])
    assert str(told.counts) == "8 documents, 2 shared texts"
    assert [len(family.members) for family in told.families] == [4, 4]
    credit = [family.credit for family in told.families]
    assert [(one.credit.agency, one.carriers) for one in credit if one] == [("CNN", 4), ("Reuters", 4)]
    (quotation,) = told.quotations
    assert quotation.text == (
        "The extent of arbitrary and discriminatory detention of members of Uyghurs and other predominantly Muslim "
        "groups … may constitute international crimes, particularly crimes against humanity,"
    )
    assert len(quotation.places) == 8
    assert told.background == ()
    assert told.possible == ()
    across = [link for link in told.links if link.joins is not Joins.ONE_TEXT]
    assert [[passage.kind for passage in link.passages] for link in across] == [[PassageKind.QUOTATION]]
    states = [
        unsupported(author, credits(text), text).state.value
        for author, text in zip(authors, texts, strict=True)
        if author
    ]
    assert states == ["declared, unsupported"] * 6
