import Testing

@testable import pact_workshop

@Suite("What is wrong with a workspace")
struct WorkspaceErrorTests {
    @Test(
        "every kind says what happened and what to do",
        arguments: [
            (
                WorkspaceError.system(.writing, path: "/a", reason: "No space left on device"),
                "/a cannot be written: No space left on device. Look"
            ),
            (.system(.locking, path: "/a", reason: "x"), "/a cannot be locked: x."),
            (.notText(path: "/a"), "Save it as UTF-8, or reset the step."),
            (.tooLarge(path: "/a", limit: 2048), "/a has more than 2 kB."),
            (.outside(path: "../a"), "../a would lie outside the step's folder"),
            (.foreign(path: "/w/x.lock"), "/w/x.lock is in the way"),
            (.heldBy(pid: 7), "Another tutor (process 7) works on this workspace."),
        ])
    func sentences(error: WorkspaceError, expected: String) {
        #expect(error.sentence.contains(expected))
    }

    @Test("a file that is no text is wrong input; a disk that says no is the environment's fault")
    func exitCodes() {
        #expect(WorkspaceError.notText(path: "/a").failure.status == 2)
        #expect(WorkspaceError.tooLarge(path: "/a", limit: 1).failure.status == 2)
        #expect(WorkspaceError.system(.writing, path: "/a", reason: "x").failure.status == 3)
    }
}
