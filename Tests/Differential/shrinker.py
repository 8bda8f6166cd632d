"""Makes a case smaller while it keeps what is interesting about it."""

import copy

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
        for change in changes(at(case.expected, place)):
            if has(case.actual, place) and at(case.actual, place) == at(case.expected, place):
                yield from fresh(case.changed(expected=replaced(case.expected, place, change), actual=replaced(case.actual, place, change)), seen)
            yield from fresh(case.changed(expected=replaced(case.expected, place, change)), seen)
    for place in places(case.actual):
        for change in changes(at(case.actual, place)):
            yield from fresh(case.changed(actual=replaced(case.actual, place, change)), seen)


def fresh(case, seen):
    text = case.text()
    if text not in seen and usable(case):
        seen.add(text)
        yield case


def usable(case):
    """What cannot be sent is no smaller case."""
    for side in (case.expected, case.actual):
        if case.kind in ("request", "response") and not isinstance(side.get("headers", {}), dict):
            return False
        if case.kind == "request" and not str(side.get("path", "/")).startswith("/"):
            return False
    came = case.actual
    if case.spec == "v4":
        body = came.get("body" if case.kind in ("request", "response") else "contents")
        if body is not None and (not isinstance(body, dict) or body.get("encoded") not in (None, False, "base64", "json")):
            return False
    if case.kind in ("message", "reply"):
        return isinstance(came.get("metadata", came.get("metaData", {})), dict)
    return True


GONE = object()


def places(value, place=()):
    """Every place below the root, the upper ones first."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, _ in items:
        yield place + (key,)
    for key, item in items:
        yield from places(item, place + (key,))


def changes(value):
    """What may stand in a place instead."""
    yield GONE
    if isinstance(value, str) and len(value) > 1:
        half = len(value) // 2
        yield value[:half]
        yield value[half:]
        if len(value) < 40:
            for index in range(len(value)):
                yield value[:index] + value[index + 1:]
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
