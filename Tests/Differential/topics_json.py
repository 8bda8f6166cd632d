"""JSON bodies under every matcher, and the texts that dates and single values are."""

import copy

import dates
import matchers
import rules
import values
from bodies import Content, http, kind_and_spec

TYPES = ["application/json"] * 8 + ["application/hal+json", "application/json; charset=utf-8", "application/vnd.x+json"]


def tree(rnd):
    """A document of a few levels, rules at some of its places, and a mutated copy."""
    kind, spec = kind_and_spec(rnd)
    example = values.document(rnd, rnd.choice([1, 2, 2, 3]))
    found = rules.of_body(rnd, example, rnd.choice([0, 1, 1, 2, 2, 3, 4]))
    actual = values.mutated(rnd, copy.deepcopy(example), rnd.choice([0.02, 0.05, 0.15, 0.4]))
    return both(rnd, kind, spec, example, actual, found)


def scalars(rnd):
    """One matcher at one value: most of what matchers say is said here."""
    kind, spec = kind_and_spec(rnd)
    example, actual = values.scalar(rnd), values.scalar(rnd) if rnd.random() < 0.6 else values.value(rnd, 1)
    if rnd.random() < 0.65:
        actual = rnd.choice([values.near(rnd, example), values.like(rnd, example), values.like(rnd, example), copy.deepcopy(example)])
    at = rules.rule_list(rnd, actual if rnd.random() < 0.75 else example)
    wrap = rnd.choice(
        [("$", lambda item: item), ("$.a", lambda item: {"a": item}), ("$[*]", lambda item: [item]), ("$[0]", lambda item: [item])]
    )
    return both(rnd, kind, spec, wrap[1](example), wrap[1](actual), {wrap[0]: at})


def moments(rnd):
    """Dates and times: a member, a header's or a query's text read them alike."""
    kind, spec = kind_and_spec(rnd)
    which = rnd.choice(["date", "time", "datetime"])
    pattern, text = dates.pair(rnd, which)
    rule = {"match": which} | ({"format": pattern} if pattern is not None else {})
    actual = values.scalar(rnd) if rnd.random() < 0.04 else text
    return both(rnd, kind, spec, {"a": "x"}, {"a": actual}, {"$.a": {"combine": "AND", "matchers": [rule]}})


def lists(rnd):
    """Lists of like things under the matchers of lists."""
    kind, spec = kind_and_spec(rnd)
    item = values.value(rnd, rnd.choice([0, 1, 1, 2]))
    example = [values.like(rnd, item) if rnd.random() < 0.7 else values.value(rnd, 1) for _ in range(rnd.choice([0, 1, 1, 2, 3]))]
    at = rnd.choice(["$", "$.a"])
    name = rnd.choice(
        ["min", "max", "minmax", "type", "arrayContains", "arrayContains", "eachValue", "eachValue", "values", "notEmpty", "regex"]
    )
    found = {at: {"combine": "AND", "matchers": [matchers.matcher(rnd, example, 2, [name])]}}
    if rnd.random() < 0.5:
        below = rules.of_body(rnd, example, 2)
        found |= {at + place[1:]: entry for place, entry in below.items() if place != "$" and unlike(at + place[1:], found)}
    actual = list(copy.deepcopy(example))
    for _ in range(rnd.choice([0, 1, 1, 2])):
        actual = values.changed_list(rnd, actual)
    if rnd.random() < 0.3:
        actual = values.mutated(rnd, actual, 0.15)
    if at == "$.a":
        example, actual = {"a": example}, {"a": actual}
    return both(rnd, kind, spec, example, actual, found)


def maps(rnd):
    """Objects under the matchers of objects."""
    kind, spec = kind_and_spec(rnd)
    item = values.value(rnd, rnd.choice([0, 0, 1]))
    example = {key: values.like(rnd, item) for key in rnd.sample(["a", "b", "c", "1", "x y"], rnd.choice([0, 1, 1, 2, 3]))}
    at = rnd.choice(["$", "$.a"])
    names = [
        "eachKey",
        "eachKey",
        "eachValue",
        "eachValue",
        "values",
        "type",
        "min",
        "max",
        "notEmpty",
        "equality",
        "arrayContains",
        "regex",
    ]
    chosen = [matchers.matcher(rnd, example, 2, [rnd.choice(names)]) for _ in range(rnd.choice([1, 1, 2]))]
    found = {at: {"combine": rnd.choice(["AND", "AND", "OR"]), "matchers": chosen}}
    if rnd.random() < 0.4:
        below = rules.of_body(rnd, example, 1)
        found |= {at + place[1:]: entry for place, entry in below.items() if place != "$" and unlike(at + place[1:], found)}
    actual = dict(copy.deepcopy(example))
    for _ in range(rnd.choice([0, 1, 1, 2])):
        actual = values.changed_object(rnd, actual)
    if rnd.random() < 0.3:
        actual = values.mutated(rnd, actual, 0.15)
    if at == "$.a":
        example, actual = {"a": example}, {"a": actual}
    return both(rnd, kind, spec, example, actual, found)


def unlike(place, found):
    """Whether the place weighs another weight than those found. `$.a.*` and `$.*.a` would not; only depth is looked at."""
    return all(place.count(".") + place.count("[") != other.count(".") + other.count("[") for other in found)


def both(rnd, kind, spec, example, actual, found):
    content_type = rnd.choice(TYPES)
    category = {"body": found} if found else {}
    if found and rnd.random() < 0.08:
        category = rules.to_v2(category) or category
    return (kind, spec) + http(rnd, kind, spec, Content.of_json(example, content_type), Content.of_json(actual, content_type), category)
