"""gate: a draft is read in a child first, whole, and only then where it is answered.

A draft of Word or OpenDocument is answered in the same file, so its bytes are read where keys are, too. What runs away,
unfolds beyond all reason or makes its reader stumble has ended in the child by then. What takes its reader over could
say there that all is well: the gate is no wall against that. A PDF is never answered: its words come out of the child,
and its bytes are read nowhere else.
"""

from __future__ import annotations

from probata.intake.sandbox.begun import Beginner, shared
from probata.intake.sandbox.child import Errand
from probata.intake.sandbox.frames import BadFrame
from probata.intake.sandbox.limits import Limits
from probata.intake.sandbox.reading import Sandbox, _Answers
from probata.method.documents.model import Reading
from probata.method.documents.word.model import Draft
from probata.method.documents.word.opening import is_printout, read_draft
from probata.method.documents.word.printout import drafted
from probata.record.errors import Unreadable

_NAME = 255
_LOADS = ("lxml.etree",)
_PDF = "draft.pdf"


def read_behind(data: bytes, name: str, limits: Limits, by: Beginner | None = None) -> Draft:
    """The draft that these bytes hold, read in a child before it is read here, or instead.

    Raises Unreadable for what is no draft, and for what its child was ended on: by us for its time, by the system for
    its memory or what it did.
    """
    if is_printout(data):
        return drafted(_printout(data, name, limits, by), name)
    pass_through(data, name, limits, by)
    return read_draft(data, name)


def _printout(data: bytes, name: str, limits: Limits, by: Beginner | None) -> Reading:
    try:
        return Sandbox(limits, by or shared()).read(data, _PDF)
    except Unreadable as fault:
        raise Unreadable(fault.message, where=name, next_step=fault.next_step) from None


def pass_through(data: bytes, name: str, limits: Limits, by: Beginner | None = None) -> None:
    """Reads the draft in a child; raises Unreadable where that does not come to a good end."""
    errand = Errand(name[-_NAME:], parts=False, limits=limits, draft=True)
    answers = _Answers((by or shared()).begin(data, errand, _LOADS), data, name, limits)
    try:
        for answer in answers:
            raise answer if isinstance(answer, Unreadable) else answers.ended(BadFrame("answers that nobody asked for"))
    finally:
        answers.close()
