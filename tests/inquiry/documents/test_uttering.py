"""uttering: decisions about utterances bind to texts and places, in whichever copies they were made."""

from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.decide import GivenAnswer, decide, proposals
from probata.inquiry.documents import texts, uttering
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.method.statements.utterances import utterances
from probata.record.errors import BadUse
from probata.record.span import TextSpan

PLAIN = Settings(language_model="none")
FIRST = "The harbour ministry said the ruling was “void and unlawful”."
SECOND = "A day later the harbour ministry called the ruling “utterly unlawful and void”."
TRANSCRIPT = (
    "Briefing, spokesman. The ruling is void and unlawful and nobody is bound by it at all. "
    "We found no locks on the doors of the camp. Thank you."
)
QUOTES = (
    "The harbour ministry said “the ruling is void and unlawful and nobody is bound by it”. "
    "“We found no locks on the doors of the camp,” the harbour ministry said."
)


@pytest.fixture(autouse=True)
def _patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROBATA_LANGUAGE_MODEL", "none")


def _add(opened: Opened, folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    paths = [folder / f"{name}.txt" for name in files]
    add(opened, paths, public=True, settings=PLAIN, progress=lambda *_: None)


def _open(opened: Opened) -> list[str]:
    return [one.binds for one in proposals(opened, quotes=True) if one.kind == uttering.SAME_UTTERANCE]


def _answer(opened: Opened, binds: str, answer: str, kind: str = uttering.SAME_UTTERANCE) -> None:
    decide(opened, [GivenAnswer(kind, binds, answer, "read both", "A. Reader")])


def _families(opened: Opened) -> int:
    loaded = texts.load(opened)
    sources = [uttering.source(one, None, loaded.decisions) for one in loaded.stored]
    return len(utterances(sources, uttering.decided(loaded)).families)


def test_a_no_keeps_two_renderings_apart_and_can_be_taken_back(opened: Opened, tmp_path: Path) -> None:
    _add(opened, tmp_path, first=FIRST, second=SECOND)
    [binds] = _open(opened)
    assert _families(opened) == 1
    _answer(opened, binds, "no")
    assert (_families(opened), _open(opened)) == (2, [])
    _answer(opened, binds, "yes")
    assert (_families(opened), _open(opened)) == (1, [])


def test_another_copy_of_the_words_asks_nothing_again(opened: Opened, tmp_path: Path) -> None:
    _add(opened, tmp_path, first=FIRST, second=SECOND)
    [binds] = _open(opened)
    _answer(opened, binds, "yes")
    _add(opened, tmp_path, third=FIRST + " It rained.", fourth=FIRST + " It snowed.", fifth=SECOND + " It rained.")
    assert _open(opened) == []
    assert _families(opened) == 1


def test_keys_join_cited_documents_through_a_decision(opened: Opened, tmp_path: Path) -> None:
    _add(opened, tmp_path, first=FIRST, second=SECOND)
    loaded = texts.load(opened)
    one, two = (each.document.ref for each in loaded.stored)
    place = {ref: TextSpan(text.index("“"), text.index("”")) for ref, text in ((one, FIRST), (two, SECOND))}

    def shared() -> bool:
        found = uttering.keys(texts.load(opened), [one, two])
        return bool(set(found.keys_at(one, place[one])) & set(found.keys_at(two, place[two])))

    assert not shared()
    _answer(opened, _open(opened)[0], "yes")
    assert shared()


def test_a_record_of_what_was_said_is_proposed_as_a_primary_and_decided(opened: Opened, tmp_path: Path) -> None:
    _add(opened, tmp_path, story=QUOTES, briefing=TRANSCRIPT)
    [asked] = [one for one in proposals(opened, quotes=True) if one.kind == uttering.PRIMARY]
    assert "briefing" in asked.question
    assert uttering.decided_primaries(texts.load(opened)) == ()
    _answer(opened, asked.binds, "yes", uttering.PRIMARY)
    assert [one.document.name for one in uttering.decided_primaries(texts.load(opened))] == ["briefing.txt"]


def test_an_account_is_no_primary(heard: Opened) -> None:
    loaded = texts.load(heard)
    account = next(one for one in loaded.stored if str(one.document.ref) in loaded.accounts)
    with pytest.raises(BadUse):
        uttering.named_primaries(loaded, [account.document.name])


def test_quotations_are_asked_about_only_when_asked_for(opened: Opened, tmp_path: Path) -> None:
    _add(opened, tmp_path, first=FIRST, second=SECOND)
    assert {one.kind for one in proposals(opened)}.isdisjoint({uttering.SAME_UTTERANCE, uttering.PRIMARY})
