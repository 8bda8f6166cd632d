import ArgumentParser

/// The course as a tour to be read, on the screen.
struct WalkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "walk", abstract: "Read the course as a tour: Space shows what comes next, and everything that runs is real.")

    @Argument(help: "The step to begin with; else the place where the tour was left.")
    var step: Int?
    @OptionGroup var course: CourseOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        let ended = try TutorOpening(course, look).walk(at: step)
        if ended != 0 { throw ExitCode(128 + ended) }
    }
}
