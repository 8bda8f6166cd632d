"""JSON values of a small alphabet, so that they often meet, and what may become of them on the way."""

import copy
import json


class Number:
    """A JSON number as it is written: 1.0, 1.00 and 1e0 are three of them."""

    def __init__(self, text):
        self.text = str(text)

    def __eq__(self, other):
        return isinstance(other, Number) and other.text == self.text

    def __hash__(self):
        return hash(self.text)

    def __repr__(self):
        return self.text


def to_text(value):
    """Compact JSON; numbers stand as they were written."""
    if isinstance(value, Number):
        return value.text
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key, ensure_ascii=False)}:{to_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(to_text(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def from_text(text):
    """The reverse of `to_text`."""
    return json.loads(text, parse_int=Number, parse_float=Number)


INTEGERS = ["0", "1", "2", "-1", "10", "100", "2147483648", "9223372036854775807"]
LARGE = ["9223372036854775808", "-9223372036854775808", "18446744073709551615", "18446744073709551616", "123456789012345678901234567890"]
DECIMALS = ["1.0", "1.5", "-0.5", "0.25", "100.0", "2.50", "-1.0"]
# None has more than 15 digits: the reference reads those inexactly, and finds some of them unequal to themselves.
ODD_DECIMALS = ["1e3", "1E2", "0.00001", "1e-7", "1e16", "1.00", "-0.0", "1e+2", "0.1e1"]
WORDS = ["a", "b", "ab", "x", "red", "", "10", "1.0", "-1", "true", "false", "null", "é", "☃", "😀", "a b", "A"]
LOOKS = [
    "2000-01-31",
    "2024-02-29",
    "2023-02-29",
    "10:59:19",
    "23:59",
    "2020-02-29T23:59:59+10:00",
    "2000-01-31T10:00:00Z",
    "1.2.3",
    "1.2.3-rc.1+b",
    "01.2.3",
    "1.2",
    "v1.2.3",
    "[1]",
    "{}",
    "1e3",
    ".5",
    "inf",
    "NaN",
    "+1",
    " 1",
    "1 ",
    "line\nline",
    "it's",
    '"q"',
    "<a>",
    "e\u0301",
]
KEYS = ["a", "b", "c", "1", "0", "a", "b", "id", "x y", "a-b", "é", "@id", "#text", "A"]


def scalar(rnd):
    """One of the plain values; odd ones are rare."""
    kind = rnd.randrange(12)
    if kind == 0:
        return None
    if kind == 1:
        return rnd.random() < 0.5
    if kind <= 4:
        return Number(rnd.choice(INTEGERS if rnd.random() < 0.93 else LARGE))
    if kind <= 6:
        return Number(rnd.choice(DECIMALS if rnd.random() < 0.75 else ODD_DECIMALS))
    return rnd.choice(WORDS if rnd.random() < 0.7 else LOOKS)


def value(rnd, depth):
    """A value of at most `depth` levels of arrays and objects."""
    kind = rnd.random()
    if depth == 0 or kind < 0.4:
        return scalar(rnd)
    if kind < 0.68:
        if rnd.random() < 0.5:
            item = value(rnd, depth - 1)
            return [copy.deepcopy(item) if rnd.random() < 0.5 else like(rnd, item) for _ in range(rnd.choice([0, 1, 1, 2, 3]))]
        return [value(rnd, depth - 1) for _ in range(rnd.choice([0, 1, 2, 2, 3]))]
    return {key: value(rnd, depth - 1) for key in rnd.sample(KEYS, rnd.choice([0, 1, 2, 2, 3]))}


def document(rnd, depth=3):
    """A value for a whole body: mostly an object or an array."""
    for _ in range(3):
        found = value(rnd, depth)
        if isinstance(found, (dict, list)):
            return found
    return found


def like(rnd, example):
    """Another value of the same shape and kinds."""
    if isinstance(example, dict):
        return {key: like(rnd, item) for key, item in example.items()}
    if isinstance(example, list):
        return [like(rnd, item) for item in example]
    if isinstance(example, bool):
        return rnd.random() < 0.5
    if isinstance(example, Number):
        integer = example.text.lstrip("-").isdigit()
        return Number(rnd.choice(INTEGERS if integer or rnd.random() < 0.1 else DECIMALS))
    if isinstance(example, str):
        return rnd.choice(WORDS + [example] * 8)
    return example


def mutated(rnd, example, share):
    """What may come instead of `example`: each part changes with the probability `share`."""
    if rnd.random() < share * 0.5:
        return like(rnd, example)
    if rnd.random() < share * 0.5:
        return rnd.choice([value(rnd, 1), scalar(rnd), None, "a", Number("1"), Number("1.0"), [], {}, near(rnd, example)])
    if isinstance(example, list):
        items = [mutated(rnd, item, share) for item in example]
        return changed_list(rnd, items) if rnd.random() < share else items
    if isinstance(example, dict):
        members = {key: mutated(rnd, item, share) for key, item in example.items()}
        return changed_object(rnd, members) if rnd.random() < share else members
    return example


def near(rnd, example):
    """Nearly the same: another kind of the same text, or a number one off."""
    if isinstance(example, Number):
        text = example.text
        whole = text.lstrip("-").isdigit()
        return rnd.choice(
            [
                text,
                Number(text + ".0") if whole else Number("1"),
                Number(int(text) + 1) if whole else Number(text + "0") if "e" not in text.lower() else Number("1000.0"),
            ]
        )
    if isinstance(example, str):
        return rnd.choice([example + "a", example[:-1], example.upper(), [example], " " + example])
    if isinstance(example, (list, dict)):
        return rnd.choice([to_text(example), [example], {"a": example}])
    return to_text(example)


def changed_list(rnd, items):
    """An item less, more, or in another place."""
    kind = rnd.randrange(5)
    if kind == 0 and items:
        items.pop(rnd.randrange(len(items)))
    elif kind == 1:
        items.append(value(rnd, 1))
    elif kind == 2 and items:
        items.append(copy.deepcopy(items[0]))
    elif kind == 3 and items:
        items.append(like(rnd, items[0]))
    else:
        rnd.shuffle(items)
    return items


def changed_object(rnd, members):
    """A member less or more, or one renamed."""
    kind = rnd.randrange(4)
    if kind == 0 and members:
        members.pop(rnd.choice(list(members)))
    elif kind == 1:
        members[rnd.choice(KEYS + ["new"])] = value(rnd, 1)
    elif kind == 2 and members:
        members[rnd.choice(["new", "d"])] = like(rnd, rnd.choice(list(members.values())))
    elif members:
        members[rnd.choice(["new", "A", "z"])] = members.pop(rnd.choice(list(members)))
    return members
