import Pact
import PactIO
import Testing

@Suite("Requests that come in one piece")
struct WholeRequestTests {
    @Test(
        "a request means the same whether it comes whole or byte by byte",
        arguments: [
            "GET / HTTP/1.1\r\n\r\n", "GET /a%2fb//../x;v=1?q=%zz&q=+[] HTTP/1.1\r\nhOST: x\r\nX-A: 1\r\nx-a:   2\r\n\r\n",
            "POST /p HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody", "POST /p HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
            "PUT /p HTTP/1.1\r\ncontent-length: 04\r\nContent-Type: text/plain\r\n\r\nbody",
            "HEAD / HTTP/1.1\r\n\r\n", "DELETE / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}",
            "OPTIONS * HTTP/1.1\r\n\r\n", "FETCH / HTTP/1.1\r\n\r\n", "get / HTTP/1.1\r\n\r\n",
            "GET http://a/b HTTP/1.1\r\n\r\n", "GET /#f HTTP/1.1\r\n\r\n", "GET /é HTTP/1.1\r\n\r\n", "GET /\u{1} HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "GET / HTTP/2.0\r\n\r\n", "GET /\r\n\r\n",
            "\r\n\r\nGET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\n\n", "GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n",
            "GET / HTTP/1.1\r\nA : b\r\n\r\n", "GET / HTTP/1.1\r\n A: b\r\n\r\n", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n",
            "GET / HTTP/1.1\r\nA:\r\n\r\n", "GET / HTTP/1.1\r\nA: b \r\n\r\n", "GET / HTTP/1.1\r\nA: \tb\r\n\r\n",
            "GET / HTTP/1.1\r\nA: b\tc\r\n\r\n", "GET / HTTP/1.1\r\nA: é\r\n\r\n", "GET / HTTP/1.1\r\nA: b\u{0}c\r\n\r\n",
            "GET / HTTP/1.1\r\nA: b\rc\r\n\r\n", "GET / HTTP/1.1\r\n: b\r\n\r\n", "GET / HTTP/1.1\r\nA(: b\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nconnection: Keep-Alive\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: keep-alive, close\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: keep-alive\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", "GET / HTTP/1.1\r\nUpgrade: h2c\r\n\r\n",
            "POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\nbody",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n4\r\nbody\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: x\r\n\r\nbody", "POST / HTTP/1.1\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nbody",
            "POST / HTTP/1.1\r\nContent-Length: 4, 4\r\n\r\nbody", "POST / HTTP/1.1\r\nContent-Length: +4\r\n\r\nbody",
            "POST / HTTP/1.1\r\nContent-Length: -4\r\n\r\nbody", "POST / HTTP/1.1\r\nContent-Length: 0x4\r\n\r\nbody",
            "POST / HTTP/1.1\r\nContent-Length: 4 \r\n\r\nbody", "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\nbody",
            "POST / HTTP/1.1\r\nContent_Length: 4\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 70) + "\r\n",
            "GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 300) + "\r\n",
            "GET / HTTP/1.1\r\nA: \(String(repeating: "b", count: 9000))\r\n\r\n",
        ])
    func wholeOrInPieces(request: String) async throws {
        let (whole, inPieces) = try await answers(to: request) { wire in
            // The head of an answer comes with its body; a second request shows what became of the connection.
            let answer = try await wire.read { $0.contains("\r\n\r\n") }
            wire.write("GET /second HTTP/1.1\r\nConnection: close\r\n\r\n")
            return answer + (try await wire.readToEnd())
        }
        #expect(whole == inPieces)
    }

    @Test("requests with damage anywhere mean the same whole or byte by byte", arguments: 1...4 as ClosedRange<UInt64>)
    func damaged(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<40 {
            let request = Self.damaged(&random)
            let (whole, inPieces) = try await answers(to: request) { wire in
                wire.endWriting()
                // Whether the end is seen before the answer is sent is chance, and told by this line.
                return try await wire.readToEnd().replacing("Connection: close\r\n", with: "")
            }
            #expect(whole == inPieces, "\(request.debugDescription)")
        }
    }

