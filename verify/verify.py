#!/usr/bin/env python3
"""Check a Probata package (format 1) offline, with this one file and Python 3.9 or newer.

    python3 verify.py package.probata [--key FINGERPRINT] [--disclosure FILE] [--json]

FILE is a disclosure that was decrypted before.
Exit status: 0 unchanged, 1 the answer is no, 2 no package, another format or bad use. Written from docs/spec/package.md
apart from Probata's own code, so that the two can be held against each other, and set tightly, to be read in one go.
"""

# fmt: off
import argparse
import base64
import codecs
import hashlib
import json
import re
import struct
import sys
import textwrap
import zlib

MAX_PACKAGE, MAX_JSON, MAX_ROWS, MAX_REPORT, MAX_SIGNS = 64 << 20, 8 << 20, 16 << 20, 16 << 20, 500_000
MAX_ENTRIES, MAX_INTEGER, MAX_DEPTH, MAX_HASHED, MAX_MARKS, MAX_SHARED = 1005, 2**53 - 1, 64, 2**27, 100_000, 100
FIXED = ["mimetype", "manifest.json", "leaves.json", "rows.json", "signature.json"]
SAYS = {"unchanged": "Unchanged since signing; signer NOT identified.",
        "unchanged-by-named-key": "Unchanged since signing, by the key you named.",
        "contradicts-itself": "Unchanged since signing, but its values contradict their rows, their own words or "
                               "the report.",
        "another-key": "Not signed by the key you named.",
        "changed": "NOT unchanged: this is not what was signed, or never was a whole package."}
NOTE = "This says nothing about whether it is true."
DISCLOSED = "It shows what the signer was bound to when signing, not that it is true."
MAGIC = b"PK\3\4\x0a\0\0\0\0\0\0\0\x21\0|\x92}i\x1f\0\0\0\x1f\0\0\0\x08\0\0\0mimetypeapplication/vnd.probata.package"
OPENING = b"PK\3\4\x0a\0\0\0\0\0\0\0\x21\0\xd4\x25\xd7\x9e\x22\0\0\0\x22\0\0\0\x08\0\0\0mimetype"
OPENING += b"application/vnd.probata.disclosure"

# Shapes: in a dict "?" marks an optional key and "*" stands for all others; [p, n, m] is a list of n to m times p.
MAX_SHOWN, ANY, HEX = 4000, None, re.compile("[0-9a-f]{64}")
STEERING = re.compile("[\0-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff]")
TEXT, DECIMAL = re.compile("[^\x00-\x1f\x7f-\x9f]{1,10000}"), re.compile(r"(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?")
TIME = re.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z")
NAME = re.compile(r"(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$))[A-Za-z0-9_]([A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?")
HEARD = {"cannot_tell": "cannot be told", "described": "described", "no_answer": "asked without an answer",
         "not_asked": "not asked", "said_no": "said it did not happen"}
FIVE, TREE, OPEN = dict.fromkeys(["base", *HEARD], int), {"root": HEX, "size": int}, ("recomputed", "attested")
RULES = {  # name: (further keys of the rule, shape of the figure, grades, least number of open rows)
    "at-least-at-most": ({"least": TEXT, "most": TEXT}, {"least": int, "most": int}, OPEN, 0),
    "certificate": ({}, {"equal": int, "passages": int, "places": int}, OPEN, 1),
    "count-distinct": ({"field": TEXT}, int, OPEN, 0),
    "count-rows": ({}, int, OPEN, 0),
    "five-values": ({"of?": TEXT, "word?": TEXT}, FIVE, ("recomputed", "consistent"), 0),
    "quotation": ({}, TEXT, OPEN, 1),
    "reading": ({}, TEXT, ("attested",), 0),
    "ratio": ({"of": TEXT, "to": TEXT, "tolerance": DECIMAL}, DECIMAL, ("consistent",), 0)}
WORD = {"count_at_least?": int, "count_exactly?": int, "share_above?": DECIMAL, "share_at_least?": DECIMAL,
        "share_at_most?": DECIMAL}
VALUE = {"figure": ANY, "grade": TEXT, "id": TEXT, "rule": {"name": TEXT, "*": TEXT}, "sentence": TEXT,
         "printed?": {"mark": re.compile("[a-z][0-9]{1,9}"), "text": TEXT}, "rows?": int, "withheld?": HEX}
