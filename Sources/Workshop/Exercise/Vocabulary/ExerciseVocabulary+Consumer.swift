extension ExerciseVocabulary {
    static let clientFile = FileContext(
        name: "the client",
        keys: [
            required("operations", "what the website can ask for, by name", .named(operation)),
            key("headers", "sent with every call; {now} stands for the current time"),
        ])

    static let operation = FileContext(
        name: "an operation",
        keys: [
            key("parameters", "the names of what is passed in, as a list"),
            required("request", "method and path, e.g. GET /products"),
        ])

    static let unitTestFile = FileContext(
        name: "the unit tests", keys: [required("tests", "a list of tests", .list(of: unitTest))])

    static let unitTest = FileContext(
        name: "a unit test",
        keys: [
            required("name", "what the test is called"),
            required("stub", "the request it answers, and the answer", .mapping(stub)),
            required("call", "the operation to call, e.g. getAllProducts()"),
            key("returns", "the value that must come back"),
            key("fails", "the status the call must fail with, or refused", .words(["refused"])),
        ])

    static let stub = FileContext(
        name: "a stub",
        keys: [
            required("request", "the one request it answers, e.g. GET /products"),
            key("status", "the answer's status, 200 without it"),
            key("headers", "the answer's headers"),
            key("body", "the answer's body"),
        ])

    static let pactTestFile = FileContext(
        name: "the pact test",
        keys: [
            required("consumer", "who asks"),
            required("provider", "who answers"),
            key("specification", "the version of the contract's format", .words(["V1", "V2", "V3", "V4"])),
            required("interactions", "a list of requests with their responses", .list(of: interaction)),
        ])

    static let interaction = FileContext(
        name: "an interaction",
        keys: [
            required("description", "what is asked for, in words"),
            key("given", "the provider state: the situation in which this holds", .mapping(providerState)),
            required("request", "what the consumer sends", .mapping(expectedRequest)),
            required("response", "what the consumer needs to get", .mapping(expectedResponse)),
            key("test", "what the consumer does against the mock server", .mapping(pactTest)),
        ])

    static let providerState = FileContext(
        name: "a provider state",
        keys: [required("name", "the situation, in words"), key("params", "its parameters")])

    static let expectedRequest = FileContext(
        name: "a request",
        keys: [
            key("method", "GET without it", .words(RequestLine.methods)),
            required("path", "one concrete path, e.g. /product/10"),
            key("query", "names with a value or a list of values", .example),
            key("headers", "names with a value", .example),
            key("body", "the body, with matchers", .example),
        ])

    static let expectedResponse = FileContext(
        name: "a response",
        keys: [
            key("status", "200 without it"),
            key("headers", "names with a value", .example),
            key("body", "the body, with matchers", .example),
        ])

    static let pactTest = FileContext(
        name: "a test",
        keys: [
            required("call", "the operation to call, e.g. getAllProducts()"),
            key("without", "headers that the client leaves out of this call"),
            key("returns", "the value that must come back"),
            key("fails", "the status the call must fail with, or refused", .words(["refused"])),
        ])
}
