import CRMRuntime
import RecordCore

/// One call of an operation while it is put together: what the bodies of the generated functions consist of. Values that
/// are nil are not sent; what cannot be sent is refused when the call is made.
struct OperationCall: Sendable {
    let vtiger: VtigerCRM
    private var call: VtigerCall
    /// The first thing that makes the call impossible.
    private var problem: CRMError?

    /// - Parameters:
    ///   - id: the operation's id in the endpoint spec, which errors and logs call it by.
    ///   - operation: the name under which servers register it.
    ///   - isRepeatable: whether a second time changes nothing more.
    init(_ vtiger: VtigerCRM, _ id: String, _ method: HTTPMethod, _ operation: String, isRepeatable: Bool) {
        self.vtiger = vtiger
        call = VtigerCall(id, operation: operation, method, parameters: [], isRepeatable: isRepeatable)
    }

    /// - Throws: ``CRMError``: what the server says, and `refused.operations.empty-parameter` before any call.
    func send() async throws -> VtigerAnswer {
        if let problem { throw problem }
        return try await vtiger.send(call)
    }

    var name: String { call.name }

    /// A server takes an empty text, and `0`, for a parameter that is not there, and answers whatever follows from that.
    private mutating func add(_ name: String, required value: String) {
        if value.isEmpty || value == "0" {
            problem = problem ?? CRMError(
                .refused(rule: "operations.empty-parameter"),
                "The parameter \(name) is \(value.isEmpty ? "empty" : "0"), which the server takes for missing.", call: call.name,
                nextAction: "Give it a value.")
        }
        call.parameters.append((name, value))
    }

    private mutating func add(_ name: String, optional value: String?) {
        if let value { call.parameters.append((name, value)) }
    }
}

// One function per type, so that the compiler has nothing to find out. Both words do the same: where parameters go follows
// from the method.
extension OperationCall {
    mutating func query(_ name: String, _ value: String) { add(name, required: value) }
    mutating func query(_ name: String, _ value: String?) { add(name, optional: value) }
    mutating func query(_ name: String, _ value: RawRecordID) { add(name, required: value.description) }
    mutating func query(_ name: String, encoded values: [String]?) { add(name, optional: values.map { Self.text(of: $0) }) }

    mutating func form(_ name: String, _ value: String) { add(name, required: value) }
    mutating func form(_ name: String, _ value: String?) { add(name, optional: value) }
    mutating func form(_ name: String, _ value: Int?) { add(name, optional: value.map { String($0) }) }
    mutating func form(_ name: String, _ value: RawRecordID) { add(name, required: value.description) }
    mutating func form(_ name: String, _ value: RawRecordID?) { add(name, optional: value?.description) }
    mutating func form(_ name: String, _ value: Secret) { add(name, required: value.reveal()) }
    mutating func form(_ name: String, encoded value: JSONValue) { add(name, required: value.jsonText) }

    private static func text(of values: [String]) -> String { JSONValue.array(values.map { .string($0) }).jsonText }
}
