import Pact
import Testing
import Workshop

@Suite("A call")
struct OperationCallTests {
    @Test(
        "is read and printed",
        arguments: [
            ("getAllProducts()", OperationCall("getAllProducts"), "getAllProducts()"),
            (#"getProduct("10")"#, OperationCall("getProduct", ["10"]), #"getProduct("10")"#),
            (#" getProduct ( "10" , 2 ) "#, nil, ""),
            (#"getProduct ( "10" , 2 )"#, OperationCall("getProduct", ["10", 2]), #"getProduct("10", 2)"#),
            (#"find({"a": [1, "b)"]})"#, OperationCall("find", [["a": [1, "b)"]]]), #"find({"a":[1,"b)"]})"#),
            (#"say("ä \" )")"#, OperationCall("say", ["ä \" )"]), #"say("ä \" )")"#),
        ] as [(String, OperationCall?, String)])
    func roundTrip(text: String, call: OperationCall?, printed: String) {
        let read = try? OperationCall.read(text).get()
        #expect(read == call)
        #expect((read?.description ?? "") == printed)
    }

    @Test(
        "that is none is told apart",
        arguments: [
            ("", .missingName(text: "")),
            ("(1)", .missingName(text: "(1)")),
            ("getProduct", .missingParentheses(name: "getProduct")),
            ("getProduct \"10\"", .missingParentheses(name: "getProduct")),
            ("getProduct(\"10\"", .unclosedParenthesis(name: "getProduct")),
            ("a() b", .textAfterCall(rest: "b")),
        ] as [(String, OperationCallError)])
    func refused(text: String, error: OperationCallError) {
        #expect(OperationCall.read(text) == .failure(error))
    }

    @Test(
        "tells where an argument cannot be read",
        arguments: [
            ("getProduct(ten)", 11), ("getProduct(1, 02)", 14), ("f(\"a\",)", 5), ("f([1)", 4),
        ])
    func offset(text: String, expected: Int) {
        guard case .failure(.invalidArguments(_, let offset, _)) = OperationCall.read(text) else {
            Issue.record("read")
            return
        }
        #expect(offset == expected)
    }
}
