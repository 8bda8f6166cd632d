"""The reference implementation's verdicts, asked in processes of its own that may crash or hang."""

import json
import os
import queue
import selectors
import subprocess
import sys
import threading

import verdict

WORKERS = 2
BATCH = 25
LIMIT = 60
LIMIT_OF_ONE = 20


class Reference:
    """A few workers; use it as a context."""

    def __init__(self, workers=WORKERS):
        self.workers = [Worker() for _ in range(workers)]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for worker in self.workers:
            worker.stop()

    def verdicts(self, cases):
        """A verdict for each case, in their order."""
        found = [None] * len(cases)
        waiting = queue.SimpleQueue()
        for batch in batches(cases):
            waiting.put(batch)

        def work(worker):
            while True:
                try:
                    batch = waiting.get_nowait()
                except queue.Empty:
                    return
                for index, one in zip(batch, worker.verdicts([cases[index] for index in batch])):
                    found[index] = one

        threads = [threading.Thread(target=work, args=(worker,)) for worker in self.workers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return found


def batches(cases):
    """Indexes in portions: the same kind and specification together, as the verifier takes them."""
    order = sorted(range(len(cases)), key=lambda index: (cases[index].kind == "request", cases[index].spec, index))
    return [order[start : start + BATCH] for start in range(0, len(order), BATCH)]


class Worker:
    """One process, started when it is needed and again after it has failed."""

    def __init__(self):
        self.process = None

    def verdicts(self, cases):
        answers = self.ask(cases, LIMIT)
        if answers is None:
            answers = [(self.ask([case], LIMIT_OF_ONE) or [{"unanswered": "the reference crashed or hung"}])[0] for case in cases]
        return [of_answer(answer, case) for answer, case in zip(answers, cases)]

    def ask(self, cases, limit):
        """The answers, or None if the process did not give them."""
        self.start()
        line = json.dumps([{"file": case.text(), "kind": case.kind, "spec": case.spec} for case in cases])
        try:
            self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.flush()
            answer = self.line(limit)
        except OSError:
            answer = None
        if answer is None:
            self.stop()
            return None
        return json.loads(answer)

    def line(self, limit):
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            if not selector.select(limit):
                return None
        return self.process.stdout.readline() or None

    def start(self):
        if self.process is None:
            script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "reference_worker.py")
            self.process = subprocess.Popen([sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def stop(self):
        """Ends the process; it is asked first, since it has servers and files of its own."""
        if self.process is None:
            return
        try:
            self.process.stdin.close()
            self.process.wait(5)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.process = None


def of_answer(answer, case):
    if "mismatches" in answer:
        return verdict.of_mismatches(answer["mismatches"], case, is_reference=True)
    if "elsewhere" in answer:
        return verdict.Verdict("elsewhere")
    kind = "unreadable" if "unreadable" in answer else "unanswered"
    return verdict.Verdict(kind, note=answer[kind])
