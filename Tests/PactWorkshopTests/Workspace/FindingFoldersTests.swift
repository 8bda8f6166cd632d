import Glibc
import Testing

@testable import pact_workshop

@Suite("Finding the folders")
struct FindingFoldersTests {
    @Test(
        "the workspace is where one asks for it, else where the user's data lie",
        arguments: [
            ("/here/", ["PACT_WORKSHOP_HOME": "/there"], "/here"),
            (nil, ["PACT_WORKSHOP_HOME": "/there", "XDG_DATA_HOME": "/data"], "/there"),
            (nil, ["XDG_DATA_HOME": "/data", "HOME": "/home/a"], "/data/pact-workshop"),
            (nil, ["XDG_DATA_HOME": "relative", "HOME": "/home/a"], "/home/a/.local/share/pact-workshop"),
            (nil, ["XDG_DATA_HOME": "", "HOME": "/home/a"], "/home/a/.local/share/pact-workshop"),
        ] as [(String?, [String: String], String)])
    func workspace(option: String?, variables: [String: String], root: String) throws {
        #expect(try Workspace.find(option: option, environment: CommandEnvironment(variables)).root == root)
    }

    @Test("without a home a workspace has to be named")
    func homeless() {
        #expect(throws: CommandFailure.self) { try Workspace.find(option: nil, environment: CommandEnvironment([:])) }
        let unnamed = #expect(throws: CommandFailure.self) {
            try Workspace.find(option: "", environment: CommandEnvironment(["HOME": "/home/a"]))
        }
        #expect(unnamed?.status == CommandFailure.inputStatus)
    }

    @Test("a course that contains itself by a link is read once")
    func circle() throws {
        let folder = TemporaryFolder()
        try folder.write([0x61], to: "01-a/lesson.yaml")
        for name in ["loop", "01-a/loop", "01-a/round"] {
            #expect(symlink(folder.path, "\(folder.path)/\(name)") == 0)
        }
        #expect(try LessonsFolder(root: folder.path).files() == ["01-a/lesson.yaml": "a"])
    }

    @Test("lessons are found by option, by variable, beside an installed program, and beside the sources")
    func lessons() throws {
        let folder = TemporaryFolder()
        for name in ["asked/x", "variable/x", "usr/share/pact-workshop/Lessons/x", "project/Package.swift", "project/Lessons/x"] {
            try folder.write([], to: name)
        }
        let root = folder.path
        func find(_ option: String?, _ variables: [String: String], _ executable: String) throws -> String {
            try LessonsFolder.find(option: option, environment: CommandEnvironment(variables), executable: executable).root
        }
        let program = root + "/usr/bin/pact-workshop"
        let built = root + "/project/.build/x86_64/debug/pact-workshop"
        #expect(try find(root + "/asked", ["PACT_WORKSHOP_LESSONS": root + "/variable"], program) == root + "/asked")
        #expect(try find(nil, ["PACT_WORKSHOP_LESSONS": root + "/variable"], program) == root + "/variable")
        #expect(try find(nil, [:], program) == root + "/usr/share/pact-workshop/Lessons")
        #expect(try find(nil, [:], built) == root + "/project/Lessons")
    }

    @Test("lessons that are nowhere are the environment's fault, with the places tried; a wrong option is the input's")
    func nowhere() {
        let lost = #expect(throws: CommandFailure.self) {
            try LessonsFolder.find(option: nil, environment: CommandEnvironment([:]), executable: "/nowhere/bin/pact-workshop")
        }
        #expect(lost?.status == 3)
        #expect(lost?.sentence.contains("/nowhere/share/pact-workshop/Lessons") == true)
        for variables in [[:], ["PACT_WORKSHOP_LESSONS": "/nowhere"]] {
            let wrong = #expect(throws: CommandFailure.self) {
                try LessonsFolder.find(option: variables.isEmpty ? "/nowhere" : nil, environment: CommandEnvironment(variables))
            }
            #expect(wrong?.status == 2)
        }
    }

    @Test("an unknown step names those that there are")
    func unknownStep() throws {
        let folder = TemporaryFolder()
        for name in ["01-a/lesson.yaml", "10-b/lesson.yaml", "notes/x", "03-file"] { try folder.write([], to: name) }
        let lessons = LessonsFolder(root: folder.path)
        #expect(lessons.folders.map(\.number) == [1, 10])
        let error = #expect(throws: CommandFailure.self) { try lessons.lesson(2) }
        #expect(error == .input("There is no step 2. This course has the steps 1, 10."))
    }
}
