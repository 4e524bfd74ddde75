import RecordCore

/// The members that records, rows and drafts have in common.
enum RowParts {
    /// The stored property and the initialiser that the engine asks for.
    static func storage(_ access: Modifiers) -> [Declaration] {
        [
            .property(
                PropertyDeclaration(
                    modifiers: access, name: "storage", type: "RecordStorage", body: .stored(isConstant: false, initial: nil))),
            .initializer(
                InitializerDeclaration(
                    modifiers: access, parameters: [.init(label: "storage", name: "storage", type: "RecordStorage")],
                    body: [.assignment(target: .member(.selfValue, "storage"), value: .name("storage"))])),
        ]
    }

    static func schema(
        _ access: Modifiers, module: String, idPrefix: String? = nil, spelling: String? = nil, rows: [Expression],
        fingerprint: SchemaFingerprint? = nil
    ) -> Declaration {
        var arguments: [Expression.Argument] = [.init("module", .string(module))]
        if let idPrefix { arguments.append(.init("idPrefix", .string(idPrefix))) }
        if let spelling { arguments.append(.init("spelling", .implicitMember(spelling))) }
        arguments.append(.init("fields", .array(rows, layout: .linePerElement)))
        if let fingerprint {
            arguments.append(
                .init(
                    "fingerprint",
                    .call(
                        .type("SchemaFingerprint"),
                        [.init("shape", .string(fingerprint.shape)), .init("cosmetic", .string(fingerprint.cosmetic))])))
        }
        return .property(
            PropertyDeclaration(
                modifiers: Modifiers(access: access.access, isStatic: true), name: "schema", type: nil,
                body: .stored(
                    isConstant: true,
                    initial: .call(.type("RecordSchema"), arguments))))
    }

    /// `storage = RecordStorage(schema: Self.schema)`
    static let emptyStorage = Statement.assignment(
        target: .name("storage"),
        value: .call(.type("RecordStorage"), [.init("schema", .member(.type("Self"), "schema"))]))
}
