"""Month names: as they are commonly written in eleven languages, months apart by ``/``, spellings by commas.

English, French, Spanish, Turkish, Russian, Arabic (of Egypt and the Gulf, the Levant, the Maghreb), Persian, Dari,
Pashto, Uyghur and Thai. Chinese counts its months. A space in a name may be missing or a hyphen in a text.
"""

from __future__ import annotations

from collections.abc import Iterator

GREGORIAN = (
    "january, jan / february, feb / march, mar / april, apr / may / june, jun / july, jul / august, aug / "
    "september, sept, sep / october, oct / november, nov / december, dec",
    "janvier, janv / février, févr, fév / mars / avril, avr / mai / juin / juillet, juil / août / septembre / "
    "octobre / novembre / décembre, déc",
    "enero, ene / febrero / marzo / abril, abr / mayo / junio / julio / agosto, ago / septiembre, setiembre, set / "
    "octubre / noviembre / diciembre, dic",
    "ocak, oca / şubat, şub / mart / nisan, nis / mayıs, mayis / "
    "haziran, haz / temmuz, tem / ağustos, ağu / eylül, eyl / "
    "ekim, eki / kasım, kasim, kas / aralık, aralik, ara",
    "января, январь, янв / февраля, февраль, февр, фев / марта, март, мар / апреля, апрель, апр / мая, май / "
    "июня, июнь, июн / июля, июль, июл / августа, август, авг / сентября, сентябрь, сент, сен / "
    "октября, октябрь, окт / ноября, ноябрь, нояб, ноя / декабря, декабрь, дек",
    "يناير, جانفي, كانون الثاني / فبراير, فيفري, شباط / مارس, آذار / أبريل, إبريل, أفريل, نيسان / مايو, ماي, أيار / "
    "يونيو, يونيه, جوان, حزيران / يوليو, يوليه, يوليوز, جويلية, تموز / أغسطس, غشت, أوت, آب / سبتمبر, شتنبر, أيلول / "
    "أكتوبر, تشرين الأول / نوفمبر, نونبر, تشرين الثاني / ديسمبر, دجنبر, كانون الأول",
    "ژانویه / فوریه / مارس / آوریل / مه / ژوئن / ژوئیه / اوت, آگوست / سپتامبر / اکتبر / نوامبر / دسامبر",
    "جنوری / فبروری / مارچ / اپریل / می / جون / جولای, جولائی / اگست / سپتمبر / اکتوبر / نومبر / دسمبر",
    "يانۋار / فېۋرال / مارت / ئاپرېل / ماي / ئىيۇن / ئىيۇل / ئاۋغۇست / سېنتەبىر / ئۆكتەبىر / نويابىر / دېكابىر",
)
THAI = (
    "มกราคม, ม.ค. / กุมภาพันธ์, ก.พ. / มีนาคม, มี.ค. / เมษายน, เม.ย. / พฤษภาคม, พ.ค. / มิถุนายน, มิ.ย. / "
    "กรกฎาคม, ก.ค. / สิงหาคม, ส.ค. / กันยายน, ก.ย. / ตุลาคม, ต.ค. / พฤศจิกายน, พ.ย. / ธันวาคม, ธ.ค.",
)
ISLAMIC = (
    "muharram, moharram, mouharram, muharrem / safar, safer / "
    "rabi al awwal, rabi al awal, rabi ul awwal, rabi awwal, rabi i, rabia al awal, rebiülevvel / "
    "rabi al thani, rabi ath thani, rabi us sani, rabi al akhir, rabi ii, rabia ath thani, rebiülahir / "
    "jumada al ula, jumada al awwal, jumada i, joumada al oula, cemaziyelevvel / "
    "jumada al thani, jumada al thaniya, jumada al akhirah, jumada al akhira, jumada ath thani, jumada ii, "
    "joumada ath thania, cemaziyelahir / rajab, recep / shaban, sha'ban, shaaban, chaabane, şaban / "
    "ramadan, ramadhan, ramazan, ramadán / shawwal, shawal, chawwal, şevval / "
    "dhu al qadah, dhu al qada, dhu al qa'dah, dhul qadah, dhul qa'dah, dhul qada, dhu l qada, zulqada, "
    "dhou al qida, zilkade / "
    "dhu al hijjah, dhu al hijja, dhul hijjah, dhul hijja, dhu l hijja, zulhijja, dhou al hijja, zilhicce",
    "мухаррам / сафар / раби аль авваль / раби ас сани, раби аль ахир / джумада аль уля / джумада ас сания, "
    "джумада аль ахира / раджаб / шаабан / рамадан, рамазан / шавваль / зуль каада / зуль хиджа",
    "محرم / صفر / ربيع الأول, ربيع اول / ربيع الآخر, ربيع الثاني, ربيع ثاني / "
    "جمادى الأولى, جمادى الأول, جمادي الاول, جمادي اول / "
    "جمادى الآخرة, جمادى الآخر, جمادى الثانية, جمادى الثاني, جمادي ثاني / رجب / شعبان / رمضان / شوال / "
    "ذو القعدة, ذي القعدة, ذيقعده / ذو الحجة, ذي الحجة, ذيحجه",
    "مۇھەررەم / سەپەر / رەبىئۇلئەۋۋەل / رەبىئۇلئاخىر / جەمادىيەلئەۋۋەل / جەمادىيەلئاخىر / رەجەب / شەئبان / "
    "رامىزان / شەۋۋال / زۇلقەئدە / زۇلھەججە",
)
ISLAMIC_UNSURE = ("/ / rabi, rabia / rabi, rabia / jumada, joumada, جمادى / jumada, joumada, جمادى / / / / / / ",)
"""Names that two months share where what tells them apart was left out."""
PERSIAN = (
    "farvardin / ordibehesht / khordad / tir / mordad, amordad / shahrivar / mehr / aban / azar / dey / bahman / "
    "esfand",
    "فروردین / اردیبهشت / خرداد / تیر / مرداد, امرداد / شهریور / مهر / آبان / آذر / دی / بهمن / اسفند",
    "фарвардин / ордибехешт / хордад / тир / мордад / шахривар / мехр / абан / азар / дей / бахман / эсфанд",
)
AFGHAN = (
    "hamal / sawr, saur / jawza, jauza / saratan / asad / sunbula, sonbola / mizan / aqrab / qaws, qaus / "
    "jadi, jaddi / dalw, dalwa / hut, hoot",
    "حمل / ثور / جوزا / سرطان / اسد / سنبله / میزان / عقرب / قوس / جدی / دلو / حوت",
    "وری / غویی / غبرګولی / چنګاښ / زمری / وږی / تله / لړم / لیندۍ / مرغومی / سلواغه / کب",
)


def spellings(lists: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Every spelling with the number of its month."""
    for one in lists:
        for number, several in enumerate(one.split("/"), start=1):
            yield from ((name.strip(), number) for name in several.split(",") if name.strip())
