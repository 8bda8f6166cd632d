"""A process that asks the reference implementation: a list of cases comes as one line of JSON, their answers go back as one.

An answer is {"mismatches": [...]}, {"elsewhere": true}, {"unreadable": reason} or {"unanswered": reason}. Requests are put to the mock
server of the official `pact` program, which reads them from pact files; responses and messages to the verifier of libpact_ffi in this
process, which asks a provider in this process too; messages of V3 to its comparison of two messages.
"""

import ctypes
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

import wire
from case import from_file
from pact_ffi import ffi, lib
from values import to_text

SPECIFICATIONS = {"v1": ("1.0.0", 1), "v2": ("2.0.0", 3), "v3": ("3.0.0", 4), "v4": ("4.0", 5)}
PATIENCE = 10


def pact(interactions, spec, key="interactions"):
    return to_text(
        {
            "consumer": {"name": "C"},
            "provider": {"name": "P"},
            key: interactions,
            "metadata": {"pactSpecification": {"version": SPECIFICATIONS[spec][0]}},
        }
    )


class MockServers:
    """The official mock server's administration, in a process of its own."""

    def __init__(self, folder):
        self.port = free_port()
        command = [
            os.environ["PACT"],
            "mock",
            "start",
            "--host",
            "127.0.0.1",
            "--port",
            str(self.port),
            "--no-file-log",
            "--output",
            folder,
        ]
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=die_with_parent,
        )
        for _ in until(PATIENCE):
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except OSError:
                pass
        raise RuntimeError("the official mock server did not start")

    def ask(self, case):
        interaction = {"description": "d", "request": case.expected, "response": {"status": 200}}
        if case.spec == "v4":
            interaction["type"] = "Synchronous/HTTP"
        for _ in range(20):
            status, answer = self.call("POST", "/", pact([interaction], case.spec))
            if status != 200:
                return {"unreadable": answer[:300]}
            server = json.loads(answer)["mockServer"]
            # Where an id holds digits alone the program takes it for a port, and fails.
            if not server["id"].isdigit():
                break
        try:
            return self.judged(case, server)
        finally:
            self.call("DELETE", f"/mockserver/{server['id']}")

    def judged(self, case, server):
        matched = send(server["port"], wire.actual(case, f"127.0.0.1:{server['port']}"))
        if matched == 200:
            return {"mismatches": []}
        # What was found is noted after the answer has gone out.
        for _ in until(PATIENCE):
            _, answer = self.call("POST", f"/mockserver/{server['id']}/verify")
            entries = json.loads(answer)["mismatches"] if answer else []
            if any(one["type"] == "request-mismatch" for one in entries):
                return {"mismatches": next(one["mismatches"] for one in entries if one["type"] == "request-mismatch")}
            if any(one["type"] == "request-not-found" for one in entries):
                return {"elsewhere": True}
        return {"unanswered": f"the mock server answered {matched} and noted nothing"}

    def call(self, method, path, body=""):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body.encode(), {"Content-Type": "application/json"})
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def stop(self):
        self.process.terminate()
        self.process.wait()


def send(port, sent):
    """The status of the answer to some bytes."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(sent)
        answer = b""
        while b"\r\n" not in answer:
            got = connection.recv(65536)
            if not got:
                break
            answer += got
        while connection.recv(65536):
            pass
    return int(answer.split(b" ", 2)[1]) if answer else 0


class Verifier:
    """The library's verifier, and the provider that it asks: bytes for each name of an interaction."""

    def __init__(self, folder):
        self.file = os.path.join(folder, "pact.json")
        self.answers = {}
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            connection, _ = self.listener.accept()
            try:
                self.answer(connection)
            except OSError:
                pass
            finally:
                connection.close()

    def answer(self, connection):
        connection.settimeout(PATIENCE)
        asked = b""
        while b"\r\n\r\n" not in asked:
            asked += received(connection)
        head, body = asked.split(b"\r\n\r\n", 1)
        lines = head.decode("latin-1").split("\r\n")
        length = next((int(line.split(":")[1]) for line in lines if line.lower().startswith("content-length:")), 0)
        while len(body) < length:
            body += received(connection)
        path = lines[0].split()[1]
        name = json.loads(body)["description"] if path.startswith("/message") else path.strip("/")
        connection.sendall(self.answers[name])
        connection.shutdown(socket.SHUT_WR)

    def ask(self, cases):
        """An answer for each of the cases, which are of one specification."""
        self.answers = {str(index): wire.actual(case) for index, case in enumerate(cases)}
        interactions = [interaction(str(index), case) for index, case in enumerate(cases)]
        with open(self.file, "w", encoding="utf-8") as file:
            file.write(pact(interactions, cases[0].spec))
        results = self.verified().get("interactionResults", [])
        if len(results) == len(cases):
            return [answer_of(result) for result in results]
        if len(cases) == 1:
            return [{"unreadable": "the verifier could not load the pact"}]
        return [self.ask([case])[0] for case in cases]

    def verified(self):
        handle = lib.pactffi_verifier_new_for_application(b"differential", b"1")
        try:
            lib.pactffi_verifier_set_provider_info(handle, b"P", b"http", b"127.0.0.1", self.port, b"/")
            for kind in (b"message", b"sync-message"):
                lib.pactffi_verifier_add_provider_transport(handle, kind, self.port, b"/message", b"http")
            lib.pactffi_verifier_set_follow_redirects(handle, 0)
            lib.pactffi_verifier_set_coloured_output(handle, 0)
            lib.pactffi_verifier_add_file_source(handle, self.file.encode())
            lib.pactffi_verifier_execute(handle)
            found = lib.pactffi_verifier_json(handle)
            return json.loads(ffi.string(found)) if found != ffi.NULL else {}
        finally:
            lib.pactffi_verifier_shutdown(handle)


