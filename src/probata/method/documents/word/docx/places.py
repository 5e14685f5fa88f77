"""Places: the stretches that bookmarks and comments begin and end at, which may overlap."""

from __future__ import annotations

from dataclasses import dataclass, field

from probata.method.documents.word.model import Bookmark
from probata.record.span import TextSpan


@dataclass(slots=True)
class Places:
    """Bookmarks by part and id, comments by id; ``ended`` keeps where each began and ended."""

    _bookmarks: list[tuple[str, int, int]] = field(default_factory=list)
    _open: dict[tuple[str, str], int] = field(default_factory=dict)
    _comments: dict[str, tuple[int, int]] = field(default_factory=dict)

    def bookmark(self, part: str, key: str, name: str, here: int) -> None:
        """A bookmark begins; one that never ends is a place between two letters."""
        if name:  # of two with one id, the first is the one that ends
            self._open.setdefault((part, key), len(self._bookmarks))
            self._bookmarks.append((name, here, here))

    def bookmark_end(self, part: str, key: str, here: int) -> None:
        """A bookmark ends; an end without a beginning says nothing."""
        at = self._open.pop((part, key), None)
        if at is not None:
            name, start, _ = self._bookmarks[at]
            self._bookmarks[at] = (name, start, max(start, here))

    def comment(self, key: str, here: int) -> None:
        """A comment's stretch begins."""
        self._comments[key] = (here, here)

    def comment_end(self, key: str, here: int) -> None:
        """A comment's stretch ends; without a beginning it is a place between two letters."""
        start, _ = self._comments.get(key, (here, here))
        self._comments[key] = (min(start, here), here)

    def reference(self, key: str, here: int) -> None:
        """A comment's sign stands here, which is its place when it has no stretch."""
        self._comments.setdefault(key, (here, here))

    def bookmarks(self, length: int) -> tuple[Bookmark, ...]:
        """All bookmarks in the order in which they begin, within a text of ``length``."""
        found = [Bookmark(n, TextSpan(min(s, length), min(e, length))) for n, s, e in self._bookmarks]
        return tuple(sorted(found, key=lambda one: one.span))

    def commented(self, key: str, length: int) -> TextSpan | None:
        """What a comment is about, None when nothing in the text is."""
        if key not in self._comments:
            return None
        start, end = self._comments[key]
        return TextSpan(min(start, length), min(end, length))