MANIFEST = {"edition": {"audience?": TEXT, "label": TEXT, "signed_at": TIME, "title?": TEXT},
            "files": [{"name": NAME, "sha256": HEX, "size": int}], "format": re.compile("probata-package"),
            "leaves": TREE, "limits": [TEXT, 1], "log": TREE, "rows": {"sha256": HEX}, "scale": {"*": WORD},
            "values": [VALUE], "version": int}
SIGNATURE = {"algorithm": re.compile("ed25519"), "public_key": HEX, "signature": re.compile("[0-9a-f]{128}")}
SPAN = {"byte_end": int, "byte_start": int, "document": HEX, "passage?": TEXT, "sha256": HEX,
        "text?": re.compile("(?s).*"), "*": ANY}
DISCLOSURE = {  # section 11
    "format": re.compile("probata-disclosure"), "version": int, "package": {"manifest": HEX, "root": HEX, "size": int},
    "value": TEXT, "row": {"*": ANY}, "salt": HEX, "leaf": int, "path": [HEX],
    "withheld?": {"leaf": int, "path": [HEX], "rows": int, "salt": HEX},
    "item?": {"commitment?": HEX, "salt?": HEX, "sha256?": HEX, "size?": int}}

# Marks: section 4. Numbers of the printed text: shares in per cent, digits, and English words below 100.
MARKED = re.compile(rb'<span data-value="([a-z][0-9]{1,9})"(?: class="v" id="\1" dir="auto")?>([^<]*)</span>')
ANY_MARK = re.compile(b"data-value=\"|<!--|<(?:script|template|noscript|textarea)", re.IGNORECASE)
SIGNS = {"lt": "<", "gt": ">", "#34": '"', "#39": "'", "amp": "&"}
SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})?) ?%")
ZEROS = (
    "30 660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 1a80 1a90 1b50 "
    "1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 ff10 104a0 10d30 11066 110f0 11136 111d0 112f0 11450 114d0 "
    "11650 116c0 11730 118e0 11950 11c50 11d50 11da0 16a60 16ac0 16b50 1d7ce 1d7d8 1d7e2 1d7ec 1d7f6 1e140 1e2f0 1e950 "
    "1fbf0")
