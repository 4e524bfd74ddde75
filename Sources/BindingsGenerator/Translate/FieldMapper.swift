import CRMSchema

/// Decides what a field type is in Swift.
struct FieldMapper {
    let vendor: VendorProfile
    let types: TypeNames

    func mapping(of field: ModulePlan.Field, in owner: TypeReference) -> FieldMapping {
        var mapping = mapping(of: field.description.type, nested: field.nestedType.map { .member(owner, $0) })
        if field.description.isRichText { mapping.kind = "RichText" }
        // Queries cannot name it; what is no plain value has kinds that say so.
        if vendor.marksUnfilterable, !field.description.isFilterable, mapping.row == nil, mapping.shape != "json",
            !field.description.type.isTextForSomething
        {
            mapping = unsearchable(mapping)
        }
        let remarks = [vendor.remark(field.description), mapping.remark].compactMap(\.self)
        mapping.remark = remarks.isEmpty ? nil : remarks.joined(separator: " ")
        return mapping
    }

    private func mapping(of type: FieldType, nested: TypeReference?) -> FieldMapping {
        if let mapping = vendor.ownMapping(type, nested) { return mapping }
        return common(type, nested: nested)
    }

    private func common(_ type: FieldType, nested: TypeReference?) -> FieldMapping {
        switch type {
        case .text(.image), .text(.file), .text(.password): .init("text", "String", kind: .named("Unsearchable", arguments: ["ShortText"]))
        case .text: .init("text", "String", requiredReader: "requiredText", kind: "ShortText")
        case .longText: .init("text", "String", requiredReader: "requiredText", kind: "LongText")
        case .autoNumber: .init("text", "String", requiredReader: "requiredText", kind: "AutoNumber")
        case .boolean: .init("boolean", "Bool", kind: "Checkbox")
        case .integer: .init("integer", "Int", kind: "WholeNumber")
        case .bigInteger, .recordID: .init("id", "RawRecordID", reader: "rawID", kind: "Identifier")
        case .decimal: .init("decimal", "ExactDecimal", kind: "DecimalNumber")
        case .discount: .init("json", "LineDiscount", reader: "discount", kind: "AmountOrPercent")
        case .date: .init("date", "CalendarDate", kind: "Day")
        case .dateTime: .init("dateTime", "ZonedDateTime", kind: "Moment")
        case .localDateTime: .init("localDateTime", "LocalDateTime", kind: "LocalMoment")
        case .timeOfDay: .init("time", "TimeOfDay", kind: "ClockTime")
        case .picklist:
            nested.map {
                .init(
                    "text", $0, reader: "picklist", requiredReader: "requiredPicklist",
                    kind: .named("Picklist", arguments: [$0]))
            } ?? .init("text", "String", requiredReader: "requiredText", kind: "ShortText")
        case .multiPicklist:
            nested.map {
                .init("texts", .array($0), reader: "picklists", kind: .named("MultiPicklist", arguments: [$0]))
            } ?? json("")
        case .lookup(let module): lookup(module)
        case .anyLookup: .init("reference", "AnyReference", reader: "anyReference", kind: "AnyLookup")
        case .user: .init("reference", "UserReference", reader: "user", kind: "UserLookup")
        case .layout: reference(to: "RecordLayout")
        case .subform(let module):
            types.type(of: module).map { rows(.named($0)) }
                ?? json(
                    types.isExcluded(module)
                        ? "crm.json leaves \(module) out, so the rows are plain JSON."
                        : "There is no \(vendor.snapshotName(module)), so the rows are plain JSON.")
        case .multiLookup(let linking, _, _):
            (types.type(of: linking).map { .named($0) } ?? nested).map(rows) ?? json("")
        case .structured(let structure, isList: true): rows(.named(vendor.structuredType(structure)))
        case .structured(let structure, isList: false): object(.named(vendor.structuredType(structure)))
        case .formula(let result): mapping(of: result, nested: nested)
        case .rollup(let result): unsearchable(mapping(of: result, nested: nested))
        case .json: json("A type without a Swift counterpart: plain JSON.")
        }
    }

    private func lookup(_ module: String) -> FieldMapping {
        guard module != vendor.userModule else { return mapping(of: .user, nested: nil) }
        return reference(to: types.type(of: module).map { .named($0) } ?? "UnknownModule")
    }

    private func reference(to target: TypeReference) -> FieldMapping {
        .init("reference", .named("Reference", arguments: [target]), kind: .named("Lookup", arguments: [target]))
    }

    private func rows(_ row: TypeReference) -> FieldMapping {
        .init("rows", .array(row), row: row, kind: .named("Rows", arguments: [row]))
    }

    private func object(_ row: TypeReference) -> FieldMapping {
        .init("object", row, row: row, kind: .named("Structure", arguments: [row]))
    }

    private func json(_ remark: String) -> FieldMapping { .init("json", "JSONValue", kind: "AnyJSON", remark: remark) }

    private func unsearchable(_ mapping: FieldMapping) -> FieldMapping {
        var mapping = mapping
        mapping.kind = .named("Unsearchable", arguments: [mapping.kind])
        return mapping
    }
}

extension FieldMapping {
    init(
        _ shape: String, _ value: TypeReference, row: TypeReference? = nil, reader: String? = nil,
        requiredReader: String? = nil, kind: TypeReference, remark: String? = nil
    ) {
        self.init(
            shape: shape, row: row, value: value, reader: reader ?? shape, requiredReader: requiredReader, kind: kind,
            remark: remark)
    }
}
