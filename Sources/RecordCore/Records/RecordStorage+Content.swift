// Equality by content: what counts is which fields a row has and what they hold, not whether that was read or set,
// on which page it lies, or which columns that page has.

extension RecordStorage: Hashable {
    public static func == (lhs: Self, rhs: Self) -> Bool {
        if lhs.isSamePlace(as: rhs), lhs.overlay.isEmpty, rhs.overlay.isEmpty { return true }
        let schema = lhs.schema
        guard schema === rhs.schema else { return false }
        return schema.fields.indices.allSatisfy { lhs.content($0) == rhs.content($0) }
            && lhs.extraContent == rhs.extraContent
    }

    public func hash(into hasher: inout Hasher) {
        for index in schema.fields.indices {
            guard let content = content(index) else { continue }
            hasher.combine(index)
            hasher.combine(content)
        }
        hasher.combine(extraContent)
    }

    private func isSamePlace(as other: Self) -> Bool {
        if case .page(let page, let place) = source, case .page(let otherPage, let otherPlace) = other.source {
            return page === otherPage && place == otherPlace
        }
        return false
    }

    /// By key, as their order does not matter; of duplicates the last.
    private var extraContent: [String: JSONValue] {
        Dictionary(extras.lazy.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }

    /// The value of a field in the one form that all its spellings share; nil if the row does not have it.
    private func content(_ index: Int) -> FieldChange? {
        guard let value = value(index) else { return nil }
        let shape = schema.fields[index].shape
        switch (shape, value) {
        // Set to nothing, in a table where that says the same as null.
        case (.text, .text("")) where schema.spelling == .text, (.texts, .texts([])) where schema.spelling == .text:
            return .null
        case (_, .null), (.text, .text), (.id, .id), (.boolean, .boolean), (.integer, .integer), (.decimal, .decimal),
            (.date, .date), (.dateTime, .dateTime), (.localDateTime, .localDateTime), (.time, .time), (.texts, .texts), (.object, .object), (.rows, .rows):
            return value
        case (.reference, _) where schema.spelling == .text:
            return value.asID.map { $0 == "0" ? .null : .id($0) } ?? value
        case (.reference, _):
            return .json(Self.referenceContent(rawValue(schema.fields[index].name) ?? .null))
        default:
            // Set with another type than the field's own, or read with another shape.
            return FieldChange(value.json, shape: shape, spelling: schema.spelling)
        }
    }

    /// A reference without nulls, and with its module in one of the two forms it may come in.
    private static func referenceContent(_ json: JSONValue) -> JSONValue {
        guard let members = json.object else { return json }
        return .object(members.compactMap { member in
            if member.value.isNull { return nil }
            guard member.key == "module", let name = member.value.string else { return member }
            return JSONMember("module", ["api_name": .string(name)])
        })
    }
}
