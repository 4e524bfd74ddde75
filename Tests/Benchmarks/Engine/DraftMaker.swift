import RecordCore

/// Makes drafts by setting fields, as an app does it through generated setters.
struct DraftMaker {
    private let module: ModuleSpec
    private let schema: RecordSchema

    init(_ module: ModuleSpec) {
        self.module = module
        schema = module.schema()
    }

    /// - Parameter bodies: JSON with the values to set, `{"data": […]}`.
    func drafts(from bodies: [UInt8]) throws -> [RecordStorage] {
        try PageDecoder(schema: schema).decode(bodies).storages.map { source in
            var draft = RecordStorage(schema: schema)
            for (index, field) in module.fields.enumerated() { copy(field.kind, index, from: source, to: &draft) }
            return draft
        }
    }

    private func copy(_ kind: FieldSpecKind, _ index: Int, from source: RecordStorage, to draft: inout RecordStorage) {
        switch kind {
        case .text, .longText, .email, .phone, .url, .picklist: draft.set(index, source.text(index))
        case .id: draft.set(index, source.rawID(index))
        case .boolean: draft.set(index, source.boolean(index))
        case .integer: draft.set(index, source.integer(index))
        case .double, .money: draft.set(index, source.decimal(index))
        case .date: draft.set(index, source.date(index))
        case .dateTime: draft.set(index, source.dateTime(index))
        case .lookup: draft.set(index, source.anyReference(index))
        case .user: draft.set(index, source.user(index))
        case .multiPicklist: draft.set(index, change: source.texts(index).map { .texts($0) } ?? .null)
        case .tags:
            let tags: [SampleTag]? = source.rows(index)
            draft.set(index, tags?.map { SampleTag(name: $0.name ?? "") })
        case .lines:
            let lines: [SampleLine]? = source.rows(index)
            draft.set(index, lines?.map { SampleLine(copying: $0) })
        }
    }
}
