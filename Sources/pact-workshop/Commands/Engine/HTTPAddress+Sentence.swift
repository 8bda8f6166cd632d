extension HTTPAddress.Flaw {
    /// One sentence: which address, what is wrong with it, what to write.
    var sentence: String {
        switch self {
        case .noScheme(let text):
            "'\(text)' is no address; write it as http://\(text.isEmpty || text.contains("://") ? "localhost:8080" : text)."
        case .secure(let text):
            "'\(text)' is an https address, and providers are verified over http alone; start the provider without TLS, on this machine."
        case .noHost(let text): "'\(text)' names no host; write it as http://localhost:8080."
        case .port(let text): "the port in '\(text)' is no number from 1 to 65535."
        case .user(let text): "'\(text)' holds a user's name; send it as a header instead: -H Authorization='Basic …'."
        case .characters(let text): "'\(text)' holds blanks or control characters; a blank is written %20."
        }
    }
}
