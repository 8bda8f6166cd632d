"""Makes a case smaller while it keeps what is interesting about it."""

import base64
import copy

import wire
from values import Number

ROUNDS = 400


def shrunk(case, interesting):
    """The smallest case found by dropping members and items and by replacing values, `interesting` being asked of lists of cases."""
    left = ROUNDS
    progress = True
    while progress and left > 0:
        progress = False
        for candidates in portions(smaller(case)):
            left -= len(candidates)
            kept = next((one for one, keeps in zip(candidates, interesting(candidates)) if keeps), None)
            if kept is not None:
                case, progress = kept, True
                break
            if left <= 0:
                break
    return case


def portions(found, size=24):
    portion = []
    for one in found:
        portion.append(one)
        if len(portion) == size:
            yield portion
            portion = []
    if portion:
        yield portion


def smaller(case):
    """Cases with one thing less: the same one on both sides first, then on either."""
    seen = set()
    for place in places(case.expected):
        for change in changes(at(case.expected, place), place):
            if has(case.actual, place) and at(case.actual, place) == at(case.expected, place):
                yield from fresh(
                    case.changed(expected=replaced(case.expected, place, change), actual=replaced(case.actual, place, change)), seen
                )
            yield from fresh(case.changed(expected=replaced(case.expected, place, change)), seen)
    for place in places(case.actual):
        for change in changes(at(case.actual, place), place):
            yield from fresh(case.changed(actual=replaced(case.actual, place, change)), seen)


def fresh(case, seen):
    text = case.text()
    if text not in seen and usable(case):
        seen.add(text)
        yield case


def usable(case):
    """Whether it can be sent: what cannot is no smaller case."""
    if not all(decodes(side.get(name)) for side in (case.expected, case.actual) for name in ("body", "contents")):
        return False
    if case.kind == "request" and not all(str(side.get("path", "/")).startswith("/") for side in (case.expected, case.actual)):
        return False
    try:
        return bool(wire.actual(case)) and case.is_xml in (True, False)
    except (AttributeError, KeyError, TypeError, ValueError):
        return False


def decodes(body):
    if not isinstance(body, dict) or body.get("encoded") != "base64":
        return True
    try:
        return isinstance(body.get("content"), str) and bool(base64.b64decode(body["content"], validate=True))
    except ValueError:
        return False


GONE = object()


def places(value, place=()):
    """Every place below the root, the upper ones first."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, _ in items:
        yield place + (key,)
    for key, item in items:
        yield from places(item, place + (key,))


def changes(value, place):
    """What may stand in a place instead. A content type goes whole or stays: half of one is another case."""
    yield GONE
    if any(str(key).lower() in ("contenttype", "content-type") for key in place):
        return
    if isinstance(value, str) and len(value) > 1:
        half = len(value) // 2
        yield value[:half]
        yield value[half:]
        if len(value) < 40:
            for index in range(len(value)):
                yield value[:index] + value[index + 1 :]
    if isinstance(value, (dict, list)) and value:
        yield type(value)()
        if isinstance(value, list):
            yield value[0]
    elif isinstance(value, Number) and value.text not in ("0", "1"):
        yield Number("1")


def at(value, place):
    for key in place:
        value = value[key]
    return value


def has(value, place):
    for key in place:
        if isinstance(value, dict) and key in value or isinstance(value, list) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return False
    return True


def replaced(value, place, change):
    changed = copy.deepcopy(value)
    holder = at(changed, place[:-1])
    if change is GONE:
        del holder[place[-1]]
    else:
        holder[place[-1]] = change
    return changed


__all__ = ["shrunk"]
