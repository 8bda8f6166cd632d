"""XML bodies: elements, attributes, namespaces and texts, with rules at their places."""

import copy
import random
from dataclasses import dataclass, field

import matchers
import rules
from bodies import Content, http, kind_and_spec

TYPES = ["application/xml"] * 6 + ["text/xml", "application/xml; charset=utf-8", "application/vnd.x+xml"]
TEXTS = [
    "",
    "",
    "t",
    "7",
    " t ",
    "-1",
    "1.5",
    "true",
    "2000-01-31",
    "a b",
    "\n",
    "é",
    "&lt;",
    "&#65;",
    "<![CDATA[c]]>",
    "x<!-- c -->y",
    "1.2.3",
]
SPACES = {"n:": "urn:n", "m:": "urn:m"}


@dataclass
class Element:
    name: str
    attributes: dict = field(default_factory=dict)
    text: str = ""
    children: list = field(default_factory=list)
    tail: str = ""

    def source(self, root=True):
        spaces = "".join(f' xmlns:{prefix[:-1]}="{uri}"' for prefix, uri in SPACES.items()) if root and self.uses_spaces() else ""
        attributes = "".join(f' {name}="{value}"' for name, value in self.attributes.items())
        inner = self.text + "".join(child.source(False) for child in self.children)
        return f"<{self.name}{spaces}{attributes}" + (f">{inner}</{self.name}>" if inner else "/>") + self.tail

    def uses_spaces(self):
        return ":" in self.name or any(":" in name for name in self.attributes) or any(child.uses_spaces() for child in self.children)


def element(rnd, depth, name=None, spaced=False):
    prefix = rnd.choice(["n:", "m:", ""]) if spaced else ""
    found = Element(name or prefix + rnd.choice("abc"))
    if rnd.random() < 0.5:
        names = ["id", "k", "n:k"] if spaced else ["id", "k", "x-y"]
        found.attributes = {name: rnd.choice(["1", "2", "x", "", " 1 "]) for name in rnd.sample(names, rnd.randrange(3))}
    found.text = rnd.choice(TEXTS)
    if depth:
        for _ in range(rnd.choice([0, 1, 1, 2, 3])):
            known = rnd.choice(found.children) if found.children and rnd.random() < 0.4 else None
            child = copy.deepcopy(known) if known else element(rnd, depth - 1, spaced=spaced)
            # Nobody has a child of the own name: the verdict takes places of missing children by their names (see there).
            if child.name.split(":")[-1] != found.name.split(":")[-1]:
                found.children.append(child)
    if rnd.random() < 0.08:
        found.tail = rnd.choice([" ", "\n  ", "t", "<!-- c -->", "<?p i?>"])
    return found


def mutated(rnd, found, share, spaced):
    changed = copy.copy(found)
    changed.attributes = dict(found.attributes)
    changed.children = [mutated(rnd, child, share, spaced) for child in found.children]
    if rnd.random() < share:
        changed.text = rnd.choice(TEXTS)
    if rnd.random() < share:
        change_attributes(rnd, changed.attributes)
    if rnd.random() < share:
        change_children(rnd, changed.children, spaced)
    if rnd.random() < share * 0.3:
        changed.name = rnd.choice(["f", "g"] + (["n:f", "m:f"] if spaced else []))
    return changed


def change_attributes(rnd, attributes):
    kind = rnd.randrange(3)
    if kind == 0:
        attributes[rnd.choice(["new", "id", "k"])] = rnd.choice(["1", "9"])
    elif attributes and kind == 1:
        attributes.pop(rnd.choice(list(attributes)))
    elif attributes:
        attributes[rnd.choice(list(attributes))] = rnd.choice(["9", "x", "", "1"])


def change_children(rnd, children, spaced):
    kind = rnd.randrange(4)
    if kind == 0 and children:
        children.pop(rnd.randrange(len(children)))
    elif kind == 1 and children:
        children.append(copy.deepcopy(rnd.choice(children)))
    elif kind == 2:
        children.append(element(rnd, 0, rnd.choice("de"), spaced))
    else:
        rnd.shuffle(children)


def places(found, tokens=()):
    """Places of a document as rules name them, with what stands there."""
    tokens = tokens + (found.name,)
    yield tokens, None
    for name, text in found.attributes.items():
        yield tokens + ("@" + name,), text
    yield tokens + ("#text",), found.text
    for child in found.children:
        yield from places(child, tokens)


def rules_of(rnd, found):
    everywhere, chosen, taken = list(places(found)), {}, []
    for _ in range(rnd.choice([0, 1, 1, 2, 3])):
        tokens, here = rnd.choice(everywhere)
        tokens = tuple(
            (
                "*"
                if rnd.random() < 0.1
                else (
                    SPACES.get(token.split(":")[0] + ":", "") + ":" + token.split(":")[1]
                    if ":" in token and not token.startswith("@")
                    else token
                )
            )
            for token in tokens
        )
        if rnd.random() < 0.06:
            tokens = tokens + (rules.Index(),)
        if any(rules.waver(tokens, other) for other in taken):
            continue
        taken.append(tokens)
        names = (
            None
            if here is not None
            else ["type"] * 6 + ["equality", "min", "max", "minmax", "regex", "notEmpty", "integer", "include", "values"]
        )
        chosen[rules.expression(rnd, tokens)] = rules.rule_list(rnd, here, 0, names)
    return chosen


def xml(rnd: random.Random):
    """A document, rules at some of its places, and a mutated copy."""
    kind, spec = kind_and_spec(rnd)
    spaced = rnd.random() < 0.15
    example = element(rnd, rnd.choice([0, 1, 1, 2]), "r", spaced)
    example.tail = ""
    actual = mutated(rnd, example, rnd.choice([0, 0.05, 0.15, 0.3]), spaced)
    actual.tail = ""
    found = rules_of(rnd, example)
    content_type = rnd.choice(TYPES)
    texts = [example.source(), actual.source()]
    for index in range(2):
        if rnd.random() < 0.1:
            texts[index] = '<?xml version="1.0"?>' + rnd.choice(["", "\n"]) + texts[index]
        if rnd.random() < 0.015:
            texts[index] = rnd.choice([texts[index][:-2], "<r>", "plain", "<r></s>", "<r>&x;</r>", "<r/><r/>"])
    return (kind, spec) + http(
        rnd,
        kind,
        spec,
        Content.of_text(texts[0], content_type),
        Content.of_text(texts[1], content_type),
        {"body": found} if found else {},
    )


__all__ = ["xml", "matchers"]
