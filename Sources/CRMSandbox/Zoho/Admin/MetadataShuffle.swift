import RecordCore

/// Gives metadata in another order of keys and lists, as a server may at any time: for tests of whatever reads it. Lists
/// whose order says something that nothing else says stay.
struct MetadataShuffle: Sendable {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func shuffled(_ value: JSONValue, under key: String = "") -> JSONValue {
        switch value {
        case .object(let members):
            var result: [JSONMember] = []
            for member in members { result.append(JSONMember(member.key, shuffled(member.value, under: member.key))) }
            return .object(result.shuffled(using: &random))
        case .array(let elements):
            var result: [JSONValue] = []
            for element in elements { result.append(shuffled(element, under: key)) }
            return .array(Self.ordered.contains(key) ? result : result.shuffled(using: &random))
        default: return value
        }
    }

    private static let ordered: Set<String> = ["arguments", "function_parameters", "show_fields", "group"]
}
