"""A real terminal for tests: one tmux server per instance, keys in, screen out, waiting for conditions."""

import os
import shlex
import shutil
import subprocess
import tempfile
import time

from processes import wait_for_end

SETTINGS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tmux.conf")


class Terminal:
    """A program in a tmux pane of a given size.

    Every wait is for a condition and bounded; a wait that fails shows the screen as it is.
    """

    def __init__(self, command, width=80, height=24, environment=None):
        self.folder = tempfile.mkdtemp(prefix="pact-workshop-tmux-")
        self.width, self.height = width, height
        settings = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **(environment or {})}
        exports = " ".join(f"{name}={shlex.quote(value)}" for name, value in settings.items())
        line = f"exec env {exports} {command}"
        try:
            self._tmux("-f", SETTINGS, "new-session", "-d", "-x", str(width), "-y", str(height), line)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _tmux(self, *arguments, check=True):
        # Where the locale is not one of UTF-8, tmux shows other characters as underscores.
        result = subprocess.run(
            ["tmux", "-u", "-S", os.path.join(self.folder, "socket"), *arguments], capture_output=True, encoding="utf-8",
            env={**os.environ, "LC_ALL": "C.UTF-8"})
        if check and result.returncode != 0:
            raise AssertionError(f"tmux {arguments[0]}: {result.stderr.strip()}")
        return result.stdout

    def press(self, *keys):
        """Keys by tmux name: Enter, Escape, C-s, Down, or a single character."""
        for key in keys:
            self._tmux("send-keys", key)

    def write(self, text):
        """Text as typed, character for character."""
        self._tmux("send-keys", "-l", "--", text)

    def paste(self, text):
        """A bracketed paste, where the program asked for one."""
        path = os.path.join(self.folder, "pasted")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        self._tmux("load-buffer", path)
        self._tmux("paste-buffer", "-p")

    def screen(self):
        return self._tmux("capture-pane", "-p", check=False)

    def styled(self):
        """The screen with its escape sequences."""
        return self._tmux("capture-pane", "-p", "-e", check=False)

    def flag(self, name):
        """A format of tmux, e.g. alternate_on, cursor_flag, pane_pid, pane_dead."""
        return self._tmux("display-message", "-p", "#{" + name + "}", check=False).strip()

    def resize(self, width, height):
        self.width, self.height = width, height
        self._tmux("resize-window", "-x", str(width), "-y", str(height))

    def wait(self, *texts, seconds=15, gone=()):
        """Waits until every text is on the screen and none of `gone` is; gives the screen back."""
        return self.until(
            lambda shown: all(text in shown for text in texts) and not any(text in shown for text in gone),
            f"{texts!r} on the screen" + (f" without {gone!r}" if gone else ""), seconds)

    def until(self, condition, meaning, seconds=15):
        end = time.monotonic() + seconds
        while True:
            shown = self.screen()
            if condition(shown):
                return shown
            if time.monotonic() > end:
                raise AssertionError(f"waited {seconds} s for {meaning}; the screen is:\n{shown}")
            time.sleep(0.01)

    def close(self):
        """Ends the terminal, as a window that is closed; afterwards neither tmux nor the program in it runs."""
        ended = [int(self.flag(name) or 0) for name in ("pid", "pane_pid")]
        self._tmux("kill-server", check=False)
        try:
            for process in filter(None, ended):
                wait_for_end(process)
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)
