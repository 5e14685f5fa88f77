"""What cited documents have in common."""

from __future__ import annotations

from pathlib import Path

from probata.inquiry.add import add
from probata.inquiry.documents import texts
from probata.inquiry.documents.shared import SharedTexts, shared_texts, somebodys_words
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.record.ref import Ref
from probata.record.span import TextSpan

LONG = " ".join(
    f"Sentence {n} tells of the quarry and of gate number {n * 7} on the road to hall {n * 3}." for n in range(30)
)
SAID = "“Nobody is kept in the quarry who does not wish to learn the craft of stone.”"
FILES = {
    "wire.txt": LONG,
    "copy.txt": f"{LONG} Printed once more.",
    "other.txt": f"A report about something else altogether, from the hills. The officer said: {SAID} Then it rained.",
    "third.txt": f"People on the coast had another week of storms and floods. He declared: {SAID} The boats stayed in.",
}


def loaded(opened: Opened, folder: Path) -> texts.Loaded:
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    add(opened, [folder / name for name in FILES], public=True, settings=Settings(), progress=lambda *_: None)
    return texts.load(opened)


def test_copies_are_one_shared_text_and_other_documents_are_others(opened: Opened, tmp_path: Path) -> None:
    found = loaded(opened, tmp_path)
    ref = {one.document.name: one.document.ref for one in found.stored}
    shared = shared_texts(found, ref.values())
    assert shared.family[ref["wire.txt"]] == shared.family[ref["copy.txt"]]
    assert len({shared.family[one] for one in ref.values()}) == 3


def test_two_texts_that_quote_the_same_words_have_one_utterance_at_these_places(opened: Opened, tmp_path: Path) -> None:
    found = loaded(opened, tmp_path)
    stored = {one.document.name: one for one in found.stored}
    shared = shared_texts(found, [one.document.ref for one in found.stored])

    def said(name: str, words: str) -> tuple[str, ...]:
        start = FILES[name].index(words)
        return shared.utterances(stored[name].document.ref, TextSpan(start, start + len(words)))

    words = "Nobody is kept in the quarry who does not wish to learn the craft of stone."
    assert said("other.txt", words) == said("third.txt", words) != ()
    assert said("other.txt", "Then it rained.") == ()
    assert shared.utterances(stored["other.txt"].document.ref, None) == ()


def test_nothing_is_compared_for_a_single_document(opened: Opened, tmp_path: Path) -> None:
    found = loaded(opened, tmp_path)
    assert shared_texts(found, [found.stored[0].document.ref]) == SharedTexts()
    assert shared_texts(found, [Ref.of("doc", bytes(16))]) == SharedTexts()


def test_words_in_quotation_marks_or_with_an_i_look_like_somebodys(opened: Opened, tmp_path: Path) -> None:
    stored = {one.document.name: one for one in loaded(opened, tmp_path).stored}
    other, wire = stored["other.txt"], stored["wire.txt"]
    at = FILES["other.txt"].index("Nobody")
    assert somebodys_words(other, TextSpan(at, at + 20))
    assert not somebodys_words(other, TextSpan(0, 10))
    assert somebodys_words(other, None)
    assert not somebodys_words(wire, None)


def test_words_that_a_reporter_passes_on_from_unnamed_people_look_like_somebodys(
    opened: Opened, tmp_path: Path
) -> None:
    text = "The quarry lies in the hills. Two of the men said that a carter had died in May. The gate is of iron."
    path = tmp_path / "passed-on.txt"
    path.write_text(text, encoding="utf-8")
    add(opened, [path], public=True, settings=Settings(), progress=lambda *_: None)
    stored = next(one for one in texts.load(opened).stored if one.document.name == path.name)
    low, high = text.index("Two"), text.index(" The gate")
    assert somebodys_words(stored, TextSpan(low, high))
    assert not somebodys_words(stored, TextSpan(high + 1, len(text)))
    assert somebodys_words(stored, None)


def test_documents_have_a_shared_text_among_others_only_with_one_of_these(opened: Opened, tmp_path: Path) -> None:
    found = loaded(opened, tmp_path)
    ref = {one.document.name: one.document.ref for one in found.stored}
    shared = shared_texts(found, ref.values())
    assert set(shared.among(ref.values())) == {ref["wire.txt"], ref["copy.txt"]}
    assert shared.among([ref["wire.txt"], ref["other.txt"]]) == {}
    assert (shared.traced, shared_texts(found, [ref["wire.txt"]]).traced) == (True, False)
