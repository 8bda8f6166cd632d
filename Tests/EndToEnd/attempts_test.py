"""What was tried is kept: over restarts, resets, imports, and whatever happens to the files in which it is kept."""

import json
import os
import unittest

from terminal import Terminal
from workshop import BINARY, Workspace, run, solution

CLIENT = "consumer/client.yaml"


class Attempts(unittest.TestCase):
    def worked(self, workspace):
        """Two runs by command: of the start, and of the solution. Gives the text of the start."""
        run("run", "1", workspace=workspace)
        start = workspace.read(1, CLIENT)
        workspace.write(1, CLIENT, solution(1, CLIENT))
        run("run", "1", workspace=workspace)
        return start

    def open(self, workspace):
        return Terminal(f"{BINARY} --step 1 --workspace {workspace.path}")

    def to_work(self, terminal):
        terminal.until(lambda shown: "Page 1/" in shown or "[2] Edit" in shown, "the tutor")
        if "Page 1/" in terminal.screen():
            terminal.press("Escape")
        terminal.wait("[2] Edit")

    def test_reset_brought_back_and_undone_after_a_restart(self):
        with Workspace() as workspace:
            start = self.worked(workspace)
            mine = workspace.read(1, CLIENT)
            with self.open(workspace) as terminal:
                self.to_work(terminal)
                terminal.write("x")
                terminal.wait("Put all files of this step back")
                terminal.press("Down", "Enter")
                terminal.until(lambda _: workspace.read(1, CLIENT) == start, "the start on the disk")
                terminal.wait("z brings yours back")
                terminal.write("q")
                terminal.until(lambda _: terminal.flag("pane_dead") != "0", "the end of the tutor")
            with self.open(workspace) as terminal:
                self.to_work(terminal)
                terminal.until(lambda _: terminal.press("z") or workspace.read(1, CLIENT) == mine, "the undone reset")
                terminal.write("v")
                terminal.wait("Attempts", "EXPECTED FAIL 2", "as the step began")
                terminal.press("Down", "b")
                terminal.wait("Back: attempt 1")
                terminal.until(lambda _: workspace.read(1, CLIENT) == start, "attempt 1 on the disk")

    def test_a_reset_by_command_can_be_brought_back(self):
        with Workspace() as workspace:
            self.worked(workspace)
            workspace.write(1, CLIENT, workspace.read(1, CLIENT) + "# mine alone\n")
            code, out, _ = run("reset", "1", workspace=workspace)
            self.assertEqual(code, 0)
            self.assertIn("attempt 3", out)
            with self.open(workspace) as terminal:
                self.to_work(terminal)
                terminal.write("v")
                terminal.wait("before reset")
                terminal.press("b")
                terminal.until(lambda _: "# mine alone" in workspace.read(1, CLIENT), "the file as it was before the reset")

    def test_a_damaged_store_stops_nothing(self):
        with Workspace() as workspace:
            self.worked(workspace)
            folder = os.path.join(workspace.path, ".state", "attempts")
            with open(os.path.join(folder, "01-create-consumer", "000001.json"), "w", encoding="utf-8") as file:
                file.write('{"version": 1, "num')
            with open(os.path.join(folder, "01-create-consumer", "history.json"), "wb") as file:
                file.write(b"\xff\xfe")
            mine = workspace.read(1, CLIENT)
            with self.open(workspace) as terminal:
                terminal.wait("could not be read", "damaged")
                terminal.press("Enter")
                self.to_work(terminal)
                terminal.write("v")
                terminal.wait("EXPECTED FAIL 2")
            self.assertEqual(workspace.read(1, CLIENT), mine)
            self.assertEqual(len(os.listdir(os.path.join(folder, "damaged"))), 2)


class Progress(unittest.TestCase):
    def test_taken_to_another_machine_and_back(self):
        with Workspace() as here, Workspace() as there:
            here.solve(3)
            run("run", "3", workspace=here)
            file = os.path.join(here.path, "all.json")
            code, out, err = run("progress", "export", file, workspace=here)
            self.assertEqual((code, out.strip()), (0, f"{file}: 1 step, 1 attempt."), err)
            run("run", "3", workspace=there)
            theirs = there.read(3, "consumer/pact-test.yaml")
            code, out, err = run("progress", "import", file, workspace=there)
            self.assertEqual(code, 0, err)
            self.assertIn("What was here is copied to", out)
            self.assertEqual(there.read(3, "consumer/pact-test.yaml"), here.read(3, "consumer/pact-test.yaml"))
            steps = json.loads(run("list", "--output", "json", workspace=there)[1])["steps"]
            self.assertEqual(next(one["state"] for one in steps if one["number"] == 3), "done")
            copy = out.split("copied to ")[1].split(";")[0]
            self.assertEqual(run("progress", "import", copy, workspace=there)[0], 0)
            self.assertEqual(there.read(3, "consumer/pact-test.yaml"), theirs)

    def test_files_that_are_none_of_ours_are_exit_2_with_a_sentence_and_change_nothing(self):
        with Workspace() as workspace:
            run("run", "1", workspace=workspace)
            before = workspace.read(1, CLIENT)
            good = os.path.join(workspace.path, "good.json")
            self.assertEqual(run("progress", "export", good, workspace=workspace)[0], 0)
            with open(good, encoding="utf-8") as file:
                whole = file.read()
            bad = {
                "empty": "", "text": "hello", "other": "{}", "cut": whole[: len(whole) // 2], "newer": whole.replace('"version": 1', '"version": 9'),
                "outside": whole.replace('"consumer/client.yaml"', '"../../client.yaml"'), "list": "[" * 1000,
                "changed": whole.replace("getAllProducts", "getAllProduct5"),
            }
            for name, text in bad.items():
                with self.subTest(name=name):
                    path = os.path.join(workspace.path, name)
                    with open(path, "w", encoding="utf-8") as file:
                        file.write(text)
                    code, out, err = run("progress", "import", path, workspace=workspace)
                    self.assertEqual((code, out), (2, ""), err)
                    self.assertIn("Nothing was changed.", err)
            self.assertEqual(run("progress", "import", "/nowhere/x", workspace=workspace)[0], 2)
            self.assertEqual(run("progress", "import", workspace.path, workspace=workspace)[0], 2)
            self.assertEqual(workspace.read(1, CLIENT), before)

    def test_an_export_writes_over_nothing_unasked_and_nothing_is_exported_from_nowhere(self):
        with Workspace() as workspace:
            file = os.path.join(workspace.path, "all.json")
            self.assertEqual(run("progress", "export", file, workspace=workspace)[0], 2)
            run("run", "1", workspace=workspace)
            self.assertEqual(run("progress", "export", file, workspace=workspace)[0], 0)
            self.assertEqual(run("progress", "export", file, workspace=workspace)[0], 2)
            self.assertEqual(run("progress", "export", file, "--replace", workspace=workspace)[0], 0)

    def test_an_import_waits_for_the_tutor_to_be_left(self):
        with Workspace() as workspace, Terminal(f"{BINARY} --step 1 --workspace {workspace.path}") as terminal:
            terminal.wait("Page 1/")
            file = os.path.join(workspace.path, "all.json")
            self.assertEqual(run("progress", "export", file, workspace=workspace)[0], 0)
            code, _, err = run("progress", "import", file, workspace=workspace)
            self.assertEqual(code, 3)
            self.assertIn("Leave it first", err)


if __name__ == "__main__":
    unittest.main()
