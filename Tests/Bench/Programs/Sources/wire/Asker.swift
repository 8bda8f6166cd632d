import Glibc

/// A client that keeps its connections and has one request under way on each.
struct Asker {
    private let request: [UInt8]

    init(method: String, path: String, body: [UInt8]) {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n"
        if !body.isEmpty { head += "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n" }
        request = Array((head + "\r\n").utf8) + body
    }

    func ask(_ count: Int, over connections: Int, port: UInt16) {
        let sockets = (0..<connections).map { _ in Socket.connected(to: port) }
        var messages = [Message](repeating: Message(), count: connections)
        var waiting = sockets.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        var asked = 0
        var answered = 0
        let begun = ContinuousClock.now
        for socket in sockets where asked < count {
            socket.send(request)
            asked += 1
        }
        while answered < count {
            guard poll(&waiting, nfds_t(connections), 10_000) > 0 else { fail("no answer within ten seconds") }
            for index in sockets.indices where waiting[index].revents != 0 {
                guard sockets[index].receive(into: &messages[index], buffer) else { fail("a connection was closed") }
                guard messages[index].isWhole else { continue }
                guard messages[index].isOK else { fail(String(decoding: messages[index].bytes.prefix(2000), as: UTF8.self)) }
                messages[index].clear()
                answered += 1
                if asked < count {
                    sockets[index].send(request)
                    asked += 1
                }
            }
        }
        print((ContinuousClock.now - begun) / .seconds(1))
    }
}
