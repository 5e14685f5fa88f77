"""Decoding never guesses in silence and never changes what the file says."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.decode import decode, looks_like_text
from probata.record.errors import Unreadable

BOAT = "Der Fährmann am See sagte: „Nein“.\r\n"
PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"), min_size=1)


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        decode(data, "a.txt")
    return caught.value.message


@given(text=PRINTABLE)
def test_utf8_is_kept_byte_for_byte(text: str) -> None:
    data = text.encode("utf-8")
    if not text.strip(" \t\r\n\x0b\x0c"):
        assert refusal(data) == "The file is empty."
        return
    decoded = decode(data, "a.txt")
    assert decoded.exact
    assert decoded.text.encode("utf-8") == data


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_stays_in_the_text(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + BOAT.encode(encoding), "a.txt")
    assert decoded.text == "\ufeff" + BOAT
    assert (decoded.limits, decoded.exact) == ((), encoding == "utf-8")


def test_a_byte_order_mark_that_lies_is_refused() -> None:
    assert refusal(codecs.BOM_UTF8 + b"\xff\xfe\xfd") == (
        "The file says that it is utf-8 and is not, from byte 3 on: damaged or cut off."
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_zeros(encoding: str) -> None:
    decoded = decode(BOAT.encode(encoding), "a.txt")
    assert decoded.text == BOAT
    assert "nobody declared it" in decoded.limits[0]


def test_japanese_in_seven_bits_is_not_taken_for_plain_letters() -> None:
    text = "報道官は語った。誰も拘束されてはいない。"
    decoded = decode(text.encode("iso2022_jp"), "a.txt")
    assert (decoded.text, decoded.limits) == (text, ("read as ISO-2022-JP; nobody declared it",))


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf \n", codecs.BOM_UTF16_LE + "\n".encode("utf-16-le")])
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    assert refusal(data) == "The file is empty."


def test_zeros_are_binary_and_so_is_noise() -> None:
    assert refusal(b"words\x00and\x01more" * 9) == "The file is binary, not text."
    assert "control characters" in refusal(b"a\x01\x02\x03" * 40)


def test_utf8_that_breaks_is_not_guessed_into_another_alphabet() -> None:
    good = "Zażółć gęślą jaźń. ".encode()
    assert refusal(good + b"\xe9t\xe9").startswith("The file is UTF-8 up to byte 28 and then breaks")
    assert refusal(good[:-4] + good[-4:-3][:0] + "ń".encode()[:1]).startswith("The file is UTF-8 up to byte")


def test_a_guess_is_said_aloud() -> None:
    decoded = decode("Le ministère a déclaré que l’été précède la récolte à Genève.".encode("cp1252"), "a.txt")
    assert decoded.limits == ("read as windows-1252; nobody declared it",)
    assert not decoded.exact


def test_a_guess_that_rests_on_few_letters_is_said_to() -> None:
    table = b"number;what\r\n" + b"1;a boat at the lake\r\n" * 30
    few = decode(table + "2;семьи будут переселены на берег".encode("cp1251"), "a.csv").limits
    assert few == (
        "read as windows-1251; nobody declared it",
        "the encoding was told by 27 letters alone: look at them before you quote",
    )
    many = decode(table + "2;Министерство заявило, что никого не держат\r\n".encode("cp1251") * 9, "a.csv").limits
    assert many == few[:1]


def test_the_colours_of_a_terminal_make_no_binary_of_a_text() -> None:
    said = "\x1b[31mred\x1b[0m, \x1b[1;34mblue\x1b[0m\x1b[K\x07"
    found = decode(said.encode(), "session.log")
    assert (found.text, found.limits) == (said, ("holds 6 control characters",))
    assert "control characters" in refusal(b"\x1b\x02\x1b" * 40)
    assert "control characters" in refusal(b"abc\x01\x02\x03")


def test_a_stray_control_character_and_lost_letters_are_told() -> None:
    assert decode(b"page one\x0cpage two " * 20 + b"\x1a", "a.txt").limits == ("holds 1 control characters",)
    assert decode("caf\ufffd".encode(), "a.txt").limits == ("1 letters were lost before the file came here (U+FFFD)",)


def test_mojibake_inside_legal_utf8_is_told() -> None:
    twice = "été déjà à Genève".encode().decode("cp1252", "replace")
    assert "mojibake" in decode(twice.encode(), "a.txt").limits[-1]


def test_a_declared_encoding_is_believed_when_it_fits() -> None:
    assert decode("Привет".encode("cp1251"), "a.html", "windows-1251").text == "Привет"
    assert decode("Привет".encode("cp1251"), "a.html", "windows-1251").limits == ()


def test_latin1_means_the_windows_page_as_on_the_web() -> None:
    assert decode(b"\x93words\x94 caf\xe9", "a.html", "iso-8859-1").text == "“words” café"


def test_utf8_wins_over_a_declaration_that_cannot_be_meant() -> None:
    assert decode("déjà vu".encode(), "a.html", "windows-1252").text == "déjà vu"


@pytest.mark.parametrize(
    "declared",
    [
        "no-such-encoding",
        "\x00",
        "base64",
        "idna",
        "punycode",
        "rot13",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
    ],
)
@pytest.mark.parametrize("text", ["déjà vu", "+AGE- \\u0061 xn--a"])
def test_a_nonsensical_declaration_is_passed_over_and_told(declared: str, text: str) -> None:
    decoded = decode(text.encode(), "a.html", declared)
    assert (decoded.text, decoded.encoding) == (text, "utf-8")
    assert decoded.limits[-1].endswith("which is no encoding of texts; read as utf-8")
    assert "\x00" not in decoded.limits[-1]


def test_a_few_damaged_letters_of_a_declared_page_are_counted() -> None:
    decoded = decode("déjà vu ".encode() * 400 + b"\xe9", "a.html", "utf-8")
    assert decoded.text.endswith("\ufffd")
    assert decoded.limits[0] == "declares utf-8, and 1 of its bytes are not; they stand as U+FFFD"


def test_text_and_binary_are_told_apart_by_their_first_bytes() -> None:
    assert looks_like_text(b"words\r\n\twith tabs")
    assert looks_like_text("wörds".encode("utf-16-le") * 5)
    assert not looks_like_text(bytes(range(256)))
