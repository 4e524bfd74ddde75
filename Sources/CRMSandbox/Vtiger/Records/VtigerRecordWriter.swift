import Foundation
import RecordCore

/// Values that somebody sends → a stored record, by the server's few rules.
struct VtigerRecordWriter {
    let module: VtigerModule
    let user: VtigerUser
    let sent: [String: JSONValue]

    // MARK: Checks

    /// - Parameter partial: only fields that are sent count, as when revising.
    func checkMandatory(partial: Bool = false) throws(VtigerFailure) {
        for field in module.fields where field.isMandatory && field.kind != .id {
            let value = sent[field.name]
            if partial, value == nil { continue }
            if (value.flatMap(ElementText.scalar) ?? "").isEmpty, !(partial && field.name == "productid") { throw .mandatory(field.name) }
        }
    }

    func checkReferences(_ state: VtigerState) throws(VtigerFailure) {
        for field in module.fields {
            guard case .reference(let targets) = field.kind, !isKept(field), let text = sent[field.name].flatMap(ElementText.scalar), !text.isEmpty
            else { continue }
            guard let id = VtigerID(text) else { throw state.quirks.malformedIDIsDenied ? .deniedForID : .invalidID }
            guard let target = state.organisation.name(prefix: id.prefix) else { throw .deniedForID }
            guard targets.contains(target) else { throw .invalidReference(field.name) }
        }
    }

    /// - Parameter number: of the record that is being changed.
    func checkDuplicates(_ state: VtigerState, except number: Int? = nil) throws(VtigerFailure) {
        guard !module.allowsDuplicates else { return }
        for field in module.fields where field.isUnique {
            guard let text = sent[field.name].flatMap(ElementText.scalar), !text.isEmpty else { continue }
            let key = Collation.key(text)
            for record in state[table: module.name].records where record.number != number {
                if Collation.key(record.values[field.name] ?? "") == key { throw .duplicates }
            }
        }
    }

    /// A null for a field that has to have a value, but need not be given one.
    var corrupts: Bool {
        module.fields.contains { field in
            !field.isNullable && !field.isMandatory && !isKept(field) && field.kind != .owner && sent[field.name]?.isNull == true
        }
    }

    // MARK: Values

    /// What nobody can write: the system's own fields.
    private func isKept(_ field: VtigerField) -> Bool {
        !field.isEditable || field.kind == .id || field.name == module.numberField
            || ["createdtime", "modifiedtime", "modifiedby"].contains(field.name)
    }

    /// Puts the values into a record.
    func apply(to record: inout VtigerRecord, _ state: VtigerState, isNew: Bool) {
        let stored = StoredText(quirks: state.quirks, user: user)
        for field in module.fields {
            guard let value = sent[field.name], !isKept(field) || isNew && ["filetype", "filesize"].contains(field.name) else { continue }
            let text = ElementText.scalar(value) ?? ""
            if field.kind == .owner, field.name == "assigned_user_id" {
                record.owner = Self.owner(text) ?? record.owner
            } else if text.isEmpty {
                record.values[field.name] = nil
            } else if case .reference = field.kind {
                record.values[field.name] = text.filter { $0 != " " }
            } else if record.values[field.name] != text {
                // What is sent back as it was read stays, in whatever way its user writes numbers.
                record.values[field.name] = stored.text(text, for: field)
            }
        }
        if isNew, module.isEntity {
            let source = sent["source"].flatMap(ElementText.scalar) ?? ""
            record.values["source"] = source.isEmpty ? "WEBSERVICE" : source.uppercased()
        }
        derive(&record)
        record.label = HTMLText.encoded(Self.label(record, module) { sent[$0].flatMap(ElementText.scalar).map(stored.characters) })
    }

    /// The record part of an id, or a bare number; of users or groups, as the server does not look.
    static func owner(_ text: String) -> Int? {
        if let id = VtigerID(text) { return id.number }
        return Int(text.filter { $0 != " " })
    }

    /// `title` of tickets and documents is the name of a column, and not of a field.
    /// - Parameter sent: a text before it was cut to its column, which is not done for labels.
    static func label(_ record: VtigerRecord, _ module: VtigerModule, sent: (String) -> String? = { _ in nil }) -> String {
        let parts = module.labelFields.compactMap { name in
            let field = module.field(name)?.name ?? module.fields.first { $0.name.hasSuffix("_\(name)") }?.name ?? name
            return sent(field) ?? record.values[field]
        }
        return parts.joined(separator: " ").trimmingCharacters(in: CharacterSet(charactersIn: " \t\n\r\0\u{B}"))
    }

    // MARK: What follows from others

    private func derive(_ record: inout VtigerRecord) {
        if module.isActivity { deriveDuration(&record) }
        if module.name == "Potentials", let amount = record.values["amount"], let probability = record.values["probability"] {
            let percent = NumberPrefix.decimal(probability) * ExactDecimal(mantissa: 1, exponent: -2)
            let forecast = NumberPrefix.decimal(amount) * percent
            record.values["forecast_amount"] = StoredText.rounded(forecast, places: user.decimals, scale: 8)
        }
        // Everything else has its default in the tables.
        if module.name == "Documents", record.values["folderid"] == nil { record.values["folderid"] = "22x1" }
        if module.isInventory || module.name == "PriceBooks", record.values["currency_id"] == nil { record.values["currency_id"] = "21x1" }
    }

    /// From start to end; without a time of its end, to the end of that day.
    private func deriveDuration(_ record: inout VtigerRecord) {
        guard let start = Self.moment(record.values["date_start"], record.values["time_start"] ?? "00:00"),
            let end = Self.moment(record.values["due_date"], record.values["time_end"] ?? "24:00"), end >= start
        else { return }
        record.values["duration_hours"] = String((end - start) / 60)
        record.values["duration_minutes"] = String((end - start) % 60)
    }

    /// Minutes since 1970.
    private static func moment(_ date: String?, _ time: String) -> Int? {
        let parts = time.split(separator: ":").map { Int($0) }
        guard let day = date.flatMap({ CalendarDate($0) }), parts.count > 1, let hour = parts[0], let minute = parts[1],
            (0...24).contains(hour), (0...59).contains(minute)
        else { return nil }
        return Int(day.daysSince1970) * 1440 + hour * 60 + minute
    }
}
