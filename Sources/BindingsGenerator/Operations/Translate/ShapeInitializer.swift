/// The initialisers of a shape that is sent: what a new one needs first, then everything else; a closure where that would be
/// too many arguments. One that is there already is changed without what only a new one needs.
enum ShapeInitializer {
    /// Properties that an initialiser still lists one by one.
    static let mostArguments = 12

    static func declarations(of plan: ShapePlan) -> [Declaration] {
        guard plan.properties.contains(where: \.isNeeded), plan.properties.contains(where: { $0.name == "id" && $0.mapping.reader == "rawID" })
        else { return [new(plan)] }
        return [new(plan), changed]
    }

    /// `init(id: RawRecordID, _ change: (inout Self) -> Void)`
    private static let changed = Declaration.initializer(
        InitializerDeclaration(
            documentation: "One that is there already, to be changed.", modifiers: Modifiers(access: .public),
            parameters: [
                ParameterDeclaration(label: "id", name: "id", type: "RawRecordID"),
                ParameterDeclaration(label: nil, name: "change", type: .changing("Self")),
            ],
            body: [
                .assignment(
                    target: .name("storage"),
                    value: .call(.type("RecordStorage"), [.init("schema", .member(.type("Self"), "schema")), .init("id", .name("id"))])),
                .expression(.call(.name("change"), [.init(nil, .inOut(.selfValue))])),
            ]))

    private static func new(_ plan: ShapePlan) -> Declaration {
        let writable = plan.properties.filter(\.isWritable)
        let (needed, others) = (writable.filter(\.isNeeded), writable.filter { !$0.isNeeded })
        let isShort = writable.count <= mostArguments
        var parameters = needed.map { ParameterDeclaration(label: $0.name, name: $0.name, type: $0.mapping.value) }
        var body = [RowParts.emptyStorage] + needed.map { assignment($0) }
        if isShort {
            parameters += others.map {
                ParameterDeclaration(label: $0.name, name: $0.name, type: .optional($0.mapping.value), defaultValue: .nilValue)
            }
            body += others.map { .unlessNil($0.name, assignment($0)) }
        } else {
            parameters.append(ParameterDeclaration(label: nil, name: "fill", type: .changing("Self"), defaultValue: .emptyClosure))
            body.append(.expression(.call(.name("fill"), [.init(nil, .inOut(.selfValue))])))
        }
        return .initializer(
            InitializerDeclaration(modifiers: Modifiers(access: .public), parameters: parameters, body: body))
    }

    private static func assignment(_ property: ShapePlan.Property) -> Statement {
        .assignment(target: .member(.selfValue, property.name), value: .name(property.name))
    }
}
