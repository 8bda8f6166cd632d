"""Matchers as pact files write them."""

import dates
from values import Number, to_text

# Patterns of the dialect, each with a few texts that it may accept.
REGEXES = [
    r"\d+",
    "[a-z]+",
    "true|false",
    ".*",
    "a|ab",
    "red|redder",
    "1",
    r"\w+",
    "",
    r"-?\d+(\.\d+)?",
    r"[a-z&&[^b]]+",
    "(?i)RED",
    "a++b",
    r"(?<n>a)b?",
    r"\h+",
    r"\p{Lu}.*",
    r"^\d+$",
    r"\Aa\z",
    "(?m).+",
    "[[:alpha:]]+",
    r"\S+\s*\S*",
    "(",
    "[",
    "a{,2}",
    "(?=a).b?",
    r"\u00e9",
    "null",
    r"\[.*\]",
    r"\{.*\}",
    r"[^\d]*",
    "(?x) a  b?",
    r"a\b.*",
    "(a|b|red)+",
    "(?s).+",
    "(?P<n>a)",
    "x*",
    r".{1,3}",
    r"\R|a",
]
# Texts are told apart by a database of the system's: only what first bytes tell is the same everywhere.
CONTENT_TYPES = ["image/png", "image/gif", "application/pdf", "application/zip"]
STATUS_CLASSES = ["info", "success", "redirect", "clientError", "serverError", "nonError", "error"]


def matcher(rnd, example=None, depth=1, names=None):
    """A matcher that may suit the example. `names` limits the choice; `depth` how far matchers may hold others."""
    name = rnd.choice(names) if names else chosen_name(rnd, example)
    build = BUILDERS.get(name)
    return build(rnd, example, depth) if build else {"match": name}


def chosen_name(rnd, example):
    fitting = []
    if isinstance(example, bool):
        fitting = ["type", "boolean", "equality", "regex"]
    elif isinstance(example, Number):
        fitting = ["type", "integer", "decimal", "number", "regex", "equality", "include"]
    elif isinstance(example, str):
        fitting = ["type", "regex", "include", "date", "time", "datetime", "semver", "notEmpty", "equality", "boolean", "contentType"]
    elif example is None:
        fitting = ["null", "type", "equality"]
    elif isinstance(example, list):
        fitting = ["type", "min", "max", "minmax", "equality", "notEmpty", "arrayContains", "eachValue", "values", "type", "min"]
    elif isinstance(example, dict):
        fitting = ["type", "eachKey", "eachValue", "values", "equality", "notEmpty", "min", "max", "regex"]
    return rnd.choice(fitting if rnd.random() < 0.8 else ALL)


def with_limits(rnd, low, high, example):
    size = len(example) if isinstance(example, (list, dict)) else 1
    found = {"match": "type"}
    if low:
        found["min"] = Number(max(0, size + rnd.choice([-1, 0, 0, 1])))
    if high:
        found["max"] = Number(size + rnd.choice([-1, 0, 0, 1, 2]) if size else rnd.choice([0, 1]))
    if rnd.random() < 0.06:
        found["match"] = "min" if low and not high else "max" if high and not low else "type"
    return found


def regex(rnd, example, _):
    text = example if isinstance(example, str) else to_text(example)
    fitting = [pattern for pattern in REGEXES[:10] if rnd.random() < 0.3]
    own = [text] if text and all(c.isalnum() for c in text) else []
    return {"match": "regex", "regex": rnd.choice(fitting + own + [rnd.choice(REGEXES)])}


def include(rnd, example, _):
    text = example if isinstance(example, str) else to_text(example)
    start = rnd.randrange(len(text) + 1)
    return {"match": "include", "value": rnd.choice([text[start : start + 2], text, rnd.choice(["a", "1", "", "null", "x"])])}


