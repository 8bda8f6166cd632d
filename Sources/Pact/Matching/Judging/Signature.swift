/// The bytes by which a kind of content is known.
struct Signature {
    let type: String
    /// Bytes and where they stand; all of them have to be there.
    private let marks: [(offset: Int, bytes: [UInt8])]

    private init(_ type: String, _ marks: (Int, [UInt8])...) {
        self.type = type
        self.marks = marks.map { (offset: $0.0, bytes: $0.1) }
    }

    func fits(_ bytes: [UInt8]) -> Bool {
        marks.allSatisfy { mark in bytes.dropFirst(mark.offset).starts(with: mark.bytes) }
    }

    private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// In the order in which they are tried.
    static let known: [Signature] = [
        Signature("image/jpeg", (0, [0xFF, 0xD8, 0xFF])),
        Signature("image/png", (0, [0x89, 0x50, 0x4E, 0x47])),
        Signature("image/gif", (0, text("GIF"))),
        Signature("image/webp", (8, text("WEBP"))),
        Signature("image/tiff", (0, [0x49, 0x49, 0x2A, 0x00])),
        Signature("image/tiff", (0, [0x4D, 0x4D, 0x00, 0x2A])),
        Signature("image/bmp", (0, text("BM"))),
        Signature("application/pdf", (0, text("%PDF"))),
        Signature("application/zip", (0, [0x50, 0x4B, 0x03, 0x04])),
        Signature("application/gzip", (0, [0x1F, 0x8B, 0x08])),
    ]
}
