"""What a person does while editing that only a real terminal and a real disk show: pastes, odd keys, other programs, an editor of one's own."""

import os
import shutil
import signal
import time
import unittest

from processes import processes
from pty_session import PtySession
from workshop import BINARY, Workspace

NAME = "consumer/client.yaml"
LINES = "".join(f"  - name: value {number}  # {number}\n" for number in range(1500))


class Typing(unittest.TestCase):
    def start(self, environment=None):
        """The tutor on a terminal, out of the pages, with a folder of its own."""
        workspace = Workspace().__enter__()
        self.addCleanup(workspace.__exit__, None, None, None)
        return workspace, self.open(workspace, environment, "Welcome")

    def open(self, workspace, environment=None, first="Page", leaves_page=True):
        command = [BINARY, "--step", "1", "--workspace", workspace.path]
        session = PtySession(command, environment={"TERM": "screen-256color", **(environment or {})})
        self.addCleanup(session.close)
        session.wait_for(first)
        if leaves_page:
            session.write("\x1b")
            session.drain()
        return session

    def until(self, session, condition, meaning, seconds=15):
        """Waits for something to be true while the program's output is read."""
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, f"waited {seconds} s for {meaning}; the end of what came: {session.seen[-1500:]!r}")
            session.read(0.02)

    def send(self, session, text):
        """Writes as much as the terminal takes, and reads what comes meanwhile."""
        data = text.encode()
        while data:
            data = data[os.write(session.master, data[:1024]):]
            session.read(0)

    def test_paste_is_taken_as_it_is_with_and_without_marks(self):
        for begin, end in (("\x1b[200~", "\x1b[201~"), ("", "")):
            with self.subTest(marked=bool(begin)):
                workspace, session = self.start()
                session.write("i\x1b[1;5F\r\x15")
                session.drain()
                self.send(session, begin + LINES.replace("\n", "\r") + end)
                session.drain(0.3)
                session.write("\x13")
                self.until(session, lambda: LINES[-30:-1] in workspace.read(1, NAME), "the saved paste")
                self.assertIn(LINES.strip(), workspace.read(1, NAME))

    def test_lines_pasted_where_letters_are_commands_do_nothing(self):
        workspace, session = self.start()
        before = workspace.read(1, NAME)
        self.send(session, LINES[:600].replace("\n", "\r"))
        session.wait_for("Pasting works while typing")
        session.drain(0.2)
        session.write("q")
        session.process.wait(timeout=10)
        self.assertEqual(workspace.read(1, NAME), before)

    def test_keys_that_mean_nothing_leave_no_trace_in_the_file(self):
        workspace, session = self.start()
        session.write("i\x1b[1;5F")
        for keys in ("\x1b[I", "\x1b[1;6C", "\x1b[<0;10;10M", "\x1b[M !!", "\x1b[27;6;9~", "\x1b[3;5~", "\x1b[[E", "\x1b[33;2$", "\x1b[15;5~"):
            session.write(keys)
            session.drain(0.05)
        session.write("# end\x13")
        self.until(session, lambda: "# end" in workspace.read(1, NAME), "the saved file")
        self.assertTrue(workspace.read(1, NAME).rstrip("\n").endswith("by its id.# end"), workspace.read(1, NAME))

    def test_escape_and_a_command_at_once_are_both(self):
        _, session = self.start()
        session.write("i\x1b[1;5F")
        session.drain()
        session.write("\x1bl")
        session.wait_for("Steps")

    def test_file_written_by_another_program_just_before_a_save_is_asked_about(self):
        workspace, session = self.start()
        session.write("i\x1b[1;5F# mine")
        session.wait_for("# mine")
        with open(workspace.file(1, NAME), "a", encoding="utf-8") as file:
            file.write("# theirs\n")
        session.write("\x13")
        session.wait_for("Changed twice")
        self.assertIn("# theirs", workspace.read(1, NAME))
        session.write("\r")
        session.wait_for("Your text is kept")
        session.write("\x13")
        self.until(session, lambda: "# mine" in workspace.read(1, NAME), "the saved file")

    def test_removed_folder_is_written_again(self):
        workspace, session = self.start()
        session.write("i\x1b[1;5F# mine")
        session.wait_for("# mine")
        shutil.rmtree(os.path.dirname(os.path.dirname(workspace.file(1, NAME))))
        session.wait_for("was removed by another program")
        session.write("\x13")
        self.until(session, lambda: os.path.exists(workspace.file(1, NAME)), "the file")
        self.assertIn("# mine", workspace.read(1, NAME))

    def test_typing_without_a_pause_is_kept_within_a_second_and_offered_after_a_kill(self):
        workspace, first = self.start()
        first.close()
        recovery = os.path.join(workspace.path, ".state", "recovery", "01-create-consumer", NAME)
        for number in range(3):
            with self.subTest(round=number):
                marker = f"# unsaved {number} "
                self.type_until_kept_and_be_killed(workspace, marker, recovery, number)
                self.assertIn(marker, self.text(recovery))
                session = self.open(workspace, first="Unsaved typing found", leaves_page=False)
                session.write("\r")
                session.wait_for("Taken over")
                session.write("\x13")
                self.until(session, lambda: marker in workspace.read(1, NAME), "the saved file")
                self.until(session, lambda: not self.text(recovery), "the end of the recovery copy")
                session.close()

    def type_until_kept_and_be_killed(self, workspace, marker, recovery, number):
        """Types and types and never saves; goes on for a while when the recovery copy is there."""
        session = self.open(workspace)
        session.write("i" + marker)
        begun = time.monotonic()
        while marker not in self.text(recovery):
            self.assertLess(time.monotonic() - begun, 3, f"typing is to be kept after a second; there is {self.text(recovery)!r}")
            session.write("x")
            session.read(0.03)
        end = time.monotonic() + 0.4 * number
        while time.monotonic() < end:
            session.write("y")
            session.read(0.03)
        session.close()

    @staticmethod
    def text(path):
        """The file's text; nothing where there is no file."""
        try:
            with open(path, encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def test_recovered_typing_that_is_refused_is_kept_aside(self):
        workspace, session = self.start()
        session.write("i\x1b[1;5F# typed and lost")
        recovery = os.path.join(workspace.path, ".state", "recovery", "01-create-consumer", NAME)
        self.until(session, lambda: os.path.exists(recovery), "the recovery copy")
        session.kill()
        session.process.wait()
        session = self.open(workspace, first="Unsaved typing found", leaves_page=False)
        session.write("\x1b[B\r")
        session.wait_for("v lists it")
        attempts = os.path.join(workspace.path, ".state", "attempts")
        texts = []
        self.until(session, lambda: not os.path.exists(recovery), "the end of the recovery copy")
        for folder, _, names in os.walk(attempts):
            for name in names:
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    texts.append(file.read())
        self.assertTrue(any("typed and lost" in text for text in texts), texts)

    def test_own_editor_hands_its_text_over_even_where_it_fails(self):
        workspace, session = self.start({"VISUAL": "sh -c 'echo \"# by an editor\" >>\"$1\"; exit 3' editor"})
        session.write("e")
        session.wait_for("# by an editor")
        self.assertIn("# by an editor", workspace.read(1, NAME))

    def test_editor_that_fails_or_is_missing_is_told(self):
        for command, told in (("false", "ended with exit code 1"), ("no-such-editor", "There is no program no-such-editor")):
            with self.subTest(command=command):
                _, session = self.start({"VISUAL": command})
                session.write("e")
                session.wait_for(told)

    def test_end_asked_for_while_an_editor_runs_ends_both(self):
        marker = "86399"
        workspace = Workspace().__enter__()
        self.addCleanup(workspace.__exit__, None, None, None)
        editor = os.path.join(workspace.path, "editor")
        with open(editor, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\necho editor-is-open\nexec sleep {marker}\n")
        os.chmod(editor, 0o755)
        session = self.open(workspace, {"VISUAL": editor + " -w"}, "Welcome")
        session.write("e")
        session.wait_for("editor-is-open")
        session.kill(signal.SIGTERM)
        self.assertEqual(session.process.wait(timeout=10), 128 + signal.SIGTERM)
        left = [number for number, parent, name in processes() if name == "sleep" and marker in self.arguments(number)]
        self.assertEqual(left, [])

    @staticmethod
    def arguments(number):
        try:
            with open(f"/proc/{number}/cmdline", encoding="utf-8", errors="replace") as file:
                return file.read()
        except OSError:
            return ""


if __name__ == "__main__":
    unittest.main()
