"""record: the values that everything is made of.

Knows: how a name, a digest, a place, a date, a count, a bound and a secret look, and what makes one invalid.
Does not know: files, databases, clocks, chance, documents, people. Imports the standard library only.
Words defined here:
    Ref      the name of one record, random and silent about it
    Span     a place inside something captured (text, page box, time range, sheet cell, message)
    Basis    the records and the method that a derived value rests on
    Grade    how far a stranger can check a published value
    digest   the SHA-256 of bytes, which sha256sum prints too
    Withheld  a secret that prints as "withheld"
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.record.basis import Basis as Basis
    from probata.record.basis import Method as Method
    from probata.record.canonical import Json as Json
    from probata.record.count import AtLeastAtMost as AtLeastAtMost
    from probata.record.count import Count as Count
    from probata.record.count import Heard as Heard
    from probata.record.digest import Digest as Digest
    from probata.record.errors import ProbataError as ProbataError
    from probata.record.grade import Grade as Grade
    from probata.record.interval import Interval as Interval
    from probata.record.ref import Ref as Ref
    from probata.record.span import MessageNumber as MessageNumber
    from probata.record.span import PageBox as PageBox
    from probata.record.span import Place as Place
    from probata.record.span import SheetCell as SheetCell
    from probata.record.span import Span as Span
    from probata.record.span import TextSpan as TextSpan
    from probata.record.span import TimeRange as TimeRange
    from probata.record.uncertain_date import Answer as Answer
    from probata.record.uncertain_date import UncertainDate as UncertainDate
    from probata.record.withheld import Withheld as Withheld

_OFFERS = {
    "Answer": "uncertain_date",
    "AtLeastAtMost": "count",
    "Basis": "basis",
    "Count": "count",
    "Digest": "digest",
    "Grade": "grade",
    "Heard": "count",
    "Interval": "interval",
    "Json": "canonical",
    "MessageNumber": "span",
    "Method": "basis",
    "PageBox": "span",
    "Place": "span",
    "ProbataError": "errors",
    "Ref": "ref",
    "SheetCell": "span",
    "Span": "span",
    "TextSpan": "span",
    "TimeRange": "span",
    "UncertainDate": "uncertain_date",
    "Withheld": "withheld",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
