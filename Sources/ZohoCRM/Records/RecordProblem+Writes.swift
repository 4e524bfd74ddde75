import CRMRuntime
import RecordCore

// Errors of writes that are refused before a call, because Zoho would misunderstand them or cannot do them.
extension RecordProblem {
    static func emptiedUnread(_ field: String, in module: String, call: String) -> CRMError {
        refused(
            "records.rows-not-read",
            "\(field) of \(module) was set to no rows at all, but its rows were not read, so it is not known which to delete.",
            call, "Read the record with get(id) first, or delete every row of the field with removeAllRows(of:).")
    }

    static func unknownModule(of field: String, in module: String, call: String) -> CRMError {
        refused(
            "records.reference-without-module",
            "\(field) of \(module) can point into several modules, and the reference does not say which.", call,
            "Make the reference with AnyReference(to: id), or give its module.")
    }

    static func missingForLayout(_ fields: [String], layout: String, in module: String, call: String) -> CRMError {
        var error = refused(
            "records.layout-fields", "The layout \(layout) of \(module) demands \(fields.joined(separator: ", ")).", call,
            "Give the fields a value, or create the record without naming the layout.")
        error.details = ["api_name": .string(fields.first ?? ""), "fields": .array(fields.map(JSONValue.string))]
        return error
    }

    static func noChanges(_ record: String, in module: String, call: String) -> CRMError {
        refused(
            "records.no-changes", "No field of the record of \(module) \(record) was set.", call,
            "Set a field in the closure, or leave the call out.")
    }

    static func modifiedTimeNotRead(in module: String, call: String) -> CRMError {
        refused(
            "records.modified-time-not-read",
            "The record of \(module) was read without Modified_Time, so it cannot be told whether it was changed since.",
            call, "Read the record with get(id), or name Modified_Time among the fields.")
    }

    static func unconditional(call: String) -> CRMError {
        refused(
            "records.unmodified-since", "\(call) cannot depend on the time of the last change.", call,
            "Leave unmodifiedSince out; updates and upserts know it.")
    }

    static func linksNotRead(_ field: String, in module: String, call: String) -> CRMError {
        refused(
            "records.links-not-read",
            "The links in \(field) of \(module) were not read, so the id of the link to remove is not known.", call,
            "Read the record with get(id) first, or remove the link by its own id.")
    }
}
