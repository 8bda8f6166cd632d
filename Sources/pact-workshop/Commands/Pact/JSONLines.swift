import Pact

/// JSON in lines as `JSONValue.text(pretty:)` writes it, with what is said about its places beside them.
struct JSONLines {
    private(set) var lines: [String] = []
    /// What has not been said yet.
    private(set) var remarks: RuleRemarks
    private static let indentation = 5

    /// - Parameter rootRemark: what is said about the whole value.
    init(_ json: JSONValue, remarks: RuleRemarks, rootRemark: String?) {
        self.remarks = remarks
        add(json, at: .root, depth: 0, name: nil, isLast: true, remark: rootRemark)
    }

    private mutating func add(
        _ json: JSONValue, at place: PathExpression, depth: Int, name: String?, isLast: Bool, remark: String?
    ) {
        let blanks = String(repeating: " ", count: Self.indentation + 2 * depth)
        let start = blanks + (name.map { "\(JSONValue.string($0).text()): " } ?? "")
        let comma = isLast ? "" : ","
        switch json {
        case .object(let object) where !object.isEmpty:
            put(start + "{", remark)
            for (index, member) in object.members.enumerated() {
                child(member.value, at: place.appending(.field(member.name)), depth, member.name, isLast: index == object.count - 1)
            }
            put(blanks + "}" + comma, nil)
        case .array(let elements) where !elements.isEmpty:
            put(start + "[", remark)
            for (index, element) in elements.enumerated() {
                child(element, at: place.appending(.index(index)), depth, nil, isLast: index == elements.count - 1)
            }
            put(blanks + "]" + comma, nil)
        default: put(start + json.text() + comma, remark)
        }
    }

    private mutating func child(_ json: JSONValue, at place: PathExpression, _ depth: Int, _ name: String?, isLast: Bool) {
        let remark = remarks.take(.body, .path(place))
        add(json, at: place, depth: depth + 1, name: name, isLast: isLast, remark: remark)
    }

    private mutating func put(_ line: String, _ remark: String?) {
        lines += AnnotatedLines.lines(line.visible, remark: remark)
    }
}
