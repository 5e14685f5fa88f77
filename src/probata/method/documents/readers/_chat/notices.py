"""Notices: words of lines that the program wrote by itself, in the languages of its phones.

Only where a line has no sender, or where the words stand in the sender's place or behind a mark of direction that
people do not type: somebody may well write "missed call" in a message.
"""

from __future__ import annotations

import re

_ENCRYPTED = (
    r"end-to-end|ende-zu-ende|de bout en bout|(?:de )?extremo a extremo|(?:de )?ponta a ponta|crittograf"
    r"|сквозн\w+ шифров|uçtan uca|مشفّرة|مشفرة|التشفير|端到端|端對端|點對點|点对点|एंड-टू-एंड|शुरू से आख़िर"
    r"|शुरू से अंत|enkripsi|terenkripsi|end-to-end-versleuteld"
)
_GROUP = (
    r"created (?:this )?group|added you|changed (?:the|this|their|your|to)\b|joined using|were added"
    r"|was added|was removed|security code|disappearing messages|pinned a message|is a contact"
    r"|turned (?:on|off)|started a (?:voice|video)? ?call|hat die gruppe|hat den (?:betreff|gruppen)"
    r"|hat das gruppenbild|wurde hinzugefügt|sicherheitsnummer|selbstlöschende|a créé (?:le|ce|un) groupe"
    r"|a changé|a modifié|code de sécurité|messages éphémères|cre(?:ó|aste) (?:el|este) grupo|cambió"
    r"|código de seguridad|mensajes temporales|cri(?:ou|aste|ou o) (?:o |este )?grupo|mudou|alterou"
    r"|código de segurança|mensagens temporárias|ha creato (?:il|questo) gruppo|ha cambiato|ha modificato"
    r"|codice di sicurezza|messaggi effimeri|создал\w* группу|изменил\w*|код безопасности"
    r"|исчезающие сообщения|grubu oluşturdu|değiştirdi|güvenlik kodu|süreli mesajlar"
    r"|أنش[أئ]ت? (?:هذه )?المجموعة|غيّر|رمز الأمان|الرسائل ذاتية الاختفاء|(?:创建|建立)了?(?:此|這個|这个)?群"
    r"|更改了|變更了|安全码|安全碼|ग्रुप बनाया|बदला|सुरक्षा कोड|membuat grup|mengubah|mengganti|kode keamanan"
)
_CALLS = (
    r"^(?:missed |silenced )?(?:group )?(?:voice|video) call\b|^verpasste\w* (?:sprach|video)"
    r"|^appel (?:vocal|vidéo)|^llamada (?:perdida|de voz)|^(?:ligação|chamada) (?:de voz|de vídeo|perdida)"
    r"|^chiamata (?:persa|vocale)|^videochiamata|^пропущенный|^cevapsız|^مكالمة|^未接|^मिस्ड|^छूटी|^panggilan"
    r"|^(?:incoming|outgoing|missed) (?:voice |video )?call\b"
)
_LEFT = (
    r"\b(?:left|added|removed|joined)\b|hinzugefügt|verlassen|entfernt|a quitté|a ajouté|salió|añadió"
    r"|agregó|saiu|adicionou|è uscito|ha aggiunto"
)
_MORE = (
    r"покинул|добавил|вышел|ayrıldı|ekledi|غادر|أضاف|离开|退出|加入|添加|छोड़ा|जोड़ा|keluar|menambahkan"
    r"|telah ditambahkan"
)
_PLACE = re.compile(f"{_ENCRYPTED}|{_GROUP}", re.IGNORECASE)
_NOTICE = re.compile(_ENCRYPTED, re.IGNORECASE)
_BEHIND = re.compile(f"{_ENCRYPTED}|{_GROUP}|{_CALLS}|{_LEFT}|{_MORE}", re.IGNORECASE)
CALL = re.compile(_CALLS, re.IGNORECASE)
_QUOTES = (("“", "”"), ("«", "»"), ("「", "」"))


def in_senders_place(words: str) -> bool:
    """Whether what stands before a colon is the program's own line: its phrase, or a quotation that has not ended."""
    opened = any(words.count(first) > words.count(last) for first, last in _QUOTES) or words.count('"') % 2 == 1
    return opened or bool(_PLACE.search(words))


def tells_of_encryption(words: str) -> bool:
    """Whether words begin with the notice that stands first in most chats."""
    return bool(_NOTICE.search(words[:90]))


def behind_mark(words: str) -> bool:
    """Whether words behind a mark of direction are a notice of the program."""
    return bool(_BEHIND.search(words.partition("\n")[0]))
