import CRMSchema

/// An organisation's modules and what points from one at another, ready to be drawn.
public struct SchemaGraph: Sendable {
    public struct Node: Hashable, Sendable {
        /// API name of the module.
        public let name: String
        public let label: String
        public let kind: ModuleDescription.Kind
        /// Nil where no field file was loaded.
        public let fieldCount: Int?
    }

    public struct Edge: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable { case lookup, subform, links }

        public let from: String
        public let to: String
        public let kind: Kind
        /// API names of the fields, sorted: several references to one module are one line.
        public let fields: [String]
    }

    /// In the order of their names.
    public let nodes: [Node]
    /// In the order of the names of their ends.
    public let edges: [Edge]

    /// - Parameters:
    ///   - modules: API names of the modules to draw; nil for all that have fields or are pointed at.
    public init(_ description: SchemaDescription, modules wanted: Set<String>? = nil) {
        var fields: [EdgeKey: Set<String>] = [:]
        for module in description.modules {
            for field in module.fields ?? [] {
                for (target, kind) in Self.targets(of: field.type) {
                    fields[EdgeKey(from: module.apiName.value, to: target, kind: kind), default: []].insert(field.apiName.value)
                }
            }
        }
        let known = Set(description.modules.map(\.apiName.value))
        let pointedAt = Set(fields.keys.map(\.to))
        let drawn = description.modules.filter { module in
            let name = module.apiName.value
            return wanted?.contains(name) ?? (module.fields != nil || pointedAt.contains(name))
        }
        let names = Set(drawn.map(\.apiName.value))
        nodes = drawn.map {
            Node(name: $0.apiName.value, label: $0.pluralLabel ?? $0.apiName.value, kind: $0.kind, fieldCount: $0.fields?.count)
        }.sorted { $0.name < $1.name }
        edges = fields.filter { names.contains($0.key.from) && names.contains($0.key.to) && known.contains($0.key.to) }
            .map { Edge(from: $0.key.from, to: $0.key.to, kind: $0.key.kind, fields: $0.value.sorted()) }
            .sorted { ($0.from, $0.to, $0.kind.rawValue) < ($1.from, $1.to, $1.kind.rawValue) }
    }

    private init(nodes: [Node], edges: [Edge]) {
        self.nodes = nodes
        self.edges = edges
    }

    private struct EdgeKey: Hashable {
        let from: String
        let to: String
        let kind: Edge.Kind
    }

    /// Both sides of a comparison in one picture: what is gone from the new side is still there.
    public init(before: SchemaDescription, after: SchemaDescription) {
        let (old, new) = (SchemaGraph(before), SchemaGraph(after))
        let there = Set(new.nodes.map(\.name))
        nodes = (new.nodes + old.nodes.filter { !there.contains($0.name) }).sorted { $0.name < $1.name }
        let gone = old.edges.filter { !there.contains($0.from) || !there.contains($0.to) }
        edges = (new.edges + gone).sorted { ($0.from, $0.to, $0.kind.rawValue) < ($1.from, $1.to, $1.kind.rawValue) }
    }

    /// These modules, and all that are joined to one of them over so many steps.
    public func around(_ names: Set<String>, steps: Int = 1) -> SchemaGraph {
        var near = names
        for _ in 0..<max(steps, 0) {
            let reached = edges.filter { near.contains($0.from) || near.contains($0.to) }.flatMap { [$0.from, $0.to] }
            let size = near.count
            near.formUnion(reached)
            if near.count == size { break }
        }
        return SchemaGraph(
            nodes: nodes.filter { near.contains($0.name) }, edges: edges.filter { near.contains($0.from) && near.contains($0.to) })
    }

    private static func targets(of type: FieldType) -> [(String, Edge.Kind)] {
        switch type {
        case .lookup(let module): [(module, .lookup)]
        case .anyLookup(let modules): modules.map { ($0, .lookup) }
        case .subform(let module): [(module, .subform)]
        case .multiLookup(_, _, let target): [(target, .links)]
        default: []
        }
    }
}
