"""Bodies of text, forms, several parts, and bytes."""

import matchers
import rules
import values
from bodies import Content, http, kind_and_spec

TEXTS = values.WORDS + values.LOOKS + ["plain words", "line\nother line", "tail\n", "ä"]
# No name is a number: the reference loses those where a rule judges their values.
FIELDS = ["a", "b", "c", "a b", "é", "a1"]


def text(rnd):
    """Plain texts, with matchers of strings at `$`."""
    kind, spec = kind_and_spec(rnd)
    content_type = rnd.choice(["text/plain", "text/plain", "text/html", "text/plain; charset=utf-8", "text/csv"])
    example = rnd.choice([item for item in TEXTS if item])
    actual = example if rnd.random() < 0.55 else rnd.choice(TEXTS)
    found = {}
    if rnd.random() < 0.75:
        names = matchers.SCALAR if rnd.random() < 0.5 else None
        found = {"body": {"$": rules.rule_list(rnd, actual if rnd.random() < 0.6 else example, 0, names)}}
    return (kind, spec) + http(
        rnd, kind, spec, Content.of_text(example, content_type), Content.of_text(actual, content_type) if actual else None, found
    )


def form_text(pairs):
    from urllib.parse import quote_plus

    return "&".join(name if value is None else f"{quote_plus(name)}={quote_plus(value)}" for name, value in pairs)


def form(rnd):
    """Forms: names and values in lists, with body rules at their names."""
    kind, spec = kind_and_spec(rnd)
    pairs = [
        (rnd.choice(FIELDS), rnd.choice(["1", "2", "x", "", "a b", "é", "a&b", "10", "-1", "true"]))
        for _ in range(rnd.choice([1, 1, 2, 3, 4]))
    ]
    found = {}
    taken = []
    for name, value in pairs:
        if rnd.random() < 0.45 and name not in taken:
            taken.append(name)
            place = rules.expression(rnd, (name,)) + rnd.choice(["", "", "", "", "[*]", "[0]"])
            found[place] = rules.rule_list(rnd, [value] if rnd.random() < 0.4 else value, 0)
    if rnd.random() < 0.06:
        found = {"$": rules.rule_list(rnd, "x", 0)}
    actual = changed_pairs(rnd, pairs)
    content_type = rnd.choice(["application/x-www-form-urlencoded"] * 4 + ["application/x-www-form-urlencoded; charset=utf-8"])
    return (kind, spec) + http(
        rnd,
        kind,
        spec,
        Content.of_text(form_text(pairs), content_type),
        Content.of_text(form_text(actual), content_type) if actual else None,
        {"body": found} if found else {},
    )


def changed_pairs(rnd, pairs):
    """The pairs of a form or a query, one of them more, less, or another."""
    actual = list(pairs)
    for _ in range(rnd.choice([0, 0, 0, 1, 1, 2])):
        kind = rnd.randrange(5)
        if kind == 0 and actual:
            actual.pop(rnd.randrange(len(actual)))
        elif kind == 1:
            actual.append((rnd.choice(FIELDS[:4]), rnd.choice(["1", "2", "x", ""])))
        elif kind == 2 and actual:
            actual.append(rnd.choice(actual))
        elif kind == 3 and actual:
            place = rnd.randrange(len(actual))
            actual[place] = (actual[place][0], rnd.choice(["1", "3", "y", "", "12", "-2", "a b"]))
        else:
            rnd.shuffle(actual)
    return actual


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
BYTES = [
    PNG,
    PNG + b"more",
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01",
    b"GIF89a\x01\x00\x01\x00",
    b"%PDF-1.4\n%\xe2\xe3",
    b"PK\x03\x04\x14\x00\x00\x00",
    b"\x00\x01\x02",
    b"\xff\xfe\xfd",
    b"plain words",
    b'{"a":1}',
    b"BM\x46\x00\x00\x00\x00\x00\x00\x00",
    b"a",
]
BINARY_TYPES = [
    "application/octet-stream",
    "image/png",
    "image/jpeg",
    "application/pdf",
    "application/zip",
    "audio/mpeg",
    "application/x-thing",
]


