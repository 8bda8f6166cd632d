import Foundation

/// Runs one case after the other until the time is up.
struct Worker {
    let options: FuzzOptions
    let corpus: Corpus
    let progress: String
    /// More memory than this is never needed.
    private static let memory: rlim_t = 4 << 30
    /// More seconds of work than this no case may take, in a build for debugging.
    private static let patience = 10.0

    /// - Returns: the exit code.
    func run() throws -> Int32 {
        var limit = rlimit(rlim_cur: Self.memory, rlim_max: Self.memory)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: progress))
        let start = Date()
        var counts: [String: Int] = [:]
        var index: UInt64 = 0
        var slowest: (seconds: Double, index: UInt64) = (0, 0)
        while Date().timeIntervalSince(start) < options.seconds {
            try file.seek(toOffset: 0)
            try file.write(contentsOf: Data((0..<8).map { UInt8(truncatingIfNeeded: index >> (56 - 8 * UInt64($0))) }))
            let next = FuzzCase(seed: options.seed, index: index, corpus: corpus)
            let begin = clock()
            if let complaint = next.run() {
                print("\(next.subject.name): \(complaint)")
                return 1
            }
            let seconds = Double(clock() - begin) / Double(CLOCKS_PER_SEC)
            if seconds > slowest.seconds { slowest = (seconds, index) }
            if seconds > Self.patience {
                print("\(next.subject.name): took \(seconds) seconds")
                return 1
            }
            counts[next.subject.name, default: 0] += 1
            index += 1
        }
        let all = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        print("seed \(options.seed): \(index) cases without a crash (\(all)); the slowest, \(slowest.index), took \(slowest.seconds) s")
        return 0
    }
}
