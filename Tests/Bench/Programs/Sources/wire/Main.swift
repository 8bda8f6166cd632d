import Glibc

/// What both sides are measured with, quicker than either:
///
///     wire ask PORT CONNECTIONS COUNT METHOD PATH [BODY]    asks so often in all over so many kept connections, each time awaiting the
///                                                           answer; prints the seconds that took
///     wire provide BODY                                     prints its port, answers every request with that body as JSON until its
///                                                           input ends
///
///     wire measure COMMAND...                               runs it; prints seconds, seconds on processors, and its peak of memory in
///                                                           megabytes
///
/// BODY is a file.
@main
enum Main {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.count >= 6, arguments[0] == "ask", let port = UInt16(arguments[1]), let connections = Int(arguments[2]),
            let count = Int(arguments[3])
        {
            let body = arguments.count > 6 ? File.bytes(arguments[6]) : []
            let asker = Asker(method: arguments[4], path: arguments[5], body: body)
            asker.ask(count, over: connections, port: port)
        } else if arguments.count == 2, arguments[0] == "provide" {
            Provider(body: File.bytes(arguments[1])).serve()
        } else if arguments.count >= 2, arguments[0] == "measure" {
            MeasuredCommand(arguments: Array(arguments.dropFirst())).run()
        } else {
            fail("usage: wire ask PORT CONNECTIONS COUNT METHOD PATH [BODY] | wire provide BODY | wire measure COMMAND...")
        }
    }
}

func fail(_ reason: String) -> Never {
    let text = Array("wire: \(reason)\n".utf8)
    write(STDERR_FILENO, text, text.count)
    exit(2)
}
