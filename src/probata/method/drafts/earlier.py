"""earlier: what was remarked in a draft before, read from its own comments, and what people replied.

The file carries its own history: nothing has to be kept elsewhere, and it survives every editor that keeps comments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from probata.method.documents.word.model import Comment, Draft
from probata.method.drafts.model import Reply
from probata.record.span import TextSpan

AUTHOR = "Probata"
HERE = "Here: “"
OFFER = "On record, "
UNTIED = "Not tied to a record: "
"""How a remark begins that objects to nothing and offers what is on record."""
_CODE = re.compile(r"\s*(PB[0-9]{3}) (.+)", re.DOTALL)
_TAKES = re.compile(
    r"\s*(?=\w)(?:(?:yes|ok|okay|accept|accepted|agreed|take|tie)\b[\s,:.]*)?(?:(?:number|record)?\s*([1-9])\b)?\s*\.?\s*",
    re.IGNORECASE,
)
_NOT_AN_ISSUE = re.compile(
    r"\s*(?:this is |it is |it['’]s )?not an issue\b[\s,;:.–—-]*(?:because|since|as)?[\s,;:–—-]*(.*)", re.I | re.S
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A remark that stands in a draft from an earlier review.

    ``message`` and ``words`` are those that the comment repeats; ``span`` is what it is anchored to now; ``replies``
    are what people said to it, ``done`` whether somebody marked it as resolved; ``offered`` the records that it
    offered, line by line. One that only offers has no code, and says of what in its message.
    """

    code: str
    message: str
    words: str
    span: TextSpan
    replies: tuple[Reply, ...] = ()
    done: bool = False
    offered: tuple[str, ...] = ()

    @property
    def taken(self) -> tuple[int, Reply] | None:
        """Which of the offers a reply takes, counted from 1: the last reply that takes one counts."""
        found = ((_TAKES.fullmatch(" ".join(one.lines)), one) for one in reversed(self.replies))
        return next(((int(says[1]) if says[1] else 1, one) for says, one in found if says), None)

    @property
    def set_aside(self) -> Reply | None:
        """The first reply that says that it is not an issue, and why; a reply without a reason does not count."""
        return next((one for one in self.replies if reason(one)), None)

    @property
    def unreasoned(self) -> Reply | None:
        """The last reply that says that it is not an issue and not why, when none says why."""
        if self.set_aside:
            return None
        return next((one for one in reversed(self.replies) if _put_by(one)), None)


def reason(reply: Reply) -> str:
    """Why a reply says that there is no issue; "" when it does not say so, or not why."""
    found = _put_by(reply)
    why = " ".join(found[1].split()) if found else ""
    return why if any(map(str.isalnum, why)) else ""


def _put_by(reply: Reply) -> re.Match[str] | None:
    return _NOT_AN_ISSUE.fullmatch("\n".join(reply.lines))


def earlier(draft: Draft) -> tuple[Earlier, ...]:
    """Every objection of an earlier review in the draft's comments, in the order of the text."""
    return tuple(one for one in _remarks(draft) if one.code)


def proposed(draft: Draft) -> tuple[Earlier, ...]:
    """Every remark of an earlier review that objects to nothing and offers what is on record."""
    return tuple(one for one in _remarks(draft) if not one.code)


def _remarks(draft: Draft) -> tuple[Earlier, ...]:
    replies: dict[str, list[Comment]] = {}
    for one in draft.comments:
        replies.setdefault(one.parent, []).append(one)
    found = [_earlier(one, replies.get(one.id, [])) for one in draft.comments if one.by == AUTHOR and not one.parent]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.span))


def _earlier(comment: Comment, replies: list[Comment]) -> Earlier | None:
    lines = comment.text.split("\n")
    coded = ((_CODE.fullmatch(line), number) for number, line in enumerate(lines[:3]))  # the first may say where
    found, at = next(((each, number) for each, number in coded if each), (None, 0))
    if found is None and not lines[0].startswith(UNTIED):
        return None
    code, message = (found[1], found[2].strip()) if found else ("", lines[0].removeprefix(UNTIED))
    rest = lines[at + 1 :]
    here = next((line for line in rest if line.startswith(HERE)), "")
    words = here.removeprefix(HERE).removesuffix("”")
    said = tuple(Reply(one.by, one.at, tuple(one.text.split("\n"))) for one in replies if one.by != AUTHOR)
    offered = tuple(line for line in rest if line.startswith(OFFER))
    return Earlier(code, message, words, comment.span, said, comment.done, offered)
