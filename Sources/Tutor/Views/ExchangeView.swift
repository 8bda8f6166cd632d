import Pact
import TerminalUI
import Workshop

/// Requests and answers as they went over the wire.
enum ExchangeView {
    static func content(_ state: TutorState, columns: Int) -> PaneContent {
        PaneContent(lines: lines(of: state.current.exchangesRead).flatMap { $0.folded(to: columns) })
    }

    static func lines(of exchanges: [Exchange]) -> [StyledLine] {
        var lines: [StyledLine] = []
        for (index, exchange) in exchanges.enumerated() {
            if index > 0 { lines.append(StyledLine()) }
            lines += self.lines(of: exchange)
        }
        return lines
    }

    private static func lines(of exchange: Exchange) -> [StyledLine] {
        let request = exchange.request
        var lines = [
            StyledLine("\(exchange.from) -> \(exchange.to)", .heading), StyledLine("\(request.method) \(request.target)", .strong),
        ]
        lines += rest(request.headers, request.body)
        lines.append(StyledLine())
        lines.append(StyledLine("\(exchange.to) -> \(exchange.from)", .heading))
        switch exchange.answer {
        case .response(let response):
            lines.append(StyledLine("\(response.status)", .strong))
            lines += rest(response.headers, response.body)
        case .refused: lines.append(StyledLine("connection refused: nobody listens there", .warning))
        case .failed(let error): lines.append(StyledLine(error.sentence, .warning))
        }
        return lines
    }

    private static func rest(_ headers: Headers, _ body: [UInt8]) -> [StyledLine] {
        let fields = headers.fields.map { StyledLine([Span($0.name + ": ", .dim), Span($0.value)]) }
        guard !body.isEmpty else { return fields }
        let asItCame = BodyText.asItIs(body)
        let toRead = BodyText.lines(body)
        let lines = fields + [StyledLine()] + asItCame.map { StyledLine($0, .code) }
        guard toRead != asItCame, toRead.count > 3 else { return lines }
        return lines + [StyledLine("the same, indented:", .dim)] + toRead.map { StyledLine($0, .code) }
    }
}
