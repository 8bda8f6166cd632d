"""The commands as a shell or CI uses them: exit codes, promised JSON, errors that help."""

import json
import os
import signal
import unittest
from concurrent.futures import ThreadPoolExecutor

from workshop import OUTCOMES, Workspace, run, signalled_at_first_line


class RunCommand(unittest.TestCase):
    def test_solution_of_each_step_is_done_with_the_announced_outcome(self):
        for step, outcome in OUTCOMES.items():
            with self.subTest(step=step), Workspace() as workspace:
                workspace.solve(step)
                code, out, err = run("run", str(step), "--output", "json", workspace=workspace)
                result = json.loads(out)
                self.assertEqual((code, result["step"], result["done"], result["outcome"]), (0, step, True, outcome), err)

    def test_untouched_step_is_filled_in_and_not_done(self):
        with Workspace() as workspace:
            code, out, _ = run("run", "1", "--output", "json", workspace=workspace)
            self.assertEqual(code, 1)
            self.assertFalse(json.loads(out)["done"])
            self.assertTrue(os.path.exists(workspace.file(1, "consumer/client.yaml")))

    def test_broken_file_is_an_input_error_with_line_and_caret(self):
        with Workspace() as workspace:
            workspace.solve(1)
            workspace.write(1, "consumer/client.yaml", "operations:\n  getAllProducts:\n    request: GET products\n")
            code, out, err = run("run", "1", workspace=workspace)
            shown = out + err
            self.assertIn("consumer/client.yaml:3:", shown)
            self.assertIn("^", shown)
            self.assertNotEqual(code, 0)

    def test_step_that_does_not_exist_is_exit_2(self):
        with Workspace() as workspace:
            code, _, err = run("run", "99", workspace=workspace)
            self.assertEqual(code, 2)
            self.assertIn("99", err)

    def test_verification_facts_of_step_4(self):
        with Workspace() as workspace:
            workspace.solve(4)
            _, out, _ = run("run", "4", "--output", "json", workspace=workspace)
            interactions = [entry for one in json.loads(out)["runs"] for entry in one["interactions"]]
            results = {entry["description"]: entry for entry in interactions}
            failed = results["get product with ID 10"]
            self.assertEqual(failed["result"], "error")
            self.assertEqual(
                [fact["type"] for fact in failed["mismatches"]], ["StatusMismatch", "HeaderMismatch", "BodyTypeMismatch"])
            self.assertEqual(results["get all products"]["result"], "ok")


class OtherCommands(unittest.TestCase):
    def test_list_knows_what_is_done(self):
        with Workspace() as workspace:
            workspace.solve(3)
            run("run", "3", workspace=workspace)
            code, out, _ = run("list", "--output", "json", workspace=workspace)
            steps = {entry["number"]: entry for entry in json.loads(out)["steps"]}
            self.assertEqual(code, 0)
            self.assertEqual(steps[3]["state"], "done")
            self.assertEqual(steps[1]["state"], "new")

    def test_reset_keeps_a_copy(self):
        with Workspace() as workspace:
            workspace.solve(1)
            mine = workspace.read(1, "consumer/client.yaml")
            code, _, _ = run("reset", "1", workspace=workspace)
            self.assertEqual(code, 0)
            self.assertNotEqual(workspace.read(1, "consumer/client.yaml"), mine)
            kept = []
            for folder, _, names in os.walk(os.path.join(workspace.path, ".state")):
                for name in names:
                    with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                        kept.append(file.read())
            self.assertTrue(any(mine in text or json.dumps(mine)[1:-1] in text for text in kept))

    def test_a_folder_is_no_file_of_progress(self):
        with Workspace() as workspace:
            workspace.solve(1)
            for words in (["import"], ["export"], ["export", "--replace"]):
                code, _, err = run("progress", *words, workspace.path, workspace=workspace)
                self.assertEqual(code, 2)
                self.assertIn("is a folder", err)

    def test_course_check_holds_for_the_lessons(self):
        code, out, err = run("course", "check")
        self.assertEqual(code, 0, out + err)

    def test_a_signal_right_after_the_first_line_ends_a_server(self):
        signals = [signal.SIGTERM, signal.SIGINT] * 30
        with ThreadPoolExecutor(6) as several:
            codes = list(several.map(lambda number: signalled_at_first_line(number, "provider", "5", "--output", "json"), signals))
        self.assertEqual(codes, [0] * len(signals))

    def test_unknown_option_is_exit_2(self):
        code, _, _ = run("--no-such-option")
        self.assertEqual(code, 2)

    def test_tutor_without_a_terminal_says_so_with_exit_3(self):
        with Workspace() as workspace:
            code, _, err = run(workspace=workspace)
            self.assertEqual(code, 3)
            self.assertIn("terminal", err)


if __name__ == "__main__":
    unittest.main()
