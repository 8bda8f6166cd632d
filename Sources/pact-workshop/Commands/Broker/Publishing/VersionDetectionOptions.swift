import ArgumentParser

/// Whether a version's commit, branch and build are read from the environment of a build server and from git.
struct VersionDetectionOptions: ParsableArguments {
    @Flag(
        name: [.customShort("r"), .customLong("auto-detect-version-properties")],
        help: "Take version, branch and build URL, where they are not given, from the build server's variables or from git.")
    var isOn = false
}
