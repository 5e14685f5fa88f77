#!/usr/bin/env python3
"""Check a Probata package (format 0) offline, with this one file and Python 3.9 or newer.

    python3 verify.py package.probata [--key FINGERPRINT] [--json]

Exit status: 0 unchanged, 1 the answer is no, 2 no package, a newer format or bad use. Written from docs/spec/package.md
apart from Probata's own code, so that the two can be held against each other, and set tightly, to be read in one go.
"""

# fmt: off
import argparse
import base64
import hashlib
import json
import re
import struct
import sys
import textwrap
import zlib
from fractions import Fraction

MAX_PACKAGE, MAX_JSON, MAX_FILES, MAX_INTEGER, MAX_DEPTH = 256 << 20, 32 << 20, 1000, 2**53 - 1, 64
FIXED = ["mimetype", "manifest.json", "leaves.json", "rows.json", "signature.json"]
SAYS = {"unchanged": "Unchanged since signing; signer NOT identified.",
        "unchanged-by-named-key": "Unchanged since signing, by the key you named.",
        "contradicts-itself": "Unchanged since signing, but its values contradict their rows, their own words or "
                               "the report.",
        "another-key": "Not signed by the key you named.",
        "changed": "NOT unchanged: this is not what was signed, or never was a whole package."}
NOTE = "This says nothing about whether it is true."
MAGIC = b"PK\3\4\x0a\0\0\0\0\0\0\0\x21\0|\x92}i\x1f\0\0\0\x1f\0\0\0\x08\0\0\0mimetypeapplication/vnd.probata.package"

# Shapes: in a dict "?" marks an optional key and "*" stands for all others; [p, n, m] is a list of n to m times p.
ANY, HEX, STEERING = None, re.compile("[0-9a-f]{64}"), re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
TEXT, DECIMAL = re.compile("[^\x00-\x1f\x7f-\x9f]{1,10000}"), re.compile(r"(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?")
TIME = re.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z")
NAME = re.compile(r"(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$))[A-Za-z0-9_]([A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?")
HEARD = {"cannot_tell": "cannot be told", "described": "described", "no_answer": "asked without an answer",
         "not_asked": "not asked", "said_no": "said it did not happen"}
FIVE, TREE, OPEN = dict.fromkeys(["base", *HEARD], int), {"root": HEX, "size": int}, ("recomputed", "attested")
RULES = {  # name: (further keys of the rule, shape of the figure, grades, least number of leaves)
    "at-least-at-most": ({"least": TEXT, "most": TEXT}, {"least": int, "most": int}, OPEN, 0),
    "certificate": ({}, {"equal": int, "passages": int, "places": int}, OPEN, 1),
    "count-distinct": ({"field": TEXT}, int, OPEN, 0),
    "count-rows": ({}, int, OPEN, 0),
    "five-values": ({"of?": TEXT, "word?": TEXT}, FIVE, ("recomputed", "consistent"), 0),
    "quotation": ({}, TEXT, OPEN, 1),
    "reading": ({}, TEXT, ("attested",), 1),
    "ratio": ({"of": TEXT, "to": TEXT, "tolerance": DECIMAL}, DECIMAL, ("consistent",), 0)}
WORD = {"count_at_least?": int, "count_exactly?": int, "share_above?": DECIMAL, "share_at_least?": DECIMAL,
        "share_at_most?": DECIMAL}
VALUE = {"figure": ANY, "grade": TEXT, "id": TEXT, "leaves": [int, 2, 2], "rule": {"name": TEXT, "*": TEXT},
         "printed?": {"mark": re.compile("[a-z][0-9]{1,9}"), "text": TEXT}, "sentence": TEXT}
MANIFEST = {"edition": {"audience?": TEXT, "label": TEXT, "signed_at": TIME, "title?": TEXT},
            "files": [{"name": NAME, "sha256": HEX, "size": int}], "format": re.compile("probata-package"),
            "leaves": TREE, "limits": [TEXT, 1], "log": TREE, "rows": {"sha256": HEX}, "scale": {"*": WORD},
            "values": [VALUE], "version": int}
SIGNATURE = {"algorithm": re.compile("ed25519"), "public_key": HEX, "signature": re.compile("[0-9a-f]{128}")}
SPAN = {"byte_end": int, "byte_start": int, "document": HEX, "passage?": TEXT, "sha256": HEX,
        "text?": re.compile("(?s).*"), "*": ANY}

