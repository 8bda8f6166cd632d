extension NodeShape {
    /// With its article.
    var words: String {
        switch self {
        case .text: "a text"
        case .number: "a number"
        case .boolean: "true or false"
        case .nothing: "empty"
        case .list: "a list"
        case .mapping: "a group of named lines"
        case .value: "a value"
        }
    }

    /// How the shape is written, as a sentence with a blank before it.
    var advice: String {
        switch self {
        case .list: " Begin each part with a dash, or write it as [ ]."
        case .mapping: " Write `name: value` lines, indented below it."
        case .text: " Write it behind the colon."
        case .number: " Write it without quotes."
        case .boolean, .nothing, .value: ""
        }
    }
}
