/// The runs under way, by name; starting one of a name that runs cancels that first.
struct RunTasks {
    private var tasks: [String: Task<Void, Never>] = [:]

    mutating func start(_ name: String, _ work: @escaping @Sendable () async -> Void) {
        cancel(name)
        tasks[name] = Task.detached { await work() }
    }

    mutating func cancel(_ name: String) {
        tasks.removeValue(forKey: name)?.cancel()
    }

    mutating func cancelAll() {
        for task in tasks.values { task.cancel() }
        tasks = [:]
    }
}
