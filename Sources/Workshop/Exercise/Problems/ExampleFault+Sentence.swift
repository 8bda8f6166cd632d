import Pact

extension ExampleFault {
    var sentence: String {
        switch self {
        case .notInteger(let tag, let text):
            "`\(tag)` needs a whole number, and `\(text)` is none. Write one such as 10; for any number there is `!number`."
        case .signedInteger(let text):
            "In a text `!integer` means digits alone, and `\(text)` has a minus. Take `!number`, or a `!regex`."
        case .tooLargeInteger(let text):
            "`!integer` means a whole number of 64 bits, and `\(text)` is larger. Take `!number`."
        case .notDecimal(let text):
            "`!decimal` needs a number with a point, and `\(text)` has none. "
                + "Write \(text).0, or take `!integer`; `!number` is both."
        case .notNumber(let tag, let text):
            "`\(tag)` needs a number, and `\(text)` is none. Write one such as \(tag == MatcherTag.Name.decimal.text ? "1.5" : "10")."
        case .quotedNumber(let tag, let text):
            "`\(tag)` needs a number, and quotes make it a text. Write \(text) without quotes."
        case .notUUID(let text):
            "`\(text)` is no UUID. One looks like this: e2490de5-5bd3-43d5-b7c4-526e33f71304."
        case .notSemanticVersion(let text):
            "`\(text)` is no semantic version. Three numbers with points between them are one: 1.0.0."
        case .notInFormat(let text, let reason, let isDefault, let tag):
            "The example `\(text)` does not follow its format. \(reason.sentence)" + (isDefault ? Self.ownFormat(tag) : "")
        case .lacksPart(let text, let part):
            "The example `\(text)` does not contain `\(part)`, and every text has to. Write the part into it."
        case .notOfType(let text, let type, let looksLike):
            "The example `\(text)` looks like \(looksLike), and \(type) is demanded. Content is known by its beginning: change one of the two."
        case .statusOutOfClass(let status, let statusClass):
            "The example \(status) is no status of `\(statusClass)`: \(Self.range(of: statusClass)). Change one of the two."
        }
    }

    private static func ownFormat(_ tag: String) -> String {
        MatcherTag(tag).map { " Another format is written like `\($0.name.model)`." } ?? ""
    }

    private static func range(of statusClass: String) -> String {
        switch StatusClass(json: .string(statusClass)) {
        case .information: "that is 100 to 199"
        case .success: "that is 200 to 299"
        case .redirect: "that is 300 to 399"
        case .clientError: "that is 400 to 499"
        case .serverError: "that is 500 to 599"
        case .nonError: "that is all below 400"
        case .error: "that is all from 400 on"
        case .codes, nil: "that list does not have it"
        }
    }
}