# Marks: section 4. Numbers of the printed text: shares in per cent, digits, and English words below 100.
MARKED = re.compile(r'<span data-value="([a-z][0-9]{1,9})"(?: class="v" id="\1" dir="auto")?>([^<]*)</span>')
ANY_MARK = re.compile("data-value=\"|<!--|<(?:script|template|noscript|textarea)", re.IGNORECASE)
SIGNS = {"lt": "<", "gt": ">", "#34": '"', "#39": "'", "amp": "&"}
SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})?) ?%")
DIGITS = re.compile("\\d+(?:[,.'\u2019 \u00a0\u202f]\\d{3}(?!\\d))*")
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
    entries, directory, at, same = [], b"", 0, True
    while data[at : at + 4] == b"PK\3\4" and len(data) >= at + 30 and len(entries) <= MAX_FILES + len(FIXED):
        size, length = struct.unpack_from("<IH", data, at + 22)
        name, content = data[at + 30 : at + 30 + length], data[at + 30 + length : at + 30 + length + size]
        head = struct.pack("<5H3I2H", 10, 0, 0, 0, 0x21, zlib.crc32(content), len(content), len(content), len(name), 0)
        same = same and data[at + 4 : at + 30] == head
        directory += b"PK\1\2\x0a\0" + head + struct.pack("<3H2I", 0, 0, 0, 0, at) + name
        at += 30 + len(name) + len(content)
        entries.append((name.decode("latin-1"), content))
    end = struct.pack("<4H2IH", 0, 0, len(entries), len(entries), len(directory), at, 0)
    return entries, same and data[at:] == directory + b"PK\5\6" + end

def plain(value, level=0):  # section 2: depth and integers
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    small = type(value) is not int or abs(value) <= MAX_INTEGER
    return small and level <= MAX_DEPTH and all(plain(item, level + 1) for item in inner)