def received(connection):
    got = connection.recv(65536)
    if not got:
        raise OSError("the verifier went away")
    return got


def interaction(name, case):
    if case.kind == "response":
        found = {"description": name, "request": {"method": "GET", "path": f"/{name}"}, "response": case.expected}
        return found | ({"type": "Synchronous/HTTP"} if case.spec == "v4" else {})
    if case.kind == "message":
        return {"type": "Asynchronous/Messages", "description": name} | case.expected
    request = {"contents": {"content": "?", "contentType": "text/plain", "encoded": False}}
    return {"type": "Synchronous/Messages", "description": name, "request": request, "response": [case.expected]}


def answer_of(result):
    if result["result"] == "OK":
        return {"mismatches": []}
    found = result.get("mismatch") or {}
    if found.get("type") == "mismatches":
        return {"mismatches": found["mismatches"]}
    return {"unanswered": str(found.get("message"))}


def compared_messages(case):
    """Two messages of V3, compared by the library."""
    sides = [
        lib.pactffi_message_new_from_json(0, to_text(side | {"description": "d"}).encode(), SPECIFICATIONS["v3"][1])
        for side in (case.expected, case.actual)
    ]
    if any(side == ffi.NULL for side in sides):
        return {"unreadable": "the message could not be loaded"}
    found = lib.pactffi_match_message(*sides)
    if found == ffi.NULL:
        return {"unanswered": "the messages could not be compared"}
    mismatches, entries = [], lib.pactffi_mismatches_get_iter(found)
    while (one := lib.pactffi_mismatches_iter_next(entries)) != ffi.NULL:
        mismatches.append(json.loads(ffi.string(lib.pactffi_mismatch_to_json(one))))
    lib.pactffi_mismatches_iter_delete(entries)
    return {"mismatches": mismatches}


def answers(cases, servers, verifier):
    found = [None] * len(cases)
    batches = {}
    for index, case in enumerate(cases):
        if case.kind == "request":
            try:
                found[index] = servers().ask(case)
            except (OSError, ValueError, http.client.HTTPException) as error:
                found[index] = {"unanswered": f"{type(error).__name__}: {error}"}
        elif case.kind == "message" and case.spec == "v3":
            found[index] = compared_messages(case)
        else:
            batches.setdefault(case.spec, []).append(index)
    for indexes in batches.values():
        for index, answer in zip(indexes, verifier.ask([cases[index] for index in indexes])):
            found[index] = answer
    return found


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def until(seconds):
    """Counts attempts, a moment apart, until the time is over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        yield
        time.sleep(0.001)


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def main():
    answers_to = os.fdopen(os.dup(1), "w", encoding="utf-8")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    started = []

    def servers():
        if not started:
            started.append(MockServers(folder))
        return started[0]

    with tempfile.TemporaryDirectory(prefix="differential.") as folder:
        verifier = Verifier(folder)
        try:
            for line in sys.stdin:
                cases = [from_file(one["file"], "", one["kind"], one["spec"]) for one in json.loads(line)]
                answers_to.write(json.dumps(answers(cases, servers, verifier)) + "\n")
                answers_to.flush()
        finally:
            for one in started:
                one.stop()


if __name__ == "__main__":
    main()
