import CRMRuntime
import RecordCore

// What the generated functions end with: one function per form of answer.
extension OperationCall {
    /// The one thing that the operation is about.
    /// - Throws: ``CRMError`` `answer.shape` where the result is no object.
    func one<Row: RecordRow>() async throws -> Row {
        let answer = try await send()
        let page = try vtiger.page(answer, of: Row.schema)
        guard page.count == 1, let row = page.records(as: Row.self).first else {
            throw answer.unexpected("shape", "the result is not the object that it should be")
        }
        return row
    }

    /// A list of texts. Numbers in it are texts as well.
    func texts() async throws -> [String] {
        try await send().list().compactMap { $0.string ?? $0.number?.text }
    }

    /// Any JSON; null where there is no result.
    func json() async throws -> JSONValue { try await send().resultIfAny() ?? .null }

    /// For operations whose answer says no more than that all is well.
    func nothing() async throws { _ = try await send().resultIfAny() }
}

extension RecordStorage {
    /// A list that is a list on the wire, though the values beside it are texts.
    func strings(_ index: Int) -> [String]? { json(index)?.array?.compactMap(\.string) }
}
