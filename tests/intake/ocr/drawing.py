"""Pages drawn for these tests: four lines in five scripts, and where each line stands."""

from __future__ import annotations

import io
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from unicodedata import category

from PIL import Image, ImageDraw, ImageFont

TEXTS = {
    "english": (
        "The letter came to the hostel on the second of March.",
        "Nobody opened it before the warden had returned from town,",
        "because the seal was that of the district office.",
        "Eleven people saw it on the table in the hall.",
    ),
    "spanish": (
        "La carta llegó al albergue el dos de marzo.",
        "Nadie la abrió antes de que volviera el encargado,",
        "porque el sello era el de la oficina del distrito.",
        "Once personas la vieron sobre la mesa del salón.",
    ),
    "russian": (
        "Письмо пришло в общежитие второго марта.",
        "Никто не открывал его, пока комендант не вернулся из города,",
        "потому что печать была районной управы.",
        "Одиннадцать человек видели его на столе в зале.",
    ),
    "arabic": (
        "وصلت الرسالة إلى النزل في الثاني من مارس",
        "ولم يفتحها أحد قبل أن يعود المشرف من المدينة",
        "لأن الختم كان ختم مكتب المنطقة",
        "وقد رآها أحد عشر شخصا على الطاولة في القاعة",
    ),
    "uyghur": (
        "خەت ئىككىنچى مارت كۈنى ياتاققا كەلدى",
        "باشقۇرغۇچى شەھەردىن قايتىپ كەلگۈچە ھېچكىم ئۇنى ئاچمىدى",
        "چۈنكى تامغا ناھىيەلىك ئىشخانىنىڭ تامغىسى ئىدى",
        "ئون بىر كىشى ئۇنى زالدىكى ئۈستەل ئۈستىدە كۆردى",
    ),
    "chinese": (
        "信在三月二日送到了宿舍。",
        "管理员从城里回来之前没有人打开它，",
        "因为上面盖的是区办公室的印章。",
        "有十一个人看见它放在大厅的桌子上。",
    ),
}
RIGHT_TO_LEFT = {"arabic", "uyghur"}
PACKS = {"english": "eng", "spanish": "spa", "russian": "rus", "arabic": "ara", "uyghur": "uig", "chinese": "chi_sim"}
_FONTS = {
    "arabic": ("fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf"),
    "uyghur": ("fontpkg_noto_sans_arabic", "files/NotoSansArabic[wdth,wght].ttf"),
    "chinese": ("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc"),
}
_LATIN = ("fontpkg_noto_serif", "files/NotoSerif[wdth,wght].ttf")


@dataclass(frozen=True)
class Drawn:
    """A page, and left, top, right, bottom of each line in its pixels."""

    picture: Image.Image
    boxes: tuple[tuple[float, float, float, float], ...]


def font(language: str, size: int) -> ImageFont.FreeTypeFont:
    package, file = _FONTS.get(language, _LATIN)
    found = find_spec(package)
    assert found
    assert found.origin
    return ImageFont.truetype(str(Path(found.origin).parent / file), size)


def draw(language: str, size: int = 44, wide: int = 1900, high: int = 600) -> Drawn:
    """Black on white, lines of one paragraph."""
    page = Image.new("L", (wide, high), 255)
    pen, face, boxes = ImageDraw.Draw(page), font(language, size), []
    for number, line in enumerate(TEXTS[language]):
        turned = language in RIGHT_TO_LEFT
        at = (wide - 120 if turned else 120, 90 + int(number * size * 2))
        more = {"anchor": "ra", "direction": "rtl"} if turned else {"anchor": "la"}
        pen.text(at, line, font=face, fill=0, **more)  # type: ignore[arg-type]  # an anchor and a direction are text
        boxes.append(pen.textbbox(at, line, font=face, **more))  # type: ignore[arg-type]  # as above
    return Drawn(page, tuple(boxes))


def png(picture: Image.Image) -> bytes:
    return saved(picture, "PNG")


def saved(picture: Image.Image, kind: str, **more: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def likeness(text: str, language: str) -> float:
    """The part of the letters drawn that were recognised: 1 less the edits that lead from one to the other."""
    drawn, read = _letters(" ".join(TEXTS[language])), _letters(text)
    return 1 - edits(drawn, read) / len(drawn)


def edits(one: str, other: str) -> int:
    """Insertions, deletions and replacements of single signs (Levenshtein)."""
    row = list(range(len(other) + 1))
    for at, sign in enumerate(one, start=1):
        before, row[0] = row[0], at
        for place, their in enumerate(other, start=1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (sign != their))
    return row[-1]


def _letters(text: str) -> str:
    return "".join(sign for sign in text if category(sign)[0] in "LMN")
