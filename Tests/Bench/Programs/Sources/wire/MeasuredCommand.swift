import Glibc

/// A command run to its end with its output on this one's standard error.
///
/// Started from a small program, since the system counts what the starting one has in memory as the started one's peak.
struct MeasuredCommand {
    let arguments: [String]

    /// Prints the seconds it took, those it spent on processors, and its peak of memory in megabytes; ends with its exit code.
    func run() -> Never {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
        var process: pid_t = 0
        let pointers = arguments.map { strdup($0) } + [nil]
        let begun = ContinuousClock.now
        guard posix_spawnp(&process, arguments[0], &actions, nil, pointers, environ) == 0 else {
            fail("\(arguments[0]) cannot be started")
        }
        var status: Int32 = 0
        var used = rusage()
        wait4(process, &status, 0, &used)
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        print(seconds, used.ru_utime.seconds + used.ru_stime.seconds, Double(used.ru_maxrss) / 1024)
        exit(status & 0x7F == 0 ? (status >> 8) & 0xFF : 1)
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
