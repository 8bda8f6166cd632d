"""The program under test, and a folder of its own for each use."""

import os
import shutil
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BINARY = os.environ.get("PACT_WORKSHOP_BINARY", os.path.join(ROOT, ".build", "release", "pact-workshop"))
LESSONS = os.path.join(ROOT, "Lessons")
FOLDERS = {int(name[:2]): name for name in sorted(os.listdir(LESSONS)) if name[:2].isdigit()}
OUTCOMES = {
    1: "EXPECTED FAIL", 2: "EXPECTED FAIL", 3: "PASS", 4: "EXPECTED FAIL", 5: "PASS",
    6: "EXPECTED FAIL", 7: "PASS", 8: "EXPECTED FAIL", 9: "EXPECTED FAIL", 10: "PASS"}
# Steps 11 and 12 are judged by what a broker was told and asked as well as by their files.
OUTCOMES_WITH_BROKER = {**OUTCOMES, 11: "PASS", 12: "PASS"}

# Runs the command that follows it where there is no network but loopback.
OFFLINE = """unshare --map-root-user --net sh -c 'ip link set lo up && exec "$0" "$@"' """


def can_be_offline():
    return subprocess.run(f"{OFFLINE} true", shell=True, capture_output=True).returncode == 0


class Workspace:
    """A learner's folder that is gone afterwards."""

    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix="pact-workshop-test-")
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def file(self, step, name):
        return os.path.join(self.path, FOLDERS[step], name)

    def read(self, step, name):
        with open(self.file(step, name), encoding="utf-8") as file:
            return file.read()

    def write(self, step, name, text):
        os.makedirs(os.path.dirname(self.file(step, name)), exist_ok=True)
        with open(self.file(step, name), "w", encoding="utf-8") as file:
            file.write(text)

    def solve(self, step):
        """Lays the course's own solution of a step into the folder."""
        for layer in ("start", "solution"):
            source = os.path.join(LESSONS, FOLDERS[step], layer)
            shutil.copytree(source, os.path.join(self.path, FOLDERS[step]), dirs_exist_ok=True)


def page_count(step):
    return len(os.listdir(os.path.join(LESSONS, FOLDERS[step], "pages")))


def solution(step, name):
    """The text of a file at the end of a step."""
    for layer in ("solution", "start"):
        path = os.path.join(LESSONS, FOLDERS[step], layer, name)
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                return file.read()
    raise FileNotFoundError(name)


def run(*arguments, workspace=None, seconds=60, environment=None):
    """Runs a command to its end and gives exit code, standard output and standard error."""
    command = [BINARY, *arguments]
    if workspace is not None:
        command += ["--workspace", workspace.path]
    result = subprocess.run(
        command, capture_output=True, text=True, timeout=seconds, stdin=subprocess.DEVNULL,
        env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})})
    return result.returncode, result.stdout, result.stderr


def signalled_at_first_line(number, *arguments, seconds=20):
    """Starts a command that serves, sends it a signal as soon as it has printed a line, and gives its exit code."""
    with subprocess.Popen([BINARY, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            server.stdout.readline()
            server.send_signal(number)
            return server.wait(timeout=seconds)
        finally:
            server.kill()
