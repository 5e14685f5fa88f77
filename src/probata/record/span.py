"""Span: a place inside something captured. Every quotation and number walks back to one of these."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from probata.record.errors import BadValue
from probata.record.ref import Ref


@dataclass(frozen=True, slots=True, order=True)
class TextSpan:
    """Code points ``start`` (included) to ``end`` (excluded) of a canonical text; may be empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise BadValue(f"A text span runs from 0 or more up to its end, not {self.start} to {self.end}.")

    @property
    def length(self) -> int:
        """How many code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words at this place; raises BadValue when the text ends before the span does."""
        if self.end > len(text):
            raise BadValue(f"The span ends at {self.end}, the text at {len(text)}.")
        return text[self.start : self.end]

    def shifted(self, by: int) -> TextSpan:
        """The same stretch seen from a text that begins ``by`` code points earlier."""
        return TextSpan(self.start + by, self.end + by)

    def overlaps(self, other: TextSpan) -> bool:
        """Whether the two share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def holds(self, other: TextSpan) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class PageBox:
    """A box on a page. Page counts from 1; the box is in points from the page's top left corner."""

    page: int
    left: Decimal
    top: Decimal
    right: Decimal
    bottom: Decimal

    def __post_init__(self) -> None:
        if not all(side.is_finite() for side in (self.left, self.top, self.right, self.bottom)):
            raise BadValue("A page box has finite sides.")
        if self.page < 1 or self.left > self.right or self.top > self.bottom:
            raise BadValue("A page box needs a page from 1 on, left up to right and top down to bottom.")


@dataclass(frozen=True, slots=True, order=True)
class TimeRange:
    """Milliseconds ``start`` to ``end`` of a recording."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise BadValue(f"A time range runs from 0 or more up to its end, not {self.start} to {self.end}.")


@dataclass(frozen=True, slots=True, order=True)
class SheetCell:
    """One cell of a sheet; row and column count from 1."""

    sheet: str
    row: int
    column: int

    def __post_init__(self) -> None:
        if self.row < 1 or self.column < 1:
            raise BadValue("Rows and columns of a sheet count from 1.")


@dataclass(frozen=True, slots=True, order=True)
class MessageNumber:
    """One message of a chat or mailbox; counts from 1."""

    number: int

    def __post_init__(self) -> None:
        if self.number < 1:
            raise BadValue("Messages count from 1.")


Span: TypeAlias = TextSpan | PageBox | TimeRange | SheetCell | MessageNumber


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a named record: where something stands."""

    of: Ref
    span: Span
