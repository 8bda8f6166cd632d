/// Why bytes are no multipart body.
enum MultipartError: Error, Equatable {
    /// The Content-Type header is missing or names no boundary.
    case noBoundary
    /// No line begins with the boundary.
    case boundaryNotFound(String)
    /// The part, 0-based, is not followed by the boundary.
    case unfinished(part: Int)
    /// The part, 0-based, does not begin with headers and an empty line.
    case badHeaders(part: Int)

    var sentence: String {
        switch self {
        case .noBoundary: "its Content-Type header names no boundary; write multipart/form-data; boundary=…"
        case .boundaryNotFound(let boundary): "no line begins with --\(Mismatch.cut(boundary)), the boundary its Content-Type header names"
        case .unfinished(let part): "part \(part + 1) is not followed by the boundary"
        case .badHeaders(let part): "part \(part + 1) does not begin with headers and an empty line, both ended by CR and LF"
        }
    }
}
