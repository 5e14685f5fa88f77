"""Phrases: what chat programs write in the place of words, in the languages of their phones.

Facts about the formats, gathered from public descriptions and issues of other parsers; compared without marks of
direction, case, brackets and the full stop. What is in no list is told by structure where it can be (``inside``).
"""

from __future__ import annotations

import re
import unicodedata

BIDI = re.compile("[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")


def folded(words: str) -> str:
    """The words as they are compared."""
    plain = unicodedata.normalize("NFC", BIDI.sub("", words))
    return " ".join(plain.split()).strip("<>‎ .。।۔").casefold()


def _lines(words: str) -> frozenset[str]:
    return frozenset(folded(each) for line in words.strip().splitlines() for each in line.split("|"))


OMITTED = _lines(
    """
    media omitted | medien ausgeschlossen | medien weggelassen | médias omis | fichier omis | multimedia omitido
    archivo omitido | mídia oculta | mídia omitida | arquivo de mídia oculto | ficheiro não revelado
    ficheiros multimédia omitidos | media omessi | media omesso | без медиафайлов | файл пропущен
    تم استبعاد الوسائط | medya dahil edilmedi | medya atlanmış | 省略多媒体文件 | 省略多媒體檔案 | 忽略多媒體檔
    忽略多媒體檔案 | 媒体省略 | मीडिया के बिना | media tidak disertakan | media weggelaten | media dikecualikan
    pominięto multimedia | média vynechány | メディアなし | メディアは含まれていません | 미디어 파일 제외됨
    מדיה הושמטה | המדיה לא נכללה | رسانه حذف شد | میڈیا چھوڑ دیا گیا | медіа пропущено | conținut media omis
    media utelämnat | medier udeladt | media utelatt | media jätettiin pois | bỏ qua tệp phương tiện
    ไฟล์สื่อถูกลบ | মিডিয়া বাদ দেওয়া হয়েছে | αρχείο παραλήφθηκε | média elhagyva
    """
)
_MEDIA = (
    "image video audio gif sticker document|omitted",
    "contact card\u00a0video note\u00a0voice message|omitted",
    "bild video audio gif sticker dokument kontaktkarte videonachricht|weggelassen",
    "image vidéo fiche\u00a0contact|absente",
    "audio gif sticker document|absent",
    "imagen tarjeta\u00a0de\u00a0contacto|omitida",
    "video audio gif sticker documento|omitido",
    "imagem figurinha gif|omitida",
    "imagem|ocultada",
    "vídeo áudio gif sticker documento cartão\u00a0do\u00a0contato|omitido",
    "vídeo áudio gif documento|ocultado",
    "immagine gif scheda\u00a0contatto|omessa",
    "video audio gif sticker documento|omesso",
    "afbeelding video audio gif sticker document contactkaart|weggelaten",
    "изображение видео аудио gif стикер документ контакт|отсутствует",
    "изображение видео аудио gif стикер документ|пропущено",
    "görüntü video ses gif çıkartma belge kişi\u00a0kartı|dahil edilmedi",
    "gambar video audio gif stiker dokumen kartu\u00a0kontak|tidak disertakan",
    "चित्र इमेज वीडियो ऑडियो gif स्टिकर दस्तावेज़|छोड़ा गया",
)
_HAN = (
    "图片 圖片 视频 影片 音频 語音訊息 音訊 gif 表情 貼圖 贴图 文件 文檔 文档 联系人名片 聯絡人名片",
    ("已省略", "已忽略"),
)
_ARABIC = (
    "الصورة الفيديو الصوت gif الملصق المستند المقطع بطاقة\u00a0جهة\u00a0الاتصال",
    ("غير مشمولة", "غير مشمول", "محذوف"),
)
_FIRST = ("تم استبعاد", ("الصورة", "الفيديو", "الصوت", "الملصق", "المستند", "جهة الاتصال"))