DIGIT = {chr(int(zero, 16) + more): str(more) for zero in ZEROS.split() for more in range(10)}
ANY_DIGIT = "[" + "".join(DIGIT) + "]"
DIGITS = re.compile(f"{ANY_DIGIT}+(?:[,.'\u2019 \u00a0\u202f]{ANY_DIGIT}{{3}}(?!{ANY_DIGIT}))*")
WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS += [" ".join([TENS[at // 10]] + WORDS[at % 10 : at % 10 + 1] * (at % 10 > 0)) for at in range(20, 100)]

class Fault(Exception):
    """The fault at which a check stops, or the refusal to give a verdict: (code, where)."""

def must(condition, code, where):
    if not condition:
        raise Fault(code, where)

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).hexdigest()

def walk(data):  # section 1: the entries, and whether all bytes are the one spelling of these entries
    entries, directory, at, same, view = [], b"", 0, True, memoryview(data)
    while data[at : at + 4] == b"PK\3\4" and len(data) >= at + 30 and len(entries) < MAX_ENTRIES:
        size, length = struct.unpack_from("<IH", data, at + 22)
        name, content = data[at + 30 : at + 30 + length], view[at + 30 + length : at + 30 + length + size]
        if at + 30 + length + size > len(data):
            break
        head = struct.pack("<5H3I2H", 10, 0, 0, 0, 0x21, zlib.crc32(content), len(content), len(content), len(name), 0)
        same = same and data[at + 4 : at + 30] == head and name.isascii()
        directory += b"PK\1\2\x0a\0" + head + struct.pack("<3H2I", 0, 0, 0, 0, at) + name
        at += 30 + len(name) + len(content)
        entries.append((name.decode("latin-1"), content))
    end = struct.pack("<4H2IH", 0, 0, len(entries), len(entries), len(directory), at, 0)
    return entries, same and len(data) == at + len(directory) + 22 and data[at:] == directory + b"PK\5\6" + end

def plain(value):  # section 2: depth and integers, level by level, which is quick
    level, small = [value], True
    for _ in range(MAX_DEPTH + 1):
        small = small and all(abs(item) <= MAX_INTEGER for item in level if type(item) is int)
        objects, arrays = ([item for item in level if type(item) is kind] for kind in (dict, list))
        level = [inner for item in objects for inner in item.values()] + [inner for item in arrays for inner in item]
    return small and not level

def dump(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")

def signs(content):
    return sum(map(bytes(content).count, (b",", b"[", b"{")))

def load(content, where, before=0):  # int() refuses what is no integer, and eighteen digits show one too large
    must(before + signs(content) <= MAX_SIGNS, "json", where)
    data = bytes(content)
    try:
        value = json.loads(data.decode(), parse_int=lambda text: int(text[:18]), parse_float=int, parse_constant=int)
        must(plain(value) and dump(value) == data, "json", where)
        return value
    except (ValueError, RecursionError):
        raise Fault("json", where) from None

def like(value, pattern):
    if isinstance(pattern, dict):
        if not isinstance(value, dict) or not all(key in value or key[-1] in "?*" for key in pattern):
            return False
        other = pattern.get("*", ())
        return all(like(item, pattern.get(key, pattern.get(key + "?", other)) if key[-1:] != "?" else other)
                   for key, item in value.items())
    if isinstance(pattern, list):
        least, most = (pattern[1:] + [0, MAX_INTEGER][len(pattern) - 1 :])[:2]
        return isinstance(value, list) and least <= len(value) <= most and all(like(item, pattern[0]) for item in value)
    written = isinstance(pattern, re.Pattern) and isinstance(value, str) and pattern.fullmatch(value)
    return bool(written) or pattern is ANY or (pattern is int and type(value) is int and value >= 0)

def manifest_fits(it):  # sections 3 and 4: what needs no row
    fits = like(it, MANIFEST) and it["version"] == 1
    for place, value in enumerate(it["values"] if fits else [], 1):
        rule, grade, bound = value["rule"], value["grade"], {"rows", "withheld"} & set(value)
        keys, figure, grades, least = RULES.get(rule["name"], ({}, ANY, (), 0))
        fits = fits and value["id"] == f"v{place}" and grade in grades and like(value["figure"], figure)
        fits = fits and bound == {"rows" if grade == "recomputed" else "withheld"} and value.get("rows", least) >= least
        fits = fits and like(rule, {**keys, "name": TEXT})
    names, size = ([file["name"] for file in it["files"]], it["leaves"]["size"]) if fits else ([], 0)
    fits = fits and sum(value.get("rows", 0) for value in it["values"]) <= size and names == sorted(set(names))
    high = max(size, 1).bit_length() - 1  # section 6: steps
    return fits and size >= 64 and size % (64 if size <= 1024 else 1 << (high - high.bit_length())) == 0

# Ed25519 after RFC 8032, section 5.1: points are X, Y, Z, T in extended coordinates.
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT, NEUTRAL = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P), (0, 1, 1, 0)

def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(scalar, point):
    half = times(scalar // 2, add(point, point)) if scalar else NEUTRAL
    return add(half, point) if scalar & 1 else half

def decoded(raw):  # None for what is no canonical encoding of a point
    y, sign = int.from_bytes(raw, "little") & (2**255 - 1), raw[31] >> 7
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * ROOT % P
    x = x if x & 1 == sign else -x % P
    return (x, y, 1, x * y % P) if y < P and x * x % P == square and x & 1 == sign else None

def signed(key, message, signature):  # section 8: strict, without cofactor
    point, s = decoded(key), int.from_bytes(signature[32:], "little")
    x, y, z, _ = times(8, point or NEUTRAL)
    if s >= L or (x % P == 0 and (y - z) % P == 0):
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    base = decoded((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
    x, y, z, _ = add(times(s, base), times(h, (-point[0], point[1], 1, -point[3])))
    x, y = x * pow(z, P - 2, P) % P, y * pow(z, P - 2, P) % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]

def climbed(size, leaf, at, path):  # section 11, RFC 9162, 2.1.3.2: the root that a path leads to, or none
    last = size - 1
    if not 0 <= at <= last:
        return None
    for step in path:
        if last == 0:
            return None
        right = at % 2 == 1 or at == last
        leaf = sha(b"\1", *map(bytes.fromhex, (step, leaf) if right else (leaf, step)))
        while right and at and at % 2 == 0:
            at, last = at // 2, last // 2
        at, last = at // 2, last // 2
    return leaf if last == 0 else None

def root(level):  # section 6
    while len(level) > 1:
        pairs = [sha(b"\1", *map(bytes.fromhex, level[at : at + 2])) for at in range(0, len(level) - 1, 2)]
        level = pairs + level[len(level) - len(level) % 2 :]
    return level[0] if level else sha()

def fold(text):
    return "".join(map(str.lower, text.upper()))

def units(decimal):  # exactly, in parts of 10**18
    return int("{0}{2:0<18}".format(*decimal.partition(".")))

def word_fits(rule, figure, sentence, scale):  # section 5
    asked, k = figure["base"] - figure["not_asked"] - figure["cannot_tell"], figure["described"] * 10**18
    bases = {"answered": [asked - figure["no_answer"]], "asked": [asked], "everyone": [asked, figure["base"]]}
    tests = {"count_at_least": k.__ge__, "count_exactly": k.__eq__, "share_above": k.__gt__,
             "share_at_least": k.__ge__, "share_at_most": k.__le__}
    for n in bases.get(rule.get("of"), [0]):
        if n == 0 or rule.get("word") not in scale or not all(
                tests[key](units(str(it)) * (n if key[0] == "s" else 1)) for key, it in scale[rule["word"]].items()):
            return False
    return fold(rule["word"]) in fold(sentence)

def span_fits(row, documents):
    if not like(row, SPAN) or row["byte_start"] >= row["byte_end"]:
        return False
    start, end, text, document = row["byte_start"], row["byte_end"], row.get("text"), documents.get(row["document"])
    fits = text is None or (len(text.encode()), sha(text.encode())) == (end - start, row["sha256"])
    return fits and (document is None or sha(document[start:end]) == row["sha256"])

def fault_of(value, rows, it, documents, known):  # section 4: the code of the fault, or none
    rule, figure, found, name = value["rule"], value["figure"], None, value["rule"]["name"]
    columns = [[row.get(rule[key], 0) for row in rows] for key in ("field", "least", "most") if key in rule]
    distinct = [len(set(cells) - {None}) if set(map(type, cells)) <= {str, type(None)} else -1 for cells in columns]
    if name == "count-rows":
        found = len(rows)
    elif name == "count-distinct":
        found = distinct[0]
    elif name == "at-least-at-most" and distinct[0] <= distinct[1]:
        found = {"least": distinct[0], "most": distinct[1]}
    elif name == "five-values" and sum(figure[key] for key in HEARD) == figure["base"]:
        heard = {key: sum(row.get("heard") == said for row in rows) for key, said in HEARD.items()}
        found = figure if value["grade"] == "consistent" else {**heard, "base": len(rows)}
        if found == figure and len(rule) > 1 and not word_fits(rule, figure, value["sentence"], it["scale"]):
            return "word"
    elif name == "ratio":
        of, to = (units(known[rule[key]]) if like(known.get(rule[key]), DECIMAL) else None for key in ("of", "to"))
        if of is not None and to and abs(of * 10**18 - units(figure) * to) <= units(rule["tolerance"]) * to:
            found = figure
    elif name in ("quotation", "certificate") and all(span_fits(row, documents) for row in rows):
        passages, places = {}, [(row["document"], row["byte_start"], row["byte_end"]) for row in rows]
        for at, row in enumerate(rows):
            passages.setdefault(row.get("passage"), []).append((*places[at], row["sha256"]))
        groups = [sorted(group) for group in passages.values()]
        apart = all(g[n - 1][0] != b[0] or g[n - 1][2] <= b[1] for g in groups for n, b in enumerate(g) if n)
        if name == "quotation" and len(rows) == 1 and "text" in rows[0]:
            said, printed, around = (" ".join(text.split()) for text in (rows[0]["text"], figure, value["sentence"]))
            found = figure if said == printed and printed in around else None
        elif name == "certificate" and apart and None not in passages and min(map(len, groups)) > 1:
            equal = sum(len({digest for *_, digest in group}) == 1 for group in groups)
            found = {"equal": equal, "passages": len(groups), "places": len(set(places))}
    return None if found == figure else "figure"

def marks(report):  # section 4: mark -> the words at its places; None for a file that cannot be read so
    found, many, decode = {}, 0, codecs.getincrementaldecoder("utf-8")().decode
    try:
        for at in range(0, min(len(report), MAX_REPORT), 1 << 20):  # as one text it could take four times its room
            decode(report[at : at + (1 << 20)])
        decode(b"", True)
    except UnicodeDecodeError:
        return None
    for many, place in enumerate(MARKED.finditer(report) if len(report) <= MAX_REPORT else (), 1):
        mark, words = (bytes(part).decode() for part in place.groups())
        found.setdefault(mark, set()).add(re.sub("&(lt|gt|#34|#39|amp);", lambda sign: SIGNS[sign[1]], words))
        if many > MAX_MARKS:
            return None
    return found if len(report) <= MAX_REPORT and sum(1 for _ in ANY_MARK.finditer(report)) == many else None

def numbers(figure):  # those who described it first, and with five values the bases that follow from them
    if not isinstance(figure, dict) or "described" not in figure:
        return list(figure.values()) if isinstance(figure, dict) else [figure]
    answered = figure["described"] + figure["said_no"]
    return [figure["described"], *figure.values(), answered, answered + figure["no_answer"]]

def allowed(several):  # what the values of a mark let a text say: numbers, and shares as (from, to) in 1/1000 %
    known = [number for value in several for number in numbers(value["figure"])]
    around = {(-((100 * n - 100000 * known[0]) // n), (100000 * known[0] + 100 * n) // n) for n in known if n}
    return set(known), sorted(around)

def says_only(text, known, around):
    left, at, shares = SHARE.sub(" ", text), 0, set()
    for share in SHARE.findall(text):
        whole, _, part = share.partition(".")
        shares.add(int(whole) * 1000 + int(part.ljust(3, "0")))
    reach = -1  # both lists rise: each share has to lie under what reaches furthest of all that begins before it
    for share in sorted(shares):
        while at < len(around) and around[at][0] <= share:
            reach, at = max(reach, around[at][1]), at + 1
        if share > reach:
            return False
    plain = " ".join(fold(left).replace("-", " ").split())
    said = ("".join(map(DIGIT.get, filter(DIGIT.get, run))) for run in DIGITS.findall(left))
    return {int(run[:18]) for run in said} | ({WORDS.index(plain)} if plain in WORDS else set()) <= known

def prints(value, there, texts, known, around):  # section 9, step 13
    text, figure = value["printed"]["text"], value["figure"]
    spaced = " ".join(text.split())
    if there != {text} or spaced not in " ".join(value["sentence"].split()):
        return False
    if isinstance(figure, str):
        return " ".join(figure.split()) in spaced
    return fold(value["rule"].get("word", "")) in fold(text) and (texts or says_only(text, known, around))

def misprinted(values, report):  # section 9, step 13: where the report prints something else than what was signed
    places, there = {}, marks(report)
    for value in values:
        if "printed" in value:
            places.setdefault(value["printed"]["mark"], []).append(value)
    if there is None:
        return ["files/report.html"]
    wrong = []
    for mark, several in places.items():
        texts = any(isinstance(value["figure"], str) for value in several)
        known = (set(), []) if texts or len(several) > MAX_SHARED else allowed(several)
        wrong += [value["id"] for value in several
                  if len(several) > MAX_SHARED or not prints(value, there.get(mark, set()), texts, *known)]
    return wrong + ["files/report.html#" + mark for mark in there if mark not in places]

def span_length(row, documents):  # how many bytes of a file in the package a row asks to be hashed
    start, end = row.get("byte_start"), row.get("byte_end")
    known = isinstance(row.get("document"), str) and row["document"] in documents
    return max(0, end - start) if known and like([start, end], [int]) else 0

def whole(data, entries, same, manifest):  # steps 1 to 10: what was signed, and faults
    names, small = [name for name, _ in entries], {name.lower() for name, _ in entries}
    must(same and len(data) <= MAX_PACKAGE, "container", "")
    fits = names[:5] == FIXED and names[5:] == sorted(names[5:]) and len(small) == len(names)
    fits = fits and all(name[:6] == "files/" and NAME.fullmatch(name[6:]) for name in names[5:])
    limits = {"rows.json": MAX_ROWS}
    must(fits and all(len(content) <= limits.get(name, MAX_JSON) for name, content in entries[:5]), "entries", "")
    part, files = dict(entries[:5]), {name[6:]: content for name, content in entries[5:]}
    it = load(part[FIXED[1]], FIXED[1]) if manifest is None else manifest
    leaves, rows, sign = (load(part[one], one, sum(signs(part[name]) for name in FIXED[1:at]))
                          for at, one in enumerate(FIXED[2:], 2))
    must(like(sign, SIGNATURE), "shape", "signature.json")
    key, message = bytes.fromhex(sign["public_key"]), b"probata-package-signature/1\0" + part["manifest.json"]
    must(signed(key, message, bytes.fromhex(sign["signature"])), "signature", "signature.json")
    must(manifest_fits(it), "shape", "manifest.json")
    must(like(leaves, [HEX]), "shape", "leaves.json")
    must(like(rows, [{"leaf": int, "row": {"*": ANY}, "salt": HEX, "value": TEXT}]), "shape", "rows.json")
    fits = {"root": root(leaves), "size": len(leaves)} == it["leaves"] and leaves == sorted(set(leaves))
    documents = {sha(content): content for content in files.values()}
    faults = [] if fits else [("leaves", "leaves.json")]
    opened, places = {value["id"]: [] for value in it["values"] if "rows" in value}, [row["leaf"] for row in rows]
    for row in rows:
        opened.setdefault(row["value"], []).append(row["row"])
    made = [leaf_of(row["salt"], {"row": row["row"], "value": row["value"]}) for row in rows]
    fits = sha(part["rows.json"]) == it["rows"]["sha256"] and places == sorted(set(places))
    fits = fits and {value["id"]: value["rows"] for value in it["values"] if "rows" in value} == {
        name: len(own) for name, own in opened.items()}
    fits = fits and made == [leaf for place in places for leaf in leaves[place : place + 1]]
    if not fits or sum(span_length(row["row"], documents) for row in rows) > MAX_HASHED:
        faults.append(("rows", "rows.json"))
    named = {file["name"]: file for file in it["files"]}
    there = {name: {"name": name, "sha256": sha(content), "size": len(content)} for name, content in files.items()}
    faults += [("file", "files/" + name) for name in sorted({**named, **there}) if named.get(name) != there.get(name)]
    mark = base64.b32encode(hashlib.sha256(key).digest()).decode()
    mark, around = "-".join(re.findall("....", mark[:32])), (opened, documents, files.get("report.html", b""))
    return it, around, mark, faults, (sha(part["manifest.json"]), leaves, set(places))

def leaf_of(salt, content):
    return sha(b"\0probata-row/1\0", bytes.fromhex(salt), dump(content))

def disclosed(data, walked, said, it, bound):  # section 11: what a disclosure opens, or its first fault
    (digest, leaves, places), (entries, same) = bound, walked
    must(same and len(data) <= MAX_PACKAGE, "container", "")
    must([name for name, _ in entries] in (["mimetype", "disclosure.json"], ["mimetype", "disclosure.json", "item"])
         and len(entries[1][1]) <= MAX_JSON, "entries", "")
    said = load(entries[1][1], "disclosure.json") if said is None else said
    content, place = dict(entries).get("item"), "disclosure.json"
    item = said.get("item", {}) if like(said, DISCLOSURE) else {}
    keys = ["sha256", "size"] if content is not None else []
    keys += (["commitment", "salt"] if keys else ["commitment"]) if "commitment" in item else []
    must(like(said, DISCLOSURE) and said["version"] == 1 and set(item) == set(keys), "shape", place)
    must(item or "item" not in said, "shape", place)
    must(said["package"] == {"manifest": digest, **it["leaves"]}, "another-package", place + ".package")
    value, opens = next((one for one in it["values"] if one["id"] == said["value"]), {}), said.get("withheld")
    must(value and ("withheld" in value) == (opens is not None), "value", place + ".value")
    of_item = {"item": item["commitment"]} if "commitment" in item else {}
    leaf, at = leaf_of(said["salt"], {"row": said["row"], "value": said["value"], **of_item}), said["leaf"]
    there = leaves[at : at + 1] == [leaf] and climbed(len(leaves), leaf, at, said["path"]) == it["leaves"]["root"]
    must(there, "leaf", place + ".leaf")
    if opens is None:
        must(at in places, "withheld", place + ".withheld")
    else:
        own, many = climbed(opens["rows"], leaf, opens["leaf"], opens["path"]), opens["rows"]
        whole_of = dump({"root": own, "rows": many, "value": value["id"]})
        binds = sha(b"\0probata-withheld/1\0", bytes.fromhex(opens["salt"]), whole_of)
        name, figure = value["rule"]["name"], value["figure"]
        due = {"count-rows": figure, "quotation": 1}.get(name, figure["base"] if name == "five-values" else many)
        must(own and binds == value["withheld"] and due == many, "withheld", place + ".withheld")
    if content is not None:
        digest = sha(content)
        must((item["sha256"], item["size"]) == (digest, len(content)), "item", "item")
        named = [said["row"].get("document"), said["row"].get("item")]
        salted = sha(b"\0probata-item/1\0", bytes.fromhex(item.get("salt", "")), bytes.fromhex(digest))
        must(item["commitment"] == salted if "commitment" in item else digest in named, "item", "item")
    handed = None if content is None else {"sha256": item["sha256"], "size": item["size"]}
    kept = {"value": value["id"], "sentence": value["sentence"], "figure": value["figure"], "row": said["row"]}
    return {**kept, "rows": opens["rows"] if opens else value["rows"], "item": handed}

def other_version(entries, name, form):  # section 9: the code of a refusal, or none; what was read, to read it once
    content = dict(entries[1:2]).get(name, b"")
    try:
        it = load(content, "") if len(content) <= MAX_JSON else None
    except Fault:
        return None, None
    version = it["version"] if like(it, {"format": form, "version": int, "*": ANY}) else 1
    return "newer-format" if version > 1 else "older-format" if version == 0 else None, it

def verify(data, key=None, disclosure=None):
    """The verdict of section 10; Fault with the code of a refusal where there can be none."""
    must(key is None or re.fullmatch("(?ai)([A-Z2-7][- ]?){31}[A-Z2-7]", key), "bad-value", "--key")
    must(data[:69] == MAGIC, "not-a-package", "")
    entries, same = walk(data[: MAX_PACKAGE + 1])
    refusal, manifest = other_version(entries, "manifest.json", MANIFEST["format"])
    must(refusal is None, refusal, "manifest.json")
    if disclosure is not None:
        must(disclosure[:72] == OPENING, "not-a-disclosure", "")
        walked = walk(disclosure[: MAX_PACKAGE + 1])
        refusal, said = other_version(walked[0], "disclosure.json", DISCLOSURE["format"])
        must(refusal != "newer-format", refusal, "disclosure.json")
    it, mark, report, values, known, bound = {}, None, b"", [], {}, ()
    grades = {"attested": 0, "consistent": 0, "recomputed": 0}
    try:
        signed_it, (rows, documents, report), signer, faults, bound = whole(data, entries, same, manifest)
        it, mark = ({}, None) if faults else (signed_it, signer)
    except Fault as fault:
        faults = [fault.args]
    answer = "changed" if faults else "unchanged" if key is None else "unchanged-by-named-key"
    if not faults and key is not None and re.sub("[- ]", "", key).upper() != mark.replace("-", ""):
        it, answer, faults = {}, "another-key", [("another-key", "signature.json")]
    differs = dict.fromkeys(misprinted(it["values"], report) if it else [])
    for value in it.get("values", []):
        attested = value["grade"] == "attested"
        fault = None if attested else fault_of(value, rows.get(value["id"], []), it, documents, known)
        fault = fault or ("printed" if value["id"] in differs else None)
        known[value["id"]] = str(value["figure"])
        kept = {key: value[key] for key in ("id", "sentence", "figure", "grade")}
        follows = None if attested and not fault else not fault
        values.append({**kept, "rows": value.get("rows"), "follows": follows, "printed": value.get("printed")})
        grades[value["grade"]] += not fault
        answer, faults[len(faults) :] = ("contradicts-itself", [(fault, value["id"])]) if fault else (answer, [])
    beside = [("printed", at) for at in differs if at.startswith("files/")]
    answer, faults = ("contradicts-itself", [*faults, *beside]) if beside else (answer, faults)
    opened = None if disclosure is None else dict.fromkeys(["value", "sentence", "figure", "row", "rows", "item"])
    if opened is not None:
        opened.update(answer="fits" if it else "not-checked", faults=[], note=DISCLOSED)
        try:
            opened.update(disclosed(disclosure, walked, said, it, bound) if it else {})
        except Fault as fault:
            opened.update(answer="does-not-fit", faults=[{"code": fault.args[0], "where": fault.args[1]}])
    return {"schema": "probata-verdict/1", "answer": answer, "unchanged": bool(it), "fingerprint": mark,
            "disclosure": opened, "edition": it.get("edition"),
            "signer": "named-key" if it and key is not None else "unknown",
            "grades": grades, "values": values, "files": it.get("files", []), "log": it.get("log"), "note": NOTE,
            "limits": it.get("limits", []), "faults": [{"code": code, "where": where} for code, where in faults]}

def cut(text):
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]} ... {len(text) - MAX_SHOWN:,} more characters"

def listed(what, lines):  # as many as fit into a hundred times what one may take
    lines, room = list(map(cut, lines)), 100 * MAX_SHOWN
    for at, line in enumerate(lines):
        if room <= 0:
            return [*lines[:at], f"... {len(lines) - at:,} more {what} are not shown here; --json tells all of them."]
        room -= len(line) + 80
    return lines

def told(it):
    out = [SAYS[it["answer"]], "Key: " + str(it["fingerprint"]), cut("Edition: " + str(it["edition"]))]
    out += listed("faults", map("FAULT {code} {where}".format_map, it["faults"]))
    out += listed("values", map("{id} {grade} (rows: {rows}, follows: {follows}): {sentence}".format_map, it["values"]))
    if it["disclosure"]:
        shown = "Disclosure: {answer}, {value} ({rows} rows): {row}; item {item}; faults {faults}. {note}"
        out.append(shown.format(**{**it["disclosure"], "row": cut(str(it["disclosure"]["row"]))}))
    out += [*listed("limits", map("Cannot be established: {}".format, it["limits"])), NOTE]
    return "\n".join(textwrap.fill(STEERING.sub("?", line), 80, subsequent_indent="    ") for line in out)

def as_text(verdict):  # a member a line: what is nested deep would fill many megabytes with blanks
    return "{\n" + ",\n".join(f" {json.dumps(key)}: {json.dumps(part)}" for key, part in verdict.items()) + "\n}"

def main():
    parser = argparse.ArgumentParser(description="Check a Probata package offline. " + NOTE)
    parser.add_argument("package")
    parser.add_argument("--key", metavar="FINGERPRINT", help="of the signer, from somewhere else than the package")
    parser.add_argument("--disclosure", metavar="FILE", help="a disclosure, decrypted")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    try:
        given = []
        for path in filter(None, (asked.package, asked.disclosure)):
            with open(path, "rb") as file:
                given.append(file.read(MAX_PACKAGE + 1))
        verdict = verify(given[0], asked.key, *given[1:])
    except (OSError, Fault) as fault:
        code, where = fault.args if isinstance(fault, Fault) else ("unreadable", asked.package)
        print(json.dumps({"error": {"code": code, "where": where}}) if asked.json else f"No verdict: {code} {where}")
        return 2
    sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print(as_text(verdict) if asked.json else told(verdict), flush=True)
    except BrokenPipeError:  # whoever reads has seen enough ("| head"): nothing more is written at the end either
        sys.stdout = None
    return 1 if verdict["faults"] or (verdict["disclosure"] or {"answer": "fits"})["answer"] != "fits" else 0

if __name__ == "__main__":
    sys.exit(main())
