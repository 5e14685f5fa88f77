"""Old encodings: right, or refused; never wrong letters."""

# ruff: noqa: E501 (long lines here are the content of files)

import random

import pytest

from probata.method.documents.guess import MIN_BEYOND, _alone, _beyond, _of_values, _other_scripts, guess
from probata.record.errors import Unreadable

TEXTS = {
    "French": "Le ministère a déclaré que les familles seraient logées près du lac. « Personne n’est retenu contre son "
    "gré », a-t-il ajouté à la presse, où l'été précède la récolte.",
    "German": "Das Ministerium erklärte, dass die Familien in größeren Häusern wohnen würden. Prüfen könne man es nicht.",
    "English": "“The hostels are schools with beds,” the spokesman said – and he wouldn’t say more about the families.",
    "Spanish": "El ministerio dijo que las familias serían trasladadas. También añadió que nadie será detenido mañana.",
    "Polish": "Ministerstwo oświadczyło, że rodziny zostaną przeniesione nad jezioro. Żadna z nich nie została zapytana.",
    "Czech": "Ministerstvo prohlásilo, že rodiny budou přestěhovány k jezeru. Žádná z nich nebyla dotázána.",
    "Turkish": "Bakanlık, ailelerin göl kıyısındaki yurtlara taşınacağını söyledi. Hiç kimse rızası olmadan tutulmuyor.",
    "Hungarian": "A minisztérium közölte, hogy a családokat a tóhoz költöztetik. Senkit sem tartanak ott, őrök nélkül.",
    "Russian": "Министерство заявило, что семьи будут переселены на берег озера. Никого не держат против воли.",
    "Arabic": "قالت الوزارة إن العائلات ستنقل إلى شاطئ البحيرة. لا أحد محتجز ضد إرادته، قال المتحدث للصحفيين.",
    "Greek": "Το υπουργείο δήλωσε ότι οι οικογένειες θα μεταφερθούν στη λίμνη. Κανείς δεν κρατείται εκεί.",
    "Hebrew": "המשרד אמר כי המשפחות יועברו לחוף האגם. איש אינו מוחזק בניגוד לרצונו, אמר הדובר לעיתונאים.",
    "Chinese": "该部表示，这些家庭将被转移到湖边。发言人说，没有人被强行关押。他没有说明他们何时可以回家。",
    "Japanese": "同省は、家族は湖畔に移されると述べた。誰も意に反して拘束されてはいないと報道官は語った。",
    "Korean": "그 부처는 가족들이 호숫가로 옮겨질 것이라고 말했다. 누구도 의사에 반하여 구금되지 않는다고 말했다.",
}
KNOWN = [
    ("French", "cp1252"),
    ("French", "mac_roman"),
    ("German", "latin-1"),
    ("English", "cp1252"),
    ("English", "mac_roman"),
    ("Spanish", "latin-1"),
    ("Polish", "cp1250"),
    ("Polish", "iso8859-2"),
    ("Czech", "cp1250"),
    ("Turkish", "cp1254"),
    ("Hungarian", "cp1250"),
    ("Russian", "cp1251"),
    ("Russian", "koi8-r"),
    ("Russian", "cp866"),
    ("Russian", "iso8859-5"),
    ("Arabic", "cp1256"),
    ("Greek", "cp1253"),
    ("Hebrew", "cp1255"),
    ("Chinese", "gb18030"),
    ("Japanese", "shift_jis"),
    ("Japanese", "euc_jp"),
    ("Korean", "euc_kr"),
]


@pytest.mark.parametrize(("language", "encoding"), KNOWN)
def test_a_paragraph_is_read_in_the_encoding_it_was_written_in(language: str, encoding: str) -> None:
    data = TEXTS[language].encode(encoding, "ignore")
    assert data.decode(guess(data, "a.txt")) == data.decode(encoding)


@pytest.mark.parametrize(("language", "encoding"), KNOWN)
def test_a_stretch_of_a_text_is_read_rightly_or_refused(language: str, encoding: str) -> None:
    words = TEXTS[language].split(" ")
    wrong = []
    for start in range(len(words)):
        for length in (4, 8, 12):
            data = " ".join(words[start : start + length]).encode(encoding, "ignore")
            try:
                if not data.isascii() and data.decode(guess(data, "a.txt")) != data.decode(encoding):
                    wrong.append(data)
            except Unreadable:
                continue
    assert wrong == []


def test_noise_is_no_text() -> None:
    chance = random.Random(11)  # noqa: S311 (noise is no secret)
    accepted = 0
    for size in (50, 200, 1000):
        for _ in range(50):
            try:
                guess(bytes(chance.randrange(32, 256) for _ in range(size)), "a.txt")
                accepted += 1
            except Unreadable:
                continue
    assert accepted == 0


def test_what_could_be_two_texts_is_refused_with_a_next_step() -> None:
    with pytest.raises(Unreadable) as refusal:
        guess("Nuñez, Gulyás, Vuković.".encode("cp1250", "ignore"), "a.txt")
    assert "save it as UTF-8" in refusal.value.next_step


def _table(value: bytes) -> bytes:
    plain = b"".join(b"%d;2019-04-%02d;a boat at the lake;seen by two clerks\r\n" % (n, n) for n in range(1, 29))
    return b"number;day;what;who\r\n" + plain + b"29;2019-05-01;" + value + b";no one\r\n"


def test_one_row_in_other_letters_tells_the_encoding_of_a_table() -> None:
    for encoding in ("cp1251", "koi8-r", "cp866", "iso8859-5"):
        data = _table("Министерство заявило что семьи будут переселены на берег озера".encode(encoding))
        assert data.decode(guess(data, "a.csv")) == data.decode(encoding)


BEYOND_LATIN = [
    one for one in KNOWN if one[0] in ("Russian", "Arabic", "Greek", "Hebrew", "Chinese", "Japanese", "Korean")
]


@pytest.mark.parametrize(("language", "encoding"), BEYOND_LATIN)
def test_one_row_of_a_table_is_read_rightly_or_its_letters_are_few(language: str, encoding: str) -> None:
    """Where they are few (under FEW) the limits say so; a reading as another script is never wrong."""
    words = TEXTS[language].replace(",", "").replace(";", "").split(" ")
    wrong, right = [], 0
    for start in range(len(words)):
        for length in (4, 8, 12):
            data = _table(" ".join(words[start : start + length]).encode(encoding, "ignore"))
            readings = _of_values(data)
            if _other_scripts(data) or not readings or not _alone(readings) or _beyond(readings[0].text) < MIN_BEYOND:
                continue
            right += (good := data.decode(guess(data, "a.csv")) == data.decode(encoding))
            wrong += [] if good else [data]
    assert wrong == []
    assert right or language in ("Chinese", "Japanese", "Korean")


def test_a_name_that_is_too_short_to_judge_by_is_refused() -> None:
    with pytest.raises(Unreadable, match="it could be cp1251"):
        guess(_table("Иван Лыков".encode("cp1251")), "a.csv")


def test_a_name_in_other_letters_is_not_read_as_accented_ones() -> None:
    for name in ("המשרד", "יועברו", "תל כרם, אמר"):
        with pytest.raises(Unreadable):
            guess(_table(name.encode("cp1255")), "a.csv")
