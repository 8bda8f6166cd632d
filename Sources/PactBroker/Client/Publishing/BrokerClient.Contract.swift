import Pact

extension BrokerClient {
    /// A pact as it is published: its JSON as it was written, and whom it is between.
    public struct Contract: Sendable, Equatable {
        public var consumer: String
        public var provider: String
        public var json: JSONValue

        /// A pact as its consumer's test has made it.
        public init(_ pact: PactFile) {
            consumer = pact.consumer
            provider = pact.provider
            json = pact.json
        }

        /// A pact file as it stands, with everything in it.
        ///
        /// - Throws: `PactFileError` when it is no pact that can be used, or does not say whom it is between.
        public init(reading bytes: [UInt8]) throws(PactFileError) {
            self.init(try PactFile.read(bytes))
            do throws(JSONParsingError) {
                json = try JSONValue.parse(bytes, limits: JSONLimits(allowsByteOrderMark: true))
            } catch {
                throw PactFileError(reason: .notJSON(error), path: .root, place: error.place)
            }
            // The reader gives parties without names usual ones, which no broker does.
            for party in ["consumer", "provider"] where json[party]?["name"]?.string == nil {
                let path = PathExpression(tokens: [.root, .field(party), .field("name")])
                throw PactFileError(reason: .wrongKind(expected: [.string], actual: .null), path: path)
            }
        }

        /// The contracts with those between the same two made into one, each at the place of its first.
        ///
        /// - Throws: `PactFileError` when one that has to be merged is no pact.
        public static func merged(_ contracts: [Contract]) throws(PactFileError) -> [Contract] {
            var merged: [Contract] = []
            for contract in contracts {
                guard let place = merged.firstIndex(where: { $0.isBetweenTheSame(as: contract) }) else {
                    merged.append(contract)
                    continue
                }
                let older = try PactFile(json: merged[place].json)
                let newer = try PactFile(json: contract.json)
                // Both are between the same two, which is all that merging asks for.
                if let both = try? older.merging(newer) { merged[place] = Contract(both) }
            }
            return merged
        }

        private func isBetweenTheSame(as other: Contract) -> Bool {
            consumer == other.consumer && provider == other.provider
        }
    }
}
