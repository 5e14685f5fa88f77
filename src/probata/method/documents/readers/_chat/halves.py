"""Halves: the words for before and after noon that phones write beside a time of twelve hours (Unicode CLDR)."""

from __future__ import annotations

import re
import unicodedata

_BIDI = re.compile("[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_AM = (
    'am a.m. a. m. π.μ. ص صباحا ق.ظ. ق.ظ قبل\u200cازظهر לפנה״צ לפנה"צ בבוקר öö 上午 凌晨 早上 清晨 午前 오전'
    " पूर्वाह्न म.पू. সকাল পূর্বাহ্ন முற்பகல் ก่อนเที่ยง sa pg de. de dop. dop fm f.m. пр.об. дп ү.ө. ጥዋት ਪੂ.ਦੁ."
    " paradite asubuhi"
)
_PM = (
    'pm p.m. p. m. μ.μ. م مساء ب.ظ. ب.ظ بعدازظهر אחה״צ אחה"צ בערב ös 下午 中午 傍晚 晚上 午後 오후'
    " अपराह्न म.उ. বিকাল অপরাহ্ন பிற்பகல் หลังเที่ยง ch ptg du. du odp. odp em e.m. сл.об. пп ү.х. ከሰዓት ਬਾ.ਦੁ."
    " pasdite alasiri"
)
_BETWEEN = (
    "à a las la le las às as um at alle ore klo kl kl. uhr uur h hs hrs ora o ob г. г год в, в у 日 일 日， του στις"
    " الساعة ساعت बजे को jam pukul lúc om das dia"
)


def cleaned(words: str) -> str:
    """Letters alone, folded: marks of direction, white space, commas and dots have no meaning here."""
    return re.sub(r"[\s.,،;]", "", unicodedata.normalize("NFKC", _BIDI.sub("", words))).casefold()


def _set(words: str) -> frozenset[str]:
    return frozenset(filter(None, map(cleaned, words.replace("a. m.", "a.m.").replace("p. m.", "p.m.").split(" "))))


AM, PM, BETWEEN = _set(_AM), _set(_PM), _set(_BETWEEN) | {"alas", ""}


def half(words: str) -> str | None:
    """``am``, ``pm``, an empty text for words that say nothing of it, None for words that nobody here knows."""
    left = cleaned(words)
    for known, says in ((AM, "am"), (PM, "pm")):
        if left in known:
            return says
    if left in BETWEEN:
        return ""
    # "日上午": the end of a date and the half of the day in one word.
    for known, says in ((AM, "am"), (PM, "pm")):
        if any(left.endswith(each) and left.removesuffix(each) in BETWEEN for each in known):
            return says
    return None
