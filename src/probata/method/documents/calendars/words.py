"""Words: those that name a calendar, say how exact a date is, or say nothing, as they stand beside dates.

Patterns of eras are looked for in the text in small letters (a long stroke still tells ``هـ`` from ``ه``); all others
in the folded text (documents.folding). They stand in the order in which they are tried.
"""

from __future__ import annotations

import re

from probata.method.documents.calendars.model import Calendar as C
from probata.method.documents.folding import fold

_L, _R = r"(?<![^\W\d_])", r"(?![^\W\d_])"
"""No letter before, none behind."""


def _any(words: str) -> re.Pattern[str]:
    """Any of these words, told apart by bars, in a folded text."""
    return re.compile(rf"{_L}(?:{fold(words)}){_R}")


BEFORE_OUR_ERA = re.compile(
    rf"{_L}(?:b\.?\s?c\.?(?:\s?e\.?)?|av\.?(?:ant)?\s?j\.?-?\s?c\.?|a\.\s?(?:de\s)?c\.|m\.?\s?ö\.?){_R}|公元前|西元前|до\s?н\.?\s?э|ق\.?\s?م{_R}"
    rf"|قبل الميلاد|ก่อนคริสต|民國前|民国前"
)
CHINESE_LUNAR = re.compile("农历|農曆|阴历|陰曆|旧历|舊曆|正月|腊月|臘月|冬月|初[一二三四五六七八九十]")
_SOLAR = r"[شخ][مو]ر?(?:س|شید|شيد)[يی]ه?ة?"
ERAS: tuple[tuple[re.Pattern[str], tuple[C, ...]], ...] = (
    (
        re.compile(
            rf"{_L}(?:(?:سنة|سال)?\s?هجر[يی]ة?\s?{_SOLAR}|{_SOLAR}|(?:هـ?|ه)[.\s]{{0,2}}ش\.?|solar hijri|hijri shamsi|"
            rf"shamsi|khorshidi|jalali|a\.?h\.?s\.?|s\.?h\.|sh|a\.p\.|солнечной хиджры){_R}|伊朗历|波斯历"
        ),
        (C.PERSIAN,),
    ),
    (
        re.compile(
            rf"{_L}(?:(?:هجر[يی]ة?\s?)?قمر[يی]ة?|(?:هـ?|ه)[.\s]{{0,2}}ق\.?|هـ\.?|ھ|ل?ل?هجرية|هجري|للهجرة|من الهجرة|"
            rf"ھىجرىيە|ھىجرى|a\.?\s?h\.?|lunar hijri|hijriy?yah?|hijriah|hijri|hicri|"
            rf"de l['’]h[ée]gire|h[ée]gire|h[ée]jira|h[ée]gira|хиджры|г\.?\s?х\.?"
            rf"){_R}|(?<=\d)\s?h\.?{_R}|伊斯兰历|伊斯蘭曆|回历|回曆|希吉来历|ฮ\.?ศ\.?|ฮิจเราะห์ศักราช"
        ),
        (C.ISLAMIC,),
    ),
    (re.compile(rf"{_L}(?:هجری|ه\.?){_R}"), (C.ISLAMIC, C.PERSIAN)),
    (re.compile(rf"พ\.\s?ศ\.|พศ|พุทธศักราช|{_L}(?:b\.?\s?e\.?|buddhist era){_R}|佛历|佛曆"), (C.BUDDHIST,)),
    (re.compile(rf"中華民國|中华民国|民國|民国|{_L}(?:roc|minguo){_R}"), (C.ROC,)),
    (re.compile(rf"明治|{_L}meiji{_R}"), (C.MEIJI,)),
    (re.compile(rf"大正|{_L}taish[oō]{_R}"), (C.TAISHO,)),
    (re.compile(rf"昭和|{_L}sh[oō]wa{_R}"), (C.SHOWA,)),
    (re.compile(rf"平成|{_L}heisei{_R}"), (C.HEISEI,)),
    (re.compile(rf"令和|{_L}reiwa{_R}"), (C.REIWA,)),
    (
        re.compile(
            rf"ค\.\s?ศ\.|คริสต์ศักราช|公元|西元|西历|西曆|{_L}(?:a\.?\s?d\.?|c\.?\s?e\.?|m\.s\.|miladi|"
            rf"ap(?:r|rès)?\.? ?j\.?-?\s?c\.?|d\.\s?c\.|"
            rf"н\.?\s?э\.?|нашей эры|ميلاد[يی]ة?|م\.?|مىلادىيە|مىلادى){_R}"
        ),
        (C.GREGORIAN,),
    ),
)
ABOUT = re.compile(
    rf"{_any('about|around|circa|c|ca|approx|approximately|roughly').pattern}"
    rf"|{_any('vers|environ|hacia|alrededor de|aproximadamente').pattern}"
    rf"|{_any('около|примерно|ок|yaklaşık|civarında').pattern}"
    rf"\.?|[~≈]|大约|大約|约|約|左右|前后|{_any('حوالي|نحو|تقريبا|قرابه|در حدود|حدود|تەخمىنەن').pattern}|ประมาณ|ราว"
)
UNSURE = re.compile(r"\?|؟|？|\((?:uncertain|unsure)\)")
PARTS = (
    (
        "early",
        _any("early|beginning of|start of|debut|principios de|comienzos de|начало|в начале|başı|اوايل|اوائل|بدايه"),
        re.compile("[年月]?初|ต้น"),
    ),
    ("mid", _any("mid|middle of|mi|mediados de|середина|в середине|ortası|اواسط|منتصف"), re.compile("[年月]?中|กลาง")),
    (
        "late",
        _any("late|end of|fin|finales de|fines de|конец|в конце|sonu|اواخر|نهايه"),
        re.compile("[年月]?[底末]|ปลาย"),
    ),
)
"""Parts of a time whose ends no convention fixes."""
STRETCHES = (
    (re.compile("上旬"), "day", 1, 10),
    (re.compile("中旬"), "day", 11, 20),
    (re.compile("下旬"), "day", 21, 31),
    (re.compile("上半年"), "month", 1, 6),
    (re.compile("下半年"), "month", 7, 12),
    (_any("first half of|première moitié de|primera mitad de|النصف الاول من"), "half", 1, 0),
    (_any("second half of|deuxieme moitie de|seconde moitie de|segunda mitad de|النصف الثاني من"), "half", 2, 0),
)
"""Parts of a time whose ends are fixed: what is counted, from which to which; ``half`` of a month or year."""
SEASONS = (
    _any("spring|printemps|primavera|весна|весной|весны|ilkbahar|بهار").pattern + "|春[天季]?|ربيع|" + fold("ئەتىياز"),
    _any("summer|ete|verano|лето|летом|лета|yaz|تابستان|صيف|الصيف").pattern + "|夏[天季]?",
    _any("autumn|fall|automne|otono|осень|осенью|осени|sonbahar|پاييز|خزان|خريف|الخريف").pattern + "|秋[天季]?",
    _any("winter|hiver|invierno|зима|зимой|зимы|kış|زمستان|شتاء|الشتاء").pattern + "|冬[天季]?",
)
DECADE = re.compile(
    r"(?P<year>\d{1,3}0)\s*(?:'?s(?![^\W\d_])|年代|-?е(?: год\w*)?|-х(?: год\w*)?|'?l[ae]r\w*|-?يىللار\w*)|"
    r"(?:annees|decada de(?: los)?|decade(?: of)?|عقد|دهه|ทศวรรษ)\s+(?:ال|los\s)?(?P<after>\d{1,3}0)"
)
TIME_OF_DAY = re.compile(
    r"(?:(?<=\d)t|[\s,]+|^)(?:at\s)?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?(?![\d\w])"
)
SAYS_NOTHING = (
    _any(
        "of|the|de|del|du|le|la|los|el|en|on|in|l|d|dated|date|year|years|month|day|st|nd|rd|th|er|ere|ano|mes|dia|annee|mois|jour|an|"
        "год|года|году|г|гг|е|го|число|yıl|yılı|yılında|ay|ayi|gün|günü|tarihi|tarihinde|سنه|عام|سال|ماه|شهر|يوم|روز|بتاريخ|تاريخ|من|في|"
        "برج|ה|يىل|كۈن|o|a"
    ).pattern
    + "|วันที่|ที่|เดือน|ปี|[ºª.,،٬'()\\[\\]年]"
)
TWO_DATES = re.compile(
    r"\s(?:ل?ل?الموافق(?:\sل)?|برابر با|برابر|مطابق با|مطابق|corresponding to|equivalent to|i\.e\.)\s|"
    r"\s*=\s*|\s*/\s+(?=\D*\d)|\s*\((?=[^)]*\d{3,4}[^)]*\)\s*$)"
)
"""Between one date and the same day in another calendar."""
RANGE = re.compile(
    r"\s+(?:to|until|till|through|and|до|по|и|jusqu'au|au|a|et|hasta|al|y|ile|ve|تا|الي|حتي|و)\s+|\s*(?:–|—|至|到|~|ถึง|-غىچە)\s*|\s*-\s*|\s*/\s*|\s*\.\.\s*"
)
RANGE_BEGINS = re.compile(
    rf"^\s*(?:{_any('from|between|du|de|entre|с|между|от|من|بين|از|بين').pattern}|从|自|ระหว่าง)\s*"
)
WEEKDAYS = (
    "monday, mon / tuesday, tues, tue / wednesday, wed / thursday, thurs, thur, thu / friday, fri / saturday, sat / "
    "sunday, sun",
    "lundi / mardi / mercredi / jeudi / vendredi / samedi / dimanche",
    "lunes / martes / miércoles / jueves / viernes / sábado / domingo",
    "pazartesi / salı, sali / çarşamba / perşembe / cuma / cumartesi / pazar",
    "понедельник, пн / вторник, вт / среда, среду, ср / четверг, чт / пятница, пятницу, пт / суббота, субботу, сб / "
    "воскресенье, вс",
    "الاثنين, الإثنين / الثلاثاء / الأربعاء / الخميس / الجمعة / السبت / الأحد",
    "دوشنبه / سه شنبه / چهارشنبه / پنجشنبه, پنج شنبه / جمعه / شنبه / یکشنبه, یک شنبه",
    "دۈشەنبە / سەيشەنبە / چارشەنبە / پەيشەنبە / جۈمە / شەنبە / يەكشەنبە",
    "วันจันทร์ / วันอังคาร / วันพุธ / วันพฤหัสบดี / วันศุกร์ / วันเสาร์ / วันอาทิตย์",
    "星期一, 周一 / 星期二, 周二 / 星期三, 周三 / 星期四, 周四 / 星期五, 周五 / 星期六, 周六 / 星期日, 星期天, 周日",
)
