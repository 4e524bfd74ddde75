import CRMSchema

/// One field → its row of the field table, its property and its token.
struct FieldTranslator {
    let field: ModulePlan.Field
    let mapping: FieldMapping
    /// The type that the field belongs to.
    let record: TypeReference
    let access: AccessLevel

    private var description: FieldDescription { field.description }

    /// Reads without an optional.
    private var isRequiredRead: Bool { description.isMandatory && mapping.requiredReader != nil }

    // MARK: Field table

    /// The key beside the field that names the module of what it points to.
    var moduleKey: String?

    /// `.text("Last_Name", [.required, .writable])`
    var tableRow: Expression {
        var arguments: [Expression.Argument] = [.init(nil, .string(description.apiName.value))]
        if let row = mapping.row { arguments.append(.init(nil, .member(.type(row), "self"))) }
        let traits = traits.map(Expression.implicitMember)
        if traits.count == 1 {
            arguments.append(.init(nil, traits[0]))
        } else if !traits.isEmpty {
            arguments.append(.init(nil, .array(traits, layout: .oneLine)))
        }
        if let moduleKey { arguments.append(.init("moduleKey", .string(moduleKey))) }
        return .call(.implicitMember(field.isOwnID ? "id" : mapping.shape), arguments)
    }

    private var traits: [String] {
        var traits: [String] = []
        if description.isMandatory { traits.append("required") }
        switch (description.isCreatable, description.isUpdatable) {
        case (true, true): traits.append("writable")
        case (true, false): traits.append("creatable")
        case (false, true): traits.append("updatable")
        case (false, false): break
        }
        if !description.isNullable, description.isCreatable { traits.append("notNull") }
        if description.isUnique { traits.append("unique") }
        if !description.isListed { traits.append("notListed") }
        if field.nestedType == nil, case .anyLookup = description.type, mapping.shape == "reference" { traits.append("anyModule") }
        return traits
    }

    // MARK: Properties

    func property(
        named name: String? = nil, isWritable: Bool, documentation: DocComment = DocComment(), deprecation: Deprecation? = nil
    ) -> Declaration {
        let index = Expression.Argument(nil, .integer(field.index))
        let get = Expression.storage(isRequiredRead ? mapping.requiredReader ?? mapping.reader : mapping.reader, index)
        let set = Expression.storage("set", index, .init(nil, .name("newValue")))
        return .property(
            PropertyDeclaration(
                documentation: documentation, deprecation: deprecation, modifiers: Modifiers(access: access), name: name ?? field.name,
                type: isRequiredRead ? mapping.value : .optional(mapping.value),
                body: isWritable ? .accessors(get: get, set: set) : .computed(get: get)))
    }

    /// The id of a record, or of a row.
    func ownID(isRow: Bool, documentation: DocComment) -> Declaration {
        .property(
            PropertyDeclaration(
                documentation: documentation, modifiers: Modifiers(access: access), name: field.name,
                type: isRow ? .optional("RawRecordID") : .named("RecordID", arguments: [record]),
                body: .computed(get: .storage(isRow ? "rawID" : "recordID", .init(nil, .integer(field.index))))))
    }

    /// The argument of the draft's initialiser.
    func parameter(named name: String? = nil) -> InitializerDeclaration.Parameter {
        .init(label: name ?? field.name, name: name ?? field.name, type: mapping.value)
    }

    // MARK: Token

    /// The kind with what is special about the field around it.
    private func kind(isRow: Bool) -> TypeReference {
        var kind = isRequiredRead ? .named("Required", arguments: [mapping.kind]) : mapping.kind
        if !isRow, description.isEncrypted { kind = .named("Encrypted", arguments: [kind]) }
        // Rows of subforms are never asked for on their own.
        if !isRow, !description.isSortable, description.type.computed.isSortedByNature {
            kind = .named("Unsortable", arguments: [kind])
        }
        return description.isListed ? kind : .named("Unlisted", arguments: [kind])
    }

    /// `static var lastName: Field<Lead, Required<ShortText>> { .init(2) }`
    func token(named name: String? = nil, isRow: Bool, deprecation: Deprecation? = nil) -> Declaration {
        let kind: TypeReference =
            if field.isOwnID, !isRow {
                .named("OwnID", arguments: [record])
            } else if field.isOwnID {
                "Identifier"
            } else {
                kind(isRow: isRow)
            }
        return .property(
            PropertyDeclaration(
                documentation: DocComment(deprecation == nil ? FieldDocumentation.label(of: field).map { [$0] } ?? [] : []),
                deprecation: deprecation, modifiers: Modifiers(access: access, isStatic: true), name: name ?? field.name,
                type: .named("Field", arguments: [record, kind]),
                body: .computed(get: .call(.implicitMember("init"), [.init(nil, .integer(field.index))]))))
    }
}

extension FieldType {
    /// Values of the type have an order, so that a field of it can normally be sorted by.
    fileprivate var isSortedByNature: Bool {
        switch self {
        case .text: !isTextForSomething
        case .autoNumber, .boolean, .integer, .bigInteger, .decimal, .date, .dateTime, .localDateTime, .timeOfDay, .picklist, .lookup, .anyLookup, .user: true
        default: false
        }
    }
}
