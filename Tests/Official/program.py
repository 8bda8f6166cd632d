"""The program as the tests drive it: commands that end, and servers that run for as long as a block does."""

import contextlib
import http.server
import json
import os
import pathlib
import shutil
import signal
import subprocess
import threading
import unittest

PROGRAM = os.environ["PROGRAM"]
PACT = os.environ["PACT"]
LESSONS = pathlib.Path(os.environ["LESSONS"])
PATIENCE = 60


def run(*arguments):
    """Runs the program to its end; gives its exit code, what it printed, and what it said on standard error."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


def verify(*arguments):
    """Runs `verify --output json`; gives its exit code and its last line."""
    status, out, err = run("verify", "--output", "json", *arguments)
    return status, json.loads(out.splitlines()[-1]) if out else err


class Case(unittest.TestCase):
    """A test that can hold something open until it ends."""

    def enter(self, context):
        value = context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)
        return value


class Server:
    """A server of the program: its first line is known from the start, its last lines once it has ended."""

    def __init__(self, process):
        self.process = process
        self.first = json.loads(process.stdout.readline())
        self.url = self.first["url"]
        self.port = self.url.rsplit(":", 1)[1]
        self.rest = None
        self.status = None

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        out, _ = self.process.communicate(timeout=PATIENCE)
        self.rest = [json.loads(line) for line in out.splitlines()]
        self.status = self.process.returncode


@contextlib.contextmanager
def serving(*arguments):
    """Starts a command that serves, and ends it with the block."""
    command = [PROGRAM, *map(str, arguments), "--output", "json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, text=True)
    try:
        server = Server(process)
        yield server
        if server.status is None:
            server.stop()
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


@contextlib.contextmanager
def listening(handler, **members):
    """Serves a request handler on a free port, with its `url` and these members on the server, and ends it with the block."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    vars(server).update(members, url=f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def pact_of_step(number, folder):
    """Runs a step's solution in a workspace of its own below `folder`, and gives the path of the pact file that it writes."""
    lesson = next(LESSONS.glob(f"{number:02}-*"))
    step = pathlib.Path(folder) / lesson.name
    for part in ("start", "solution"):
        if (lesson / part).is_dir():
            shutil.copytree(lesson / part, step, dirs_exist_ok=True)
    pact = step / "pacts" / "FrontendWebsite-ProductService.json"
    pact.unlink(missing_ok=True)
    status, out, err = run("run", number, "--workspace", folder, "--lessons", LESSONS, "--output", "json")
    if not pact.exists():
        raise AssertionError(f"step {number} wrote no pact (exit code {status}): {out}{err}")
    return pact


def official_verifier(pact, server, report, *arguments):
    """Runs the official verifier against a served provider; gives its exit code, what it printed, and its report."""
    command = [
        PACT, "verifier", "--no-colour", "--file", str(pact), "--hostname", "127.0.0.1", "--port", server.port, "--json", str(report),
        *arguments,
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    return done.returncode, done.stdout + done.stderr, json.loads(pathlib.Path(report).read_text())
