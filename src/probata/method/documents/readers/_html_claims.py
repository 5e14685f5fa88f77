"""What a page claims of itself: encoding, title, authors, dates. Claims, never facts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from probata.method.documents.model import Declared

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_JSON = 1_000_000
"""Characters of one JSON-LD block; the claims of one article take some thousand."""
MAX_NODES = 10_000
"""Values of one JSON-LD block that are looked at."""
_META = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)", re.I
)
_NAMED = {
    "author": "author byl article:author dc.creator dcterms.creator parsely-author sailthru.author citation_author "
    "twitter:creator",
    "date": "date pubdate publishdate article:published_time datepublished dc.date dc.date.issued dcterms.date "
    "dcterms.issued dcterms.created og:published_time citation_publication_date parsely-pub-date sailthru.date",
    "modified": "article:modified_time og:updated_time datemodified last-modified dcterms.modified",
    "title": "og:title twitter:title dc.title dcterms.title headline",
    "site": "og:site_name application-name",
    "publisher": "publisher dc.publisher dcterms.publisher",
    "copyright": "copyright",
    "description": "description og:description dc.description",
    "address": "og:url",
    "language": "dc.language og:locale",
    "keywords": "keywords news_keywords",
    "source": "dc.source",
    "generator": "generator",
}
_FIELDS = {key: field for field, keys in _NAMED.items() for key in keys.split()}
_LD_FIELDS = {"datePublished": "date", "dateCreated": "created", "dateModified": "modified", "headline": "title"}
_LD_PEOPLE = {"author": "author", "creator": "author", "publisher": "publisher"}


def encoding(data: bytes) -> str:
    """The encoding that the page declares in its first 4,096 bytes; "" when it declares none."""
    found = _META.search(data[:4096])
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def claims(root: Element) -> tuple[tuple[Declared, ...], tuple[str, ...]]:
    """The claims of title, ``meta``, canonical link and JSON-LD, each once; and what could not be read."""
    found = [*_titles(root), *_metas(root), *_links(root)]
    limits: list[str] = []
    for script in root.iter("script"):
        if "ld+json" in str(script.get("type", "")).lower():
            block = _json_ld(str(script.text or ""))
            found += block or []
            if block is None:
                limits.append("a JSON-LD block (claims of author and date) is broken and was not read")
    return tuple(dict.fromkeys(found)), tuple(dict.fromkeys(limits))


def _titles(root: Element) -> list[Declared]:
    for title in root.iter("title"):
        parent = title.getparent()
        words = " ".join("".join(str(text) for text in title.itertext()).split())
        if words and parent is not None and parent.tag in ("head", "html", "body"):
            return [Declared("title", words, "HTML title")]
    return []


def _metas(root: Element) -> list[Declared]:
    found = []
    for meta in root.iter():
        if not isinstance(meta.tag, str) or (meta.tag != "meta" and meta.get("itemprop") is None):
            continue
        key = next(
            (str(meta.get(name)) for name in ("name", "property", "itemprop", "http-equiv") if meta.get(name)), ""
        )
        field = _FIELDS.get(key.strip().lower(), "")
        value = " ".join(str(meta.get("content") or meta.get("datetime") or "").split())
        if field and value:
            found.append(Declared(field, value, f"HTML {key.strip()}"))
    return found


def _links(root: Element) -> list[Declared]:
    return [
        Declared("address", str(link.get("href")).strip(), "HTML canonical link")
        for link in root.iter("link")
        if str(link.get("rel", "")).lower() == "canonical" and str(link.get("href", "")).strip()
    ]


def _json_ld(text: str) -> list[Declared] | None:
    """The claims of one block; None when it is broken, too large or nested beyond what the parser takes."""
    if len(text) > MAX_JSON:
        return None
    try:
        todo: list[object] = [json.loads(text)]
    except (ValueError, RecursionError):
        return None
    found: list[Declared] = []
    for _ in range(MAX_NODES):
        if not todo:
            break
        node = todo.pop(0)
        if isinstance(node, list):
            todo += node
        elif isinstance(node, dict):
            found += _node(node)
            todo += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]
    return found


def _node(node: dict[str, object]) -> list[Declared]:
    found = []
    for key, field in _LD_FIELDS.items():
        value = node.get(key)
        if isinstance(value, str) and value.strip():
            found.append(Declared(field, value.strip(), f"JSON-LD {key}"))
    for key, field in _LD_PEOPLE.items():
        found += [Declared(field, name, f"JSON-LD {key}") for name in _names(node.get(key))]
    return found


def _names(value: object) -> list[str]:
    each = value if isinstance(value, list) else [value]
    names = [one.get("name") if isinstance(one, dict) else one for one in each]
    return [name.strip() for name in names if isinstance(name, str) and name.strip()]
