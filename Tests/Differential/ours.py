"""Our program's verdicts: `pact-workshop match` on folders of case files."""

import json
import os
import subprocess
import tempfile
from collections import defaultdict

import verdict

PROGRAM = os.environ.get("PROGRAM", "pact-workshop")
LIMIT = 120


def verdicts(cases):
    """A verdict for each case, in their order."""
    groups = defaultdict(list)
    for index, case in enumerate(cases):
        groups[case.asked_as, case.spec].append(index)
    found = [None] * len(cases)
    for (kind, spec), indexes in groups.items():
        for index, one in zip(indexes, asked(kind, spec, [cases[index] for index in indexes])):
            found[index] = one
    return found


def asked(kind, spec, cases):
    with tempfile.TemporaryDirectory(prefix="differential.") as folder:
        for index, case in enumerate(cases):
            with open(os.path.join(folder, f"{index:06}.json"), "w", encoding="utf-8") as file:
                file.write(case.text())
        command = [PROGRAM, "match", "--spec", spec, "--kind", kind, folder]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False)
            lines, errors = done.stdout.splitlines(), done.stderr
        except subprocess.TimeoutExpired as error:
            lines, errors = (error.stdout or b"").decode().splitlines(), "not done in time"
    return [
        (
            of_line(lines[index], cases[index])
            if index < len(lines)
            else verdict.Verdict("unanswered", note=f"our program: {errors.strip()[-300:]}")
        )
        for index in range(len(cases))
    ]


def of_line(line, case):
    read = json.loads(line)
    return verdict.of_mismatches(read["mismatches"] if not read["match"] else [], case)