    @Test("a kept connection takes plain requests, others and plain ones again, each answered once and in order")
    func mixture() async throws {
        let requests = [
            "GET /1 HTTP/1.1\r\n\r\n", "POST /2 HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi", "GET /3 HTTP/1.1\r\n\r\nGET /4 HTTP/1.1\r\n\r\n",
            "GET /5 HTTP/1.1\r\nA: é\r\n\r\n",
            "POST /6 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n", "GET /7 HTTP/1.1\r\n\r\n",
        ]
        let sent = try await NetworkTransport().serving(echo) { origin in
            let wire = try Wire.connect(to: origin.port)
            var sent = ""
            for (request, last) in zip(requests, ["/1", "/2", "/4", "/5", "/6", "/7"]) {
                wire.write(request)
                sent += try await wire.read { $0.contains(last) }
            }
            return sent
        }
        let targets = sent.split(whereSeparator: \.isNewline).compactMap { line in
            line.hasPrefix("GET /") || line.hasPrefix("POST /") ? line.split(separator: " ").last : nil
        }
        #expect(targets == ["/1", "/2", "/3", "/4", "/5", "/6", "/7"])
    }

    @Test("a handler that answers at once is asked for every request, and its answers go out in order", arguments: [10, 200_000])
    func immediately(size: Int) async throws {
        let sent = try await NetworkTransport().serving(immediately: { request in
            HTTPResponse(status: 200, headers: [:], text: "<\(request.target) \(request.body.count)>")
        }) { origin in
            let wire = try Wire.connect(to: origin.port)
            let body = String(repeating: "a", count: size)
            wire.write((1...4).map { "POST /\($0) HTTP/1.1\r\nContent-Length: \(size)\r\n\r\n\(body)" }.joined())
            return try await wire.read { $0.contains("</4") }
        }
        #expect(sent.split(separator: "<").filter { $0.first == "/" }.map { $0.prefix { $0 != ">" } } == (1...4).map { "/\($0) \(size)" })
    }

    @Test("the same answer is framed anew for a request that is to be answered in another way")
    func framedAnew() async throws {
        let response = HTTPResponse(status: 200, headers: ["A": "b"], text: "four")
        let sent = try await NetworkTransport().serving { _ in
            response
        } during: { origin in
            let wire = try Wire.connect(to: origin.port)
            var sent: [String] = []
            for (method, length) in [("GET", 4), ("GET", 4), ("HEAD", 0), ("GET", 4)] {
                wire.write("\(method) / HTTP/1.1\r\n\r\n")
                let answer = try await wire.read { $0.contains("\r\n\r\n") && $0.utf8.count >= 44 + length }
                sent.append(String(answer.suffix(from: answer.firstRange(of: "\r\n\r\n")?.upperBound ?? answer.endIndex)))
            }
            return sent
        }
        #expect(sent == ["four", "four", "", "four"])
    }

    /// What the server says to a request sent in one piece, and to the same sent byte by byte.
    private func answers(
        to request: String, ending: @escaping @Sendable (Wire) async throws -> String
    ) async throws -> (whole: String, inPieces: String) {
        try await NetworkTransport().serving(echo) { origin in
            let whole = try Wire.connect(to: origin.port)
            whole.write(request)
            let answer = try await ending(whole)
            let pieces = try Wire.connect(to: origin.port)
            for byte in request.unicodeScalars { pieces.write(String(byte)) }
            return (answer, try await ending(pieces))
        }
    }

    /// A plain request with one to three of its characters replaced, doubled or left out.
    private static func damaged(_ random: inout SeededRandom) -> String {
        let strange = Array("\r\n\t\u{0}\u{7F} :,;/?#%+-é0aZ{}\"".unicodeScalars)
        var scalars = Array(
            "POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nConnection: keep-alive\r\nX-A: b c\r\n\r\nbody".unicodeScalars)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<scalars.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: scalars[place] = strange[Int.random(in: 0..<strange.count, using: &random)]
            case 1: scalars.insert(scalars[place], at: place)
            default: scalars.remove(at: place)
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
