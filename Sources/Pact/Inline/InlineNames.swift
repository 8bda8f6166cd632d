/// How the places below a value are named in integration JSON.
struct InlineNames {
    /// Every item of an array stands for all of them.
    var anyItem = false
    /// Every member of an object stands for all of them.
    var anyMember = false
    /// The same for the members of an array's items.
    var anyMemberOfItems = false

    /// Below a value with matchers, in a place whose members are named so.
    static func below(_ matchers: [MatchingRule], in names: InlineNames) -> InlineNames {
        InlineNames(anyItem: true, anyMember: matchers.contains(where: \.comparesValues), anyMemberOfItems: names.anyMember)
    }

    func token(forMember name: String) -> PathExpression.Token {
        anyMember ? .anyField : PathExpression.Token(inlineName: name)
    }

    func token(forItem index: Int) -> PathExpression.Token {
        anyItem ? .anyIndex : .index(index)
    }

    func names(forItem item: JSONValue) -> InlineNames {
        InlineNames(anyMember: item.object != nil && anyMemberOfItems, anyMemberOfItems: anyMemberOfItems)
    }
}
