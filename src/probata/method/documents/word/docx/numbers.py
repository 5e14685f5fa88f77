"""Numbers as Word prints them: the formats of lists and notes (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

MAX = 32_767
"""The largest number of a list; beyond it digits are given, since letters would fill pages."""
MAX_TIMES = 30
"""How often a letter is repeated (27 is "aa", 53 "aaa") before digits are given."""
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_ALPHABETS = {
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "chicago": "*†‡§",
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
}
_TURNING = {
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
    "aiueoFullWidth": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "thaiLetters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
}
_DIGITS = {
    "decimalFullWidth": "０１２３４５６７８９",
    "decimalFullWidth2": "０１２３４５６７８９",
    "ideographDigital": "〇一二三四五六七八九",
    "japaneseDigitalTenThousand": "〇一二三四五六七八九",
    "taiwaneseDigital": "○一二三四五六七八九",
    "koreanDigital": "영일이삼사오육칠팔구",
    "koreanDigital2": "零一二三四五六七八九",
    "hindiNumbers": "०१२३४५६७८९",
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
}
_CIRCLED = {  # format -> (first sign, how many there are)
    "decimalEnclosedCircle": (0x2460, 20),
    "decimalEnclosedCircleChinese": (0x2460, 20),
    "decimalEnclosedParen": (0x2474, 20),
    "decimalEnclosedFullstop": (0x2488, 20),
    "ideographEnclosedCircle": (0x3280, 10),
}
_HEBREW = (
    (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"), (40, "מ"),
    (30, "ל"), (20, "כ"), (16, "טז"), (15, "טו"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"),
    (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"),
)  # fmt: skip


def written(number: int, style: str) -> str:
    """A number in a format of Word; formats that nobody knows, and numbers that a format lacks, give digits."""
    if style in ("none", "bullet"):
        return ""
    if not 0 < number <= MAX:
        return f"0{number}" if style == "decimalZero" and number == 0 else str(number)
    return _OTHERS[style](number) if style in _OTHERS else _in_signs(number, style)


def _in_signs(number: int, style: str) -> str:
    """A number in a format that is a row of signs; digits for all others."""
    if style in _ALPHABETS:
        letters = _ALPHABETS[style]
        times = (number - 1) // len(letters) + 1
        return letters[(number - 1) % len(letters)] * times if times <= MAX_TIMES else str(number)
    if style in _TURNING:
        return _TURNING[style][(number - 1) % len(_TURNING[style])]
    if style in _DIGITS:
        return "".join(_DIGITS[style][int(digit)] for digit in str(number))
    if style in _CIRCLED:
        first, count = _CIRCLED[style]
        return chr(first + number - 1) if number <= count else str(number)
    return str(number)


def roman(number: int) -> str:
    """A number above zero in small Roman letters."""
    out = ""
    for value, letters in _ROMAN:
        out += letters * (number // value)
        number %= value
    return out + _ROMAN_UNITS[number]


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    teens = 10 < number % 100 < 20
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def in_words(number: int) -> str:
    """An English number in words, as Word spells it."""
    if number < 20:
        return _UP_TO_NINETEEN.split()[number]
    if number < 100:
        return _TENS.split()[number // 10 - 2] + (f"-{in_words(number % 10)}" if number % 10 else "")
    unit, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    rest = f" {in_words(number % unit)}" if number % unit else ""
    return f"{in_words(number // unit)} {name}{rest}"


def _ordinal_in_words(number: int) -> str:
    head, last = _split_last(in_words(number))
    return head + (_ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else f"{last}th"))


def _split_last(words: str) -> tuple[str, str]:
    at = max(words.rfind(" "), words.rfind("-")) + 1
    return words[:at], words[at:]


def _chinese(number: int) -> str:
    if number >= 10_000:
        return "".join(_DIGITS["ideographDigital"][int(digit)] for digit in str(number))
    out, gap = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            out += ("零" if gap and out else "") + "〇一二三四五六七八九"[digit] + sign
        gap = not digit
    return out.removeprefix("一") if out.startswith("一十") else out


def _hebrew(number: int) -> str:
    out = ""
    for value, letters in _HEBREW:
        out += letters * (number // value)
        number %= value
    return out


_OTHERS: dict[str, Callable[[int], str]] = {
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
    "ordinal": ordinal,
    "cardinalText": lambda number: in_words(number).capitalize(),
    "ordinalText": lambda number: _ordinal_in_words(number).capitalize(),
    "hex": lambda number: f"{number:X}",
    "numberInDash": lambda number: f"- {number} -",
    "hebrew1": lambda number: _hebrew(number) if number < 1000 else str(number),
    **dict.fromkeys(
        (
            "chineseCounting",
            "chineseCountingThousand",
            "taiwaneseCounting",
            "taiwaneseCountingThousand",
            "japaneseCounting",
            "koreanCounting",
        ),
        _chinese,
    ),
}
