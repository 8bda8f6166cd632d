import ArgumentParser

/// The tutor on the screen: what the program does without a subcommand.
struct TutorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tutor", abstract: "Open the tutor at the step where you left off (this is what happens without a subcommand).")

    @Option(help: ArgumentHelp("Begin at this step; earlier ones are marked as filled in.", valueName: "n"))
    var step: Int?
    @OptionGroup var course: CourseOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let ended = try TutorOpening(course, look).work(at: step)
        if ended != 0 { throw ExitCode(128 + ended) }
    }
}
