import Pact

/// What is kept of a step: its attempts, and the texts they share.
public struct AttemptLog: Sendable, Equatable {
    /// The most attempts that are kept of a step.
    public static let limit = 200

    /// By number, the oldest first.
    public private(set) var attempts: [Attempt]
    /// Each text once, by the name of its content.
    public private(set) var texts: [ContentHash: String]

    public init(attempts: [Attempt] = [], texts: [ContentHash: String] = [:]) {
        self.attempts = attempts.sorted { $0.number < $1.number }
        self.texts = texts
    }

    public subscript(number: Int) -> Attempt? { attempts.first { $0.number == number } }

    /// The attempt that keeping a draft makes.
    ///
    /// The newest one where it has just these files: a run that gave the same once more is counted there, and files that are kept
    /// already need no second keeping.
    ///
    /// - Parameter next: the least number that may be given.
    public func attempt(keeping draft: AttemptDraft, at time: Instant, localTime: String, next: Int = 1) -> Attempt {
        let files = draft.hashes
        if var newest = attempts.last, newest.files == files {
            if draft.cause != .run { return newest }
            if newest.cause == .run, newest.result == draft.result {
                newest.times += 1
                newest.at = time
                newest.localTime = localTime
                return newest
            }
        }
        let number = max(next, (attempts.last?.number ?? 0) + 1)
        return Attempt(number: number, cause: draft.cause, at: time, localTime: localTime, result: draft.result, files: files)
    }

    /// Takes in an attempt that was kept, in place of an older state of the same one.
    ///
    /// - Parameter files: the texts that the attempt's names of contents stand for.
    public mutating func insert(_ attempt: Attempt, files: StepFiles) {
        for (path, text) in files {
            if let hash = attempt.files[path] { texts[hash] = text }
        }
        let place = attempts.firstIndex { $0.number >= attempt.number } ?? attempts.count
        if attempts.indices.contains(place), attempts[place].number == attempt.number {
            attempts[place] = attempt
        } else {
            attempts.insert(attempt, at: place)
        }
    }

    /// Forgets attempts, and the texts that no other has.
    public mutating func remove(_ numbers: Set<Int>) {
        guard !numbers.isEmpty else { return }
        attempts.removeAll { numbers.contains($0.number) }
        let needed = Set(attempts.flatMap { $0.files.values })
        texts = texts.filter { needed.contains($0.key) }
    }

    /// The files of an attempt, as far as their texts are there.
    public func files(of attempt: Attempt) -> StepFiles {
        attempt.files.compactMapValues { texts[$0] }
    }

    /// Paths of an attempt's files whose text is lost.
    public func lost(of attempt: Attempt) -> [String] {
        attempt.files.filter { texts[$0.value] == nil }.keys.sorted()
    }

    /// The attempt before one; `nil` for the first.
    public func attempt(before number: Int) -> Attempt? {
        attempts.last { $0.number < number }
    }
}
