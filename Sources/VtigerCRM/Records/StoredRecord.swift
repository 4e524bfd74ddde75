import CRMRuntime
import RecordCore

/// A record as it was sent beside the record as the server has stored it: the server checks nothing, changes some values
/// without a word and reports success.
struct StoredRecord {
    let sent: OutgoingRecord
    let stored: RecordStorage

    /// What the observer is told.
    var notices: [ClientNotice] { [changedNumbers, lostCharacters].compactMap(\.self) }

    /// Numbers are rounded to the user's number of decimals, cut to 32 bits, or read with the user's decimal separator:
    /// for somebody with a comma there, 12.5 % becomes 125 %.
    private var changedNumbers: ClientNotice? {
        var changes: [(field: String, change: String)] = []
        let schema = sent.record.schema
        for index in sent.record.changedFields {
            let before: ExactDecimal?
            let after: ExactDecimal?
            switch schema.fields[index].shape {
            case .decimal: (before, after) = (sent.record.decimal(index), stored.decimal(index))
            case .integer:
                (before, after) = (
                    sent.record.integer(index).map { ExactDecimal($0) }, stored.integer(index).map { ExactDecimal($0) }
                )
            default: continue
            }
            guard let before, stored.isLoaded(index), before != after else { continue }
            let name = schema.fields[index].name
            changes.append((name, "\(name) \(before) → \(after.map { "\($0)" } ?? "nothing")"))
        }
        guard !changes.isEmpty else { return nil }
        return ClientNotice(
            "value.changed-by-server", "numbers were stored as others: \(changes.map(\.change).joined(separator: ", "))",
            fields: changes.map(\.field))
    }

    /// Databases of servers of 8.2 and 8.4 hold no characters beyond U+FFFF, such as emoji: `????` is stored for each.
    private var lostCharacters: ClientNotice? {
        // Four bytes in UTF-8; most texts are through here.
        guard sent.element.utf8.contains(where: { $0 >= 0xF0 }) else { return nil }
        let schema = sent.record.schema
        let lost = sent.record.changedFields.filter { index in
            guard let text = sent.record.rawValue(schema.fields[index].name)?.string,
                text.unicodeScalars.contains(where: { $0.value > 0xFFFF })
            else { return false }
            return stored.rawValue(schema.fields[index].name)?.string != text
        }
        guard !lost.isEmpty else { return nil }
        let names = lost.map { schema.fields[$0].name }
        return ClientNotice(
            "value.characters-lost",
            "characters beyond U+FFFF, such as emoji, were not stored as they are in \(names.joined(separator: ", "))", fields: names)
    }
}
