import Pact

/// Finds the pacts that a verification names among the step's files.
struct PactSelection: Sendable {
    let file: VerificationFile
    let files: StepFiles

    var pacts: Result<[SelectedPact], PactFault> {
        guard !file.pacts.isEmpty else { return .failure(.nothing) }
        do {
            return .success(try file.pacts.map(read))
        } catch {
            return .failure(error)
        }
    }

    private func read(_ named: Located<String>) throws(PactFault) -> SelectedPact {
        let line = named.position.line
        guard let path = StepFileName.resolve(named.value, from: StepFileName.verification), let text = files[path] else {
            let known = files.keys.filter { $0.hasPrefix(StepFileName.pacts) }.sorted().map { "../" + $0 }
            throw .noPact(path: named.value, line: line, known: known)
        }
        let pact: PactFile
        do {
            pact = try PactFile.read(text)
        } catch {
            throw .notJSON(path: named.value, line: line, reason: error.sentence)
        }
        guard pact.provider == file.provider.value else {
            throw .otherProvider(
                wanted: file.provider.value, line: file.provider.position.line, pact: pact.provider, consumer: pact.consumer)
        }
        let positions = try? JSONValue.parseWithPositions(Array(text.utf8)).positions
        return SelectedPact(path: path, pact: pact, positions: positions)
    }
}
