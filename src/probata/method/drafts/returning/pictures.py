"""returning_pictures: pictures of a draft as figures of the report language, with their captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.documents.word.model import Picture
from probata.method.drafts.returning.model import Left
from probata.method.drafts.returning.pieces import Nodes, Piece
from probata.method.drafts.returning.tables import CAPTION, Tables, is_cell
from probata.method.manuscript.directives import unsafe
from probata.method.manuscript.model import Block, Directive, Paragraph


@dataclass(slots=True)
class Pictures(Tables):
    """Turns pictures into figures."""

    def _figure_at(self, nodes: Nodes, at: int) -> tuple[int, Sequence[Block]]:
        """A picture with the words in its place and its caption, when they follow it."""
        end, picture = at + 1, nodes[at]
        alt: Piece | None = None
        caption: Piece | None = None
        while end < len(nodes) and isinstance(one := nodes[end], Piece) and one.kind in ("alt", "caption"):
            if one.kind == "caption" and (caption or (end + 1 < len(nodes) and is_cell(nodes[end + 1]))):
                break
            alt, caption = (one, caption) if one.kind == "alt" else (alt, one)
            end += 1
        if not isinstance(picture, Piece) or picture.picture is None:
            return end, ()
        return end, [self._figure(picture, self._file(picture.picture, ""), alt, caption)]

    def _figure(self, piece: Piece, file: str, alt: Piece | None, caption: Piece | None) -> Directive:
        said = self._captions(alt, caption)
        if not said:
            self._lose(f"The picture {file} has no caption and no words in its place.", "")
        return self._directive("figure", file, said, self._at(piece))

    def _captions(self, alt: Piece | None, caption: Piece | None) -> list[Block]:
        if caption is None or caption.read is None:
            return [self._paragraph(alt)] if alt and alt.read else []
        if alt:
            self._aside(alt)
        words = self._words(caption)
        found = CAPTION.match(words)
        skip = found.end() if found else 0
        if skip:
            self.left.append(Left("A caption's number is counted anew.", words[:skip], ours=True))
        inner = self._inner(caption.read, skip, plain=True)
        return [Paragraph(inner, "", self._at(caption))] if inner else []

    def _file(self, picture: Picture, wanted: str) -> str:
        """The name of a picture's file beside the manuscript; that of its directive where it is known."""
        end = picture.part.rpartition(".")[2].lower()
        if wanted and not unsafe(wanted):
            name = wanted if _ending(wanted) == _ending(picture.part) else f"{wanted}.{end}"
        else:
            known = next((name for name, part in self.pictures.items() if part == picture.part), "")
            name = known or f"picture-{len(self.pictures) + 1}.{end}"
        self.pictures[name] = picture.part
        return name


def _ending(name: str) -> str:
    end = name.rpartition(".")[2].lower()
    return "jpg" if end == "jpeg" else end
