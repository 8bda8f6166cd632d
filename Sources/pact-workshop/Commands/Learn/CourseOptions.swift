import ArgumentParser

/// Where the learner's files and the lessons lie.
struct CourseOptions: ParsableArguments {
    @Option(name: .customLong("workspace"), help: ArgumentHelp("Where your files live; else PACT_WORKSHOP_HOME.", valueName: "dir"))
    var workspaceFolder: String?

    @Option(name: .customLong("lessons"), help: ArgumentHelp("Another course; else PACT_WORKSHOP_LESSONS.", valueName: "dir"))
    var lessonsFolder: String?

    func workspace() throws(CommandFailure) -> Workspace {
        try Workspace.find(option: workspaceFolder, environment: CommandEnvironment())
    }

    func lessons() throws(CommandFailure) -> LessonsFolder {
        try LessonsFolder.find(option: lessonsFolder, environment: CommandEnvironment())
    }
}
