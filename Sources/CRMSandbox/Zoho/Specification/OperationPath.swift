/// The path of an operation as the endpoint spec writes it: fixed words and parameters.
struct OperationPath: Sendable, Hashable {
    enum Segment: Sendable, Hashable {
        case word(String)
        case parameter(String)

        var word: String? { if case .word(let text) = self { text } else { nil } }
        var parameter: String? { if case .parameter(let name) = self { name } else { nil } }
    }

    let segments: [Segment]

    init(_ text: String) {
        let path = text.prefix { $0 != "?" }
        segments = path.split(separator: "/").map { part in
            part.hasPrefix("{") && part.hasSuffix("}") ? .parameter(String(part.dropFirst().dropLast())) : .word(String(part))
        }
    }

    /// Whether its one parameter is a whole URL, which an earlier answer gave.
    var isAddress: Bool { segments.first?.parameter != nil }

    var endsWithParameter: Bool { segments.last?.parameter != nil }

    /// The parameters, if the path of a request has this shape. A word of the API itself never stands for a parameter:
    /// `/Leads/actions/count` is about no record called `actions`.
    func parameters(of path: [String]) -> [String: String]? {
        guard path.count == segments.count, !isAddress else { return nil }
        var found: [String: String] = [:]
        for (index, (segment, part)) in zip(segments, path).enumerated() {
            switch segment {
            case .word(let word):
                guard word == part else { return nil }
            case .parameter(let name):
                guard !ZohoRoutes.isWord(part, at: index) else { return nil }
                found[name] = part
            }
        }
        return found
    }

    /// Whether it says more than another path that fits the same request: words stand before parameters.
    func isNarrower(than other: OperationPath) -> Bool {
        for (mine, others) in zip(segments, other.segments) where (mine.word == nil) != (others.word == nil) {
            return mine.word != nil
        }
        return false
    }
}
