"""One invented conversation, written as phones of many languages write it, without any code of the reader."""

# ruff: noqa: E501 (long lines here are what phones write)
from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass

LRM, RLM, NNBSP, NBSP = "\u200e", "\u200f", "\u202f", "\xa0"
PEOPLE = (
    "Heron",
    "Lamp",
    "Ulla Demmick 🐟",
    "Dr. Hesk, Low Reaches",
    "أم نادر",
    "~\u202fBrenlow",
    "王小明",
    "+43 660 1234567",
)
WORDS = (
    "nobody is kept here", "they asked: where is he", "See https://shore.invalid/a:b?c=1 now", "😬", "612 plates: some eat twice",
    "it was on 12/11/2019, 22:40 I think", "لا أعرف", "他们 8:30 走了", "a — b - c", "first line\nsecond: line\n\nafter an empty one",
    "pasted:\n2019.11.12 at 22:40 | Heron | no head\n[22:40] Heron: no date", "<3", "“quoted: words”", "1. one\n2. two", "null",
)  # fmt: skip


@dataclass(frozen=True)
class Message:
    """What was sent: words, or a file with a name, or a medium that the export leaves out, or nothing any more."""

    sender: str
    time: dt.datetime
    body: str
    file: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Phone:
    """How a phone writes: the head, the words for a file, a medium left out and a message taken back."""

    name: str
    head: Callable[[dt.datetime], str]
    file: str
    omitted: str
    deleted: str
    seconds: bool = False
    notice: str = "Messages and calls are end-to-end encrypted. No one outside of this chat can read them."
    colon: str = ": "


def _twelve(time: dt.datetime) -> int:
    return time.hour % 12 or 12


def _half(time: dt.datetime, am: str, pm: str) -> str:
    return pm if time.hour >= 12 else am


