import RecordCore

/// What the organisation's functions answer. The sandbox runs no code: it gives back what was put down for them.
struct FunctionTable: Sendable {
    private var outputs: [String: JSONValue] = [:]

    /// The text that a function gives back; nil for functions that are not known. `echo` is always there and gives its
    /// arguments back.
    func output(of name: String, arguments: JSONValue) -> String? {
        if let known = outputs[name] { return known.string ?? known.jsonText }
        return name == "echo" ? arguments.jsonText : nil
    }

    mutating func define(_ name: String, output: JSONValue) { outputs[name] = output }
}
