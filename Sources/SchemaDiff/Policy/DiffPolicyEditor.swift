import CRMSchema
import RecordCore

/// Changes the text of a `crm-diff.json`, keeping what stands in it.
public enum DiffPolicyEditor {
    /// The text with one more suppression, or with another reason and date where the fingerprint has one already.
    /// - Parameter file: the policy as it is; nil for none.
    /// - Throws: the first thing that is wrong with the policy as it is, or with what is added.
    public static func suppressing(
        _ fingerprint: String, reason: String, until day: CalendarDate, in file: SnapshotFile?
    ) throws(SchemaDiagnostic) -> String {
        var members: [JSONMember] = []
        if let file {
            if let mistake = DiffPolicy.read(file).diagnostics.first { throw mistake }
            // It has just been read.
            members = ((try? JSONValue(parsing: file.bytes))?.object ?? [])
        }
        let entry: JSONValue = [
            "fingerprint": .string(fingerprint), "reason": .string(reason), "expires": .string(day.description),
        ]
        if let place = members.firstIndex(where: { $0.key == "suppressions" }) {
            let kept = (members[place].value.array ?? []).filter { $0["fingerprint"]?.string != fingerprint }
            members[place] = JSONMember("suppressions", .array(kept + [entry]))
        } else {
            members.append(JSONMember("suppressions", [entry]))
        }
        let text = PrettyJSON.text(.object(members))
        let path = file?.path ?? "crm-diff.json"
        if let mistake = DiffPolicy.read(SnapshotFile(name: path, path: path, bytes: Array(text.utf8))).diagnostics.first { throw mistake }
        return text
    }
}
