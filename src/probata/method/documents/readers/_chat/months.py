"""Months: their names and short forms in the languages whose phones write them into a head (Unicode CLDR)."""

from __future__ import annotations

_NAMES = (
    "jan january januar jänner janvier janv ene enero janeiro gen gennaio янв января oca ocak januari يناير",
    "feb february februar februari févr février fév febrero fevereiro fev febbraio фев февр февраля şub şubat فبراير",
    "mar march märz mär mars marzo março мар марта mart maret mrt maart مارس",
    "apr april avr avril abr abril aprile апр апреля nis nisan أبريل",
    "may mai mayo maio mag maggio мая май mayıs mei مايو",
    "jun june juni juin junio junho giu giugno июн июня haz haziran يونيو",
    "jul july juli juil juillet julio julho lug luglio июл июля tem temmuz يوليو",
    "aug august août aoû ago agosto авг августа ağu ağustos agu agustus augustus أغسطس",
    "sep sept september septembre septiembre setembro set settembre сен сент сентября eyl eylül سبتمبر",
    "oct october okt oktober octobre octubre outubro out ott ottobre окт октября eki ekim أكتوبر",
    "nov november novembre noviembre novembro ноя нояб ноября kas kasım نوفمبر",
    "dec december dez dezember déc décembre dic diciembre dezembro dicembre дек декабря ara aralık des desember ديسمبر",
)
MONTHS = {word.casefold()[:8]: number for number, words in enumerate(_NAMES, start=1) for word in words.split()}
"""Name, folded and cut after eight letters -> month."""
