import Pact
import Testing

@Suite("JSON objects")
struct JSONObjectTests {
    @Test("A name given twice keeps its first place and its last value", arguments: [0, 20])
    func repeatedNames(more: Int) {
        let others = (0..<more).map { (name: "n\($0)", value: JSONValue.int($0)) }
        let object = JSONObject([("a", 1), ("b", 2)] + others + [("a", 3)])
        #expect(object.names.prefix(2) == ["a", "b"])
        #expect(object["a"] == 3)
        #expect(object.count == more + 2)
    }

    @Test("Members are set, appended and removed by name, in small and large objects", arguments: [2, 9, 40])
    func changes(count: Int) {
        var object = JSONObject((0..<count).map { (name: "n\($0)", value: JSONValue.int($0)) })
        object["n1"] = "changed"
        object["new"] = nil
        object["last"] = true
        #expect(object.remove("n0") == 0)
        #expect(object.remove("n0") == nil)
        #expect(object.names == (1..<count).map { "n\($0)" } + ["last"])
        #expect(object["n1"] == "changed")
        #expect(object["last"] == true)
        #expect(object.contains("n0") == false)
        #expect(object.without(["last", "n1"]).count == count - 2)
    }

    @Test("Laying one object over another keeps places and takes the newer values")
    func overlay() {
        let object: JSONObject = ["a": 1, "b": 2]
        #expect(object.overlaid(by: ["b": 3, "c": 4]).names == ["a", "b", "c"])
        #expect(object.overlaid(by: ["b": 3, "c": 4])["b"] == 3)
    }
}
