import Testing

@testable import Pact

@Suite("Rules in force along a walk")
struct RuleCursorTests {
    private static func rules(_ lists: [(String, MatchingRuleList)]) throws -> MatchingRules {
        MatchingRules(
            try lists.map { MatchingRules.Entry(category: .body, place: .path(try PathExpression.parse($0.0)), list: $0.1) })
    }

    private static func cursor(_ paths: [(String, MatchingRule)], at place: String) throws -> RuleCursor {
        var cursor = RuleCursor(try rules(paths.map { ($0.0, MatchingRuleList([$0.1])) }))
        for part in try PathExpression.parse(place).tokens { cursor.enter(part) }
        return cursor
    }

    @Test(
        "Of the rules that apply the heaviest is in force: weight times length, names before wildcards, of equals the first",
        arguments: [
            (["$", "$.a"], "$.a", "$.a"), (["$.a", "$"], "$.b", "$"), (["$.*", "$.a"], "$.a", "$.a"), (["$.a", "$.*.*"], "$.a.b", "$.a"),
            (["$.*.b", "$.a.*"], "$.a.b", "$.*.b"), (["$.a.*", "$.*.b"], "$.a.b", "$.a.*"), (["$.a.b", "$.*.*.*"], "$.a.b.c", "$.a.b"),
            (["$[*]", "$.*"], "$[3]", "$[*]"), (["$.*", "$[*]"], "$[3]", "$.*"), (["$[*]"], "$.a", nil), (["$[1]"], "$['1']", "$[1]"),
            (["$['1']"], "$[1]", "$['1']"), (["$[*]"], "$['12']", "$[*]"), (["$.a.b"], "$.a", nil), (["$.é"], "$['e\u{301}']", nil),
        ] as [([String], String, String?)])
    func heaviest(paths: [String], place: String, expected: String?) throws {
        let cursor = try Self.cursor(paths.map { ($0, .equality) }, at: place)
        #expect(cursor.selection?.entry.place.description == expected)
    }

    @Test("A walk down and up again leaves in force what was")
    func upAndDown() throws {
        var cursor = try Self.cursor([("$", .equality), ("$.a", .integer), ("$.a.b", .number), ("$.*.b.c", .null)], at: "$")
        let before = cursor.selection
        let below = cursor.inside(.field("a")) { cursor in
            cursor.inside(.field("b")) { ($0.selection, $0.path.description) }
        }
        #expect(below.0?.list.matchers == [.number])
        #expect(below.1 == "$.a.b")
        #expect(cursor.selection == before)
        #expect(cursor.inside(.field("b")) { $0.selection }?.isCascaded == true)
        cursor.leave()
        cursor.leave()
        cursor.leave()
        #expect(cursor.selection == nil)
    }

    @Test("Rules stand directly where they are as long as the place, whichever is in force")
    func direct() throws {
        let nested = NestedRules([.integer])
        let heavy = [("$.a.b", MatchingRule.equality), ("$.*.*.*", .eachKey(nested))]
        let below = try Self.cursor(heavy, at: "$.a.b.c")
        #expect(below.selection?.list.matchers == [.equality])
        #expect(below.hasDirectRules)
        #expect(below.freesNames)
        let above = try Self.cursor(heavy, at: "$.a")
        #expect(!above.hasDirectRules)
        #expect(!above.freesNames)
    }

    @Test("A type rule above counts even where another one is in force")
    func typeRule() throws {
        let cursor = try Self.cursor([("$", .type(min: nil, max: nil)), ("$.a", .equality)], at: "$.a.b")
        #expect(cursor.isUnderTypeRule)
        #expect(cursor.selection?.list.matchers == [.equality])
    }

    @Test("A list without matchers is passed over, and rules for everything below stand alone")
    func lists() throws {
        var cursor = RuleCursor(try Self.rules([("$.a", MatchingRuleList([])), ("$", MatchingRuleList([.number]))]))
        cursor.enter(.root)
        #expect(cursor.inside(.field("a")) { $0.selection }?.list.matchers == [.number])
        let entry = try #require(cursor.selection?.entry)
        var own = RuleCursor(below: cursor, each: MatchingRuleList([.integer]), of: entry)
        #expect(own.selection == nil)
        own.enter(.field("x"))
        #expect(own.selection?.list.matchers == [.integer])
        #expect(own.selection?.isCascaded == false)
        #expect(own.selection?.entry.place.description == "$.*")
        #expect(own.path.description == "$.x")
    }

    @Test(
        "Of a name that is a whole number the place is an index",
        arguments: [("1", "$[1]"), ("01", "$[1]"), ("-1", "$['-1']"), ("a", "$.a")])
    func wholeNumbers(name: String, place: String) {
        #expect(PathExpression.root.appending(PathExpression.Token(name: name)).description == place)
    }

    @Test("A hundred thousand places under twenty rules take no time to speak of")
    func speed() throws {
        var cursor = RuleCursor(try Self.rules((0..<20).map { ("$.items[*].f\($0)", MatchingRuleList([.number])) }))
        cursor.enter(.root)
        cursor.enter(.field("items"))
        let clock = ContinuousClock()
        var found = 0
        let taken = clock.measure {
            for index in 0..<10_000 {
                cursor.enter(.index(index))
                for field in 0..<10 where cursor.inside(.field("f\(field)"), { $0.selection }) != nil { found += 1 }
                cursor.leave()
            }
        }
        #expect(found == 100_000)
        #expect(taken < .seconds(20))
    }
}
