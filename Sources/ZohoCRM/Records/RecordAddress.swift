import CRMRuntime
import RecordCore

/// What names one record in the path of a call: its id, or another system's id of it.
struct RecordAddress: Sendable {
    /// As it is meant, not encoded.
    let text: String
    /// `Module.Field` where the text is another system's id.
    let externalField: String?
    /// What errors call it.
    let described: String
    private let refusal: CRMError?

    init<Record>(_ id: RecordID<Record>, in module: String, call: String) {
        text = id.description
        externalField = nil
        described = text
        refusal = text.isEmpty ? RecordProblem.emptyID(call: call, module: module) : nil
    }

    init<Record>(_ value: String, of field: ExternalField<Record>, in module: String, call: String) {
        text = value
        externalField = "\(module).\(field.name)"
        described = "with \(field.name) \u{201C}\(value)\u{201D}"
        // In the place of an id these words lead elsewhere.
        refusal =
            value.isEmpty || ["search", "deleted", "upsert", "actions"].contains(value)
            ? RecordProblem.externalID(value, of: field.name, in: module, call: call) : nil
    }

    /// The path of the record, followed by `suffix`.
    func path(in module: String, _ suffix: String = "") throws(CRMError) -> String {
        if let refusal { throw refusal }
        return ModulePath.record(module, text) + suffix
    }

    var headers: HTTPHeaders { externalField.map { ["X-EXTERNAL": $0] } ?? [:] }
}
