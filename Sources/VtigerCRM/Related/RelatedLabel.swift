import CRMRuntime
import RecordCore

/// The name of a related list: the one that was given, or the one that fits.
struct RelatedLabel<Record: CRMRecord>: Sendable {
    private let handle: RecordHandle<Record>
    /// The module whose records the list holds.
    private let module: String
    private let given: String?

    init(_ handle: RecordHandle<Record>, _ module: String, _ given: String?) {
        self.handle = handle
        self.module = module
        self.given = given
    }

    /// Does some work with the label. Most lists are named like the module; only where the server knows none of that name it is
    /// asked for its lists.
    func use<Value: Sendable>(_ work: (String) async throws -> Value) async throws -> Value {
        do {
            return try await work(given ?? module)
        } catch let error as CRMError {
            guard error.crmCode == "UNKOWN_ENTITY" else { throw error }
            let lists = try await handle.records.relatedTypes()
            let fitting = lists.filter { $0.type == module }.map(\.relation)
            if given == nil, fitting.count == 1, fitting[0] != module { return try await work(fitting[0]) }
            throw explained(error, lists, fitting)
        }
    }

    private func explained(_ error: CRMError, _ lists: [RelatedType], _ fitting: [String]) -> CRMError {
        var error = error
        let name = Record.schema.module
        error.message = "\(name) has no list “\(given ?? module)” with records of \(module)"
        error.nextAction =
            fitting.isEmpty
            ? "None of its lists has such records; there are: \(lists.map { "\($0.relation) (\($0.type))" }.joined(separator: ", "))."
            : "Give the label of one of these: \(fitting.joined(separator: ", "))."
        return error
    }
}
