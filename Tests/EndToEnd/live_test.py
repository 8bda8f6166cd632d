"""The learner's own editor beside the tutor, live mode and the command line, over real files and real runs."""

import os
import time
import unittest

from terminal import Terminal
from workshop import BINARY, LESSONS, Workspace

NAME = "consumer/client.yaml"
OLD, NEW = "GET /products/{id}", "GET /product/{id}"


class Live(unittest.TestCase):
    def start(self, environment=None):
        """Step 5 at its task, run once."""
        workspace = Workspace().__enter__()
        self.addCleanup(workspace.__exit__, None, None, None)
        command = f"{BINARY} --step 5 --lessons {LESSONS} --workspace {workspace.path}"
        terminal = Terminal(command, environment=environment)
        self.addCleanup(terminal.close)
        terminal.wait("Back to the client", "keys")
        terminal.press("Escape")
        terminal.wait("Nothing has run yet")
        terminal.press("r")
        terminal.wait("Esc")
        terminal.press("Escape")
        terminal.wait("attempt 1", "verify FAIL 1")
        return workspace, terminal

    def text(self, workspace):
        return workspace.read(5, NAME)

    def write_in_place(self, path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def write_by_rename(self, path, text):
        self.write_in_place(path + "~", text)
        os.replace(path + "~", path)

    def write_in_steps(self, path, text):
        """Emptied first, then filled line by line, as over a slow line."""
        with open(path, "w", encoding="utf-8") as file:
            for line in text.splitlines(keepends=True):
                time.sleep(0.01)
                file.write(line)
                file.flush()

    def write_anew(self, path, text):
        os.remove(path)
        time.sleep(0.05)
        self.write_in_place(path, text)

    def test_a_save_of_any_kind_is_taken_over_and_run(self):
        workspace, terminal = self.start()
        path = workspace.file(5, NAME)
        attempt = 1
        for write in (self.write_in_place, self.write_by_rename, self.write_in_steps, self.write_anew):
            with self.subTest(way=write.__name__):
                text = self.text(workspace)
                write(path, text.replace(OLD, NEW) if OLD in text else text.replace(NEW, OLD))
                begun = time.monotonic()
                terminal.wait("is taken over")
                attempt += 1
                terminal.press("1", "3")
                terminal.wait(f"attempt {attempt}", gone=("running",))
                # What the tests themselves take of a busy machine is in it.
                self.assertLess(time.monotonic() - begun, 5)
                self.assertEqual(terminal.screen().count("cannot be read"), 0)

    def test_both_sides_changed_is_asked_about_with_the_difference(self):
        workspace, terminal = self.start()
        terminal.press("2", "i", "End")
        terminal.write(" mine")
        terminal.wait("*modified")
        self.write_by_rename(workspace.file(5, NAME), self.text(workspace) + "# theirs\n")
        terminal.wait("Changed twice", "# theirs")
        terminal.press("Down", "Enter")
        terminal.wait("# theirs", gone=("Changed twice",))

    def test_editors_get_the_line_in_their_own_way_and_come_back(self):
        for name, expected in (("vim", "+5 {}"), ("hx", "{}:5"), ("code", "--wait --goto {}:5"), ("mine", "{}")):
            with self.subTest(editor=name):
                workspace = Workspace().__enter__()
                self.addCleanup(workspace.__exit__, None, None, None)
                folder = os.path.join(workspace.path, "my editors")
                os.makedirs(folder)
                editor, log = os.path.join(folder, name), os.path.join(folder, "log")
                with open(editor, "w", encoding="utf-8") as file:
                    file.write(f"#!/bin/sh\nprintf '%s\\n' \"$*\" >'{log}'\n")
                os.chmod(editor, 0o755)
                terminal = Terminal(
                    f"{BINARY} --step 5 --lessons {LESSONS} --workspace {workspace.path}", environment={"VISUAL": f"'{editor}'"})
                self.addCleanup(terminal.close)
                terminal.wait("keys")
                terminal.press("Escape", ":")
                terminal.write("5")
                terminal.press("Enter")
                terminal.wait("> 5 |")
                terminal.press("e")
                terminal.wait("is as it was", "> 5 |")
                with open(log, encoding="utf-8") as file:
                    self.assertEqual(file.read().strip(), expected.format(workspace.file(5, NAME)))
                terminal.close()

    def test_live_mode_runs_what_is_typed_and_saves_nothing(self):
        workspace, terminal = self.start()
        terminal.write(":li")
        terminal.press("Tab")
        terminal.wait("line  live")
        terminal.write("ve")
        terminal.press("Enter")
        terminal.wait(" LIVE ")
        terminal.write(":7")
        terminal.press("Enter", "i", "End")
        terminal.write("/x")
        terminal.wait("unit FAIL 1", "live, not counted", "EDIT")
        self.assertIn(OLD + "\n", self.text(workspace))
        terminal.write(": [")
        terminal.wait("OLD: client.yaml line 7 cannot be read", "FAIL")
        for _ in range(5):
            terminal.press("BSpace")
        terminal.wait("unit PASS 2", gone=("OLD:",))
        terminal.press("C-s")
        terminal.wait("saved ", gone=("not counted", "LIVE   EDIT"))


if __name__ == "__main__":
    unittest.main()