def _media() -> frozenset[str]:
    made = {f"{what} {says}" for row in _MEDIA for what in row.split("|")[0].split(" ") for says in [row.split("|")[1]]}
    made |= {what + says for what in _HAN[0].split(" ") for says in _HAN[1]}
    made |= {f"{what} {says}" for what in _ARABIC[0].split(" ") for says in _ARABIC[1]}
    return frozenset(map(folded, made | {f"{_FIRST[0]} {what}" for what in _FIRST[1]}))


OMITTED |= _media()

TAKEN_BACK = _lines(
    """
    this message was deleted | you deleted this message | (this message was deleted)
    you deleted this message for everyone | this message was deleted by an admin
    diese nachricht wurde gelöscht | du hast diese nachricht gelöscht | ce message a été supprimé
    vous avez supprimé ce message | se eliminó este mensaje | este mensaje fue eliminado
    eliminaste este mensaje | has eliminado este mensaje | mensagem apagada | essa mensagem foi apagada
    esta mensagem foi apagada | você apagou esta mensagem | você apagou essa mensagem | apagou esta mensagem
    eliminou esta mensagem | esta mensagem foi apagada pelo remetente | esta mensagem foi eliminada
    questo messaggio è stato eliminato | hai eliminato questo messaggio | данное сообщение удалено
    это сообщение было удалено | сообщение удалено | вы удалили данное сообщение | вы удалили это сообщение
    تم حذف هذه الرسالة | حذفت هذه الرسالة | لقد حذفت هذه الرسالة | bu mesaj silindi | bu mesajı sildiniz
    这条消息已被删除 | 消息已删除 | 信息已删除 | 此訊息已刪除 | 這則訊息已刪除 | 您已删除这条消息
    你已刪除此訊息 | 您已刪除此訊息 | 此消息已删除 | 你删除了这条消息 | यह मैसेज डिलीट कर दिया गया है
    यह मैसेज मिटाया गया | यह संदेश मिटाया गया | यह मैसेज हटा दिया गया | आपने यह मैसेज मिटाया
    आपने यह संदेश मिटाया | यह संदेश हटा दिया गया | pesan ini dihapus | pesan ini telah dihapus
    anda menghapus pesan ini | anda telah menghapus pesan ini | dit bericht is verwijderd
    u hebt dit bericht verwijderd | je hebt dit bericht verwijderd | הודעה זו נמחקה | این پیام حذف شده است
    این پیام حذف شد | یہ پیغام حذف کیا گیا | このメッセージは削除されました | 삭제된 메시지입니다
    ta wiadomość została usunięta | usunięto tę wiadomość
    """
)
EDITED = _lines(
    """
    this message was edited | diese nachricht wurde bearbeitet | ce message a été modifié
    se editó este mensaje | este mensaje fue editado | mensagem editada | esta mensagem foi editada
    essa mensagem foi editada | questo messaggio è stato modificato | сообщение изменено
    данное сообщение изменено | اتم تعديل هذه الرسالة | تم تعديل هذه الرسالة | bu mesaj düzenlendi
    此消息已编辑 | 这条消息已编辑 | 此訊息已編輯 | 已編輯此訊息 | यह मैसेज एडिट किया गया
    यह संदेश संपादित किया गया | pesan ini diedit | pesan ini telah diedit | dit bericht is bewerkt
    このメッセージは編集されました | הודעה זו נערכה
    """
)
ATTACHED = _lines(
    """
    file attached | datei angehängt | fichier joint | archivo adjunto | arquivo anexado | ficheiro anexado
    file allegato | файл добавлен | файл прикреплён | الملف مرفق | ملف مرفق | dosya ekli | 文件附件 | 附件檔案
    檔案附件 | फ़ाइल जोड़ी गई | फ़ाइल अटैच की गई | file terlampir | bestand bijgevoegd | bijgevoegd bestand
    soubor byl přiložen | 添付ファイル | 파일 첨부됨 | plik załączony | קובץ מצורף | attached | adjunto | anhang
    pièce jointe | anexado | allegato | bijlage | bijgevoegd | вложение | прикреплено | ekli dosya | ekli | 附件
    添付 | 첨부 | مرفق | מצורף | terlampir | संलग्न | अटैच की गई | załącznik
    """
)
