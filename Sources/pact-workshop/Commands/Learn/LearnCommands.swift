import ArgumentParser

/// The commands with which a course is taken without the screen.
enum LearnCommands {
    static let all: [any ParsableCommand.Type] = [
        WalkCommand.self, ListCommand.self, ShowCommand.self, RunCommand.self, HintCommand.self, ResetCommand.self, SolutionCommand.self,
        ExportCommand.self, ProgressCommand.self, CourseCommand.self, DoctorCommand.self,
    ]
}
