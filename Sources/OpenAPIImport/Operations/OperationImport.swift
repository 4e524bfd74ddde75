import CRMSchema

/// The paths of the documents → operations.
struct OperationImport {
    private(set) var types: SchemaImport
    private let documents: DocumentSet
    private(set) var operations: [ImportedOperation] = []
    /// Shapes that no operation of the documents refers to, and the overlay needs.
    private(set) var kept: [Int] = []

    private static let methods: Set<String> = ["get", "post", "put", "patch", "delete"]
    private static let aside: Set<String> = ["parameters", "summary", "description", "servers"]

    /// - Parameter keep: schemas, `area.name`, that nothing points at and that are imported all the same.
    init(_ documents: DocumentSet, keep: [Located<String>] = [], renames: ShapeRenames = ShapeRenames(), log: inout ImportLog) {
        self.documents = documents
        types = SchemaImport(documents, renames: renames)
        for area in documents.areas { read(area, log: &log) }
        for name in keep {
            let parts = name.value.split(separator: ".").map(String.init)
            let part = parts.count == 2 ? documents.schema(parts[1], in: parts[0]) : nil
            let type = part.map { types.property($0, context: parts[1], log: &log).type }
            guard case .shape(let number)? = type else {
                log.problem("overlay.unused", "“\(name.value)” is no object of the documents", at: name.location)
                continue
            }
            kept.append(number)
        }
        for (name, location) in types.renames.unused { log.problem("overlay.unused", "“\(name)” is renamed, and not there", at: location) }
        OperationNames.makeUnique(&operations, log: &log)
        OperationTwins.mark(&operations, log: &log)
    }

    private mutating func read(_ area: String, log: inout ImportLog) {
        guard let root = documents.root(of: area) else { return }
        for path in root["paths"]?.members ?? [] {
            let shared = path.value["parameters"]?.elements ?? []
            for member in path.value.members ?? [] where !Self.aside.contains(member.name) {
                guard Self.methods.contains(member.name), member.value.members != nil else {
                    log.problem("method.unknown", "“\(member.name)” is no method of a path, and left out", at: member.key.location)
                    continue
                }
                read(member, path: path.key, shared: shared, area: area, root: root, log: &log)
            }
        }
    }

    private mutating func read(
        _ member: SourceValue.Member, path: Located<String>, shared: [SourceValue], area: String, root: SourceValue, log: inout ImportLog
    ) {
        let value = member.value
        let title = value["operationId"]?.nonEmptyString
        guard path.value != "/", path.value.hasPrefix("/") else {
            log.dropped("operation.placeholder", "“\(title ?? "")” of the path “\(path.value)” calls nothing", at: value.location)
            return
        }
        let method = member.name.uppercased()
        let base = ServerPath.of(root)
        var address = path.value.hasPrefix(base + "/") ? path.value : base + path.value
        let place = address.split(separator: "/")
        if place.count == 1, place[0].hasPrefix("{") {
            address = String(place[0])
            log.changed("path.url", "“\(path.value)” is a whole URL that an answer gave, and no path", at: path.location)
        }
        if title == nil { log.problem("operation.no-id", "the operation has no operationId; its path gives the name", at: value.location) }
        let name = SwiftWords.lowercased(title ?? "\(method.lowercased()) \(path.value)")
        if let title, title != name { log.changed("operation.id", "“\(title)” is called \(name)", at: value.location) }

        var operation = ImportedOperation(area: area, id: "\(area).\(name)", title: title, method: method, path: address, location: value.location)
        operation.parameters = ParameterImport.run(
            (value["parameters"]?.elements ?? []) + shared, of: operation, area: area, types: &types, log: &log)
        operation.scopes = scopes(value, root: root, log: &log)
        if let url = value["servers"]?.elements?.first?["url"]?.string {
            operation.host = url.contains("content") ? "files" : url
            log.changed("operation.host", "the host “\(url)” is the file host of the data centre", at: value.location)
        }
        let context = SwiftWords.capitalised(name)
        PayloadImport.body(value["requestBody"], area: area, context: context, into: &operation, types: &types, log: &log)
        PayloadImport.results(value["responses"], area: area, context: context, into: &operation, types: &types, log: &log)
        operations.append(operation)
    }

    private func scopes(_ value: SourceValue, root: SourceValue, log: inout ImportLog) -> [String] {
        let security = (value["security"] ?? root["security"])?.elements ?? []
        let scopes = security.flatMap { $0.members ?? [] }.flatMap { $0.value.elements ?? [] }.compactMap(\.nonEmptyString)
        if scopes.isEmpty { log.problem("scope.missing", "no scope is named", at: value.location) }
        let corrected = scopes.map(ScopeSpelling.corrected)
        for (scope, new) in zip(scopes, corrected) where scope != new {
            log.changed("scope.spelling", "“\(scope)” is spelled \(new)", at: value.location)
        }
        return Set(corrected).sorted()
    }
}
