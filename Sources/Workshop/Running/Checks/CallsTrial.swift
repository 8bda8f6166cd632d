import Pact
import Synchronization

/// The client's calls, judged by the requests that leave: a listener takes them down and answers each with an empty object.
struct CallsTrial: Sendable {
    /// What the calls sent.
    struct Tried: Sendable {
        var verdicts: [SampleVerdict]
        var remarks: [String]
        /// Request lines in the order they left.
        var sent: [String]
    }

    let context: RunContext
    let samples: [CallSample]

    func tried() async throws -> Tried {
        let client = try StepReading.need(context.reading.client, StepFileName.client)
        let listener = Listener()
        return try await context.transport.serving(listener.handler) { origin in
            var tried = Tried(verdicts: [], remarks: [], sent: [])
            for sample in samples {
                try Task.checkCancellation()
                let requests = try await self.requests(for: sample, client: client, listener: listener, at: origin)
                tried.sent += requests.requests.map(\.line)
                let verdict = verdict(sample, requests: requests.requests, fault: requests.fault)
                tried.verdicts.append(verdict)
                if let remark = sample.remark, verdict.isAccepted { tried.remarks.append(remark) }
            }
            return tried
        }
    }

    private func requests(
        for sample: CallSample, client: ClientFile, listener: Listener, at origin: HTTPOrigin
    ) async throws -> (requests: [HTTPRequest], fault: String?) {
        switch OperationCall.read(sample.call) {
        case let .failure(error):
            return ([], error.sentence)
        case let .success(call):
            let made = await context.perform(call, as: client, at: origin, to: "listener")
            if case let .notCalled(fault) = made.result { return (listener.taken(), fault.sentence) }
            return (listener.taken(), nil)
        }
    }

    private func verdict(_ sample: CallSample, requests: [HTTPRequest], fault: String?) -> SampleVerdict {
        let reason = fault ?? requestFault(sample, requests) ?? tokenFault(sample, requests)
        let token = sample.carriesFreshToken ? ", with a token made just then" : ""
        return SampleVerdict(
            id: sample.id, what: "sends \(sample.sends)\(token)", text: sample.call, should: sample.remark == nil ? .accept : .remark,
            isAccepted: reason == nil, reasons: reason.map { [$0] } ?? [])
    }

    private func requestFault(_ sample: CallSample, _ requests: [HTTPRequest]) -> String? {
        let first = requests.first
        if requests.count == 1, let first, first.line == sample.sends, first.body.isEmpty { return nil }
        let sent = first.map { $0.line + ($0.body.isEmpty ? "" : " with a body") } ?? "nothing"
        return "\(sample.call) should send \(sample.sends), and sent \(sent)."
    }

    /// What is wrong with the token that a call carries; `nil` where none is asked for or it is made at the time of the call.
    private func tokenFault(_ sample: CallSample, _ requests: [HTTPRequest]) -> String? {
        guard sample.carriesFreshToken, let request = requests.first else { return nil }
        guard let value = request.headers.first("Authorization") else {
            return "\(sample.call) went out without an Authorization header."
        }
        guard let token = BearerToken(value) else {
            return
                "\(sample.call) sent Authorization: \(value), and that is no token. A token is the word Bearer and the time: Bearer {now}."
        }
        let age = context.now().milliseconds(since: token.issued)
        guard age >= 0, age < Self.freshMilliseconds else {
            return "\(sample.call) sent a token made at \(token.issued.iso8601). It has to be made at the time of the call: Bearer {now}."
        }
        return nil
    }

    /// How old a token may be that was made for the call that carries it.
    private static let freshMilliseconds: Int64 = 60_000
}

extension CallsTrial.Tried {
    func report(of task: LessonTask) -> TaskReport {
        let wrong = verdicts.first { !$0.holds }
        return TaskReport(
            id: task.id, title: task.title, isDone: wrong == nil, reason: wrong?.reasons.first, samples: verdicts, remarks: remarks)
    }
}

/// Takes down every request that comes.
private final class Listener: Sendable {
    private let requests = Mutex<[HTTPRequest]>([])

    var handler: HTTPHandler {
        { request in
            self.requests.withLock { $0.append(request) }
            return HTTPResponse(status: 200, headers: ["Content-Type": "application/json; charset=utf-8"], text: "{}")
        }
    }

    /// What came since the last time.
    func taken() -> [HTTPRequest] {
        requests.withLock { requests in
            defer { requests = [] }
            return requests
        }
    }
}
