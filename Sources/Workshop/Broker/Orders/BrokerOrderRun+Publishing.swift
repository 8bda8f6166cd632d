import Pact
import PactBroker

extension BrokerOrderRun {
    /// Publishes the step's pact files that the order names: a file, or a folder with those directly in it.
    func published(_ order: BrokerOrder, _ client: BrokerClient) async throws -> BrokerReport {
        let paths = order.words.flatMap(paths)
        guard !paths.isEmpty else {
            return BrokerReport(
                text: order.text, order: order, result: .notUnderstood, advice: nothing(at: order.words.joined(separator: " ")),
                facts: ["nothingToPublish"])
        }
        var contracts: [BrokerClient.Contract] = []
        for path in paths {
            do throws(PactFileError) {
                contracts.append(try BrokerClient.Contract(reading: Array((files[path] ?? "").utf8)))
            } catch {
                return BrokerReport(
                    text: order.text, order: order, result: .notUnderstood, advice: "\(path) is no pact file. \(error.sentence)",
                    facts: ["notJSON"])
            }
        }
        let number = order.value("consumer-app-version") ?? ""
        let version = BrokerClient.NewVersion(
            number, branch: order.value("branch"), tags: order.values["tag"] ?? [], buildURL: order.value("build-url"))
        var said: [BrokerReport.Line] = []
        for contract in try BrokerClient.Contract.merged(contracts) {
            let publication = try await client.publish(contract, as: version, isMerged: order.has("merge"))
            said += publication.notices.map { BrokerReport.Line($0.type, $0.text) }
        }
        let facts =
            paths.compactMap(oldness) + (VersionName.isMoving(number) ? ["movingVersion"] : [])
            + (order.has("branch") ? [] : ["noBranch"])
        return done(
            order, said, facts: facts,
            entry: entry(.published, of: order, pacticipant: contracts.first?.consumer ?? "", version: number))
    }

    private func paths(_ word: String) -> [String] {
        var path = word
        while path.hasPrefix("./") { path = String(path.dropFirst(2)) }
        while path.hasSuffix("/") { path = String(path.dropLast()) }
        if files[path] != nil { return [path] }
        return files.keys.filter { key in
            key.hasPrefix(path + "/") && key.hasSuffix(".json") && !key.dropFirst(path.count + 1).contains("/")
        }.sorted()
    }

    private func nothing(at word: String) -> String {
        let folders = Set(files.keys.filter { $0.hasSuffix(".json") }.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
        guard !folders.isEmpty else { return "There is no pact at \(word). Run the pact test first (r): it writes the file." }
        return "There is no pact at \(word). There are some in \(folders.sorted().joined(separator: ", "))."
    }

    /// What tells that a file is not what the pact test writes; `nil` where it is, or where that cannot be told.
    private func oldness(_ path: String) -> String? {
        guard let test = StepReading(files).pactTest, test.isUsable, let written = test.value?.pact,
            path == StepFileName.pacts + written.fileName, let text = files[path], let pact = try? PactFile.read(text),
            let reread = try? PactFile.read(written.text), reread.interactions != pact.interactions
        else { return nil }
        return pact.interactions.count == reread.interactions.count ? "editedContract" : "oldContract"
    }
}

/// What a version is called.
enum VersionName {
    /// True for a name that means another build tomorrow.
    static func isMoving(_ number: String) -> Bool {
        ["latest", "main", "master", "develop", "trunk", "head", "prod", "production", "test", "dev", "snapshot"].contains(
            number.lowercased())
    }
}
