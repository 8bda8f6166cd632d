"""A program on a pseudo-terminal: quicker than tmux, for timing and for killing at any moment."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time


class PtySession:
    def __init__(self, command, width=80, height=24, environment=None):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        settings = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **(environment or {})}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=settings, start_new_session=True, close_fds=True)
        os.close(slave)
        self.seen = b""

    def read(self, seconds):
        """What comes within the time: the first piece of it, or nothing."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return b""
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return b""
        self.seen += data
        return data

    def drain(self, quiet=0.02, limit=5.0):
        """Reads until nothing comes for `quiet` seconds."""
        end = time.perf_counter() + limit
        while time.perf_counter() < end and self.read(quiet):
            pass

    def wait_for(self, *texts, seconds=10):
        """Waits until one of these has been written, and gives it back."""
        end = time.perf_counter() + seconds
        while True:
            for text in texts:
                if text.encode() in self.seen:
                    return text
            if time.perf_counter() > end:
                raise AssertionError(f"waited {seconds} s for {texts!r}; the end of what came: {self.seen[-2000:]!r}")
            self.read(0.05)

    def write(self, text):
        os.write(self.master, text.encode() if isinstance(text, str) else text)

    def kill(self, number=signal.SIGKILL):
        try:
            os.kill(self.process.pid, number)
        except ProcessLookupError:
            pass

    def close(self):
        """Kills what still runs; may be called again."""
        self.kill()
        self.process.wait()
        if self.master >= 0:
            os.close(self.master)
        self.master = -1

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
