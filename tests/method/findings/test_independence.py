"""Independent sources: at least a, at most b."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.findings.independence import are_two, independent
from probata.method.findings.model import Evidence, EvidenceKind, Named, Witness
from probata.record.count import AtLeastAtMost
from probata.record.ref import Ref


def ref(kind: str, number: int) -> Ref:
    return Ref.of(kind, number.to_bytes(16, "big"))


def account(number: int, **known: object) -> Evidence:
    witness = Witness(ref("interview", number), **known)
    kind = EvidenceKind.SECOND_HAND if witness.heard_from or witness.heard_from_others else EvidenceKind.FIRST_HAND
    document = ref("document", 500 + number)
    return Evidence(Named(f"account-{number}"), kind, ref("place", number), document, witnesses=(witness,))


def paper(number: int, **known: object) -> Evidence:
    named = Named(f"paper-{number}")
    return Evidence(named, EvidenceKind.PRESS, ref("place", 900 + number), ref("document", number), **known)


def sources(*pieces: Evidence) -> str:
    return str(independent(pieces).sources)


def test_nothing_has_no_source() -> None:
    assert independent(()).sources == AtLeastAtMost(0, 0)


def test_two_people_of_whom_nothing_else_is_known_are_two() -> None:
    assert sources(account(1), account(2)) == "2"


def test_eight_documents_of_two_shared_texts_are_two() -> None:
    found = independent([paper(number, family=number % 2) for number in range(8)])
    assert (found.documents, str(found.shared_texts), str(found.sources)) == (8, "2", "2")


def test_a_possible_copy_makes_at_least_one_at_most_two() -> None:
    assert sources(paper(1, family=1), paper(2, possible_families=(1,))) == "at least 1, at most 2"


def test_two_shared_texts_that_quote_one_briefing_have_one_source_for_that_quotation() -> None:
    found = independent([paper(1, family=1, utterances=("u",)), paper(2, family=2, utterances=("u",))])
    assert (str(found.shared_texts), str(found.sources)) == ("2", "1")
    assert found.joins[0].why == "they quote one utterance"


def test_what_one_heard_from_another_has_that_other_as_its_source() -> None:
    assert sources(account(7), account(31, heard_from=(ref("interview", 7),))) == "1"


def test_two_who_heard_it_from_one_who_was_not_cited_are_one() -> None:
    from_third = (ref("interview", 9),)
    assert sources(account(1, heard_from=from_third), account(2, heard_from=from_third)) == "1"


def test_who_heard_it_from_others_too_is_perhaps_a_second_source() -> None:
    other = account(31, heard_from=(ref("interview", 7),), heard_from_others=True)
    assert sources(account(7), other) == "at least 1, at most 2"


def test_interviewed_together_is_perhaps_one() -> None:
    assert sources(account(1, together_with=(ref("interview", 2),)), account(2)) == "at least 1, at most 2"


def test_one_intermediary_is_perhaps_one() -> None:
    pieces = [account(n, through="Association") for n in range(1, 5)]
    assert sources(*pieces, account(9)) == "at least 2, at most 5"


def test_a_document_with_the_words_of_somebody_interviewed_is_that_person() -> None:
    witness = account(7)
    assert sources(witness, paper(1, witnesses=witness.witnesses)) == "1"


def test_a_document_whose_witness_may_be_somebody_interviewed_adds_at_the_least_nothing() -> None:
    assert sources(account(7), paper(1, perhaps_witnesses=(ref("interview", 7),))) == "at least 1, at most 2"


def test_a_report_that_quotes_two_people_does_not_make_them_one() -> None:
    one, other = account(7), account(19)
    assert sources(one, other, paper(1, witnesses=(*one.witnesses, *other.witnesses))) == "2"


def test_a_document_that_may_quote_either_of_two_does_not_make_them_one() -> None:
    perhaps = paper(1, perhaps_witnesses=(ref("interview", 7), ref("interview", 19)))
    assert sources(account(7), account(19), perhaps) == "at least 2, at most 3"


def test_counts_and_findings_are_no_sources() -> None:
    count = Evidence(Named("held"), EvidenceKind.COUNT, ref("count", 1))
    assert sources(count, account(1)) == "1"


def test_one_piece_with_itself_is_one_source() -> None:
    assert str(are_two(account(1), account(1))) == "1"


def test_each_join_is_explained() -> None:
    found = independent([account(1, together_with=(ref("interview", 2),)), account(2)])
    assert [(join.a, join.b, join.certain) for join in found.joins] == [("account-1", "account-2", False)]
    assert found.joins[0].why == "they were interviewed together"


pieces = st.one_of(
    st.builds(
        lambda n, heard, others, together, through: account(
            n,
            heard_from=tuple(ref("interview", one) for one in sorted(heard)),
            heard_from_others=others,
            together_with=tuple(ref("interview", one) for one in sorted(together)),
            through=through,
        ),
        st.integers(1, 6),
        st.sets(st.integers(1, 6), max_size=2),
        st.booleans(),
        st.sets(st.integers(1, 6), max_size=2),
        st.sampled_from(["", "Association", "a lawyer"]),
    ),
    st.builds(
        lambda n, family, possible, utterances: paper(
            n, family=family, possible_families=tuple(sorted(possible)), utterances=tuple(sorted(utterances))
        ),
        st.integers(1, 6),
        st.one_of(st.none(), st.integers(0, 3)),
        st.sets(st.integers(0, 3), max_size=2),
        st.sets(st.sampled_from("uvw"), max_size=2),
    ),
)


@settings(deadline=None)
@given(st.lists(pieces, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_the_evidence_does_not_matter(evidence: list[Evidence], chance: object) -> None:
    shuffled = list(evidence)
    chance.shuffle(shuffled)
    one, other = independent(evidence), independent(shuffled)
    assert (one.sources, one.witnesses, one.shared_texts) == (other.sources, other.witnesses, other.shared_texts)


@settings(deadline=None)
@given(st.lists(pieces, max_size=6), pieces)
def test_one_more_piece_never_takes_sources_away_from_the_upper_bound(evidence: list[Evidence], more: Evidence) -> None:
    assert independent([*evidence, more]).sources.most >= independent(evidence).sources.most


@settings(deadline=None)
@given(st.lists(pieces, min_size=1, max_size=6))
def test_there_are_never_more_sources_than_origins_and_never_none(evidence: list[Evidence]) -> None:
    found = independent(evidence).sources
    told = sum(max(1, len(one.utterances), *(len(who.heard_from) + 1 for who in one.witnesses), 1) for one in evidence)
    assert 1 <= found.least <= found.most <= told


@settings(deadline=None)
@given(st.lists(pieces, min_size=1, max_size=6))
def test_a_copy_of_a_piece_adds_nothing(evidence: list[Evidence]) -> None:
    assert independent([*evidence, evidence[0]]).sources == independent(evidence).sources
