"""reply: how the party that is accused was heard, and what became of its answer.

Knows: notices, public statements, responses split into paragraphs, dispositions, silences, the annexed answer.
Does not know: manuscripts and reports; a response is matched on documents.
Words defined here:
    notice          what a party was shown, with its version and the day on which it could read it
    response        what came back, as a stored document
    disposition     what the inquiry did with a paragraph of a response, by whom and why
    silence         that no answer was identified, said by two persons who searched
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.reply.annexing import AnnexedAnswer as AnnexedAnswer
    from probata.method.reply.annexing import AnnexedParagraph as AnnexedParagraph
    from probata.method.reply.annexing import annexed as annexed
    from probata.method.reply.annexing import waiting as waiting
    from probata.method.reply.answering import Index as Index
    from probata.method.reply.answering import TakenUp as TakenUp
    from probata.method.reply.answering import provisions_in as provisions_in
    from probata.method.reply.binding import Around as Around
    from probata.method.reply.binding import bind as bind
    from probata.method.reply.binding import faults_of as faults_of
    from probata.method.reply.binding import taken_up as taken_up
    from probata.method.reply.binding import words_of_paragraph as words_of_paragraph
    from probata.method.reply.composing import Composed as Composed
    from probata.method.reply.composing import compose as compose
    from probata.method.reply.disposing import Conflict as Conflict
    from probata.method.reply.disposing import HeardOn as HeardOn
    from probata.method.reply.disposing import conflicts as conflicts
    from probata.method.reply.disposing import heard_on as heard_on
    from probata.method.reply.disposing import names_left as names_left
    from probata.method.reply.disposing import open_paragraphs as open_paragraphs
    from probata.method.reply.disposing import undisposed as undisposed
    from probata.method.reply.fits import Fitting as Fitting
    from probata.method.reply.fits import no_answers as no_answers
    from probata.method.reply.fits import response_fits as response_fits
    from probata.method.reply.fits import statement_fits as statement_fits
    from probata.method.reply.hearing import Unheard as Unheard
    from probata.method.reply.hearing import unanswered as unanswered
    from probata.method.reply.hearing import unheard as unheard
    from probata.method.reply.model import Answered as Answered
    from probata.method.reply.model import AnswerKind as AnswerKind
    from probata.method.reply.model import Disposition as Disposition
    from probata.method.reply.model import Fits as Fits
    from probata.method.reply.model import Heard as Heard
    from probata.method.reply.model import Notice as Notice
    from probata.method.reply.model import NoticeKind as NoticeKind
    from probata.method.reply.model import Paragraph as Paragraph
    from probata.method.reply.model import Party as Party
    from probata.method.reply.model import PartyStatement as PartyStatement
    from probata.method.reply.model import ReplyFile as ReplyFile
    from probata.method.reply.model import Response as Response
    from probata.method.reply.model import ResponseFile as ResponseFile
    from probata.method.reply.model import Silence as Silence
    from probata.method.reply.persons import Known as Known
    from probata.method.reply.persons import contacts as contacts
    from probata.method.reply.persons import perhaps_named as perhaps_named
    from probata.method.reply.ranges import numbers_of as numbers_of
    from probata.method.reply.ranges import said as said
    from probata.method.reply.reading import read_reply as read_reply
    from probata.method.reply.splitting import paragraphs_of as paragraphs_of

_OFFERS = {
    "AnnexedAnswer": "annexing",
    "AnnexedParagraph": "annexing",
    "AnswerKind": "model",
    "Answered": "model",
    "Around": "binding",
    "Composed": "composing",
    "Conflict": "disposing",
    "Disposition": "model",
    "Fits": "model",
    "Fitting": "fits",
    "Heard": "model",
    "HeardOn": "disposing",
    "Index": "answering",
    "Known": "persons",
    "Notice": "model",
    "NoticeKind": "model",
    "Paragraph": "model",
    "Party": "model",
    "PartyStatement": "model",
    "ReplyFile": "model",
    "Response": "model",
    "ResponseFile": "model",
    "Silence": "model",
    "TakenUp": "answering",
    "Unheard": "hearing",
    "annexed": "annexing",
    "bind": "binding",
    "compose": "composing",
    "conflicts": "disposing",
    "contacts": "persons",
    "faults_of": "binding",
    "heard_on": "disposing",
    "names_left": "disposing",
    "no_answers": "fits",
    "numbers_of": "ranges",
    "open_paragraphs": "disposing",
    "paragraphs_of": "splitting",
    "perhaps_named": "persons",
    "provisions_in": "answering",
    "read_reply": "reading",
    "response_fits": "fits",
    "said": "ranges",
    "statement_fits": "fits",
    "taken_up": "binding",
    "unanswered": "hearing",
    "undisposed": "disposing",
    "unheard": "hearing",
    "waiting": "annexing",
    "words_of_paragraph": "binding",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