def dump(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")

def load(data, where):  # int() refuses what is no integer, and eighteen digits are enough to see one too large
    try:
        value = json.loads(data.decode(), parse_int=lambda text: int(text[:18]), parse_float=int, parse_constant=int)
        must(plain(value) and dump(value) == data, "json", where)
        return value
    except (ValueError, RecursionError):
        raise Fault("json", where) from None

def like(value, pattern):
    if isinstance(pattern, dict):
        inner = {key.rstrip("?"): part for key, part in pattern.items()}
        fits = isinstance(value, dict) and all(key in value or key[-1] in "?*" for key in pattern)
        return fits and all(like(item, inner.get(key, inner.get("*", ()))) for key, item in value.items())
    if isinstance(pattern, list):
        least, most = (pattern[1:] + [0, MAX_INTEGER][len(pattern) - 1 :])[:2]
        return isinstance(value, list) and least <= len(value) <= most and all(like(item, pattern[0]) for item in value)
    written = isinstance(pattern, re.Pattern) and isinstance(value, str) and pattern.fullmatch(value)
    return bool(written) or pattern is ANY or (pattern is int and type(value) is int and value >= 0)

def manifest_fits(it):  # sections 3 and 4: what needs no row
    fits, end = like(it, MANIFEST) and it["version"] == 0, 0
    for place, value in enumerate(it["values"] if fits else [], 1):
        rule, grade, (first, last) = value["rule"], value["grade"], value["leaves"]
        keys, figure, grades, least = RULES.get(rule["name"], ({}, ANY, (), 0))
        fits = fits and value["id"] == f"v{place}" and grade in grades and like(value["figure"], figure)
        fits = fits and like(rule, {**keys, "name": TEXT}) and first == end <= last - (
            least or (grade == "attested" and value["figure"] != 0))
        end = last
    return fits and end == it["leaves"]["size"]

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

def root(level):  # section 6
    while len(level) > 1:
        pairs = [sha(b"\1", *map(bytes.fromhex, level[at : at + 2])) for at in range(0, len(level) - 1, 2)]
        level = pairs + level[len(level) - len(level) % 2 :]
    return level[0] if level else sha()

def word_fits(rule, figure, sentence, scale):  # section 5
    k, asked = figure["described"], figure["base"] - figure["not_asked"] - figure["cannot_tell"]
    bases = {"answered": [asked - figure["no_answer"]], "asked": [asked], "everyone": [asked, figure["base"]]}
    for n in bases.get(rule.get("of"), [0]):
        share, count = Fraction(k, n or 1), Fraction(k)
        tests = {"count_at_least": count.__ge__, "count_exactly": count.__eq__, "share_above": share.__gt__,
                 "share_at_least": share.__ge__, "share_at_most": share.__le__}
        needs = scale.get(rule.get("word"))
        if n == 0 or needs is None or not all(tests[key](Fraction(least)) for key, least in needs.items()):
            return False
    return rule["word"].casefold() in sentence.casefold()

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
        found = {**(figure if value["grade"] == "consistent" else heard), "base": len(range(*value["leaves"]))}
        if found == figure and len(rule) > 1 and not word_fits(rule, figure, value["sentence"], it["scale"]):
            return "word"
    elif name == "ratio":
        of, to = (Fraction(known[rule[key]]) if like(known.get(rule[key]), DECIMAL) else None for key in ("of", "to"))
        if of is not None and to and abs(of / to - Fraction(figure)) <= Fraction(rule["tolerance"]):
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

def marks(report):  # section 4: mark -> the words at each place of it; None for a file that cannot be read so
    try:
        text = report.decode()
    except UnicodeDecodeError:
        return None
    found, places = {}, MARKED.findall(text)
    for mark, words in places:
        found.setdefault(mark, []).append(re.sub("&(lt|gt|#34|#39|amp);", lambda sign: SIGNS[sign[1]], words))
    return found if len(ANY_MARK.findall(text)) == len(places) else None

def numbers(figure):  # those who described it first, and with five values the bases that follow from them
    if not isinstance(figure, dict) or "described" not in figure:
        return list(figure.values()) if isinstance(figure, dict) else [figure]
    answered = figure["described"] + figure["said_no"]
    return [figure["described"], *figure.values(), answered, answered + figure["no_answer"]]

def prints(value, there, several):  # section 9, step 13
    text, figure = value["printed"]["text"], value["figure"]
    spaced, around = " ".join(text.split()), " ".join(value["sentence"].split())
    if set(there) != {text} or spaced not in around:
        return False
    if isinstance(figure, str):
        return " ".join(figure.split()) in spaced
    if value["rule"].get("word", "").casefold() not in text.casefold():
        return False
    if any(isinstance(one["figure"], str) for one in several):
        return True
    known = [number for one in several for number in numbers(one["figure"])]
    plain = " ".join(text.casefold().replace("-", " ").split())
    shares = [Fraction(share) for share in SHARE.findall(text)]
    said = {int(re.sub(r"\D", "", digits)[:18]) for digits in DIGITS.findall(SHARE.sub(" ", text))}
    said |= {WORDS.index(plain)} if plain in WORDS else set()
    tenth = Fraction(1, 10)
    return said <= set(known) and all(any(n and abs(Fraction(100 * known[0], n) - share) <= tenth for n in known)
                                      for share in shares)

def misprinted(values, report):  # section 9, step 13: where the report prints something else than what was signed
    places, there = {}, marks(report)
    for value in values:
        if "printed" in value:
            places.setdefault(value["printed"]["mark"], []).append(value)
    if there is None:
        return ["files/report.html"]
    wrong = [value["id"] for mark, several in places.items() for value in several
             if not prints(value, there.get(mark, []), several)]
    return wrong + ["files/report.html#" + mark for mark in there if mark not in places]

def whole(data, entries, same):  # steps 1 to 10: manifest, rows, files, fingerprint and faults
    names, small = [name for name, _ in entries], {name.lower() for name, _ in entries}
    must(same and len(data) <= MAX_PACKAGE, "container", "")
    fits = names[:5] == FIXED and names[5:] == sorted(names[5:]) and len(small) == len(names) <= MAX_FILES + 5
    fits = fits and all(name[:6] == "files/" and NAME.fullmatch(name[6:]) for name in names[5:])
    must(fits and all(len(content) <= MAX_JSON for _, content in entries[:5]), "entries", "")
    part, files = dict(entries[:5]), {name[6:]: content for name, content in entries[5:]}
    it, leaves, rows, sign = (load(part[name], name) for name in FIXED[1:])
    must(like(sign, SIGNATURE), "shape", "signature.json")
    key, message = bytes.fromhex(sign["public_key"]), b"probata-package-signature/0\0" + part["manifest.json"]
    must(signed(key, message, bytes.fromhex(sign["signature"])), "signature", "signature.json")
    must(manifest_fits(it), "shape", "manifest.json")
    must(like(leaves, [HEX]), "shape", "leaves.json")
    must(like(rows, [{"leaf": int, "row": {"*": ANY}, "salt": HEX}]), "shape", "rows.json")
    fits = {"root": root(leaves), "size": len(leaves)} == it["leaves"] and len(set(leaves)) == len(leaves)
    parts, faults = [leaves[slice(*value["leaves"])] for value in it["values"]], []
    if not fits or any(sorted(part) != part for part in parts):
        faults.append(("leaves", "leaves.json"))
    due = [leaf for value in it["values"] if value["grade"] == "recomputed" for leaf in range(*value["leaves"])]
    made = [sha(b"\0probata-row/0\0", bytes.fromhex(row["salt"]), dump(row["row"])) for row in rows]
    fits = sha(part["rows.json"]) == it["rows"]["sha256"] and [row["leaf"] for row in rows] == due
    if not fits or made != [leaf for place in due for leaf in leaves[place : place + 1]]:
        faults.append(("rows", "rows.json"))
    named = {file["name"]: file for file in it["files"]}
    there = {name: {"name": name, "sha256": sha(content), "size": len(content)} for name, content in files.items()}
    faults += [("file", "files/" + name) for name in sorted({**named, **there}) if named.get(name) != there.get(name)]
    documents = {sha(content): content for content in files.values()}
    opened, report = {row["leaf"]: row["row"] for row in rows}, files.get("report.html", b"")
    mark = base64.b32encode(hashlib.sha256(key).digest()).decode()
    return it, opened, documents, report, "-".join(re.findall("....", mark[:32])), faults

def verify(data, key=None):
    """The verdict of section 10; Fault with the code of a refusal where there can be none."""
    must(key is None or re.fullmatch("(?ai)([A-Z2-7][- ]?){31}[A-Z2-7]", key), "bad-value", "--key")
    must(data[:69] == MAGIC, "not-a-package", "")
    entries, same = walk(data[: MAX_PACKAGE + 1])
    try:
        it = load(dict(entries[1:2]).get("manifest.json", b"")[: MAX_JSON + 1], "")
    except Fault:
        it = None
    newer = like(it, {"format": MANIFEST["format"], "version": int, "*": ANY}) and it["version"] > 0
    must(not newer, "newer-format", "manifest.json")
    it, mark, report, values, known = {}, None, b"", [], {}
    grades = {"attested": 0, "consistent": 0, "recomputed": 0}
    try:
        signed_it, rows, documents, report, signer, faults = whole(data, entries, same)
        it, mark = ({}, None) if faults else (signed_it, signer)
    except Fault as fault:
        faults = [fault.args]
    answer = "changed" if faults else "unchanged" if key is None else "unchanged-by-named-key"
    if not faults and key is not None and re.sub("[- ]", "", key).upper() != mark.replace("-", ""):
        it, answer, faults = {}, "another-key", [("another-key", "signature.json")]
    differs = misprinted(it["values"], report) if it else []
    for value in it.get("values", []):
        attested, leaves = value["grade"] == "attested", range(*value["leaves"])
        fault = None if attested else fault_of(value, [rows[at] for at in leaves if at in rows], it, documents, known)
        fault = fault or ("printed" if value["id"] in differs else None)
        known[value["id"]] = str(value["figure"])
        kept = {key: value[key] for key in ("id", "sentence", "figure", "grade")}
        follows = None if attested and not fault else not fault
        values.append({**kept, "leaves": len(leaves), "follows": follows, "printed": value.get("printed")})
        grades[value["grade"]] += not fault
        answer, faults = ("contradicts-itself", [*faults, (fault, value["id"])]) if fault else (answer, faults)
    beside = [("printed", at) for at in differs if at.startswith("files/")]
    answer, faults = ("contradicts-itself", [*faults, *beside]) if beside else (answer, faults)
    return {"schema": "probata-verdict/0", "answer": answer, "unchanged": bool(it), "fingerprint": mark,
            "signer": "named-key" if it and key is not None else "unknown", "edition": it.get("edition"),
            "grades": grades, "values": values, "files": it.get("files", []), "log": it.get("log"), "note": NOTE,
            "limits": it.get("limits", []), "faults": [{"code": code, "where": where} for code, where in faults]}

def told(verdict):
    lines = [SAYS[verdict["answer"]], "Key: " + str(verdict["fingerprint"]), "Edition: " + str(verdict["edition"])]
    lines += ["FAULT {code} {where}".format(**fault) for fault in verdict["faults"]]
    lines += ["{id} {grade} ({leaves} leaves, follows: {follows}): {sentence}".format(**it) for it in verdict["values"]]
    lines += ["Cannot be established: " + limit for limit in verdict["limits"]] + [NOTE]
    return "\n".join(textwrap.fill(STEERING.sub("?", line), 80, subsequent_indent="    ") for line in lines)

def main():
    parser = argparse.ArgumentParser(description="Check a Probata package offline. " + NOTE)
    parser.add_argument("package")
    parser.add_argument("--key", metavar="FINGERPRINT", help="of the signer, from somewhere else than the package")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    asked = parser.parse_args()
    try:
        with open(asked.package, "rb") as file:
            verdict = verify(file.read(MAX_PACKAGE + 1), asked.key)
    except (OSError, Fault) as fault:
        code, where = fault.args if isinstance(fault, Fault) else ("unreadable", asked.package)
        print(json.dumps({"error": {"code": code, "where": where}}) if asked.json else f"No verdict: {code} {where}")
        return 2
    sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print(json.dumps(verdict, indent=1) if asked.json else told(verdict), flush=True)
    except BrokenPipeError:  # whoever reads has seen enough ("| head"): nothing more is written at the end either
        sys.stdout = None
    return 1 if verdict["faults"] else 0

if __name__ == "__main__":
    sys.exit(main())
