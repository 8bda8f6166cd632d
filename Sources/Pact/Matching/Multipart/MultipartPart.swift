/// One part of a multipart body.
struct MultipartPart: Equatable {
    /// 0-based, among all parts of the body.
    var index: Int
    /// As Content-Disposition gives it; empty where it gives none.
    var name: String
    /// True with a file name, and for parts without Content-Disposition; others are fields.
    var isFile: Bool
    /// Names in lower case.
    var headers: [(name: String, value: String)]
    /// As it came.
    var data: [UInt8]

    /// What the part declares; `nil` when it declares nothing that can be read.
    var contentType: ContentType? { self["content-type"].flatMap(ContentType.parse) }

    /// The data, decoded where it is declared to be base64 and is.
    var content: [UInt8] {
        guard self["content-transfer-encoding"]?.lowercased() == "base64" else { return data }
        return Base64.decode(String(decoding: data, as: UTF8.self)) ?? data
    }

    /// The part of a place that this part is: its name, else its index.
    var token: PathExpression.Token { name.isEmpty ? .index(index) : PathExpression.Token(name: name) }

    /// The first value of a header.
    subscript(header: String) -> String? { headers.first { $0.name == header }?.value }

    static func == (left: Self, right: Self) -> Bool {
        left.index == right.index && left.name == right.name && left.isFile == right.isFile && left.data == right.data
            && left.headers.elementsEqual(right.headers, by: ==)
    }
}
