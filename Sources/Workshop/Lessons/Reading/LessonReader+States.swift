import Pact

extension LessonReader {
    mutating func statesCheck(_ node: YAMLNode) -> StatesCheck? {
        let names = ["interactions", "stores", "orders"]
        guard let fields = yaml.fields(node, of: "a check of states", required: names) else { return nil }
        return StatesCheck(
            interactions: each(fields["interactions"], of: "interactions") { $0.subject($1) },
            stores: each(fields["stores"], of: "stores") { $0.store($1) },
            orders: each(fields["orders"], of: "orders") { $0.word($1, of: "an order") })
    }

    private mutating func subject(_ node: YAMLNode) -> StatesCheck.Subject? {
        let names = ["id", "what", "given", "request"]
        guard let fields = yaml.fields(node, of: "an interaction", required: names) else { return nil }
        return StatesCheck.Subject(
            id: text(fields, "id"), what: text(fields, "what"), given: texts(fields, "given"), request: text(fields, "request"))
    }

    private mutating func store(_ node: YAMLNode) -> StatesCheck.Store? {
        guard let fields = yaml.fields(node, of: "a store", required: ["id", "what", "data"]), let data = fields["data"],
            let collections = yaml.collections(data, of: "data")
        else { return nil }
        return StatesCheck.Store(id: text(fields, "id"), what: text(fields, "what"), data: collections)
    }
}
