"""A contract full of what has broken literals and comments of some language before."""

VALUES = [
    'a "quote" and an \'apostrophe\'', "a back\\slash \\n and \\u000a and \\", "two\nlines\r\nand a\ttab", "${name} #{name} {0} {{x}} %s %d",
    "\\(name) `tick` $name", "*/ // /* # --> <!--", '""" \'\'\' ``` #" "#', "null \x00, bell \x07, escape \x1b[31m", "ünï çødé 日本語 \U0001f600",
    "next line \x85, line separator \u2028, paragraph \u2029", "right \u202e to left, zero \u200b width, mark \ufeff", "",
]


def contract(version):
    """A pact that has these values wherever a value can stand."""
    body = {"list": VALUES, **{f"name {value}": value for value in VALUES}, "class": 1, "2nd": 1.50, "": None}
    rules = {"body": {"$['class']": {"matchers": [{"match": "type"}]}}}
    headers = {"Content-Type": "application/json"}
    interactions = [
        {
            "type": "Synchronous/HTTP",
            "description": f"{number}: {value}",
            "providerStates": [{"name": value or "none", "params": {"a b": value, "n": 1}}],
            "request": {
                "method": "POST", "path": "/p", "query": {"q": [value, "x"]}, "headers": headers | {"X-A": "a \"b\" \\ ${c}"},
                "body": wrapped(value, version), "matchingRules": {"path": {"matchers": [{"match": "regex", "regex": r"\/p[\"'`\d]*"}]}},
            },
            "response": {"status": 200, "headers": headers, "body": wrapped(body, version), "matchingRules": rules},
        }
        for number, value in enumerate(VALUES)
    ]
    return {
        "consumer": {"name": "Frontend \"Website\""}, "provider": {"name": "1 Product's Service"}, "interactions": interactions,
        "metadata": {"pactSpecification": {"version": version}},
    }


def wrapped(body, version):
    """A body as a file of this version has it."""
    return {"content": body, "contentType": "application/json", "encoded": False} if version == "4.0" else body
