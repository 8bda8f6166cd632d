"""Messages: contents as bodies are, and metadata with rules of their own."""

import copy

import rules
import topics_xml
import values
from bodies import Content
from values import Number

KEYS = ["k", "a", "destination", "x-y", "n"]
TYPES = ["application/json"] * 8 + ["application/json; charset=utf-8", "application/hal+json", "application/vnd.x+json"]


def contents(rnd):
    """Expected and actual contents with the body rules."""
    roll = rnd.random()
    if roll < 0.7:
        example = values.document(rnd, rnd.choice([1, 2, 2]))
        actual = values.mutated(rnd, copy.deepcopy(example), rnd.choice([0, 0.05, 0.15]))
        # Contents of null are none at all.
        actual = {} if actual is None else actual
        types = rnd.choice(TYPES), rnd.choice(TYPES)
        if rnd.random() < 0.8:
            types = types[0], types[0]
        return (
            Content.of_json(example, types[0]),
            Content.of_json(actual, types[1]),
            rules.of_body(rnd, example, rnd.choice([0, 1, 2, 3])),
        )
    if roll < 0.85:
        texts = rnd.choice(["plain words", "a", "1", "é"]), rnd.choice(["plain words", "a", "1", "é"])
        if rnd.random() < 0.5:
            texts = texts[0], texts[0]
        found = {"$": rules.rule_list(rnd, texts[1], 0)} if rnd.random() < 0.5 else {}
        return Content.of_text(texts[0], "text/plain"), Content.of_text(texts[1], rnd.choice(["text/plain"] * 6 + ["text/html"])), found
    example = topics_xml.element(rnd, 1, "r")
    example.tail = ""
    actual = topics_xml.mutated(rnd, example, 0.1, False)
    actual.tail = ""
    return (
        Content.of_text(example.source(), "application/xml"),
        Content.of_text(actual.source(), "application/xml"),
        topics_xml.rules_of(rnd, example),
    )


def metadata_value(rnd):
    return rnd.choice([values.scalar(rnd), "a", "b", Number("1"), "1", values.value(rnd, 1)])


def metadata(rnd):
    """Expected and actual metadata with their rules."""
    example = {key: metadata_value(rnd) for key in rnd.sample(KEYS, rnd.choice([0, 0, 1, 2]))}
    actual = {}
    found = {}
    for key, item in example.items():
        if rnd.random() < 0.93:
            actual[key] = (
                item if rnd.random() < 0.6 else rnd.choice([values.like(rnd, item), metadata_value(rnd), values.near(rnd, item)])
            )
        if rnd.random() < 0.45:
            found[key] = rules.rule_list(rnd, actual.get(key, item), 0)
    if rnd.random() < 0.2:
        actual["more"] = "1"
    return example, actual, found


def v3(rnd):
    """Messages of V3 files."""
    wanted, came, body_rules = contents(rnd)
    example, actual, metadata_rules = metadata(rnd)
    name = rnd.choice(["metaData", "metaData", "metadata"])
    expected = {"contents": wanted.in_file(rnd, "v3"), name: example | {"contentType": wanted.content_type}}
    got = {"contents": came.in_file(rnd, "v3"), name: actual | {"contentType": came.content_type}}
    return "message", "v3", with_rules(expected, body_rules, metadata_rules), got


def v4(rnd, kind="message"):
    """Asynchronous messages of V4 files, and answers to synchronous ones."""
    wanted, came, body_rules = contents(rnd)
    example, actual, metadata_rules = metadata(rnd)
    if kind == "reply" or rnd.random() < 0.3:
        example = example | {"contentType": wanted.content_type}
    expected = {"contents": typed(wanted, rnd), "metadata": example}
    got = {"contents": typed(came, rnd), "metadata": actual | {"contentType": came.content_type}}
    return kind, "v4", with_rules(expected, body_rules, metadata_rules), got


def typed(content, rnd):
    return content.in_v4(rnd) | {"contentType": content.content_type}


def with_rules(expected, body_rules, metadata_rules):
    found = {"body": body_rules, "metadata": metadata_rules}
    found = {category: entries for category, entries in found.items() if entries}
    return expected | ({"matchingRules": found} if found else {})


def reply(rnd):
    """An answer to a synchronous message."""
    return v4(rnd, "reply")