_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")
PHONES = (
    Phone("ios-gb", lambda t: f"[{t:%d/%m/%Y, %H:%M:%S}] ", f"{LRM}<attached: {{}}>", f"{LRM}image omitted", f"{LRM}This message was deleted.", True),
    Phone("ios-us", lambda t: f"{LRM}[{t.month}/{t.day}/{t:%y}, {_twelve(t)}:{t:%M:%S}{NNBSP}{_half(t, 'AM', 'PM')}] ", f"{LRM}<attached: {{}}>", f"{LRM}video omitted", f"{LRM}You deleted this message.", True),
    Phone("ios-de", lambda t: f"[{t:%d.%m.%y, %H:%M:%S}] ", f"{LRM}<Anhang: {{}}>", f"{LRM}Bild weggelassen", f"{LRM}Diese Nachricht wurde gelöscht.", True, "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt."),
    Phone("ios-sv", lambda t: f"[{t:%Y-%m-%d %H:%M:%S}] ", f"{LRM}<bifogad: {{}}>", f"{LRM}image omitted", f"{LRM}This message was deleted.", True),
    Phone("ios-fi", lambda t: f"[{t.day}.{t.month}.{t.year} klo {t.hour}.{t:%M.%S}] ", f"{LRM}<liite: {{}}>", f"{LRM}image omitted", f"{LRM}This message was deleted.", True),
    Phone("ios-ar", lambda t: f"{RLM}[{t:%d/%m/%Y، %H:%M:%S}] ".translate(_EASTERN), f"{RLM}<مرفق: {{}}>", f"{RLM}الصورة غير مشمولة", f"{RLM}تم حذف هذه الرسالة", True, "الرسائل والمكالمات مشفّرة بالكامل: لا أحد خارج هذه الدردشة يستطيع قراءتها."),
    Phone("ios-old", lambda t: f"{t:%d/%m/%y %H:%M:%S}: ", f"{{}} <{LRM}attached>", "<image omitted>", "This message was deleted.", True),
    Phone("android-gb", lambda t: f"{t:%d/%m/%Y, %H:%M} - ", f"{LRM}{{}} (file attached)", "<Media omitted>", "This message was deleted"),
    Phone("android-us", lambda t: f"{t.month}/{t.day}/{t:%y}, {_twelve(t)}:{t:%M}{NNBSP}{_half(t, 'AM', 'PM')} - ", "{} (file attached)", "<Media omitted>", "You deleted this message"),
    Phone("android-in", lambda t: f"{t:%d/%m/%y}, {_twelve(t)}:{t:%M} {_half(t, 'am', 'pm')} - ", "{} (file attached)", "<Media omitted>", "This message was deleted"),
    Phone("android-de", lambda t: f"{t:%d.%m.%y, %H:%M} - ", "{} (Datei angehängt)", "<Medien ausgeschlossen>", "Diese Nachricht wurde gelöscht.", notice="Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt: Niemand liest mit."),
    Phone("android-fr", lambda t: f"{t:%d/%m/%Y à %H:%M} - ", "{} (fichier joint)", "<Médias omis>", "Ce message a été supprimé", notice="Les messages et les appels sont chiffrés de bout en bout."),
    Phone("android-es", lambda t: f"{t.day}/{t.month}/{t:%y} {t.hour}:{t:%M} - ", "{} (archivo adjunto)", "<Multimedia omitido>", "Se eliminó este mensaje.", notice="Los mensajes están cifrados de extremo a extremo."),
    Phone("android-co", lambda t: f"{t.day}/{t.month}/{t.year}, {_twelve(t)}:{t:%M} {_half(t, f'a.{NBSP}m.', f'p.{NBSP}m.')} - ", "{} (archivo adjunto)", "<Multimedia omitido>", "Este mensaje fue eliminado"),
    Phone("android-es-las", lambda t: f"{t.day}/{t.month}/{t.year} a las {t.hour}:{t:%M} - ", "{} (archivo adjunto)", "<Multimedia omitido>", "Eliminaste este mensaje."),
    Phone("android-pt", lambda t: f"{t:%d/%m/%Y %H:%M} - ", "{} (arquivo anexado)", "<Mídia oculta>", "Mensagem apagada", notice="As mensagens são protegidas com a criptografia de ponta a ponta."),
    Phone("android-it", lambda t: f"{t:%d/%m/%y, %H:%M} - ", "{} (file allegato)", "<Media omessi>", "Questo messaggio è stato eliminato", notice="I messaggi sono protetti con la crittografia end-to-end."),
    Phone("android-nl", lambda t: f"{t:%d-%m-%y %H:%M} - ", "{} (bestand bijgevoegd)", "<Media weggelaten>", "Dit bericht is verwijderd"),
    Phone("android-ru", lambda t: f"{t:%d.%m.%Y, %H:%M} - ", "{} (файл добавлен)", "<Без медиафайлов>", "Данное сообщение удалено", notice="Сообщения и звонки защищены сквозным шифрованием."),
    Phone("android-tr", lambda t: f"{t:%d.%m.%Y %H:%M} - ", "{} (dosya ekli)", "<Medya dahil edilmedi>", "Bu mesaj silindi", notice="Mesajlar ve aramalar uçtan uca şifrelidir."),
    Phone("android-ar", lambda t: f"{t.day}{RLM}/{t.month}{RLM}/{t.year}, {_twelve(t)}:{t:%M} {_half(t, 'ص', 'م')} - ".translate(_EASTERN), "{} (الملف مرفق)", "<تم استبعاد الوسائط>", "تم حذف هذه الرسالة"),
    Phone("android-zh", lambda t: f"{t.year}/{t.month}/{t.day} {_half(t, '上午', '下午')}{_twelve(t)}:{t:%M} - ", "{} (文件附件)", "<省略多媒体文件>", "这条消息已被删除。", notice="消息和通话会端到端加密。"),
    Phone("android-zh-full", lambda t: f"{t.year}年{t.month}月{t.day}日 {_half(t, '上午', '下午')}{_twelve(t)}:{t:%M} - ", "{} (文件附件)", "<省略多媒體檔案>", "此訊息已刪除"),
    Phone("android-hi", lambda t: f"{t:%d/%m/%Y, %H:%M} - ".translate(_DEVANAGARI), "{} (फ़ाइल अटैच की गई)", "<मीडिया के बिना>", "यह मैसेज मिटाया गया"),
    Phone("android-id", lambda t: f"{t:%d/%m/%y %H.%M} - ", "{} (file terlampir)", "<Media tidak disertakan>", "Pesan ini dihapus", notice="Pesan dan panggilan terenkripsi secara end-to-end."),
    Phone("android-ko", lambda t: f"{t.year}년 {t.month}월 {t.day}일 {_half(t, '오전', '오후')} {_twelve(t)}:{t:%M}, ", "{} (파일 첨부됨)", "<미디어 파일 제외됨>", "삭제된 메시지입니다.", colon=" : "),
    Phone("android-hu", lambda t: f"{t:%Y. %m. %d.} {t.hour}:{t:%M} - ", "{} (file attached)", "<média elhagyva>", "This message was deleted"),
    Phone("android-vi", lambda t: f"{t:%H:%M, %d/%m/%Y} - ", "{} (file attached)", "<bỏ qua tệp phương tiện>", "This message was deleted"),
    Phone("android-named", lambda t: f"{t.day} {['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][t.month - 1]} {t.year}, {t:%H:%M} - ", "{} (file attached)", "<Media omitted>", "This message was deleted"),
    Phone("never-seen", lambda t: f"[{t.day}‐{t.month}‐{t.year} vex {t:%H.%M.%S} dorn] ", f"{LRM}<zugro: {{}}>", f"{LRM}image omitted", f"{LRM}This message was deleted.", True),
    Phone("never-seen-dash", lambda t: f"{t.year}/{t:%m/%d}, mel {t:%H:%M} — ", "{} (velt urrin)", "<zorr velt>", "This message was deleted"),
)  # fmt: skip


def conversation(chance: random.Random, count: int = 200) -> list[Message]:
    """Messages of some weeks, none before another."""
    time = dt.datetime(2019, 2, 3, 4, 5, 6) + dt.timedelta(days=chance.randrange(300))  # noqa: DTZ001 (phones write none)
    made = []
    for number in range(count):
        time += dt.timedelta(seconds=chance.choice((1, 40, 3_000, 30_000, 90_000)))
        who, dice = chance.choice(PEOPLE), chance.random()
        if dice < 0.1:
            name = chance.choice(
                (f"IMG-{time:%Y%m%d}-WA{number:04}.jpg", f"{number:08}-PHOTO-{time:%Y-%m-%d-%H-%M-%S}.jpg")
            )
            made.append(Message(who, time, "", name, "file"))
        elif dice < 0.2:
            made.append(Message(who, time, "", kind=chance.choice(("omitted", "deleted"))))
        else:
            made.append(Message(who, time, chance.choice(WORDS)))
    return made


def words(phone: Phone, message: Message) -> str:
    """What stands behind the sender."""
    if message.kind == "file":
        return phone.file.format(message.file)
    return {"omitted": phone.omitted, "deleted": phone.deleted}.get(message.kind, message.body)


def export(phone: Phone, messages: list[Message], end: str = "\n") -> str:
    """The file."""
    lead = LRM if phone.name.startswith("ios") else ""
    notice = f"{phone.head(messages[0].time)}" + (f"The group{phone.colon}{lead}" if lead else "") + phone.notice
    lines = [f"{phone.head(one.time)}{one.sender}{phone.colon}{words(phone, one)}" for one in messages]
    return "".join(line + end for line in (notice, *lines))
