/// One value of a pact file together with its path, so that whatever is wrong with it can be told with its place.
struct ContractReader {
    let value: JSONValue
    let path: PathExpression

    init(_ value: JSONValue, at path: PathExpression = .root) {
        self.value = value
        self.path = path
    }

    func error(_ reason: PactFileError.Reason) -> PactFileError {
        PactFileError(reason: reason, path: path)
    }

    /// The member of a name; `nil` when it is missing or null, which a pact file does not tell apart but for bodies.
    subscript(name: String) -> ContractReader? {
        guard let member = value[name], !member.isNull else { return nil }
        return ContractReader(member, at: path.appending(.field(name)))
    }

    func object() throws(PactFileError) -> JSONObject {
        guard let object = value.object else { throw wrongKind([.object]) }
        return object
    }

    /// The members, each with its path.
    func members() throws(PactFileError) -> [(name: String, reader: ContractReader)] {
        try object().members.map { ($0.name, ContractReader($0.value, at: path.appending(.field($0.name)))) }
    }

    /// The elements, each with its path.
    func elements() throws(PactFileError) -> [ContractReader] {
        guard let elements = value.array else { throw wrongKind([.array]) }
        return elements.enumerated().map { ContractReader($0.element, at: path.appending(.index($0.offset))) }
    }

    func string() throws(PactFileError) -> String {
        guard let string = value.string else { throw wrongKind([.string]) }
        return string
    }

    /// A string's text; of a number or Boolean its JSON text.
    func text() throws(PactFileError) -> String {
        guard !value.isCollection, !value.isNull else { throw wrongKind([.string]) }
        return value.string ?? value.text()
    }

    func bool() throws(PactFileError) -> Bool {
        guard let bool = value.bool else { throw wrongKind([.boolean]) }
        return bool
    }

    func wrongKind(_ expected: [JSONKind]) -> PactFileError {
        error(.wrongKind(expected: expected, actual: value.kind))
    }
}
