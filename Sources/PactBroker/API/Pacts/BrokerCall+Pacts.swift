import Pact

extension BrokerCall {
    /// The two that the path names as `{consumer}` and `{provider}`.
    ///
    /// - Throws: `BrokerError.notFound` when one of them is not known.
    func integration(in catalogue: Catalogue) throws(BrokerError) -> Integration {
        let consumer = self["consumer"]
        guard let consumerRow = catalogue.pacticipant(named: consumer) else { throw .notFound("No consumer with name '\(consumer)' found") }
        return Integration(consumer: consumerRow.id, provider: try provider(in: catalogue).id)
    }

    /// The pacticipant that the path names as `{provider}`.
    ///
    /// - Throws: `BrokerError.notFound`.
    func provider(in catalogue: Catalogue) throws(BrokerError) -> Pacticipant {
        guard let provider = catalogue.pacticipant(named: self["provider"]) else {
            throw .notFound("No provider with name '\(self["provider"])' found")
        }
        return provider
    }

    /// The contract of the version that the path names.
    ///
    /// - Parameter name: of the path's parameter.
    /// - Throws: `BrokerError.notFound`.
    func publication(ofVersion name: String, in catalogue: Catalogue) throws(BrokerError) -> PactPublication {
        let integration = try integration(in: catalogue)
        guard let consumer = catalogue.pacticipants[integration.consumer], let provider = catalogue.pacticipants[integration.provider],
            let version = catalogue.version(self[name], of: consumer),
            let publication = catalogue.publication(of: version, with: provider)
        else { throw noPact("version \(self[name])") }
        return publication
    }

    /// The newest contract of those that are meant.
    ///
    /// - Throws: `BrokerError.notFound`.
    func latestPublication(_ scope: PactScope, in catalogue: Catalogue) throws(BrokerError) -> PactPublication {
        let integration = try integration(in: catalogue)
        guard let publication = catalogue.latestPublication(scope, of: integration) else { throw noPact(scope.words) }
        return publication
    }

    /// The contract of a content: of the version that the path's metadata names, else of the newest that has it.
    ///
    /// - Parameter name: of the path's parameter.
    /// - Throws: `BrokerError.notFound`.
    func publication(ofContent name: String, in catalogue: Catalogue) throws(BrokerError) -> PactPublication {
        let content = try catalogue.content(self[name], consumer: self["consumer"], provider: self["provider"])
        let all = catalogue.publications.rows(.content(content.id))
        let wanted = PactMetadata(token: self["metadata"])?.consumerVersion
        let named = wanted.flatMap { number in
            all.last { catalogue.versions[$0.consumerVersion]?.number.isExactly(number) == true }
        }
        guard let found = named ?? all.max(by: { ($0.consumerVersion, $0.revision) < ($1.consumerVersion, $1.revision) }) else {
            throw noPact("content \(self[name])")
        }
        return found
    }

    /// The contract with its links; the answer of every address that names one contract.
    ///
    /// - Parameter isListed: true to give it the link of a list as well, for clients that look for a list here.
    func pact(
        status: Int = 200, isListed: Bool = false, _ find: (Catalogue) throws(BrokerError) -> PactPublication
    ) throws -> HTTPResponse {
        let metadata = self["metadata"].isEmpty ? nil : self["metadata"]
        let document = try broker.read { catalogue in PactDocument(try find(catalogue), in: catalogue, metadata: metadata) }
        guard let document else { throw BrokerError.notFound("The contract is no longer there.") }
        guard isListed, var json = try document.json(self).object, var links = json["_links"]?.object else {
            return HAL.response(try document.json(self), status: status)
        }
        links["pb:pacts"] = [document.linkByConsumer(self)]
        json["_links"] = .object(links)
        return HAL.response(.object(json), status: status)
    }

    private func noPact(_ what: String) -> BrokerError {
        .notFound("There is no pact between \(self["consumer"]) and \(self["provider"]) for \(what).")
    }
}

extension PactScope {
    fileprivate var words: String {
        switch self {
        case .all: "any version"
        case .tagged(let tag): "a version tagged \(tag)"
        case .untagged: "a version without a tag"
        case .branch(let name): "a version of branch \(name)"
        case .mainBranch: "a version of the main branch"
        }
    }
}
