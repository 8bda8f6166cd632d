"""Regular expressions put together from the parts of their dialect, with texts made along with them."""

from bodies import Content, http, kind_and_spec

# Each part with texts that it reads; `None` where it reads none by itself.
ATOMS = {
    "a": "a",
    "b": "b",
    "1": "1",
    ".": "a1é",
    r"\d": "1٣",
    r"\w": "a1_é日",
    r"\s": " \t",
    r"\S": "a-",
    r"\D": "a-",
    r"\W": "- .",
    r"\h": "afA1",
    r"\H": "z-",
    "[ab]": "ab",
    "[^a]": "b1é",
    "[a-c1]": "ac1",
    r"[\d-]": "1-",
    "[[:alpha:]]": "aé",
    "[[:^digit:]]": "a-",
    "[a-z&&[^b]]": "ac",
    "[[ab][12]]": "a2",
    r"\p{L}": "aÉ日",
    r"\p{Lu}": "AÉ",
    r"\P{L}": "1-",
    r"\p{^L}": "1-",
    r"\.": ".",
    r"\-": "-",
    r"\u00e9": "é",
    r"\x61": "a",
    r"\t": "\t",
    r"\n": "\n",
    "é": "é",
    "-": "-",
    "_": "_",
    r"\R": "\n\r",
    r"\X": "aé",
    r"\/": "/",
    r"\p{Alpha}": "aé",
    r"\p{Digit}": "1",
    r"[\w.]": "a.",
    r"[^\s]": "a-",
    r"[]a]": "]a",
    r"[a\]]": "]a",
    r"[[:word:]]": "a_",
    r"\N": "a ",
    r"\e": "\x1b",
}
REPEATS = {
    "": 1,
    "*": 2,
    "+": 2,
    "?": 1,
    "*?": 1,
    "+?": 2,
    "??": 1,
    "{2}": 2,
    "{1,}": 3,
    "{1,2}": 2,
    "{,2}": 2,
    "{0,1}?": 1,
    "*+": 2,
    "++": 2,
    "?+": 1,
}
# What a group holds repeats nothing where the group itself does: such patterns take more steps than either side allows.
GROUPS = ["({})", "(?:{})", "(?i:{})", "(?>{})", "(?m:{})", "(?x: {} )", "(?-i:{})", "(?#c){}", "(?={}).*", "(?!{}).*"]
AHEAD = ["", "", "", "", "^", r"\A", r"\b", r"\G", "(?i)", "(?m)", "(?x)", "(?<!b)", "(?<=a)"]
BEHIND = ["", "", "", "", "$", r"\z", r"\Z", r"\b", r"\B", "(?=b)", "(?!1)"]
OTHERS = ["a", "b", "1", "-", " ", "é", "A", "\n", "z", "B", "É"]


def patterns(rnd):
    """A text under a composed pattern."""
    kind, spec = kind_and_spec(rnd)
    alternatives = [sequence(rnd, 2, True) for _ in range(rnd.choice([1, 1, 1, 2, 3]))]
    text = changed(rnd, rnd.choice(alternatives)[1])
    rule = {"match": "regex", "regex": without_case("|".join(pattern for pattern, _ in alternatives))}
    sides = Content.of_json({"a": "x"}), Content.of_json({"a": text})
    return (kind, spec) + http(rnd, kind, spec, *sides, {"body": {"$.a": {"combine": "AND", "matchers": [rule]}}})


def without_case(pattern):
    """Where case makes no difference, our side takes capitals alone for all letters, the reference does not: too rare to be asked of."""
    return pattern.replace(r"\p{Lu}", r"\p{L}") if "(?i" in pattern else pattern


def sequence(rnd, depth, repeats):
    """A pattern, and a text that it may accept."""
    pattern, text = rnd.choice(AHEAD), ""
    for _ in range(rnd.choice([1, 1, 2, 3])):
        if depth and rnd.random() < 0.25:
            repeat = rnd.choice(["", "", "?", "+", "{1,2}"]) if repeats else ""
            inner = [sequence(rnd, depth - 1, repeats and not repeat) for _ in range(rnd.choice([1, 2]))]
            pattern += rnd.choice(GROUPS[:8] if repeat else GROUPS).replace("{}", "|".join(one for one, _ in inner)) + repeat
            text += rnd.choice(inner)[1]
        else:
            atom, repeat = rnd.choice(list(ATOMS)), rnd.choice(list(REPEATS)) if repeats and rnd.random() < 0.5 else ""
            pattern += atom + repeat
            text += "".join(rnd.choice(ATOMS[atom]) for _ in range(REPEATS[repeat]))
    return pattern + rnd.choice(BEHIND), text


def changed(rnd, text):
    """The text itself, or one nearly like it."""
    if rnd.random() < 0.55:
        return text
    place = rnd.randrange(len(text) + 1)
    return rnd.choice(
        [text + rnd.choice(OTHERS), text[:place] + rnd.choice(OTHERS) + text[place + 1 :], text[:-1], text.upper(), text + text]
    )
