"""Alphabets: the letters beyond ASCII of languages once written in one-byte encodings, and their commonest."""

from __future__ import annotations

from enum import Enum

LATIN = {
    "English": "",
    "French": "àâæçéèêëîïôœùûüÿ",
    "Spanish": "áéíñóúüºª",
    "Portuguese": "ãáàâçéêíóôõúüºª",
    "Italian": "àèéìíîòóùú",
    "Catalan": "àçèéíïòóúü",
    "German": "äöüß",
    "Dutch": "áéëïóöüè",
    "Swedish": "åäöéü",
    "Danish and Norwegian": "æøåéòôó",
    "Finnish": "äöåšž",
    "Icelandic": "áðéíóúýþæö",
    "Albanian": "çë",
    "Polish": "ąćęłńóśźż",
    "Czech": "áčďéěíňóřšťúůýž",
    "Slovak": "áäčďéíĺľňóôŕšťúýž",
    "Hungarian": "áéíóöőúüű",
    "Romanian": "ăâîşţșț",
    "Croatian and Slovene": "čćđšž",
    "Turkish": "çğıöşüâîûi̇",
    "Lithuanian": "ąčęėįšųūž",
    "Latvian": "āčēģīķļņšūž",
    "Estonian": "äõöüšž",
}
LONE = {
    "French": "à",
    "Italian": "èòé",
    "Portuguese": "éàó",
    "Spanish": "óá",
    "Catalan": "àé",
    "Swedish": "åö",
    "Danish and Norwegian": "åø",
    "Hungarian": "ő",
    "Icelandic": "áíóæ",
}
"""Accented letters that are words of their own; anywhere else one that stands alone is a misread byte."""
_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
CYRILLIC = {
    "Russian and Bulgarian": _RUSSIAN,
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "Belarusian": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя",
    "Serbian": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "Macedonian": "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ",
}
# The letters that fill more than half of an ordinary text in these scripts; for Chinese, a fifth of one.
COMMON = {
    "cyrillic": "оеаинтсрвліј",
    "greek": "αοιετσνηυρςά",
    "hebrew": "יוהלאמתרבש",
    "arabic": "اليمونترةبعهد",
    "thai": "านรอกเงมยลวดทสตะิี่้ั",
    "chinese": (
        "的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着著"
        "去之过過家学學对對可她里裡后後，。、者本报報政府"
    ),
    "japanese": "のにはをたがでてとしれさるいもなかっらりこうきまん、。",
    "korean": "이다는에의가을를고한하지도로기사서은들어일있그리자해시나대것수",
}


class Region(Enum):
    """Where in Europe the encodings of a text are at home."""

    WESTERN = "western"
    EASTERN = "eastern"


_WESTERN = """
    the of and to in that is was for with by from said has were be le les des et du une est dans pour que der die und
    den von das mit ist nicht el los las del por con para como di il che per non sono della gli os uma com dos het een
    voor zijn niet och att det som av till ikke til ser som
"""
_EASTERN = """
    nie na jest przez oraz jak czy jako jsou pro ale alebo ktor az egy hogy nem volt meg cu pe din care pentru nu
    sunt da su za od koji ki ni bir bu ile ve olan kad yra apie bet ka no kas ning oli ei ja od ze
"""
REGION_WORDS = {Region.WESTERN: frozenset(_WESTERN.split()), Region.EASTERN: frozenset(_EASTERN.split())}
