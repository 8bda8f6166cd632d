"""A contract as code: the Python is run and has to write the same contract, the rest has to be code at all."""

import json
import pathlib
import tempfile
import unittest

from generated import GRAMMARS, code, fault, meaning, pact_test, run_python
from nasty import VALUES, contract
from program import Case, pact_of_step, run

# Steps whose own run writes the pact; the others take it over as it stands.
WRITING = (3, 5, 6, 8)

class InYourLanguage(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def nasty(self, version="3.0.0"):
        file = self.folder / "nasty.json"
        file.write_text(json.dumps(contract(version)), encoding="utf-8")
        return file

    def test_the_python_of_every_step_writes_our_contract(self):
        seen = []
        for number in range(3, 11):
            test = pact_test(number)
            if test is None:
                continue
            with self.subTest(step=number):
                ours = pact_of_step(number if number in WRITING else max(n for n in WRITING if n <= number), self.folder)
                theirs = run_python(code(test, "python"), self.folder)
                self.assertEqual(meaning(theirs), meaning(ours))
            seen.append(number)
        self.assertTrue(set(WRITING) <= set(seen), seen)

    def test_the_python_of_later_versions_writes_our_contract(self):
        test = pact_test(8)
        for version in ("v3", "v4"):
            with self.subTest(version=version):
                theirs = run_python(code(test, "python", "--to", version), self.folder)
                ours = self.folder / "ours.json"
                status, _, err = run("pact", "convert", "--to", version, "--output-file", ours, pact_of_step(8, self.folder))
                self.assertEqual(status, 0, err)
                self.assertEqual(meaning(theirs), meaning(ours))

    def test_every_step_is_code_in_the_other_languages(self):
        for number in range(3, 11):
            for language in GRAMMARS:
                test = pact_test(number)
                if test is None:
                    continue
                for version in ("v2", "v3", "v4"):
                    with self.subTest(step=number, language=language, version=version):
                        self.assertIsNone(fault(code(test, language, "--to", version), language))

    def test_whatever_stands_in_a_contract_stays_a_literal(self):
        for version in ("3.0.0", "4.0"):
            file = self.nasty(version)
            for language in GRAMMARS:
                with self.subTest(language=language, version=version):
                    text = code(file, language)
                    self.assertIsNone(fault(text, language))
                    self.assertEqual([c for c in text if ord(c) < 0x20 and c not in "\n\t" or ord(c) == 0x7F], [])
            compile(code(file, "python"), "test_pact.py", "exec")

    def test_python_says_nasty_values_as_they_are(self):
        file = self.nasty()
        spoken = {}
        text = code(file, "python")
        exec(compile(text, "test_pact.py", "exec"), spoken)
        names = [name for name in spoken if name.startswith("test_")]
        self.assertEqual(len(names), len(VALUES))
        constants = [constant for name in names for constant in all_constants(spoken[name].__code__)]
        for value in VALUES:
            self.assertIn(value, constants)

    def test_what_cannot_be_done_is_said(self):
        cases = [
            (["--language", "cobol", self.nasty()], 2, "cobol"),
            (["--language", "go", self.folder / "none.json"], 2, "there is no such file"),
            (["--language", "go", "--description", "no such", self.nasty()], 2, "no interaction of that description"),
        ]
        broken = self.folder / "broken.yaml"
        broken.write_text("consumer: a\nprovider: b\ninteractions:\n  - descripton: x\n")
        cases.append((["--language", "java", broken], 2, "descripton"))
        for arguments, expected, words in cases:
            with self.subTest(arguments=arguments):
                status, out, err = run("pact", "code", *arguments)
                self.assertEqual((status, out), (expected, ""))
                self.assertIn(words, err)


def all_constants(code_object):
    """The constants of a function and of what it makes."""
    found = []
    for constant in code_object.co_consts:
        found += list(constant) if isinstance(constant, tuple) else [constant]
    return found


if __name__ == "__main__":
    unittest.main()
