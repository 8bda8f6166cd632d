import Glibc

/// What both sides are measured with, quicker than either:
///
///     wire provide BODY          prints its port, answers every request with that body as JSON until its input ends
///     wire measure COMMAND...    runs it; prints seconds, seconds on processors, and its peak of memory in megabytes
///
/// BODY is a file.
@main
enum Main {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.count == 2, arguments[0] == "provide" {
            Provider(body: File.bytes(arguments[1])).serve()
        } else if arguments.count >= 2, arguments[0] == "measure" {
            MeasuredCommand(arguments: Array(arguments.dropFirst())).run()
        } else {
            fail("usage: wire provide BODY | wire measure COMMAND...")
        }
    }
}

func fail(_ reason: String) -> Never {
    let text = Array("wire: \(reason)\n".utf8)
    write(STDERR_FILENO, text, text.count)
    exit(2)
}
