extension EditorCommand {
    /// Said where there is no editor at all.
    static let noneSentence =
        "There is no editor here: neither VISUAL nor EDITOR names one, and nano and vi are not installed. "
        + "Name one before the start (VISUAL=nano ./workshop), or edit here with i."

    /// Said where the program that is named cannot be found.
    var missingSentence: String {
        let place = variable.map { " (\($0)=\(command))" } ?? ""
        return "There is no program \(program) here\(place). Is it installed? "
            + "Name another before the start, as VISUAL=nano ./workshop; or edit here with i."
    }

    /// Said where it ended in failure and the file is as it was.
    func failureSentence(path: String, exitCode: Int32) -> String {
        "\(name) ended with exit code \(exitCode); \(path) is as it was."
            + (exitCode == 127 ? " Is the program installed? VISUAL and EDITOR say which one to use." : "")
    }
}
