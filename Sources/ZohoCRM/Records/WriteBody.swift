import Foundation
import RecordCore

/// The body of a create, update or upsert.
struct WriteBody: Sendable {
    /// By their places in the batch.
    let rows: [RecordStorage]
    let call: WriteOptions.Call
    /// Updates name their records by id, unless the path does.
    var includesIDs = true
    var options = WriteOptions()
    var duplicateCheckFields: [String] = []

    /// The body for the records at some places.
    func data(_ places: [Int]) -> Data {
        var writer = JSONWriter(capacity: 256 + places.count * 512)
        writer.beginObject()
        writer.key("data")
        writer.beginArray()
        let isUpdate = call == .update
        for place in places {
            rows[place].writeChanges(
                to: &writer, includingID: isUpdate && includesIDs, for: isUpdate ? .update : .create)
        }
        writer.endArray()
        if let triggers = options.triggers { writer.list("trigger", triggers.map(\.rawValue).sorted()) }
        if !duplicateCheckFields.isEmpty { writer.list("duplicate_check_fields", duplicateCheckFields) }
        writer.features("apply_feature_execution", options.applyFeatures.map(\.rawValue).sorted().map { .init($0) })
        writer.features("skip_feature_execution", options.skipped(in: call))
        if let rule = options.assignmentRule {
            writer.key("lar_id")
            writer.id(rule)
        }
        if !options.processes.isEmpty { writer.list("process", options.processes) }
        writer.endObject()
        return Data(writer.finish())
    }
}

extension JSONWriter {
    fileprivate mutating func list(_ name: String, _ values: [String]) {
        key(name)
        beginArray()
        for value in values { string(value) }
        endArray()
    }

    fileprivate mutating func features(_ name: String, _ features: [WriteOptions.SkippedFeature]) {
        guard !features.isEmpty else { return }
        key(name)
        beginArray()
        for feature in features {
            beginObject()
            key("name")
            string(feature.name)
            if let action = feature.action {
                key("action")
                string(action.rawValue)
            }
            endObject()
        }
        endArray()
    }
}
