"""What surrounds a body: method, path, query, headers, status, and whether the two bodies agree in kind and presence."""

import matchers
import rules
from bodies import Content, http, kind_and_spec
from topics_text import changed_pairs
from values import Number, from_text, to_text

NAMES = [
    "X-Kind",
    "Accept",
    "Vary",
    "Cache-Control",
    "Authorization",
    "X-Kinds",
    "Allow",
    "Accept-Language",
    "If-None-Match",
    "Set-Cookie",
    "X-Id",
]
VALUES = [
    "a",
    "b",
    "a, b",
    "a,b",
    "b, a",
    "a;q=1",
    "a; q=1",
    "A",
    "application/json",
    "a,  b , c",
    "",
    "a,b,c",
    "text/plain;charset=UTF-8",
    "text/plain; charset=utf-8; x=1",
    "10",
    "-1",
    "1.5",
    "true",
    "2000-01-31",
    "1.2.3",
    "Mon, 01 Jan 2000 00:00:00 GMT",
    'a="b, c"',
    "application/json;q=0.9, text/plain",
    "null",
    "x;Q=1",
    "a;q=2;r=3",
    "a;r=3;q=2",
]


def header_value(rnd, spec):
    if rnd.random() < (0.75 if spec == "v4" else 0.2):
        return [rnd.choice(VALUES) for _ in range(rnd.choice([1, 1, 1, 2, 3]))]
    return rnd.choice(VALUES)


def changed_headers(rnd, found, spec):
    actual = {}
    for name, value in found.items():
        if rnd.random() < 0.03:
            continue
        roll = rnd.random()
        if roll < 0.15:
            value = header_value(rnd, spec)
        elif roll < 0.2 and isinstance(value, list):
            value = value[::-1] if rnd.random() < 0.5 else value + [rnd.choice(VALUES)]
        elif roll < 0.28 and isinstance(value, list):
            value = ", ".join(value)
        elif roll < 0.34 and isinstance(value, str):
            value = rnd.choice([value.replace(", ", ","), value + ", b", value.upper(), value.replace(";", " ; ")])
        actual[rnd.choice([name, name, name.lower(), name.upper()])] = value
    if rnd.random() < 0.2:
        actual.setdefault("X-More", "1")
    return actual


def headers(rnd):
    """Headers of one and of several values, with and without rules."""
    kind, spec = kind_and_spec(rnd)
    found = {name: header_value(rnd, spec) for name in rnd.sample(NAMES, rnd.choice([1, 1, 2, 3]))}
    rule = {}
    for name, value in found.items():
        if rnd.random() < 0.45:
            values = value if isinstance(value, list) else [value]
            example = values if rnd.random() < 0.3 else (values[0] if values else "a")
            rule[rnd.choice([name, name, name.lower()])] = rules.rule_list(rnd, example, 0)
    expected, actual = {"headers": found}, {"headers": changed_headers(rnd, found, spec)}
    if kind == "request":
        for side in (expected, actual):
            side |= {"method": "GET", "path": "/"}
    if rule:
        expected["matchingRules"] = {"header": rule}
        if rnd.random() < 0.1:
            expected["matchingRules"] = rules.to_v2(expected["matchingRules"]) or expected["matchingRules"]
    return kind, spec, expected, actual


QUERY_NAMES = ["a", "b", "c", "a b", "a[]", "A", "id"]
QUERY_TEXTS = [
    "a=1",
    "a=1&a=2",
    "a",
    "a=",
    "a=x%20y",
    "a=x+y",
    "a=%41",
    "a=1&&b=2",
    "a=%zz",
    "a=1=2",
    "&a=1",
    "a=%C3%A9",
    "=1",
    "a=1&b",
    "a=%",
    "a=%C3",
]
QUERY_VALUES = ["1", "2", "x", "", "a b", "é", "10", "-1", "1.0", "true", "2000-01-31", "a+b", "a&b", "a=b", "100", "1.2.3"]


def grouped(pairs):
    found = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def query(rnd):
    """Queries as objects and as texts, with rules at their names."""
    spec = rnd.choice(["v3", "v4"])
    pairs = [(rnd.choice(QUERY_NAMES), rnd.choice(QUERY_VALUES)) for _ in range(rnd.choice([0, 1, 1, 2, 3, 4]))]
    actual_pairs = changed_pairs(rnd, pairs)
    rule = {}
    for name, found in grouped(pairs).items():
        if rnd.random() < 0.55:
            rule[name] = rules.rule_list(rnd, found if rnd.random() < 0.4 else found[0], 0)
    expected, actual = {"method": "GET", "path": "/q"}, {"method": "GET", "path": "/q"}
    for side, chosen in ((expected, pairs), (actual, actual_pairs)):
        if chosen:
            side["query"] = query_in_file(rnd, chosen, spec)
    if rnd.random() < 0.12:
        odd = rnd.choice(QUERY_TEXTS)
        expected["query"], actual["query"] = odd, odd if rnd.random() < 0.5 else rnd.choice(QUERY_TEXTS)
    if rule:
        expected["matchingRules"] = {"query": rule}
        if rnd.random() < 0.1:
            expected["matchingRules"] = rules.to_v2(expected["matchingRules"]) or expected["matchingRules"]
    return "request", spec, expected, actual


def query_in_file(rnd, pairs, spec):
    if rnd.random() < 0.15:
        from urllib.parse import quote

        return "&".join(f"{quote(name)}={quote(value)}" for name, value in pairs)
    found = grouped(pairs)
    if spec == "v4" and rnd.random() < 0.08:
        found[rnd.choice(list(found))] = [None]
    return found


