/// Names of tests and classes, made of words that people wrote.
enum CodeName {
    /// Runs of ASCII letters and digits, in small letters; never empty, and the first does not begin with a digit.
    static func words(of text: String) -> [String] {
        let words = text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
        guard let first = words.first else { return ["interaction"] }
        return first.first?.isNumber == true ? ["interaction"] + words : words
    }

    /// `get_all_products`
    static func snake(_ words: [String]) -> String {
        words.joined(separator: "_")
    }

    /// `getAllProducts`; a single word, which may be one of the language's own, gets company.
    static func camel(_ words: [String]) -> String {
        let words = words.count > 1 ? words : ["test"] + words
        return (words.first ?? "") + pascal(Array(words.dropFirst()))
    }

    /// `GetAllProducts`
    static func pascal(_ words: [String]) -> String {
        words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// A participant's name as part of a class's name: letters and digits as they stand.
    static func type(_ name: String) -> String {
        let parts = name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let joined = parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return joined.first?.isLetter == true ? joined : "Provider\(joined)"
    }

    /// True for a name that needs no quotes as a member: ASCII letters, digits and `_`, no digit first.
    static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_": true
            default: false
            }
        }
    }
}
