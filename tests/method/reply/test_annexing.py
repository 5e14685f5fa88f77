"""The annexed answer as values: dispositions, removals, pages that are not in it."""

from collections.abc import Callable
from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from probata.method.reply.annex_text import annex_text
from probata.method.reply.annexing import NO_DISPOSITION, AnnexedAnswer, annexed, waiting
from probata.method.reply.persons import Known
from probata.method.reply.removing import REMOVED, stands_in
from probata.method.testimony.name_parts import words_of
from probata.method.testimony.protection import lexicon
from tests.method.reply.answers import ANSWER, FILE, KNOWN, NOBODY, bound, disposition, page


def _annexed(text: str = ANSWER, file: str = FILE, known: Known = KNOWN, **more: object) -> AnnexedAnswer:
    read, response = bound(text, file, known=known, **more)  # type: ignore[arg-type]  # handed on as they are
    return annexed(response, read.parties["port"], known)


def test_paragraphs_have_their_numbers_words_and_dispositions() -> None:
    made = _annexed()
    assert [one.number for one in made.paragraphs] == [1, 2, 3, 4, 5, 6]
    assert made.paragraphs[0].above == ("Port Office Answer to the extract",)
    assert made.paragraphs[0].blocks == ("The Office received the extract on 7 February 2022.",)
    assert made.paragraphs[2].classed == "admission with justification: noted"
    assert made.paragraphs[2].findings == ("F1",)
    assert made.paragraphs[5].classed == NO_DISPOSITION


def test_words_under_remove_are_gone_from_the_whole_answer() -> None:
    made = _annexed(known=NOBODY)
    assert made.paragraphs[4].blocks == (f"{REMOVED}, who lives above the bakery, invents what she says.",)
    assert made.removed == 1
    again = ANSWER.replace("on weekdays.", "on weekdays, as Orkall3 knows.").replace(
        "the quay.", "the quay of W. Orkall¹."
    )
    made = _annexed(again, known=NOBODY)
    assert "Orkall" not in str(asdict(made))
    assert made.paragraphs[5].classed == NO_DISPOSITION


def test_whoever_the_vault_knows_is_removed_without_being_asked_for() -> None:
    text = ANSWER.replace("the quay.", "the quay, K-12 and Wenda\nOrkall (+000 555 0112, w@post.invalid) too.")
    made = _annexed(text)
    assert "Orkall" not in str(asdict(made))
    assert "555" not in str(asdict(made))
    assert "K-12" not in str(asdict(made))
    assert "post.invalid" not in str(asdict(made))


def test_a_name_that_a_page_or_a_line_breaks_is_gone() -> None:
    text = ANSWER.replace("Wenda Orkall", "Wenda Or-\nkall")
    assert "kall" not in str(asdict(_annexed(text, FILE.replace("Wenda Orkall", "Wenda Orkall"), NOBODY)))


def test_pages_that_nobody_read_are_named_and_transcripts_are_in_it() -> None:
    marks = (page(1, 0, len(ANSWER)), page(2, len(ANSWER), len(ANSWER)))
    assert _annexed(marks=marks).not_annexed == (2,)
    told = FILE.replace(
        "[[responses.dispositions]]", '[responses.transcripts]\n2 = "7. Read by eye."\n\n[[responses.dispositions]]', 1
    )
    made = _annexed(file=told, marks=marks)
    assert (made.not_annexed, made.transcribed, made.paragraphs[-1].blocks) == ((), (2,), ("Read by eye.",))


def test_the_annex_waits_for_open_and_disputed_paragraphs() -> None:
    assert waiting(bound()[1]) == (4,)
    assert waiting(bound(file=FILE + disposition("2-4"))[1]) == (2, 3)


@given(st.text(max_size=60), st.sampled_from([" ", "\n", ", ", "\n\n", "\f"]), st.text(max_size=60))
def test_no_protected_word_survives_in_the_annex_of_any_text(before: str, between: str, after: str) -> None:
    text = ANSWER.replace("invents what she says.", f"{before}{between}wenda ORKALL{between}{after} K-12")
    read, response = bound(text, remove=("Wenda Orkall",))
    known = Known(lexicon(["Wenda Orkall"], bytes(16)), ("K-12",))
    told = annexed(response, read.parties["port"], known)
    for block in (line for one in told.paragraphs for line in (*one.above, *one.blocks)):
        for piece in block.split(REMOVED):
            assert not stands_in("Wenda Orkall", piece)
            assert not known.find(piece)


_SYLLABLES = st.lists(st.sampled_from(["vo", "rin", "tel", "maz", "ku", "dro", "xan"]), min_size=2, max_size=4)
_NAME = _SYLLABLES.map(lambda parts: "".join(parts).capitalize())
_FORMS = (
    str,
    str.upper,
    str.lower,
    lambda name: f"{name}s",
    lambda name: f"{name}'s",
    lambda name: f"{name}’s",
    lambda name: name.replace("o", "\u043e").replace("a", "\u0430").replace("e", "\u0435"),
    lambda name: f"{name[:2]}-\n{name[2:]}",
)


@given(_NAME, _NAME, _NAME, st.sampled_from(_FORMS), st.sampled_from([1, 2, 3, 4, 6]), st.data())
def test_no_annex_holds_a_name_of_somebody_who_is_kept_apart_in_any_form(
    first: str, last: str, other: str, form: Callable[[str], str], number: int, data: st.DataObject
) -> None:
    """Persons on record as responsible: by first name, surname or another name, with or without the rest."""
    whole = data.draw(st.sampled_from([first, last, other, f"{first} {last}", f"{last}, {first}"]))
    words = " ".join(map(form, whole.split()))
    sign = f"\n{number}. "
    text = ANSWER.replace(sign, f"{sign}It was {words} who knows it. ", 1)
    assert words in text
    known = Known(apart=(f"{first} {last}, called {other}",))
    told = annex_text([_annexed(text, known=known)])
    seen = {word.text for word in words_of(told)}
    assert not seen & {name.casefold() for name in (first, last, other)}
    assert not seen & {f"{name.casefold()}s" for name in (first, last, other)}
