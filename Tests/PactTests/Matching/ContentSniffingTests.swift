import Testing

@testable import Pact

@Suite("Content known by its beginning")
struct ContentSniffingTests {
    @Test(
        "Bytes are of the type their beginning tells, and of no other",
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47], "image/png"), ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"), (Array("GIF89a".utf8), "image/gif"),
            (Array("%PDF-1.7".utf8), "application/pdf"), ([0x50, 0x4B, 0x03, 0x04], "application/zip"), (Array("BM".utf8), "image/bmp"),
            ([0x1F, 0x8B, 0x08], "application/gzip"), (Array("RIFF0000WEBP".utf8), "image/webp"),
            (Array("RIFF0000WAVE".utf8), "audio/x-wav"),
            ([0x49, 0x49, 0x2A, 0x00, 8, 0, 0, 0, 0, 0], "image/tiff"), (Array("0000ftypisom0000".utf8), "video/mp4"),
            (Array("ID3".utf8), "audio/mpeg"), (Array("OggS".utf8), "audio/ogg"), (Array("<?xml version".utf8), "text/xml"),
            (Array("  <HTML>".utf8), "text/html"), (Array("#!/bin/sh".utf8), "text/x-shellscript"),
            ([0x61, 0x00], "application/octet-stream"),
            (Array("<c/>".utf8), "application/xml"), (Array(#"{"a":1}"#.utf8), "application/json"), (Array("hello".utf8), "text/plain"),
            ([], "text/plain"),
        ] as [([UInt8], String)])
    func types(bytes: [UInt8], type: String) {
        #expect(ContentSniffing.refusal(of: bytes, type: type) == nil)
        #expect(ContentSniffing.refusal(of: bytes, type: "image/x-other") != nil)
    }

    @Test("Text of every kind is plain text too, unless its beginning is known")
    func plainText() {
        #expect(ContentSniffing.refusal(of: Array(#"{"a":1}"#.utf8), type: "text/plain") == nil)
        #expect(ContentSniffing.refusal(of: Array("<html>".utf8), type: "text/plain") == .looksLike("text/html", expected: "text/plain"))
        #expect(ContentSniffing.refusal(of: Array("a".utf8), type: "image/png") == .looksLike("text/plain", expected: "image/png"))
    }
}
