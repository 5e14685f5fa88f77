"""The fan as a picture: every method with its interval beside the others, those documented as a line, refusals in grey.

SVG 1.1 as text: no script, no font and no address from outside; the same estimate gives the same bytes. Nothing is said
by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from xml.sax.saxutils import escape

from probata.method.estimates import wording
from probata.method.estimates.axis import Axis, axis_of
from probata.method.estimates.model import Estimate, Estimated, Figure, Status

WIDE = 760
_LEFT, _RIGHT = 130, 24
_TOP, _ROW, _FOOT = 64, 62, 66
_LETTERS = 92
_STYLE = (
    "text{font-family:sans-serif;font-size:13px;fill:#222}.small{font-size:11px;fill:#555;paint-order:stroke;stroke:#fff;stroke-width:3px}.name{font-weight:bold}"
    ".refused{fill:#777}.seen{stroke:#222;stroke-dasharray:4 3}.end{stroke:#0b5394;stroke-width:4}"
    ".bound{stroke:#8a5a00;stroke-width:4;stroke-dasharray:8 3}.grid{stroke:#e3e3e3}.dot{fill:#0b5394}"
    ".model{fill:#0b5394;fill-opacity:.45}.open{fill:#fff;stroke:#8a5a00;stroke-width:2}"
)


def fan(estimate: Estimate) -> str:
    """The picture, as the text of an SVG file with a title and a description that say all that it shows."""
    axis, seen = axis_of(estimate), estimate.documented
    high = _TOP + _ROW * len(estimate.methods) + _FOOT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}" width="{WIDE}" height="{high}" '
        'role="img" aria-labelledby="fan-title fan-desc">',
        f'<title id="fan-title">{escape(_title(estimate))}</title>',
        f'<desc id="fan-desc">{_clean(" ".join(description(estimate)))}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect width="{WIDE}" height="{high}" fill="#fff"/>',
        *_ground(estimate, axis, high),
        *(line for row, one in enumerate(estimate.methods) for line in _method(one, axis, _TOP + _ROW * row, seen)),
        *_foot(estimate, high),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def description(estimate: Estimate) -> Iterator[str]:
    """What the picture shows, one sentence for each method, then the headline or its refusal."""
    yield f"{estimate.documented:,} people are documented by name."
    for one in estimate.methods:
        yield f"{one.name}: {said(one, estimate.documented)}."
    yield _headline(estimate)


def said(one: Estimated, documented: int) -> str:
    """A method's number in words: ``10,357 (95 % interval 9,004 to 12,106)``, ``lower bound ...``, ``refused``."""
    if one.figure is None:
        return "refused"
    point, low, high = wording.people(one.figure, documented)
    bound = "lower bound " if one.status is Status.LOWER_BOUND else ""
    return f"{bound}{point:,} ({wording.percent(one.figure.level)} interval {low:,} to {high:,})"


def _title(estimate: Estimate) -> str:
    return f"Estimates by {len(estimate.methods)} methods over {len(estimate.table.lists)} lists"


def _headline(estimate: Estimate) -> str:
    if estimate.headline:
        return f"Headline: {estimate.headline.wording}."
    return "No headline: " + " ".join(reason.says for reason in estimate.reasons)


def _x(axis: Axis, people: float) -> float:
    return _LEFT + (WIDE - _LEFT - _RIGHT) * axis.share(people)


def _ground(estimate: Estimate, axis: Axis, high: int) -> Iterator[str]:
    """Title, grid, axis, and the line of those documented."""
    bottom = high - _FOOT
    yield _text(16, 24, _title(estimate), "name")
    for people in axis.ticks():
        x = _x(axis, people)
        yield f'<line class="grid" x1="{x:.1f}" y1="{_TOP - 8}" x2="{x:.1f}" y2="{bottom}"/>'
        yield _text(x, bottom + 15, f"{people:,.0f}", "small", "middle")
    x = _x(axis, estimate.documented)
    yield f'<line class="seen" x1="{x:.1f}" y1="{_TOP - 12}" x2="{x:.1f}" y2="{bottom}"/>'
    anchor = "start" if axis.share(estimate.documented) < 0.5 else "end"
    yield _text(x, _TOP - 16, f"documented by name: {estimate.documented:,}", "small", anchor)


def _method(one: Estimated, axis: Axis, top: int, documented: int) -> Iterator[str]:
    yield _text(16, top + 20, one.name, "name" if one.figure else "name refused")
    yield _text(16, top + 35, one.status.value, "small")
    if one.figure is None:
        for number, line in enumerate(_lines(" ".join(reason.says for reason in one.reasons))):
            yield _text(_LEFT, top + 16 + 14 * number, line, "small refused")
        return
    yield from _interval(one, one.figure, axis, top)
    yield _text(_LEFT, top + 46, _words(one, documented), "small")


def _interval(one: Estimated, figure: Figure, axis: Axis, top: int) -> Iterator[str]:
    bound = one.status is Status.LOWER_BOUND
    low, point, high = (_x(axis, people) for people in (figure.low, figure.point, figure.high))
    y, kind = top + 18, "bound" if bound else "end"
    yield f'<line class="{kind}" x1="{low:.1f}" y1="{y}" x2="{high:.1f}" y2="{y}"/>'
    if axis.cuts(figure.high):
        yield _text(high, top + 13, "▸", "small", "end")
    for model in one.models:
        if not axis.cuts(model.point):
            radius = 1 + 4 * model.weight**0.5
            yield f'<circle class="model" cx="{_x(axis, model.point):.1f}" cy="{top + 28}" r="{radius:.1f}"/>'
    yield f'<circle class="{"open" if bound else "dot"}" cx="{point:.1f}" cy="{top + 18}" r="6"/>'


def _words(one: Estimated, documented: int) -> str:
    doubts = f"; shown although: {', '.join(reason.code for reason in one.reasons)}" if one.reasons else ""
    models = "; small dots: its best models, larger with more weight" if one.models else ""
    return said(one, documented) + models + doubts


def _foot(estimate: Estimate, high: int) -> Iterator[str]:
    for number, line in enumerate(_lines(_headline(estimate), _LETTERS + 22)):
        yield _text(16, high - _FOOT + 34 + 14 * number, line, "small")


def _lines(text: str, letters: int = _LETTERS, most: int = 3) -> list[str]:
    lines = wrap(text, letters)
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1][: letters - 2] + " …"]


def _text(x: float, y: float, words: str, kind: str, anchor: str = "start") -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y}" text-anchor="{anchor}">{_clean(words)}</text>'


def _clean(words: str) -> str:
    """Escaped, and without the control characters that XML does not allow."""
    return escape("".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in words))
