import Pact
import Workshop

extension AttemptStore {
    /// What is kept of a step.
    struct Found: Sendable, Equatable {
        var log = AttemptLog()
        /// `nil` where there is none yet, or none that can be used.
        var history: ChangeHistory?
        /// What could not be read and where it is now, in sentences; `nil` where all is well.
        var notice: String?
    }

    /// Reads what is kept of a step. What is damaged is moved aside, and the rest is used.
    func read(_ step: String) -> Found {
        var damage = Damage()
        let attempts = numbers(of: step).compactMap { number -> Attempt? in
            taking(path(of: number, in: step), &damage) { () throws(AttemptReadingError) in try attempt(number, of: step) }
        }
        var texts: [ContentHash: String] = [:]
        for hash in Set(attempts.flatMap { $0.files.values }) { texts[hash] = text(hash, &damage) }
        var found = Found(log: AttemptLog(attempts: attempts, texts: texts))
        if Disk.exists(historyPath(of: step)) {
            var inHistory = Damage()
            found.history = taking(historyPath(of: step), &damage) { () throws(AttemptReadingError) in
                try ChangeHistory(json: json(historyPath(of: step))) { hash in
                    if let text = texts[hash] { return text }
                    texts[hash] = text(hash, &inHistory)
                    return texts[hash]
                }
            }
            damage.moved += inHistory.moved
        }
        found.notice = damage.sentence(attempts: attempts.count { attempt in attempt.files.values.contains { texts[$0] == nil } })
        return found
    }

    /// - Throws: `AttemptReadingError` also where the number in the file is not that of its name.
    func attempt(_ number: Int, of step: String) throws(AttemptReadingError) -> Attempt {
        let attempt = try Attempt(json: json(path(of: number, in: step)))
        guard attempt.number == number else { throw .unreadable }
        return attempt
    }

    func historyStates(of step: String) throws(AttemptReadingError) -> [[String: ContentHash]] {
        guard Disk.exists(historyPath(of: step)) else { return [] }
        return try ChangeHistory.states(json: try json(historyPath(of: step)))
    }

    private func json(_ path: String) throws(AttemptReadingError) -> JSONValue {
        guard let text = (try? Disk.read(path)) ?? nil, let json = try? JSONValue.parse(text) else { throw .unreadable }
        return json
    }

    /// A content, if it is there and is what its name says.
    private func text(_ hash: ContentHash, _ damage: inout Damage) -> String? {
        let path = path(of: hash)
        guard Disk.exists(path) else { return nil }
        guard let text = (try? Disk.read(path)) ?? nil, ContentHash(of: text) == hash else {
            putAside(path, &damage)
            return nil
        }
        return text
    }

    private func taking<Value>(
        _ path: String, _ damage: inout Damage, _ read: () throws(AttemptReadingError) -> Value
    ) -> Value? {
        do throws(AttemptReadingError) {
            return try read()
        } catch .tooNew(let version) {
            damage.tooNew = max(damage.tooNew ?? 0, version)
            return nil
        } catch {
            putAside(path, &damage)
            return nil
        }
    }

    /// Moves a damaged file away, so that it is told of once and still there for whoever wants to look.
    private func putAside(_ path: String, _ damage: inout Damage) {
        let name = path.dropFirst(folder.count + 1).replacing("/", with: "-")
        var aside = "\(folder)/damaged/\(name)"
        var number = 2
        while Disk.exists(aside) {
            aside = "\(folder)/damaged/\(name)-\(number)"
            number += 1
        }
        damage.moved.append((try? Disk.move(path, to: aside)) != nil ? aside : path)
    }
}

/// What of the kept attempts cannot be used.
private struct Damage {
    /// Where the damaged files are now.
    var moved: [String] = []
    /// The layout of files that a newer program wrote.
    var tooNew: Int?

    /// - Parameter attempts: how many attempts lost a file.
    func sentence(attempts: Int) -> String? {
        var sentences: [String] = []
        if let first = moved.first {
            let count = moved.count == 1 ? "A file" : "\(moved.count) files"
            sentences.append(
                "\(count) of the kept attempts could not be read and \(moved.count == 1 ? "is" : "are") now beside the others "
                    + "(\(first)\(moved.count == 1 ? "" : ", ...")).")
        }
        if attempts > 0 { sentences.append("\(attempts) kept attempt\(attempts == 1 ? "" : "s") lost a file; v says which.") }
        if let tooNew {
            sentences.append("Some attempts have layout \(tooNew), which a newer version of this program wrote; they are left as they are.")
        }
        return sentences.isEmpty ? nil : (sentences + ["Your files are untouched."]).joined(separator: " ")
    }
}
