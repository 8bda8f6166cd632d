"""Contracts as code: how the tests get them, run them, and tell whether two contracts mean the same."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import tree_sitter
import tree_sitter_c_sharp
import tree_sitter_go
import tree_sitter_java
import tree_sitter_javascript

from program import LESSONS, PATIENCE, run

GRAMMARS = {
    "javascript": tree_sitter_javascript,
    "java": tree_sitter_java,
    "go": tree_sitter_go,
    "csharp": tree_sitter_c_sharp,
}
PACT = pathlib.Path("pacts") / "FrontendWebsite-ProductService.json"

# Runs every test of a module, as pytest would, and needs nothing but the module.
RUNNER = "import {0}; [test() for name, test in vars({0}).items() if name.startswith('test_')]"


def code(file, language, *arguments):
    """A contract as code."""
    status, out, err = run("pact", "code", "--language", language, file, *arguments)
    if status != 0:
        raise AssertionError(f"{file} as {language}: {err}")
    return out


def meaning(file):
    """A contract without what does not matter: the order of interactions and names, and who wrote it."""
    status, out, err = run("pact", "show", "--inline", "--output", "json", file)
    if status != 0:
        raise AssertionError(f"{file}: {err}")
    contract = json.loads(out)
    contract["interactions"].sort(key=lambda interaction: (interaction["description"], json.dumps(interaction, sort_keys=True)))
    return contract


def pact_test(number):
    """A step's pact test as its solution has it; `None` where the step has none."""
    lesson = next(LESSONS.glob(f"{number:02}-*"), None)
    if lesson is None:
        return None
    files = [lesson / part / "consumer" / "pact-test.yaml" for part in ("solution", "start")]
    return next((file for file in files if file.exists()), None)


def run_python(text, folder):
    """Runs the tests of a generated module in a folder of their own; gives the path of the pact they write."""
    folder = pathlib.Path(folder)
    shutil.rmtree(folder / "pacts", ignore_errors=True)
    (folder / "test_pact.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", RUNNER.format("test_pact")]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE, env=os.environ)
    if done.returncode != 0:
        raise AssertionError(f"{text}\n{done.stdout}{done.stderr}")
    return folder / PACT


def fault(text, language):
    """Where a grammar finds the first fault in a source text; `None` where it finds none."""
    parser = tree_sitter.Parser(tree_sitter.Language(GRAMMARS[language].language()))
    tree = parser.parse(text.encode())
    if not tree.root_node.has_error:
        return None
    nodes = [tree.root_node]
    while nodes:
        node = nodes.pop()
        if node.is_error or node.is_missing:
            row = node.start_point[0]
            return f"line {row + 1}: {text.splitlines()[row] if row < len(text.splitlines()) else ''}"
        nodes += reversed([child for child in node.children if child.has_error or child.is_missing])
    return "somewhere"
