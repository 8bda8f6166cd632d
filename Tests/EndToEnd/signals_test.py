"""However the program ends, the terminal is as it was before."""

import os
import signal
import unittest

from processes import processes, wait_for_end
from terminal import Terminal
from workshop import BINARY, ROOT, Workspace

SETTINGS = "stty -a > {file}; echo marker-{name}"


class Signals(unittest.TestCase):
    def start(self, program=BINARY):
        """A shell in a terminal, its settings noted, and the tutor started from it in a folder of its own."""
        self.workspace = Workspace().__enter__()
        self.addCleanup(self.workspace.__exit__, None, None, None)
        terminal = Terminal("bash --norc --noprofile", 80, 24, {"PS1": "prompt> "})
        self.addCleanup(terminal.close)
        terminal.wait("prompt>")
        before = self.settings(terminal, "before")
        terminal.write(f"{program} --workspace {self.workspace.path}")
        terminal.press("Enter")
        terminal.wait("Welcome", gone=("marker-before",))
        self.assertEqual(terminal.flag("alternate_on"), "1")
        return terminal, before

    def settings(self, terminal, name):
        file = os.path.join(self.workspace.path, name)
        # A key that the tutor was sent and did not read any more belongs to nobody.
        terminal.press("C-u")
        terminal.write(SETTINGS.format(file=file, name=name))
        terminal.press("Enter")
        terminal.until(lambda shown: f"\nmarker-{name}" in shown, f"marker-{name}")
        with open(file, encoding="utf-8") as text:
            return text.read()

    def tutor(self, terminal):
        """The process of the tutor in the terminal's shell."""
        shell = int(terminal.flag("pane_pid"))
        children = [number for number, parent, name in processes() if parent == shell and name == "pact-workshop"]
        self.assertEqual(len(children), 1, children)
        return children[0]

    def assert_given_back(self, terminal, before):
        terminal.until(lambda _: terminal.flag("alternate_on") == "0", "the ordinary screen")
        terminal.until(lambda shown: shown.strip().splitlines()[-1:] == ["prompt>"], "the shell's prompt", 20)
        self.assertEqual(terminal.flag("cursor_flag"), "1")
        self.assertEqual(terminal.flag("mouse_any_flag"), "0")
        self.assertEqual(terminal.flag("keypad_cursor_flag"), "0")
        self.assertEqual(self.settings(terminal, "after"), before)

    def test_a_signal_gives_the_terminal_back(self):
        for name in ("TERM", "HUP", "INT", "SEGV", "BUS", "FPE", "ILL", "ABRT", "QUIT"):
            with self.subTest(signal=name):
                terminal, before = self.start()
                os.kill(self.tutor(terminal), signal.Signals[f"SIG{name}"])
                self.assert_given_back(terminal, before)
                terminal.close()

    def test_a_signal_during_a_run_gives_the_terminal_back(self):
        terminal, before = self.start()
        tutor = self.tutor(terminal)
        terminal.press("Escape", "r", "Escape")
        os.kill(tutor, signal.SIGTERM)
        self.assert_given_back(terminal, before)

    def test_leaving_gives_the_terminal_back(self):
        terminal, before = self.start()
        terminal.press("q")
        self.assert_given_back(terminal, before)

    def test_suspended_and_brought_back(self):
        self.suspend_and_bring_back(BINARY)

    @unittest.skipIf("PACT_WORKSHOP_BINARY" in os.environ, "another build than that of ./workshop is tested")
    def test_suspended_and_brought_back_through_the_script(self):
        self.suspend_and_bring_back(os.path.join(ROOT, "workshop"))

    def test_stopped_by_another_program_and_brought_back(self):
        for _ in range(2):
            self.suspend_and_bring_back(BINARY, by_signal=True)

    def suspend_and_bring_back(self, program, by_signal=False):
        terminal, before = self.start(program)
        if by_signal:
            os.kill(self.tutor(terminal), signal.SIGTSTP)
        else:
            terminal.press("C-z")
        terminal.until(lambda _: terminal.flag("alternate_on") == "0", "the ordinary screen")
        terminal.wait("Stopped")
        terminal.write("fg")
        terminal.press("Enter")
        terminal.until(lambda shown: terminal.flag("alternate_on") == "1" and "Welcome" in shown, "the tutor again")
        terminal.press("q")
        self.assert_given_back(terminal, before)

    def test_a_lost_terminal_ends_the_tutor_with_typing_kept(self):
        terminal, _ = self.start()
        tutor = self.tutor(terminal)
        terminal.press("i")
        terminal.wait("EDIT")
        terminal.write("# typed before the line went dead")
        terminal.wait("went dead")
        terminal.close()
        wait_for_end(tutor)
        texts = []
        for folder, _, names in os.walk(self.workspace.path):
            for name in names:
                with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                    texts.append(file.read())
        self.assertTrue(any("went dead" in text for text in texts), "what was typed is nowhere in the workspace")


if __name__ == "__main__":
    unittest.main()