def moment(kind):
    def build(rnd, example, _):
        pattern, _text = dates.pair(rnd, kind)
        found = {"match": "timestamp" if kind == "datetime" and rnd.random() < 0.3 else kind}
        if pattern is not None:
            found["format" if rnd.random() < 0.6 else found["match"]] = pattern
        return found

    return build


def status_code(rnd, *_):
    return {"match": "statusCode", "status": rnd.choice(STATUS_CLASSES + [[Number(200), Number(404)], [Number(201)]])}


def each_key(rnd, example, depth):
    key = next(iter(example), "a") if isinstance(example, dict) else "a"
    found = {"match": "eachKey", "rules": [matcher(rnd, key, depth - 1, ["regex", "type", "include", "regex", "equality", "notEmpty"])]}
    if rnd.random() < 0.4:
        found["value"] = key
    return found


def each_value(rnd, example, depth):
    inner = first_of(example)
    names = None if depth > 0 else ["type", "regex", "integer", "number", "notEmpty", "boolean"]
    count = rnd.choice([1, 1, 1, 2])
    found = {"match": "eachValue", "rules": [matcher(rnd, inner, depth - 1, names) for _ in range(count)]}
    if rnd.random() < 0.4:
        found["value"] = inner
    return found


def first_of(example):
    if isinstance(example, dict) and example:
        return next(iter(example.values()))
    if isinstance(example, list) and example:
        return example[0]
    return example if not isinstance(example, (dict, list)) else "a"


def array_contains(rnd, example, depth):
    items = example if isinstance(example, list) else ["a"]
    if rnd.random() < 0.05:
        return {"match": "arrayContains", "variants": []}
    count = rnd.choice([1, 1, 2, len(items)])
    indexes = rnd.sample(range(len(items)), min(count, len(items))) or [0]
    if rnd.random() < 0.05:
        indexes.append(len(items))
    return {"match": "arrayContains", "variants": [variant(rnd, index, items, depth) for index in indexes]}


def variant(rnd, index, items, depth):
    import rules  # the two need each other: rules hold matchers, and these variants hold rules

    found = {"index": Number(index)}
    if rnd.random() < 0.85:
        example = items[index] if index < len(items) else None
        found["rules"] = rules.of_body(rnd, example, rnd.choice([0, 1, 1, 2]), depth - 1) if depth > 0 else {}
    if rnd.random() < 0.4:
        found["generators"] = {}
    return found


def content_type(rnd, *_):
    return {"match": rnd.choice(["contentType", "contentType", "content-type"]), "value": rnd.choice(CONTENT_TYPES)}


BUILDERS = {
    "min": lambda rnd, example, _: with_limits(rnd, True, False, example),
    "max": lambda rnd, example, _: with_limits(rnd, False, True, example),
    "minmax": lambda rnd, example, _: with_limits(rnd, True, True, example),
    "regex": regex,
    "include": include,
    "date": moment("date"),
    "time": moment("time"),
    "datetime": moment("datetime"),
    "statusCode": status_code,
    "eachKey": each_key,
    "eachValue": each_value,
    "arrayContains": array_contains,
    "contentType": content_type,
    "decimal": lambda rnd, *_: {"match": rnd.choice(["decimal", "decimal", "real"])},
    "unknown": lambda *_: {"match": "surprise"},
    "guessed": lambda rnd, example, _: {"regex": rnd.choice(REGEXES[:10])},
}
PLAIN = ["type", "equality", "integer", "decimal", "number", "boolean", "null", "notEmpty", "semver", "values", "regex", "include"]
ALL = (
    PLAIN * 3
    + ["date", "time", "datetime", "min", "max", "minmax", "statusCode", "eachKey", "eachValue", "arrayContains", "contentType"] * 2
    + ["unknown", "guessed"]
)
SCALAR = PLAIN * 2 + [
    "date",
    "time",
    "datetime",
    "contentType",
    "statusCode",
    "arrayContains",
    "eachKey",
    "eachValue",
    "min",
    "max",
    "unknown",
]
