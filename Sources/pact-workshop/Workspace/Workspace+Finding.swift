extension Workspace {
    /// The learner's folder: what was asked for, else `PACT_WORKSHOP_HOME`, else `pact-workshop` where the user's data lie.
    static func find(option: String?, environment: CommandEnvironment) throws(CommandFailure) -> Workspace {
        if let option {
            guard !option.isEmpty else { throw .input("--workspace is empty. Name a folder for your files, as in --workspace here.") }
            return Workspace(root: option)
        }
        if let home = environment.text("PACT_WORKSHOP_HOME") { return Workspace(root: home) }
        // A relative path here is to be ignored (XDG Base Directory Specification).
        if let data = environment.text("XDG_DATA_HOME"), data.hasPrefix("/") { return Workspace(root: data + "/pact-workshop") }
        guard let home = environment.text("HOME") else {
            throw .environment("There is no home folder to keep your files in. Name a folder with --workspace DIR.")
        }
        return Workspace(root: home + "/.local/share/pact-workshop")
    }
}
