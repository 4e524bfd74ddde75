import ZohoCRM

/// The text of a value in a column of a bulk write.
enum BulkCell: Sendable, Hashable {
    case text(String)
    /// It clears the field. An empty text does the same: a column cannot tell them apart.
    case empty
    /// It does not fit into a cell.
    case unfit

    init(_ value: FieldChange) {
        switch value {
        case .null: self = .empty
        case .text(let value): self = value.isEmpty ? .empty : .text(value)
        case .boolean(let value): self = .text(value ? "true" : "false")
        case .integer(let value): self = .text(String(value))
        case .decimal(let value): self = .text(value.description)
        case .date(let value): self = .text(value.description)
        case .dateTime(let value): self = .text(value.description)
        case .localDateTime(let value): self = .text(value.description)
        case .time(let value): self = .text(value.description)
        case .id(let value): self = .text(value.description)
        case .texts(let values):
            if values.isEmpty { self = .empty; return }
            self = values.contains { $0.contains(";") } ? .unfit : .text(values.joined(separator: ";"))
        case .reference(let value): self = .text(value.id.description)
        case .user(let value): self = .text(value.id.description)
        case .added, .object, .rows, .json: self = .unfit
        }
    }
}
