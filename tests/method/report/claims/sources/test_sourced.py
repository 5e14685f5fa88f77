"""What sentences name as their sources, and what notes cite."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.sources.source_cited import source_cited
from probata.method.report.claims.sources.source_fit import apart, excludes
from probata.method.report.claims.sources.sourced import Kind, sources_named


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A fisherman who lived beside the harbour remembered the lamps.", Kind.PERSON),
        ("“Nobody came,” said one retired teacher.", Kind.PERSON),
        ("According to the Ministry of Water, the wells were full.", Kind.OFFICE),
        ("The Harbour Tribune reported that the quay was sold.", Kind.PRESS),
        ("Article 7 of the decree forbids trade at night.", Kind.LAW),
        ("In its judgment of 4 May 2018 the district court held that the search was unlawful.", Kind.COURT),
        ("The statistical yearbook gives 4,200 inhabitants.", Kind.STATISTICS),
        ("Aerial images taken in June show new roofs.", Kind.IMAGE),
        ("In its submission, the Valley Company denied it.", Kind.GROUP),
    ],
)
def test_a_sentence_names_its_source_in_many_constructions(words: str, kind: Kind) -> None:
    assert {one.kind for one in sources_named(words)} == {kind}


@pytest.mark.parametrize("words", ["The court building was closed.", "Journalists were barred.", "Wells were dry."])
def test_who_is_only_told_of_is_no_source(words: str) -> None:
    assert sources_named(words) == ()


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Interview with a weaver, Lun, 4 May 2019", Kind.PERSON),
        ("Labour Code, art. 12", Kind.LAW),
        ("Supreme Court, judgment of 4 May 2018, para. 9", Kind.COURT),
        ("Letter of 3 May 2019 from the Ministry of Water", Kind.OFFICE),
        ("“Quay sold”, Harbour Tribune, 9 May 2018", Kind.PRESS),
        ("Statistical Yearbook 2018, table 12", Kind.STATISTICS),
        ("Aerial photograph, 9 June 2018", Kind.IMAGE),
    ],
)
def test_a_note_cites_one_source(note: str, kind: Kind) -> None:
    cited = source_cited(note)
    assert cited is not None
    assert cited.kind is kind


@pytest.mark.parametrize("note", ["Ibid.", "Harbour Tribune, quoting the Minister", "E-mail on file", "M. Arlen, 2018"])
def test_what_relays_or_cannot_be_read_is_nothing(note: str) -> None:
    assert source_cited(note) is None


def _excludes(words: str, note: str) -> bool:
    [named], cited = sources_named(words), source_cited(note)
    assert cited is not None
    return excludes(named, cited)


def test_sources_of_other_kinds_and_names_exclude_one_another() -> None:
    nurse = "A nurse recalled the night."
    assert _excludes(nurse, "Interview with a driver, 2019")
    assert _excludes(nurse, "Decree No. 12, art. 4")
    assert not _excludes(nurse, "Interview with a midwife, 2019")
    assert not _excludes(nurse, "Interview 14, 2019")
    assert not _excludes("The Ministry of Water denied it.", "Harbour Tribune, 3 May 2018")
    assert _excludes("Article 7 of Decree No. 12 forbids it.", "Decree No. 12, art. 9")
    [one], [other] = sources_named(nurse), sources_named("A driver recalled the night.")
    assert apart(one, other)


@settings(deadline=None)
@given(st.text(max_size=120))
def test_any_words_can_stand_in_a_sentence_or_a_note(words: str) -> None:
    assert all(one.words for one in sources_named(words))
    source_cited(words)
