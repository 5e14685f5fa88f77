"""Names: a yes is for the very name, a no holds in every guise; tables of pairs, properties, and faulty foldings."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from probata.method.documents.confusable import PAIRS
from probata.method.testimony import names
from probata.method.testimony.names import code_key, kin, names_somebody, very_name

SOURCE = Path(names.__file__).read_text(encoding="utf-8")
SAME = [
    ("The Harbour Post", "harbour  POST"),
    ("Post, Harbour", "Harbour Post"),
    ("Écho du Lac", "Echo\u0301 du Lac"),
    ("Echo du Lac", "Écho du Lac"),
    ("Ήλιος", "ηλιοσ"),
    ("Ｐｏｌｉｃｅ", "Po\u00adl\u200bice\ufe0f"),
    ("मीरा", "मी\u200cरा"),
    ("مُحَمَّد", "محمد"),
    ("שָׁלוֹם", "שלום"),
    ("ми\u0301р", "МИР"),
    ("ഇന്ത്യ", "ഇന്ത്യ"),
    ("The", "the"),
]
OTHER = [
    ("मीरा", "रामा"),
    ("नीता", "नाता"),
    ("মীরা", "মারা"),
    ("கிரி", "கரி"),
    ("ไม้", "ไม่"),
    ("ሰላም", "ሰላሙ"),
    ("Бой", "Бои"),
    ("آل", "ال"),
    ("がく", "かく"),
    ("市警 局", "局 市警"),
    ("བོད་ལྗོངས", "ལྗོངས་བོད"),
    ("Police", "Pоlice"),
    ("The", "—"),
    ("آل", "ا\u200bل"),
    ("Sing Sing", "Sing"),
    ("Harbour Post", "Harbour"),
    ("C++ Radio", "C Radio"),
    ("북경", "경북"),
    ("བྷོ", "བྷ"),
]
HELD = [
    ("Police", "The Beijing Police"),
    ("The Beijing Police", "Police"),
    ("警察局", "北京市警察局"),
    ("北京市警察局", "警察局"),
    ("警察局", "北京市 警察局 (Beijing)"),
    ("경찰청", "서울경찰청"),
    ("ตำรวจ", "สถานีตำรวจ"),
    ("ཉེན་རྟོག", "ལྷ་སའི་ཉེན་རྟོག་ཁང"),
    ("U.N.", "UN"),
    ("Police", "Po\u00adlice"),
    ("Police", "Po\u2800lice Corps"),
    ("Police", "Pоlice"),
    ("Pоlice", "Police"),
    ("Police", "РОLІСЕ"),
    ("House", "ΗΟUSE"),
    ("House", "𝚮ΟUSE"),
    ("Police", "ᴘᴏʟɪᴄᴇ"),
    ("Police", "Po1ice"),
    ("Police", "P⃝o\u093elice"),
    ("警察局", "警\u3099察\u20dd局"),
    ("Police", "Ꮲolice"),
    ("أحمد", "احمد"),
    ("Unit 7", "unit ٧"),
    ("Café", "CAFÉ"),
    ("The Post", "Post"),
    ("The U.N.", "UN"),
    ("ca", "ϲa"),
]
APART = [
    ("Police", "Harbour"),
    ("The", "Police"),
    ("मीरा", "रामा"),
    ("Un", "Munich"),
    ("The Post", "The Guard"),
    ("Мир", "Мор"),
    ("Police", "Радио Мир"),
    ("警察局", "検察局"),
    ("각", "가"),
    ("Samoa", "Hawaiˈi"),
    ("がく", "かき"),
]
CODES_SAME = [
    *(("Q-07", other) for other in ("q-07", "Q\u201107", "\uff31-07", "Q 007", "Q07", "q_7", "Q\u200b7")),
    ("1-12", "1 - 012"),
    ("7", "007"),
]
CODES_OTHER = [
    *(("Q-07", other) for other in ("Q-70", "Q-7a", "R-07", "Q-17")),
    *(
        ("1-12", "11-2"),
        ("Q-107", "Q-17"),
        ("1.1", "11"),
        ("★", "☆"),
        ("!!", "--"),
        ("A+", "A-"),
        ("नीता", "नाता"),
        ("é", "e"),
        ("70", "7"),
    ),
]
# One line for each clause: what stands there, and what a careless edit would leave.
BROKEN = {
    "unseen signs": ('_IGNORABLE.sub("", name)).casefold()', "name).casefold()"),
    "unseen signs of a guise": ('seen = _IGNORABLE.sub("", name)', "seen = name"),
    "width": ('return unicodedata.normalize("NFKC", ', 'return ("" + '),
    "case": (").casefold()", ")"),
    "accents of Latin": ('frozenset({"LATIN", "GREEK"})', 'frozenset({"GREEK"})'),
    "accents of Greek": ('frozenset({"LATIN", "GREEK"})', 'frozenset({"LATIN"})'),
    "letters of Cyrillic and Arabic": ("if _script(one) in _ACCENTED else", "if _script(one) in _BARED else"),
    "points": ("_BARED = _ACCENTED | _POINTED", "_BARED = _ACCENTED"),
    "marks that are letters": ('"" if mark and script in _BARED else sign', '"" if mark else sign'),
    "marks of a very name": ('"LMNS")\n    bare', '"LNS")\n    bare'),
    "symbols of a very name": ('"LMNS")\n    bare', '"LMN")\n    bare'),
    "the article": ('if word != "the"] or said', "if True] or said"),
    "the article alone": ('if word != "the"] or said', 'if word != "the"]'),
    "order without spaces": ("bare if any(map(_run_on, name)) else sorted(bare)", "sorted(bare)"),
    "order with spaces": ("bare if any(map(_run_on, name)) else sorted(bare)", "bare"),
    "words twice": ("return tuple(bare if", "return frozenset(bare if"),
    "alphabets mixed": ("if any(_mixed(word) and", "if any(False and"),
    "a word of another alphabet": ("_mixed(word) and _mixed(look)", "_mixed(look)"),
    "modifiers are of no alphabet": ("unicodedata.category(sign) in _LETTERS and", '_kind(sign) == "L" and'),
    "guises of the asked": ("for other in asked)", "for other in asked[:1])"),
    "guises of the refused": ("for one in _guises(said) for", "for one in _guises(said)[:1] for"),
    "small capitals": ("fold(shaped(looks))", "fold(looks)"),
    "look-alikes": ("_latin(fold(shaped(looks)))", "fold(shaped(looks))"),
    "look-alikes in capitals": ("looks = as_it_looks(unicodedata", "looks = (unicodedata"),
    "look-alikes before width": ('"NFKC", as_it_looks(seen))', '"NFKC", seen)'),
    "width of a guise": ('unicodedata.normalize("NFKC", as_it_looks(seen))', "as_it_looks(seen)"),
    "strokes": ("[1:].translate(_STROKES)", "[1:]"),
    "the article of a guise": ('if word != "the") or tuple', "if True) or tuple"),
    "the article alone in a guise": ('if word != "the") or tuple(words)', 'if word != "the")'),
    "marks of a guise": ('"LMN")', '"LN")'),
    "digits of a guise": ("str(unicodedata.decimal(sign, sign))", "sign"),
    "marks of another script": ("elif script in _BARED or script != _script(sign):", "elif script in _BARED:"),
    "letters put together": ('unicodedata.normalize("NFC", text)', 'unicodedata.normalize("NFD", text)'),
    "a part of the other": ("set(one) <= set(other) or set(other) <= set(one)", "set(one) <= set(other)"),
    "the other a part": ("set(one) <= set(other) or set(other) <= set(one)", "set(other) <= set(one)"),
    "joined": ("shorter == longer or (", "("),
    "letters within letters": ("(any(map(_run_on, shorter)) and shorter in longer)", "False"),
    "not within letters with spaces": ("(any(map(_run_on, shorter)) and shorter in longer)", "shorter in longer"),
    "Hangul": ("(0xAC00, 0xD7FF)", "(0xD7FF, 0xD7FF)"),
    "Tibetan": ("(0x0F00, 0x0FFF)", "(0x0FFF, 0x0FFF)"),
    "between digits": ('"-", plain)', '"", plain)'),
    "marks of a code": ('"LMNS")\n    joined', '"LNS")\n    joined'),
    "symbols of a code": ('"LMNS")\n    joined', '"LMN")\n    joined'),
    "noughts": ('return re.sub(r"(?<!\\d)0+(?=\\d)", "", joined)', "return joined"),
    "noughts inside": ("(?<!\\d)0+(?=\\d)", "0+(?=\\d)"),
    "nothing but dashes": (' or "".join(plain.split())', ""),
}


def wrong(room: ModuleType) -> list[str]:
    """Every pair of the tables of which these foldings say something else."""
    found = [f"not the same: {pair}" for pair in SAME if room.very_name(pair[0]) != room.very_name(pair[1])]
    found += [f"the same: {pair}" for pair in OTHER if room.very_name(pair[0]) == room.very_name(pair[1])]
    found += [f"passed: {pair}" for pair in [*HELD, *SAME] if not room.kin(*pair)]
    found += [f"held: {pair}" for pair in APART if room.kin(*pair)]
    found += [f"two codes: {pair}" for pair in CODES_SAME if room.code_key(pair[0]) != room.code_key(pair[1])]
    return found + [f"one code: {pair}" for pair in CODES_OTHER if room.code_key(pair[0]) == room.code_key(pair[1])]


def test_the_tables_hold() -> None:
    assert wrong(names) == []


@pytest.mark.parametrize("clause", BROKEN)
def test_a_folding_with_a_broken_clause_is_found_out(clause: str) -> None:
    stands, broken = BROKEN[clause]
    assert stands in SOURCE, "names were rewritten: say anew what a broken clause looks like"
    room = ModuleType("broken_names")
    sys.modules[room.__name__] = room
    exec(compile(SOURCE.replace(stands, broken), "broken_names", "exec"), room.__dict__)  # noqa: S102 (our own source)
    del sys.modules[room.__name__]
    assert wrong(room), f"nobody notices without: {clause}"


SCRIPTS = {
    "Devanagari": (0x0904, 0x094D),
    "Bengali": (0x0985, 0x09CD),
    "Tamil": (0x0B85, 0x0BCD),
    "Thai": (0x0E01, 0x0E4D),
    "Arabic": (0x0621, 0x064A),
    "Ethiopic": (0x1200, 0x1357),
    "Han": (0x4E00, 0x4EFF),
}
LETTERS = {
    name: [sign for sign in map(chr, range(low, high + 1)) if unicodedata.category(sign) in ("Lo", "Mn", "Mc")]
    for name, (low, high) in SCRIPTS.items()
}


@st.composite
def _of_one_script(draw: st.DrawFn) -> tuple[str, str]:
    """Two names of one word, often the same letters in another order."""
    letters = LETTERS[draw(st.sampled_from(sorted(LETTERS)))]
    one = draw(st.lists(st.sampled_from(letters), min_size=1, max_size=6))
    other = draw(st.permutations(one) | st.lists(st.sampled_from(letters), min_size=1, max_size=6))
    return letters[0] + "".join(one), letters[0] + "".join(other)


@given(_of_one_script())
def test_different_names_of_one_script_are_never_the_same_for_a_yes_or_an_import(pair: tuple[str, str]) -> None:
    one, other = (unicodedata.normalize("NFKC", name) for name in pair)
    assume(one != other)
    assert very_name(one) != very_name(other)
    assert code_key(one) != code_key(other)


_ALIKE: dict[str, list[str]] = {}
for _sign, _letter in PAIRS.items():
    _ALIKE.setdefault(_letter, []).append(_sign)
UNSEEN = st.sampled_from(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202e\u2060\u2066\u206a\u2800\u3164\ufe0f\ufeff\U000e0041"
)
ACCENTS = st.sampled_from("\u0301\u0308\u0327\u0488\u20dd")


@st.composite
def _dressed_up(draw: st.DrawFn) -> tuple[str, str]:
    """A name, and the same as somebody may write it who does not want it to be found."""
    word = draw(st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=8))
    signs = []
    for sign in word:
        signs += [
            draw(st.sampled_from([sign, sign, sign.upper(), *_ALIKE.get(sign, [])])),
            draw(st.just("") | UNSEEN | ACCENTS),
        ]
    before, behind = draw(st.sampled_from(["", "The ", "City "])), draw(st.sampled_from(["", " (North)", ", HQ"]))
    return word, before + "".join(signs) + behind


@given(_dressed_up())
def test_a_no_is_never_passed_by_look_alikes_unseen_signs_case_accents_or_words_around(pair: tuple[str, str]) -> None:
    assume(pair[0] != "the")
    assert kin(*pair)
    assert kin(pair[1], pair[0])


@given(st.sampled_from(sorted(LETTERS)), st.data())
def test_a_no_in_any_script_is_never_passed_by_unseen_signs_or_words_around(script: str, data: st.DataObject) -> None:
    name = "".join(data.draw(st.lists(st.sampled_from(LETTERS[script]), min_size=1, max_size=6)))
    assume(names_somebody(name))
    dressed = "".join(sign + data.draw(st.just("") | UNSEEN) for sign in name)
    assert kin(name, f"INVENTED {dressed}, HQ")


@pytest.mark.parametrize("name", ["", " ", "...", "\u200b", "\u0301", "☆", "\u3164"])
def test_a_name_without_letters_or_digits_names_nobody(name: str) -> None:
    assert not names_somebody(name)
    assert names_somebody(f"{name}7")


@given(st.text())
def test_whatever_is_written_gets_an_answer(name: str) -> None:
    assert very_name(name) == very_name(name.upper().lower()) or name.upper().lower() != name
    assert kin(name, name)
    assert code_key(name) == code_key(f" {name} ")
