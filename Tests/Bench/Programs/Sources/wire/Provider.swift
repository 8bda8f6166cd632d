import Glibc

/// A provider that answers everything alike, from one thread for each connection.
struct Provider {
    private let answer: [UInt8]

    init(body: [UInt8]) {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
        answer = Array(head.utf8) + body
    }

    func serve() {
        let (listener, port) = Socket.listening()
        print(port)
        fflush(nil)
        Self.detach {
            while case let descriptor = accept(listener.descriptor, nil, nil), descriptor >= 0 {
                let socket = Socket(descriptor: descriptor)
                Self.detach { converse(socket) }
            }
        }
        while getchar() != EOF {}
        exit(0)
    }

    private func converse(_ socket: Socket) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 14, alignment: 16)
        defer { buffer.deallocate() }
        var message = Message()
        while socket.receive(into: &message, buffer) {
            guard message.isWhole else { continue }
            message.clear()
            socket.send(answer)
        }
        close(socket.descriptor)
    }

    private static func detach(_ work: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let held = Unmanaged.passRetained(Work(work))
        let status = pthread_create(
            &thread, nil,
            { pointer in
                if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run() }
                return nil
            }, held.toOpaque())
        guard status == 0 else { fail("no thread") }
        pthread_detach(thread)
    }

    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}
