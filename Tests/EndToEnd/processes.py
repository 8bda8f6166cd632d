"""Which processes there are, as the system tells it in /proc."""

import os
import time


def processes():
    """Every process that runs: number, its parent's number, and name. Those that have ended are left out, collected or not."""
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                begin, _, rest = file.read().rpartition(")")
        except OSError:
            continue
        state, parent = rest.split()[:2]
        if state not in "ZX":
            yield int(name), int(parent), begin.partition("(")[2]


def wait_for_end(process, seconds=10):
    """Waits until a process has ended."""
    deadline = time.monotonic() + seconds
    while any(number == process for number, _, _ in processes()):
        if time.monotonic() > deadline:
            raise AssertionError(f"process {process} is still running after {seconds} s")
        time.sleep(0.01)