def binary(rnd):
    """Bytes: equal, of a type that their first ones tell, or as their text."""
    kind, spec = kind_and_spec(rnd)
    example = rnd.choice(BYTES)
    actual = example if rnd.random() < 0.4 else rnd.choice(BYTES)
    content_type = rnd.choice(BINARY_TYPES)
    found = {}
    if rnd.random() < 0.75:
        names = ["contentType"] * 5 + ["equality", "type", "regex", "include", "notEmpty", "integer", "semver", "null", "min"]
        at = rules.rule_list(rnd, "a", 0, names)
        for rule in at["matchers"]:
            if rule["match"] in ("contentType", "content-type"):
                rule["value"] = rnd.choice(["image/png", "image/jpeg", "image/gif", "application/pdf", "application/zip", "image/bmp"])
        found = {"body": {"$": at}}
    return (kind, spec) + http(rnd, kind, spec, Content.of_text(example, content_type), Content.of_text(actual, content_type), found)


def multipart(rnd):
    """Parts of a form with files among them; the header rule that bindings add frees the boundary."""
    kind, spec = kind_and_spec(rnd)
    parts = [part(rnd, name) for name in rnd.sample(["a", "b", "file", "part-1"], rnd.choice([1, 1, 2, 3]))]
    actual = [part(rnd, one["name"]) if rnd.random() < 0.08 else changed_part(rnd, one) for one in parts]
    if rnd.random() < 0.06 and actual:
        actual.pop()
    if rnd.random() < 0.12:
        actual.append(part(rnd, "more"))
    if rnd.random() < 0.15:
        rnd.shuffle(actual)
    free = rnd.random() < 0.8
    found = {"body": part_rules(rnd, parts)}
    if free:
        pattern = r"multipart/form-data;(\s*charset=[^;]*;)?\s*boundary=.*"
        found["header"] = {"Content-Type": {"combine": "AND", "matchers": [{"match": "regex", "regex": pattern}]}}
    boundaries = ["one", rnd.choice(["one", "two"]) if free else "one"]
    sides = [
        Content.of_text(multipart_text(side, boundary), f"multipart/form-data; boundary={boundary}")
        for side, boundary in zip((parts, actual), boundaries)
    ]
    return (kind, spec) + http(rnd, kind, spec, sides[0], sides[1], {key: value for key, value in found.items() if value})


def part(rnd, name):
    found = {"name": name, "headers": {}}
    kind = rnd.randrange(4)
    if kind == 0:
        found |= {"content": '{"n":1}' if rnd.random() < 0.8 else '{"n":2}', "headers": {"Content-Type": "application/json"}}
        found["filename"] = "f.json" if rnd.random() < 0.7 else None
    elif kind == 1:
        found |= {"content": rnd.choice(["text", "12"]), "headers": {"Content-Type": "text/plain"}, "filename": "f.txt"}
    else:
        found |= {"content": rnd.choice(["1", "x", "10", "a b"]), "filename": None}
    if rnd.random() < 0.1:
        found["headers"] = found["headers"] | {"X-Part": rnd.choice(["1", "2"])}
    return found


def changed_part(rnd, one):
    changed = dict(one)
    if rnd.random() < 0.15:
        changed["content"] = rnd.choice(["1", "y", '{"n":3}', '{"n":"b"}', "12", ""])
    if rnd.random() < 0.08:
        changed["headers"] = rnd.choice([{}, {"Content-Type": "text/plain"}, {"X-Part": "1"}, changed["headers"] | {"X-New": "1"}])
    if rnd.random() < 0.05:
        changed["filename"] = rnd.choice([None, "other.json"])
    return changed


def part_rules(rnd, parts):
    found = {}
    for one in parts:
        name, roll = one["name"], rnd.random()
        if roll < 0.35:
            found[rules.expression(rnd, (name,))] = rules.rule_list(rnd, one["content"], 0)
        elif roll < 0.5 and one["content"].startswith("{"):
            found[rules.expression(rnd, (name, "n"))] = rules.rule_list(rnd, values.Number("1"), 0)
        elif roll < 0.56 and one["headers"]:
            found[f"$.{name}['{next(iter(one['headers'])).lower()}']"] = rules.rule_list(
                rnd, "text/plain", 0, ["regex", "type", "equality", "include"]
            )
    return found


def multipart_text(parts, boundary):
    text = ""
    for one in parts:
        file = f'; filename="{one["filename"]}"' if one.get("filename") else ""
        headers = "".join(f"{name}: {value}\r\n" for name, value in one["headers"].items())
        text += f'--{boundary}\r\nContent-Disposition: form-data; name="{one["name"]}"{file}\r\n{headers}\r\n{one["content"]}\r\n'
    return text + f"--{boundary}--\r\n"
