"""Date and time formats, and texts that follow them, nearly follow them, or do not."""

# For each run of letters: texts that it reads, then texts that it does not (or that only look odd).
LETTERS = {
    "yyyy": (["2000", "2024", "1999", "1", "0000"], ["20244", "", "x"]),
    "yy": (["00", "24", "5"], ["2024", "-1"]),
    "y": (["2", "2000"], ["y"]),
    "uuuu": (["2000", "17"], ["20000"]),
    "YYYY": (["2000", "12"], ["20000"]),
    "M": (["1", "12", "01"], ["13", "0", "00", "001"]),
    "MM": (["01", "12", "1"], ["13", "0", "Jan"]),
    "L": (["1", "12"], ["13"]),
    "LL": (["01"], ["00"]),
    "MMM": (["Jan", "dec", "MAY"], ["January", "Foo", "1"]),
    "MMMM": (["January", "december", "May"], ["Jan", "Foo"]),
    "MMMMM": (["J", "January"], ["1"]),
    "d": (["1", "31", "01", "29"], ["32", "0"]),
    "dd": (["01", "31", "28", "9"], ["32", "00", "001"]),
    "D": (["1", "300", "356", "035"], ["357", "366", "0"]),
    "DDD": (["001", "356", "7"], ["365", "000"]),
    "E": (["Mon", "sun"], ["Monday", "x", "1"]),
    "EEE": (["Mon", "TUE"], ["Monday", ""]),
    "EEEE": (["Monday", "friday"], ["Mon", "x"]),
    "e": (["1", "7"], ["0", "8", "Mon"]),
    "ee": (["01", "7"], ["8"]),
    "eee": (["Mon"], ["1", "Monday"]),
    "eeee": (["Monday"], ["Mon"]),
    "c": (["1", "7"], ["0", "8"]),
    "H": (["0", "23", "07"], ["24", "x"]),
    "HH": (["00", "23", "7"], ["24", "007"]),
    "k": (["1", "24"], ["0", "25"]),
    "kk": (["01", "24"], ["00"]),
    "h": (["1", "12"], ["0", "13"]),
    "hh": (["01", "12"], ["13", "00"]),
    "K": (["0", "11"], ["12"]),
    "KK": (["00", "11"], ["12"]),
    "m": (["0", "59", "5"], ["60"]),
    "mm": (["00", "59", "7"], ["60", "007"]),
    "s": (["0", "60", "5"], ["61"]),
    "ss": (["00", "59", "60"], ["61"]),
    "S": (["1", "9"], ["12", "x"]),
    "SSS": (["123", "1", "000"], ["1234", ""]),
    "SSSSSS": (["123456", "12"], ["1234567"]),
    "n": (["1", "123456789"], ["x"]),
    "A": (["1", "86400000"], ["x", ""]),
    "N": (["1", "86400000000000"], ["-1"]),
    "a": (["am", "PM", "Am"], ["a", "a.m.", "noon"]),
    "G": (["AD", "bc"], ["CE", "Anno Domini"]),
    "GGGG": (["AD", "BC", "Anno Domini"], ["x"]),
    "Q": (["1", "4", "01"], ["5", "0", "Q1"]),
    "QQ": (["01", "4"], ["5"]),
    "QQQ": (["Q1", "Q4", "q2"], ["Q5", "1"]),
    "QQQQ": (["1st quarter", "4th quarter", "2ND QUARTER"], ["5th quarter", "Q1"]),
    "q": (["1", "4"], ["5"]),
    "qqq": (["Q1"], ["1"]),
    "w": (["1", "56", "07"], ["57", "0"]),
    "ww": (["01", "52"], ["57"]),
    "W": (["1", "5"], ["6", "0"]),
    "F": (["0", "4", "1"], ["5"]),
    "X": (["Z", "+01", "-0930", "+1100"], ["+01:00", "+12", "01", "z"]),
    "XX": (["Z", "+0100", "-1130"], ["+01", "+01:00", "+1200"]),
    "XXX": (["Z", "+01:00", "-11:30"], ["+0100", "+12:00", "+01:60", "+01"]),
    "XXXX": (["Z", "+0100", "+010030"], ["+01:00", "+1300"]),
    "XXXXX": (["Z", "+01:00", "+01:00:30"], ["+0100", "+12:00"]),
    "x": (["+01", "-0930"], ["Z", "+12"]),
    "xx": (["+0100"], ["Z", "+01"]),
    "xxx": (["+01:00", "-00:00"], ["Z", "+0100", "+14:00"]),
    "xxxx": (["+0100", "+010030"], ["Z"]),
    "xxxxx": (["+01:00", "+01:00:30"], ["Z"]),
    "Z": (["+0100", "-1130", "+0000"], ["Z", "+01:00", "+1200", "GMT"]),
    "ZZZ": (["+0100"], ["Z"]),
    "ZZZZ": (["GMT+01:00", "GMT", "UTC"], ["+01:00", "GMT+0100", "EST"]),
    "ZZZZZ": (["+01:00", "-11:00"], ["+0100", "Z"]),
    "O": (["GMT", "UTC+01", "GMT+01:00"], ["+01", "GMT+1"]),
    "OOOO": (["GMT", "GMT+01:00"], ["+01:00"]),
    "z": (["PDT", "EST", "GMT", "AEST"], ["UTC", "XYZ", "+01"]),
    "zzz": (["PDT", "CET"], ["UTC"]),
    "zzzz": (["Pacific Daylight Time"], ["PDT"]),
    "VV": (["Europe/London", "America/New_York", "Australia/Sydney"], ["UTC", "GMT", "Europe/Nowhere"]),
    "'T'": (["T"], ["t", ""]),
    "''": (["'"], [""]),
    "'at'": (["at"], ["AT"]),
    "'o''clock'": (["o'clock"], ["oclock"]),
}
SEPARATORS = ["-", "-", ":", "/", " ", ".", ",", "", "T", "'T'", "_", "--"]
INVALID = [
    "b",
    "f",
    "HHH",
    "ddd",
    "mmm",
    "sss",
    "'open",
    "{",
    "}",
    "[",
    "]",
    "1",
    "kkk",
    "aa",
    "#",
    "VVV",
    "XXXXXX",
    "yyyyy",
    "GGGGGG",
    "é",
]

