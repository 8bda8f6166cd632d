import Pact

extension UnitTestFile {
    /// Reads `consumer/unit-test.yaml`.
    ///
    /// - Parameter path: the file's path inside the step's folder, for the places of problems.
    public static func read(path: String, text: String) -> Reading<UnitTestFile> {
        var reader = YAMLReader(path: path, text: text)
        guard let root = reader.document(), let fields = reader.fields(root, ExerciseVocabulary.unitTestFile) else {
            return reader.reading(nil)
        }
        let tests = fields["tests"].flatMap { reader.list($0, of: "tests") } ?? []
        let file = UnitTestFile(tests: tests.compactMap { reader.unitTest($0) })
        return reader.reading(file)
    }
}

extension YAMLReader {
    fileprivate mutating func unitTest(_ node: YAMLNode) -> UnitTest? {
        guard let fields = fields(node, ExerciseVocabulary.unitTest) else { return nil }
        let name = fields["name"].flatMap { text($0, of: "name") }
        let stub = fields["stub"].flatMap { self.stub($0) }
        let call = fields["call"].flatMap { self.call($0) }
        let expectation = expectation(fields, in: "a unit test")
        guard let name, let stub, let call, let expectation else { return nil }
        return UnitTest(
            name: name, stub: stub.value, call: call, expectation: expectation,
            source: UnitTestSource(
                test: node.position, stubRequest: stub.position, call: fields.position(of: "call"),
                expectation: (fields.entry("returns") ?? fields.entry("fails"))?.position ?? fields.position(of: "call")))
    }

    /// The stub, and where its request stands.
    private mutating func stub(_ node: YAMLNode) -> Located<Stub>? {
        guard let fields = fields(node, ExerciseVocabulary.stub) else { return nil }
        let request = fields["request"].flatMap { requestLine($0, of: "request") }
        let status = fields["status"].map { self.status($0, of: "status") } ?? 200
        let headers = fields["headers"].flatMap { self.headers($0, of: "headers") } ?? []
        let body = fields["body"].flatMap { value($0, of: "body") }
        if let body, let place = fields["body"] { warnOfJSON(in: body, at: place.position) }
        guard let request, let status else { return nil }
        let stub = Stub(
            request: request, status: status, headers: Headers(headers.map { Headers.Field(name: $0.name, value: $0.value) }),
            body: body)
        return Located(stub, at: fields.position(of: "request"))
    }
}