PATHS = ["/", "/a", "/a/", "/a/1", "/a/2", "/A", "/a%20b", "/a/10", "/2000-01-31", "/a/b/c", "/%C3%A9", "/1.2.3", "/a//b", "/a/x"]
PATH_REGEXES = [r"/a/\d+", r"/a.*", "/.*", r"\d+", "a", r"^/a/\d+$", "/a", "(?i)/A", r"/[a-z]+/?"]


def path(rnd):
    """Methods and paths."""
    spec = rnd.choice(["v3", "v4"])
    expected = {"method": rnd.choice(["GET", "get", "POST", "PUT", "PATCH", "DELETE"]), "path": rnd.choice(PATHS)}
    actual = {
        "method": expected["method"].upper() if rnd.random() < 0.93 else "POST",
        "path": rnd.choice(PATHS + [expected["path"]] * 10),
    }
    if rnd.random() < 0.7:
        rule = rules.rule_list(rnd, actual["path"], 0, matchers.SCALAR + ["regex"] * 20)
        for one in rule["matchers"]:
            if one["match"] == "regex":
                one["regex"] = rnd.choice(PATH_REGEXES)
        expected["matchingRules"] = {"path": rule if rnd.random() < 0.85 else {"$": rule}}
        if rnd.random() < 0.1 and "matchers" in expected["matchingRules"]["path"] and len(rule["matchers"]) == 1:
            expected["matchingRules"] = {"$.path": rule["matchers"][0]}
    return "request", spec, expected, actual


STATUSES = ["200", "201", "202", "204", "301", "302", "400", "404", "418", "500", "503"]


def status(rnd):
    """Statuses, with the rules that they may have."""
    spec = rnd.choice(["v3", "v4"])
    expected, actual = {"status": Number(rnd.choice(STATUSES))}, {"status": Number(rnd.choice(STATUSES))}
    if rnd.random() < 0.4:
        actual["status"] = expected["status"]
    if rnd.random() < 0.8:
        names = ["statusCode"] * 8 + [
            "equality",
            "regex",
            "include",
            "type",
            "number",
            "integer",
            "decimal",
            "notEmpty",
            "null",
            "semver",
            "boolean",
        ]
        rule = rules.rule_list(rnd, actual["status"], 0, names)
        expected["matchingRules"] = {"status": rule if rnd.random() < 0.8 else {"$": rule}}
    return "response", spec, expected, actual


CONTENT_TYPES = [
    "application/json",
    "application/json; charset=utf-8",
    "application/json;charset=UTF-8",
    "application/hal+json",
    "text/plain",
    "text/plain;charset=utf-8",
    "text/html",
    "text/xml",
    "application/xml",
    "application/xml;charset=utf-8",
    "application/octet-stream",
    "image/png",
    "application/x-www-form-urlencoded",
    "application/json;v=1",
    "application/vnd.x+xml",
    "application/vnd.x+json;v=1",
    "application/graphql",
    "Application/JSON",
    "text/json",
    "*/*",
    "application/*",
    "application/soap+xml",
    "image/svg+xml",
    "nonsense",
]
BODIES = [
    '{"a":1}',
    '{"a": 1}',
    "[1,2]",
    '"x"',
    "1",
    "true",
    "plain words",
    "<a>1</a>",
    "<a> 1 </a>",
    "a=1&b=2",
    "b=2&a=1",
    "a=1&a=2",
    '{"a":1,"b":2}',
    "{bad",
    "<html></html>",
    '<?xml version="1.0"?><a>1</a>',
    "null",
    "{}",
    "[]",
    "<!DOCTYPE html><p/>",
    " [1]",
    "-1",
    "tru",
]


def agreement(rnd):
    """Bodies of all kinds that are there, empty, null or missing, and content types that agree or do not."""
    kind, spec = kind_and_spec(rnd)
    chosen = rnd.choice(CONTENT_TYPES)
    sides = []
    base = rnd.choice(BODIES)
    for side in range(2):
        content_type = chosen if side == 0 or rnd.random() < 0.75 else rnd.choice(CONTENT_TYPES)
        if rnd.random() < 0.08:
            content_type = None
        sides.append(Content.of_text(base if rnd.random() < 0.9 else rnd.choice(BODIES), content_type))
        if content_type and "json" in content_type.lower():
            sides[-1] = json_if_possible(sides[-1])
    expected, actual = http(rnd, kind, spec, sides[0], sides[1] if rnd.random() < 0.85 else None, agreement_rules(rnd))
    if rnd.random() < 0.2:
        change_presence(rnd, expected, spec)
    if expected.get("headers") and rnd.random() < 0.05:
        expected["headers"] = {name.lower(): value for name, value in expected["headers"].items()}
    return kind, spec, expected, actual


def json_if_possible(content):
    try:
        return Content.of_json(from_text(content.data.decode()), content.content_type)
    except ValueError:
        return content


def agreement_rules(rnd):
    found = {}
    if rnd.random() < 0.15:
        found["body"] = {"$": rules.rule_list(rnd, "a", 0, ["type", "regex", "equality", "notEmpty", "include"])}
    if rnd.random() < 0.1:
        found["header"] = {"Content-Type": rules.rule_list(rnd, "application/json", 0, ["regex", "type", "include"])}
    return found


def change_presence(rnd, message, spec):
    message.pop("body", None)
    if spec == "v4":
        message |= rnd.choice(
            [
                {},
                {"body": {"content": ""}},
                {"body": {"content": None}},
                {"body": {}},
                {"body": {"content": "", "contentType": "text/plain"}},
            ]
        )
    else:
        message |= rnd.choice([{}, {"body": ""}, {"body": None}])


__all__ = ["headers", "query", "path", "status", "agreement", "to_text"]
