"""The short names of OpenDocument's namespaces (ODF 1.3 part 3, section 2), whatever prefix a file gives them."""

from __future__ import annotations

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    f"{_ODF}office:1.0": "office",
    f"{_ODF}text:1.0": "text",
    f"{_ODF}style:1.0": "style",
    f"{_ODF}table:1.0": "table",
    f"{_ODF}drawing:1.0": "draw",
    f"{_ODF}dr3d:1.0": "dr3d",
    f"{_ODF}chart:1.0": "chart",
    f"{_ODF}form:1.0": "form",
    f"{_ODF}script:1.0": "script",
    f"{_ODF}meta:1.0": "meta",
    f"{_ODF}xsl-fo-compatible:1.0": "fo",
    f"{_ODF}svg-compatible:1.0": "svg",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/1998/Math/MathML": "math",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
URIS = {prefix: uri for uri, prefix in _PREFIXES.items()}
"""Short name -> namespace, for those who write."""


def short(name: str) -> str:
    """``uri local`` as ``text:p``; the bare local name for namespaces that nobody asks for."""
    uri, space, local = name.rpartition(" ")
    if not space:
        return local
    prefix = _PREFIXES.get(uri, "")
    return f"{prefix}:{local}" if prefix else local
