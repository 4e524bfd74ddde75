/// Tells which operations of the endpoint spec have an endpoint of their own.
enum SpecifiedEndpoint {
    /// Whether the endpoint of a route is the one for an operation that it fits. Routes with parameters at their end take
    /// whatever comes, such as any related list of a record; an operation with a word of its own there is something else.
    static func serves(_ pattern: RoutePattern, _ operation: SpecifiedOperation, _ organisation: ZohoOrganisation) -> Bool {
        let segments = operation.path.segments
        guard pattern.segments.count == segments.count else { return operation.path.isAddress }
        for (index, (route, segment)) in zip(pattern.segments, segments).enumerated() {
            switch (route, segment) {
            case (.literal(let text), .word(let word)): guard text == word else { return false }
            // Version and module may be named in the spec: `/crm/v8/Notes`.
            case (.parameter("version"), .word): continue
            // Of a module without fields there are no records to work on.
            case (.parameter("module"), .word(let word)):
                guard organisation.modules[word]?.description.fields != nil, index > 1 else { return false }
            case (.parameter, .word): return false
            case (_, .parameter): continue
            }
        }
        return true
    }

    static func isReal(_ operation: SpecifiedOperation, _ organisation: ZohoOrganisation) -> Bool {
        ZohoRoutes.crm.routes.contains { route in
            guard route.method == operation.method else { return false }
            guard !operation.path.isAddress else { return isAddress(route.pattern, of: operation.area) }
            return serves(route.pattern, operation, organisation)
        }
    }

    private static func isAddress(_ pattern: RoutePattern, of area: String) -> Bool {
        let sample = pattern.segments.map { segment in if case .literal(let text) = segment { text } else { "1" } }
        return DownloadAddress(sample)?.area == area
    }
}
