/// How much of a file is read: far more than a learner writes, and little enough that no file can stall the screen.
struct YAMLLimits: Sendable {
    var bytes = 256 * 1024
    var nodes = 20_000
    var depth = 64
}
