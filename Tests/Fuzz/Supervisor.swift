import Foundation

/// Starts the child that does the work, and tells what became of it.
struct Supervisor {
    let options: FuzzOptions
    let corpus: Corpus
    /// A case that takes longer hangs, on however busy a machine.
    private static let patience = 120.0

    /// - Returns: the exit code.
    func run() throws -> Int32 {
        let progress = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: progress) }
        try Data(count: 8).write(to: progress)
        let child = Process()
        child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        child.arguments = [
            "--seconds", "\(options.seconds)", "--seed", "\(options.seed)", "--corpus", options.corpus, "--progress", progress.path,
        ]
        try child.run()
        let hangs = try watch(child, progress)
        child.waitUntilExit()
        let index = try Self.index(progress)
        if !hangs, child.terminationReason == .exit, child.terminationStatus == 0 { return 0 }
        let end =
            hangs
            ? "hangs" : child.terminationReason == .exit ? "fails" : "crashes with signal \(child.terminationStatus)"
        print("\nfuzz \(end) at seed \(options.seed), case \(index): fuzz --seed \(options.seed) --case \(index) runs it again")
        print(FuzzCase(seed: options.seed, index: index, corpus: corpus).text(limit: 20_000))
        return 1
    }

    /// Waits for the child, and ends it when one case takes too long.
    private func watch(_ child: Process, _ progress: URL) throws -> Bool {
        var last: (index: UInt64, since: Date) = (.max, Date())
        while child.isRunning {
            Thread.sleep(forTimeInterval: 0.02)
            let index = try Self.index(progress)
            if index != last.index { last = (index, Date()) }
            if Date().timeIntervalSince(last.since) > Self.patience {
                kill(child.processIdentifier, SIGKILL)
                return true
            }
        }
        return false
    }

    private static func index(_ progress: URL) throws -> UInt64 {
        try Data(contentsOf: progress).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
