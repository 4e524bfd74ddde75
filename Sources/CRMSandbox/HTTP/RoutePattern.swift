/// The shape of a path: `/crm/{version}/{module}/{id}`. What is called version stands for versions alone.
struct RoutePattern: Sendable, Hashable, CustomStringConvertible {
    enum Segment: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    let description: String
    let segments: [Segment]

    init(_ text: String) {
        description = text
        segments = text.split(separator: "/").map { part in
            part.hasPrefix("{") && part.hasSuffix("}") ? .parameter(String(part.dropFirst().dropLast())) : .literal(String(part))
        }
    }

    /// The parameters, if the path has this shape.
    /// - Parameter words: parts of paths that never stand for a parameter.
    func match(_ path: [String], words: Set<String> = []) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, part) in zip(segments, path) {
            switch segment {
            case .literal(let text): guard text == part else { return nil }
            case .parameter(let name):
                // `/crm/bulk/v8/read` is no record of a module `v8`.
                guard !words.contains(part), name != "version" || ZohoVersion.parse(part) != nil else { return nil }
                parameters[name] = part
            }
        }
        return parameters
    }
}
