/// The bytes by which a kind of content is known.
struct Signature {
    /// Bytes and where they stand.
    struct Mark {
        let offset: Int
        let bytes: [UInt8]

        init(_ offset: Int, _ bytes: [UInt8]) {
            self.offset = offset
            self.bytes = bytes
        }

        init(_ offset: Int, _ text: String) {
            self.init(offset, Array(text.utf8))
        }
    }

    let type: String
    private let marks: [Mark]
    /// How long the content is at least.
    private let minimum: Int

    private init(_ type: String, _ marks: Mark..., minimum: Int = 0) {
        self.type = type
        self.marks = marks
        self.minimum = minimum
    }

    private init(_ type: String, _ beginning: [UInt8], minimum: Int = 0) {
        self.init(type, Mark(0, beginning), minimum: minimum)
    }

    private init(_ type: String, _ beginning: String, minimum: Int = 0) {
        self.init(type, Mark(0, beginning), minimum: minimum)
    }

    /// True when all the bytes stand where they should.
    func fits(_ bytes: [UInt8]) -> Bool {
        bytes.count >= minimum && marks.allSatisfy { bytes.dropFirst($0.offset).starts(with: $0.bytes) }
    }

    /// In the order in which they are tried: the more special before the more general.
    static let known: [Signature] = programs + images + videos + sounds + fonts + archives

    private static let programs = [
        Signature("application/wasm", [0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00]),
        Signature("application/x-executable", [0x7F, 0x45, 0x4C, 0x46], minimum: 53),
        Signature("application/vnd.microsoft.portable-executable", "MZ"),
        Signature("application/java", [0xCA, 0xFE, 0xBA, 0xBE], minimum: 8),
    ]

    private static let images = [
        Signature("image/jpeg", [0xFF, 0xD8, 0xFF]),
        Signature("image/jp2", [0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A, 0x00]),
        Signature("image/png", [0x89, 0x50, 0x4E, 0x47]),
        Signature("image/gif", "GIF"),
        Signature("image/webp", Mark(8, "WEBP")),
        Signature("image/x-canon-cr2", Mark(0, [0x49, 0x49, 0x2A, 0x00]), Mark(8, [0x43, 0x52, 0x02])),
        Signature("image/x-canon-cr2", Mark(0, [0x4D, 0x4D, 0x00, 0x2A]), Mark(8, [0x43, 0x52, 0x02])),
        Signature("image/tiff", [0x49, 0x49, 0x2A, 0x00], minimum: 10),
        Signature("image/tiff", [0x4D, 0x4D, 0x00, 0x2A], minimum: 10),
        Signature("image/bmp", "BM"),
        Signature("image/vnd.ms-photo", [0x49, 0x49, 0xBC]),
        Signature("image/vnd.adobe.photoshop", "8BPS"),
        Signature("image/vnd.microsoft.icon", [0x00, 0x00, 0x01, 0x00]),
        Signature("image/heif", Mark(4, "ftypheic"), minimum: 16),
        Signature("image/avif", Mark(4, "ftypavif"), minimum: 16),
        Signature("image/avif", Mark(4, "ftypavis"), minimum: 16),
    ]

    private static let videos =
        [
            "avc1", "dash", "iso2", "iso3", "iso4", "iso5", "iso6", "isom", "mmp4", "mp41", "mp42", "mp4v", "mp71", "MSNV", "NDAS", "NDSC",
            "NSDC", "NDSH", "NDSM", "NDSP", "NDSS", "NDXC", "NDXH", "NDXM", "NDXP", "NDXS", "F4V ", "F4P ",
        ].map { Signature("video/mp4", Mark(4, "ftyp\($0)")) } + [
            Signature("video/x-m4v", Mark(4, "ftypM4V")),
            Signature("video/quicktime", Mark(0, [0x00, 0x00, 0x00, 0x14]), Mark(4, "ftyp"), minimum: 16),
            Signature("video/quicktime", Mark(4, "moov"), minimum: 16),
            Signature("video/quicktime", Mark(4, "mdat"), minimum: 16),
            Signature("video/quicktime", Mark(12, "mdat")),
            Signature("video/x-msvideo", Mark(0, "RIFF"), Mark(8, "AVI")),
            Signature("video/x-ms-wmv", [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, 0xA6, 0xD9]),
            Signature("video/x-flv", [0x46, 0x4C, 0x56, 0x01]),
        ] + (UInt8(0xB0)...0xBF).map { Signature("video/mpeg", [0x00, 0x00, 0x01, $0]) }

    private static let sounds = [
        Signature("audio/midi", "MThd"),
        Signature("audio/mpeg", "ID3"),
        Signature("audio/mpeg", [0xFF, 0xFB], minimum: 3),
        Signature("audio/m4a", Mark(4, "ftypM4A")),
        Signature("audio/m4a", "M4A ", minimum: 11),
        Signature("audio/ogg", "OggS"),
        Signature("audio/x-flac", "fLaC"),
        Signature("audio/x-wav", Mark(0, "RIFF"), Mark(8, "WAVE")),
        Signature("audio/amr", "#!AMR\n", minimum: 12),
        Signature("audio/aac", [0xFF, 0xF1]),
        Signature("audio/aac", [0xFF, 0xF9]),
        Signature("audio/x-aiff", Mark(0, "FORM"), Mark(8, "AIFF")),
    ]

    private static let fonts = [
        Signature("application/font-woff", Mark(0, "wOFF"), Mark(4, [0x00, 0x01, 0x00, 0x00])),
        Signature("application/font-woff", Mark(0, "wOF2"), Mark(4, [0x00, 0x01, 0x00, 0x00])),
        Signature("application/font-sfnt", [0x00, 0x01, 0x00, 0x00, 0x00]),
        Signature("application/font-sfnt", Mark(0, "OTTO"), Mark(4, [0x00])),
    ]

    private static let archives = [
        Signature("application/zip", [0x50, 0x4B, 0x03, 0x04]),
        Signature("application/zip", [0x50, 0x4B, 0x05, 0x06]),
        Signature("application/zip", [0x50, 0x4B, 0x07, 0x08]),
        Signature("application/x-tar", Mark(257, "ustar")),
        Signature("application/vnd.rar", Mark(0, "Rar!"), Mark(4, [0x1A, 0x07, 0x00])),
        Signature("application/vnd.rar", Mark(0, "Rar!"), Mark(4, [0x1A, 0x07, 0x01])),
        Signature("application/gzip", [0x1F, 0x8B, 0x08]),
        Signature("application/x-bzip2", "BZh"),
        Signature("application/x-7z-compressed", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        Signature("application/x-xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        Signature("application/pdf", "%PDF"),
        Signature("application/x-shockwave-flash", "CWS"),
        Signature("application/x-shockwave-flash", "FWS"),
        Signature("application/rtf", "{\\rtf"),
        Signature("application/postscript", "%!"),
        Signature("application/vnd.sqlite3", "SQLi"),
        Signature("application/x-unix-archive", "!<arch>"),
        Signature("application/x-lzip", "LZIP"),
        Signature("application/dicom", Mark(128, "DICM")),
        Signature("application/zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ]
}
