import NIOCore
import NIOHTTP1
import Pact

/// One connection to a server: requests are collected whole, handed to the handler one at a time, and answered in their order.
///
/// States and their exits: `idle` → `receiving` (a head came) → `answering` (the body is whole, the handler runs) → `idle`, or
/// `closing` where the connection ends with this answer. A request that is refused goes from `receiving` straight to `closing`,
/// where everything that still arrives is dropped. While a request is answered nothing more is read, and what has been read waits.
final class ServerConnection: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = Never
    typealias OutboundOut = ByteBuffer

    private enum State {
        case idle
        case receiving(HTTPRequestHead)
        case answering(AnswerTerms)
        case closing
    }

    private let service: RequestService
    private let limits: HTTPLimits
    private let admission: RequestAdmission?
    private let connections: OpenConnections
    private var context: ChannelHandlerContext?
    private var state = State.idle
    /// What has come of the body of the request that is being received.
    private var body: [UInt8] = []
    private var deadline: ConnectionDeadline?
    /// The last answer that was sent, to be sent again as it is: mock servers give few different ones.
    private var lastAnswer: FramedAnswer?
    private var task: Task<Void, Never>?
    /// Parts of later requests, and what was wrong with those behind them.
    private var waiting = CircularBuffer<HTTPServerRequestPart>()
    private var flaw: HTTPParserError?
    private var isGoingOn = false
    private var isReadHeld = false
    private var peerIsDone = false
    /// The server ends: this connection does so with its next answer.
    private var isLast = false

    init(_ service: RequestService, limits: HTTPLimits, admission: RequestAdmission?, connections: OpenConnections) {
        self.service = service
        self.limits = limits
        self.admission = admission
        self.connections = connections
    }

    /// True while no request is being received or answered, nor refused.
    var isIdle: Bool {
        if case .idle = state { true } else { false }
    }

    /// Takes a request that came whole, while idle.
    func take(_ request: HTTPRequest) {
        guard let context else { return }
        answer(request, on: AnswerTerms(isHead: request.method == "HEAD"), context)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        deadline = ConnectionDeadline(on: context.eventLoop) { [weak self] in self?.expire(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        deadline?.end()
        deadline = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        deadline?.set(after: limits.idle)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.end()
        task?.cancel()
        state = .closing
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        if case .answering = state {
            waiting.append(part)
        } else {
            take(part, context)
        }
    }

    func read(context: ChannelHandlerContext) {
        if case .answering = state {
            isReadHeld = true
        } else {
            context.read()
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed:
            peerIsDone = true
            if case .answering = state { return }
            context.close(promise: nil)
        case is ChannelShouldQuiesceEvent:
            isLast = true
            if case .idle = state { context.close(promise: nil) }
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let flaw = error as? HTTPParserError else { return context.close(promise: nil) }
        switch state {
        case .idle, .receiving: refuse(flaw.answer, context)
        case .answering: self.flaw = flaw
        case .closing: context.close(promise: nil)
        }
    }

    private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
        switch (part, state) {
        case let (.head(head), .idle): begin(head, context)
        case let (.body(part), .receiving): collect(part, context)
        case let (.end, .receiving(head)): answer(head, context)
        default: break
        }
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        deadline?.set(after: limits.receiving)
        if let length = head.headers.first(name: "content-length").flatMap({ Int($0) }), length > limits.bodyBytes {
            return refuse(tooLarge, context)
        }
        if let admission, let refusal = admission(HTTPRequest(head)) { return refuse(refusal, context) }
        state = .receiving(head)
        if head.version != .http1_0, head.headers[canonicalForm: "expect"].contains(where: { $0.lowercased() == "100-continue" }) {
            context.writeAndFlush(wrapOutboundOut(ResponseFrame.goOn), promise: nil)
        }
    }

    private func collect(_ part: ByteBuffer, _ context: ChannelHandlerContext) {
        guard body.count + part.readableBytes <= limits.bodyBytes else { return refuse(tooLarge, context) }
        body.append(contentsOf: part.readableBytesView)
    }

    private var tooLarge: HTTPResponse {
        .plain(413, "The body is larger than \(limits.bodyBytes) bytes.")
    }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let request = HTTPRequest(head, body: body)
        body = []
        answer(request, on: AnswerTerms(head), context)
    }

    private func answer(_ request: HTTPRequest, on terms: AnswerTerms, _ context: ChannelHandlerContext) {
        deadline?.clear()
        state = .answering(terms)
        let length = request.body.count
        let isShort = length <= Self.shortBody || (length <= Self.shortBodyAlone && connections.isSingle)
        switch service {
        case .call(let handler) where isShort: send(handler(request), on: terms, context)
        case .call(let handler): run({ handler($0) }, request, here: false, terms, context)
        case .task(let handler): run(handler, request, here: isShort, terms, context)
        }
    }

    private func run(
        _ handler: @escaping HTTPHandler, _ request: HTTPRequest, here: Bool, _ terms: AnswerTerms, _ context: ChannelHandlerContext
    ) {
        let loop = context.eventLoop
        let bound = NIOLoopBound((self, context), eventLoop: loop)
        let task = connections.start(here: here) {
            let response: HTTPResponse
            do {
                response = try await handler(request)
            } catch {
                response = .plain(500, "The handler failed: \(error)")
            }
            let send = { @Sendable in
                let (connection, context) = bound.value
                connection.send(response, on: terms, context)
            }
            if loop.inEventLoop { send() } else { loop.execute(send) }
        }
        if case .answering = state { self.task = task }
    }

    /// Handlers begin on the loop's own thread, which spares two changes of threads for each request, unless there is so much to
    /// read that others would have to wait; in bytes. All connections of a server share that thread, so what takes longer to judge
    /// than to hand over is handed over.
    private static let shortBody = 256

    /// The same where no other connection is there to wait.
    private static let shortBodyAlone = 64 * 1024

    private func send(_ response: HTTPResponse, on terms: AnswerTerms, _ context: ChannelHandlerContext) {
        task = nil
        guard case .answering = state else { return }
        var terms = terms
        if isLast || (peerIsDone && waiting.isEmpty) { terms.keepsConnection = false }
        let frame = frame(of: response, on: terms)
        guard !frame.closes else {
            state = .closing
            let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
            return context.writeAndFlush(wrapOutboundOut(frame.bytes)).whenComplete { _ in bound.value.close(promise: nil) }
        }
        state = .idle
        deadline?.set(after: limits.idle)
        context.writeAndFlush(wrapOutboundOut(frame.bytes), promise: nil)
        goOn(context)
    }

    private func frame(of response: HTTPResponse, on terms: AnswerTerms) -> ResponseFrame {
        if let lastAnswer, lastAnswer.terms == terms, lastAnswer.response == response { return lastAnswer.frame }
        let frame = ResponseFrame(response, on: terms)
        lastAnswer = frame.bytes.readableBytes <= Self.keptAnswer ? FramedAnswer(response: response, terms: terms, frame: frame) : nil
        return frame
    }

    /// The longest answer that is kept to be sent again, in bytes.
    private static let keptAnswer = 16 * 1024

    /// Takes up what waited for the answer that has just been sent.
    private func goOn(_ context: ChannelHandlerContext) {
        // An answer that is given at once comes here too: the loop below goes on by itself.
        guard !isGoingOn else { return }
        isGoingOn = true
        defer { isGoingOn = false }
        while let part = waiting.popFirst() {
            take(part, context)
            if case .answering = state { return }
        }
        if let flaw {
            self.flaw = nil
            errorCaught(context: context, error: flaw)
        }
        if isReadHeld {
            isReadHeld = false
            context.read()
        }
    }

    private func refuse(_ response: HTTPResponse, _ context: ChannelHandlerContext) {
        let frame = ResponseFrame(response, on: AnswerTerms(keepsConnection: false))
        state = .closing
        body = []
        context.writeAndFlush(wrapOutboundOut(frame.bytes), promise: nil)
        context.close(mode: .output, promise: nil)
        deadline?.set(after: .seconds(1))
    }

    private func expire(_ context: ChannelHandlerContext) {
        switch state {
        case .receiving: refuse(.plain(408, "The request did not arrive in time."), context)
        case .idle, .closing: context.close(promise: nil)
        case .answering: break
        }
    }
}

extension HTTPRequest {
    fileprivate init(_ head: HTTPRequestHead, body: [UInt8] = []) {
        self.init(method: head.method.rawValue, target: head.uri, headers: Headers(head.headers), body: body)
    }
}

extension HTTPParserError {
    /// What a peer is told whose request is not HTTP.
    fileprivate var answer: HTTPResponse {
        switch self {
        case .headerOverflow: .plain(431, "The request's header is too large.")
        default: .plain(400, "The request is not HTTP: \(self).")
        }
    }
}
