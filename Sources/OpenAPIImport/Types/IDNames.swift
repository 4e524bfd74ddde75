/// Which names stand for ids. The documents call ids texts, and a few of them numbers.
enum IDNames {
    /// What other systems and callers make up: their ids are texts of any form.
    private static let foreign: Set<String> = [
        "message_id", "original_message_id", "orginal_message_id", "thread_id", "file_id", "$file_id", "photo_id", "tp_calendar_id", "tp_event_id",
        "sub_request_id", "lar_id",
    ]

    /// `id`, `role_ids`, `recordId`, `cvid`.
    static func contain(_ name: String) -> Bool {
        guard !foreign.contains(name) else { return false }
        if name == "id" || name == "ids" || name == "cvid" || name.hasSuffix("_id") || name.hasSuffix("_ids") { return true }
        guard name.hasSuffix("Id") || name.hasSuffix("Ids") else { return false }
        return name.prefix { $0.isLetter || $0.isNumber }.count == name.count
    }

    /// The type of what has this name.
    static func type(_ type: ImportedType, of name: String) -> ImportedType {
        guard contain(name), let id = id(type) else { return type }
        // Several stand in one text, with commas between.
        if case .scalar = id, name.hasSuffix("ids") { return .list(id) }
        return id
    }

    /// The type with ids in place of texts and long numbers; nil for what can be no id.
    private static func id(_ type: ImportedType) -> ImportedType? {
        switch type {
        case .scalar(.string), .scalar(.long): .scalar(.id)
        case .list(let element): id(element).map { .list($0) }
        case .nullable(let type): id(type).map { .nullable($0) }
        case .scalar, .shape, .union, .result: nil
        }
    }
}
