"""Rules and their places: path expressions drawn from what an example really holds."""

import re

import matchers
from values import Number

NAME = re.compile(r"^[A-Za-z0-9_:#@-]+$")


def of_body(rnd, example, count, depth=1):
    """Rules for places of a JSON example: path expression to `{combine, matchers}`, none of them of equal weight where both apply."""
    everywhere = list(places(example))
    found, taken = {}, []
    for _ in range(count):
        tokens, here = rnd.choice(everywhere)
        if here is None and rnd.random() < 0.3:
            tokens, here = rnd.choice(everywhere)
        tokens = wildcards(rnd, tokens)
        if rnd.random() < 0.04:
            tokens = tokens + (rnd.choice(["a", "*", 0, "new"]),)
        if any(waver(tokens, other) for other in taken):
            continue
        taken.append(tokens)
        found[expression(rnd, tokens)] = rule_list(rnd, here, depth)
    return found


def rule_list(rnd, example, depth=1, names=None, combine=True):
    """The list of a place: mostly one matcher."""
    count = rnd.choice([1] * 9 + [2, 2, 3]) if rnd.random() > 0.01 else 0
    found = {"matchers": [matchers.matcher(rnd, example, depth, names) for _ in range(count)]}
    if combine and rnd.random() < 0.9:
        found["combine"] = rnd.choice(["AND", "AND", "OR"]) if count > 1 else rnd.choice(["AND"] * 6 + ["OR"])
    return found


def places(example, tokens=()):
    """Every place of a JSON value with what stands there."""
    yield tokens, example
    if isinstance(example, dict):
        for key, item in example.items():
            yield from places(item, tokens + (key,))
    if isinstance(example, list):
        for index, item in enumerate(example):
            yield from places(item, tokens + (index,))


class Index:
    """The token `[*]`."""

    def __eq__(self, other):
        return isinstance(other, Index)

    def __hash__(self):
        return 1


def wildcards(rnd, tokens):
    """Some tokens become wildcards."""
    found = []
    for token in tokens:
        if isinstance(token, int):
            found.append(rnd.choice([token, Index(), Index(), Index(), "*"] if rnd.random() < 0.9 else [str(token)]))
        else:
            found.append("*" if rnd.random() < 0.18 else token)
    return tuple(found)


def expression(rnd, tokens):
    """The text of a path expression; names stand in either of their forms."""
    text = "$"
    for token in tokens:
        if isinstance(token, Index):
            text += "[*]"
        elif isinstance(token, int):
            text += f"[{token}]"
        elif token == "*":
            text += ".*"
        elif NAME.match(token) and rnd.random() < 0.7:
            text += f".{token}"
        elif "'" in token:
            text += ".*"
        else:
            text += f"['{token}']"
    return text


def waver(one, other):
    """Whether two rules weigh the same where both of them apply: the reference then takes either."""
    if score(one) != score(other):
        return False
    return all(meet(a, b) for a, b in zip(one, other))


def score(tokens):
    product = 2
    for token in tokens:
        product *= 1 if token == "*" or isinstance(token, Index) else 2
    return product * (len(tokens) + 1)


def meet(one, other):
    if one == "*" or other == "*":
        return True
    if isinstance(one, Index) or isinstance(other, Index):
        plain = other if isinstance(one, Index) else one
        return isinstance(plain, Index) or str(plain).isdigit()
    return str(one) == str(other)


def to_v2(found):
    """The same rules as a V2 map, if one can hold them: a matcher each."""
    flat = {}
    for category, content in found.items():
        for place, entry in (content.items() if category not in ("path", "status", "method") else [("", content)]):
            if len(entry["matchers"]) != 1:
                return None
            key = {"body": "$.body" + place[1:], "header": f"$.headers.{place}", "query": f"$.query.{place}", "path": "$.path"}.get(
                category
            )
            if key is None or (category in ("header", "query") and not NAME.match(place)):
                return None
            flat[key] = entry["matchers"][0]
    return flat


__all__ = ["of_body", "rule_list", "places", "expression", "waver", "to_v2", "Number"]