USUAL = {
    "date": [
        "yyyy-MM-dd",
        "dd/MM/yyyy",
        "MM/dd/yy",
        "yyyyMMdd",
        "d MMM yyyy",
        "EEEE, d MMMM yyyy",
        "EEE, d MMM yyyy",
        "yyyy-DDD",
        "yyyy-'W'ww",
    ],
    "time": ["HH:mm:ss", "HH:mm", "hh:mm a", "HH:mm:ss.SSS", "HH:mm:ssXXX", "'T'HH:mm:ss", "HHmmss", "H:m", "KK:mm:ss aa"],
    "datetime": [
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ssXXX",
        "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        "yyyy-MM-dd HH:mm:ssZ",
        "yyyy-MM-dd'T'HH:mm:ss.SSSSSS",
        "EEE, dd MMM yyyy HH:mm:ss z",
        "yyyy-MM-dd'T'HH:mm:ssX",
        "yyyy-MM-dd'T'HH:mm:ssx",
        "yyyy-MM-dd HH:mm:ss ZZZZ",
        "yyyy-MM-dd HH:mm VV",
    ],
}
USUAL_TEXTS = [
    "2000-01-31",
    "2024-02-29",
    "2023-02-29",
    "2001-02-30",
    "31/01/2000",
    "01/31/00",
    "20000131",
    "1 Jan 2000",
    "Monday, 1 January 2000",
    "10:59:19",
    "10:59",
    "24:00",
    "10:59 am",
    "10:59:19.123",
    "10:59:19+10:00",
    "T10:59:19",
    "105919",
    "1:2",
    "2000-01-31T10:59:19",
    "2000-01-31T10:59:19Z",
    "2000-01-31T10:59:19+10:00",
    "2000-01-31T10:59:19.123Z",
    "2000-01-31 10:59:19+1000",
    "2000-04-31T00:00:00Z",
    "",
    "2000-01-31T10:59:19+12:00",
    "x",
    "2000-12-31T23:59:60Z",
    "0000-00-00",
]


def pair(rnd, kind):
    """A format (None: the default one) and a text that was made for it, more or less."""
    if rnd.random() < 0.12:
        return None, usual_text(rnd, {"date": "yyyy-MM-dd", "time": "HH:mm:ss", "datetime": "yyyy-MM-dd'T'HH:mm:ssXXX"}[kind])
    if rnd.random() < 0.4:
        chosen = rnd.choice(USUAL[kind])
        return chosen, usual_text(rnd, chosen)
    return composed(rnd)


def composed(rnd):
    """A format of random letters, with a text of what each of them reads."""
    pattern, text = "", ""
    for index in range(rnd.choice([1, 1, 2, 3, 4])):
        if index:
            separator = rnd.choice(SEPARATORS)
            pattern += separator
            text += separator.strip("'") if rnd.random() < 0.97 else ""
        letters = rnd.choice(list(LETTERS))
        good, bad = LETTERS[letters]
        pattern += letters
        text += rnd.choice(good if rnd.random() < 0.88 else bad)
    if rnd.random() < 0.08:
        pattern += rnd.choice(INVALID)
    return pattern, slightly_changed(rnd, text)


def usual_text(rnd, pattern):
    """A text made from the pattern letter by letter."""
    if rnd.random() < 0.25:
        return rnd.choice(USUAL_TEXTS)
    text, index = "", 0
    while index < len(pattern):
        if pattern[index] == "'":
            end = pattern.find("'", index + 1)
            text += pattern[index + 1 : end]
            index = end + 1
            continue
        end = index
        while end < len(pattern) and pattern[end] == pattern[index]:
            end += 1
        good, bad = LETTERS.get(pattern[index:end], ([pattern[index:end]], [""]))
        text += rnd.choice(good if rnd.random() < 0.93 else bad)
        index = end
    return slightly_changed(rnd, text)


def slightly_changed(rnd, text):
    if rnd.random() < 0.9 or not text:
        return text
    place = rnd.randrange(len(text))
    return rnd.choice(
        [text + " ", text[:-1], " " + text, text[:place] + rnd.choice("0x-: é") + text[place + 1 :], text.upper(), text + "x"]
    )
