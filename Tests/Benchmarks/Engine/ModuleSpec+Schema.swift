import RecordCore

extension ModuleSpec {
    /// The field table that generated code of this module would have.
    func schema() -> RecordSchema {
        RecordSchema(module: "Leads", fields: fields.map { FieldDescriptor($0.name, $0.shape, $0.traits) })
    }
}

extension FieldSpec {
    fileprivate var traits: FieldTraits { isWritable ? .writable : [] }

    fileprivate var shape: ValueShape {
        switch kind {
        case .text, .longText, .email, .phone, .url, .picklist: .text
        case .id: .id
        case .boolean: .boolean
        case .integer: .integer
        case .double, .money: .decimal
        case .date: .date
        case .dateTime: .dateTime
        case .lookup, .user: .reference
        case .multiPicklist: .texts
        case .tags: .rows(SampleTag.self)
        case .lines: .rows(SampleLine.self)
        }
    }
}
